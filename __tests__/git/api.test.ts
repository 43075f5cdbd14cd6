import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseCommitSha, type CommitSha, type GitRepository } from '../../src/git/index.js';
import { Disposables } from '../support/disposable.js';
import { GitRepositoryFixture } from '../support/git-repository.js';
import { contentOf, GITHUB_TOKEN, startGitHubApi, type GitHubApi, type GitHubContent } from '../support/github-api.js';
import { InstantClock, NO_API, open, type OpenOptions } from './open.js';

const NO_CLONE = "there is no git work tree at the workspace's root";

const shared = new Disposables();
const disposables = new Disposables();
let content: GitHubContent;
let origin: GitRepositoryFixture;
let api: GitHubApi;
let empty: string;
let commits: CommitSha[];

// Tests read this repository only.
beforeAll(async () => {
  origin = await GitRepositoryFixture.create(shared);
  commits = origin.commits(4).map(sha);
  origin.branch('feature/one', commits[1]);
  commits.push(sha(origin.commit('feature')));
  origin.branch('main');
  origin.lightTag('light', commits[0]);
  origin.annotatedTag('annotated', commits[1]);
  origin.annotatedTag('nested', 'annotated');
  origin.annotatedTag('of-blob', 'HEAD:file.txt');
  content = contentOf(origin, { releases: [{ tag: 'v1.0.0', latest: true }] });
});
afterAll(() => shared.dispose());

beforeEach(async () => {
  api = disposables.use(await startGitHubApi(content));
  empty = await disposables.directory('empty');
});
afterEach(() => disposables.dispose());

function sha(text: string): CommitSha {
  const commit = parseCommitSha(text);
  if (commit === undefined) throw new Error(`${text} is no commit`);
  return commit;
}

function commit(index: number): CommitSha {
  return sha(commits[index] ?? '');
}

/** No clone: the API alone answers. */
function remote(more: Partial<OpenOptions> = {}): GitRepository {
  return open({ workspace: empty, apiUrl: api.url, token: GITHUB_TOKEN, ...more });
}

function paths(): string[] {
  return api.requests.map((request) => request.path);
}

describe('facts of the API', () => {
  it('are told with their source', async () => {
    const repository = remote();
    const source = 'GitHub API';
    expect(await repository.defaultBranch()).toEqual({ known: true, value: 'main', source });
    expect(await repository.branchHead('feature/one')).toEqual({ known: true, value: commit(4), source });
    expect(await repository.latestRelease()).toEqual({ known: true, value: 'v1.0.0', source });
    expect(await repository.ancestors(commit(4), 2)).toEqual({ known: true, value: [commit(4), commit(1)], source });
    expect(await repository.commitDate(commit(0))).toEqual({
      known: true,
      value: new Date(origin.git('show', '-s', '--format=%cI', commit(0))),
      source,
    });
  });

  it.each<[string, number | undefined]>([
    ['light', 0],
    ['annotated', 1],
    ['nested', 1],
    ['none', undefined],
  ])('peel git tag %s', async (tag, index) => {
    const value = index === undefined ? undefined : commit(index);
    expect(await remote().tagCommit(tag)).toEqual({ known: true, value, source: 'GitHub API' });
  });

  it('do not take a tag of a blob for no tag', async () => {
    expect(await remote().tagCommit('of-blob')).toEqual({ known: false, why: `git tag of-blob names no commit; ${NO_CLONE}` });
  });

  it.each<[number, number, string, readonly number[]]>([
    [1, 3, 'ahead', [3, 2]],
    [3, 1, 'behind', []],
    [3, 4, 'diverged', [4]],
  ])('compare %i with %i: %s', async (base, head, status, ahead) => {
    const answer = await remote().compare(commit(base), commit(head));
    expect(answer).toEqual({ known: true, value: { status, aheadBy: ahead.map(commit) }, source: 'GitHub API' });
  });

  it('ask nothing to compare a commit with itself', async () => {
    expect(await remote().compare(commit(0), commit(0))).toMatchObject({ value: { status: 'identical', aheadBy: [] } });
    expect(paths()).toEqual([]);
  });

  it('list at most 250 commits of a comparison, the newest ones', async () => {
    const base = commit(3);
    const parents = [base];
    const made = Array.from({ length: 300 }, (_, index) => {
      const parent = parents.at(-1) ?? '';
      const made = sha(`b${index.toString(16).padStart(39, '0')}`);
      parents.push(made);
      return { sha: made, parents: [parent], date: new Date(Date.UTC(2026, 5, 1, 0, index)).toISOString() };
    });
    api.content = { ...api.content, commits: new Map([...api.content.commits, ...made.map((one) => [one.sha, one] as const)]) };
    const answer = await remote().compare(base, sha(made.at(-1)?.sha ?? ''));
    const newest = made.map((one) => one.sha).reverse();
    expect(answer).toMatchObject({ known: true, value: { status: 'ahead', aheadBy: newest.slice(0, 250) } });
    expect(await remote().ancestors(sha(made.at(-1)?.sha ?? ''), 150)).toMatchObject({ value: newest.slice(0, 150) });
    expect(paths().filter((path) => path.includes('/commits?'))).toHaveLength(2);
  });

  it('are asked once, with the token', async () => {
    const repository = remote();
    await Promise.all([
      repository.branchHead('main'),
      repository.branchHead('main'),
      repository.defaultBranch(),
      repository.latestRelease(),
    ]);
    expect(paths().sort()).toEqual(['/repos/acme/demo', '/repos/acme/demo/git/ref/heads%2Fmain', '/repos/acme/demo/releases/latest']);
    expect(new Set(api.requests.map((request) => request.authorization))).toEqual(new Set([`token ${GITHUB_TOKEN}`]));
  });
});

