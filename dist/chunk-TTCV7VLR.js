import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-AB4KX33P.js";
import "./chunk-MN6OCFEO.js";
import "./chunk-Y5PM3ME5.js";
import "./chunk-2UAVTLXS.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
