import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-YMXZCUCM.js";
import "./chunk-7233JWMK.js";
import "./chunk-IRWJNMAS.js";
import "./chunk-BX3QSC2B.js";
import "./chunk-GX3HVERY.js";
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
