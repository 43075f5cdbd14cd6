import { sizeWord } from '../names/size.js';
import { slug } from '../names/text.js';
import { variantOf, type Token } from '../names/tokens.js';
import type { Sourced } from '../types.js';
import type { Evidence, Named } from './evidence.js';
import type { SizeDecision } from './size.js';

export interface VariantDecision {
  readonly variant?: Sourced<string>;
  readonly from?: Named;
}

/** Stated, then GGUF's finetune, then the words of the first name that holds some: behind its size, or known ones where it has none. */
export function decideVariant(evidence: Evidence, { size }: SizeDecision): VariantDecision {
  const stated = evidence.stated.variant;
  if (stated !== undefined) {
    const value = slug(stated.value);
    return value === undefined ? {} : { variant: { value, source: stated.source } };
  }
  const { finetune } = evidence;
  if (finetune !== undefined) {
    // All of a finetune is variant: it stands behind the size.
    const decided = size === undefined ? undefined : sizeWord(size.value);
    const before: Token = decided === undefined ? { kind: 'word', text: '' } : { kind: 'size', text: decided.label, size: decided };
    const value = variantOf({ ...finetune.tokens, tokens: [before, ...finetune.tokens.tokens] }, 0);
    if (value !== undefined) return { variant: { value, source: finetune.source }, from: finetune };
  }
  for (const name of evidence.names) {
    const value = variantOf(name.tokens, sizeIndex(name));
    if (value !== undefined && evidence.size !== 'never') return { variant: { value, source: name.source }, from: name };
  }
  return {};
}

/** Where the name's size stands: the first that is no context length. */
function sizeIndex(name: Named): number | undefined {
  const index = name.tokens.tokens.findIndex((token) => token.kind === 'size' && token.size.unit !== 'k');
  return index < 0 ? undefined : index;
}

/** A version counts only in the name that gave size or variant: in other names it is often the family's. */
export function decideVersion(size: SizeDecision, variant: VariantDecision): Sourced<string> | undefined {
  for (const name of [size.from, variant.from]) {
    if (name?.tokens.version !== undefined) return { value: name.tokens.version, source: name.source };
  }
  return undefined;
}
