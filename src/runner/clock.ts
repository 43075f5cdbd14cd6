import type { Clock, FileClock } from '../ports.js';

/** The machine's clock and timers. */
export function systemClock(): Clock {
  return {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(reasonOf(signal));
          return;
        }
        const stop = (): void => {
          clearTimeout(timer);
          if (signal !== undefined) reject(reasonOf(signal));
        };
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', stop);
          resolve();
        }, ms);
        signal?.addEventListener('abort', stop, { once: true });
      }),
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

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}
