import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-UZVDHW6L.js";
import "./chunk-KVZZSVTO.js";
import "./chunk-FEQOKQYN.js";
import "./chunk-7YZAYZX5.js";
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
