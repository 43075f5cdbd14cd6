import { isRefName } from '../git/index.js';
import { at, textAt } from '../json.js';
import { ambientCommit, ambientRef, isReadOnlyBot, numberAt, payloadCommit, repositoryOf, shownName, type Event } from './event.js';
import { branchName, parseRef, type Subject } from './subject.js';

/**
 * `pull_request`, `pull_request_target` and their reviews. The ref is that of the merge, also when the pull request was closed by it
 * (GITHUB_REF is then the base branch, whose tags are not its own). The commit is the one that the runner checks out.
 */
export function pullRequestSubject(event: Event): Subject {
  const pull = at(event.payload, 'pull_request');
  const ambient = parseRef(ambientRef(event));
  const number = numberAt(pull, 'number') ?? numberAt(event.payload, 'number') ?? (ambient?.type === 'pull' ? ambient.number : undefined);
  const fork = isFork(event, pull);
  const planOnly = readOnlyReason(event, fork);
  const merged = at(pull, 'merged') === true ? [payloadCommit(event, 'pull_request', 'merge_commit_sha')] : [];
  const commits = [ambientCommit(event), ...merged];
  if (number === undefined) {
    return { kind: 'other', ref: '', unclear: 'neither payload nor GITHUB_REF gives the number of the pull request', commits, planOnly };
  }
  const headBranch = textAt(pull, 'head', 'ref') ?? event.env['GITHUB_HEAD_REF'] ?? '';
  const headCommit = textAt(pull, 'head', 'sha');
  const fromPayload = branchName(textAt(pull, 'base', 'ref'));
  const branch = fromPayload ?? branchName(event.env['GITHUB_BASE_REF']);
  return {
    kind: 'pull-request',
    number,
    headBranch: isRefName(headBranch) ? headBranch : '',
    ...(headCommit === undefined ? {} : { headCommit }),
    fork,
    commits,
    planOnly,
    ...(branch === undefined
      ? {}
      : { base: { branch, source: fromPayload === undefined ? 'GITHUB_BASE_REF' : 'event payload, pull_request.base.ref' } }),
  };
}

/** A head without a repository is that of a fork which was deleted. */
function isFork(event: Event, pull: unknown): boolean {
  const head = at(pull, 'head');
  if (typeof head !== 'object' || head === null) return false;
  const name = textAt(head, 'repo', 'full_name')?.toLowerCase();
  if (name === undefined) return at(head, 'repo') === null;
  const here = textAt(pull, 'base', 'repo', 'full_name')?.toLowerCase() ?? repositoryOf(event);
  return here === undefined ? at(head, 'repo', 'fork') === true : name !== here;
}

function readOnlyReason(event: Event, fork: boolean): string {
  const name = shownName(event);
  if (isReadOnlyBot(event)) return `${name} by Dependabot, whose token may only read: a pull request is planned, not published`;
  if (fork && event.name !== 'pull_request_target') {
    return `${name} from a fork, whose token may only read: a pull request is planned, not published`;
  }
  return fork ? `${name} from a fork: a pull request is planned, not published` : `${name}: a pull request is planned, not published`;
}
