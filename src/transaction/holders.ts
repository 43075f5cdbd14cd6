import pLimit from 'p-limit';
import { classOf, type Holder, type Snapshot } from '../classes/index.js';
import { COMPARE_LIMIT, type CommitSha, type Comparison, type GitRepository, type Known } from '../git/index.js';
import type { Digest, ReadOnlyTarget, TagName } from '../oci/index.js';
import { commitTagOf, type CommitTagSpelling } from '../tags/index.js';
import { askedOnce } from '../tasks.js';
import { LOOKUPS_AT_ONCE } from './look.js';
import type { Assignment, TransactionPorts, Wanted } from './types.js';

/** Commits behind ours that are looked at for the holder of a tag. */
const ANCESTOR_LIMIT = 100;
/** The holder is mostly a neighbour, so few are asked first. */
const FIRST_BATCH = 8;

interface Held {
  readonly tag: TagName;
  readonly digest: Digest;
}

/**
 * Which commit published what the tags of a repository hold instead of ours, seen from our own commit; what git or the registry cannot tell is
 * `unknown` with the reason.
 */
export async function findHolders(
  wanted: Wanted,
  snapshot: Snapshot,
  target: ReadOnlyTarget,
  lineageOf: Lineages,
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
  return to !== 'absent' && holder !== 'never' && (holder !== 'told' || commit === undefined);
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

/** How one commit stands to the branch that a tag follows. Each answer is asked for once, and only when somebody wants it. */
interface Lineage {
  /** How the branch's head stands to the commit. */
  ahead(): Promise<Known<Comparison>>;
  /** The commit and those before it, newest first. */
  behind(): Promise<Known<readonly CommitSha[]>>;
}

export type Lineages = (commit: CommitSha, source: string) => Lineage;

/** Lineages by commit and branch, shared by all repositories of a run, so that git is asked once. */
export function lineages(git: GitRepository): Lineages {
  const behind = askedOnce((commit: CommitSha) => git.ancestors(commit, ANCESTOR_LIMIT + 1));
  return askedOnce((commit: CommitSha, source: string) => ({
    ahead: askedOnce(() => compareWithBranch(git, commit, source)),
    behind: () => behind(commit),
  }));
}

async function compareWithBranch(git: GitRepository, commit: CommitSha, source: string): Promise<Known<Comparison>> {
  if (source.startsWith('refs/pull/')) return { known: false, why: 'a pull request has no branch of its own here to compare with' };
  const branch = source.startsWith('refs/heads/') ? source.slice('refs/heads/'.length) : undefined;
  const line = branch === undefined ? await git.defaultBranch() : undefined;
  if (line?.known === false) return line;
  const head = await git.branchHead(line?.value ?? branch ?? '');
  if (!head.known) return head;
  if (head.value === commit) return { known: true, value: { status: 'identical', aheadBy: [] }, source: head.source };
  return git.compare(commit, head.value);
}

/** Finds which commits' tags name a digest in one repository; each commit tag is asked for at most once. */
interface CommitTags {
  /** The first of `commits` whose commit tag names each of `digests`; digests that none names are left out. */
  holding(digests: ReadonlySet<Digest>, commits: readonly CommitSha[]): Promise<ReadonlyMap<Digest, CommitSha>>;
  /** Commit tags that could not be read. */
  readonly unreadable: number;
}

function commitTags(target: ReadOnlyTarget, spelling: CommitTagSpelling, snapshot: Snapshot, ports: TransactionPorts): CommitTags {
  const limit = pLimit(LOOKUPS_AT_ONCE);
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

  const digestOf = askedOnce((commit: CommitSha) => limit(() => resolve(commit)));

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
        const held = await Promise.all(batch.map((commit) => digestOf(commit)));
        for (const [index, commit] of batch.entries()) {
          const digest = held[index];
          if (digest !== undefined && digests.has(digest) && !found.has(digest)) found.set(digest, commit);
        }
      }
      return found;
    },
  };
}
