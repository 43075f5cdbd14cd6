import { setTimeout as wait } from 'node:timers/promises';
import type { Clock, FileClock } from '../ports.js';

/** The machine's clock and timers. */
export function systemClock(): Clock {
  return {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
      try {
        await wait(ms, undefined, signal === undefined ? {} : { signal });
      } catch (thrown) {
        // What it throws itself says only that a signal was aborted.
        throw signal?.reason instanceof Error ? signal.reason : thrown;
      }
    },
    timer: (ms, callback) => {
      const timer = setTimeout(callback, ms).unref();
      return {
        clear: () => {
          clearTimeout(timer);
        },
      };
    },
  };
}

/** The same clock for those who hash files. */
export const fileClock: FileClock = {
  now: Date.now,
  rest: (ms) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  },
};
