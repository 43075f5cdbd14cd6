import type { Event } from './event.js';
import { pullRequestSubject } from './pull-request.js';
import {
  ambientSubject,
  createSubject,
  deleteSubject,
  isQueueBranch,
  mergeGroupSubject,
  pushSubject,
  releaseSubject,
  scheduleSubject,
} from './ref-events.js';
import type { Subject } from './subject.js';
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
