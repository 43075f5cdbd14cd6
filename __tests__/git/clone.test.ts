import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommitSha, type CommitSha } from '../../src/git/index.js';
import { type Exec } from '../../src/ports.js';
import { Disposables } from '../support/disposable.js';
import { GitRepositoryFixture } from '../support/git-repository.js';
import { ENVIRONMENT, exec, open } from './open.js';

const NO_TOKEN = 'there is no github-token for the GitHub API';
const SHALLOW = 'the clone is shallow (check out with `fetch-depth: 0` for all history and tags)';
const NO_CLONE = "there is no git work tree at the workspace's root";

const shared = new Disposables();
const disposables = new Disposables();
let origin: GitRepositoryFixture;
let commits: CommitSha[];

// Tests change clones of it only.
/** Five commits on main, a branch of two more from the second, light, annotated and nested tags, tags of a tree and a blob. */
beforeAll(async () => {
  origin = await GitRepositoryFixture.create(shared);
  commits = origin.commits(5).map(sha);
  origin.branch('feature/one', commits[1]);
  commits.push(...origin.commits(2, 'feature').map(sha));
  origin.branch('main');
  origin.lightTag('light', commits[0]);
  origin.annotatedTag('annotated', commits[1]);
  origin.annotatedTag('nested', 'annotated');
  origin.annotatedTag('nested-twice', 'nested');
  origin.lightTag('of-tree', 'HEAD^{tree}');
  origin.annotatedTag('of-blob', 'HEAD:file.txt');
});
afterAll(() => shared.dispose());
afterEach(() => disposables.dispose());

function sha(text: string): CommitSha {
  const commit = parseCommitSha(text);
  if (commit === undefined) throw new Error(`${text} is no commit`);
  return commit;
}

function commit(index: number): CommitSha {
  return sha(commits[index] ?? '');
}

describe('head', () => {
  it('is what the work tree at the root has checked out', async () => {
    expect(await open({ workspace: origin.directory }).head()).toEqual({ known: true, value: commit(4), source: 'HEAD of the clone' });
  });

  it.each<[string, () => Promise<{ place: string; expected: CommitSha }>]>([
    ['shallow clone', async () => ({ place: (await origin.clone({ depth: 1 })).directory, expected: commit(4) })],
    ['detached checkout', async () => ({ place: (await detached(2)).directory, expected: commit(2) })],
    ['linked work tree, whose .git is a file', async () => ({ place: await origin.worktree(commit(1)), expected: commit(1) })],
    ['checkout of an annotated tag', async () => ({ place: await tagOnly(), expected: commit(1) })],
  ])('is read in a %s', async (_, make) => {
    const { place, expected } = await make();
    expect(await open({ workspace: place }).head()).toEqual({ known: true, value: expected, source: 'HEAD of the clone' });
  });

  it('is not that of a clone further down, nor of one further up', async () => {
    const workspace = await disposables.directory();
    await origin.clone({}, join(workspace, 'nested'));
    expect(await open({ workspace }).head()).toEqual({ known: false, why: NO_CLONE });
    origin.write('inside/file', '');
    expect(await open({ workspace: join(origin.directory, 'inside') }).head()).toEqual({ known: false, why: NO_CLONE });
  });

  it('is unknown where nothing is committed, and where git is missing', async () => {
    const empty = await GitRepositoryFixture.create(disposables);
    expect(await open({ workspace: empty.directory }).head()).toEqual({ known: false, why: 'nothing is checked out in the clone yet' });
    const withoutGit = open({ workspace: origin.directory, env: { PATH: empty.directory } });
    expect(await withoutGit.head()).toEqual({ known: false, why: 'git is not installed on this runner' });
  });

  it('is read from a work tree that belongs to another user', async () => {
    const asForeign: Exec = (command, args, options) =>
      exec(command, args, { ...options, env: { ...options.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } });
    const refused = await asForeign('git', ['-C', origin.directory, 'rev-parse', 'HEAD'], {
      env: ENVIRONMENT,
      deadline: 60_000,
      signal: new AbortController().signal,
    });
    expect(refused.stderr).toContain('dubious ownership');
    const repository = open({ workspace: origin.directory, exec: asForeign });
    expect(await repository.head()).toMatchObject({ known: true, value: commit(4) });
    expect(await repository.executables(origin.directory)).toMatchObject({ known: true });
  });

  it('is not led elsewhere by the environment', async () => {
    const other = await GitRepositoryFixture.create(disposables);
    other.commit('elsewhere');
    const env = { ...ENVIRONMENT, GIT_DIR: join(other.directory, '.git'), GIT_WORK_TREE: other.directory };
    expect(await open({ workspace: origin.directory, env }).head()).toMatchObject({ value: commit(4) });
  });
});

