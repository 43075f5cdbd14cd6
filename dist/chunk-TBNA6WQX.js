import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  require_promises
} from "./chunk-YZ2CVR34.js";
import {
  __toESM
} from "./chunk-CBRBDV45.js";

// src/runner/clock.ts
var import_promises = __toESM(require_promises(), 1);
function systemClock() {
  return {
    now: () => /* @__PURE__ */ new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
      try {
        await (0, import_promises.setTimeout)(ms, void 0, signal === void 0 ? {} : { signal });
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
