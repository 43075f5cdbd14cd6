import { nameText, strictText } from './names.js';

/** Whether a raw path, relative to the context, is what the pattern names. Parents are asked about by the caller. */
export type PatternTest = (path: string) => boolean;

/** Characters that the matcher takes the meaning of an operator from. `|`, `{` and `}` keep theirs: its table does not reach them. */
const ESCAPED = new Set('.+()$');

/** Go's engine: it never tries a text twice, whatever the pattern. JavaScript's own needs minutes for `*a*a*a*a*a*a*b`. */
export type PatternEngine = (source: string) => { test(text: string): boolean };

/** Loaded for the first pattern that needs it. Throws a SyntaxError for what Go refuses. */
export async function goEngine(): Promise<PatternEngine> {
  const { RE2JS, RE2JSException } = await import('re2js');
  return (source) => {
    try {
      return RE2JS.compile(source);
    } catch (cause) {
      throw cause instanceof RE2JSException ? new SyntaxError(cause.message, { cause }) : cause;
    }
  };
}

/** Compiles one cleaned pattern, or says how once there is an engine. */
export type CompiledPattern = { readonly exact: true } | { readonly test: PatternTest } | { readonly source: string };

/** Go repeats an atom up to a thousand times; no more than so many atoms a pattern, since each is kept in memory. */
const REPETITIONS_LIMIT = 5_000;

/**
 * Compiles one cleaned pattern as moby's patternmatcher does, quirks included: what it treats as plain text, prefix or suffix is
 * compared by bytes, everything else is a regular expression over characters, in the syntax of Go (`source`).
 * Throws a SyntaxError for a malformed pattern.
 */
export function compilePattern(pattern: string): CompiledPattern {
  // A backslash with what it takes the meaning from is one.
  const runes = Array.from(nameText(pattern).matchAll(/\\.|./gsu), ([rune]) => rune);
  checkSyntax(runes);
  if (strictText(pattern) === undefined && pattern.includes('[')) throw new SyntaxError('a character class in text that is not UTF-8');
  let kind: 'exact' | 'prefix' | 'suffix' | 'regexp' = 'exact';
  let source = '^';
  for (let at = 0, turn = 0; ; turn++) {
    const rune = runes[at];
    if (rune === undefined) break;
    at++;
    if (rune === '*' && runes[at] === '*') {
      at++;
      if (runes[at] === '/') at++;
      if (at < runes.length) {
        source += '(.*/)?';
        kind = 'regexp';
      } else if (kind === 'exact') kind = 'prefix';
      else {
        source += '.*';
        kind = 'regexp';
      }
      if (turn === 0) kind = 'suffix';
    } else if (rune === '*' || rune === '?') {
      source += rune === '*' ? '[^/]*' : '[^/]';
      kind = 'regexp';
    } else if (ESCAPED.has(rune)) source += `\\${rune}`;
    else {
      source += rune;
      if (rune === '[' || rune === ']' || rune.startsWith('\\')) kind = 'regexp';
    }
  }
  switch (kind) {
    case 'exact':
      return { exact: true };
    case 'prefix': {
      const prefix = pattern.slice(0, -2);
      return { test: (path) => path.startsWith(prefix) };
    }
    case 'suffix': {
      const suffix = pattern.slice(2);
      return { test: (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1)) };
    }
    case 'regexp': {
      const repeated = [...source.matchAll(/\{(\d{1,9})(?:,(\d{0,9}))?\}/g)].reduce(
        (sum, [, low, high]) => sum + Math.max(Number(low), Number(high ?? 0)),
        0,
      );
      if (repeated > REPETITIONS_LIMIT) throw new SyntaxError(`it repeats more than ${REPETITIONS_LIMIT} times`);
      return { source: `${source}$` };
    }
  }
}

/** The syntax check of Go's path.Match, which patternmatcher asks first. */
function checkSyntax(runes: readonly string[]): void {
  for (let at = runes.indexOf('['); at >= 0; at = runes.indexOf('[', checkClass(runes, at + 1)));
  if (runes.includes('\\')) throw new SyntaxError('a backslash at the end');
}

function checkClass(runes: readonly string[], start: number): number {
  let at = runes[start] === '^' ? start + 1 : start;
  for (let members = 0; members === 0 || runes[at] !== ']'; members++) {
    at = checkMember(runes, at);
    if (runes[at] === '-') at = checkMember(runes, at + 1);
  }
  return at;
}

/** One character of a class; a `-` or `]` that stands for itself needs a backslash. Something must follow. */
function checkMember(runes: readonly string[], start: number): number {
  const first = runes[start];
  if (first === undefined || first === '-' || first === ']') throw new SyntaxError('a character class that is not complete');
  if (start + 1 >= runes.length) throw new SyntaxError('a character class without its closing ]');
  return start + 1;
}
