import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-E6XN6YQW.js";
import "./chunk-PP3WCHB2.js";
import "./chunk-YIH7UOPH.js";
import "./chunk-KHQFK6Z5.js";
import "./chunk-NOPICMLK.js";
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
