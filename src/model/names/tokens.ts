import { isFormatWord } from '../formats/table.js';
import { isMixer, isQuantizationPart, quantizationOf, quantizationWord, type Quantization } from './quantization.js';
import { sizeWord, type SizeToken } from './size.js';
import { hashName, TEXT_LIMIT } from './text.js';
import { familyAt } from './families.js';
import { isQuarter, isStepName } from './words.js';

export type Token = { readonly text: string; /** Where it stands in the name. */ readonly from: number; readonly to: number } & (
  | { readonly kind: 'size'; readonly size: SizeToken }
  /** Active parameters (`A3B`), number of experts (`16E`). */
  | { readonly kind: 'active' }
  | { readonly kind: 'quantization' }
  | { readonly kind: 'version' }
  /** A plain number, `3.1`: a family's or a variant's. */
  | { readonly kind: 'number' }
  | { readonly kind: 'word' }
);

interface Atom {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The character that stands before: `_`, `.` or anything else as `-`. */
  readonly joint: string;
}

const LONGEST_LABEL = 4;
/**
 * A family's number, or its tenth, before a size, or a size with a tenth: `qwen3_1_7b`, `tinyllama_1_1b`, `gemma-2_9b`. Llama and Granite have
 * such numbers, nothing has 5.7b, and behind `_` a number alone is mostly a family's, `llama_2_7b`, unless it is 1.
 */
const EITHER = /(?:(?:^|[-_])(?!(?:llama|granite)_?3)[a-z]{3,}_?\d_(?=[1-4])|(?:^|[-_])[a-z]{3,}(?:_(?=1)|-(?=[2-4])))(\d_\db)$/i;
/** Two words in one: size and active size (`21BA3B`), a width and what is said of it (`fp8mixed`, `4bitgs64`), name and version (`GFPGANv1.4`). */
const GLUED =
  /^(?:\d{1,4}(?:\.\d{1,2})?b(?=a\d{1,3}(?:\.\d{1,2})?b$)|(?:(?:mx|nv)?fp[48]|int[48]|[2-8]bit)(?=(?:gs?\d{2,4}|mixed|scaled|dynamic)$)|[a-z]{3,}(?=v\d{1,2}(?:\.\d{1,2}){1,2}$))/i;
/** A size or a label between words that are written as one: `Mistral7BInstructInt4`, where a capital letter follows or nothing does. */
const CAMEL_SIZE = /(?<=[A-Za-z]{3})(?=\d{1,3}B(?:[A-Z][a-z]|$))|(?<=[A-Za-z]{3}\d{1,3}B)(?=[A-Z][a-z])/;
const CAMEL_LABEL = /(?<=[a-z]{2})(?=(?:Int[48]|W\dA\d{1,2}|B?F16|F32|FP16|FP32)$)/;

/** Cuts a name into classified words: at everything but letters, digits, `.` and `_`, at dots beside a letter, and at `_` outside labels. */
export function tokenise(name: string): readonly Token[] {
  const atoms = atomsOf(name.slice(0, TEXT_LIMIT));
  const tokens: Token[] = [];
  const recipes = !/mixed/i.test(name) || !isGguf(atoms);
  const counted = isStepName(name);
  let labelled = false;
  let sized = false;
  let pointed = false;
  for (let at = 0; at < atoms.length;) {
    const found = tokenAt(atoms, at, { labelled, sized, recipes, pointed, counted });
    const [first, last] = [atoms[at], atoms[at + found.used - 1]];
    const [from, to] = [first?.from ?? 0, last?.to ?? 0];
    const either = found.token.kind === 'size' && found.used === 1 ? EITHER.exec(name.slice(0, to)) : null;
    const or = sizeWord(either?.[1]?.replace('_', '.') ?? '');
    tokens.push(
      found.token.kind === 'size' && or !== undefined
        ? { ...found.token, size: { ...found.token.size, or }, from, to }
        : { ...found.token, from, to },
    );
    pointed = found.used === 2 ? found.token.text.includes('.') : /^[a-z]{3,}\d$/i.test(found.token.text);
    labelled = found.token.kind === 'quantization';
    sized ||= found.token.kind === 'size';
    at += found.used;
  }
  // What lies beyond the part that is read tells names apart all the same.
  if (name.length > TEXT_LIMIT) tokens.push({ kind: 'word', text: hashName(name, 16), from: name.length, to: name.length });
  return tokens;
}

/** The label that a text states, whatever else stands in it. */
export function quantizationIn(text: string): Quantization | undefined {
  return quantizationOf(tokenise(text).flatMap((token) => (token.kind === 'quantization' ? [token.text] : [])));
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
    if (text !== '') {
      const from = at - text.length;
      const glued = GLUED.exec(text)?.[0].length;
      let cut = from;
      for (const part of glued === undefined ? camelParts(text) : [text.slice(0, glued), text.slice(glued)]) {
        if (part !== '') atoms.push({ text: part, joint: cut === from ? joint : '-', from: cut, to: cut + part.length });
        cut += part.length;
      }
      joint = '';
    }
    text = '';
    joint = joint === '' ? (char === '_' || char === '.' ? char : '-') : '-';
  }
  return atoms;
}

