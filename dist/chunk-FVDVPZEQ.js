import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-JQR3KVCR.js";
import "./chunk-O3P5IP6B.js";
import "./chunk-LFIDAAOV.js";
import "./chunk-U5URO2HS.js";
import "./chunk-WT4QINYP.js";
import "./chunk-BU4O4MVI.js";
import "./chunk-CBRBDV45.js";
export {
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
