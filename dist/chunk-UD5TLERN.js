import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);

// src/runner/clock.ts
import { setTimeout as wait } from "node:timers/promises";
function systemClock() {
  return {
    now: () => /* @__PURE__ */ new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
      try {
        await wait(ms, void 0, signal === void 0 ? {} : { signal });
      } catch (thrown) {
        throw signal?.reason instanceof Error ? signal.reason : thrown;
      }
    },
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

export {
  systemClock,
  fileClock
};
