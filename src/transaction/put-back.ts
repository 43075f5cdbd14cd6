import { messageOf, printable } from '../failure.js';
import type { Call, Digest, Manifest, Repository, Target } from '../oci/index.js';
import type { Clock } from '../ports.js';
import { bounded } from './bounded.js';
import { awaitTag, look, type Shown } from './patience.js';
import type { JournalEntry } from './types.js';

/** Tags put back at once in all; started in reverse order. */
const AT_ONCE = 8;
/** Tries of each request that puts back, and the wait before the next. */
const TRIES = 4;
const FIRST_PAUSE_MS = 500;

/** What became of one entry. `untouched`: the tag never changed. `foreign`: somebody else moved it since, so it is theirs. */
export interface PutBack {
  readonly entry: JournalEntry;
  readonly result: 'untouched' | 'restored' | 'foreign' | 'unrestored';
  /** What it shows now; null: absent; undefined: cannot be read. */
  readonly actual: Digest | null | undefined;
  readonly why: string;
  /** A later try may do better. */
  readonly again: boolean;
}

export interface Keeper {
  target(repository: Repository): Target;
  /** The manifest that the tag held; undefined when its bytes are lost. */
  manifest(entry: JournalEntry, call: Call): Promise<Manifest | undefined>;
  /** The write is known to have been accepted, so a read that shows the old state may only be late. */
  written(entry: JournalEntry): boolean;
}

/**
 * Puts tags back in reverse order, each only while it holds what this run gave it; then neighbours that a removal took along.
 * Never throws; a second call finds nothing to do.
 */
export async function putBack(entries: readonly JournalEntry[], keeper: Keeper, clock: Clock, call: Call): Promise<readonly PutBack[]> {
  const backwards = [...entries].reverse();
  const own = await putAllBack(
    backwards.filter((entry) => !isNeighbour(entry)),
    keeper,
    clock,
    call,
  );
  return [...own, ...(await putAllBack(backwards.filter(isNeighbour), keeper, clock, call))];
}

function isNeighbour({ before, after }: JournalEntry): boolean {
  return before !== null && before.digest === after;
}

function putAllBack(entries: readonly JournalEntry[], keeper: Keeper, clock: Clock, call: Call): Promise<readonly PutBack[]> {
  return bounded(
    AT_ONCE,
    entries.map((entry) => async () => {
      try {
        return await putOneBack(entry, keeper, clock, call);
      } catch (thrown) {
        return { entry, result: 'unrestored', actual: undefined, why: printable(messageOf(thrown)), again: true } as const;
      }
    }),
  );
}

async function putOneBack(entry: JournalEntry, keeper: Keeper, clock: Clock, call: Call): Promise<PutBack> {
  const target = keeper.target(entry.repository);
  const before = entry.before?.digest ?? null;
  const ended = (result: PutBack['result'], actual: PutBack['actual'], why: string, again = false): PutBack => ({
    entry,
    result,
    actual,
    why,
    again,
  });
  const now = await patiently(clock, call, async () => (await target.resolve(entry.tag, call))?.digest ?? null);
  if (now === before && (isNeighbour(entry) || !keeper.written(entry))) return ended('untouched', now, 'it was not changed');
  if (now !== before && now !== entry.after && now !== null) return ended('foreign', now, FOREIGN);
  const refused = await (before === null ? remove(entry, target, clock, call) : pointBack(entry, keeper, target, clock, call));
  const shown =
    refused === undefined
      ? await awaitTag(target, entry.tag, before, entry.after, clock, call)
      : await lookAfterRefusal(entry, keeper, clock, call);
  const again = refused?.again ?? true;
  switch (shown.shows) {
    case 'wanted':
      return ended('restored', before, 'put back after the failure');
    case 'foreign':
      return ended('foreign', shown.digest, FOREIGN);
    case 'old':
      return ended('unrestored', shown.digest, refused?.why ?? 'the registry took the request, but still shows the other state', again);
    case 'unreadable':
      return ended('unrestored', undefined, refused?.why ?? shown.problem.message, again);
  }
}

/** After a refusal a tag that shows the old state is only right when our own write, which was accepted, does not come to light late. */
async function lookAfterRefusal(entry: JournalEntry, keeper: Keeper, clock: Clock, call: Call): Promise<Shown> {
  const target = keeper.target(entry.repository);
  const before = entry.before?.digest ?? null;
  const shown = await look(target, entry.tag, before, entry.after, call);
  if (shown.shows !== 'wanted' || !keeper.written(entry)) return shown;
  const late = await awaitTag(target, entry.tag, entry.after, before, clock, call);
  if (late.shows === 'wanted') return { shows: 'old', digest: entry.after };
  return late.shows === 'old' && late.digest === before ? { shows: 'wanted' } : late;
}

const FOREIGN = 'somebody else has moved it since';

/** Why the tag could not be put back; `again`: a later try may do better. */
interface Refusal {
  readonly why: string;
  readonly again: boolean;
}

/** Undefined when the registry took it. */
async function pointBack(entry: JournalEntry, keeper: Keeper, target: Target, clock: Clock, call: Call): Promise<Refusal | undefined> {
  try {
    const manifest = await keeper.manifest(entry, call);
    if (manifest === undefined) return { why: 'the manifest that it held cannot be read any more', again: true };
    return await patiently(clock, call, async (attempt) => {
      // A registry may have dropped the manifest when its last tag left it.
      if (attempt > 0) await target.put(manifest, [], call);
      const [write] = await target.put(manifest, [entry.tag], call);
      if (write?.result === 'failed') throw new Error(write.problem.message);
      return write?.result === 'immutable' ? { why: printable(write.problem.message), again: false } : undefined;
    });
  } catch (thrown) {
    return { why: printable(messageOf(thrown)), again: true };
  }
}

async function remove(entry: JournalEntry, target: Target, clock: Clock, call: Call): Promise<Refusal | undefined> {
  try {
    if ((await patiently(clock, call, () => target.untag(entry.tag, call))) === 'deleted') return undefined;
    return {
      why: 'the registry cannot remove a single tag; it was not there before this run, and points at a complete ModelKit',
      again: false,
    };
  } catch (thrown) {
    return { why: printable(messageOf(thrown)), again: true };
  }
}

async function patiently<T>(clock: Clock, { signal, deadline = Infinity }: Call, work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (thrown) {
      if (attempt + 1 >= TRIES || clock.monotonic() >= deadline) throw thrown;
    }
    await clock.sleep(FIRST_PAUSE_MS * 2 ** attempt, signal);
  }
}
