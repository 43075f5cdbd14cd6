import { isFormatExtension, isFormatWord } from '../formats/table.js';
import { familyOf } from './family.js';
import { namesActiveFirst } from './families.js';
import { quantizationOf, type Quantization } from './quantization.js';
import { isContextLength, type SizeToken } from './size.js';
import { trimSeparators } from './text.js';
import { tokenise, type Token } from './tokens.js';
import { isGenericWord, isPackagingWord, isQuantizedWord, isWrapping } from './words.js';

/** What a name says, taken apart. */
export interface NameReading {
  /** A family that is known, or a size that marks the word before it as one: such a name is that of a model. */
  readonly telling: boolean;
  /** Sizes in their order; the first that fits the count is the model's. */
  readonly sizes: readonly SizeToken[];
  /** Two of them side by side, as one: where none alone is the model's, both together are. */
  readonly pair?: SizeToken;
  /** Active parameters and number of experts, as they stand behind the size. */
  readonly active: readonly string[];
  /** The name's own words: without family, size, version, quantization, format and packaging. */
  readonly words: readonly string[];
  readonly version?: string;
  readonly quantization?: Quantization;
}

/** Beside it every `1m` is a length of context. */
const LARGEST: SizeToken = { label: '', count: Number.POSITIVE_INFINITY, unit: 't' };
/** Formats of texts that a model reads or writes: `receipt-json`. */
const TASKS = /^(?:json|xml|csv|yaml|toml)$/;
/** Without quantization: a copy that was trained for one, and says so (`qat-q4_0-unquantized`). */
const UNDONE = 'unquantized';

/** Last element of a path without the extensions that name a format, a shard's number, and the account of a hub's cache (`models--Qwen--Qwen3-8B`). */
export function stemOf(path: string): string {
  // `….gguf.part1of2`: cut for a hub that took no files of more than 50 GB.
  // TensorFlow numbers behind the extension: `….tfrecord-00000-of-00004`.
  let stem = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.part\d+of\d+$/, '')
    .replace(/-\d{5}-of-\d{5}$/, '');
  const { length } = stem;
  for (
    let dot = stem.lastIndexOf('.');
    dot > 0 && isFormatExtension(stem.slice(dot + 1), stem.length === length);
    dot = stem.lastIndexOf('.')
  )
    stem = stem.slice(0, dot);
  // ` (1)`: a browser's or file manager's copy. ComfyUI's repackaged files say at the end that they are. DeepSpeed and Megatron say first which part
  // of several it is. MLflow's pickle says no more than `model`.
  return stem
    .replace(/ ?\(\d{1,2}\)$/, '')
    .replace(/(?<=.)[-_]comfyui(?:[-_]repackaged)?$/i, '')
    .replace(/-\d{5,6}-of-\d{5,6}$/, '')
    .replace(/^python_(?=model$)/, '')
    .replace(/^(?:zero_pp_rank_\d+_)?mp_rank_\d+(?:_|$)/, '')
    .replace(/^models--(?:.*--)?/, '');
}

/** Reads one name: a file's stem, a directory, a title in a header or Kitfile. */
export function readName(name: string): NameReading {
  const text = name.slice(name.lastIndexOf('/') + 1);
  const tokens = activeBehind(withoutUndone(tokenise(text)));
  const words = tokens.map((token) => token.text.toLowerCase());
  const { from, known, rest, release, begin = from } = familyOf(tokens, words, text);
  const behind = rest === undefined ? tokens.slice(from) : [...tokenise(rest), ...tokens.slice(from)];
  const parts = [...tokens.slice(0, from), ...behind];
  const sizes = parts.flatMap((token) => (token.kind === 'size' ? [token.size] : []));
  const main = sizes.find((size) => !isContextLength(size, undefined));
  const quantized = quantizedAmong(tokens);
  // `deberta-v3-large-zeroshot-v2.0`: the family's own version stays where it stands.
  const inner = behind.slice(1).some(({ kind }) => kind === 'version') && behind[0]?.kind === 'version' ? behind[0] : undefined;
  const said = behind.filter((token) => token !== quantized).map((token): Token => (token === inner ? { ...token, kind: 'word' } : token));
  const own = said.flatMap((token) => wordOf(token, main)).reduce<readonly string[]>(withSides, []);
  const versioned = behind.flatMap((token) => (token.kind === 'version' && token !== inner ? [token.text.toLowerCase()] : []));
  const versions = [...new Set(release === undefined ? versioned : [`v${release}`, ...versioned])];
  const version = versions.length === 0 ? undefined : versions.join('-');
  // A family's own word is no label: `higgs-audio`.
  const labels = tokens.filter((token, at) => token.kind === 'quantization' && (at < begin || at >= from));
  const quantization = quantizationOf(labels.map((token) => token.text));
  return {
    telling: known || sizes.some((size) => !isContextLength(size, undefined)),
    sizes,
    ...pairOf(parts),
    active: [...new Set(tokens.flatMap((token) => (token.kind === 'active' ? [token.text] : [])))],
    words: own.filter((word, at) => !own.slice(0, at).includes(word) || isAgain(word, own[at - 1])),
    ...(version === undefined ? {} : { version }),
    ...(quantization === undefined ? {} : { quantization }),
  };
}

/** A word may stand twice behind one that links both, `many-to-many`, and a language in a chain of them, `en-de-en`. */
function isAgain(word: string, before = ''): boolean {
  return /^(?:to|2|by|vs)$/.test(before) || (/^[a-z]{2}$/.test(word) && /^[a-z]{2}$/.test(before));
}

/** `512-512` and `de_DE` are one word: an image has two sides, a language is one of a country. */
function withSides(words: readonly string[], word: string): readonly string[] {
  const twice = /^(?:\d+|[a-z]{2})$/.test(word) && words.at(-1) === word;
  return twice ? [...words.slice(0, -1), `${word}-${word}`] : [...words, word];
}