describe('the two sources', () => {
  it('are asked in the order of their certainty: the clone for history, the API for what may have moved', async () => {
    const upstream = await origin.clone();
    const clone = await upstream.clone();
    upstream.commit('moved on');
    api.content = contentOf(upstream);
    const both = remote({ workspace: clone.directory });
    expect(await both.compare(commit(0), commit(1))).toMatchObject({ source: 'history of the clone' });
    expect(await both.ancestors(commit(1), 1)).toMatchObject({ source: 'history of the clone' });
    expect(await both.commitDate(commit(1))).toMatchObject({ source: `commit ${commit(1)} in the clone` });
    expect(paths()).toEqual([]);
    expect(await both.branchHead('main')).toEqual({ known: true, value: upstream.head(), source: 'GitHub API' });
    expect(await both.tagCommit('annotated')).toMatchObject({ value: commit(1), source: 'GitHub API' });
  });

  it('stand in for each other', async () => {
    const shallow = await origin.clone({ depth: 1 });
    const both = remote({ workspace: shallow.directory });
    expect(await both.compare(commit(0), commit(3))).toMatchObject({ known: true, source: 'GitHub API' });
    api.faults = [{ path: /./, status: 500 }];
    const clone = await origin.clone();
    expect(await remote({ workspace: clone.directory }).branchHead('main')).toMatchObject({ known: true, value: commit(3) });
  });
});

