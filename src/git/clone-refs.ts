import type { GitCommand } from './clone-command.js';
import { parseRefs, REF_FORMAT } from './clone-output.js';
import { SHALLOW, type Clone } from './clone.js';
import { known, notKnown, parseCommitSha, type CommitSha, type GitTag, type Known, printableText } from './types.js';

const TAGS = 'refs/tags/';

/** Branches and git tags as the clone fetched them. */
export class CloneRefs {
  readonly #clone: Clone;
  readonly #git: GitCommand;
  #whole: Promise<string | undefined> | undefined;

  constructor(clone: Clone, git: GitCommand) {
    this.#clone = clone;
    this.#git = git;
  }

  /** Of a whole clone only: a checkout of depth 1 sets the remote branch to the commit of the run, wherever the branch has moved since. */
  async branchHead(branch: string): Promise<Known<CommitSha>> {
    const state = await this.#clone.state();
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
    const state = await this.#clone.state();
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
    const state = await this.#clone.state();
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
}

function commitOf(commit: CommitSha | undefined): { readonly commit?: CommitSha } {
  return commit === undefined ? {} : { commit };
}
