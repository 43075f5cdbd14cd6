import { parse } from 'csv-parse/sync';
import { messageOf } from '../failure.js';
import { at } from '../json.js';
import { quoted, type Fault } from './failure.js';

/** One line of a list input. */
export interface Line {
  /** Line in the input, from 1. A quoted field may span lines: the last one counts. */
  readonly number: number;
  /** As written, with one level of quotes taken off; for messages and plans. */
  readonly text: string;
  readonly fields: readonly string[];
}

/**
 * Splits a list input into lines and comma-separated fields, as docker/metadata-action does: blank lines and lines that start with `#` are
 * dropped, a `#` further in is kept, quotes protect.
 *
 * That action reads CSV twice: the input as a whole, and each line again after its fields were joined with commas. So the first reading takes
 * one level of quotes away, and a comma it protected splits after all. Here such a comma survives; a line quoted as a whole, with its inner
 * quotes doubled (the way around it), still means what it meant.
 */
export function readLines(input: string, fault: (line: number, fault: Fault) => void): Line[] {
  const lines: Line[] = [];
  for (const record of records(normalised(input), fault)) {
    const joined = record.fields.join(',').trim();
    if (joined === '' || joined.startsWith('#')) continue;
    const other = otherNotation(joined);
    if (other !== undefined) {
      fault(record.line, { message: `${quoted(joined)} ${other.what}`, hint: `Write one a line, without it: ${quoted(other.bare)}.` });
      continue;
    }
    const [only, ...others] = record.fields;
    try {
      const fields = only !== undefined && others.length === 0 ? secondReading(only.trim()) : record.fields.flatMap(unquoted);
      lines.push({ number: record.line, text: joined.replace(/\n/g, ' '), fields: fields.map((field) => field.trim()) });
    } catch {
      fault(record.line, {
        message: `a double quote stands inside a field, or is never closed in ${quoted(joined)}`,
        hint: 'Put the quotes around the whole field, as in "pattern=^v(\\d{1,3})$", and double a quote that is meant literally.',
      });
    }
  }
  return lines;
}

interface Record {
  readonly line: number;
  readonly fields: readonly string[];
}

function records(text: string, fault: (line: number, fault: Fault) => void): Record[] {
  const options = { relaxQuotes: true, relaxColumnCount: true, skipEmptyLines: true, comment: '#', comment_no_infix: true, info: true };
  try {
    const found: unknown = parse(text, options);
    return Array.isArray(found) ? found.map(asRecord) : [];
  } catch (cause) {
    fault(Number(/at line (\d+)/.exec(messageOf(cause))?.[1]), {
      message: 'a double quote is never closed',
      hint: 'Close the quoted field with a second double quote.',
    });
    return [];
  }
}

function asRecord(value: unknown): Record {
  const record = at(value, 'record');
  return { line: Number(at(value, 'info', 'lines')), fields: Array.isArray(record) ? record.map(String) : [] };
}

/** A field of several: a quote in it can only be one that the second reading takes off. */
function unquoted(field: string): string[] {
  if (!field.includes('"')) return [field];
  return [secondReading(field).join(',')];
}

function secondReading(text: string): string[] {
  const found: unknown = parse(text, { relaxColumnCount: true, skipEmptyLines: true });
  const first: unknown = Array.isArray(found) ? found[0] : undefined;
  return Array.isArray(first) ? first.map(String) : [];
}

/**
 * Values of a plain list input, one per line: the same comments and quotes, but a comma is an ordinary character.
 * Text that cannot be read as CSV is split at its line ends, quotes and all.
 */
export function parseList(input: string): string[] {
  const text = normalised(input);
  const faults: Fault[] = [];
  const found = records(text, (_line, fault) => {
    faults.push(fault);
  });
  const values = faults.length > 0 ? text.split('\n') : found.map((record) => record.fields.join(','));
  return values.map((value) => value.trim()).filter((value) => value !== '' && !value.startsWith('#'));
}

/** How a line is one of a list in another notation than one entry a line: what it has for it, and the line without. */
export function otherNotation(line: string): { readonly what: string; readonly bare: string } | undefined {
  const mark = /^(?:(?:[-*+•‣–—]|\d{1,3}[.)])(?=\s)|[-*+•‣](?=type=))\s*/.exec(line)?.[0];
  if (mark !== undefined) return { what: 'begins with a list mark', bare: line.slice(mark.length) };
  const [, inside] = /^\[(.*)\]$/.exec(line) ?? [];
  return inside === undefined
    ? undefined
    : {
        what: 'is a list in brackets',
        bare:
          inside
            .split(',')[0]
            ?.trim()
            .replace(/^["']|["']$/g, '') ?? '',
      };
}

function normalised(input: string): string {
  return input.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
