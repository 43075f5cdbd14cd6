import type { Call } from '../../oci/index.js';
import type { Clock } from '../../ports.js';
import { WireError } from './trouble.js';

/** Throws what ended the call: its signal's reason, or a time-out when its deadline has come. */
export function assertRunning(call: Call, clock: Clock): void {
  call.signal?.throwIfAborted();
  if (timeLeft(call, clock) <= 0) throw outOfTime();
}

/** Milliseconds until the call's deadline. */
export function timeLeft({ deadline = Infinity }: Call, clock: Clock): number {
  return deadline - clock.monotonic();
}

/** Tells `over` once what ended the call, at once when it has ended already. Returns what ends the listening. */
export function onOver(call: Call, clock: Clock, over: (reason: unknown) => void): () => void {
  const { signal } = call;
  const onAbort = (): void => {
    over(signal?.reason);
  };
  if (signal?.aborted === true) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });
  const left = timeLeft(call, clock);
  const timer =
    left === Infinity
      ? undefined
      : clock.timer(Math.max(0, left), () => {
          over(outOfTime());
        });
  return () => {
    signal?.removeEventListener('abort', onAbort);
    timer?.clear();
  };
}

/** What `work` comes to, unless the call is over first; the work, which others may wait for too, goes on. */
export async function whileRunning<T>(call: Call, clock: Clock, work: Promise<T>): Promise<T> {
  assertRunning(call, clock);
  let stop: (() => void) | undefined;
  const over = new Promise<never>((_, reject) => {
    stop = onOver(call, clock, reject);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    stop?.();
  }
}

function outOfTime(): WireError {
  return new WireError('timeout', 'the time that was left for it ended', { sent: true });
}
