import { messageOf } from '../failure.js';
import type { ExecResult } from '../ports.js';
import type { GitCommand } from './clone-command.js';
import { parseCommitDate, parseCommits, parseLeftRight } from './clone-output.js';
import { known, notKnown, COMPARE_LIMIT, parseCommitSha, type CommitSha, type Comparison, type Known, printableText } from './types.js';

const NOT_FOUND = 127;
const TIMED_OUT = 124;

/** What can be asked of the clone at all. */
export type CloneState = { readonly usable: true; readonly shallow: boolean } | { readonly usable: false; readonly why: string };

/** Facts of the history in the clone at the workspace's root. A shallow clone does not answer what needs the whole history. */
export class Clone {
  readonly #git: GitCommand;
  #state: Promise<CloneState> | undefined;
  #answer: Promise<ExecResult> | undefined;

  constructor(git: GitCommand) {
    this.#git = git;
  }

  state(): Promise<CloneState> {
    this.#state ??= this.#readState();
    return this.#state;
  }

  async head(): Promise<Known<CommitSha>> {
    const [state, { stdout }] = await Promise.all([this.state(), this.#first()]);
    if (!state.usable) return notKnown(state.why);
    const commit = parseCommitSha(stdout.split('\n')[1] ?? '');
    return commit === undefined ? notKnown('nothing is checked out in the clone yet') : known(commit, 'HEAD of the clone');
  }

  async commitDate(commit: CommitSha): Promise<Known<Date>> {
    const state = await this.state();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(['cat-file', 'commit', commit]);
    const date = exitCode === 0 ? parseCommitDate(stdout) : undefined;
    return date === undefined ? notKnown(`the clone does not hold commit ${commit}`) : known(date, `commit ${commit} in the clone`);
  }

  async defaultBranch(): Promise<Known<string>> {
    const state = await this.state();
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

  async #notWhole(): Promise<string | undefined> {
    const state = await this.state();
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

export const SHALLOW = 'the clone is shallow (check out with `fetch-depth: 0` for all history and tags)';
const NO_CLONE = "there is no git work tree at the workspace's root";

function statusOf({ ahead, behind }: { readonly ahead: number; readonly behind: number }): Comparison['status'] {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
