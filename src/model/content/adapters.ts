import type { Kitfile } from '../../kitfile/index.js';
import { named } from '../decide/evidence.js';
import type { Decision } from '../decide/model.js';
import type { ModelGroup } from '../group.js';
import { cleanText, slug } from '../names/text.js';
import { isGenericName, variantOf } from '../names/tokens.js';
import type { ContentName, ModelValues, Sourced } from '../types.js';
import { firstName, joined, packageName, pathName, reasonOf } from './name.js';

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
  const kind = facts.rank === undefined ? 'lora' : `lora-r${facts.rank}`;
  const file = cleanText(group.files[0]?.path ?? '');
  const lora: Sourced<string> = { value: kind, source: facts.rank === undefined ? `tensors of ${file}` : 'adapter_config.json' };
  const part = partName(group);
  const written = base === undefined && !several ? [{ text: kitfile.model?.name, source: 'Kitfile model.name' }, packageName(kitfile)] : [];
  const name = part ?? firstName([...written, pathName(file)]);
  const variant: Sourced<string> = { value: joined([facts.variant?.value, kind]), source: facts.variant?.source ?? lora.source };
  const values: ModelValues = {
    ...(facts.size === undefined ? {} : { size: facts.size }),
    variant,
    ...(name === undefined ? {} : { name }),
    format: { value: 'lora', source: lora.source },
  };
  if (base !== undefined && part !== undefined) {
    return { values, content: { name: part.value, reason: reasonOf([['part', part]]), layers, values } };
  }
  const front = facts.size ?? name;
  // That it is an adapter says nothing about which.
  if (front === undefined && facts.variant === undefined && facts.rank === undefined) return { values };
  const text = several ? joined([front?.value, variant.value, name?.value]) : joined([front?.value, variant.value]);
  const reason = reasonOf([
    [facts.size === undefined ? 'name' : 'base size', front],
    ['base variant', facts.variant],
    ['adapter', lora],
  ]);
  return { values, content: { name: text, reason, layers, values } };
}

interface AdapterFacts {
  readonly size?: Sourced<string>;
  readonly variant?: Sourced<string>;
  readonly rank?: number;
}

/** Size and variant of the base, by its name; those of the model beside it where no name is given. */
function factsOf(group: ModelGroup, base: Decision | undefined): AdapterFacts {
  const headers = [...group.companions, ...group.files.flatMap((file) => (file.header === undefined ? [] : [file.header]))];
  const rank = headers.find((header) => header.rank !== undefined)?.rank;
  const text = headers.find((header) => header.baseModel !== undefined)?.baseModel;
  const ranked = rank === undefined ? {} : { rank };
  if (text === undefined) {
    return {
      ...ranked,
      ...(base?.size === undefined ? {} : { size: base.size }),
      ...(base?.variant === undefined ? {} : { variant: base.variant }),
    };
  }
  const source = `base model ${text}`;
  const name = named(text.slice(text.lastIndexOf('/') + 1), source);
  const index = name.tokens.tokens.findIndex((token) => token.kind === 'size' && token.size.unit !== 'k');
  const token = name.tokens.tokens[index];
  const variant = variantOf(name.tokens, index < 0 ? undefined : index);
  return {
    ...ranked,
    ...(token?.kind === 'size' ? { size: { value: token.size.label, source } } : {}),
    ...(variant === undefined ? {} : { variant: { value: variant, source } }),
  };
}

/** The part's own name; one that shows a size could be that of a full model, and says what it is. */
function partName(group: ModelGroup): Sourced<string> | undefined {
  const part = group.layers.find((layer) => layer.kind === 'modelpart' && layer.name !== undefined && !isGenericName(layer.name));
  if (part?.name === undefined) return undefined;
  const value = slug(part.name);
  if (value === undefined) return undefined;
  const sized = named(part.name, '').tokens.tokens.some((token) => token.kind === 'size');
  return { value: sized && !/lora|adapter/.test(value) ? `${value}-lora` : value, source: 'Kitfile model.parts name' };
}
