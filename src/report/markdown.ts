import { printable } from '../failure.js';

/** Text from files, branches and tags made safe in GitHub-flavoured Markdown, table cells included: no markup, link, image or mention of it. */
export function escaped(text: string): string {
  return escapedAsIs(printable(text));
}

function escapedAsIs(text: string): string {
  return text
    .replace(MARKUP, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/\b(https?|ftp|mailto|xmpp|www)(?=[:.])/gi, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/**
 * Text with digests and commits by their first letters and files from the workspace on, as people read them; what is to be copied stands whole
 * elsewhere on the page.
 */
export function brief(text: string, workspace: string): string {
  const near = workspace === '' ? text : text.replaceAll(`${workspace}/`, '').replaceAll(workspace, 'the workspace');
  return near
    .replace(/\b(sha256|sha512):([0-9a-f]{12})[0-9a-f]{52,}\b/g, '$1:$2…')
    .replace(/\b(sha-)?([0-9a-f]{7})[0-9a-f]{33}\b/g, '$1$2…');
}

/** The first letters of a digest, enough for a person to tell it from others. */
export function shortHex(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}

/** Inline code, which may break within long words: a cell would scroll. Inside HTML tags Markdown still reads markup. */
export function code(text: string): string {
  return `<code>${breakable(printable(text))}</code>`;
}

/** Lines to copy. They wrap where they are too long for the page, and are copied as they are. */
export function codeBlock(text: string): string {
  return `<pre>${text
    .split('\n')
    .map((line) => breakable(line))
    .join('\n')}</pre>`;
}

/** Text of a table's cell, which is narrow on a phone. */
export function inCell(text: string): string {
  return breakable(printable(text), CELL_WORD);
}

/** Escaped text that may break anywhere in a word that is longer than `longest`. */
function breakable(text: string, longest = WORD): string {
  const pieces = (word: string): readonly string[] => (word.length > longest ? (word.match(PIECES) ?? []) : [word]);
  return text
    .split(/(?<= )/)
    .map((word) => pieces(word).map(escapedAsIs).join('<wbr>'))
    .join('');
}

const WORD = 24;
const CELL_WORD = 12;
const PIECES = /.{1,12}/gsu;

/** A link to a page of GitHub or a registry; the text alone where there is no page. `url` is made of encoded parts. */
export function link(markdown: string, url: string | undefined): string {
  return url === undefined ? markdown : `<a href="${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}">${markdown}</a>`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => ':--')), ...rows.map(line)].join('\n');
}

export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** A box that GitHub colours (docs: Basic writing and formatting syntax, Alerts). Does not nest in anything. */
export function alert(kind: 'NOTE' | 'WARNING' | 'CAUTION', paragraphs: readonly string[]): string {
  return [`> [!${kind}]`, ...paragraphs.flatMap((one, index) => [...(index === 0 ? [] : ['>']), `> ${one}`])].join('\n');
}

/** Everything that Markdown or HTML may read as markup. Hyphens and dots only matter at the start of a line, where no text of others stands. */
const MARKUP = /[\\`*_[\]~#|!@:<>&"']/g;
