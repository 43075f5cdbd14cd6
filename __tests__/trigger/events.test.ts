import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { known, notKnown } from '../../src/git/index.js';
import { type Environment } from '../../src/ports.js';
import { type Trigger } from '../../src/trigger/index.js';
import { commitSha, DEFAULT_HEAD, EVENTS, HEAD, MERGE, NOW, payload, read, repositoryOf, type Facts } from './reading.js';

const DATE = new Date('2026-03-14T14:09:26Z');
const NOT_ASKED = notKnown('not asked');
const NO_BASE = notKnown('the event names no base branch');

/** What most events share; a case writes down only how it differs. */
const USUAL = {
  commit: known(HEAD, 'GITHUB_SHA'),
  commitDate: NOT_ASKED,
  defaultBranch: known('main', 'event payload, repository.default_branch'),
  baseBranch: NO_BASE,
  startedAt: NOW,
  writes: { allowed: true },
} satisfies Partial<Trigger>;

const PUSHED = { ...USUAL, commitDate: known(DATE, 'event payload, head_commit.timestamp') };
const OF_RUN = {
  ...USUAL,
  commit: known(HEAD, 'event payload, workflow_run.head_sha'),
  commitDate: known(DATE, 'event payload, workflow_run.head_commit.timestamp'),
};
const OF_PULL = { ...USUAL, commit: known(MERGE, 'GITHUB_SHA'), baseBranch: known('main', 'event payload, pull_request.base.ref') };
const PULL = { kind: 'pull-request', ref: 'refs/pull/42/merge', number: 42, headBranch: 'smaller-context' } as const;
/** What the event of a pull request itself says beside. */
const HEAD_OF_PULL = { headCommit: commitSha('9b8a7c6d5e4f30211203f4e5d6c7b8a90a1b2c3d') };
const DELETED = { commit: notKnown('the event does not say which commit the deleted ref named') };
const DELETED_DATE = { commitDate: notKnown(`the commit is not known: ${DELETED.commit.why}`) };

function planOnly(why: string): { readonly writes: Trigger['writes'] } {
  return { writes: { allowed: false, why } };
}

type WithoutEvent<One> = One extends Trigger ? Omit<One, 'event'> : never;

interface Case {
  readonly fixture: string;
  readonly event: string;
  /** GITHUB_REF and GITHUB_SHA as the platform sets them for the event. */
  readonly ref: string;
  readonly sha?: string;
  readonly env?: Environment;
  readonly facts?: Facts;
  readonly expected: WithoutEvent<Trigger>;
}

const MAIN = 'refs/heads/main';
const BRANCH = { kind: 'branch', ref: 'refs/heads/feature/context', branch: 'feature/context' } as const;
const ON_MAIN = { kind: 'branch', ref: MAIN, branch: 'main' } as const;
const TAG = { kind: 'tag', ref: 'refs/tags/v1.2.0', tag: 'v1.2.0' } as const;
const RELEASE = { kind: 'release', ref: 'refs/tags/v1.2.0', tag: 'v1.2.0', prerelease: false, draft: false, latest: NOT_ASKED } as const;

