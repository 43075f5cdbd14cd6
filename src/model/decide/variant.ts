import { isGenericName, readWords, type NameReading } from '../names/reading.js';
import { fits, isContextLength, isLength } from '../names/size.js';
import { slug } from '../names/text.js';
import { isGenericWord, isLearned, isStepName, isTrainingNote } from '../names/words.js';
import type { Sourced } from '../types.js';
import type { Evidence, Named } from './evidence.js';
import type { SizeDecision } from './size.js';

export interface VariantDecision {
  readonly variant?: Sourced<string>;
  readonly from?: Named;
  /** What stands between the file and that name. */
  readonly inner?: readonly Named[];
}

/** Stated, else active parameters and the own words of the best name, with what the header keeps beside it. */
export function decideVariant(evidence: Evidence, { size, from: sized }: SizeDecision): VariantDecision {
  const stated = evidence.stated.variant;
  if (stated !== undefined) {
    const value = slug(stated.value);
    return value === undefined ? {} : { variant: { value, source: stated.source } };
  }
  if (evidence.size === 'never') return {};
  const isOther = otherSize(evidence, size?.value, sized);
  const all = [...evidence.names, ...evidence.kit].filter((name) => name.reading.telling && !isOther(name));
  const isNote = (name: Named | undefined): boolean => name !== undefined && isTrainingNote(name.reading.words);
  const better = all.filter((name) => !isNote(name));
  const isBetter = better.some((name) => name.reading.words.length > 0);
  const telling = isBetter ? better : all;
  const finetune = isBetter && isNote(evidence.finetune) ? undefined : evidence.finetune;
  const versioned = telling.filter((name) => name.reading.version !== undefined);
  const own = [sized, ...telling].find((name) => name !== undefined && name.kind !== 'label');
  const plain =
    versioned.find((name) => name === sized || (name.kind !== undefined && name.kind !== 'title')) ??
    (sized === undefined ? versioned[0] : undefined) ??
    own;
  // A size label says nothing else.
  const chosen = richest(telling) ?? plain ?? lone(evidence.names) ?? telling[0];
  const actives = [...telling, ...(finetune === undefined ? [] : [finetune])].find((name) => name.reading.active.length > 0);
  const active = (actives?.reading.active ?? []).filter((word) => word !== size?.value);
  const inner = innerNames(evidence, chosen).filter((name) => !name.reading.telling || isOther(name));
  const mine = ownWords(chosen, size?.value, evidence.count?.value);
  const versions = chosen?.reading.version?.split('-').map((version) => version.replace(/^v/, '')) ?? [];
  const title = chosen?.text.toLowerCase().split(/[^a-z0-9.]+/) ?? [];
  const path = besideTitle(evidence, chosen);
  const front = active.filter((word) => !mine.includes(word));
  const words = [...front, ...(path?.reading.words.filter((word) => !front.includes(word) && !title.includes(word)) ?? [])];
  const beside = words.length > front.length ? path : undefined;
  words.push(...mine.filter((word) => !words.includes(word)));
  for (const { text } of inner) words.push(...readWords(text).words.filter((word) => !words.includes(word)));
  const known = new Set([...words, ...versions, ...title]);
  const added = (finetune?.reading.words ?? []).filter((word) => !known.has(word) && word !== size?.value);
  const value = [...words, ...added].join('-');
  const from = chosen === undefined ? {} : { from: chosen, inner: beside === undefined ? inner : [...inner, beside] };
  if (value === '') return from;
  const sources = [
    beside?.source,
    chosen?.source,
    active.length > 0 ? actives?.source : undefined,
    added.length > 0 ? finetune?.source : undefined,
  ];
  const source = [...new Set(sources.filter((one) => one !== undefined))].join('; ');
  return { variant: { value, source }, ...from };
}

/**
 * A title may be that of the base still: what a file or directory is called beside says what became of it, `claims-bot/model.gguf`. A place is
 * mostly one word.
 */
function besideTitle({ names, several }: Evidence, chosen: Named | undefined): Named | undefined {
  if (chosen?.kind !== 'title' || several || names.some(({ kind }) => kind === undefined)) return undefined;
  const paths = names.filter(({ kind, text }) => (kind === 'file' || kind === 'directory') && !isGenericName(text) && !isStepName(text));
  const path = paths.find(({ reading }) => reading.telling) ?? paths[0];
  const told = path?.reading.words.filter((word) => /^[a-z]{2,}$/.test(word) && !isGenericWord(word)) ?? [];
  return told.length > (path?.reading.telling === true ? 0 : 1) ? path : undefined;
}

/**
 * What stands between the file and the directory that names the model: two checkpoints of one pipeline, one export of several. Where
 * a title names the model they count only when there are several to tell apart.
 */
function innerNames({ names, several }: Evidence, chosen: Named | undefined): readonly Named[] {
  if (chosen === undefined) return names.filter((name) => isStepName(name.text));
  if (chosen.kind !== 'directory' && !several) return [];
  const paths = names.filter((name) => name.kind === 'file' || name.kind === 'directory');
  // A title's words may stand in a path as well, and that is what names the model there.
  const { words } = chosen.reading;
  const end = paths.findIndex(
    (name) => name.source === chosen.source || (words.length > 0 && words.every((word) => name.reading.words.includes(word))),
  );
  return paths.slice(0, end < 0 ? undefined : end).reverse();
}

