import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  fileClock
} from "./chunk-UD5TLERN.js";
import {
  READ_SIZE,
  hashPieces
} from "./chunk-HJMYHWIS.js";
import {
  Failure,
  messageOf
} from "./chunk-GZZOBU4Q.js";
import "./chunk-CBRBDV45.js";

// src/runner/hash-worker.ts
import { parentPort } from "node:worker_threads";
var REPORT_SIZE = 16 * 1024 * 1024;
var PIECE_SIZE = 1024 * 1024;
var PIECES = 3;
var free = [];
var isWanted = false;
var awaited;
parentPort?.on("message", (request) => {
  if (request.kind === "hash") {
    hash(request).then(
      (layer) => {
        reply({ kind: "hashed", layer });
      },
      (error) => {
        reply(failed(error));
      }
    );
    return;
  }
  if (request.kind === "enough") isWanted = false;
  const buffer = request.kind === "used" ? Buffer.from(request.buffer) : bufferOf(PIECE_SIZE);
  if (awaited === void 0) free.push(buffer);
  else awaited(buffer);
  awaited = void 0;
});
async function hash({ content, pieces }) {
  isWanted = pieces;
  free = Array.from({ length: pieces ? PIECES - 1 : 0 }, () => bufferOf(PIECE_SIZE));
  let buffer = bufferOf(pieces ? PIECE_SIZE : Math.min(READ_SIZE, Math.max(content.size, 1)));
  let untold = 0;
  const hashing = hashPieces(content, fileClock, buffer);
  for (; ; ) {
    const step = hashing.next(buffer);
    if (step.done === true) {
      reply({ kind: "bytes", bytes: untold });
      return step.value;
    }
    if (isWanted) {
      reply({ kind: "piece", bytes: step.value });
      buffer = free.pop() ?? await new Promise((resolve) => awaited = resolve);
      continue;
    }
    untold += step.value.length;
    if (untold < REPORT_SIZE) continue;
    reply({ kind: "bytes", bytes: untold });
    untold = 0;
  }
}
function bufferOf(size) {
  return Buffer.from(new ArrayBuffer(size));
}
function reply(message) {
  const moved = message.kind === "hashed" ? [message.layer.identities.buffer] : message.kind === "piece" ? [message.bytes.buffer] : [];
  parentPort?.postMessage(message, moved);
}
function failed(error) {
  if (error instanceof Failure) {
    const [first, ...others] = error.problems;
    if (first !== void 0) return { kind: "failure", problems: [first, ...others] };
  }
  return { kind: "error", message: messageOf(error) };
}
