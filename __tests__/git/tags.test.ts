import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { Disposables } from '../support/disposable.js';
import { GitRepositoryFixture } from '../support/git-repository.js';
import { contentOf, GITHUB_TOKEN, startGitHubApi } from '../support/github-api.js';
import { open } from './open.js';

const NO_TOKEN = 'there is no github-token for the GitHub API';

const shared = new Disposables();
const disposables = new Disposables();
let origin: GitRepositoryFixture;
let first: string;
let second: string;
let whole: readonly { name: string; commit: string }[];

// Tests read this repository only.
beforeAll(async () => {
  origin = await GitRepositoryFixture.create(shared);
  first = origin.commit('first');
  second = origin.commit('second');
  origin.lightTag('light', first);
  origin.annotatedTag('annotated', second);
  origin.annotatedTag('nested', 'annotated');
  origin.annotatedTag('nested-twice', 'nested');
  origin.lightTag('of-tree', 'HEAD^{tree}');
  origin.annotatedTag('of-blob', 'HEAD:file.txt');
  whole = [
    { name: 'annotated', commit: second },
    { name: 'light', commit: first },
    { name: 'nested', commit: second },
    { name: 'nested-twice', commit: second },
  ];
});
afterAll(() => shared.dispose());
afterEach(() => disposables.dispose());

async function failureOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const thrown: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof Failure)) throw new Error('no Failure was thrown');

  const { message } = thrown;
  return { code: String(thrown.code), message };
}

function unreadable(why: string): { code: string; message: string } {
  return { code: 'GIT_TAGS_UNREADABLE', message: `The list of git tags could not be read whole: ${why}.` };
}

describe('tags of a clone', () => {
  it('are peeled to commits, and those of trees and blobs are left out', async () => {
    expect(await open({ workspace: origin.directory }).tags()).toEqual(whole);
    const clone = await origin.clone();
    expect(await open({ workspace: clone.directory }).tags()).toEqual(whole);
  });

  it('are none in a repository of its own that has none', async () => {
    const bare = await GitRepositoryFixture.create(disposables);
    bare.commit('only');
    expect(await open({ workspace: bare.directory }).tags()).toEqual([]);
  });

  it.each<[string, string, () => Promise<string>]>([
    [
      'a shallow clone',
      'the clone is shallow (check out with `fetch-depth: 0` for all history and tags)',
      async () => (await origin.clone({ depth: 1 })).directory,
    ],
    [
      'a checkout of one tag that is deep enough for the whole history',
      'the clone holds the checked-out ref alone (check out with `fetch-depth: 0` for all tags)',
      async () => (await origin.actionsCheckout('refs/tags/light', first, 50)).directory,
    ],
    [
      'a checkout of one branch that is deep enough for the whole history',
      'the clone holds no git tag, which does not prove that there is none',
      async () => (await origin.actionsCheckout('refs/heads/main', second, 50)).directory,
    ],
    ['a clone without tags', 'the clone was made without tags', async () => (await origin.clone({ tags: false })).directory],
    ['no clone', "there is no git work tree at the workspace's root", () => disposables.directory()],
  ])('are refused of %s', async (_, why, make) => {
    const workspace = await make();
    expect(await failureOf(open({ workspace }).tags())).toEqual(unreadable(`${NO_TOKEN}; ${why}`));
  });

  it('are all there after a checkout with fetch-depth 0', async () => {
    const checkout = await origin.actionsCheckout('refs/heads/main', second, 0);
    expect(await open({ workspace: checkout.directory }).tags()).toEqual(whole);
  });
});

