/** Text from files, branches and tags made safe in GitHub-flavoured Markdown, table cells included. */
export function escaped(text: string): string {
  return html(text)
    .replace(/[\\`*_[\]~#|!]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/\bhttps?:/gi, (scheme) => scheme.replace(':', '&#58;'))
    .replaceAll('@', '&#64;');
}

/** The same as inline code. */
export function code(text: string): string {
  return `<code>${html(text).replaceAll('|', '&#124;').replaceAll('`', '&#96;')}</code>`;
}

/** Lines to copy. Two backticks in a row cannot end the block: the fence is longer than any run of them. */
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

const CONTROL = new RegExp('[\\u0000-\\u001f\\u007f-\\u009f]+', 'g');

function html(text: string): string {
  return text.replace(CONTROL, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
