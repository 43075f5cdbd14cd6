import type { Problem } from '../failure.js';
import { isHalfRemoved, lookUp, type Call, type Digest, type ReadOnlyTarget, type TagName } from '../oci/index.js';
import type { Clock } from '../ports.js';
import { bounded } from '../tasks.js';
import { problemOf } from './failures.js';

/** Registries with replicas or caches show a new tag late: waits grow from 0.5 s to 5 s, 30 s in sum. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;
export const PATIENCE_MS = 30_000;

/** Look-ups under way in one repository: enough to hide a slow line; the target bounds its host's requests itself. */
export const LOOKUPS_AT_ONCE = 64;

/**
 * Does `check` with all, many at a time, until one has a problem: then all must be put back, and no other check is begun. Those under way are
 * waited for. Gives the problems.
 */
export async function untilOne<T>(all: readonly T[], check: (one: T) => Promise<Problem | undefined>): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  await bounded(
    LOOKUPS_AT_ONCE,
    all.map((one) => async () => {
      if (problems.length > 0) return;
      const problem = await check(one);
      if (problem !== undefined) problems.push(problem);
    }),
  );
  return problems;
}

/** What a tag shows in the end. Null: absent. */
export type Shown =
  | { readonly shows: 'wanted' }
  /** Still what it was before; or absent, or half removed, although it shall not be. */
  | { readonly shows: 'old'; readonly digest: Digest | null }
  /** A digest that this run knows nothing of: somebody else moved the tag. */
  | { readonly shows: 'foreign'; readonly digest: Digest }
  | { readonly shows: 'unreadable'; readonly problem: Problem };

/**
 * Reads a tag until it shows `wanted`, with patience; a third digest ends the wait at once.
 * The waits end with the call; without one there is no end but patience.
 */
export async function awaitTag(
  target: ReadOnlyTarget,
  tag: TagName,
  wanted: Digest | null,
  old: Digest | null,
  clock: Clock,
  call?: Call,
): Promise<Shown> {
  const end = Math.min(clock.monotonic() + PATIENCE_MS, call?.deadline ?? Infinity);
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const shown = await look(target, tag, wanted, old, call);
    const left = end - clock.monotonic();
    if (shown.shows === 'wanted' || shown.shows === 'foreign' || left <= 0) return shown;
    await clock.sleep(Math.min(wait, left), call?.signal);
  }
}

/** What a tag holds, null when it is absent. One that is half removed holds nothing. */
export async function holds(target: ReadOnlyTarget, tag: TagName, call?: Call): Promise<Digest | null> {
  return (await lookUp(target, tag, call))?.digest ?? null;
}

/** One look, without patience. */
export async function look(target: ReadOnlyTarget, tag: TagName, wanted: Digest | null, old: Digest | null, call?: Call): Promise<Shown> {
  try {
    const digest = (await target.resolve(tag, call))?.digest ?? null;
    if (digest === wanted) return { shows: 'wanted' };
    return digest === null || digest === old || isHalfRemoved(tag, digest) ? { shows: 'old', digest } : { shows: 'foreign', digest };
  } catch (thrown) {
    return { shows: 'unreadable', problem: problemOf(thrown, 'REGISTRY_UNREADABLE', 'Run the job again when the registry answers.') };
  }
}
