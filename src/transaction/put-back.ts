import { messageOf, printable, someOf } from '../failure.js';
import {
  isHalfRemoved,
  type Call,
  type Digest,
  type Manifest,
  type Repository,
  type TagName,
  type Target,
  tagReference,
} from '../oci/index.js';
import type { Clock } from '../ports.js';
import { bounded } from '../tasks.js';
import type { TransactionRemark } from './failures.js';
import type { JournalEntry, PlannedTag } from './journal.js';
import { awaitTag, look, LOOKUPS_AT_ONCE, type Shown } from './look.js';
import type { TransactionPorts } from './types.js';

/**
 * What became of one entry. `untouched`: the tag never changed. `foreign`: somebody else has moved or removed it since, so it is theirs.
 * `left`: another run has published the same meanwhile.
 */
export interface PutBack {
  readonly entry: JournalEntry;
  readonly result: 'untouched' | 'restored' | 'foreign' | 'left' | 'unrestored';
  /** What it shows now; null: absent; undefined: cannot be read. */
  readonly actual: Digest | null | undefined;
  readonly why: string;
  /** A later try may do better. */
  readonly again: boolean;
}

/**
 * How far the write of a tag came. `sent`: nobody knows what became of it; `failed`: it was answered by an error; `taken`: the target said
 * that it took it, so that a look which shows the old state may only be late.
 */
export type Progress = 'unsent' | 'sent' | 'failed' | 'taken';

export interface Keeper {
  target(repository: Repository): Target;
  /** The manifest that the tag held; undefined when its bytes are lost. */
  manifest(entry: JournalEntry): Promise<Manifest | undefined>;
  progress(repository: Repository, tag: TagName): Progress;
  /** Whether this run itself may have lost the tag, so that its absence is not the deed of others. */
  mayBeLost(entry: JournalEntry): boolean;
  /** Called right before a request that gives the tag back what it held, or removes it. */
  returning(entry: JournalEntry): Promise<void>;
  /** Whether there is time to wait for writes of which nobody knows what became of them. */
  readonly patient: boolean;
}

/** Until when, and by what clock. */
export interface Limits {
  readonly clock: Clock;
  readonly call: Call;
}

const UNTOUCHED = 'it was not changed';
const FOREIGN = 'somebody else has moved it since';
const GONE = 'somebody else has removed it since';
const LATE = 'there was no time left to put it back';

/**
 * Puts tags back, each only while it holds what this run gave it: those that were moved first, then those that were not there, then neighbours
 * that a removal took along; the last written first. Where all that this run never wrote holds what it wanted too, another run has done the
 * job, and everything is left as it is. Never throws; a second call finds nothing to do.
 */
export async function putBack(
  entries: readonly JournalEntry[],
  planned: readonly PlannedTag[],
  keeper: Keeper,
  limits: Limits,
): Promise<readonly PutBack[]> {
  if (await isDoneByAnother(planned, keeper, limits)) {
    const why = 'another run has published the same meanwhile, and it is left as it is';
    return entries.map((entry) => ({ entry, result: 'left', actual: entry.after, why, again: false }));
  }
  const backwards = [...entries].reverse();
  const results: PutBack[] = [];
  for (const kind of ['moved', 'created', 'neighbour'] as const) {
    const some = backwards.filter((entry) => kindOf(entry) === kind);
    results.push(...(await putAllBack(some, keeper, limits)));
  }
  return results;
}

/** The run that is left its tags is not the one that says so: both published the same. */
export function sayLeft(results: readonly PutBack[], { remark }: Pick<TransactionPorts, 'remark'>): void {
  const tags = results.flatMap(({ entry, result }) => (result === 'left' ? [tagReference(entry.repository, entry.tag)] : []));
  if (tags.length === 0) return;
  remark({
    code: 'LEFT_TO_OTHER_RUN' satisfies TransactionRemark,
    level: 'notice',
    subject: 'tags',
    message: `Not put back: another run has published the same ModelKit under all tags of this run meanwhile (${someOf(tags)}).`,
    hint: 'Nothing to do. Give workflows that publish to this repository one concurrency group, and one run waits for the other.',
  });
}

