import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  fileClock
} from "./chunk-UD5TLERN.js";
import {
  hashLayer
} from "./chunk-WT4QINYP.js";
import {
  Failure,
  messageOf
} from "./chunk-BU4O4MVI.js";
import "./chunk-CBRBDV45.js";

// src/runner/hash-worker.ts
import { parentPort } from "node:worker_threads";
var REPORT_SIZE = 16 * 1024 * 1024;
function reply(message) {
  parentPort?.postMessage(message, message.kind === "hashed" ? [message.layer.identities.buffer] : []);
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
parentPort?.on("message", (request) => {
  reply(work(request));
});
