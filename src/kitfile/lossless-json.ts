import type { Parameter } from './types.js';

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
