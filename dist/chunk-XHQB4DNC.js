import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-WZQQUL2Y.js";
import "./chunk-EDFPROVU.js";
import "./chunk-SWIJ3PWH.js";
import "./chunk-GZZOBU4Q.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
