import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-VXMWPJGX.js";
import "./chunk-TMRIIDLN.js";
import "./chunk-LGUUQC2G.js";
import "./chunk-AQNUQLQL.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
