import { known, notKnown, parseCommitSha, printableText, type CommitSha, type GitRepository, type Known } from '../git/index.js';
import { at, textAt } from '../json.js';
import { defaultBranchOf, type Event } from './event.js';
import { branchRef, tagRef, type CommitClaim, type GitRef, type Subject } from './subject.js';
import type { TriggerNeeds } from './types.js';

export const NOT_ASKED = notKnown('not asked');

/** RFC 3339, as GitHub writes times. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** The first claim that is a commit hash and not the zero one (a ref that does not exist). */
export function claimedCommit(claims: readonly CommitClaim[]): Known<CommitSha> {
  for (const { hash, source } of claims) {
    const commit = parseCommitSha(hash ?? '');
    if (commit !== undefined && !/^0+$/.test(commit)) return known(commit, source);
  }
  if (claims.length === 0) return notKnown('the event names no commit of its own');
  return notKnown(`no commit in ${claims.map((claim) => claim.source).join(', ')}`);
}

/** The claimed commit, else what the ref points at now. */
export async function commitOf(claims: readonly CommitClaim[], ref: GitRef | undefined, git: GitRepository): Promise<Known<CommitSha>> {
  const claimed = claimedCommit(claims);
  if (claimed.known) return claimed;
  if (ref?.type === 'tag') return taggedCommit(ref.name, claimed, git);
  if (ref?.type !== 'branch') return claimed;
  const head = await git.branchHead(ref.name);
  return head.known ? head : notKnown(`${claimed.why}; ${head.why}`);
}

/** The commit of a git tag as it is now; what the event claims where git does not know better. */
export async function taggedCommit(tag: string, claimed: Known<CommitSha>, git: GitRepository): Promise<Known<CommitSha>> {
  const tagged = await git.tagCommit(tag);
  if (tagged.known && tagged.value !== undefined) {
    if (claimed.known && claimed.value === tagged.value) return claimed;
    return known(tagged.value, `git tag ${printableText(tag)}, ${tagged.source}`);
  }
  if (claimed.known) return claimed;
  return notKnown(`${claimed.why}; ${tagged.known ? `there is no git tag ${printableText(tag)}` : tagged.why}`);
}

export async function commitDateOf(event: Event, commit: Known<CommitSha>, needs: TriggerNeeds, git: GitRepository): Promise<Known<Date>> {
  if (!commit.known) return notKnown(`the commit is not known: ${commit.why}`);
  for (const path of [['head_commit'], ['workflow_run', 'head_commit'], ['merge_group', 'head_commit']]) {
    const described = at(event.payload, ...path);
    const time = textAt(described, 'timestamp');
    if (textAt(described, 'id') !== commit.value || time === undefined || !TIME.test(time)) continue;
    const date = new Date(time);
    if (!Number.isNaN(date.getTime())) return known(date, `event payload, ${path.join('.')}.timestamp`);
  }
  return needs.commitDate ? git.commitDate(commit.value) : NOT_ASKED;
}

export function defaultBranch(event: Event, missing: string | undefined, needs: TriggerNeeds, git: GitRepository): Promise<Known<string>> {
  const named = defaultBranchOf(event);
  if (named !== undefined) return Promise.resolve(known(named, 'event payload, repository.default_branch'));
  if (!needs.defaultBranch) return Promise.resolve(NOT_ASKED);
  return git.defaultBranch().then((branch) => (branch.known || missing === undefined ? branch : notKnown(`${missing}; ${branch.why}`)));
}

export function baseBranchOf(subject: Subject): Known<string> {
  if (subject.base !== undefined) return known(subject.base.branch, subject.base.source);
  return notKnown('the event names no base branch');
}

type BranchOrTag = { readonly ref: GitRef } | { readonly unclear: string };

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
