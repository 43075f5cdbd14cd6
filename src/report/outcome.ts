import type { Change } from '../transaction/index.js';
import type { Result } from './result.js';
import { counted } from './quantities.js';
import type { RunRecord } from './types.js';

/** The outcome in words: what a person wants to see first. */
export interface Headline {
  readonly word: 'Published' | 'Promoted' | 'Mirrored' | 'Plan only' | 'Nothing to do' | 'Refused' | 'Failed' | 'Cancelled';
  /** One or two sentences, plain text. For a failure what is left of the run; what went wrong is told by its problems. */
  readonly detail: string;
}

export function headlineOf(record: RunRecord, result: Result): Headline {
  const { failure, writes, idle } = record;
  if (failure !== undefined) {
    const word = failure.code === 'CANCELLED' ? 'Cancelled' : isRefusal(failure.code) ? 'Refused' : 'Failed';
    return { word, detail: whatIsLeft(record) };
  }
  if (idle !== undefined) return { word: 'Nothing to do', detail: sentence(idle.replace(/^Nothing to do: /, '')) };
  const changes = allChanges(record);
  if (writes?.allowed !== true) {
    const would = countsText(changes, PLANNED);
    return { word: 'Plan only', detail: `${writes === undefined ? '' : `${sentence(writes.why)} `}${would}` };
  }
  if (record.applied?.pushed !== true) {
    const findings = record.selection?.findings;
    if (findings?.looked === 0 && changes.length === 0) return { word: 'Nothing to do', detail: 'No git tag matches "git-tags".' };
    const inPlace = changes.length > 0 && changes.every(({ action, wanted }) => action === 'keep' && wanted === undefined);
    return {
      word: 'Nothing to do',
      detail: `${inPlace ? 'Everything is in place already' : 'Nothing was written'}: ${countsText(changes, DONE)}`,
    };
  }
  const word = result.mode === 'promote' ? 'Promoted' : result.mode === 'mirror' ? 'Mirrored' : 'Published';
  return { word, detail: countsText(changes, DONE) };
}

function isRefusal(code: string): boolean {
  return ['TAG_CONFLICT', 'TAG_STALE', 'TAG_RESERVED'].includes(code);
}

function whatIsLeft(record: RunRecord): string {
  const { applied, writing } = record;
  if (applied === undefined) {
    if (writing !== true) return 'Nothing was written.';
    return 'The run ended while it was writing, so that what it wrote is not known here. The post step looks, and puts back what was moved.';
  }
  if (applied.unrestored.length > 0) return `${counted(applied.unrestored.length, 'tag')} could not be put back; see below.`;
  const changes = allChanges(record);
  const written = changes.filter(({ action }) => action === 'create' || action === 'move' || action === 'delete').length;
  if (written > 0) return `${countsText(changes, DONE)} New tags that stay point at a whole ModelKit.`;
  return `Every tag is where it was before.${applied.pushed ? ' What was uploaded stays: the next run does not send it again.' : ''}`;
}

export function allChanges({ applied, changes }: RunRecord): readonly Change[] {
  return (applied?.repositories ?? changes?.repositories ?? []).flatMap((one) => one.changes);
}

type Words = Readonly<Record<Change['action'], string>>;

const DONE: Words = {
  create: 'created',
  move: 'moved',
  keep: 'kept',
  skip: 'left alone',
  refuse: 'refused',
  delete: 'removed',
  restore: 'put back',
};

const PLANNED: Words = {
  ...DONE,
  create: 'would be created',
  move: 'would be moved',
  keep: 'would stay',
  delete: 'would be removed',
  refuse: 'would be refused',
};

function countsText(changes: readonly Change[], words: Words): string {
  const known = changes.filter((change) => change.unreadable !== true);
  const parts = (['create', 'move', 'delete', 'keep', 'skip', 'refuse', 'restore'] as const).flatMap((action) => {
    const count = known.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${counted(count, 'tag')} ${words[action]}`];
  });
  if (known.length < changes.length) parts.push(`${counted(changes.length - known.length, 'tag')} could not be read`);
  return parts.length === 0 ? 'No tag is concerned.' : `${parts.join(', ')}.`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
