// The table of events and tags in docs/tag-rules.md, made of the rows that the tests check.
import { DEFAULT_RULES_ROWS } from '../__tests__/tags/default-rules.js';
import { aligned } from './docs-blocks.js';
import { COMMIT } from '../__tests__/tags/runs.js';

/** The table, aligned as prettier aligns it. */
export function tagTable(): string {
  const rows = DEFAULT_RULES_ROWS.map(({ when, names, note }) => {
    const tags =
      typeof names === 'string' ? `refused or failed: ${names}` : names.map((name) => `\`${name.replace(COMMIT, '…')}\``).join(', ');
    return [when, tags, note ?? ''];
  });
  return aligned([['event', 'tags in order', ''], ...rows]);
}