const CASES: readonly Case[] = [
  { fixture: 'push-branch', event: 'push', ref: BRANCH.ref, expected: { ...PUSHED, ...BRANCH } },
  { fixture: 'push-default-branch', event: 'push', ref: MAIN, expected: { ...PUSHED, ...ON_MAIN } },
  {
    fixture: 'push-tag-light',
    event: 'push',
    ref: TAG.ref,
    expected: { ...PUSHED, ...TAG, baseBranch: known('main', 'event payload, base_ref') },
  },
  { fixture: 'push-tag-annotated', event: 'push', ref: TAG.ref, expected: { ...PUSHED, ...TAG } },
  {
    fixture: 'push-branch-deleted',
    event: 'push',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: { ...USUAL, ...DELETED, ...DELETED_DATE, kind: 'delete', ref: BRANCH.ref, refType: 'branch', name: 'feature/context' },
  },
  {
    fixture: 'push-tag-deleted',
    event: 'push',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: { ...USUAL, ...DELETED, ...DELETED_DATE, kind: 'delete', ref: TAG.ref, refType: 'tag', name: 'v1.2.0' },
  },
  {
    fixture: 'push-notes',
    event: 'push',
    ref: 'refs/notes/commits',
    expected: { ...PUSHED, kind: 'other', ref: 'refs/notes/commits', unclear: 'refs/notes/commits is neither a branch nor a git tag' },
  },
  {
    fixture: 'pull-request',
    event: 'pull_request',
    ref: PULL.ref,
    sha: MERGE,
    expected: { ...OF_PULL, ...HEAD_OF_PULL, ...PULL, fork: false, ...planOnly('pull_request: a pull request is planned, not published') },
  },
  {
    fixture: 'pull-request-fork',
    event: 'pull_request',
    ref: PULL.ref,
    sha: MERGE,
    expected: {
      ...OF_PULL,
      ...HEAD_OF_PULL,
      ...PULL,
      fork: true,
      ...planOnly('pull_request from a fork, whose token may only read: a pull request is planned, not published'),
    },
  },
  {
    fixture: 'pull-request-fork-deleted',
    event: 'pull_request',
    ref: PULL.ref,
    sha: MERGE,
    expected: {
      ...OF_PULL,
      ...HEAD_OF_PULL,
      ...PULL,
      fork: true,
      ...planOnly('pull_request from a fork, whose token may only read: a pull request is planned, not published'),
    },
  },
  {
    fixture: 'pull-request-dependabot',
    event: 'pull_request',
    ref: PULL.ref,
    sha: MERGE,
    env: { GITHUB_ACTOR: 'dependabot[bot]' },
    expected: {
      ...OF_PULL,
      ...HEAD_OF_PULL,
      ...PULL,
      fork: false,
      ...planOnly('pull_request by Dependabot, whose token may only read: a pull request is planned, not published'),
    },
  },
  {
    fixture: 'pull-request-merged',
    event: 'pull_request',
    // Closed by its merge, a pull request runs on its base branch.
    ref: MAIN,
    sha: MERGE,
    expected: { ...OF_PULL, ...HEAD_OF_PULL, ...PULL, fork: false, ...planOnly('pull_request: a pull request is planned, not published') },
  },
  {
    fixture: 'pull-request-target',
    event: 'pull_request_target',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: {
      ...OF_PULL,
      ...HEAD_OF_PULL,
      ...PULL,
      commit: known(DEFAULT_HEAD, 'GITHUB_SHA'),
      fork: true,
      ...planOnly('pull_request_target from a fork: a pull request is planned, not published'),
    },
  },
  {
    fixture: 'pull-request-review',
    event: 'pull_request_review',
    ref: PULL.ref,
    sha: MERGE,
    expected: {
      ...OF_PULL,
      ...HEAD_OF_PULL,
      ...PULL,
      fork: false,
      ...planOnly('pull_request_review: a pull request is planned, not published'),
    },
  },
  {
    fixture: 'merge-group',
    event: 'merge_group',
    ref: 'refs/heads/gh-readonly-queue/main/pr-42-9b8a7c6d5e4f30211203f4e5d6c7b8a90a1b2c3d',
    expected: {
      ...USUAL,
      kind: 'other',
      ref: 'refs/heads/gh-readonly-queue/main/pr-42-9b8a7c6d5e4f30211203f4e5d6c7b8a90a1b2c3d',
      unclear: 'a merge queue tests commits that are on no branch yet',
      commit: known(HEAD, 'event payload, merge_group.head_sha'),
      commitDate: known(DATE, 'event payload, merge_group.head_commit.timestamp'),
      baseBranch: known('main', 'event payload, merge_group.base_ref'),
      ...planOnly('merge_group: a merge queue is planned, not published'),
    },
  },
  {
    fixture: 'schedule',
    event: 'schedule',
    ref: MAIN,
    expected: { ...USUAL, kind: 'schedule', ref: MAIN, branch: 'main', cron: '30 2 * * 1' },
  },
  { fixture: 'workflow-dispatch-branch', event: 'workflow_dispatch', ref: BRANCH.ref, expected: { ...USUAL, ...BRANCH } },
  { fixture: 'workflow-dispatch-tag', event: 'workflow_dispatch', ref: TAG.ref, expected: { ...USUAL, ...TAG } },
  { fixture: 'release-published', event: 'release', ref: TAG.ref, expected: { ...USUAL, ...RELEASE, action: 'published' } },
  { fixture: 'release-released', event: 'release', ref: TAG.ref, expected: { ...USUAL, ...RELEASE, action: 'released' } },
  {
    fixture: 'release-prereleased',
    event: 'release',
    ref: 'refs/tags/v2.0.0',
    expected: { ...USUAL, ...RELEASE, ref: 'refs/tags/v2.0.0', tag: 'v2.0.0', action: 'prereleased', prerelease: true },
  },
  { fixture: 'release-edited', event: 'release', ref: TAG.ref, expected: { ...USUAL, ...RELEASE, action: 'edited' } },
  { fixture: 'release-deleted', event: 'release', ref: TAG.ref, expected: { ...USUAL, ...RELEASE, action: 'deleted' } },
  {
    fixture: 'release-unpublished',
    event: 'release',
    ref: TAG.ref,
    expected: { ...USUAL, ...RELEASE, action: 'unpublished', draft: true },
  },
  { fixture: 'create-branch', event: 'create', ref: BRANCH.ref, expected: { ...USUAL, ...BRANCH } },
  { fixture: 'create-tag', event: 'create', ref: TAG.ref, expected: { ...USUAL, ...TAG } },
  {
    fixture: 'delete-branch',
    event: 'delete',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: { ...USUAL, ...DELETED, ...DELETED_DATE, kind: 'delete', ref: BRANCH.ref, refType: 'branch', name: 'feature/context' },
  },
  {
    fixture: 'delete-tag',
    event: 'delete',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: { ...USUAL, ...DELETED, ...DELETED_DATE, kind: 'delete', ref: TAG.ref, refType: 'tag', name: 'v1.2.0' },
  },
  {
    fixture: 'workflow-run-default-branch',
    event: 'workflow_run',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: { ...OF_RUN, ...ON_MAIN },
  },
  {
    fixture: 'workflow-run-branch',
    event: 'workflow_run',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    facts: { tags: {} },
    expected: { ...OF_RUN, ...BRANCH },
  },
  {
    fixture: 'workflow-run-tag',
    event: 'workflow_run',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    facts: { tags: { 'v1.2.0': HEAD } },
    expected: { ...OF_RUN, ...TAG },
  },
  {
    fixture: 'workflow-run-pull-request',
    event: 'workflow_run',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: {
      ...OF_RUN,
      ...PULL,
      fork: false,
      baseBranch: known('main', 'event payload, workflow_run.pull_requests'),
      ...planOnly('workflow_run: a pull request (pull_request) triggered it, which is planned, not published'),
    },
  },
  {
    fixture: 'workflow-run-pull-request-fork',
    event: 'workflow_run',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    // The fork's branch is called as the default branch here, and is not it.
    expected: {
      ...OF_RUN,
      kind: 'other',
      ref: '',
      unclear: 'the payload does not say which pull request the triggering run was of',
      ...planOnly('workflow_run: a pull request of another repository (pull_request) triggered it, which is planned, not published'),
    },
  },
  {
    fixture: 'workflow-run-foreign',
    event: 'workflow_run',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: {
      ...OF_RUN,
      kind: 'other',
      ref: '',
      unclear: 'the triggering run belongs to another repository',
      ...planOnly('workflow_run: the triggering run belongs to another repository, so it is planned, not published'),
    },
  },
  {
    fixture: 'workflow-run-merge-group',
    event: 'workflow_run',
    ref: MAIN,
    sha: DEFAULT_HEAD,
    expected: {
      ...OF_RUN,
      kind: 'other',
      ref: '',
      unclear: 'the triggering run was of the merge queue',
      ...planOnly('workflow_run: the triggering run was of the merge queue, which is planned, not published'),
    },
  },
  { fixture: 'repository-dispatch', event: 'repository_dispatch', ref: MAIN, expected: { ...USUAL, ...ON_MAIN } },
  { fixture: 'issues', event: 'issues', ref: MAIN, expected: { ...USUAL, ...ON_MAIN } },
  { fixture: 'issue-comment', event: 'issue_comment', ref: MAIN, expected: { ...USUAL, ...ON_MAIN } },
  { fixture: 'discussion', event: 'discussion', ref: MAIN, expected: { ...USUAL, ...ON_MAIN } },
  { fixture: 'registry-package', event: 'registry_package', ref: BRANCH.ref, expected: { ...USUAL, ...BRANCH } },
  { fixture: 'deployment', event: 'deployment', ref: TAG.ref, expected: { ...USUAL, ...TAG } },
  { fixture: 'check-run', event: 'check_run', ref: MAIN, expected: { ...USUAL, ...ON_MAIN } },
  // A called workflow sees its caller's event; GitHub invents new events now and then.
  { fixture: 'push-default-branch', event: 'an_event_of_tomorrow', ref: MAIN, expected: { ...PUSHED, ...ON_MAIN } },
];

describe('every event', () => {
  it.each(CASES.map((one) => [`${one.event} (${one.fixture})`, one] as const))('%s', async (_, one) => {
    const env = { GITHUB_EVENT_NAME: one.event, GITHUB_EVENT_PATH: payload(one.fixture), GITHUB_REF: one.ref, GITHUB_SHA: one.sha ?? HEAD };
    expect(await read({ ...env, ...one.env }, repositoryOf(one.facts ?? {}))).toEqual({ event: one.event, ...one.expected });
  });

  it('has a case for each payload', () => {
    const payloads = readdirSync(EVENTS).map((file) => file.replace(/\.json$/, ''));
    expect([...new Set(CASES.map((one) => one.fixture))].sort()).toEqual(payloads.sort());
  });
});
