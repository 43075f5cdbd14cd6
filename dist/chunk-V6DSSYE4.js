import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-HOYUONOD.js";
import "./chunk-GKBXNGLS.js";
import "./chunk-FEQOKQYN.js";
import "./chunk-IZC443YR.js";
import "./chunk-4N67BABJ.js";
import "./chunk-AQNUQLQL.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