describe('tagCommit of a clone', () => {
  it.each<[string, () => string]>([
    ['light', () => first],
    ['annotated', () => second],
    ['nested-twice', () => second],
  ])('peels %s', async (tag, expected) => {
    expect(await open({ workspace: origin.directory }).tagCommit(tag)).toEqual({
      known: true,
      value: expected(),
      source: `refs/tags/${tag} of the clone`,
    });
  });

  it('is no commit for tags of trees and blobs, which are not the same as no tag', async () => {
    for (const tag of ['of-tree', 'of-blob']) {
      expect(await open({ workspace: origin.directory }).tagCommit(tag)).toEqual({
        known: false,
        why: `${NO_TOKEN}; git tag ${tag} names no commit`,
      });
    }
  });

  it('says that there is none only of a whole clone', async () => {
    expect(await open({ workspace: origin.directory }).tagCommit('v9')).toEqual({
      known: true,
      value: undefined,
      source: 'tags of the clone',
    });
    const shallow = await origin.actionsCheckout('refs/heads/main', second, 1);
    expect(await open({ workspace: shallow.directory }).tagCommit('light')).toMatchObject({ known: false });
  });

  it('does not take a tag for one whose name it begins', async () => {
    const clone = await origin.clone();
    clone.lightTag('rel/v1', first);
    expect(await open({ workspace: clone.directory }).tagCommit('rel')).toMatchObject({ known: true, value: undefined });
  });
});

describe('tags of the API', () => {
  it.each([0, 1, 100, 250, 5_000])('are read whole, %i of them, a hundred a request', async (count) => {
    const repository = await GitRepositoryFixture.create(disposables);
    const commit = repository.commit('only');
    const names = Array.from({ length: count }, (_, index) => `v1.0.${index}`);
    repository.manyTags(names);
    const api = disposables.use(await startGitHubApi(contentOf(repository)));
    const tags = await open({ workspace: await disposables.directory(), apiUrl: api.url, token: GITHUB_TOKEN }).tags();
    expect(tags.map((tag) => tag.name).sort()).toEqual([...names].sort());
    expect(new Set(tags.map((tag) => tag.commit))).toEqual(new Set(count === 0 ? [] : [commit]));
    expect(api.requests).toHaveLength(Math.max(1, Math.ceil(count / 100)));
  });

  it('are peeled, and those of trees and blobs are left out', async () => {
    const api = disposables.use(await startGitHubApi(contentOf(origin)));
    expect(await open({ workspace: await disposables.directory(), apiUrl: api.url, token: GITHUB_TOKEN }).tags()).toEqual(whole);
  });

  it('are asked of a whole clone when a page in the middle fails', async () => {
    const clone = await origin.clone();
    clone.manyTags(Array.from({ length: 250 }, (_, index) => `t${index}`));
    const api = disposables.use(await startGitHubApi(contentOf(clone), { faults: [{ path: /page=2/, status: 502 }] }));
    const options = { apiUrl: api.url, token: GITHUB_TOKEN };
    expect(await open({ ...options, workspace: clone.directory }).tags()).toHaveLength(254);
    expect(await failureOf(open({ ...options, workspace: await disposables.directory() }).tags())).toEqual(
      unreadable("the GitHub API answered 502 (Played fault); there is no git work tree at the workspace's root"),
    );
  });

  it.each<[string, unknown]>([
    ['no list', { message: 'strange' }],
    ['an entry without a commit', [{ name: 'v1' }]],
    ['a commit that is none', [{ name: 'v1', commit: { sha: 'abc' } }]],
  ])('are refused when the answer is %s', async (_, body) => {
    const api = disposables.use(await startGitHubApi(contentOf(origin), { faults: [{ path: /\/tags\?/, status: 200, body }] }));
    const repository = open({ workspace: await disposables.directory(), apiUrl: api.url, token: GITHUB_TOKEN });
    expect(await failureOf(repository.tags())).toMatchObject({ code: 'GIT_TAGS_UNREADABLE' });
  });

  it('carry a hint that says what to change', async () => {
    const tags = open({ workspace: await disposables.directory() }).tags();
    await expect(tags).rejects.toMatchObject({
      hint: 'Give the step a github-token with `contents: read`, or check out with `fetch-depth: 0` so that the clone holds every git tag.',
    });
  });
});
