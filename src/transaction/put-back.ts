import { messageOf } from '../failure.js';
import type { Digest, Manifest, Repository, Target } from '../oci/index.js';
import type { Clock } from '../ports.js';
import { bounded } from './bounded.js';
import { plain } from './failures.js';
import { awaitTag, look } from './patience.js';
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
}

export interface Keeper {
  target(repository: Repository): Target;
  /** The manifest that the tag held; undefined when its bytes are lost. */
  manifest(entry: JournalEntry): Promise<Manifest | undefined>;
  /** The write is known to have been accepted, so a read that shows the old state may only be late. */
  written(entry: JournalEntry): boolean;
}

/** Puts tags back in reverse order, each only while it holds what this run gave it. Never throws; a second call finds nothing to do. */
export function putBack(entries: readonly JournalEntry[], keeper: Keeper, clock: Clock): Promise<readonly PutBack[]> {
  return bounded(
    AT_ONCE,
    [...entries].reverse().map((entry) => async () => {
      try {
        return await putOneBack(entry, keeper, clock);
      } catch (thrown) {
        return { entry, result: 'unrestored', actual: undefined, why: plain(messageOf(thrown)) } as const;
      }
    }),
  );
}

async function putOneBack(entry: JournalEntry, keeper: Keeper, clock: Clock): Promise<PutBack> {
  const target = keeper.target(entry.repository);
  const before = entry.before?.digest ?? null;
  const now = await patiently(clock, async () => (await target.resolve(entry.tag))?.digest ?? null);
  if (now === before && !keeper.written(entry)) return { entry, result: 'untouched', actual: now, why: 'it was not changed' };
  if (now !== before && now !== entry.after && now !== null) {
    return { entry, result: 'foreign', actual: now, why: 'somebody else has moved it since' };
  }
  const refused = await reasonOf(() => (before === null ? remove(entry, target, clock) : pointBack(entry, keeper, target, clock)));
  const see = refused === undefined ? awaitTag : look;
  const shown = await see(target, entry.tag, before, entry.after, clock);
  switch (shown.shows) {
    case 'wanted':
      return { entry, result: 'restored', actual: before, why: 'put back after the failure' };
    case 'foreign':
      return { entry, result: 'foreign', actual: shown.digest, why: 'somebody else has moved it since' };
    case 'old':
      return {
        entry,
        result: 'unrestored',
        actual: shown.digest,
        why: refused ?? 'the registry took the request, but still shows the other state',
      };
    case 'unreadable':
      return { entry, result: 'unrestored', actual: undefined, why: refused ?? shown.problem.message };
  }
}

/** Undefined when the registry took it, else why not. */
async function pointBack(entry: JournalEntry, keeper: Keeper, target: Target, clock: Clock): Promise<string | undefined> {
  const manifest = await keeper.manifest(entry);
  if (manifest === undefined) return 'the manifest that it held cannot be read any more';
  let refused: string | undefined;
  await patiently(clock, async (attempt) => {
    // A registry may have dropped the manifest when its last tag left it.
    if (attempt > 0) await target.put(manifest, []);
    const [write] = await target.put(manifest, [entry.tag]);
    if (write === undefined || write.result === 'written') refused = undefined;
    else refused = plain(write.problem.message);
    if (write?.result === 'failed') throw new Error(refused);
  });
  return refused;
}

async function remove(entry: JournalEntry, target: Target, clock: Clock): Promise<string | undefined> {
  const result = await patiently(clock, () => target.untag(entry.tag));
  return result === 'deleted'
    ? undefined
    : 'the registry cannot remove a single tag; it was not there before this run, and points at a complete ModelKit';
}

async function reasonOf(work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work();
  } catch (thrown) {
    return plain(messageOf(thrown));
  }
}

async function patiently<T>(clock: Clock, work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (thrown) {
      if (attempt + 1 >= TRIES) throw thrown;
    }
    await clock.sleep(FIRST_PAUSE_MS * 2 ** attempt);
  }
}