/** What is no family in small letters was trained on so many: `laion2B`. */
function camelParts(text: string): readonly string[] {
  const isModel = /^[A-Z]/.test(text) || familyAt([text.toLowerCase().replace(/\d.*$/, '')]) !== undefined;
  return (isModel ? text.split(CAMEL_SIZE) : [text]).flatMap((part) => part.split(CAMEL_LABEL));
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

type Bare = { readonly text: string } & (
  { readonly kind: 'size'; readonly size: SizeToken } | { readonly kind: 'active' | 'quantization' | 'version' | 'number' | 'word' }
);

/** What the name says elsewhere. `labelled`: a label stands before; `recipes`: it may hold one of MLX's. */
interface Around {
  readonly labelled: boolean;
  readonly sized: boolean;
  readonly recipes: boolean;
  /** A word with its number, or one with a decimal point, was read right before: what follows is a size. */
  readonly pointed: boolean;
  /** It says how far a training had come, and nothing else. */
  readonly counted: boolean;
}

function tokenAt(atoms: readonly Atom[], at: number, around: Around): { readonly token: Bare; readonly used: number } {
  const { labelled, sized, recipes } = around;
  for (let used = Math.min(LONGEST_LABEL, atoms.length - at); used > 1; used--) {
    const run = atoms.slice(at, at + used);
    // A `-r8` behind a label is a rank.
    if (run.slice(1).some(({ joint, text: part }) => joint === '.' || (joint === '-' && /^r\d/i.test(part)))) continue;
    const text = run.map((atom) => atom.text).join('_');
    if (quantizationWord(text) !== undefined && (recipes || !/^mixed/i.test(text))) return { token: { kind: 'quantization', text }, used };
  }
  const one = joinedAt(atoms, at, around);
  if (one !== undefined) return { token: one, used: 2 };
  const [first, second, third] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  const text = first?.text ?? '';
  const lower = text.toLowerCase();
  // `litert-lm`, `TensorRT-LLM`.
  const pair = `${text}-${second?.text ?? ''}`;
  if (isFormatWord(pair)) return { token: { kind: 'word', text: pair }, used: 2 };
  // `GPTQ-4b`: a width, where the name has its size already.
  if (labelled && sized && /^[2-8]b$/.test(lower)) return { token: { kind: 'quantization', text: `${lower}it` }, used: 1 };
  // MLX's recipes, by the least and the most bits: `mixed_3_6`, `mixed-3-4bit`.
  const most =
    recipes && lower === 'mixed' && /^[2-6]$/.test(second?.text ?? '') ? /^([2-8])(?:bit)?$/i.exec(third?.text ?? '')?.[1] : undefined;
  if (most !== undefined) return { token: { kind: 'quantization', text: `mixed_${second?.text ?? ''}_${most}` }, used: 3 };
  // `i1-Q4_K_M` and `i1-GGUF`, but `HiDream-I1-Full`.
  if (isMixer(lower) && second !== undefined && !isLabel(atoms, at + 1)) return { token: { kind: 'word', text }, used: 1 };
  // `FP8-block`, but `int4-awq-block-128`.
  const detail = labelled && !(lower === 'block' && /^\d/.test(second?.text ?? ''));
  if (isQuantizationPart(lower, detail)) return { token: { kind: 'quantization', text }, used: 1 };
  if (/^a\d{1,3}(?:\.\d{1,2})?[bm]$/.test(lower) || (sized && /^\d{1,3}e$/.test(lower)))
    return { token: { kind: 'active', text: lower }, used: 1 };
  const size = sizeWord(text);
  // Behind its data, `laion2B-39B`, or of tokens, it is how many of them were seen; `tokens-100B` is a name that says nothing else.
  const before = atoms[at - 1]?.text.toLowerCase() ?? '';
  const isOfTokens = /^tokens$/i.test(second?.text ?? '') && sizeWord(third?.text ?? '') === undefined;
  const isSeen = around.counted || isOfTokens || (/^[a-z]{3,}\d{1,3}b$/.test(before) && familyAt([before]) === undefined);
  if (size !== undefined && !isSeen) return { token: { kind: 'size', text, size }, used: 1 };
  if (/^v\d{1,4}(?:\.\d{1,4}){0,3}$/.test(lower)) return { token: { kind: 'version', text: lower }, used: 1 };
  if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(text)) return { token: { kind: 'number', text }, used: 1 };
  return { token: { kind: 'word', text }, used: 1 };
}

