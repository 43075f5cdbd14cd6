import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);

// src/runner/clock.ts
function systemClock() {
  return {
    now: () => /* @__PURE__ */ new Date(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(reasonOf(signal));
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        if (signal !== void 0) reject(reasonOf(signal));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, ms);
      signal?.addEventListener("abort", stop, { once: true });
    }),
    timer: (ms, callback) => {
      const timer = setTimeout(callback, ms).unref();
      return {
        clear: () => {
          clearTimeout(timer);
        }
      };
    }
  };
}
var fileClock = {
  now: Date.now,
  rest: (ms) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  }
};
function reasonOf(signal) {
  return signal.reason instanceof Error ? signal.reason : new Error("aborted");
}

export {
  systemClock,
  fileClock
};
