import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-JGKJ4FRG.js";
import "./chunk-SCB2EC7T.js";
import "./chunk-RNRUWBZX.js";
import "./chunk-AQNUQLQL.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
