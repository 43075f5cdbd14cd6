import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-5RLUW5E4.js";
import "./chunk-NYCCCHPH.js";
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