function kindOf({ before, after }: JournalEntry): 'moved' | 'created' | 'neighbour' {
  if (before === null) return 'created';
  return before.digest === after ? 'neighbour' : 'moved';
}

/** Equal digests hide whose a tag is; but what this run never wrote, somebody else has written. One look is enough where nobody has. */
async function isDoneByAnother(planned: readonly PlannedTag[], keeper: Keeper, { call: all, clock }: Limits): Promise<boolean> {
  const [first, ...others] = planned.filter(({ repository, tag }) => keeper.progress(repository, tag) === 'unsent');
  if (first === undefined) return false;
  // Most of the time is for putting back.
  const call = { ...all, deadline: clock.monotonic() + ((all.deadline ?? Infinity) - clock.monotonic()) / 3 };
  const check = async ({ repository, tag, to }: PlannedTag): Promise<void> => {
    if ((await keeper.target(repository).resolve(tag, call))?.digest !== to) throw new RangeError('it names something else');
  };
  try {
    await check(first);
    await bounded(
      LOOKUPS_AT_ONCE,
      others.map((one) => () => check(one)),
      call.signal,
    );
    return true;
  } catch {
    return false;
  }
}

/** Those that may only be late are waited for together, when all others are done. */
async function putAllBack(entries: readonly JournalEntry[], keeper: Keeper, limits: Limits): Promise<readonly PutBack[]> {
  const first = await bounded(
    LOOKUPS_AT_ONCE,
    entries.map((entry) => () => unlessLate(entry, limits, () => firstLook(entry, keeper, limits))),
  );
  return Promise.all(
    first.map(async (found) =>
      found.result === 'wait' ? unlessLate(found.entry, limits, () => patientLook(found.entry, keeper, limits)) : found,
    ),
  );
}

async function unlessLate<T>(entry: JournalEntry, limits: Limits, work: () => Promise<T>): Promise<T | PutBack> {
  try {
    if (!isOver(limits)) return await work();
  } catch (thrown) {
    if (!isOver(limits)) return ended(entry, 'unrestored', undefined, printable(messageOf(thrown)), true);
  }
  return ended(entry, 'unrestored', undefined, LATE, true);
}

function isOver({ clock, call: { signal, deadline = Infinity } }: Limits): boolean {
  return signal?.aborted === true || clock.monotonic() >= deadline;
}

interface Waiting {
  readonly entry: JournalEntry;
  readonly result: 'wait';
}

async function firstLook(entry: JournalEntry, keeper: Keeper, limits: Limits): Promise<PutBack | Waiting> {
  const before = entry.before?.digest ?? null;
  const progress = keeper.progress(entry.repository, entry.tag);
  const isNeighbour = kindOf(entry) === 'neighbour';
  if (progress === 'unsent' && !isNeighbour) return ended(entry, 'untouched', undefined, UNTOUCHED);
  const now = (await keeper.target(entry.repository).resolve(entry.tag, limits.call))?.digest ?? null;
  if (isNeighbour ? now === null : now === entry.after || (now !== null && isHalfRemoved(entry.tag, now)))
    return back(entry, keeper, limits);
  if (now !== before) {
    if (now === null && keeper.mayBeLost(entry)) return back(entry, keeper, limits);
    return ended(entry, 'foreign', now, now === null ? GONE : FOREIGN);
  }
  if (isNeighbour) return ended(entry, 'untouched', now, UNTOUCHED);
  // A write that was taken and does not show is late: one of the old state comes after it, but a removal must find something.
  if (progress === 'taken' && before !== null) return back(entry, keeper, limits);
  return progress === 'taken' || keeper.patient ? { entry, result: 'wait' } : ended(entry, 'untouched', now, UNTOUCHED);
}

