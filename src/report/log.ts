import { shortDigest } from '../oci/index.js';
import type { Change } from '../transaction/index.js';
import { counted, headlineOf } from './headline.js';
import { referenceOf, type RunRecord } from './record.js';

/** A mirror of thousands of tags has thousands of unchanged ones: only their number is printed past this many. */
const KEEP_LINES = 50;

/** The result as text, readable without the summary page: what became of each tag, folded a repository, and the outcome in a line. */
export interface LogText {
  readonly folded: readonly { readonly title: string; readonly rows: readonly (readonly string[])[]; readonly more: readonly string[] }[];
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
      return [{ title: `Tags of ${repository.name}${planned(record)}`, rows: shown.map(cellsOf), more }];
    }),
    lines: [`${word}: ${detail}`, ...(reference === '' ? [] : [reference])],
  };
}

function planned(record: RunRecord): string {
  if (record.outcome === 'applied') return '';
  if (record.outcome !== 'refused' || record.wrote === 'nothing') return ' (plan, nothing was written)';
  return record.wrote === 'layers' ? ' (plan, no tag was written)' : ' (plan, what was written is not known)';
}

/** `move`, `latest`, `before → after`, what was decided. Why the tag has its name, the plan has told. */
function cellsOf({ tag, action, before, after, intent, reason, unreadable }: Change): readonly string[] {
  const none = unreadable === true ? 'not known' : 'absent';
  const was = before === null ? none : shortDigest(before);
  const now = after === null ? none : shortDigest(after);
  const digests = was === now ? now : action === 'create' ? now : `${was} → ${now}`;
  return [action, tag, digests, reason === intent.reason ? '' : reason];
}
