import { shortDigest } from '../oci/index.js';
import type { Change } from '../transaction/index.js';
import { counted, headlineOf } from './headline.js';
import { referenceOf, type RunRecord } from './record.js';

/** A mirror of thousands of tags has thousands of unchanged ones: only their number is printed past this many. */
const KEEP_LINES = 50;

/** The result as lines of text: readable without the summary page. */
export function logOf(record: RunRecord): readonly string[] {
  const { word, detail } = headlineOf(record);
  const reference = referenceOf(record);
  return [
    ...record.repositories.flatMap(({ repository, changes }) => {
      if (changes.length === 0) return [];
      const shown = changes.length <= KEEP_LINES ? changes : changes.filter((change) => change.action !== 'keep');
      const hidden = changes.length - shown.length;
      return [
        `${repository.name}${planned(record)}`,
        ...shown.map(changeLine),
        ...(hidden === 0 ? [] : [`  … and ${counted(hidden, 'tag')} unchanged`]),
      ];
    }),
    ...record.skipped.map(({ rule, reason }) => `no tag from ${rule}: ${reason}`),
    `${word}: ${detail}`,
    ...(reference === '' ? [] : [reference]),
  ];
}

function planned(record: RunRecord): string {
  if (record.outcome === 'applied') return '';
  return record.outcome === 'refused' && record.wrote === 'unknown'
    ? ' (plan, what was written is not known)'
    : ' (plan, nothing was written)';
}

/** `  moved    latest  sha256:… → sha256:…  (why)`. */
function changeLine({ tag, action, before, after, intent, reason, unreadable }: Change): string {
  const none = unreadable === true ? 'not known' : 'absent';
  const was = before === null ? none : shortDigest(before);
  const now = after === null ? none : shortDigest(after);
  const digests = was === now ? now : action === 'create' ? now : `${was} → ${now}`;
  const why = reason === '' || reason === intent.reason ? intent.reason : `${intent.reason}; ${reason}`;
  return `  ${action.padEnd(7)} ${tag}  ${digests}  (${why})`;
}
