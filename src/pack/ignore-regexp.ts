// Go regular expressions (RE2 syntax) as they come out of ignore patterns, in JavaScript's `u` dialect.

/** POSIX classes of RE2, ASCII only. */
const POSIX_CLASSES: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: '\\t ',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t-\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** Escapes of letters that RE2 knows and that differ from, or need care in, JavaScript. */
const LETTER_ESCAPES: Readonly<Record<string, string>> = {
  a: '\\x07',
  f: '\\f',
  n: '\\n',
  r: '\\r',
  t: '\\t',
  v: '\\v',
  d: '\\d',
  D: '\\D',
  w: '\\w',
  W: '\\W',
};
const OUTSIDE_CLASS: Readonly<Record<string, string>> = { s: '[\\t\\n\\f\\r ]', S: '[^\\t\\n\\f\\r ]', b: '\\b', B: '\\B', A: '^', z: '$' };

/** The same expression for JavaScript. Throws a SyntaxError for what RE2 refuses and for escapes that no ignore file has a use for. */
export function regexpFromGo(source: string): RegExp {
  const runes = Array.from(source);
  let out = '';
  for (let at = 0; at < runes.length; at++) {
    const rune = runes[at] ?? '';
    if (rune === '\\') {
      at++;
      out += escaped(runes[at], OUTSIDE_CLASS);
    } else if (rune === '[') {
      const end = classEnd(runes, at);
      out += characterClass(runes.slice(at + 1, end));
      at = end;
    } else if (rune === '{') {
      const count = repetition(runes, at);
      out += count ?? '\\{';
      at += count === undefined ? 0 : count.length - 1;
    } else if (rune === '.') out += '[^\\n]';
    else if (rune === ']' || rune === '}') out += `\\${rune}`;
    else out += rune === '/' ? '\\/' : rune;
  }
  return new RegExp(out, 'u');
}

/** `{n}`, `{n,}` or `{n,m}` at `open`; any other brace stands for itself. RE2 repeats no more than 1000 times. */
function repetition(runes: readonly string[], open: number): string | undefined {
  const match = /^\{(\d{1,9})(?:,(\d{0,9}))?\}/.exec(runes.slice(open, open + 22).join(''));
  if (match === null) return undefined;
  if (Number(match[1]) > 1000 || Number(match[2] ?? 0) > 1000) throw new SyntaxError('a repetition of more than 1000');
  return match[0];
}

/** Index of the `]` that ends the class opened at `open`; a `]` that comes first is a member. */
function classEnd(runes: readonly string[], open: number): number {
  let at = open + (runes[open + 1] === '^' ? 2 : 1);
  for (let first = true; at < runes.length; at++, first = false) {
    if (runes[at] === '\\') at++;
    else if (runes[at] === '[' && runes[at + 1] === ':') at = posixEnd(runes, at) ?? at;
    else if (runes[at] === ']' && !first) return at;
  }
  throw new SyntaxError('missing closing ]');
}

/** Index of the last character of `[:name:]` at `open`, if that is one. */
function posixEnd(runes: readonly string[], open: number): number | undefined {
  const match = /^\[:[a-z]+:\]/.exec(runes.slice(open, open + 12).join(''));
  return match === null ? undefined : open + match[0].length - 1;
}

function characterClass(members: readonly string[]): string {
  let at = members[0] === '^' ? 1 : 0;
  let out = at === 1 ? '[^' : '[';
  for (; at < members.length; at++) {
    const rune = members[at] ?? '';
    const named = rune === '[' && members[at + 1] === ':' ? posixEnd(members, at) : undefined;
    if (named !== undefined) {
      const name = members.slice(at + 2, named - 1).join('');
      const range = POSIX_CLASSES[name];
      if (range === undefined) throw new SyntaxError(`unknown class [:${name}:]`);
      out += range;
      at = named;
    } else if (rune === '\\') {
      at++;
      out += escaped(members[at], {});
    } else if (rune === '-') out += at > 0 && at < members.length - 1 && out !== '[' && out !== '[^' ? '-' : '\\-';
    else out += /[[\]^/]/.test(rune) ? `\\${rune}` : rune;
  }
  return `${out}]`;
}

function escaped(rune: string | undefined, more: Readonly<Record<string, string>>): string {
  if (rune === undefined) throw new SyntaxError('trailing backslash');
  const known = LETTER_ESCAPES[rune] ?? more[rune];
  if (known !== undefined) return known;
  if (/[0-9A-Za-z]/.test(rune) || rune > '\u007f') throw new SyntaxError(`a backslash before "${rune}" has no use`);
  // `u` knows these identity escapes and no others; everything else means itself.
  return /[\^$\\.*+?()[\]{}|/-]/.test(rune) ? (rune === '-' ? '\\x2d' : `\\${rune}`) : rune;
}
