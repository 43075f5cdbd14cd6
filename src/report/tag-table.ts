import type { Digest } from '../oci/index.js';
import type { Change } from '../transaction/index.js';
import { brief, code, escaped, inCell, link, shortHex, table } from './markdown.js';
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
    const notice = change.remark?.level === 'notice' ? ` ${link(code(change.remark.code), record.pages.error(change.remark.code))}` : '';
    return [
      sign,
      nameOf(change, record),
      `**${verdict}**${notice}${evidence.map((text) => `<br>${inCell(brief(text, record.pages.workspace))}`).join('')}`,
    ];
  });
  const rest = changes.length - rows.length;
  const lines = table(['', wideHead('Tag', order.slice(0, ROW_LIMIT)), planned ? 'Plan' : 'What happened'], rows);
  return rest > 0 ? `${lines}\n\n… and ${rest} more tags; all of them are in the log and in the json output.` : lines;
}

/** As wide as a short name: a table gives its room to the longest text, and would break names at their hyphens for it. */
function wideHead(head: string, changes: readonly Change[]): string {
  const longest = Math.max(...changes.map(({ tag, intent }) => (intent.kind === 'commit' ? COMMIT_WIDTH : tag.length)));
  return head + '&nbsp;'.repeat(Math.min(longest, WIDEST_HEAD) * 2 - head.length);
}

/** `sha-0123456…`. */
const COMMIT_WIDTH = 12;
/** More leaves too little on a phone. A letter of code is as wide as two blanks. */
const WIDEST_HEAD = 12;

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
