import type { Kitfile } from '../../kitfile/index.js';
import { fact } from '../formats/types.js';
import type { ModelGroup } from '../group/sets.js';
import { isGenericName, plainName, readName, unpackedTitle } from '../names/reading.js';
import { isContextLength } from '../names/size.js';
import { cleanText, slug } from '../names/text.js';
import { isQuarter, isStepName, tellingWords } from '../names/words.js';
import type { ContentName, Decision, Known, ModelValues, Sourced } from '../types.js';
import { firstName, joined, packageName, reasonOf, type WrittenName } from './name.js';

/**
 * The name of an adapter: `{base size}-{base variant}-lora-r{rank}`, or the name of the part that brings it beside its base model.
 * Its own parameters are never counted as a size, and it never gets the name of a full model. No name when nothing but its kind is known.
 */
export function adapterContent(
  kitfile: Kitfile,
  group: ModelGroup,
  base: Decision | undefined,
  several: boolean,
): { readonly values: ModelValues; readonly content?: ContentName } {
  const layers = group.layers.map(({ kind, path }) => ({ kind, path }));
  const facts = factsOf(group, base);
  const kind = facts.rank === undefined ? facts.method : `${facts.method}-r${facts.rank}`;
  const file = cleanText(group.files[0]?.path ?? '');
  const lora: Sourced<string> = { value: kind, source: facts.rank === undefined ? `tensors of ${file}` : 'rank of the adapter' };
  const part = partName(group);
  const written = base === undefined && !several ? [{ text: kitfile.model?.name, source: 'Kitfile model.name' }, packageName(kitfile)] : [];
  // A letter or two are a place-holder, unless they are a version.
  const names = [...written, ...group.names.filter(({ text }) => text.length > 2 || /^v\d$/i.test(text))];
  const name =
    part ?? firstName(names.map(({ text, source }) => ({ text: text === undefined ? undefined : withoutKind(text, facts), source })));
  const step = written.some(({ text }) => text !== undefined)
    ? undefined
    : group.names.find(({ text }) => isStepName(text) && !isKind(text.toLowerCase(), facts));
  const { words, release }: OwnWords = part === undefined ? ownWords(names, facts) : { words: part };
  // But right above the file, and below a name, two letters tell what one of several is for: `lora/rm`, `legal/de`.
  const [nearest, ...above] = group.names.filter(({ text }) => text !== '' && !isStepName(text));
  const isTold = /^[a-z]{2}$/i.test(nearest?.text ?? '') && above.some(({ text }) => text.length > 2);
  const purpose = isTold && !partsOf(facts.variant).includes(nearest?.text.toLowerCase() ?? '') ? nearest : undefined;
  const which = [purpose, step].flatMap((one) => (one === undefined ? [] : slug(one.text)));
  const source = (words ?? step ?? purpose ?? release)?.source;
  const own = source === undefined ? undefined : { value: joined([words?.value, release?.value, ...which]), source };
  const variant: Sourced<string> = {
    value: joined([facts.variant?.value, own?.value, kind]),
    source: facts.variant?.source ?? lora.source,
  };
  const values: ModelValues = {
    size: facts.size,
    variant,
    name,
    format: { value: 'lora', source: lora.source },
  };
  if (base !== undefined && part !== undefined) {
    return { values, content: { name: part.value, reason: reasonOf([['part', part]]), layers, values } };
  }
  const front = facts.size ?? name;
  // That it is an adapter, and of which rank and version, says nothing about which.
  if (front === undefined && facts.variant === undefined && words === undefined && which.length === 0) return { values };
  const text =
    facts.size === undefined && name !== undefined
      ? joined([name.value, release?.value, ...partsOf(facts.variant), ...which, kind])
      : joined([front?.value, variant.value]);
  const reason = reasonOf([
    [facts.size === undefined ? 'name' : 'base size', front],
    ['base variant', facts.variant],
    ['own name', facts.size === undefined ? undefined : own],
    ['adapter', lora],
  ]);
  return { values, content: { name: text, reason, layers, values } };
}

/** Word by word, so that none that a name has already is said again. */
function partsOf(text: Sourced<string> | undefined): readonly string[] {
  return text?.value.split('-') ?? [];
}

/** Words that only say what kind of thing it is. */
const KIND = /^(?:q?lora|dora|lokr|loha|lycoris|adapters?|peft|finetuned?)$/;

