import { cleanPath } from '../kitfile/index.js';
import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isFailure, type Failure, type Remarks } from '../failure.js';
import { packFailure, systemCode, systemReason, type PackFailure, type PackRemark } from './failure.js';
import { compilePattern, goEngine, type PatternEngine, type PatternTest } from './ignore-pattern.js';
import { isInside, nameText, shownName, trimmed } from './names.js';

export const KITIGNORE = '.kitignore';

/** What kit always leaves out at the context's root, after the lines of the user. */
const BUILT_IN = ['Kitfile', 'kitfile', '.kitfile', KITIGNORE];

/** Far above any list that is written by a person or a program. */
const SIZE_LIMIT = 1024 * 1024;
/** Go's bufio.Scanner gives up on longer lines. */
const LINE_LENGTH_LIMIT = 64 * 1024;
/** Every path is compared with each of them; paths without a wildcard are looked up, whatever their number. */
const WILDCARDS_LIMIT = 2_000;
/** A line may stem from another file of the machine: as much of it as tells which line is meant. */
const SHOWN_LENGTH = 40;

/** One rule: a line of `.kitignore`, or one of the built-in names (`line` 0). */
export interface IgnoreRule {
  /** From 1; 0 for a built-in name. */
  readonly line: number;
  /** Raw text as written, trimmed. */
  readonly text: string;
  /** Raw, cleaned, without `!`. */
  readonly pattern: string;
  readonly negated: boolean;
  /** Whether the rule names one path only: `pattern`. */
  readonly exact: boolean;
  readonly test: PatternTest;
}

/** Reads `.kitignore` of a context, if there is one. Throws KITIGNORE_INVALID. */
export async function readIgnoreFile(root: string, realRoot: string, remark: Remarks): Promise<readonly IgnoreRule[]> {
  return parseIgnoreFile(await bytesOf(root, realRoot), remark);
}

/** Reads the bytes of `.kitignore` (empty when there is none) by the rules of moby's ignorefile. Throws KITIGNORE_INVALID. */
export async function parseIgnoreFile(bytes: Uint8Array, remark?: Remarks): Promise<readonly IgnoreRule[]> {
  const rules: IgnoreRule[] = [];
  let engine: PatternEngine | undefined;
  let wildcards = 0;
  const add = async (line: number, text: string) => {
    const { negated, pattern } = ruleText(line, text);
    try {
      const compiled = compilePattern(pattern);
      const exact = 'exact' in compiled;
      if (!exact && ++wildcards > WILDCARDS_LIMIT)
        throw new SyntaxError(`it is one of more than ${WILDCARDS_LIMIT} patterns with a wildcard`);
      let test: PatternTest = (path) => path === pattern;
      if ('test' in compiled) test = compiled.test;
      else if ('source' in compiled) {
        const regexp = (engine ??= await goEngine())(compiled.source);
        test = (path) => regexp.test(nameText(path));
      }
      rules.push({ line, text, pattern, negated, exact, test });
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw invalid(line, text, cause.message, cause);
    }
  };
  for (const [index, part] of decoded(bytes, remark).split('\n').entries()) {
    const line = index + 1;
    if (part.length >= LINE_LENGTH_LIMIT) throw invalid(line, '', 'it is longer than 64 KiB');
    // The byte order mark as raw bytes.
    const whole = index === 0 && part.startsWith('\u00ef\u00bb\u00bf') ? part.slice(3) : part;
    if (whole.startsWith('#')) continue;
    const written = trimmed(whole);
    if (written !== '') await add(line, written);
  }
  for (const name of BUILT_IN) await add(0, name);
  return rules;
}