describe('what is not known says why', () => {
  it('an answer without end', async () => {
    api.faults = [{ path: /./, status: 200, body: { tag_name: 'x'.repeat(17 * 1024 * 1024) } }];
    const why = 'the GitHub API: an answer is larger than 16 MiB';
    expect(await remote().latestRelease()).toEqual({ known: false, why });
    // Asked once, and not what ends the use of the API.
    expect(api.requests).toHaveLength(1);
    api.faults = [];
    expect(await remote().branchHead('main')).toMatchObject({ known: true });
  });

  it.each<[string, Partial<OpenOptions>, string]>([
    ['no token', { token: '' }, 'there is no github-token for the GitHub API'],
    ['no repository', { repository: 'demo' }, 'GITHUB_REPOSITORY does not name a repository for the GitHub API'],
    ['wrong token', { token: 'other' }, 'the GitHub API answered 401 (Bad credentials): the github-token is not valid'],
    ['nobody listens', { apiUrl: NO_API }, 'the GitHub API cannot be reached: '],
    ['another repository', { repository: 'acme/secret' }, 'the GitHub API answered 404 (Not Found)'],
  ])('%s', async (_, options, why) => {
    const repository = remote(options);
    for (const answer of [await repository.latestRelease(), await repository.tagCommit('none')]) {
      expect(answer).toMatchObject({ known: false, why: expect.stringContaining(why) });
    }
  });

  it('a release that is not there is an answer, where the repository can be read', async () => {
    api.content = { ...api.content, releases: [] };
    expect(await remote().latestRelease()).toEqual({ known: true, value: undefined, source: 'GitHub API' });
  });

  it('a token that may not read the releases', async () => {
    api.faults = [{ path: /releases/, status: 403, body: { message: 'Resource not accessible by integration' } }];
    expect(await remote().latestRelease()).toEqual({
      known: false,
      why: 'the GitHub API answered 403 (Resource not accessible by integration)',
    });
    expect(api.requests).toHaveLength(1);
  });

  it('control characters and long texts of an answer do not reach the reason', async () => {
    api.faults = [{ path: /releases/, status: 403, body: { message: `\u001b[31m::error::\n${'x'.repeat(1000)}` } }];
    const answer = await remote().latestRelease();
    expect(answer).toEqual({ known: false, why: `the GitHub API answered 403 ([31m::error:: ${'x'.repeat(186)}…)` });
  });

  it.each<[string, unknown]>([
    ['text', 'hello'],
    ['null', null],
    ['a list', []],
    ['wrong types', { default_branch: 1, tag_name: {}, status: 'sideways', commits: [{}], object: { sha: 'x', type: 'commit' } }],
  ])('an answer that is %s', async (_, body) => {
    api.faults = [{ path: /./, status: 200, body }];
    const repository = remote();
    const answers = [
      await repository.defaultBranch(),
      await repository.latestRelease(),
      await repository.branchHead('main'),
      await repository.tagCommit('light'),
      await repository.compare(commit(0), commit(1)),
      await repository.commitDate(commit(0)),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ known: false, why: expect.stringContaining('answered in a form that is not understood') });
    }
  });
});

describe('trouble', () => {
  it.each<[string, number | 'hang-up']>([
    ['5xx', 503],
    ['a broken connection', 'hang-up'],
  ])('that passes is sat out: %s', async (_, status) => {
    api.faults = [{ path: /./, status, times: 2 }];
    const clock = new InstantClock();
    expect(await remote({ clock }).defaultBranch()).toMatchObject({ known: true, value: 'main' });
    expect(clock.slept).toEqual([1_000, 2_000]);
  });

  it('that stays ends after three tries', async () => {
    api.faults = [{ path: /./, status: 500 }];
    expect(await remote().defaultBranch()).toMatchObject({ known: false });
    expect(api.requests).toHaveLength(3);
  });

  it('of a secondary limit waits as long as it says', async () => {
    api.faults = [{ path: /./, status: 403, headers: { 'retry-after': '7' }, times: 1 }];
    const clock = new InstantClock();
    expect(await remote({ clock }).defaultBranch()).toMatchObject({ known: true });
    expect(clock.slept).toEqual([7_000]);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'a primary limit',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767225600' },
      'the rate limit of the GitHub API is used up until 2026-01-01T00:00:00.000Z',
    ],
    ['a long secondary limit', { 'retry-after': '3600' }, 'the GitHub API answered 429 (Played fault)'],
  ])('of %s ends all requests of the run', async (_, headers, why) => {
    api.faults = [{ path: /./, status: 429, headers }];
    const repository = remote();
    expect(await repository.latestRelease()).toEqual({ known: false, why });
    expect(await repository.branchHead('main')).toEqual({ known: false, why: `${why}; ${NO_CLONE}` });
    expect(api.requests).toHaveLength(1);
  });

  it('of a cancelled run is no missing fact', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    controller.abort(reason);
    await expect(remote({ cancel: controller.signal }).latestRelease()).rejects.toBe(reason);
  });
});
