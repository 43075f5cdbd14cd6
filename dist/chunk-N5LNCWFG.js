import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-WZJ4RMEJ.js";
import "./chunk-4PUWCU5N.js";
import "./chunk-OJNIOX7T.js";
import "./chunk-CJLRSAVK.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