function isKind(word: string, { method, rank }: AdapterFacts): boolean {
  // `r2` of an adapter of rank 16 is its second release.
  const said = /^(?:lora[-_]|r(?:ank)?)(\d+)$/.exec(word)?.[1];
  return (
    KIND.test(word) ||
    method.split('-').includes(word) ||
    word === String(rank) ||
    (said !== undefined && Number(said) === (rank ?? Number(said)))
  );
}

function withoutKind(text: string, facts: AdapterFacts): string {
  return plainName(text)
    .split(/(?=[-_. ])/)
    .filter((word) => !isKind(word.replace(/^[-_. ]/, '').toLowerCase(), facts))
    .join('')
    .replace(/^[-_. ]+/, '');
}

/** `release`: which of several trainings a name without other words says it is, below the one that has them: `legal/v2`, `lora-v2`. */
type OwnWords = Known<{ words: Sourced<string>; release: Sourced<string> }>;

/** What an adapter's own names say beside its base. */
function ownWords(names: readonly WrittenName[], facts: AdapterFacts): OwnWords {
  const known = new Set([...(facts.base?.toLowerCase().split(/[^a-z0-9.]+/) ?? []), ...(facts.variant?.value.split('-') ?? [])]);
  let release: Sourced<string> | undefined;
  for (const { text, source } of names) {
    const reading = text === undefined || isStepName(text) ? undefined : readName(text);
    const versions = reading?.version?.split('-') ?? [];
    const left = reading?.words.filter((word) => !isKind(word, facts)) ?? [];
    const isTold = tellingWords(left.filter((word) => !versions.includes(word))).length > 0 || isStepName(left.join('-'));
    const own = isTold ? left : [];
    // No adapter is quantized: a `q3` is a quarter.
    const { label = '' } = reading?.quantization ?? {};
    const said = [...own, ...versions.filter((version) => !own.includes(version)), ...(own.length > 0 && isQuarter(label) ? [label] : [])];
    // Of two trainings of one adapter a number tells which, whatever the base has, unless it follows a word of the base.
    const value = said
      .filter((word, at) => !known.has(word) || (/^\d+$/.test(word) && (at === 0 ? own.length === 0 : !known.has(said[at - 1] ?? ''))))
      .join('-');
    if (value === '') continue;
    if (own.length > 0) return { words: { value, source }, release };
    release ??= { value, source };
  }
  return { release };
}

interface AdapterFacts extends Known<{ size: Sourced<string>; variant: Sourced<string>; rank: number }> {
  /** The base's name as written. */
  readonly base?: string;
  readonly method: string;
}

/** Size and variant of the base, by its name; those of the model beside it where no name is given. */
function factsOf(group: ModelGroup, base: Decision | undefined): AdapterFacts {
  const headers = [...group.companions, ...group.files.flatMap((file) => (file.header === undefined ? [] : [file.header]))];
  const ranked = { method: fact(headers, 'method') ?? 'lora', rank: fact(headers, 'rank') };
  const text = fact(headers, 'baseModel');
  if (text === undefined) return { ...ranked, size: base?.size ?? ownSize(group), variant: base?.variant };
  const source = `base model ${text}`;
  const { sizes, active, words, version } = readName(unpackedTitle(text));
  const size = sizes.find((one) => !isContextLength(one, undefined));
  const variant = joined([...active, ...words, version]);
  return {
    base: text,
    ...ranked,
    size: size === undefined ? undefined : { value: size.label, source },
    variant: variant === '' ? undefined : { value: variant, source },
  };
}

/** Where no base is named, an adapter's own name may say for which size it is: `Wan21_T2V_14B_…_lora_rank32`. */
function ownSize({ names }: ModelGroup): Sourced<string> | undefined {
  for (const { text, source } of names) {
    const size = readName(text).sizes.find((one) => one.or === undefined && !isContextLength(one, undefined));
    if (size !== undefined) return { value: size.label, source };
  }
  return undefined;
}

/** The part's own name; one that shows a size could be that of a full model, and says what it is. */
function partName(group: ModelGroup): Sourced<string> | undefined {
  const part = group.layers.find((layer) => layer.kind === 'modelpart' && layer.name !== undefined && !isGenericName(layer.name));
  if (part?.name === undefined) return undefined;
  const value = slug(part.name);
  if (value === undefined) return undefined;
  const sized = readName(part.name).sizes.length > 0;
  return { value: sized && !/lora|adapter/.test(value) ? `${value}-lora` : value, source: 'Kitfile model.parts name' };
}
