import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Disposables } from './disposable.js';

/** Seconds of the first commit, 2026-01-01T00:00:00Z; each later commit of a repository is one minute younger. */
const FIRST_COMMIT = 1_767_225_600;
const SECONDS_BETWEEN_COMMITS = 60;

export interface CommitOptions {
  /** Path to text; default: one file that differs from commit to commit. */
  readonly files?: Readonly<Record<string, string>>;
  /** Paths that get git's execute bit. */
  readonly executable?: readonly string[];
  /** A second parent: the commit is a merge. */
  readonly merge?: string;
}

export interface CloneOptions {
  readonly depth?: number;
  /** Branch or tag to check out; default: the one of the original. */
  readonly branch?: string;
  readonly singleBranch?: boolean;
  readonly tags?: boolean;
}

/** A disposable git repository with a work tree, made by the real git, with identities and dates that never change. */
export class GitRepositoryFixture {
  readonly directory: string;
  readonly #disposables: Disposables;
  #commits = 0;

  private constructor(directory: string, disposables: Disposables) {
    this.directory = directory;
    this.#disposables = disposables;
  }

  /** An empty repository on branch `main`; give `directory` to make it at a place of your own. */
  static async create(disposables: Disposables, directory?: string): Promise<GitRepositoryFixture> {
    const place = directory ?? (await disposables.directory('git'));
    mkdirSync(place, { recursive: true });
    runGit(place, ['init', '--quiet', '--initial-branch=main']);
    return new GitRepositoryFixture(place, disposables);
  }

  /** Runs git here and gives its output without the last line end; fails the test when git fails. */
  git(...args: readonly string[]): string {
    return runGit(this.directory, args, { env: this.#dates() });
  }

  /** Commits on what is checked out and gives the new commit's hash. */
  commit(message: string, options: CommitOptions = {}): string {
    this.#commits += 1;
    if (options.merge !== undefined) this.git('merge', '--quiet', '--no-commit', '--no-ff', '--strategy=ours', options.merge);
    const files = options.files ?? { 'file.txt': `${message}\n` };
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.git('add', '--all');
    for (const path of options.executable ?? []) this.git('update-index', '--chmod=+x', path);
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.head();
  }

  /** Several commits in a row, oldest first. */
  commits(count: number, name = 'commit'): string[] {
    return Array.from({ length: count }, (_, index) => this.commit(`${name} ${index + 1}`));
  }

  head(): string {
    return this.git('rev-parse', 'HEAD');
  }

  /** Switches to a branch, made at `start` (default: what is checked out) when it is new. */
  branch(name: string, start = 'HEAD'): void {
    const exists = this.git('branch', '--list', name) !== '';
    this.git('checkout', '--quiet', ...(exists ? [name] : ['-b', name, start]));
  }

  checkout(revision: string): void {
    this.git('checkout', '--quiet', '--detach', revision);
  }

  lightTag(name: string, target = 'HEAD'): void {
    this.git('tag', '--no-sign', name, target);
  }

  /** Gives the hash of the tag object, which is not the commit's. */
  annotatedTag(name: string, target = 'HEAD'): string {
    this.git('tag', '--no-sign', '--annotate', '--message', name, name, target);
    return this.git('rev-parse', `refs/tags/${name}`);
  }

  /** Thousands of light tags on one commit, in one call of git. */
  manyTags(names: readonly string[], target = 'HEAD'): void {
    const commit = this.git('rev-parse', `${target}^{commit}`);
    const input = names.map((name) => `create refs/tags/${name} ${commit}\n`).join('');
    runGit(this.directory, ['update-ref', '--stdin'], { input });
  }

  write(path: string, text: string): void {
    const place = join(this.directory, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  /** A clone by the file protocol, so that `depth` counts; `directory` is made. */
  async clone(options: CloneOptions = {}, directory?: string): Promise<GitRepositoryFixture> {
    const place = directory ?? join(await this.#disposables.directory('clone'), 'clone');
    const args = [
      ...(options.depth === undefined ? [] : [`--depth=${options.depth}`]),
      ...(options.branch === undefined ? [] : [`--branch=${options.branch}`]),
      ...(options.singleBranch === true ? ['--single-branch'] : []),
      ...(options.tags === false ? ['--no-tags'] : []),
    ];
    runGit(this.directory, ['clone', '--quiet', ...args, pathToFileURL(this.directory).href, place]);
    return new GitRepositoryFixture(place, this.#disposables);
  }

  /**
   * What `actions/checkout` leaves: a detached or branch checkout of one ref, fetched by hash alone (depth 1), or with `fetch-depth: 0`
   * every branch and tag.
   */
  async actionsCheckout(ref: string, commit: string, fetchDepth: number, directory?: string): Promise<GitRepositoryFixture> {
    const place = directory ?? (await this.#disposables.directory('checkout'));
    const checkout = await GitRepositoryFixture.create(this.#disposables, place);
    checkout.git('remote', 'add', 'origin', pathToFileURL(this.directory).href);
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
    const local = branch === undefined ? ref.replace('refs/pull/', 'refs/remotes/pull/') : `refs/remotes/origin/${branch}`;
    const depth = fetchDepth === 0 ? [] : [`--depth=${fetchDepth}`];
    const everything = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
    checkout.git('fetch', '--quiet', '--no-tags', ...depth, 'origin', ...(fetchDepth === 0 ? everything : [`+${commit}:${local}`]));
    // A ref that moved on since the event is fetched again by hash.
    if (fetchDepth === 0) checkout.git('fetch', '--quiet', '--no-tags', 'origin', `+${commit}:${local}`);
    if (branch === undefined) checkout.git('checkout', '--quiet', '--force', '--detach', local);
    else checkout.git('checkout', '--quiet', '--force', '-B', branch, local);
    return checkout;
  }

  /** A linked work tree, whose `.git` is a file. */
  async worktree(revision: string): Promise<string> {
    const place = join(await this.#disposables.directory('worktree'), 'tree');
    this.git('worktree', 'add', '--quiet', '--detach', place, revision);
    return place;
  }

  #dates(): Record<string, string> {
    const date = `@${FIRST_COMMIT + this.#commits * SECONDS_BETWEEN_COMMITS} +0000`;
    return { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  }
}

/** No configuration of the machine or of the person who runs the tests, no background maintenance that outlives a test. */
const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Octo Cat',
  GIT_AUTHOR_EMAIL: 'octocat@example.com',
  GIT_COMMITTER_NAME: 'Octo Cat',
  GIT_COMMITTER_EMAIL: 'octocat@example.com',
};
const SETTINGS = ['gc.auto=0', 'maintenance.auto=false', 'protocol.file.allow=always', 'core.autocrlf=false', 'advice.detachedHead=false'];

function runGit(directory: string, args: readonly string[], options: { env?: Record<string, string>; input?: string } = {}): string {
  const run = spawnSync('git', [...SETTINGS.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: directory,
    encoding: 'utf8',
    input: options.input ?? '',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'], ...ENVIRONMENT, ...options.env },
  });
  if (run.status !== 0) throw new Error(`git ${args.join(' ')} in ${directory} ended with ${String(run.status)}: ${run.stderr}`);
  return run.stdout.replace(/\n$/, '');
}
