import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { contentOf } from '../support/github-api.js';
import { GitRepositoryFixture } from '../support/git-repository.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunOptions, type RunResult } from '../support/runner.js';
import { FILES, writeFiles } from './kits.js';
import { actionsOf, annotationsOf, codesOf, jsonOf, puts } from './outcome.js';
import { overlapping } from './runs.js';
import { startGitHubApi, startRegistry } from './servers.js';

const CONTENT = ['2k-chat-fp32', 'sales-data-2023'];
/** The commit that the payloads speak of. */
const PAYLOAD_COMMIT = '4f1c9a0d7b3e5862c1d0a9f8e7b6c5d4e3f2a1b0';
/** What GITHUB_SHA of such a payload is when it is the merge of a pull request. */
const PAYLOAD_MERGE = 'c0ffee11c0ffee22c0ffee33c0ffee44c0ffee55';

interface Run {
  readonly title: string;
  /** File name of a payload. */
  readonly payload: string;
  readonly event: string;
  /** GITHUB_REF. */
  readonly ref: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Names of tags, `sha` for the commit tag; none: nothing to do. */
  readonly tags: readonly string[];
  readonly kind: string;
  /** What is said when nothing is written. */
  readonly planned?: RegExp;
}

const MAIN = 'refs/heads/main';
const MERGE = 'refs/pull/42/merge';

/** The event table of the README, event by event. */
const RUNS: readonly Run[] = [
  {
    title: 'push to the default branch',
    payload: 'push-default-branch',
    event: 'push',
    ref: MAIN,
    tags: [...CONTENT, 'main', 'sha'],
    kind: 'branch',
  },
  {
    title: 'push to another branch',
    payload: 'push-branch',
    event: 'push',
    ref: 'refs/heads/feature/context',
    tags: ['feature-context', 'sha'],
    kind: 'branch',
  },
  {
    title: 'push of a git tag',
    payload: 'push-tag-light',
    event: 'push',
    ref: 'refs/tags/v1.2.0',
    tags: [...CONTENT, 'v1.2.0', 'latest', 'sha'],
    kind: 'tag',
  },
  {
    title: 'a release',
    payload: 'release-published',
    event: 'release',
    ref: 'refs/tags/v1.2.0',
    tags: [...CONTENT, 'v1.2.0', 'latest', 'sha'],
    kind: 'release',
  },
  {
    title: 'a release marked as pre-release',
    payload: 'release-prereleased',
    event: 'release',
    ref: 'refs/tags/v2.0.0',
    tags: [...CONTENT, 'v2.0.0', 'sha'],
    kind: 'release',
  },
  {
    title: 'schedule',
    payload: 'schedule',
    event: 'schedule',
    ref: MAIN,
    tags: [...CONTENT, 'main', 'nightly', 'sha'],
    kind: 'schedule',
  },
  {
    title: 'workflow_dispatch on a branch',
    payload: 'workflow-dispatch-branch',
    event: 'workflow_dispatch',
    ref: 'refs/heads/feature/context',
    tags: ['feature-context', 'sha'],
    kind: 'branch',
  },
  {
    title: 'workflow_dispatch on a git tag',
    payload: 'workflow-dispatch-tag',
    event: 'workflow_dispatch',
    ref: 'refs/tags/v1.2.0',
    tags: [...CONTENT, 'v1.2.0', 'latest', 'sha'],
    kind: 'tag',
  },
  {
    title: 'repository_dispatch',
    payload: 'repository-dispatch',
    event: 'repository_dispatch',
    ref: MAIN,
    tags: [...CONTENT, 'main', 'sha'],
    kind: 'branch',
  },
  {
    title: 'workflow_run of a push to a branch',
    payload: 'workflow-run-branch',
    event: 'workflow_run',
    ref: MAIN,
    tags: ['feature-context', 'sha'],
    kind: 'branch',
  },
  {
    title: 'workflow_run of a push of a git tag',
    payload: 'workflow-run-tag',
    event: 'workflow_run',
    ref: MAIN,
    tags: [...CONTENT, 'v1.2.0', 'latest', 'sha'],
    kind: 'tag',
  },
  {
    title: 'pull request',
    payload: 'pull-request',
    event: 'pull_request',
    ref: MERGE,
    tags: ['pr-42', 'sha'],
    kind: 'pull-request',
    planned: /[Aa] pull request is planned, not published/,
  },
  {
    title: 'pull request from a fork',
    payload: 'pull-request-fork',
    event: 'pull_request',
    ref: MERGE,
    tags: ['pr-42', 'sha'],
    kind: 'pull-request',
    planned: /from a fork, whose token may only read/,
  },
  {
    title: 'pull request by a bot whose token may only read',
    payload: 'pull-request-dependabot',
    event: 'pull_request',
    ref: MERGE,
    tags: ['pr-42', 'sha'],
    kind: 'pull-request',
    planned: /Dependabot, whose token may only read/,
  },
  {
    title: 'merge_group',
    payload: 'merge-group',
    event: 'merge_group',
    ref: 'refs/heads/gh-readonly-queue/main/pr-42-9b8a7c6d5e4f30211203f4e5d6c7b8a90a1b2c3d',
    tags: ['sha'],
    kind: 'other',
    planned: /planned, not published/,
  },
  {
    title: 'workflow_run that a fork triggered by a push',
    payload: 'workflow-run-foreign',
    event: 'workflow_run',
    ref: MAIN,
    tags: ['sha'],
    kind: 'other',
    planned: /belongs to another repository/,
  },
  {
    title: 'workflow_run that a pull request of a fork triggered',
    payload: 'workflow-run-pull-request-fork',
    event: 'workflow_run',
    ref: MAIN,
    tags: ['sha'],
    kind: 'other',
    planned: /[Aa] pull request of another repository/,
  },
  {
    title: 'pull request, with push: true',
    payload: 'pull-request',
    event: 'pull_request',
    ref: MERGE,
    inputs: { push: 'true' },
    tags: ['pr-42', 'sha'],
    kind: 'pull-request',
  },
  {
    title: 'delete of a git tag, without prune',
    payload: 'delete-tag',
    event: 'delete',
    ref: MAIN,
    tags: [],
    kind: 'delete',
    planned: /its tags stay/,
  },
  {
    title: 'delete of a branch',
    payload: 'delete-branch',
    event: 'delete',
    ref: MAIN,
    tags: [],
    kind: 'delete',
    planned: /only tags of deleted git tags/,
  },
  {
    title: 'a push that deletes a git tag',
    payload: 'push-tag-deleted',
    event: 'push',
    ref: 'refs/tags/v1.2.0',
    tags: [],
    kind: 'delete',
    planned: /was deleted by this push/,
  },
  {
    title: 'a release that was edited',
    payload: 'release-edited',
    event: 'release',
    ref: 'refs/tags/v1.2.0',
    tags: [],
    kind: 'release',
    planned: /was edited, which moves no tag/,
  },
];

