import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-KSPB77S6.js";
import "./chunk-YCG6U5XR.js";
import "./chunk-HJMYHWIS.js";
import "./chunk-GZZOBU4Q.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
