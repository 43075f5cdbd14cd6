import { Failure, messageOf, printable, type Problem, isFailure } from '../failure.js';

/** Codes of what the transaction could not do; what a class refuses has its own. */
export type TransactionFailure =
  | 'REGISTRY_UNREADABLE'
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
export type TransactionRemark = 'REGISTRY_UNREADABLE' | 'TAG_KEPT' | 'TAG_NOT_REMOVED' | 'LEFT_TO_OTHER_RUN' | 'COMPANION_TAG_KEPT';

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
