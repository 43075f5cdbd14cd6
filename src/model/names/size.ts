/** A size as a name spells it: `7b`, `0.5b`, `8x7b`, `e4b`. */
export interface SizeToken {
  readonly label: string;
  /** Number of parameters that the label stands for. */
  readonly count: number;
  /** `4k` may be a context length, and `1m` beside a size in billions too: only a count can confirm these. */
  readonly unit: 'k' | 'm' | 'b' | 't';
  /** The other way to read it: `qwen3_1_7b` may be a Qwen3 of 1.7b. */
  readonly or?: SizeToken;
}

const UNITS = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 } as const;
const SIZE = /^(e?)(?:(\d{1,4})x)?(\d{1,4})(?:[._](\d{1,3}))?([kmbt])$/;

/** Names round: every genuine one lies within 0.80 to 1.25 of the count, wrong labels and context lengths far outside (measured). */
const SIZE_BAND = { least: 0.5, most: 1.6 } as const;

/** The size that one word names, or undefined. */
export function sizeWord(word: string): SizeToken | undefined {
  // BLOOM's and RWKV's way to write 7.1b, `7b1`, and that of Qualcomm, `7p1b`.
  const match = SIZE.exec(word.toLowerCase().replace(/^(\d{1,3})(?:b(\d)|p(\d)b)$/, '$1.$2$3b'));
  if (match === null) return undefined;
  const [, effective = '', experts, whole = '0', fraction = '', letter = ''] = match;
  // `05B` is how some write 0.5b.
  if (experts === undefined && fraction === '' && /^0\d$/.test(whole)) return undefined;
  const unit = unitOf(letter);
  if (unit === undefined || (effective !== '' && unit !== 'b')) return undefined;
  const decimals = fraction.replace(/0+$/, '');
  const digits = decimals === '' ? String(Number(whole)) : `${Number(whole)}.${decimals}`;
  const count = Number(digits) * (experts === undefined ? 1 : Number(experts)) * UNITS[unit];
  if (count === 0) return undefined;
  return { label: `${effective}${experts === undefined ? '' : `${Number(experts)}x`}${digits}${unit}`, count, unit };
}

function unitOf(letter: string): SizeToken['unit'] | undefined {
  return letter === 'k' || letter === 'm' || letter === 'b' || letter === 't' ? letter : undefined;
}

export function fits(size: SizeToken, count: number): boolean {
  const ratio = size.count / count;
  return ratio >= SIZE_BAND.least && ratio <= SIZE_BAND.most;
}

/**
 * A counted size as a label: ggml's rule (gguf-py, model_weight_count_rounded_notation: at least two significant digits, decimals only where
 * the rounded number has one digit), without a trailing `.0`, with carry (999.6 M is `1b`), lower case. Undefined below 1, and from a thousand
 * T on.
 */
export function sizeLabel(count: number): string | undefined {
  if (!(count >= 1)) return undefined;
  for (const unit of ['k', 'm', 'b', 't'] as const) {
    const scaled = count / UNITS[unit];
    const decimals = scaled < 0.5 ? 2 : scaled < 9.5 ? 1 : 0;
    const text = scaled.toFixed(decimals).replace(/\.0$/, '');
    if (Number(text) < 1000) return text + unit;
  }
  return undefined;
}

/** `4k`, or `1m` beside a size in billions: how much text fits; `4t` beside one: how much was learned. Not how many parameters. */
export function isContextLength(token: SizeToken, size: SizeToken | undefined): boolean {
  if (token.unit === 'k') return true;
  if (size === undefined || size.label === token.label) return false;
  return token.unit === 't' ? size.unit !== 't' : token.unit === 'm' && token.count * 16 <= size.count;
}

/** Contexts of a million tokens and more: only a count tells them from sizes. */
export function isLength({ label }: SizeToken): boolean {
  return /^(?:1|2|4|10)m$/.test(label);
}
