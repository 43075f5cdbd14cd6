import pLimit from 'p-limit';
import type { CommitSha } from '../git/index.js';
import type { Digest, ReadOnlyTarget } from '../oci/index.js';
import { commitTagOf, type CommitTagSpelling } from '../tags/index.js';
import { LOOKUPS_AT_ONCE } from './look.js';
import type { Snapshot, TransactionPorts } from './types.js';

/** The holder is mostly a neighbour, so few are asked first. */
const FIRST_BATCH = 8;

/** Finds which commits' tags name a digest in one repository; each commit tag is asked for at most once. */
export interface CommitTags {
  /** The first of `commits` whose commit tag names each of `digests`; digests that none names are left out. */
  holding(digests: ReadonlySet<Digest>, commits: readonly CommitSha[]): Promise<ReadonlyMap<Digest, CommitSha>>;
  /** Commit tags that could not be read. */
  readonly unreadable: number;
}

export function commitTags(target: ReadOnlyTarget, spelling: CommitTagSpelling, snapshot: Snapshot, ports: TransactionPorts): CommitTags {
  const limit = pLimit(LOOKUPS_AT_ONCE);
  const asked = new Map<CommitSha, Promise<Digest | undefined>>();
  const names = snapshot.names?.complete === true ? new Set(snapshot.names.tags) : undefined;
  let unreadable = 0;

  async function resolve(commit: CommitSha): Promise<Digest | undefined> {
    const tag = commitTagOf(spelling, commit);
    if (tag === undefined || names?.has(tag) === false) return undefined;
    const seen = snapshot.tags.get(tag);
    if (seen?.state === 'present') return seen.descriptor.digest;
    if (seen?.state === 'absent') return undefined;
    ports.cancel.throwIfAborted();
    try {
      return (await target.resolve(tag))?.digest;
    } catch {
      ports.cancel.throwIfAborted();
      unreadable++;
      return undefined;
    }
  }

  function digestOf(commit: CommitSha): Promise<Digest | undefined> {
    const known = asked.get(commit) ?? limit(() => resolve(commit));
    asked.set(commit, known);
    return known;
  }

  return {
    get unreadable() {
      return unreadable;
    },
    async holding(digests, commits) {
      const found = new Map<Digest, CommitSha>();
      let from = 0;
      while (from < commits.length && found.size < digests.size) {
        const batch = commits.slice(from, from + (from === 0 ? FIRST_BATCH : LOOKUPS_AT_ONCE));
        from += batch.length;
        const held = await Promise.all(batch.map(digestOf));
        for (const [index, commit] of batch.entries()) {
          const digest = held[index];
          if (digest !== undefined && digests.has(digest) && !found.has(digest)) found.set(digest, commit);
        }
      }
      return found;
    },
  };
}
