import { Lexer, Parser, type CST } from 'yaml';

/** What the lexer has inside, as far as `KitfileLexer` needs it. */
interface LexerParts {
  readonly buffer: string;
  lex(text: string): Iterable<string>;
  /** Where a scalar goes on in the line that begins at `offset`; -1 where it does not. */
  continueScalar(offset: number): number;
  parseQuotedScalar(): Generator<string, unknown>;
}

/** As yaml.v3 reads it, a quoted text goes on in lines of any depth: only a document's mark ends it, as an error. */
export class KitfileLexer extends (Lexer as unknown as new () => LexerParts) {
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

export function tokensOf(text: string): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new KitfileLexer().lex(text)) tokens.push(...parser.next(lexeme));
  tokens.push(...parser.end());
  return tokens;
}
