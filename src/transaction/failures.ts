import { Failure, messageOf, printable, type Problem, isFailure } from '../failure.js';
import type { Repository, TagName } from '../oci/index.js';

/** Codes of what the transaction refuses or could not do. */
export type TransactionFailure =
  | 'REGISTRY_UNREADABLE'
  | 'TAG_CONFLICT'
  | 'TAG_STALE'
  | 'TAG_TAKEN_MEANWHILE'
  | 'TAG_NOT_SHOWN'
  | 'TAG_KEPT_BY_REGISTRY'
  | 'TAG_WRITE_FAILED'
  | 'TAG_LOST'
  | 'PREVIOUS_MANIFEST_UNREADABLE'
  | 'JOURNAL_NOT_WRITTEN'
  | 'JOURNAL_DAMAGED'
  | 'JOURNAL_LOST';

/** Codes of its warnings and notices. */
export type TransactionRemark =
  | 'REGISTRY_UNREADABLE'
  | 'CONTENT_TAG_KEPT'
  | 'CONTENT_TAG_OF_OTHER_MODEL'
  | 'TAG_KEPT'
  | 'TAG_OVERWRITTEN'
  | 'TAG_STALE'
  | 'TAG_HOLDER_DIVERGED'
  | 'TAG_HOLDER_UNKNOWN'
  | 'TAG_NOT_REMOVED'
  | 'LEFT_TO_OTHER_RUN'
  | 'COMPANION_TAG_KEPT';

/** `repository:tag`, as a person would paste it. */
export function tagReference(repository: Repository, tag: TagName): string {
  return `${printable(repository.name)}:${tag}`;
}

/** The problem that was thrown, with its own code and hint where it has them. */
export function problemOf(thrown: unknown, code: TransactionFailure, hint: string): Problem {
  if (isFailure(thrown)) {
    return { code: thrown.code, message: printable(thrown.message), hint: printable(thrown.hint) };
  }
  return { code, message: printable(messageOf(thrown)), hint };
}

/** One Failure of all problems; undefined when there are none. */
export function failureOf(problems: readonly Problem[], cause?: unknown): Failure | undefined {
  const [first, ...others] = problems;
  return first === undefined ? undefined : new Failure([first, ...others], cause === undefined ? {} : { cause });
}

/** Whatever was thrown as a Failure, the thing itself if it is one. */
export function asFailure(thrown: unknown, code: TransactionFailure, hint: string): Failure {
  return isFailure(thrown) ? thrown : new Failure(problemOf(thrown, code, hint), { cause: thrown });
}
