import { createHash } from 'node:crypto';
import { printable } from '../../failure.js';

/** Longest text taken from a file or name; nothing that belongs in a tag is longer. */
export const TEXT_LIMIT = 256;

/** Foreign text for people: no control or direction characters, one line, at most 256 characters. */
export function cleanText(text: string): string {
  return printable(text.slice(0, TEXT_LIMIT * 4))
    .trim()
    .slice(0, TEXT_LIMIT)
    .replace(/[\p{Cs}\uFFFD]+/gu, '');
}

/** A foreign name whole, for reading and hashing: no control or direction characters, one line. */
export function nameText(text: string): string {
  return printable(text)
    .trim()
    .replace(/[\p{Cs}\uFFFD]+/gu, '');
}

/**
 * A name as tag material: folded to ASCII, first line, runs of anything outside `[a-z0-9._]` one `-`, nothing but letters and digits at
 * both ends. Undefined when folding leaves under half of its letters, as for names in other scripts: then it is no slug of that name. A
 * name beyond 256 characters is cut and ends in a hash of all of it, so that two of them never meet.
 */
export function slug(text: string): string | undefined {
  const [line = ''] = text.trimStart().split(/[\r\n\u2028\u2029]/u, 1);
  const folded = line
    .slice(0, TEXT_LIMIT)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const kept = folded.match(/[A-Za-z0-9]/g)?.length ?? 0;
  if (kept === 0 || kept * 2 < letters) return undefined;
  const plain = trimSeparators(folded.replace(/[^A-Za-z0-9._]+/g, '-')).toLowerCase();
  return line.trimEnd().length <= TEXT_LIMIT ? plain : `${plain}-${hashName(line, 16)}`;
}

const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
/** A year behind what it is of; before a month it is that of a date to the day: `q4_2024-05-01`. */
const YEAR_BEHIND = String.raw`20[0-3]\d(?![\dx]|[-_.]?${MONTH}(?!\d))`;
/**
 * A year, a quarter or half of one before or behind it, a week, a month or a day, with and without separators, and `05-2024`; not the sides
 * of an image, `1920x1080`, and not a length, `ctx2048`: years end with the thirties.
 */
const DATE = new RegExp(
  [
    String.raw`(?<![a-z\d])(?:q[1-4]|h[12])[-_.]?${YEAR_BEHIND}`,
    String.raw`(?<![a-z\d]|\d\.)(?:${DAY}[-_.]${DAY}|${MONTH})[-_.]${YEAR_BEHIND}`,
    String.raw`(?<!\d|\dx|(?:ctx|context|len|length|seq|tokens|max|dim|size|res|top|[^a-z]n)[-_=]?)(?:19\d\d|20[0-3]\d)(?:[-_.]?(?:q[1-4]|h[12]|w[0-5]\d)(?![a-z\d])|[-_.]?${MONTH}(?:[-_.]?${DAY})?)?(?!\d|x\d)`,
  ].join('|'),
  'gi',
);
/** Directories that are one date: Hive's partitions, `year=2024/month=1/day=31`, and the same without keys. */
const DATE_DIRECTORIES = [
  /(?<![^/])\w*year=(\d{4})(?:\/\w*month=(\d{1,2})(?:\/\w*day=(\d{1,2}))?)?(?![^/])/gi,
  /(?<![^/])((?:19|20)\d\d)\/(0?[1-9]|1[0-2])(?:\/(0?[1-9]|[12]\d|3[01]))?(?![^/])/g,
];

export function datesIn(text: string): readonly string[] {
  return text.match(DATE) ?? [];
}

export function withoutDates(text: string): string {
  return text.replace(DATE, '-');
}

/** A path with the directories of a date as one: `churn/2024/1/31` as `churn/2024-01-31`. */
export function withDateDirectories(path: string): string {
  const date = (_text: string, ...found: readonly (string | undefined)[]): string =>
    found
      .slice(0, 3)
      .flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
      .join('-');
  return DATE_DIRECTORIES.reduce((text, directories) => text.replace(directories, date), path);
}

/** Without `.`, `-` and `_` at both ends. */
export function trimSeparators(text: string): string {
  let from = 0;
  let to = text.length;
  while (isSeparator(text[from])) from++;
  while (to > from && isSeparator(text[to - 1])) to--;
  return text.slice(from, to);
}

function isSeparator(char: string | undefined): boolean {
  return char === '.' || char === '-' || char === '_';
}

/** A short name for what has none that could be spelled, or is cut: the first 8 hex digits of its SHA-256. */
export function hashName(text: string, digits = 8): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
