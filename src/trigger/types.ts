import type { CommitSha, Known } from '../git/index.js';

/** What every trigger knows. Facts that the rules do not ask for are `known: false` with "not asked". */
interface TriggerBase {
  /** GITHUB_EVENT_NAME. */
  readonly event: string;
  /** The ref that this run is about, in full (`refs/heads/main`); '' when the event has none. Never the ambient one where the payload says better. */
  readonly ref: string;
  readonly commit: Known<CommitSha>;
  /** Committer date of `commit`. */
  readonly commitDate: Known<Date>;
  readonly defaultBranch: Known<string>;
  /** Branch that a git tag was pushed from, or that a pull request goes to. */
  readonly baseBranch: Known<string>;
  /** When the run started; `{{date}}` and schedules show it. */
  readonly startedAt: Date;
  /** What `push: auto` means for this event, and why when it is false. */
  readonly writes: { readonly allowed: true } | { readonly allowed: false; readonly why: string };
}

interface BranchTrigger extends TriggerBase {
  readonly kind: 'branch';
  readonly branch: string;
}

export interface TagTrigger extends TriggerBase {
  readonly kind: 'tag';
  /** Name below refs/tags/. */
  readonly tag: string;
}

export interface ReleaseTrigger extends TriggerBase {
  readonly kind: 'release';
  readonly tag: string;
  readonly action: string;
  readonly prerelease: boolean;
  readonly draft: boolean;
  /** Whether GitHub calls this the repository's latest release. */
  readonly latest: Known<boolean>;
}

interface PullRequestTrigger extends TriggerBase {
  readonly kind: 'pull-request';
  readonly number: number;
  readonly headBranch: string;
  /** The last commit of the head, where the event is the pull request's own; `commit` is that of the merge. */
  readonly headCommit?: CommitSha;
  /** The head lives in another repository. */
  readonly fork: boolean;
}

interface ScheduleTrigger extends TriggerBase {
  readonly kind: 'schedule';
  readonly branch: string;
  readonly cron: string;
}

export interface DeleteTrigger extends TriggerBase {
  readonly kind: 'delete';
  readonly refType: 'branch' | 'tag';
  readonly name: string;
}

/** Events about no branch, git tag or pull request of their own (merge queue, refs of other kinds). */
interface OtherTrigger extends TriggerBase {
  readonly kind: 'other';
  /** Clause that says why the event is about no branch, git tag or pull request; absent where its kind says so itself. */
  readonly unclear?: string;
}

/** What started this run, parsed once. */
export type Trigger = BranchTrigger | TagTrigger | ReleaseTrigger | PullRequestTrigger | ScheduleTrigger | DeleteTrigger | OtherTrigger;

/** Facts that cost a request or a git call, asked for only when a rule or the mode needs them. */
export interface TriggerNeeds {
  readonly commitDate: boolean;
  readonly defaultBranch: boolean;
  readonly latestRelease: boolean;
}

/** The branch that the run is on: of a branch push or a schedule. */
export function branchOf(trigger: Trigger): string | undefined {
  return trigger.kind === 'branch' || trigger.kind === 'schedule' ? trigger.branch : undefined;
}

/** The git tag that the run is on: pushed, or of a release. */
export function gitTagOf(trigger: Trigger): string | undefined {
  return trigger.kind === 'tag' || trigger.kind === 'release' ? trigger.tag : undefined;
}
