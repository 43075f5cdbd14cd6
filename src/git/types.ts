/** A full commit hash: 40 (or 64) lower-case hex digits. */
export type CommitSha = string & { readonly __brand: 'CommitSha' };

export function parseCommitSha(text: string): CommitSha | undefined {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? (text as CommitSha) : undefined;
}

/** A fact with where it came from, or the reason why it is not known. Never a guess. */
export type Known<T> =
  { readonly known: true; readonly value: T; readonly source: string } | { readonly known: false; readonly why: string };

export interface GitTag {
  /** Name below refs/tags/. */
  readonly name: string;
  /** The commit it names, annotated tags peeled. */
  readonly commit: CommitSha;
}

/** GitHub's words for how `head` stands to `base`. `ahead`: head has what base has, and more. */
export interface Comparison {
  readonly status: 'identical' | 'ahead' | 'behind' | 'diverged';
  /** Commits that `head` has and `base` has not, newest first, at most COMPARE_LIMIT. */
  readonly aheadBy: readonly CommitSha[];
}

/** As many commits as one request of GitHub's compare API tells. */
export const COMPARE_LIMIT = 250;

export type GitFailure = 'GIT_TAGS_UNREADABLE';

/** Facts of the source repository, by clone or by API. Only `tags` throws: a list that is not whole must not be used. */
export interface GitRepository {
  /** The commit that the work tree at the workspace's root has checked out. */
  head(): Promise<Known<CommitSha>>;
  commitDate(commit: CommitSha): Promise<Known<Date>>;
  defaultBranch(): Promise<Known<string>>;
  /** The commit that a branch points at now. */
  branchHead(branch: string): Promise<Known<CommitSha>>;
  /** The commit that a git tag points at now, peeled; value undefined when there is no such tag. */
  tagCommit(tag: string): Promise<Known<CommitSha | undefined>>;
  /** The git tag of the release that GitHub calls the latest; value undefined when there is none. */
  latestRelease(): Promise<Known<string | undefined>>;
  compare(base: CommitSha, head: CommitSha): Promise<Known<Comparison>>;
  /** `commit` and its ancestors, newest first, at most `limit`. */
  ancestors(commit: CommitSha, limit: number): Promise<Known<readonly CommitSha[]>>;
  /** All git tags, peeled. Throws GIT_TAGS_UNREADABLE when the list cannot be read whole. */
  tags(): Promise<readonly GitTag[]>;
  /** Paths below `directory` with git's execute bit, for systems whose file system has none. */
  executables(directory: string): Promise<Known<ReadonlySet<string>>>;
}
