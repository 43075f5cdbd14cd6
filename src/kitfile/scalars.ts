import type { YamlScalar } from './yaml-tree.js';

/** What a scalar means. `unwritable`: a value that has no JSON form (infinity, not a number, a zone beyond a day). */
export type ResolvedScalar =
  | { readonly ok: true; readonly tag: string; readonly value: null | boolean | number | bigint | string }
  | { readonly ok: true; readonly tag: string; readonly unwritable: string }
  | { readonly ok: false; readonly message: string };

type Found = Extract<ResolvedScalar, { ok: true }>;

const WORDS = new Map<string, Found>([
  ...['true', 'True', 'TRUE'].map((word) => [word, { ok: true, tag: '!!bool', value: true }] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, { ok: true, tag: '!!bool', value: false }] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { ok: true, tag: '!!null', value: null }] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, { ok: true, tag: '!!float', unwritable: 'not a number' }] as const),
  ...['', '+', '-'].flatMap((sign) =>
    ['.inf', '.Inf', '.INF'].map((word) => [sign + word, { ok: true, tag: '!!float', unwritable: 'infinite' }] as const),
  ),
]);
/** Tags that ask for a resolution; any other (`!mine`, `!!binary`) takes the text as it is. */
const RESOLVABLE = new Set(['', '!!bool', '!!int', '!!float', '!!null', '!!timestamp']);
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;
const UINT64_MAX = 2n ** 64n - 1n;
/** Without more digits than 64 bits have: reading those would cost time that grows faster than their number. */
const INTEGER = /^(?:0|[1-9][0-9]{0,19}|0[xX]0*[0-9a-fA-F]{1,16}|0[oO]0*[0-7]{1,22}|0[bB]0*[01]{1,64})$/;

/** Resolves a scalar as yaml.v3 does, whose rules are those of YAML 1.2 with octals, timestamps and underscores of 1.1. */
export function resolveScalar(node: YamlScalar): ResolvedScalar {
  if (node.tag === '!!str' || (node.tag === '' && !node.plain)) return { ok: true, tag: '!!str', value: node.text };
  if (node.tag === '!!binary') {
    const text = decodeBinary(node.text);
    return text === undefined ? { ok: false, message: 'a !!binary value that is not base64' } : { ok: true, tag: '!!binary', value: text };
  }
  if (!RESOLVABLE.has(node.tag)) return { ok: true, tag: node.tag, value: node.text };
  const found = resolvePlain(node.text);
  if (node.tag === '' || node.tag === found.tag) return found;
  if (node.tag === '!!float' && found.tag === '!!int' && 'value' in found && Number(found.value) < 2 ** 63) {
    return { ok: true, tag: '!!float', value: Number(found.value) };
  }
  return { ok: false, message: `a value tagged ${node.tag} that is none` };
}

function resolvePlain(text: string): Found {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (text.startsWith('.')) return float(text) ?? asText(text);
  if (!/^[-+0-9]/.test(text)) return asText(text);
  const timestamp = readTimestamp(text);
  if (timestamp?.writable === false) return { ok: true, tag: '!!timestamp', unwritable: 'a time zone of a day or more' };
  if (timestamp !== undefined) return { ok: true, tag: '!!timestamp', value: timestamp.text };
  const digits = text.replaceAll('_', '');
  const integer = readInteger(digits);
  if (integer !== undefined) return { ok: true, tag: '!!int', value: narrow(integer) };
  return float(digits) ?? asText(text);
}

function asText(text: string): Found {
  return { ok: true, tag: '!!str', value: text };
}

/** A float out of range is text, as Go's parser gives an error for it. */
function float(text: string): Found | undefined {
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? { ok: true, tag: '!!float', value } : undefined;
}

/** An integer in the range of int64, or of uint64 when it has no sign. */
function readInteger(text: string): bigint | undefined {
  const signed = /^[+-]/.test(text);
  let digits = signed ? text.slice(1) : text;
  if (/^0[0-7]+$/.test(digits)) digits = `0o${digits}`;
  // `0b-1` and `0o-7`: a sign behind the prefix passes in yaml.v3.
  const inner = /^0[bo]([+-])[0-7]+$/.exec(text)?.[1];
  if (inner !== undefined) digits = digits.replace(inner, '');
  if (!INTEGER.test(digits)) return undefined;
  const value = (text.startsWith('-') || inner === '-' ? -1n : 1n) * BigInt(digits);
  if (value >= INT64_MIN && value <= INT64_MAX) return value;
  return !signed && value >= 0n && value <= UINT64_MAX ? value : undefined;
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** One well-formed UTF-8 sequence over bytes read as Latin-1 (Unicode, table 3-7), or any other byte. */
const SEQUENCE =
  /[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}|[^]/g;
/** Where bytes that are no UTF-8 go: lone low surrogates, which the config writer turns into the escape that Go writes. */
const STRAY_BYTE = 0xdc00;

/** The bytes of a `!!binary` scalar as text; undefined when it is not base64 with padding. Line breaks inside are allowed. */
function decodeBinary(base64: string): string | undefined {
  const packed = base64.replace(/[\r\n]/g, '');
  if (!BASE64.test(packed)) return undefined;
  const bytes = Buffer.from(packed, 'base64').toString('latin1');
  return bytes.replace(SEQUENCE, (sequence) => {
    if (sequence.length > 1) return Buffer.from(sequence, 'latin1').toString('utf8');
    const byte = sequence.charCodeAt(0);
    return byte < 0x80 ? sequence : String.fromCharCode(STRAY_BYTE + byte);
  });
}

const DATE = String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`;
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2}):(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?`;
/** The four layouts that yaml.v3 tries; a space goes with no zone, a `T` with one. */
const LAYOUTS = [new RegExp(`^${DATE}[Tt]${TIME}(?<zone>Z|[+-]\\d\\d:\\d\\d)$`), new RegExp(`^${DATE} +${TIME}$`), new RegExp(`^${DATE}$`)];
/** Go keeps nanoseconds and drops the rest. */
const FRACTION_DIGITS = 9;

/**
 * A YAML timestamp in the form that Go writes to JSON: RFC 3339 in its own zone, the fraction without trailing zeros.
 * undefined: no timestamp, so the scalar is text. `writable: false`: a timestamp whose zone has no RFC 3339 form.
 */
function readTimestamp(text: string): { readonly writable: true; readonly text: string } | { readonly writable: false } | undefined {
  for (const layout of LAYOUTS) {
    const groups = layout.exec(text)?.groups;
    if (groups === undefined) continue;
    const [year, month, day] = [Number(groups['year']), Number(groups['month']), Number(groups['day'])];
    const [hour, minute, second] = [Number(groups['hour'] ?? 0), Number(groups['minute'] ?? 0), Number(groups['second'] ?? 0)];
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59) continue;
    const offset = readZone(groups['zone'] ?? 'Z');
    if (offset === undefined) continue;
    if (Math.abs(offset) >= 24 * 60) return { writable: false };
    const fraction = (groups['fraction'] ?? '').slice(0, FRACTION_DIGITS).replace(/0+$/, '');
    const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
    const time = `${pad(hour)}:${pad(minute)}:${pad(second)}${fraction === '' ? '' : `.${fraction}`}`;
    return { writable: true, text: `${date}T${time}${zoneText(offset)}` };
  }
  return undefined;
}

/** Minutes east of UTC. Go lets 24 hours and 60 minutes through. */
function readZone(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 24 || minutes > 60) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function zoneText(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
