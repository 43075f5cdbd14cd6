import { messageOf } from '../failure.js';
import type { ExecResult } from '../ports.js';
import { parseCommitDate, parseCommits, parseLeftRight, parseRefs, REF_FORMAT, type GitCommand } from './clone-command.js';
import {
  known,
  notKnown,
  COMPARE_LIMIT,
  parseCommitSha,
  type CommitSha,
  type Comparison,
  type GitTag,
  type Known,
  printableText,
} from './types.js';

const TAGS = 'refs/tags/';
const NOT_FOUND = 127;
const TIMED_OUT = 124;

/** What can be asked of the clone at all. */
type CloneState = { readonly usable: true; readonly shallow: boolean } | { readonly usable: false; readonly why: string };

/** Facts of history, branches and git tags in the clone at the workspace's root, as it was fetched. A shallow clone does not answer what needs the whole history. */
export class Clone {
  readonly #git: GitCommand;
  #state: Promise<CloneState> | undefined;
  #answer: Promise<ExecResult> | undefined;
  #whole: Promise<string | undefined> | undefined;

  constructor(git: GitCommand) {
    this.#git = git;
  }

  #read(): Promise<CloneState> {
    this.#state ??= this.#readState();
    return this.#state;
  }

  async head(): Promise<Known<CommitSha>> {
    const [state, { stdout }] = await Promise.all([this.#read(), this.#first()]);
    if (!state.usable) return notKnown(state.why);
    const commit = parseCommitSha(stdout.split('\n')[1] ?? '');
    return commit === undefined ? notKnown('nothing is checked out in the clone yet') : known(commit, 'HEAD of the clone');
  }

  async commitDate(commit: CommitSha): Promise<Known<Date>> {
    const state = await this.#read();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(['cat-file', 'commit', commit]);
    const date = exitCode === 0 ? parseCommitDate(stdout) : undefined;
    return date === undefined ? notKnown(`the clone does not hold commit ${commit}`) : known(date, `commit ${commit} in the clone`);
  }

  async defaultBranch(): Promise<Known<string>> {
    const state = await this.#read();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']);
    const branch = /^refs\/remotes\/origin\/(.+)$/.exec(stdout.trim())?.[1];
    if (exitCode === 0 && branch !== undefined) return known(branch, 'refs/remotes/origin/HEAD of the clone');
    return notKnown('the clone does not say which branch is the default one');
  }

  async compare(base: CommitSha, head: CommitSha): Promise<Known<Comparison>> {
    const refusal = await this.#notWhole();
    if (refusal !== undefined) return notKnown(refusal);
    const sides = await this.#git(['rev-list', '--left-right', '--count', `${base}...${head}`]);
    const counts = sides.exitCode === 0 ? parseLeftRight(sides.stdout) : undefined;
    if (counts === undefined) return notKnown(`the clone does not hold both ${base} and ${head}`);
    const list = await this.#git(['rev-list', `--max-count=${COMPARE_LIMIT}`, head, `^${base}`]);
    const aheadBy = list.exitCode === 0 ? parseCommits(list.stdout) : undefined;
    if (aheadBy === undefined) return notKnown(`git could not list the commits between ${base} and ${head}`);
    return known({ status: statusOf(counts), aheadBy }, 'history of the clone');
  }

  async ancestors(commit: CommitSha, limit: number): Promise<Known<readonly CommitSha[]>> {
    const refusal = await this.#notWhole();
    if (refusal !== undefined) return notKnown(refusal);
    const { exitCode, stdout } = await this.#git(['rev-list', `--max-count=${limit}`, commit]);
    const commits = exitCode === 0 ? parseCommits(stdout) : undefined;
    return commits === undefined ? notKnown(`the clone does not hold commit ${commit}`) : known(commits, 'history of the clone');
  }

  /** Of a whole clone only: a checkout of depth 1 sets the remote branch to the commit of the run, wherever the branch has moved since. */
  async branchHead(branch: string): Promise<Known<CommitSha>> {
    const state = await this.#read();
    if (!state.usable) return notKnown(state.why);
    if (state.shallow) return notKnown(SHALLOW);
    for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
      const found = (await this.#refs(ref))?.find((one) => one.ref === ref);
      if (found?.commit !== undefined) return known(found.commit, `${ref} of the clone, as fetched`);
    }
    return notKnown(`the clone has no branch ${printableText(branch)}`);
  }

  /** A tag that is there is known in any clone; that there is none, only where all tags were fetched. */
  async tagCommit(tag: string): Promise<Known<CommitSha | undefined>> {
    const state = await this.#read();
    if (!state.usable) return notKnown(state.why);
    const ref = `${TAGS}${tag}`;
    const refs = await this.#refs(ref);
    if (refs === undefined) return notKnown('git could not list the tags of the clone');
    const found = refs.find((one) => one.ref === ref);
    if (found !== undefined) {
      return found.commit === undefined
        ? notKnown(`git tag ${printableText(tag)} names no commit`)
        : known(found.commit, `${ref} of the clone`);
    }
    const partial = await this.#tagsNotWhole();
    return partial === undefined ? known(undefined, 'tags of the clone') : notKnown(partial);
  }

  async tags(): Promise<Known<readonly GitTag[]>> {
    const partial = await this.#tagsNotWhole();
    if (partial !== undefined) return notKnown(partial);
    const refs = await this.#refs(TAGS);
    if (refs === undefined) return notKnown('git could not list the tags of the clone');
    const tags = refs.flatMap(({ ref, commit }) => (commit === undefined ? [] : [{ name: ref.slice(TAGS.length), commit }]));
    return known(tags, 'tags of the clone');
  }

  /** Undefined when git failed; refs of trees and blobs have no commit. */
  async #refs(pattern: string): Promise<readonly { readonly ref: string; readonly commit?: CommitSha }[] | undefined> {
    const { exitCode, stdout } = await this.#git(['for-each-ref', `--format=${REF_FORMAT}`, pattern]);
    const refs = exitCode === 0 ? parseRefs(stdout) : undefined;
    if (refs === undefined) return undefined;
    const nested = await this.#peel(refs.filter((one) => one.target.type === 'nested').map((one) => one.ref));
    return nested && refs.map(({ ref, target }) => ({ ref, ...commitOf(target.type === 'commit' ? target.commit : nested.get(ref)) }));
  }

  /** Tags of tags to the end of the chain, all in one call. */
  async #peel(refs: readonly string[]): Promise<ReadonlyMap<string, CommitSha> | undefined> {
    if (refs.length === 0) return new Map();
    const input = refs.map((ref) => `${ref}^{commit}\n`).join('');
    const { exitCode, stdout } = await this.#git(['cat-file', '--batch-check=%(objectname)'], input);
    const lines = stdout.split('\n');
    if (exitCode !== 0 || lines.length < refs.length) return undefined;
    const pairs = refs.map((ref, index) => [ref, parseCommitSha(lines[index] ?? '')] as const);
    return new Map(pairs.filter((pair): pair is readonly [string, CommitSha] => pair[1] !== undefined));
  }

  #tagsNotWhole(): Promise<string | undefined> {
    this.#whole ??= this.#readWhole();
    return this.#whole;
  }

  /**
   * Why the clone may lack git tags. Not shallow is not enough: a checkout of one ref of a young repository reaches the first commit
   * too, and is told from a whole one by the branches and tags that it did not fetch.
   */
  async #readWhole(): Promise<string | undefined> {
    const state = await this.#read();
    if (!state.usable) return state.why;
    if (state.shallow) return SHALLOW;
    const config = await this.#git(['config', '--get-regexp', '^remote\\.']);
    if (config.stdout.trim() === '') return undefined;
    if (/^remote\.origin\.tagopt --no-tags$/im.test(config.stdout)) return 'the clone was made without tags';
    const fetched = await this.#git(['for-each-ref', '--count=1', '--format=%(refname)', 'refs/remotes/origin/']);
    if (fetched.stdout.trim() === '') return 'the clone holds the checked-out ref alone (check out with `fetch-depth: 0` for all tags)';
    const anyTag = await this.#git(['for-each-ref', '--count=1', '--format=%(refname)', TAGS]);
    return anyTag.stdout.trim() === '' ? 'the clone holds no git tag, which does not prove that there is none' : undefined;
  }

  async #notWhole(): Promise<string | undefined> {
    const state = await this.#read();
    if (!state.usable) return state.why;
    return state.shallow ? SHALLOW : undefined;
  }

  async #readState(): Promise<CloneState> {
    try {
      const { exitCode, stdout, stderr } = await this.#first();
      if (exitCode === NOT_FOUND) return { usable: false, why: 'git is not installed on this runner' };
      if (exitCode === TIMED_OUT) return { usable: false, why: 'git did not answer in time' };
      const shallow = /^(true|false)$/m.exec(stdout)?.[1];
      if (exitCode === 0 || shallow !== undefined) return { usable: true, shallow: shallow !== 'false' };
      return { usable: false, why: /not a git repository/i.test(stderr) ? NO_CLONE : `git failed: ${printableText(stderr)}` };
    } catch (thrown) {
      return { usable: false, why: `git could not be run: ${printableText(messageOf(thrown))}` };
    }
  }

  /** Two lines in one call, since nearly every run asks both: whether the clone is shallow, and what is checked out (only where something is). */
  #first(): Promise<ExecResult> {
    this.#answer ??= this.#git(['rev-parse', '--is-shallow-repository', 'HEAD^{commit}']);
    return this.#answer;
  }
}

const SHALLOW = 'the clone is shallow (check out with `fetch-depth: 0` for all history and tags)';
const NO_CLONE = "there is no git work tree at the workspace's root";

function statusOf({ ahead, behind }: { readonly ahead: number; readonly behind: number }): Comparison['status'] {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

function commitOf(commit: CommitSha | undefined): { readonly commit?: CommitSha } {
  return commit === undefined ? {} : { commit };
}