describe('a hostile configuration', () => {
  it('runs no program', async () => {
    const trap = join(await disposables.directory(), 'trap');
    const program = join(await disposables.directory(), 'program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch ${trap}\n`);
    chmodSync(program, 0o755);
    const hostile = await origin.clone();
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'gpg.program', 'core.askPass', 'diff.external']) {
      hostile.git('config', key, program);
    }
    hostile.git('config', 'log.showSignature', 'true');
    const repository = open({ workspace: hostile.directory });
    await repository.head();
    await repository.commitDate(commit(0));
    await repository.compare(commit(0), commit(4));
    await repository.ancestors(commit(4), 10);
    await repository.tags();
    await repository.executables(hostile.directory);
    expect(existsSync(trap)).toBe(false);
  });

  it('is not told the inputs of the step', async () => {
    const seen: string[] = [];
    const watching: Exec = (command, args, options) => {
      seen.push(...Object.keys(options.env ?? {}));
      return exec(command, args, options);
    };
    await open({ workspace: origin.directory, exec: watching, env: { ...ENVIRONMENT, INPUT_PASSWORD: 'secret' } }).head();
    expect(seen).toContain('PATH');
    expect(seen).not.toContain('INPUT_PASSWORD');
  });
});

describe('commitDate', () => {
  it('is the committer date, in a shallow clone too', async () => {
    const shallow = await origin.clone({ depth: 1 });
    expect(await open({ workspace: shallow.directory }).commitDate(commit(4))).toEqual({
      known: true,
      value: new Date(origin.git('show', '-s', '--format=%cI', commit(4))),
      source: `commit ${commit(4)} in the clone`,
    });
  });

  it('is unknown for a commit that the clone has not', async () => {
    const shallow = await origin.clone({ depth: 1 });
    expect(await open({ workspace: shallow.directory }).commitDate(commit(0))).toEqual({
      known: false,
      why: `the clone does not hold commit ${commit(0)}; ${NO_TOKEN}`,
    });
  });

  it('is not taken from a line of the message', async () => {
    const clone = await origin.clone();
    const forged = sha(clone.commit('subject\n\ncommitter Eve <eve@example.com> 1 +0000'));
    const date = new Date(clone.git('show', '-s', '--format=%cI', forged));
    expect(await open({ workspace: clone.directory }).commitDate(forged)).toMatchObject({ known: true, value: date });
  });
});

describe('compare', () => {
  it.each<[string, number, number, string, readonly number[]]>([
    ['ahead', 1, 4, 'ahead', [4, 3, 2]],
    ['behind', 4, 1, 'behind', []],
    ['diverged', 4, 6, 'diverged', [6, 5]],
    ['identical', 3, 3, 'identical', []],
  ])('knows %s', async (_, base, head, status, ahead) => {
    const repository = open({ workspace: origin.directory });
    expect(await repository.compare(commit(base), commit(head))).toMatchObject({ value: { status, aheadBy: ahead.map(commit) } });
  });

  it('counts a merged side', async () => {
    const clone = await origin.clone();
    const merge = sha(clone.commit('merge', { merge: 'origin/feature/one' }));
    const answer = await open({ workspace: clone.directory }).compare(commit(6), merge);
    expect(answer).toMatchObject({ value: { status: 'ahead' } });
    const listed = answer.known ? [...answer.value.aheadBy].sort() : [];
    expect(listed).toEqual([commit(2), commit(3), commit(4), merge].sort());
  });

  it('is not answered by a shallow clone, though both commits are there', async () => {
    const shallow = await origin.clone({ depth: 3 });
    expect(await open({ workspace: shallow.directory }).compare(commit(3), commit(4))).toEqual({
      known: false,
      why: `${SHALLOW}; ${NO_TOKEN}`,
    });
  });
});

