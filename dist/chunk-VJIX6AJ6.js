import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-HSICXDQY.js";
import "./chunk-YDAXLO7J.js";
import "./chunk-XBJ6ZRRF.js";
import "./chunk-OS5R5QLQ.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
