import { isRefName, parseCommitSha, printableText } from '../git/index.js';
import { at, textAt } from '../json.js';
import { ambientCommit, ambientRef, defaultBranchOf, isReadOnlyBot, payloadCommit, shownName, type Event } from './event.js';
import { DELETED_UNKNOWN } from './nothing-to-do.js';
import { pullRequestSubject } from './pull-request.js';
import { branchName, branchRef, isQueueBranch, parseRef, tagRef, type CommitClaim, type GitRef, type Subject } from './subject.js';
import { workflowRunSubject } from './workflow-run.js';

/**
 * Events whose subject is not simply GITHUB_REF (docs: events that trigger workflows). A called workflow (`workflow_call`) sees the
 * event of its caller.
 */
const EVENTS = new Map<string, (event: Event) => Subject>([
  ['push', pushSubject],
  ['create', createSubject],
  ['delete', deleteSubject],
  ['release', releaseSubject],
  ['schedule', scheduleSubject],
  ['merge_group', mergeGroupSubject],
  ['workflow_run', workflowRunSubject],
  ['pull_request', pullRequestSubject],
  ['pull_request_target', pullRequestSubject],
  ['pull_request_review', pullRequestSubject],
  ['pull_request_review_comment', pullRequestSubject],
]);

/** What the event is about. Pure; any payload is fine. */
export function subjectOf(event: Event): Subject {
  const subject = (EVENTS.get(event.name) ?? ambientSubject)(event);
  if (subject.kind === 'ref' && subject.ref?.type === 'branch' && isQueueBranch(subject.ref.name)) return mergeGroupSubject(event);
  // A merge ref is a pull request's whatever the event is called.
  return subject.kind === 'ref' && subject.ref?.type === 'pull' ? pullRequestSubject(event) : subject;
}

/** `push`. A push that deletes names its ref only in the payload; GITHUB_REF is then the default branch. */
function pushSubject(event: Event): Subject {
  const pushed = parseRef(textAt(event.payload, 'ref'));
  if (at(event.payload, 'deleted') === true || isZero(textAt(event.payload, 'after'))) return deleted(pushed);
  const ref = parseRef(ambientRef(event)) ?? pushed;
  const base = ref?.type === 'tag' ? branchName(textAt(event.payload, 'base_ref')) : undefined;
  return {
    kind: 'ref',
    ref,
    commits: pushedCommits(event, ref),
    // Its own branches; what it merges is pushed to another one, by a workflow whose permissions may allow it.
    ...(isReadOnlyBot(event) && ref?.type === 'branch' && ref.name.startsWith('dependabot/')
      ? { planOnly: 'push by Dependabot, whose token may only read: its branches are planned, not published' }
      : {}),
    ...(base === undefined ? {} : { base: { branch: base, source: 'event payload, base_ref' } }),
  };
}

/** `after` of an annotated git tag is the tag object, never the commit; nor is GITHUB_SHA where it equals that. */
function pushedCommits(event: Event, ref: GitRef | undefined): readonly CommitClaim[] {
  const ambient = ambientCommit(event);
  const head = payloadCommit(event, 'head_commit', 'id');
  if (ref?.type !== 'tag') return [ambient, head, payloadCommit(event, 'after')];
  const tagObject = head.hash !== undefined && head.hash !== ambient.hash && ambient.hash === textAt(event.payload, 'after');
  return tagObject ? [head] : [ambient, head];
}

function isZero(hash: string | undefined): boolean {
  return hash !== undefined && /^0+$/.test(hash) && parseCommitSha(hash) !== undefined;
}

/** `create`: the payload's ref is a plain name; GITHUB_REF names it in full. */
function createSubject(event: Event): Subject {
  return { kind: 'ref', ref: payloadRef(event) ?? parseRef(ambientRef(event)), commits: [ambientCommit(event)] };
}

/** `delete`: GITHUB_REF and GITHUB_SHA are the default branch, which has nothing to do with what was deleted. */
function deleteSubject(event: Event): Subject {
  return deleted(payloadRef(event));
}

function deleted(ref: GitRef | undefined): Subject {
  if (ref?.type === 'branch' || ref?.type === 'tag') return { kind: 'delete', refType: ref.type, name: ref.name, commits: [] };
  return { kind: 'other', ref: ref?.ref ?? '', unclear: DELETED_UNKNOWN, commits: [] };
}

function payloadRef({ payload }: Event): GitRef | undefined {
  const name = textAt(payload, 'ref');
  if (name === undefined || !isRefName(name)) return undefined;
  const type = textAt(payload, 'ref_type');
  if (type === 'branch') return branchRef(name);
  return type === 'tag' ? tagRef(name) : undefined;
}

/** `release`: about its git tag. Without the payload it is an event on that git tag, whose flags nobody knows. */
function releaseSubject(event: Event): Subject {
  const ambient = parseRef(ambientRef(event));
  const release = at(event.payload, 'release');
  const named = textAt(release, 'tag_name');
  const tag = named !== undefined && isRefName(named) ? named : ambient?.type === 'tag' ? ambient.name : undefined;
  if (tag === undefined) return { kind: 'other', ref: '', unclear: 'the payload does not say which git tag the release has', commits: [] };
  // A draft's git tag may not exist; GITHUB_SHA is the tag's commit only where GITHUB_REF is the tag.
  // Where the git tag was made by the release, the payload may say of which commit, else of which branch.
  const target = payloadCommit(event, 'release', 'target_commitish');
  const own = ambient?.type === 'tag' && ambient.name === tag ? [ambientCommit(event)] : [];
  const commits = parseCommitSha(target.hash ?? '') === undefined ? own : [...own, target];
  if (typeof release !== 'object' || release === null) return { kind: 'ref', ref: tagRef(tag), commits };
  return {
    kind: 'release',
    tag,
    action: printableText(textAt(event.payload, 'action') ?? ''),
    prerelease: at(release, 'prerelease') === true,
    draft: at(release, 'draft') === true,
    commits,
  };
}

/** `schedule`: always on the default branch. */
function scheduleSubject(event: Event): Subject {
  const ambient = parseRef(ambientRef(event));
  const branch = ambient?.type === 'branch' ? ambient.name : branchName(defaultBranchOf(event));
  const commits = [ambientCommit(event)];
  if (branch === undefined) return { kind: 'other', ref: ambient?.ref ?? '', unclear: 'a schedule without a branch', commits };
  return { kind: 'schedule', branch, cron: printableText(textAt(event.payload, 'schedule') ?? ''), commits };
}

/** `merge_group`, or any other event on a queue's temporary branch, which is nobody's to tag. */
function mergeGroupSubject(event: Event): Subject {
  const ref = parseRef(textAt(event.payload, 'merge_group', 'head_ref')) ?? parseRef(ambientRef(event));
  const base = branchName(textAt(event.payload, 'merge_group', 'base_ref'));
  return {
    kind: 'other',
    ref: ref?.ref ?? '',
    unclear: 'a merge queue tests commits that are on no branch yet',
    commits: [payloadCommit(event, 'merge_group', 'head_sha'), ambientCommit(event)],
    planOnly: `${shownName(event)}: a merge queue is planned, not published`,
    ...(base === undefined ? {} : { base: { branch: base, source: 'event payload, merge_group.base_ref' } }),
  };
}

/** Everything else (dispatches, issues, deployments, packages, …): about the ref that the runner names. */
function ambientSubject(event: Event): Subject {
  const ref = parseRef(ambientRef(event)) ?? parseRef(textAt(event.payload, 'ref'));
  return { kind: 'ref', ref, commits: [ambientCommit(event)] };
}