describe('ancestors', () => {
  it('are the commit and what it descends from, newest first', async () => {
    const repository = open({ workspace: origin.directory });
    expect(await repository.ancestors(commit(6), 3)).toMatchObject({ value: [6, 5, 1].map(commit) });
    expect(await repository.ancestors(commit(6), 100)).toMatchObject({ value: [6, 5, 1, 0].map(commit) });
  });
});

describe('branchHead', () => {
  it('is the fetched branch of a whole clone, the local one where there is no remote', async () => {
    const clone = await origin.clone();
    expect(await open({ workspace: clone.directory }).branchHead('feature/one')).toEqual({
      known: true,
      value: commit(6),
      source: 'refs/remotes/origin/feature/one of the clone, as fetched',
    });
    expect(await open({ workspace: origin.directory }).branchHead('feature/one')).toMatchObject({ value: commit(6) });
  });

  it('is not taken from a checkout of depth 1, where the branch is only the commit of the run', async () => {
    const checkout = await origin.actionsCheckout('refs/heads/main', commit(2), 1);
    expect(checkout.git('rev-parse', 'refs/remotes/origin/main')).toBe(commit(2));
    expect(await open({ workspace: checkout.directory }).branchHead('main')).toEqual({ known: false, why: `${NO_TOKEN}; ${SHALLOW}` });
  });

  it.each(['', '-x..y', 'a b', '../main', 'a\nb', 'x*'])('is unknown for %j, which no branch can be called', async (name) => {
    expect(await open({ workspace: origin.directory }).branchHead(name)).toMatchObject({ known: false });
  });
});

describe('defaultBranch', () => {
  it('is what the clone says, where it says so', async () => {
    const clone = await origin.clone();
    expect(await open({ workspace: clone.directory }).defaultBranch()).toMatchObject({ known: true, value: 'main' });
    expect(await open({ workspace: origin.directory }).defaultBranch()).toEqual({
      known: false,
      why: `${NO_TOKEN}; the clone does not say which branch is the default one`,
    });
  });
});

describe('executables', () => {
  it('are paths below the directory with git’s execute bit, also in a clone further down', async () => {
    const source = await origin.clone();
    source.commit('programs', {
      files: { 'kit/run me.sh': 'a', 'kit/plain.txt': 'b', 'kit/bin/ü': 'c', 'other.sh': 'd' },
      executable: ['kit/run me.sh', 'kit/bin/ü', 'other.sh'],
    });
    const workspace = await disposables.directory();
    await source.clone({}, join(workspace, 'deep', 'clone'));
    for (const [root, place] of [
      [source.directory, source.directory],
      [workspace, join(workspace, 'deep', 'clone')],
    ] as const) {
      expect(await open({ workspace: root }).executables(join(place, 'kit'))).toEqual({
        known: true,
        value: new Set(['run me.sh', 'bin/ü']),
        source: 'index of the clone',
      });
    }
  });

  it('are unknown outside a work tree, though one lies above the workspace', async () => {
    origin.write('workspace/kit/file', '');
    const workspace = join(origin.directory, 'workspace');
    expect(await open({ workspace }).executables(join(workspace, 'kit'))).toEqual({
      known: false,
      why: 'the directory is in no git work tree',
    });
  });
});

it('asks git once for what is asked twice', async () => {
  let calls = 0;
  const counting: Exec = (command, args, options) => {
    calls += 1;
    return exec(command, args, options);
  };
  const repository = open({ workspace: origin.directory, exec: counting });
  const first = await repository.head();
  const asked = calls;
  expect(await repository.head()).toBe(first);
  expect(calls).toBe(asked);
});

async function detached(index: number): Promise<GitRepositoryFixture> {
  const clone = await origin.clone();
  clone.checkout(commit(index));
  return clone;
}

async function tagOnly(): Promise<string> {
  return (await origin.actionsCheckout('refs/tags/annotated', commit(1), 1)).directory;
}
