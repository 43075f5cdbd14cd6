import { Failure } from '../../failure.js';

/** Why a header gave nothing; the caller turns it into a warning and lets names decide. */
export type HeaderFailure = 'MODEL_HEADER_TRUNCATED' | 'MODEL_HEADER_MALFORMED' | 'MODEL_HEADER_TOO_LARGE';

export function truncated(what: string): Failure<HeaderFailure> {
  return new Failure<HeaderFailure>({
    code: 'MODEL_HEADER_TRUNCATED',
    message: `${what}.`,
    hint: 'Fetch the file again: it ends before its own header says, as after a broken download.',
  });
}

export function malformed(what: string): Failure<HeaderFailure> {
  return new Failure<HeaderFailure>({
    code: 'MODEL_HEADER_MALFORMED',
    message: `${what}.`,
    hint: 'Check that the file opens in the program it was made for; write size and quantization under "model.parameters" (paramSize, quantization) if it does.',
  });
}

export function tooLarge(what: string): Failure<HeaderFailure> {
  return new Failure<HeaderFailure>({
    code: 'MODEL_HEADER_TOO_LARGE',
    message: `${what}.`,
    hint: 'Write size and quantization in the Kitfile under "model.parameters" (paramSize, quantization); they are taken as stated.',
  });
}
