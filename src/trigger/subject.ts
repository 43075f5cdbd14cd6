import { isRefName } from '../git/index.js';

/** A full ref by its namespace. */
export type GitRef =
  | { readonly type: 'branch' | 'tag'; readonly ref: string; readonly name: string }
  /** `refs/pull/N/merge` or `/head`. */
  | { readonly type: 'pull'; readonly ref: string; readonly number: number }
  | { readonly type: 'other'; readonly ref: string };

/** Undefined for an absent or empty ref, and for text that no git would take as one. */
export function parseRef(text: string | undefined): GitRef | undefined {
  if (text?.startsWith('refs/') !== true || !isRefName(text)) return undefined;
  const [, namespace, name] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(text) ?? [];
  if (namespace === undefined || name === undefined) return { type: 'other', ref: text };
  if (namespace === 'heads') return { type: 'branch', ref: text, name };
  if (namespace === 'tags') return { type: 'tag', ref: text, name };
  const number = /^([1-9]\d{0,14})\/(?:merge|head)$/.exec(name)?.[1];
  return number === undefined ? { type: 'other', ref: text } : { type: 'pull', ref: text, number: Number(number) };
}

export function branchRef(name: string): GitRef {
  return { type: 'branch', ref: `refs/heads/${name}`, name };
}

export function tagRef(name: string): GitRef {
  return { type: 'tag', ref: `refs/tags/${name}`, name };
}

/** Branch name of `refs/heads/…` or of a plain name as payloads give it; undefined for anything else. */
export function branchName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const ref = parseRef(text);
  if (ref !== undefined) return ref.type === 'branch' ? ref.name : undefined;
  return !text.startsWith('refs/') && isRefName(text) ? text : undefined;
}

/** Whether a branch is one that GitHub makes for an entry of a merge queue, and pushes like any other. */
export function isQueueBranch(name: string): boolean {
  return name.startsWith('gh-readonly-queue/');
}

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
