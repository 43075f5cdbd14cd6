import { printable } from '../failure.js';

/** Text from files, branches and tags made safe in GitHub-flavoured Markdown, table cells included: no markup, link, image or mention of it. */
export function escaped(text: string): string {
  return printable(text)
    .replace(MARKUP, (char) => `&#${char.codePointAt(0) ?? 0};`)
    .replace(/\b(https?|ftp|mailto|xmpp|www)(?=[:.])/gi, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** The same as inline code. Inside HTML tags Markdown still reads markup, so it is escaped all the same. */
export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** Lines to copy. No run of backticks can end the block: the fence is longer than any of them. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** Everything that Markdown or HTML may read as markup. Hyphens and dots only matter at the start of a line, where no text of others stands. */
const MARKUP = /[\\`*_[\]~#|!@:<>&"']/g;
