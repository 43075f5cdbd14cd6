import { Failure } from '../failure.js';

/** Whether something went wrong that is described for the user; anything else is a mistake in this code. */
export function isFailure(thrown: unknown): thrown is Failure {
  return thrown instanceof Failure;
}

/** Failures that mean "the files are not on this runner" rather than "the files are wrong". */
const ABSENCES: readonly string[] = ['KITFILE_MISSING', 'LAYER_PATH_MISSING', 'LFS_POINTER', 'DVC_POINTER'];

export function isAbsence(thrown: unknown): thrown is Failure {
  return isFailure(thrown) && thrown.problems.every((problem) => ABSENCES.includes(problem.code));
}
