import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-N4BYVDHM.js";
import "./chunk-Y57G623K.js";
import "./chunk-IXUDYSWU.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
