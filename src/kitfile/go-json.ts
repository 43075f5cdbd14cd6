import type { Parameter } from './types.js';

/** Characters that Go's encoder escapes and JSON.stringify does not. */
const ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;
/** Stand for bytes that are no UTF-8 (a `!!binary` value), for which Go writes this escape. */
const STRAY_BYTES = /\p{Surrogate}/u;

/** A string as Go's encoding/json writes it. */
export function goString(text: string): string {
  const parts = text.split(STRAY_BYTES).map((part) => JSON.stringify(part).slice(1, -1));
  const escaped = parts
    .join('\\ufffd')
    .replace(ESCAPED_BY_GO, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** A value as Go's encoding/json writes it: no spaces, keys sorted by their UTF-8 bytes, integers exact. */
export function goJson(value: Parameter): string {
  if (typeof value === 'string') return goString(value);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  return isArray(value) ? `[${value.map(goJson).join(',')}]` : goObject(value);
}

function goObject(value: Readonly<Record<string, Parameter>>): string {
  const entries = Object.entries(value).sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return `{${entries.map(([key, item]) => `${goString(key)}:${goJson(item)}`).join(',')}}`;
}

/** `Array.isArray` does not narrow a union with a readonly array. */
function isArray(value: Parameter): value is readonly Parameter[] {
  return Array.isArray(value);
}