/** `OLMoE-1B-7B` as `7B-A1B`. */
function activeBehind(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const [family, next] = [tokens[at - 1], tokens[at + 1]];
    const first = token.kind === 'size' && next?.kind === 'size' && token.size.unit !== 'k' && token.size.count < next.size.count;
    return first && namesActiveFirst(family?.text.toLowerCase() ?? '') ? { ...token, kind: 'active', text: `a${token.size.label}` } : token;
  });
}

/** Two sizes side by side: an encoder's and a decoder's (`t5gemma-9b-2b`). */
function pairOf(tokens: readonly Token[]): Pick<NameReading, 'pair'> {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.kind !== 'size' || next?.kind !== 'size') continue;
    const [first, second] = [token.size, next.size];
    if (first.unit !== second.unit || first.unit === 'k' || first.unit === 't') continue;
    return { pair: { label: `${first.label}-${second.label}`, count: first.count + second.count, unit: first.unit } };
  }
  return {};
}

/** Reads words that stand beside a name (`general.finetune`): no family begins them. */
export function readWords(text: string): NameReading {
  const tokens = tokenise(text);
  const quantized = quantizedAmong(tokens);
  return {
    telling: false,
    sizes: [],
    active: tokens.flatMap((token) => (token.kind === 'active' ? [token.text] : [])),
    words: tokens.filter((token) => token !== quantized).flatMap((token) => wordOf(token, LARGEST)),
  };
}

/** A title that was given before the file was quantized, `… Qat q4_0 unquantized`, with the label that the file has now. */
export function quantizedTitle(text: string, label: string): string {
  return /\bunquantized\b/i.test(text) ? `${text} ${label}` : text;
}

/** A title without the packing of a base that was unpacked to be trained, or converted: `Qwen3 4B Unsloth Bnb 4bit`. */
export function unpackedTitle(text: string): string {
  return text.replace(/(?:^|[-_ ])(?:unsloth[-_ ])?bnb[-_ ][48]bit\b/i, '');
}

function withoutUndone(tokens: readonly Token[]): readonly Token[] {
  const undone = tokens.findIndex((token) => token.text.toLowerCase() === UNDONE);
  const labels = tokens.flatMap((token, at) => (token.kind === 'quantization' && at > undone ? [token.text] : []));
  // Quantized again, `qat-q4_0-unquantized-Q6_K`: it is enough to say for what it was trained. Where that is the same, it is said once.
  const stored = quantizationOf(labels)?.label;
  return tokens.flatMap((token, at): readonly Token[] => {
    if (at === undone && stored !== undefined) return [];
    if (at > undone || token.kind !== 'quantization') return [token];
    return quantizationOf([token.text])?.label === stored ? [] : [{ ...token, kind: 'word' }];
  });
}

/** A token as a word of the variant, or nothing. */
function wordOf(token: Token, size: SizeToken | undefined): readonly string[] {
  // A second size says what it was trained on or made of: `Llama3-8B-1.58-100B-tokens`.
  if (token.kind === 'size')
    return size !== undefined && token.size.label !== size.label
      ? [token.size.label]
      : isContextLength(token.size, size)
        ? [token.size.label]
        : [];
  if (token.kind !== 'word' && token.kind !== 'number') return [];
  const word = token.text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]/g, '')
    .toLowerCase();
  return word === '' || (isWrapping(word) && !isQuantizedWord(word) && !TASKS.test(word)) ? [] : [word];
}

/** True for names that say nothing: `model`, `training data`, `onnx Model`, `pytorch_model`, `model_q4f16`; and `runs`, unless of data. */
export function isGenericName(name: string, of?: 'data'): boolean {
  return tokenise(name).every((token) => token.kind === 'quantization' || isGenericWord(token.text, of) || isWrapping(token.text));
}

/**
 * A name without the words that say how it is stored or wrapped; what is left keeps its own spelling. `labels`: they stay, since those of
 * what has none are something else, the quarter of a forecast.
 */
export function plainName(name: string, labels?: 'labels'): string {
  const tokens = tokenise(name);
  const quantized = quantizedAmong(tokens);
  const isStored = (token: Token): boolean => {
    if (token.kind === 'quantization' || token === quantized) return labels === undefined;
    return isWrapping(token.text) && !isQuantizedWord(token.text);
  };
  let text = '';
  let at = 0;
  for (const token of tokens) {
    if (token.to > name.length || !isStored(token)) continue;
    text += name.slice(at, token.from);
    at = token.to;
  }
  return trimSeparators((text + name.slice(at)).replace(/([-_. ])[-_. ]+/g, '$1').trim());
}

/** The word by which a name says that its weights are stored in fewer bits, and not how: `mobilenet_v1_0.25_128_quant`. */
export function quantizedWordIn(name: string): string | undefined {
  return quantizedAmong(tokenise(name))?.text.toLowerCase();
}

/** It ends the name's words, and nothing denies it: `quant-trader` and `non-quantized` say no such thing. */
function quantizedAmong(tokens: readonly Token[]): Token | undefined {
  const at = tokens.findLastIndex(({ kind, text }) => kind === 'word' && (isQuantizedWord(text) || !isWrapping(text)));
  const token = tokens[at];
  return token === undefined || !isQuantizedWord(token.text) || /^(?:non|no|not)$/i.test(tokens[at - 1]?.text ?? '') ? undefined : token;
}

/** The word that says which format it is in, where its file's extension does not. */
export function formatWordIn(name: string): string | undefined {
  const words = tokenise(name).map((token) => token.text.toLowerCase());
  return words.find((word) => isFormatWord(word) && !isPackagingWord(word));
}
