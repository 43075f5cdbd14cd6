import { COMPARE_LIMIT, type CommitSha, type GitRepository } from '../git/index.js';
import type { Digest, ReadOnlyTarget, TagName } from '../oci/index.js';
import { classOf } from './classes/index.js';
import { commitTags, type CommitTags } from './commit-tags.js';
import { readHolderLayers } from './holder-layers.js';
import { lineages, type Lineage } from './lineage.js';
import type { Assignment, Holder, Snapshot, TransactionPorts, Wanted } from './types.js';

/**
 * Adds to each snapshot what is known about the holders of tags that name another digest than wanted: which commit published it, seen
 * from ours (at most 250 commits ahead on the tag's branch, then 100 before; their commit tags are looked up), and the layers of kept
 * content tags. Costs nothing when no tag needs it. What git or the registry cannot tell becomes `unknown` with the reason.
 */
export async function relate(
  wanted: Wanted,
  seen: readonly Snapshot[],
  targets: readonly ReadOnlyTarget[],
  git: GitRepository,
  ports: TransactionPorts,
): Promise<readonly Snapshot[]> {
  const lineageOf = lineages(git);
  return Promise.all(
    seen.map(async (snapshot) => {
      const target = targets.find((one) => one.repository.name === snapshot.repository.name);
      if (target === undefined) return snapshot;
      const [holders, holderLayers] = await Promise.all([
        findHolders(wanted, snapshot, target, lineageOf, ports),
        readHolderLayers(wanted, snapshot, target, ports),
      ]);
      return { ...snapshot, holders, holderLayers };
    }),
  );
}

interface Held {
  readonly tag: TagName;
  readonly digest: Digest;
}

async function findHolders(
  wanted: Wanted,
  snapshot: Snapshot,
  target: ReadOnlyTarget,
  lineageOf: (commit: CommitSha, source: string) => Lineage,
  ports: TransactionPorts,
): Promise<ReadonlyMap<TagName, Holder>> {
  const holders = new Map<TagName, Holder>();
  const groups = new Map<Lineage, Held[]>();
  for (const assignment of wanted.assignments) {
    const state = snapshot.tags.get(assignment.intent.tag);
    if (state?.state !== 'present' || state.descriptor.digest === assignment.to || !asksForHolder(assignment)) continue;
    const commit = assignment.commit ?? wanted.commit;
    if (commit === undefined || wanted.commitTags === undefined) {
      const why = commit === undefined ? 'the commit of this run is not known' : 'this run has no commit tags to find it by';
      holders.set(assignment.intent.tag, { relation: 'unknown', why });
      continue;
    }
    const lineage = lineageOf(commit, assignment.intent.source);
    const group = groups.get(lineage) ?? [];
    group.push({ tag: assignment.intent.tag, digest: state.descriptor.digest });
    groups.set(lineage, group);
  }
  if (wanted.commitTags === undefined || groups.size === 0) return holders;
  const index = commitTags(target, wanted.commitTags, snapshot, ports);
  for (const [lineage, held] of groups) {
    const found = await search(lineage, new Set(held.map((one) => one.digest)), index);
    for (const { tag, digest } of held) holders.set(tag, found(digest));
  }
  return holders;
}

function asksForHolder({ intent: { policy }, to, commit }: Assignment): boolean {
  const { holder } = classOf(policy).needs(policy);
  return to !== 'absent' && (holder === 'always' || (holder === 'of one commit' && commit === undefined));
}

async function search(lineage: Lineage, digests: ReadonlySet<Digest>, index: CommitTags): Promise<(digest: Digest) => Holder> {
  const ahead = await lineage.ahead();
  const newer = ahead.known ? await index.holding(digests, ahead.value.aheadBy.slice(0, COMPARE_LIMIT)) : new Map<Digest, CommitSha>();
  const left = new Set([...digests].filter((digest) => !newer.has(digest)));
  const behind = left.size === 0 ? undefined : await lineage.behind();
  const older = behind?.known === true ? await index.holding(left, behind.value) : new Map<Digest, CommitSha>();
  const diverged = ahead.known && ahead.value.status === 'diverged';
  return (digest) => {
    const after = newer.get(digest);
    if (after !== undefined) return diverged ? { relation: 'diverged', commit: after } : { relation: 'newer', commit: after };
    const before = older.get(digest);
    if (before !== undefined) return { relation: 'older', commit: before };
    if (diverged) return { relation: 'diverged' };
    const gaps: string[] = [];
    if (!ahead.known) gaps.push(`which commits are ahead is not known (${ahead.why})`);
    if (behind?.known === false) gaps.push(`which commits came before is not known (${behind.why})`);
    if (index.unreadable > 0) gaps.push(`${index.unreadable} commit tags could not be read`);
    const looked = (ahead.known ? ahead.value.aheadBy.length : 0) + (behind?.known === true ? behind.value.length : 0);
    if (looked > 0) gaps.push(`no commit tag of the ${looked} commits that were looked at names it`);
    return { relation: 'unknown', why: gaps.join('; ') };
  };
}