/** Raw text. kit takes the bytes as they are, so that no line of a UTF-16 file names anything, and what it should leave out is packed. */
function decoded(bytes: Uint8Array, remark: Remarks | undefined): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding =
    buffer[0] === 0xff && buffer[1] === 0xfe ? 'utf-16le' : buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : undefined;
  if (encoding === undefined) {
    if (buffer.includes(0)) throw unreadable('it holds NUL bytes, as text in UTF-16 without a byte order mark does', 'Save it as UTF-8.');
    if (remark !== undefined && !isUtf8(buffer)) sayOtherBytes(buffer, remark);
    return buffer.toString('latin1');
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(`it begins as ${encoding.toUpperCase()} does and is none`, 'Save it as UTF-8.', cause);
  }
  if (text.includes('\0')) throw unreadable('it begins as UTF-16 does and holds NUL characters', 'Save it as UTF-8.');
  const code: PackRemark = 'KITIGNORE_ENCODING';
  const message = `${KITIGNORE} is in ${encoding.toUpperCase()}: it is read here, but for kit none of its lines names a file.`;
  remark?.({ level: 'warning', subject: 'kitfile', code, message, hint: 'Save it as UTF-8.' });
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** In a comment they do not matter. Where names on disk are not UTF-8 either, such a line is right. */
function sayOtherBytes(bytes: Buffer, remark: Remarks): void {
  const lines = bytes.toString('latin1').split('\n');
  const line = lines.findIndex((text) => !text.startsWith('#') && !isUtf8(Buffer.from(text, 'latin1'))) + 1;
  if (line === 0) return;
  const code: PackRemark = 'KITIGNORE_ENCODING';
  const message = `Line ${line} of ${KITIGNORE} is not text in UTF-8 (in Latin-1 or Windows-1252, say): kit compares bytes, so that it leaves out no file whose name is in UTF-8.`;
  remark({ level: 'warning', subject: 'kitfile', code, message, hint: 'Save it as UTF-8.', at: { file: KITIGNORE, line, column: 1 } });
}

function ruleText(line: number, text: string): Pick<IgnoreRule, 'negated' | 'pattern'> {
  const inverted = text.startsWith('!');
  let path = inverted ? trimmed(text.slice(1)) : text;
  if (path !== '') {
    path = cleanPath(path);
    if (path.length > 1 && path.startsWith('/')) path = path.slice(1);
  }
  // Cleaned once more with its `!`, as kit's matcher does: `a/../!b` becomes a negation there.
  const again = cleanPath(trimmed(inverted ? `!${path}` : path));
  const negated = again.startsWith('!');
  const pattern = negated ? again.slice(1) : again;
  if (pattern === '') throw invalid(line, text, 'a lone "!" negates nothing');
  return { negated, pattern };
}

async function bytesOf(root: string, realRoot: string): Promise<Uint8Array> {
  try {
    const real = await realpath(join(root, KITIGNORE));
    if (!isInside(realRoot, real))
      throw unreadable('it is a link to a file outside of the context directory', 'Put the file itself into the context directory.');
    const found = await stat(real);
    // Reading a pipe would wait for ever.
    if (!found.isFile()) throw unreadable(found.isDirectory() ? 'it is a directory' : 'it is no regular file');
    if (found.size > SIZE_LIMIT)
      throw unreadable(`it has ${found.size} bytes, more than ${SIZE_LIMIT}`, 'Name directories or patterns instead of single files.');
    return await readFile(real);
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return new Uint8Array();
    throw isFailure(cause) ? cause : unreadable(systemReason(cause), undefined, cause);
  }
}

function unreadable(why: string, hint = 'Make it a readable text file, or remove it.', cause?: unknown): Failure<PackFailure> {
  return packFailure('KITIGNORE_INVALID', `${KITIGNORE} cannot be read: ${why}.`, hint, cause);
}

function invalid(line: number, text: string, why: string, cause?: unknown) {
  const message =
    text === ''
      ? `Line ${line} of ${KITIGNORE} cannot be read: ${why}.`
      : `Line ${line} of ${KITIGNORE}, "${shownName(text, SHOWN_LENGTH)}", is no pattern: ${why}.`;
  const hint = `Correct line ${line}; a backslash takes away the meaning of "*", "?", "[" and itself.`;
  return packFailure('KITIGNORE_INVALID', message, hint, cause, { file: KITIGNORE, line, column: 1 });
}

/** The line that names exactly this raw path in `.kitignore`. */
export function ignoreLine(path: string): string {
  const line = shownName(path).replace(/[\\*?[]/g, '\\$&');
  return line.startsWith('#') ? `/${line}` : line.startsWith('!') ? `\\${line}` : line;
}
