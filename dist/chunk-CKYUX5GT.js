import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-NLB6SHAL.js";
import "./chunk-JY66JH5B.js";
import "./chunk-GYMLLZSL.js";
import "./chunk-EZFBTX5L.js";
import "./chunk-M25YN4DJ.js";
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
