import { sep } from 'node:path';
import { printable } from '../failure.js';

// File names are bytes. Inside this folder a name is those bytes as Latin-1 text, one character a byte ("raw"): comparing two raw
// names compares bytes, as Go does, and names that are not UTF-8 survive.

const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Longer names are cut in messages. */
const SHOWN_LENGTH_LIMIT = 200;
/** As many names as one message lists. */
const LISTED_NAMES = 5;

export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** UTF-8 bytes of `text` as a raw name. */
export function rawName(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** The text that a raw name spells; bytes that are no UTF-8 become U+FFFD, one for each byte (Go's range over a string). */
export function nameText(raw: string): string {
  if (isAscii(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd')) return text;
  let runes = '';
  for (let at = 0; at < bytes.length;) {
    const width = runeWidth(bytes, at);
    runes += width === 0 ? '\ufffd' : bytes.toString('utf8', at, at + width);
    at += Math.max(width, 1);
  }
  return runes;
}

/** The text of a raw name, or undefined when its bytes are not UTF-8. */
export function strictText(raw: string): string | undefined {
  if (isAscii(raw)) return raw;
  const text = Buffer.from(raw, 'latin1').toString('utf8');
  return rawName(text) === raw ? text : undefined;
}

/** A raw name for a message: no control characters, no more than a line. */
export function shown(raw: string, limit = SHOWN_LENGTH_LIMIT): string {
  return printable(nameText(raw), limit);
}

/** Text from a file for a message. */
export function shownText(text: string): string {
  return printable(text, SHOWN_LENGTH_LIMIT);
}

/** `"a", "b" and 3 more`; `notes` says more about some of them. */
export function listed(raws: readonly string[], count = raws.length, notes?: ReadonlyMap<string, string>): string {
  const names = raws.slice(0, LISTED_NAMES).map((raw) => `"${shown(raw)}"${notes?.has(raw) === true ? ` (${notes.get(raw) ?? ''})` : ''}`);
  return count > names.length ? `${names.join(', ')} and ${count - names.length} more` : names.join(', ');
}

/** Whether a real path is that of a real directory or lies below. */
export function isInside(directory: string, path: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}

/** Go's strings.TrimSpace on a raw name (Unicode White_Space, without U+FEFF that JavaScript's trim takes too). */
export function trimmed(raw: string): string {
  const first = raw.charCodeAt(0);
  const last = raw.charCodeAt(raw.length - 1);
  if (first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f) return raw;
  const text = strictText(raw) ?? nameText(raw);
  const space = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  const start = space.exec(text)?.[0] ?? '';
  const end = space.exec(Array.from(text).reverse().join(''))?.[0] ?? '';
  // Cut by bytes, so that bytes that are no text stay as they are.
  const cutStart = rawName(start).length;
  return cutStart >= raw.length ? '' : raw.slice(cutStart, raw.length - rawName(end).length);
}

/** Bytes of the UTF-8 sequence at `at`, or 0 when there is none (RFC 3629, section 4). */
function runeWidth(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const width = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (width < 2) return width;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let next = 2; next < width; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return width;
}
