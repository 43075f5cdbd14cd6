import { Failure, isFailure, messageOf } from '../failure.js';
import type { Log } from '../ports.js';

/** Whatever was thrown as a Failure. What is none is a mistake in this action, and says so. */
export function unexpected(thrown: unknown, log: Pick<Log, 'debug'>): Failure {
  if (isFailure(thrown)) return thrown;
  if (thrown instanceof Error) log.debug(thrown.stack ?? thrown.message);
  return new Failure(
    {
      code: 'UNEXPECTED',
      message: `Something went wrong that should not be possible: ${messageOf(thrown)}.`,
      hint: 'Run the job again with step debugging on, and report the log as an issue of this action.',
    },
    { cause: thrown },
  );
}
