import { isFailure, type Failure } from '../failure.js';

/** Failures that mean "the files are not on this runner" rather than "the files are wrong". */
const ABSENCES: readonly string[] = ['KITFILE_MISSING', 'LAYER_PATH_MISSING', 'LFS_POINTER', 'ANNEX_POINTER', 'DVC_POINTER'];

export function isAbsence(thrown: unknown): thrown is Failure {
  return isFailure(thrown) && thrown.problems.every((problem) => ABSENCES.includes(problem.code));
}
