import { sep } from 'node:path';
import { printable, someOf } from '../failure.js';

// File names are bytes. Inside this folder a name is those bytes as Latin-1 text, one character a byte ("raw"): comparing two raw
// names compares bytes, as Go does, and names that are not UTF-8 survive.

const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Longer names are cut in messages. */
const SHOWN_LENGTH_LIMIT = 200;

export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** UTF-8 bytes of `text` as a raw name. */
export function rawName(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Sequences as UTF-8 builds them, or one byte that is part of none. What is built so and is no character is decoded byte by byte. */
const SEQUENCES = /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+|[\x80-\xff]/g;

/** The text that a raw name spells; bytes that are no UTF-8 become U+FFFD, one for each byte (Go's range over a string). */
export function nameText(raw: string): string {
  return raw.replace(SEQUENCES, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

/** The text of a raw name, or undefined when its bytes are not UTF-8. */
export function strictText(raw: string): string | undefined {
  const text = Buffer.from(raw, 'latin1').toString('utf8');
  return rawName(text) === raw ? text : undefined;
}

/** The order of raw names: by their bytes, as Go sorts. */
export function byBytes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A raw name for a message: no control characters, no more than a line. */
export function shownName(raw: string, limit = SHOWN_LENGTH_LIMIT): string {
  return printable(nameText(raw), limit);
}

/** Text from a file for a message. */
export function shownText(text: string): string {
  return printable(text, SHOWN_LENGTH_LIMIT);
}

/** `"a", "b" and 3 more`; `notes` says more about some of them. */
export function someNames(raws: readonly string[], count = raws.length, notes?: ReadonlyMap<string, string>): string {
  const names = raws.map((raw) => {
    const note = notes?.get(raw);
    return `"${shownName(raw)}"${note === undefined ? '' : ` (${note})`}`;
  });
  return someOf(names, count);
}

/** The directories above a path, the outermost first. */
export function above(path: string): readonly string[] {
  return Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index));
}

/** Whether a real path is that of a real directory or lies below. */
export function isInside(directory: string, path: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}

/** Unicode's White_Space in UTF-8. JavaScript's own has U+FEFF too, and lacks U+0085. */
const SPACE = String.raw`(?:[\t-\r ]|\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80)+`;
/** A run of blanks is tried at its begin alone: at each of them, a long one inside would take its square. */
const OUTER_SPACE = new RegExp(`^${SPACE}|(?<!${SPACE.slice(0, -1)})${SPACE}$`, 'g');

/** Go's strings.TrimSpace on a raw name. */
export function trimmed(raw: string): string {
  return raw.replace(OUTER_SPACE, '');
}
