import type { RegistryPorts } from '../types.js';

/** A runner kills what it has cancelled after ten seconds: requests under way get this long to end, and so does each that puts things right. */
const LAST_ANSWER_MS = 2000;

/** The end of a request that is not dropped at once when the run is cancelled, but cannot be waited for either. */
export interface LastMoments {
  readonly signal: AbortSignal;
  /** Call when the answer has come. */
  end(): void;
}

/** Aborted, with the reason of the cancelled run, LAST_ANSWER_MS after the run was cancelled or the request began, whichever is later. */
export function lastMoments({ cancel, clock }: Pick<RegistryPorts, 'cancel' | 'clock'>): LastMoments {
  const controller = new AbortController();
  let timer: { clear(): void } | undefined;
  const begin = (): void => {
    timer = clock.timer(LAST_ANSWER_MS, () => {
      controller.abort(cancel.reason);
    });
  };
  if (cancel.aborted) begin();
  else cancel.addEventListener('abort', begin, { once: true });
  return {
    signal: controller.signal,
    end: () => {
      cancel.removeEventListener('abort', begin);
      timer?.clear();
    },
  };
}
