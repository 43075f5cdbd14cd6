import { Failure } from '../failure.js';
import type { Call } from '../oci/index.js';
import type { TransactionFailure } from './failures.js';
import type { TransactionPorts } from './types.js';

/** A write that is broken off leaves open whether it took effect, so one under way when the run is cancelled gets this long to end. */
const WRITE_GRACE_MS = 2000;
/** What a failed run may take to its end: within two minutes all is put back or given up, and what became of each tag is told. */
const RESCUE_MS = 105_000;
/** Of that, what writes may take that are under way when one fails, and the one itself to come to be after all. */
const SETTLE_MS = 25_000;
/** The same after a cancel: the runner kills the run after ten seconds, and the last of them is for the report. */
const LAST_RESCUE_MS = 8000;

/** How long the calls of one transaction may go on: none of them ends with the run, all of them end. */
export interface Times {
  /** For writing tags, and for looking at what was written. */
  readonly writing: Call;
  /** A write failed: from here on the time for putting back runs. */
  readonly failing: () => void;
  /** For settling what failed: a part of that time. */
  readonly settling: () => Call;
  /** What failed is well after all. */
  readonly settled: () => void;
  /** For putting back, over the same connections and with the same tokens: one budget since the first thing that failed. */
  readonly rescue: () => Call;
  /** Takes listeners and timers back. */
  readonly end: () => void;
}

export function timesOf({ cancel, clock }: Pick<TransactionPorts, 'cancel' | 'clock'>): Times {
  const [graced, rescuing] = [new AbortController(), new AbortController()];
  const timers = new Set<{ clear(): void }>();
  let cancelled = Infinity;
  let failed: number | undefined;
  let hurried = new AbortController();
  let writing: Call = { signal: AbortSignal.any([graced.signal, hurried.signal]) };

  function abortIn(ms: number, controller: AbortController, reason: unknown): void {
    timers.add(
      clock.timer(ms, () => {
        controller.abort(reason);
      }),
    );
  }
  function begin(): void {
    cancelled = clock.monotonic();
    abortIn(WRITE_GRACE_MS, graced, cancel.reason);
    abortIn(LAST_RESCUE_MS, rescuing, cancel.reason);
  }
  function failedAt(): number {
    if (failed === undefined) abortIn(SETTLE_MS, hurried, gaveUp());
    return (failed ??= clock.monotonic());
  }
  if (cancel.aborted) begin();
  else cancel.addEventListener('abort', begin, { once: true });
  return {
    get writing() {
      return writing;
    },
    failing: () => void failedAt(),
    settling: () => ({ signal: graced.signal, deadline: Math.min(failedAt(), cancelled) + SETTLE_MS }),
    settled: () => {
      failed = undefined;
      hurried = new AbortController();
      writing = { signal: AbortSignal.any([graced.signal, hurried.signal]) };
    },
    rescue: () => ({ signal: rescuing.signal, deadline: Math.min(failedAt() + RESCUE_MS, cancelled + LAST_RESCUE_MS) }),
    end: () => {
      cancel.removeEventListener('abort', begin);
      for (const timer of timers) timer.clear();
    },
  };
}

function gaveUp(): Failure<TransactionFailure> {
  return new Failure<TransactionFailure>({
    code: 'TAG_WRITE_FAILED',
    message: 'It was given up: another tag could not be written, and the time for putting all back has begun.',
    hint: 'Run the job again: what is there already is not sent twice.',
  });
}
