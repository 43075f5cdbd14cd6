/** Every problem of the inputs has this code, or the code of the rule grammar; all are listed in one Failure. */
export type InputFailure = 'INPUT_INVALID';
