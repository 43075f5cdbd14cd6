import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-BVTWE3L5.js";
import "./chunk-PM5JXZFS.js";
import "./chunk-FCQTLGOS.js";
import "./chunk-GZZOBU4Q.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
