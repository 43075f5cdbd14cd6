import type { Kitfile } from '../../kitfile/index.js';
import { cleanText, datesIn, hashName, nameText, slug, withoutDates } from '../names/text.js';
import { isGenericName, stemOf } from '../names/reading.js';
import { isStepName } from '../names/words.js';
import type { Sourced } from '../types.js';

/** A name that only says which one of several it is: a step of a training, or a date (`model_2024-05-01`). What it says, as text. */
export function partText(name: string): string | undefined {
  if (isStepName(name)) return name;
  const dates = datesIn(name);
  return dates.length > 0 && isGenericName(withoutDates(name)) ? dates.join('-') : undefined;
}

/** A version says of nothing which it is of: `fraud-detector/v3/model.pkl`. */
const VERSION = /^v\d{1,4}(?:[._]\d{1,4}){0,3}$/i;

/** A name as written, with where it stands. */
export interface WrittenName {
  readonly text: string | undefined;
  readonly source: string;
}

/**
 * The first name that says something, as a slug. One that cannot be spelled in ASCII gives way to the next, and in the end to a hash of
 * itself. Undefined when all are missing or generic.
 */
export function firstName(names: readonly WrittenName[], of?: 'data'): Sourced<string> | undefined {
  const telling = names.flatMap(({ text, source }) =>
    text === undefined || isGenericName(text, of) || VERSION.test(text) ? [] : [{ text, source }],
  );
  // A number alone is a step or a date of something, and a step is one of something that has a name.
  const worded = telling.filter(({ text }) => /\p{L}/u.test(nameText(text)));
  const things = worded.filter(({ text }) => partText(text) === undefined);
  for (const name of [things, worded, telling].find((names) => names.length > 0) ?? []) {
    const spelled = spelledName(name);
    if (spelled !== undefined) return spelled;
  }
  const [unspellable] = telling;
  return unspellable === undefined ? undefined : { value: hashName(nameText(unspellable.text)), source: `hash of ${unspellable.source}` };
}

/** As its author wrote it, a number too; undefined where nothing of it can stand in a tag. */
export function spelledName({ text, source }: WrittenName): Sourced<string> | undefined {
  const value = text === undefined ? undefined : slug(nameText(text));
  return value === undefined ? undefined : { value, source };
}

export function pathName(path: string): WrittenName {
  return { text: stemOf(path), source: `path ${cleanText(path)}` };
}

export function packageName(kitfile: Kitfile): WrittenName {
  return { text: kitfile.package.name, source: 'Kitfile package.name' };
}

/** A text of the Kitfile as a value; undefined when nothing is in it. */
export function sourced(text: string | undefined, source: string): Sourced<string> | undefined {
  const clean = text === undefined ? '' : cleanText(text);
  return clean === '' ? undefined : { value: clean, source };
}

/** Joins the parts that are there; a part that stands in the text already is not said twice. */
export function joined(parts: readonly (string | undefined)[]): string {
  let name = '';
  for (const part of parts) {
    if (part === undefined || part === '') continue;
    if (name === '') name = part;
    else if (!holdsPart(name, part)) name += `-${part}`;
  }
  return name;
}

function holdsPart(name: string, part: string): boolean {
  const [whole, piece] = [name, part].map((text) => `-${text.toLowerCase().replace(/[._]/g, '-')}-`);
  // A version may be glued to the word before, `GFPGANv1.4`; `conv3` is a word.
  return whole?.includes(/^-v\d+-\d/.test(piece ?? '') ? (piece?.slice(1) ?? '') : (piece ?? '')) === true;
}

/** `size 7b (Kitfile model.name), quantization q8_0 (header of …)`. */
export function reasonOf(parts: readonly (readonly [what: string, value: Sourced<string> | undefined])[]): string {
  return parts.flatMap(([what, value]) => (value === undefined ? [] : [`${what} ${value.value} (${value.source})`])).join(', ');
}
