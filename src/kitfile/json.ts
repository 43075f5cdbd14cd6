import type { Parameter } from './types.js';

/** Characters that Go's encoder escapes and JSON.stringify does not. */
const ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;
/** Stand for bytes that are no UTF-8 (a `!!binary` value), for which Go writes this escape. */
const STRAY_BYTES = /\p{Surrogate}/u;

/** A string as Go's encoding/json writes it. */
function goString(text: string): string {
  const parts = text.split(STRAY_BYTES).map((part) => JSON.stringify(part).slice(1, -1));
  const escaped = parts
    .join('\\ufffd')
    .replace(ESCAPED_BY_GO, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** A value as Go's encoding/json writes it: no spaces, keys sorted by their UTF-8 bytes, integers exact. */
function goText(value: Parameter): string {
  if (typeof value === 'string') return goString(value);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (isArray(value)) return `[${value.map(goText).join(',')}]`;
  const entries = Object.entries(value).sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return `{${entries.map(([key, item]) => `${goString(key)}:${goText(item)}`).join(',')}}`;
}

/** A value that is JSON already. */
export class Json {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get bytes(): Uint8Array {
    return Buffer.from(this.text, 'utf8');
  }
}

/** Key and value of one of Go's structs, in order; undefined and '' are left out, as Go does for `omitempty`. */
export type Members = readonly (readonly [key: string, value: string | Json | undefined])[];

/** A struct as Go writes it. */
export function goStruct(members: Members): Json {
  const written: string[] = [];
  for (const [key, value] of members) {
    if (value === undefined || value === '') continue;
    written.push(`"${key}":${typeof value === 'string' ? goString(value) : value.text}`);
  }
  return new Json(`{${written.join(',')}}`);
}

export function goJson(value: Parameter): Json {
  return new Json(goText(value));
}

/** A list with `omitempty`: undefined for none. */
export function goList<T>(items: readonly T[], write: (item: T) => Json): Json | undefined {
  return items.length === 0 ? undefined : new Json(`[${items.map((item) => write(item).text).join(',')}]`);
}

/** `Array.isArray` does not narrow a union with a readonly array. */
export function isArray(value: Parameter): value is readonly Parameter[] {
  return Array.isArray(value);
}

/** A JSON string, or a number outside of strings. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Deeper values come from nobody who means well. */
const DEPTH_LIMIT = 200;
/** A longer integer is no value of a person's; reading it would cost time that grows with the square of its length. */
const INTEGER_LENGTH_LIMIT = 1000;

/**
 * JSON.parse, but integers beyond 2^53 come out exact as bigint, as does the sign of -0. Throws SyntaxError or RangeError.
 * Numbers are handed through JSON.parse as marked strings, since its reviver sees their text only in newer versions of Node.
 */
export function parseLossless(text: string): Parameter {
  JSON.parse(text);
  const marked = text.replace(TOKEN, (token) => (token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`));
  const value: unknown = JSON.parse(marked);
  return unmark(value, 0);
}

function unmark(value: unknown, depth: number): Parameter {
  if (depth > DEPTH_LIMIT) throw new RangeError(`nested deeper than ${DEPTH_LIMIT} levels`);
  if (typeof value === 'string') return value.startsWith('n') ? readNumber(value.slice(1)) : value.slice(1);
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => unmark(item, depth + 1));
  if (typeof value !== 'object') throw new TypeError(`unexpected ${typeof value}`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.slice(1), unmark(item, depth + 1)]));
}

function readNumber(text: string): number | bigint {
  const number = Number(text);
  if (Number.isSafeInteger(number) || !/^-?\d+$/.test(text) || text.length > INTEGER_LENGTH_LIMIT) return number;
  return BigInt(text);
}