/** Below the directory that gave the size another one says something else, on how much it was trained: `Qwen3-8B/tokens-100B`. */
function otherSize({ names }: Evidence, size: string | undefined, sized: Named | undefined): (name: Named) => boolean {
  const inner = sized?.kind === 'directory' ? names.slice(0, names.indexOf(sized)) : [];
  return (name) => {
    const labels = labelsOf(name.reading);
    return name.kind === 'directory' && inner.includes(name) && labels.length > 0 && !labels.some((label) => label === size);
  };
}

function labelsOf({ sizes }: NameReading): readonly string[] {
  return sizes.filter((one) => !isContextLength(one, undefined)).map(({ label }) => label);
}

/**
 * A name's words without the size; where a later size is the model's, the first says something else (`70B-to-8B`), and so does one that the
 * count refuses and that may be a length of context: `hyenadna-large-1m-seqlen`.
 */
function ownWords(name: Named | undefined, size: string | undefined, count: number | undefined): readonly string[] {
  if (name === undefined) return [];
  const [first] = name.reading.sizes.filter((one) => !isContextLength(one, undefined));
  const isRefused =
    first !== undefined && count !== undefined && !fits(first, count) && (isLength(first) || isOfLearning(name.text, first.label));
  const isOther = first !== undefined && first.label !== size && (isRefused || labelsOf(name.reading).some((label) => label === size));
  const said = new Set([size, ...(size?.split('-') ?? [])]);
  const own = name.reading.words.filter((word) => !said.has(word));
  if (!isOther) return own;
  const text = name.text.toLowerCase();
  const at = text.indexOf(first.label);
  return [...own.filter((word) => text.indexOf(word) < at), first.label, ...own.filter((word) => text.indexOf(word) >= at)];
}

/** Whether so many tokens, samples or steps were learned: `gpt2-tokens-10B`. */
function isOfLearning(text: string, label: string): boolean {
  const parts = text.toLowerCase().split(/[^a-z0-9.]+/);
  const at = parts.indexOf(label);
  return at >= 0 && [parts[at - 1], parts[at + 1]].some((part) => part !== undefined && isLearned(part));
}

/** The first name with words of its own, or a later one that says all of that and more. */
function richest(names: readonly Named[]): Named | undefined {
  let best: Named | undefined;
  for (const name of names) {
    const { words } = name.reading;
    if (words.length === 0) continue;
    if (best === undefined || (weight(name) > weight(best) && best.reading.words.every((word) => words.includes(word)))) best = name;
  }
  return best;
}

/** A version is something more that a name says, and less than a word. */
function weight({ reading: { words, version } }: Named): number {
  return words.length + (version === undefined ? 0 : 0.5);
}

/** Two letters are a country or a language, `de_en`; longer words come first. */
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2})?$/;

/** A title of no known family: all its words say which model it is, unless a letter is all. */
function lone(names: readonly Named[]): Named | undefined {
  const telling = (word: string): boolean => word.length > 2 && /[a-z]/.test(word) && !isGenericWord(word);
  const own = names.filter(({ text }) => !isStepName(text));
  return (
    own.find(({ reading }) => reading.words.some(telling)) ??
    own.find(({ reading }) => reading.words.some((word) => LANGUAGE.test(word) && !isGenericWord(word)))
  );
}

/** A version counts only in the name that gave size or variant: in other names it is often the family's. A header's own adds to it. */
export function decideVersion(evidence: Evidence, size: SizeDecision, variant: VariantDecision): Sourced<string> | undefined {
  const inner = variant.inner?.find(({ reading }) => reading.version !== undefined);
  const first = [variant.from, size.from].find((name) => name?.reading.version !== undefined) ?? inner;
  if (first?.reading.version !== undefined) {
    // Below a model of a version of its own another one says which training: `Mistral-7B-Instruct-v0.3/v2`.
    const versions = [...new Set([first, inner ?? first].flatMap(({ reading }) => reading.version?.split('-') ?? []))];
    return { value: versions.join('-'), source: first.source };
  }
  const all = [...evidence.names, ...evidence.kit];
  const telling = all.filter((name) => name.reading.telling);
  const bare = [...telling, ...all].find((name) => name.reading.version !== undefined);
  if (variant.from === undefined && size.from === undefined && bare?.reading.version !== undefined)
    return { value: bare.reading.version, source: bare.source };
  const own = evidence.version === undefined ? undefined : slug(evidence.version.value);
  if (own === undefined || evidence.version === undefined || variant.variant?.source.startsWith('Kitfile model.parameters') === true)
    return undefined;
  const said = [variant.from, size.from].flatMap((name) => (name === undefined ? [] : name.text.toLowerCase().split(/[^a-z0-9.]+/)));
  // A converter takes every number of a title for one, `1.8-3.1`.
  const rest = own.split('-').filter((part) => !said.some((word) => word.endsWith(part) || `v${word}` === part));
  return rest.length === 0 ? undefined : { value: rest.join('-'), source: evidence.version.source };
}
