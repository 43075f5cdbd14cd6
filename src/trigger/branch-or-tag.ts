import { printableText, type CommitSha, type GitRepository, type Known } from '../git/index.js';
import { branchRef, tagRef, type GitRef } from './git-ref.js';

export type BranchOrTag = { readonly ref: GitRef } | { readonly unclear: string };

/**
 * Whether a run's `head_branch` is a branch or a git tag, by the refs that point at its commit. Where both or neither can be meant,
 * it stays unclear: a branch must not get what belongs to a git tag of its name.
 */
export async function branchOrTag(
  name: string,
  isDefaultBranch: boolean,
  commit: Known<CommitSha>,
  git: GitRepository,
): Promise<BranchOrTag> {
  const shown = printableText(name);
  if (isDefaultBranch) return { ref: branchRef(name) };
  const tag = await git.tagCommit(name);
  if (tag.known && tag.value === undefined) return { ref: branchRef(name) };
  const branch = await git.branchHead(name);
  if (!tag.known) {
    // Of the two, a branch gets the lesser names.
    return branch.known ? { ref: branchRef(name) } : { unclear: `whether ${shown} is a branch or a git tag is not known: ${tag.why}` };
  }
  if (!branch.known && commit.known && tag.value === commit.value) return { ref: tagRef(name) };
  if (branch.known) return { unclear: `${shown} is both a branch and a git tag, and the payload does not say which one ran` };
  return { unclear: `git tag ${shown} names another commit than the triggering run had, and no branch of this name is known` };
}
