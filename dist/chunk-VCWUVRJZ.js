import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-YB7KK6HN.js";
import "./chunk-5MHCIOCE.js";
import "./chunk-BWBHF4DG.js";
import "./chunk-GZZOBU4Q.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
