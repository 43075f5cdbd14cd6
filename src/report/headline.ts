import type { Change } from '../transaction/index.js';
import { problemsOf, type RunRecord } from './record.js';

/** The outcome in words: what a person wants to see first. */
export interface Headline {
  readonly word:
    'Published' | 'Promoted' | 'Mirrored' | 'Plan only' | 'Nothing to do' | 'Nothing written' | 'Refused' | 'Failed' | 'Cancelled';
  /** What a reader of the first word alone would get wrong; goes on behind it. */
  readonly but?: 'newer tags left alone' | 'a tag could not be removed';
  /** One or two sentences, plain text. For a failure what is left of the run; what went wrong is told by its problems. */
  readonly detail: string;
}

export function headlineOf(record: RunRecord): Headline {
  const [problem] = problemsOf(record);
  if (problem !== undefined) {
    const word = problem.code === 'CANCELLED' ? 'Cancelled' : REFUSALS.includes(problem.code) ? 'Refused' : 'Failed';
    return { word, detail: whatIsLeft(record) };
  }
  const changes = changesOf(record);
  switch (record.outcome) {
    case 'idle':
      return { word: 'Nothing to do', detail: sentence(record.why.replace(/^Nothing to do: /, '')) };
    case 'planned':
    case 'refused': {
      const why = record.outcome === 'planned' && record.why !== '' ? `${sentence(record.why)} ` : '';
      return { word: 'Plan only', detail: `${why}${countsText(changes, PLANNED)}` };
    }
    case 'applied':
      return {
        ...(record.pushed ? { word: DONE_IN[record.mode], detail: countsText(changes, DONE) } : nothingDone(record, changes)),
        ...butOf(record, changes),
      };
  }
}

function butOf({ remarks }: RunRecord, changes: readonly Change[]): Pick<Headline, 'but'> {
  if (remarks.some(({ code }) => code === 'TAG_NOT_REMOVED')) return { but: 'a tag could not be removed' };
  const isStale = changes.some(({ action, remark }) => action === 'skip' && remark?.code === 'TAG_STALE');
  return isStale ? { but: 'newer tags left alone' } : {};
}

const REFUSALS: readonly string[] = ['TAG_CONFLICT', 'TAG_STALE', 'TAG_RESERVED'];

const DONE_IN = { '': 'Published', publish: 'Published', promote: 'Promoted', mirror: 'Mirrored' } as const satisfies Readonly<
  Record<RunRecord['mode'], Headline['word']>
>;

function nothingDone({ about }: RunRecord, changes: readonly Change[]): Headline {
  if (about.kits === 'many' && about.findings.looked === 0 && changes.length === 0) {
    return { word: 'Nothing to do', detail: 'No git tag matches "git-tags".' };
  }
  const inPlace = changes.length > 0 && changes.every(({ action, wanted }) => action === 'keep' && wanted === undefined);
  const counts = countsText(changes, DONE);
  return inPlace
    ? { word: 'Nothing to do', detail: `Everything is in place already: ${counts}` }
    : { word: 'Nothing written', detail: counts };
}

function whatIsLeft(record: RunRecord): string {
  if (record.outcome !== 'applied') {
    if (record.outcome !== 'refused' || record.wrote === 'nothing') return 'Nothing was written.';
    if (record.wrote === 'layers') return `No tag was written. ${UPLOADED_STAYS}`;
    return 'The run ended while it was writing, so that what it wrote is not known here. The post step looks, and puts back what was moved.';
  }
  if (record.unrestored.length > 0) return `${counted(record.unrestored.length, 'tag')} could not be put back; see below.`;
  const changes = changesOf(record);
  const written = changes.filter(({ action }) => action === 'create' || action === 'move' || action === 'delete').length;
  if (written > 0) return `${countsText(changes, DONE)} New tags that stay point at a whole ModelKit.`;
  return `Every tag is where it was before.${record.pushed ? ` ${UPLOADED_STAYS}` : ''}`;
}

const UPLOADED_STAYS = 'What was uploaded stays: a re-run of the job does not send it again.';

function changesOf({ repositories }: RunRecord): readonly Change[] {
  return repositories.flatMap((one) => one.changes);
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
  const readable = changes.filter((change) => change.unreadable !== true);
  const parts = (['create', 'move', 'delete', 'keep', 'skip', 'refuse', 'restore'] as const).flatMap((action) => {
    const count = readable.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${counted(count, 'tag')} ${words[action]}`];
  });
  if (readable.length < changes.length) parts.push(`${counted(changes.length - readable.length, 'tag')} could not be read`);
  return parts.length === 0 ? 'No tag is concerned.' : `${parts.join(', ')}.`;
}

function sentence(text: string): string {
  // An event's name begins some of them: their other words say it again, or it becomes words itself.
  const words = text.trim().replace(/^[a-z_]+: (?=an? |the )/, '');
  const trimmed = words.replace(/^[a-z]+(?:_[a-z]+)+\b/, (event) => event.replaceAll('_', ' '));
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

/** `1 tag`, `2 tags`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