interface Story {
  readonly registry: LoopbackRegistry;
  readonly run: RunResult;
}

const disposables = new Disposables();
afterAll(() => disposables.dispose());

describe('the default rules of', () => {
  let workspace: string;
  let commit: string;
  let apiUrl: string;
  beforeAll(async () => {
    const source = await GitRepositoryFixture.create(disposables);
    writeFiles(source.directory, FILES);
    workspace = source.directory;
    commit = source.commit('Retrain');
    source.lightTag('v1.2.0');
    source.lightTag('v2.0.0');
    source.git('branch', 'feature/context');
    const releases = [
      { tag: 'v1.2.0', latest: true },
      { tag: 'v2.0.0', prerelease: true },
    ];
    apiUrl = disposables.use(await startGitHubApi({ ...contentOf(source), releases })).url;
  });
  const storyOf = overlapping(RUNS, async (one): Promise<Story> => {
    const registry = disposables.use(await startRegistry());
    return { registry, run: await runAction({ ...optionsOf(one, registry, workspace, commit, apiUrl), alwaysPost: true }) };
  });

  it.each(RUNS.map((one): [string, Run] => [one.title, one]))('%s', async (_title, one) => {
    const { registry, run } = await storyOf(one);
    const expected = one.tags.map((tag) => (tag === 'sha' ? `sha-${commit}` : tag)).sort();
    expect([run.code, codesOf(run, 'error'), run.post?.code]).toEqual([0, [], 0]);
    expect(Object.keys(actionsOf(run)).sort()).toEqual(expected);
    expect(new Set(Object.values(actionsOf(run)))).toEqual(new Set(expected.length === 0 ? [] : ['create']));
    expect(jsonOf(run).trigger).toMatchObject({ event: one.event, kind: one.kind });
    if (one.planned === undefined) {
      expect([...registry.tags('acme/demo').keys()].sort()).toEqual(expected);
      expect(run.outputs['pushed']).toBe('true');
    } else {
      expect([puts(registry), run.outputs['pushed']]).toEqual([[], 'false']);
      expect(run.summary.replaceAll(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)))).toMatch(one.planned);
      expect(annotationsOf(run, 'notice').map(({ message }) => message)).toContainEqual(expect.stringMatching(one.planned));
    }
  });
});

function optionsOf(
  { payload, event, ref, inputs = {} }: Run,
  registry: LoopbackRegistry,
  workspace: string,
  commit: string,
  api: string,
): RunOptions {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/events', `${payload}.json`), 'utf8');
  return {
    workspace,
    inputs: { repository: `${registry.host}/acme/demo`, ...inputs },
    token: 'test-token',
    env: { GITHUB_API_URL: api, ...(text.includes('dependabot[bot]') ? { GITHUB_ACTOR: 'dependabot[bot]' } : {}) },
    event: {
      name: event,
      ref,
      sha: commit,
      payload: JSON.parse(text.replaceAll(PAYLOAD_COMMIT, commit).replaceAll(PAYLOAD_MERGE, commit)) as unknown,
    },
  };
}
