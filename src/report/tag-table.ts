import type { Digest } from '../oci/index.js';
import type { Change } from '../transaction/index.js';
import { counted } from './headline.js';
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

interface Rows {
  readonly shown: readonly Change[];
  readonly unchanged: number;
  readonly rest: number;
}

/** Which changes have a row: of many, those in place are only counted. What changed comes first; the order of the plan stays otherwise. */
export function rowsOf(changes: readonly Change[]): Rows {
  const news = changes.length > ROW_LIMIT ? changes.filter(({ action, wanted }) => action !== 'keep' || wanted !== undefined) : changes;
  const order = [...news].sort((a, b) => Number(a.action === 'keep') - Number(b.action === 'keep'));
  const shown = order.slice(0, ROW_LIMIT);
  return { shown, unchanged: changes.length - news.length, rest: news.length - shown.length };
}

function tagTable(changes: readonly Change[], record: RunRecord): string {
  const planned = record.outcome !== 'applied';
  const { shown, unchanged, rest } = rowsOf(changes);
  const rows = shown.map((change) => {
    const { sign, verdict, why } = told(change, planned);
    const named = isOfCommit(change, record) || change.intent.reason.endsWith(` "${change.tag}"`) ? [] : [change.intent.reason];
    const evidence = new Set([...why, ...named].filter((text) => text !== ''));
    const notice = change.remark?.level === 'notice' ? ` ${codeLink(change.remark.code, record)}` : '';
    return [
      sign,
      nameOf(change, record),
      `**${verdict}**${notice}${[...evidence].map((text) => `<br>${inCell(brief(text, record.pages.workspace))}`).join('')}`,
    ];
  });
  const lines = table(['', wideHead('Tag', shown), planned ? 'Plan' : 'What happened'], rows);
  const more = [
    ...(unchanged > 0 ? [`${counted(unchanged, 'tag')} unchanged`] : []),
    ...(rest > 0 ? [`${counted(rest, 'tag')} more`] : []),
  ];
  if (rows.length === 0) return `${more.join(', ')}.`;
  return more.length > 0 ? `${lines}\n\n… and ${more.join(', ')}; all of them are in the json output.` : lines;
}

/** As wide as a short name: a table gives its room to the longest text, and would break names at their hyphens for it. */
function wideHead(head: string, changes: readonly Change[]): string {
  const longest = Math.max(...changes.map(({ tag, intent }) => (intent.kind === 'commit' ? COMMIT_WIDTH : tag.length)));
  return head + '&nbsp;'.repeat(Math.max(0, Math.ceil(Math.min(longest, WIDEST_HEAD) * BLANKS) - head.length));
}

/** `sha-0123456…`. */
const COMMIT_WIDTH = 12;
/** More leaves too little on a phone. */
const WIDEST_HEAD = 12;
/** To a letter of code. */
const BLANKS = 1.8;

function codeLink(name: string, { pages }: RunRecord): string {
  return link(`<code>${inCell(name)}</code>`, pages.error(name));
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
      if (unreadable === true) return { sign: '❔', verdict: 'not known', why: [] };
      return { sign: '⏭️', verdict: after === null ? 'not there' : `left at ${digest(after)}`, why: [reason] };
    case 'refuse':
      return { sign: '⛔', verdict: after === null ? 'refused, not there' : `refused, is at ${digest(after)}`, why: [reason] };
    case 'delete':
      return { sign: '➖', verdict: planned ? `remove, is ${digest(before)}` : `removed, was ${digest(before)}`, why: [reason] };
    case 'restore':
      return { sign: '↩️', verdict: before === null ? 'taken back, was absent' : `put back to ${digest(before)}`, why: [] };
  }
}

function digest(of: Digest | null): string {
  return of === null ? 'no digest' : code(shortHex(of));
}
