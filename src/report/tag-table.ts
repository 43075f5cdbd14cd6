import { shortDigest } from '../oci/index.js';
import type { Change } from '../transaction/index.js';
import { code, escaped, folded, table } from './markdown.js';
import type { RepositoryRecord, RunRecord } from './record.js';

/** More rows make a page that nobody reads; the rest is counted. */
const ROW_LIMIT = 50;

/** The tag table of every repository, and the digests to go back to. */
export function tagTables(record: RunRecord): string[] {
  const { repositories, outcome } = record;
  const planned = outcome !== 'applied';
  const cameToNothing = outcome === 'refused';
  return repositories.flatMap((one) => [
    ...(repositories.length > 1 && one.changes.length > 0 ? [`**${escaped(one.repository.name)}**`] : []),
    ...(one.changes.length === 0 ? [] : [tagTable(one, planned), ...(cameToNothing ? [] : wayBack(one))]),
  ]);
}

function tagTable({ changes }: RepositoryRecord, planned: boolean): string {
  const order = [...changes].sort((a, b) => weight(a) - weight(b));
  const rows = order
    .slice(0, ROW_LIMIT)
    .map((change) => [
      code(change.tag),
      change.intent.kind,
      planned ? plannedText(change) : doneText(change),
      escaped(`${change.intent.reason}${change.reason === '' || change.reason === change.intent.reason ? '' : `; ${change.reason}`}`),
    ]);
  const rest = changes.length - rows.length;
  const lines = table(['Tag', 'Kind', planned ? 'Plan' : 'What happened', 'Why'], rows);
  return rest > 0 ? `${lines}\n\n… and ${rest} more tags; all of them are in the log and in the json output.` : lines;
}

/** In a long table what changed comes first; within a short one the order of the plan stays. */
function weight({ action }: Change): number {
  return action === 'keep' ? 1 : 0;
}

function doneText({ action, before, after, wanted, unreadable }: Change): string {
  switch (action) {
    case 'create':
      return 'created';
    case 'keep':
      return wanted === undefined ? 'unchanged' : `kept at ${digestText(after)}`;
    case 'move':
      return `moved from ${digestText(before)}`;
    case 'skip':
      if (unreadable === true) return 'not known';
      return after === null ? 'not there' : `left at ${digestText(after)}`;
    case 'refuse':
      return after === null ? '**refused**, not there' : `**refused**, is at ${digestText(after)}`;
    case 'delete':
      return `removed, was ${digestText(before)}`;
    case 'restore':
      return before === null ? '**taken back**, was absent' : `**put back** to ${digestText(before)}`;
  }
}

function plannedText(change: Change): string {
  switch (change.action) {
    case 'create':
      return '+ create';
    case 'move':
      return `→ move from ${digestText(change.before)}`;
    case 'delete':
      return `− remove, is ${digestText(change.before)}`;
    case 'keep':
    case 'skip':
    case 'refuse':
    case 'restore':
      return doneText(change);
  }
}

function digestText(digest: Change['before']): string {
  return digest === null ? 'no digest' : code(shortDigest(digest));
}

/** Full digests of what moved: a rollback is a promotion of the older one. */
function wayBack({ repository, changes }: RepositoryRecord): string[] {
  const moved = changes.filter((change) => change.action === 'move' && change.before !== null);
  if (moved.length === 0) return [];
  const rows = moved.slice(0, ROW_LIMIT).map((change) => [code(change.tag), code(change.before ?? ''), code(change.after ?? '')]);
  const text = 'To go back, promote the digest before: <code>mode: promote</code> with <code>source: sha256:…</code>.';
  return [folded(`Digests before and after (${escaped(repository.name)})`, `${text}\n\n${table(['Tag', 'Before', 'After'], rows)}`)];
}
