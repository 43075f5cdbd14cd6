import { shortDigest } from '../oci/index.js';
import type { Change } from '../transaction/index.js';
import { headlineOf } from './outcome.js';
import { counted } from './quantities.js';
import type { Result } from './result.js';
import type { RunRecord } from './types.js';

/** A mirror of thousands of tags has thousands of unchanged ones: only their number is printed past this many. */
const KEEP_LINES = 50;

/** The result as text: readable without the summary page. */
export function logLines(record: RunRecord, result: Result): readonly string[] {
  const repositories = record.applied?.repositories ?? record.changes?.repositories ?? [];
  const { word, detail } = headlineOf(record, result);
  return [
    ...repositories.flatMap(({ repository, changes }) => {
      const shown = changes.length <= KEEP_LINES ? changes : changes.filter((change) => change.action !== 'keep');
      const hidden = changes.length - shown.length;
      return [
        `${repository.name}${record.applied !== undefined ? '' : record.writing === true ? ' (plan, what was written is not known)' : ' (plan, nothing was written)'}`,
        ...shown.map(changeLine),
        ...(hidden === 0 ? [] : [`  … and ${counted(hidden, 'tag')} unchanged`]),
      ];
    }),
    ...result.skipped.map(({ rule, reason }) => `no tag from ${rule}: ${reason}`),
    `${word}: ${detail}`,
    ...(result.reference === '' ? [] : [result.reference]),
  ];
}

/** `  moved    latest  sha256:… → sha256:…  (why)`. */
export function changeLine({ tag, action, before, after, intent, reason, unreadable }: Change): string {
  const none = unreadable === true ? 'not known' : 'absent';
  const was = before === null ? none : shortDigest(before);
  const now = after === null ? none : shortDigest(after);
  const digests = was === now ? now : action === 'create' ? now : `${was} → ${now}`;
  const why = reason === '' || reason === intent.reason ? intent.reason : `${intent.reason}; ${reason}`;
  return `  ${action.padEnd(7)} ${tag}  ${digests}  (${why})`;
}