/** Waits whether the write of a tag that shows its old state comes to light. */
async function patientLook(entry: JournalEntry, keeper: Keeper, limits: Limits): Promise<PutBack> {
  const before = entry.before?.digest ?? null;
  const shown = await awaitTag(keeper.target(entry.repository), entry.tag, entry.after, before, limits.clock, limits.call);
  switch (shown.shows) {
    case 'wanted':
      return back(entry, keeper, limits);
    case 'foreign':
      return ended(entry, 'foreign', shown.digest, FOREIGN);
    case 'old':
      return shown.digest === before ? ended(entry, 'untouched', before, UNTOUCHED) : ended(entry, 'foreign', shown.digest, GONE);
    case 'unreadable':
      return ended(entry, 'unrestored', undefined, shown.problem.message, true);
  }
}

async function back(entry: JournalEntry, keeper: Keeper, limits: Limits): Promise<PutBack> {
  const before = entry.before?.digest ?? null;
  const target = keeper.target(entry.repository);
  const refused = await (before === null ? remove(entry, keeper, target, limits) : pointBack(entry, keeper, target, limits));
  const shown =
    refused === undefined
      ? await awaitTag(target, entry.tag, before, entry.after, limits.clock, limits.call)
      : await look(target, entry.tag, before, entry.after, limits.call);
  return settled(entry, before, shown, refused);
}

function settled(entry: JournalEntry, before: Digest | null, shown: Shown, refused: Refusal | undefined): PutBack {
  switch (shown.shows) {
    case 'wanted':
      return ended(entry, 'restored', before, 'put back after the failure');
    case 'foreign':
      return ended(entry, 'foreign', shown.digest, FOREIGN);
    case 'old': {
      const half = shown.digest !== null && isHalfRemoved(entry.tag, shown.digest);
      const why = half
        ? 'its removal has begun and did not end: there is nothing behind the tag'
        : 'the registry took the request, but still shows the other state';
      return ended(entry, 'unrestored', shown.digest, refused?.why ?? why, half || (refused?.again ?? true));
    }
    case 'unreadable':
      return ended(entry, 'unrestored', undefined, refused?.why ?? shown.problem.message, refused?.again ?? true);
  }
}

function ended(entry: JournalEntry, result: PutBack['result'], actual: PutBack['actual'], why: string, again = false): PutBack {
  return { entry, result, actual, why, again };
}

/** Why the tag could not be put back. */
type Refusal = Pick<PutBack, 'why' | 'again'>;

/** Undefined when the registry took it. */
async function pointBack(entry: JournalEntry, keeper: Keeper, target: Target, { call }: Limits): Promise<Refusal | undefined> {
  try {
    const manifest = await keeper.manifest(entry);
    if (manifest === undefined) return { why: 'the manifest that it held cannot be read any more', again: true };
    // Where it cannot be written down, putting back comes first all the same.
    await keeper.returning(entry).catch(() => undefined);
    let [write] = await target.put(manifest, [entry.tag], call);
    if (write?.result === 'failed' && write.problem.code === 'MANIFEST_UNKNOWN') {
      // A registry may have dropped the manifest when its last tag left it.
      await target.put(manifest, [], call);
      [write] = await target.put(manifest, [entry.tag], call);
    }
    if (write === undefined || write.result === 'written') return undefined;
    return { why: printable(write.problem.message), again: write.result === 'failed' };
  } catch (thrown) {
    return { why: printable(messageOf(thrown)), again: true };
  }
}

async function remove(entry: JournalEntry, keeper: Keeper, target: Target, { call }: Limits): Promise<Refusal | undefined> {
  try {
    await keeper.returning(entry).catch(() => undefined);
    if ((await target.untag(entry.tag, call)) === 'deleted') return undefined;
    return {
      why: 'the registry cannot remove a single tag; it was not there before this run, and points at a complete ModelKit',
      again: false,
    };
  } catch (thrown) {
    return { why: printable(messageOf(thrown)), again: true };
  }
}
