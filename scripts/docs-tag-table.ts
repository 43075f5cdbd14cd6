// The table of events and tags in docs/tag-rules.md, made of the rows that the tests check.
import { DEFAULT_RULES_ROWS } from '../__tests__/tags/default-rules.js';
import { COMMIT } from '../__tests__/tags/runs.js';

/** The table, aligned as prettier aligns it. */
export function tagTable(): string {
  const rows = DEFAULT_RULES_ROWS.map(({ when, names, note }) => {
    const tags =
      typeof names === 'string' ? `refused or failed: ${names}` : names.map((name) => `\`${name.replace(COMMIT, '…')}\``).join(', ');
    return [when, tags, note ?? ''];
  });
  const all = [['event', 'tags in order', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  const [header = [], ...body] = all;
  return [line(header), line(['', '', ''], '-'), ...body.map((row) => line(row))].join('\n');
}
