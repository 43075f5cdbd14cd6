import { CST, Lexer, Parser } from 'yaml';
import type { Position, Problem, Problems } from '../failure.js';
import type { Lines } from './characters.js';
import type { KitfileFailure } from './failure.js';

/** Composing is recursive: deeper nesting would exhaust the stack. No Kitfile is written that deep by a person. */
const DEPTH_LIMIT = 200;
/** Marks, scalars and line ends together: far more than a person's Kitfile has, and each costs memory. */
const PIECES_LIMIT = 200_000;

/** What the lexer has inside, as far as `KitfileLexer` needs it. */
interface LexerParts {
  readonly buffer: string;
  lex(text: string): Iterable<string>;
  /** Where a scalar goes on in the line that begins at `offset`; -1 where it does not. */
  continueScalar(offset: number): number;
  parseQuotedScalar(): Generator<string, unknown>;
}

/** As yaml.v3 reads it, a quoted text goes on in lines of any depth: only a document's mark ends it, as an error. */
class KitfileLexer extends (Lexer as unknown as new () => LexerParts) {
  #quoted = false;

  override continueScalar(offset: number): number {
    if (!this.#quoted) return super.continueScalar(offset);
    return /^(?:---|\.\.\.)(?:\s|$)/.test(this.buffer.slice(offset, offset + 4)) ? -1 : offset;
  }

  override *parseQuotedScalar(): Generator<string, unknown> {
    this.#quoted = true;
    const next = yield* super.parseQuotedScalar();
    this.#quoted = false;
    return next;
  }
}

/** The text in the parser's tokens; undefined, with a problem, for one that is too deep or too long to make a tree of. */
export function tokensOf(text: string, lines: Lines, problems: Problems<KitfileFailure>): readonly CST.Token[] | undefined {
  if (!withinLimits(text, lines, problems)) return undefined;
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new KitfileLexer().lex(text)) tokens.push(...parser.next(lexeme));
  tokens.push(...parser.end());
  const deep = tooDeep(tokens);
  if (deep === undefined) return tokens;
  problems.add(depthProblem(lines.at(deep)));
  return undefined;
}

/** Whether the text may be parsed: its nesting and number of pieces, told from its tokens before anything is made of them. */
function withinLimits(text: string, lines: Lines, problems: Problems<KitfileFailure>): boolean {
  let [offset, pieces, flow, marks] = [0, 0, 0, 0];
  for (const token of new KitfileLexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow += 1;
    else if ((type === 'flow-map-end' || type === 'flow-seq-end') && flow > 0) flow -= 1;
    // `- - - a` and `? ? ? a` nest on one line; over several lines depth costs its square in blanks.
    if (flow === 0 && (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind')) marks += 1;
    else if (type !== 'space') marks = 0;
    if (flow > DEPTH_LIMIT || marks > DEPTH_LIMIT) {
      problems.add(depthProblem(lines.at(offset)));
      return false;
    }
    // Control tokens stand for no text.
    const isText = type !== 'doc-mode' && type !== 'flow-error-end' && type !== 'scalar';
    if (isText && type !== 'space') pieces += 1;
    if (pieces > PIECES_LIMIT) {
      problems.add({
        code: 'KITFILE_TOO_LARGE',
        message: `The Kitfile holds more than ${PIECES_LIMIT} marks and values.`,
        hint: 'Long lists of values belong in a file that is packed.',
        at: lines.at(offset),
      });
      return false;
    }
    if (isText) offset += token.length;
  }
  return true;
}

function depthProblem(at: Position): Problem<KitfileFailure> {
  const message = `The Kitfile is nested deeper than ${DEPTH_LIMIT} levels.`;
  return { code: 'KITFILE_SYNTAX', message, hint: 'Flatten the value; kit needs no such depth.', at };
}

/** What makes a key of nothing: YAML 1.2 allows a bare `:` too, yaml.v3 does not, and in a flow sequence no bare `?` either. */
const KEY_MARKS = new Set(['anchor', 'tag']);

/** Offset of the first `:` between two offsets that has nothing before it, or such a `?`. */
export function withoutKey(tokens: readonly CST.Token[], from: number, to: number): number | undefined {
  const found: number[] = [];
  const open: (CST.Token | undefined)[] = [...tokens];
  for (let token = open.pop(); open.length > 0 || token !== undefined; token = open.pop()) {
    if (token?.type === 'document') open.push(token.value);
    if (token === undefined || !('items' in token)) continue;
    const isFlowSequence = token.type === 'flow-collection' && token.start.type === 'flow-seq-start';
    for (const { start, key, sep, value } of token.items) {
      const question = start.find((one) => one.type === 'explicit-key-ind');
      const mark = question === undefined ? sep?.find((one) => one.type === 'map-value-ind') : isFlowSequence ? question : undefined;
      const isNothing = key === undefined || key === null || (key.type === 'scalar' && key.source === '');
      const bare = mark !== undefined && isNothing && !start.some((one) => KEY_MARKS.has(one.type));
      if (bare && mark.offset >= from && mark.offset < to) found.push(mark.offset);
      open.push(key ?? undefined, value);
    }
  }
  return found.length === 0 ? undefined : found.reduce((least, offset) => Math.min(least, offset));
}

/** Offset of the first token below the depth limit. Walks without recursion, since the depth is what is in question. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEPTH_LIMIT) return token.offset;
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key !== undefined && item.key !== null) open.push({ token: item.key, depth: depth + 1 });
      if (item.value !== undefined) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
