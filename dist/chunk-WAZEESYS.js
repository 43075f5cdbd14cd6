import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-KOAHMBBY.js";
import "./chunk-XRBUNOFJ.js";
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
