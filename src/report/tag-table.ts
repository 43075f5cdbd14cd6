import type { Digest } from '../oci/index.js';
import type { Change } from '../transaction/index.js';
import { brief, code, escaped, link, shortHex, table } from './markdown.js';
import { packagePage } from './pages.js';
import type { RunRecord } from './record.js';

/** More rows make a page that nobody reads; the rest is counted. */
const ROW_LIMIT = 50;

/** The tag table of every repository. */
export function tagTables(record: RunRecord): string[] {
  const { repositories, pages } = record;
  return repositories
    .filter(({ changes }) => changes.length > 0)
    .flatMap(({ repository, changes }, _, all) => [
      ...(all.length > 1 ? [`### ${link(escaped(repository.name), packagePage(pages, repository))}`] : []),
      tagTable(changes, record),
    ]);
}

function tagTable(changes: readonly Change[], record: RunRecord): string {
  const planned = record.outcome !== 'applied';
  // What changed comes first; the order of the plan stays otherwise.
  const order = [...changes].sort((a, b) => Number(a.action === 'keep') - Number(b.action === 'keep'));
  const rows = order.slice(0, ROW_LIMIT).map((change) => {
    const { sign, verdict, why } = told(change, planned);
    const evidence = [...why, ...(isOfCommit(change, record) ? [] : [change.intent.reason])].filter((text) => text !== '');
    return [
      sign,
      nameOf(change, record),
      `**${verdict}**${evidence.map((text) => `<br>${escaped(brief(text, record.pages.workspace))}`).join('')}`,
    ];
  });
  const rest = changes.length - rows.length;
  const lines = table(['', 'Tag', planned ? 'Plan' : 'What happened'], rows);
  return rest > 0 ? `${lines}\n\n… and ${rest} more tags; all of them are in the log and in the json output.` : lines;
}

/** The commit tag by the letters that people know a commit by, leading to it. */
function nameOf(change: Change, record: RunRecord): string {
  const { trigger, pages } = record;
  return isOfCommit(change, record)
    ? link(code(change.tag.replace(trigger.commit, `${trigger.commit.slice(0, 7)}…`)), pages.commit)
    : code(change.tag);
}

function isOfCommit({ tag, intent }: Change, { trigger }: RunRecord): boolean {
  return intent.kind === 'commit' && trigger.commit !== '' && tag.includes(trigger.commit);
}

interface Told {
  readonly sign: string;
  /** Markdown, one clause. */
  readonly verdict: string;
  readonly why: readonly string[];
}

/** One sign for each fate, the verdict in words, and why. A plan says what would become of a tag. */
function told(change: Change, planned: boolean): Told {
  const { action, before, after, wanted, unreadable, reason } = change;
  switch (action) {
    case 'create':
      return { sign: '➕', verdict: planned ? 'create' : 'created', why: reason === 'not there yet' ? [] : [reason] };
    case 'move':
      return { sign: '➡️', verdict: `${planned ? 'move' : 'moved'} from ${digest(before)}`, why: [reason] };
    case 'keep':
      if (wanted === undefined) return { sign: '🟰', verdict: 'unchanged', why: [] };
      return { sign: '📌', verdict: `${escaped(reason)}, at ${digest(after)}`, why: [] };
    case 'skip':
      if (unreadable === true) return { sign: '❔', verdict: 'not known', why: [reason] };
      return { sign: '⏭️', verdict: after === null ? 'not there' : `left at ${digest(after)}`, why: [reason] };
    case 'refuse':
      return { sign: '⛔', verdict: after === null ? 'refused, not there' : `refused, is at ${digest(after)}`, why: [reason] };
    case 'delete':
      return { sign: '➖', verdict: planned ? `remove, is ${digest(before)}` : `removed, was ${digest(before)}`, why: [reason] };
    case 'restore':
      return { sign: '↩️', verdict: before === null ? 'taken back, was absent' : `put back to ${digest(before)}`, why: [reason] };
  }
}

function digest(of: Digest | null): string {
  return of === null ? 'no digest' : code(shortHex(of));
}
