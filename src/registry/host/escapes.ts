/** A text, and where each of its UTF-16 units begins and ends in the text that it was read from. */
export interface Reading {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A text as it stands. */
export function plain(text: string): Reading {
  const from = Array.from({ length: text.length }, (_, at) => at);
  return { text, from, to: from.map((at) => at + 1) };
}

/**
 * One layer of escapes undone: those of JSON (RFC 8259, 7), of addresses and forms (RFC 3986, 2.1; a `+` for a blank) and of HTML (character
 * references). Together, since it is not known which one wrote the text. What is none of them stays as it is.
 */
export function unescaped({ text, from, to }: Reading): Reading {
  const parts: string[] = [];
  const [begins, ends]: [number[], number[]] = [[], []];
  const keep = (part: string, begin: number, end: number): void => {
    parts.push(part);
    begins.push(...new Array<number>(part.length).fill(begin));
    ends.push(...new Array<number>(part.length).fill(end));
  };
  let at = 0;
  for (const match of text.matchAll(ESCAPE)) {
    for (; at < match.index; at += 1) keep(text.charAt(at), from[at] ?? 0, to[at] ?? 0);
    at += match[0].length;
    keep(meaningOf(match), from[match.index] ?? 0, to[at - 1] ?? 0);
  }
  for (; at < text.length; at += 1) keep(text.charAt(at), from[at] ?? 0, to[at] ?? 0);
  return { text: parts.join(''), from: begins, to: ends };
}

const ESCAPE = /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^ux])|((?:%[0-9a-f]{2})+)|&#x0*([0-9a-f]{1,6});?|&#0*(\d{1,7});?|&([a-z]{2,6});|\+/gi;

function meaningOf([whole, unit, byte, letter, percent, hex, decimal, name]: RegExpExecArray): string {
  const number = unit ?? byte ?? hex;
  if (number !== undefined || decimal !== undefined) {
    const code = number === undefined ? Number(decimal) : parseInt(number, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  }
  if (letter !== undefined) return CONTROLS.get(letter) ?? letter;
  if (percent !== undefined) {
    const bytes = Buffer.from(percent.replaceAll('%', ''), 'hex');
    const text = bytes.toString('utf8');
    return text.includes('\ufffd') ? bytes.toString('latin1') : text;
  }
  if (name !== undefined) return NAMES.get(name.toLowerCase()) ?? whole;
  return ' ';
}

const CONTROLS = new Map(Object.entries({ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }));

/** Names of what passwords are made of, and pages have to or may escape (HTML, Named character references). */
const NAMES = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    excl: '!',
    num: '#',
    dollar: '$',
    percnt: '%',
    lpar: '(',
    rpar: ')',
    ast: '*',
    plus: '+',
    comma: ',',
    period: '.',
    sol: '/',
    colon: ':',
    semi: ';',
    equals: '=',
    quest: '?',
    commat: '@',
    lsqb: '[',
    lbrack: '[',
    bsol: '\\',
    rsqb: ']',
    rbrack: ']',
    hat: '^',
    lowbar: '_',
    grave: '`',
    lcub: '{',
    lbrace: '{',
    verbar: '|',
    vert: '|',
    rcub: '}',
    rbrace: '}',
  }),
);
