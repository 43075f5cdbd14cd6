import { quantizationOf, quantizationWord, type Quantization } from './quantization.js';
import { sizeWord, type SizeToken } from './size.js';
import { TEXT_LIMIT } from './text.js';
import { isFormatWord, isGenericWord, isStopWord, isVariantWord } from './words.js';

export type Token =
  | { readonly kind: 'size'; readonly text: string; readonly size: SizeToken }
  | { readonly kind: 'quantization'; readonly text: string; readonly known?: Quantization }
  | { readonly kind: 'version'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string };

/** A name cut into words, each with what it can mean. */
export interface NameTokens {
  readonly tokens: readonly Token[];
  readonly quantization?: Quantization;
  readonly version?: string;
}

interface Atom {
  readonly text: string;
  /** The character that stands before: `_`, `.` or anything else as `-`. */
  readonly joint: string;
}

const SHARD = /-\d{5}-of-\d{5}$/;
const VERSION = /^v\d{1,4}(?:\.\d{1,4}){0,3}$/i;
const LONGEST_LABEL = 4;

/** Last element of a path without the extensions that name a format, and without a shard's number. */
export function stemOf(path: string): string {
  let stem = path.slice(path.lastIndexOf('/') + 1);
  for (let dot = stem.lastIndexOf('.'); dot > 0 && isFormatWord(stem.slice(dot + 1)); dot = stem.lastIndexOf('.'))
    stem = stem.slice(0, dot);
  return stem.replace(SHARD, '');
}

/** Cuts a name into classified words: at everything but letters, digits, `.` and `_`, at dots beside a letter, and at `_` outside labels. */
export function tokenise(name: string): NameTokens {
  const atoms = atomsOf(name.slice(0, TEXT_LIMIT));
  const tokens: Token[] = [];
  for (let at = 0; at < atoms.length;) {
    const { token, used } = tokenAt(atoms, at);
    tokens.push(token);
    at += used;
  }
  const quantization = quantizationOf(tokens.filter((token) => token.kind === 'quantization').map((token) => token.text));
  const version = tokens.find((token) => token.kind === 'version')?.text.toLowerCase();
  return { tokens, ...(quantization === undefined ? {} : { quantization }), ...(version === undefined ? {} : { version }) };
}

function atomsOf(name: string): readonly Atom[] {
  const atoms: Atom[] = [];
  let text = '';
  let joint = '-';
  for (let at = 0; at <= name.length; at++) {
    const char = name.charAt(at);
    const inside = /[\p{L}\p{N}\p{M}]/u.test(char) || (char === '.' && isDigit(name.charAt(at - 1)) && isDigit(name.charAt(at + 1)));
    if (inside) {
      text += char;
      continue;
    }
    if (text !== '') atoms.push({ text, joint });
    if (text !== '') joint = '';
    text = '';
    joint = joint === '' ? (char === '_' || char === '.' ? char : '-') : '-';
  }
  return atoms;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

function tokenAt(atoms: readonly Atom[], at: number): { readonly token: Token; readonly used: number } {
  for (let used = Math.min(LONGEST_LABEL, atoms.length - at); used >= 1; used--) {
    const run = atoms.slice(at, at + used);
    if (used > 1 && run.slice(1).some((atom) => atom.joint === '.')) continue;
    const text = run.map((atom) => atom.text).join('_');
    const known = quantizationWord(text);
    if (known !== undefined) return { token: { kind: 'quantization', text, known }, used };
  }
  const [first, second] = [atoms[at], atoms[at + 1]];
  const text = first?.text ?? '';
  if (first !== undefined && second?.joint === '_' && /^\d{1,2}$/.test(text) && (text === '0' || first.joint !== '_')) {
    // A decimal point as underscore, `qwen2-0_5b`; but `llama_2_7b` is a Llama 2 of 7b.
    const size = sizeWord(`${text}.${second.text}`);
    if (size !== undefined) return { token: { kind: 'size', text: `${text}.${second.text}`, size }, used: 2 };
  }
  const size = sizeWord(text);
  if (size !== undefined) return { token: { kind: 'size', text, size }, used: 1 };
  if (VERSION.test(text)) return { token: { kind: 'version', text }, used: 1 };
  const lower = text.toLowerCase();
  if (lower === 'ud' || lower === 'i1') return { token: { kind: 'quantization', text }, used: 1 };
  return { token: { kind: 'word', text }, used: 1 };
}

/** True for names that say nothing: `model`, `training data`, `onnx Model`, `pytorch_model`. */
export function isGenericName(name: string): boolean {
  return atomsOf(name.slice(0, TEXT_LIMIT)).every((atom) => isGenericWord(atom.text));
}

/**
 * The words of a variant: what follows the size at index `size`, without sizes, versions, labels, formats and stop words; without a
 * size only words that are known to name variants. Undefined when nothing is left.
 */
export function variantOf(name: NameTokens, size: number | undefined): string | undefined {
  const chosen = size === undefined ? undefined : name.tokens[size];
  const words: string[] = [];
  for (const [index, token] of name.tokens.entries()) {
    if (size !== undefined && index <= size) continue;
    const word = variantPart(token, chosen?.kind === 'size' ? chosen.size : undefined);
    if (word !== undefined && (size !== undefined || isVariantWord(word))) words.push(word);
  }
  return words.length === 0 ? undefined : words.join('-');
}

function variantPart(token: Token, size: SizeToken | undefined): string | undefined {
  if (token.kind === 'size') return isContextLength(token.size, size) ? token.size.label : undefined;
  if (token.kind !== 'word') return undefined;
  const word = token.text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.]/g, '')
    .toLowerCase();
  return word === '' || isStopWord(word) || isFormatWord(word) ? undefined : word;
}

/** `4k`, or `1m` beside a size in billions: how much text fits, not how many parameters. */
export function isContextLength(token: SizeToken, size: SizeToken | undefined): boolean {
  if (token.unit === 'k') return true;
  return token.unit === 'm' && size !== undefined && token.count * 16 <= size.count;
}
