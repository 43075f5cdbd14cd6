import type { CommitSha, Comparison, GitRepository, Known } from '../git/index.js';

/** Commits behind ours that are looked at for the holder of a tag. */
const ANCESTOR_LIMIT = 100;

/** How one commit stands to the branch that a tag follows. Each answer is asked for once, and only when somebody wants it. */
export interface Lineage {
  /** How the branch's head stands to the commit. */
  ahead(): Promise<Known<Comparison>>;
  /** The commit and those before it, newest first. */
  behind(): Promise<Known<readonly CommitSha[]>>;
}

/** Lineages by commit and branch, shared by all repositories of a run, so that git is asked once. */
export function lineages(git: GitRepository): (commit: CommitSha, source: string) => Lineage {
  const made = new Map<string, Lineage>();
  const behind = new Map<CommitSha, Promise<Known<readonly CommitSha[]>>>();
  function lineage(commit: CommitSha, source: string): Lineage {
    let ahead: Promise<Known<Comparison>> | undefined;
    return {
      ahead: () => (ahead ??= compareWithBranch(git, commit, source)),
      behind() {
        const asked = behind.get(commit) ?? git.ancestors(commit, ANCESTOR_LIMIT + 1);
        behind.set(commit, asked);
        return asked;
      },
    };
  }
  return (commit, source) => {
    const key = `${commit} ${source}`;
    const one = made.get(key) ?? lineage(commit, source);
    made.set(key, one);
    return one;
  };
}

async function compareWithBranch(git: GitRepository, commit: CommitSha, source: string): Promise<Known<Comparison>> {
  if (source.startsWith('refs/pull/')) return { known: false, why: 'a pull request has no branch of its own here to compare with' };
  const branch = source.startsWith('refs/heads/') ? source.slice('refs/heads/'.length) : undefined;
  const line = branch === undefined ? await git.defaultBranch() : undefined;
  if (line?.known === false) return line;
  const head = await git.branchHead(line?.value ?? branch ?? '');
  if (!head.known) return head;
  if (head.value === commit) return { known: true, value: { status: 'identical', aheadBy: [] }, source: head.source };
  return git.compare(commit, head.value);
}