/** Two atoms that are one token, by the shape of the first. But for dates and some versions `_` stands for a decimal point. */
function joinedAt(atoms: readonly Atom[], at: number, { pointed }: Around): Bare | undefined {
  const [first, second, third, fourth] = atoms.slice(at, at + LONGEST_LABEL);
  if (first === undefined || second === undefined) return undefined;
  const date = dateOf(first.text, second.text, third?.text);
  if (date !== undefined) return { kind: 'word', text: date };
  const text = `${first.text}.${second.text}`;
  const isPoint = second.joint === '_' && /^\d{1,2}$/.test(second.text);
  const isLast = third?.joint !== '_';
  const isSize = sizeWord(third?.text ?? '') !== undefined;
  // Qualcomm's, all underscores: `llama_v3_2_3b`, `qwen2_5_7b`, `llama_3_2_3b`.
  const isBeforeSize = isPoint && !isLast && isSize;
  const isBeforeWord = isPoint && !/^(?:\d*$|v\d)/i.test(third?.text ?? '');
  if (/^v\d{1,2}$/i.test(first.text)) {
    // Stable Diffusion's files begin so, `v1-5-pruned`, and others end so: `neural-chat-7b-v3-3`; but `v2-4-bit` and `v1-2-epochs`.
    const isOuter = /^v[12]$/i.test(first.text) && atoms.slice(0, at).every((atom) => /^(?:sd|stable|diffusion)$/i.test(atom.text));
    const isEnd = /^v\d$/i.test(first.text) && (third === undefined || isLabel(atoms, at + 2));
    const isDashed = (isOuter || isEnd) && second.joint === '-' && /^\d$/.test(second.text);
    return isBeforeSize || isDashed || (isPoint && isLast) || isBeforeWord ? { kind: 'version', text } : undefined;
  }
  if (/^\d{1,2}$/.test(first.text)) {
    // `Llama-3_3`, `Wan_2_2_T2V`; but `llama_2_7b` is a Llama 2 of 7b.
    const isNumber = (isPoint && isLast && first.joint !== '_') || (at === 1 && isBeforeWord && !isLast && first.text.length === 1);
    if (isBeforeSize || isNumber) return { kind: 'number', text };
    // `stablelm-2_12b`, `gemma-3_27b`: nothing is known by a hundredth of a billion, and behind a word it may be a family's number (`EITHER`).
    const isNumbered = /^[2-4]$/.test(first.text) && /^[a-z]{3,}$/i.test(atoms[at - 1]?.text ?? '') && /b$/i.test(second.text);
    const isHundredth = first.text !== '0' && /^\d\db$/i.test(second.text);
    const isTenth = first.text === '0' || (first.joint !== '_' && !isNumbered && !isHundredth) || pointed;
    const size = second.joint === '_' && isTenth ? sizeWord(text) : undefined;
    return size === undefined ? undefined : { kind: 'size', text, size };
  }
  // `bitnet_b1_58`.
  if (/^b1$/i.test(first.text)) return isPoint && isLast && second.text === '58' ? { kind: 'word', text } : undefined;
  if (!isPoint || !/^[a-z]{3,}\d$/i.test(first.text)) return undefined;
  // Qwen2 of 1.5b and 0.5b, since nothing has 5b: `qwen2_1_5b`; but `qwen2_5_1_5b`.
  const isSmall = second.text === '0' || (second.text === '1' && third?.text.toLowerCase() === '5b');
  const isTwice = !isLast && /^\d{1,2}$/.test(third.text) && fourth?.joint === '_' && /^\d[bm]$/i.test(fourth.text);
  // `internlm2_5`, `Wan2_2_T2V`.
  const isFamily = isBeforeWord && !isSize && familyAt([first.text.toLowerCase()])?.numbered === true;
  const isNumbered = second.text.length === 1 && (isTwice || isLast || isFamily);
  return isNumbered || (isBeforeSize && !isSmall) ? { kind: 'word', text } : undefined;
}

/** Whether a label begins here, or a format. */
function isLabel(atoms: readonly Atom[], at: number): boolean {
  return isFormatWord(atoms[at]?.text ?? '') || labelsAt(atoms, at).length > 0;
}

function labelsAt(atoms: readonly Atom[], at: number): readonly Quantization[] {
  const texts = atoms.slice(at, at + LONGEST_LABEL).map((atom) => atom.text);
  return texts.flatMap((_text, index) => quantizationWord(texts.slice(0, index + 1).join('_')) ?? []);
}

function isGguf(atoms: readonly Atom[]): boolean {
  return atoms.some((_atom, at) => labelsAt(atoms, at).some(({ family }) => family === 'gguf'));
}

/** `08-2024`, `2024-12`, `2024-q3` and `q3-2024` are one word each; in `q4_2024-05-01` the year is that of a date to the day. */
function dateOf(first: string, second: string, third = ''): string | undefined {
  const month = /^(?:0[1-9]|1[0-2])$/;
  const year = /^20\d\d$/;
  const part = (text: string): boolean => month.test(text) || isQuarter(text);
  return (part(first) && year.test(second) && !month.test(third)) || (year.test(first) && part(second)) ? `${first}-${second}` : undefined;
}
