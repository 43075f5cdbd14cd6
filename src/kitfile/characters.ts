import type { Position, Problems } from '../failure.js';
import type { KitfileFailure } from './failure.js';

/** What yaml.v3 reads at all (YAML 1.1, 5.1): no control characters, no surrogates, no U+FFFE and U+FFFF. */
const NOT_YAML = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** Line breaks in YAML 1.1, which yaml.v3 still reads as such, but plain text in YAML 1.2. */
const UNICODE_BREAK = /[\u0085\u2028\u2029]/;
/** Those that change a quoted text: the others stay in it as they are, unless blanks beside them would be folded. */
const FOLDED_BREAK = /\u0085|(?<=[\s\u0085])[\u2028\u2029]|[\u2028\u2029](?=[\s\u0085])/;
const SURROGATE_ESCAPE = /\\(?:(u[dD][89a-fA-F])|[^])/g;

/** A quoted scalar's place in the text, quotes included. */
export interface QuotedRange {
  readonly start: number;
  readonly end: number;
}

/** The text as kit's reader sees it: a lone carriage return is a line break. */
export function normalizeText(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

export function checkCharacters(text: string, lines: Lines, problems: Problems<KitfileFailure>): void {
  const found = NOT_YAML.exec(text);
  if (found === null) return;
  problems.add({
    code: 'KITFILE_SYNTAX',
    message: `The Kitfile holds the character ${codePoint(found[0])}, which YAML does not allow.`,
    hint: 'Remove it, or write it as an escape inside double quotes.',
    at: lines.at(found.index),
  });
}

/** Refuses characters whose meaning depends on the YAML version, so that no value silently differs from what kit would read. */
export function checkQuoted(text: string, quoted: readonly QuotedRange[], lines: Lines, problems: Problems<KitfileFailure>): void {
  const broken = breakIn(text, quoted);
  if (broken !== undefined) {
    problems.add({
      code: 'KITFILE_SYNTAX',
      message: `The Kitfile holds ${codePoint(text.charAt(broken))}, which kit reads as the end of a line.`,
      hint: 'Remove it, or write it as an escape inside double quotes.',
      at: lines.at(broken),
    });
  }
  for (const { start, end } of quoted) {
    if (text[start] !== '"') continue;
    for (const escape of text.slice(start, end).matchAll(SURROGATE_ESCAPE)) {
      if (escape[1] === undefined) continue;
      problems.add({
        code: 'KITFILE_SYNTAX',
        message: `The Kitfile escapes half a character (\\${escape[1]}…), which YAML does not allow.`,
        hint: 'Write the character itself, or all of it as \\U and eight hex digits.',
        at: lines.at(start + escape.index),
      });
    }
  }
}

/** Where the first line break of YAML 1.1 stands that means something; the quoted texts come in their order. */
function breakIn(text: string, quoted: readonly QuotedRange[]): number | undefined {
  let at = 0;
  for (const { start, end } of [...quoted, { start: text.length, end: text.length }]) {
    const outside = UNICODE_BREAK.exec(text.slice(at, start));
    if (outside !== null) return at + outside.index;
    const inside = FOLDED_BREAK.exec(text.slice(start, end));
    if (inside !== null) return start + inside.index;
    at = end;
  }
  return undefined;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Turns offsets of a text into lines and columns (UTF-16 units, as editors count). */
export class Lines {
  readonly #file: string;
  readonly #starts: readonly number[];

  constructor(text: string, file: string) {
    this.#file = file;
    const starts = [0];
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
    this.#starts = starts;
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.#file, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
