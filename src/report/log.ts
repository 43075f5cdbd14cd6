import { shortDigest } from '../oci/index.js';
import type { Change } from '../transaction/index.js';
import { counted, headlineOf } from './headline.js';
import { referenceOf, type RunRecord } from './record.js';

/** A mirror of thousands of tags has thousands of unchanged ones: only their number is printed past this many. */
const KEEP_LINES = 50;
/** A name may have 128 characters. */
const WIDEST_COLUMN = 52;

/** The result as lines of text, readable without the summary page: folded what became of each tag, then the outcome in a line. */
export interface LogText {
  readonly folded: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly lines: readonly string[];
}

export function logOf(record: RunRecord): LogText {
  const { word, detail } = headlineOf(record);
  const reference = referenceOf(record);
  return {
    folded: record.repositories.flatMap(({ repository, changes }) => {
      if (changes.length === 0) return [];
      const shown = changes.length <= KEEP_LINES ? changes : changes.filter((change) => change.action !== 'keep');
      const hidden = changes.length - shown.length;
      const more = hidden === 0 ? [] : [`… and ${counted(hidden, 'tag')} unchanged`];
      return [{ title: `Tags of ${repository.name}${planned(record)}`, lines: [...columns(shown.map(cellsOf)), ...more] }];
    }),
    lines: [
      ...record.skipped.map(({ rule, reason }) => `no tag from ${rule}: ${reason}`),
      `${word}: ${detail}`,
      ...(reference === '' ? [] : [reference]),
    ],
  };
}

function planned(record: RunRecord): string {
  if (record.outcome === 'applied') return '';
  return record.outcome === 'refused' && record.wrote === 'unknown'
    ? ' (plan, what was written is not known)'
    : ' (plan, nothing was written)';
}

/** `move`, `latest`, `before → after`, why. */
function cellsOf({ tag, action, before, after, intent, reason, unreadable }: Change): readonly string[] {
  const none = unreadable === true ? 'not known' : 'absent';
  const was = before === null ? none : shortDigest(before);
  const now = after === null ? none : shortDigest(after);
  const digests = was === now ? now : action === 'create' ? now : `${was} → ${now}`;
  const why = reason === '' || reason === intent.reason ? intent.reason : `${intent.reason}; ${reason}`;
  return [action, tag, digests, why];
}

/** Rows as lines whose columns stand below each other; a cell that is longer than most moves only its own line. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>((wide, row) => row.map((cell, index) => Math.max(wide[index] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(Math.min(widths[index] ?? 0, WIDEST_COLUMN)))
      .join('  ')
      .trimEnd(),
  );
}
