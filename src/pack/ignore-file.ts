import { packFailure } from './failure.js';
import { compilePattern, type PatternTest } from './ignore-pattern.js';
import { cleaned, shown, trimmed } from './names.js';

export const KITIGNORE = '.kitignore';

/** What kit always leaves out at the context's root, after the lines of the user. */
const BUILT_IN = ['Kitfile', 'kitfile', '.kitfile', KITIGNORE];

/** Go's bufio.Scanner gives up on longer lines. */
const LINE_LENGTH_LIMIT = 64 * 1024;

/** One rule: a line of `.kitignore`, or one of the built-in names (`line` 0). */
export interface IgnoreRule {
  /** From 1; 0 for a built-in name. */
  readonly line: number;
  /** Raw text as written, trimmed. */
  readonly text: string;
  /** Raw, cleaned, without `!`. */
  readonly pattern: string;
  readonly negated: boolean;
  readonly test: PatternTest;
}

/** Reads the bytes of `.kitignore` (empty when there is none) by the rules of moby's ignorefile. Throws KITIGNORE_INVALID. */
export function parseIgnoreFile(bytes: Uint8Array): readonly IgnoreRule[] {
  const rules: IgnoreRule[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const [index, part] of text.split('\n').entries()) {
    const line = index + 1;
    if (part.length >= LINE_LENGTH_LIMIT) throw invalid(line, '', 'it is longer than 64 KiB');
    // The byte order mark as raw bytes.
    const whole = index === 0 && part.startsWith('\u00ef\u00bb\u00bf') ? part.slice(3) : part;
    if (whole.startsWith('#')) continue;
    const written = trimmed(whole);
    if (written !== '') rules.push(rule(line, written));
  }
  for (const name of BUILT_IN) rules.push(rule(0, name));
  return rules;
}

function rule(line: number, text: string): IgnoreRule {
  const inverted = text.startsWith('!');
  let path = inverted ? trimmed(text.slice(1)) : text;
  if (path !== '') {
    path = cleaned(path);
    if (path.length > 1 && path.startsWith('/')) path = path.slice(1);
  }
  // Cleaned once more with its `!`, as kit's matcher does: `a/../!b` becomes a negation there.
  const again = cleaned(trimmed(inverted ? `!${path}` : path));
  const negated = again.startsWith('!');
  const pattern = negated ? again.slice(1) : again;
  if (pattern === '') throw invalid(line, text, 'a lone "!" negates nothing');
  try {
    return { line, text, pattern, negated, test: compilePattern(pattern) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw invalid(line, text, cause.message, cause);
  }
}

function invalid(line: number, text: string, why: string, cause?: unknown) {
  const message =
    text === ''
      ? `Line ${line} of ${KITIGNORE} cannot be read: ${why}.`
      : `Line ${line} of ${KITIGNORE}, "${shown(text)}", is no pattern: ${why}.`;
  const hint = `Correct line ${line}; a backslash takes away the meaning of "*", "?", "[" and itself.`;
  return packFailure('KITIGNORE_INVALID', message, hint, cause, { file: KITIGNORE, line, column: 1 });
}

/** The line that names exactly this raw path in `.kitignore`. */
export function ignoreLine(path: string): string {
  const line = shown(path).replace(/[\\*?[]/g, '\\$&');
  return line.startsWith('#') ? `/${line}` : line.startsWith('!') ? `\\${line}` : line;
}
