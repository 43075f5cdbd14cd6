import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  fileClock
} from "./chunk-TBNA6WQX.js";
import {
  require_node_worker_threads
} from "./chunk-3VWJPE7B.js";
import {
  hashLayer
} from "./chunk-YZ2CVR34.js";
import {
  Failure,
  messageOf
} from "./chunk-2WUFPDYR.js";
import {
  __toESM
} from "./chunk-CBRBDV45.js";

// src/runner/hash-worker.ts
var import_node_worker_threads = __toESM(require_node_worker_threads(), 1);
var REPORT_SIZE = 16 * 1024 * 1024;
function reply(message) {
  import_node_worker_threads.parentPort?.postMessage(message, message.kind === "hashed" ? [message.layer.identities.buffer] : []);
}
function work({ content }) {
  let unreported = 0;
  try {
    const layer = hashLayer(content, fileClock, (bytes) => {
      unreported += bytes;
      if (unreported < REPORT_SIZE) return;
      reply({ kind: "bytes", bytes: unreported });
      unreported = 0;
    });
    reply({ kind: "bytes", bytes: unreported });
    return { kind: "hashed", layer };
  } catch (error) {
    if (error instanceof Failure) {
      const [first, ...others] = error.problems;
      if (first !== void 0) return { kind: "failure", problems: [first, ...others] };
    }
    return { kind: "error", message: messageOf(error) };
  }
}
import_node_worker_threads.parentPort?.on("message", (request) => {
  reply(work(request));
});
