import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-OB5HHSDH.js";
import "./chunk-CUVTLK2O.js";
import "./chunk-ZCJ6N2AW.js";
import "./chunk-GZZOBU4Q.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
