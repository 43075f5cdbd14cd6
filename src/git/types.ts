import { printable } from '../failure.js';

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

export function known<T>(value: T, source: string): Known<T> {
  return { known: true, value, source };
}

export function notKnown(why: string): { readonly known: false; readonly why: string } {
  return { known: false, why };
}

/** Asks one source after the other until one knows; when none does, the reason names each source's own. */
export async function firstKnown<T>(...sources: readonly (() => Promise<Known<T>>)[]): Promise<Known<T>> {
  const reasons: string[] = [];
  for (const ask of sources) {
    const answer = await ask();
    if (answer.known) return answer;
    if (!reasons.includes(answer.why)) reasons.push(answer.why);
  }
  return notKnown(reasons.join('; '));
}

/** As much of a foreign text as a message shows. */
const SHOWN_LENGTH = 200;

/** Foreign text (names from git or a payload, answers of the API) on one line, cut where it is long. */
export function printableText(text: string): string {
  return printable(text, SHOWN_LENGTH).trim();
}

/** What git refuses in a ref name (git-check-ref-format(1), rules 1, 3 to 10), as one pattern of forbidden parts. */
const FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|^\/|\.$|(?:^|\/)\.|\.lock(?:\/|$)/u;

/** git's own bound is the file system's; GitHub refuses refs above 255 bytes. Twice that leaves room for `refs/heads/`. */
const LENGTH_LIMIT = 512;

/** Whether a branch or git tag of this name can exist. */
export function isRefName(name: string): boolean {
  return name !== '' && name !== '@' && name.length <= LENGTH_LIMIT && !FORBIDDEN.test(name);
}
