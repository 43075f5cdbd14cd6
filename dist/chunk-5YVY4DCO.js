import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-HQRSQP3P.js";
import "./chunk-YSXEEWQ2.js";
import "./chunk-7PNDANCL.js";
import "./chunk-QCP7ZOBK.js";
import "./chunk-3NBI3OLB.js";
import "./chunk-EYQSDWK6.js";
import "./chunk-J6TLE6KO.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
