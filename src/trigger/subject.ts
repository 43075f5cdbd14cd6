import type { GitRef } from './git-ref.js';

/** A commit as one source names it; `hash` is not checked yet. */
export interface CommitClaim {
  readonly hash: string | undefined;
  readonly source: string;
}

/** What an event is about, by payload and environment alone. */
export type Subject = SubjectBase &
  (
    | { readonly kind: 'ref'; readonly ref: GitRef | undefined; readonly unclear?: string }
    /** A name that may be a branch or a git tag; git is asked which. */
    | { readonly kind: 'name'; readonly name: string; readonly isDefaultBranch: boolean }
    | {
        readonly kind: 'pull-request';
        readonly number: number;
        readonly headBranch: string;
        readonly headCommit?: string;
        readonly fork: boolean;
      }
    | {
        readonly kind: 'release';
        readonly tag: string;
        readonly action: string;
        readonly prerelease: boolean;
        readonly draft: boolean;
      }
    | { readonly kind: 'schedule'; readonly branch: string; readonly cron: string }
    | { readonly kind: 'delete'; readonly refType: 'branch' | 'tag'; readonly name: string }
    | { readonly kind: 'other'; readonly ref: string; readonly unclear?: string }
  );

interface SubjectBase {
  /** Best first. */
  readonly commits: readonly CommitClaim[];
  /** Branch that a git tag was pushed from, or that a pull request goes to. */
  readonly base?: { readonly branch: string; readonly source: string };
  /** Why this run must not write by itself; absent when it may. */
  readonly planOnly?: string;
}
