import { isFormatWord } from '../formats/table.js';
import { isContextLength } from './size.js';
import { datesIn } from './text.js';
import { tokenise, type Token } from './tokens.js';
import { accountsAt, familyAt, familyBehind, isFileAccount, isTune } from './families.js';
import { isGenericWord, isRole, isSubject, isWrapping } from './words.js';

// Where the family of a name begins and ends, behind the account of a hub, a label or the word of a runtime.

const DIGITS = /^\d{1,2}(?:\.\d{1,2}){0,2}n?$/;

/** Where the own words of a name begin, and what of them is a family all the same. */
interface FamilyPlace {
  readonly from: number;
  readonly known: boolean;
  readonly rest?: string;
  readonly release?: string;
  readonly begin?: number;
}

/** Where the family ends. Behind a known one stands its number; a word right before a size is one too, where none is known. */
export function familyOf(tokens: readonly Token[], words: readonly string[], name: string): FamilyPlace {
  // A label or the word of a runtime may stand in front: `svdq-int4-…`, `coreml-stable-diffusion`, `sherpa-onnx-whisper`.
  const label = tokens.findIndex((token) => token.kind !== 'quantization');
  const runtime = words.slice(0, 2).findLastIndex((word) => isFormatWord(word)) + 1;
  const starts = [...accountsIn(words, accountEnd(tokens, name)), ...(label > 0 ? [label] : []), runtime];
  const at = [...starts, 0].find((start) => familyAt(words.slice(start)) !== undefined) ?? 0;
  const family = familyAt(words.slice(at));
  if (family !== undefined) {
    const next = at + family.used;
    const number = !family.numbered && family.rest === undefined && tokens[next]?.kind !== 'size' && DIGITS.test(words[next] ?? '');
    const isBefore = words.slice(number ? next + 1 : next).some((_word, from, rest) => familyAt(rest.slice(from)) !== undefined);
    // `dolphin-2.9.4-llama3.1`, `Dolphin3.0-Llama3.1`.
    const release = isBefore && isTune(family.name) ? (number ? words[next] : family.number) : undefined;
    // A number of three parts is a release, which tells two models apart: `LTX-Video-0.9.5`.
    const isOwn = release === undefined && /\..*\./.test(words[next] ?? '');
    return {
      from: number && !isOwn ? next + 1 : next,
      begin: at,
      known: true,
      ...(family.rest === undefined ? {} : { rest: family.rest }),
      ...(release?.includes('.') === true ? { release } : {}),
    };
  }
  const size = tokens.findIndex((token) => token.kind === 'size' && !isContextLength(token.size, undefined));
  // Before a family that nobody knows an account stands as in the files of hubs, `alpindale-ai_goliath-120b`; a brand is a word elsewhere, `google-ads-ctr`.
  const start =
    accountsIn(words, accountEnd(tokens, name)).find((end) => {
      const from = tokens[end]?.from ?? 0;
      return end < size && name.charAt(from - 1) === '_' && !name.slice(from, tokens[size]?.from).includes('_');
    }) ?? 0;
  const front = /^(?:my|our|the)$/.test(words[start] ?? '') ? start + 1 : start;
  const behind = familyBehind(words, front);
  if (behind !== undefined) return { from: front, known: true };
  if (tokens[front]?.kind !== 'word' || isSubject(words[front] ?? '')) return { from: front, known: false };
  const next = front + (tokens[front + 1]?.kind === 'number' && DIGITS.test(words[front + 1] ?? '') ? 2 : 1);
  // Of a name without a size, which may be all plain words, every word says which model it is; and a date that it was trained in the house, and again each month.
  const isWhole = size < 0 || front > start || datesIn(name).some((date) => date.length > 4);
  const isFamily = !isWhole && (next === size || isProperName(tokens, front));
  return { from: isFamily ? next : front, known: false };
}

/**
 * Whether an unknown word is spelled as makers spell families, `LLaDA`, `vjepa2`, and not as plain words are that say what a model is for
 * (`plate-detector`, `PlateDetectorV2`). Of a name of several words, `Broken-Tutu-24B`, none is one.
 */
function isProperName(tokens: readonly Token[], front: number): boolean {
  const [first = '', second = ''] = tokens.slice(front, front + 2).map(({ text }) => text);
  return (
    /[a-z].*[A-Z]|[A-Z].*[A-Z].*[a-z]|[A-Z][a-z]+\d|^[A-Z]\d(?:\.\d)?$/.test(first) && ![second, ...first.split(/(?=[A-Z])/)].some(isRole)
  );
}

/** Where accounts end, longest first: `nvidia_NVIDIA-Nemotron` begins with two. */
function accountsIn(words: readonly string[], unknown: readonly number[]): readonly number[] {
  const once = [...accountsAt(words), ...unknown];
  const twice = once.flatMap((start) => accountsAt(words.slice(start)).map((length) => start + length));
  return [...twice, ...once];
}

/** A name of a known family without the account of a hub that it was fetched from: `openai_whisper-large-v3`. */
export function withoutAccount(name: string): string {
  const tokens = tokenise(name);
  const words = tokens.map((token) => token.text.toLowerCase());
  const ends = accountsIn(words, accountEnd(tokens, name)).map((start) => ({ start, from: tokens[start]?.from ?? 0 }));
  const end = ends.find(({ start, from }) => name.slice(0, from).includes('_') && familyAt(words.slice(start)) !== undefined);
  return end === undefined ? name : name.slice(end.from);
}

/**
 * Where an account that nobody knows ends, `mistral-community_pixtral-12b`: at the only `_` before a word, which is the first of the
 * name. What begins as a family that goes on behind it (`rt_detr`) or ends there (`llava_llama3`), or says what a model is for, is none;
 * and a family of which nothing more is said is half of a name, `mobile_sam`.
 */
function accountEnd(tokens: readonly Token[], name: string): readonly number[] {
  const joints = tokens.flatMap(({ kind, text, from }, at) =>
    kind === 'word' && name.charAt(from - 1) === '_' && tokens[at - 1]?.kind !== 'quantization' && !isWrapping(text) ? [at] : [],
  );
  const [joint] = joints;
  const words = tokens.map((token) => token.text.toLowerCase());
  if (joint === undefined || tokens[joint - 1]?.kind !== 'word' || isSubject(words[0] ?? '')) return [];
  // An account may be called as its family: `codellama_codellama`, `janhq_Jan`.
  const [account = '', next = ''] = [words[0], words[joint]?.replace(/[\d.]+$/, '')];
  const same = next.length > 2 && account.includes(next);
  // One that nobody knows is spelled as accounts are: `tickets_qwen3-8b` says what it was trained on.
  if (!same && !/[A-Z]/.test(tokens[0]?.text ?? '') && !isFileAccount(words.slice(0, joint))) return [];
  if ((isSubject(next) || (familyAt(words)?.used ?? 0) >= joint) && !same) return [];
  const family = familyAt(words.slice(joint));
  if (family !== undefined && family.rest === undefined && !tokens.slice(joint + family.used).some(isTelling)) return [];
  const first = (tokens[joint]?.from ?? 0) - 1;
  return joints.length === 1 && joint <= 3 && name.indexOf('_') === first ? joints : [];
}

/** Whether it tells one model of a family from another, and not just one release or storage of it. */
function isTelling({ kind, text }: Token): boolean {
  return kind === 'size' || kind === 'active' || (kind === 'word' && !isWrapping(text) && !isGenericWord(text));
}
