import { isRefName, printableText } from '../git/index.js';
import { at, textAt } from '../json.js';
import { defaultBranchOf, numberAt, payloadCommit, repositoryOf, type Event } from './event.js';
import { branchName, isQueueBranch, type Subject } from './subject.js';

/**
 * `workflow_run`: about the run that triggered it, never about the default branch that GITHUB_REF and GITHUB_SHA name. `head_branch`
 * of that run is a branch or a git tag, and the payload does not say which.
 */
export function workflowRunSubject(event: Event): Subject {
  const run = at(event.payload, 'workflow_run');
  const commits = [payloadCommit(event, 'workflow_run', 'head_sha')];
  const triggeredBy = printableText(textAt(run, 'event') ?? '');
  const name = textAt(run, 'head_branch');
  if (triggeredBy === '') {
    const unclear = 'the payload does not describe the workflow run that triggered this one';
    return { kind: 'other', ref: '', unclear, commits, planOnly: `workflow_run: ${unclear}` };
  }
  if (triggeredBy.startsWith('pull_request')) return ofPullRequest(run, triggeredBy, isForeign(event, run), commits);
  if (isForeign(event, run)) {
    const planOnly = 'workflow_run: the triggering run belongs to another repository, so it is planned, not published';
    return { kind: 'other', ref: '', unclear: 'the triggering run belongs to another repository', commits, planOnly };
  }
  if (triggeredBy === 'merge_group' || isQueueBranch(name ?? '')) {
    const planOnly = 'workflow_run: the triggering run was of the merge queue, which is planned, not published';
    return { kind: 'other', ref: '', unclear: 'the triggering run was of the merge queue', commits, planOnly };
  }
  if (name === undefined || !isRefName(name)) {
    return { kind: 'other', ref: '', unclear: 'the triggering run was on no branch or git tag', commits };
  }
  return { kind: 'name', name, isDefaultBranch: name === defaultBranchOf(event), commits };
}

function ofPullRequest(run: unknown, triggeredBy: string, foreign: boolean, commits: Subject['commits']): Subject {
  const planOnly = `workflow_run: ${foreign ? 'a pull request of another repository' : 'a pull request'} (${triggeredBy}) triggered it, which is planned, not published`;
  const listed = at(run, 'pull_requests');
  const pulls: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const number = pulls.length === 1 ? numberAt(pulls[0], 'number') : undefined;
  if (number === undefined) {
    // GitHub lists no pull request of a fork here, and several when the head has several.
    return { kind: 'other', ref: '', unclear: 'the payload does not say which pull request the triggering run was of', commits, planOnly };
  }
  const base = branchName(textAt(pulls[0], 'base', 'ref'));
  const headBranch = textAt(run, 'head_branch') ?? '';
  return {
    kind: 'pull-request',
    number,
    headBranch: isRefName(headBranch) ? headBranch : '',
    fork: foreign,
    commits,
    planOnly,
    ...(base === undefined ? {} : { base: { branch: base, source: 'event payload, workflow_run.pull_requests' } }),
  };
}

/** The head of the triggering run lives in another repository, or in none that is left. */
function isForeign(event: Event, run: unknown): boolean {
  const head = at(run, 'head_repository');
  if (head === undefined) return false;
  const name = textAt(head, 'full_name')?.toLowerCase();
  return name === undefined || name !== repositoryOf(event);
}
