import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-344JZ2XC.js";
import "./chunk-GVFJWRDM.js";
import "./chunk-4NWOFTLC.js";
import "./chunk-3HIHG5NB.js";
import "./chunk-IKRCJ4NC.js";
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
