import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-VLQUM4EA.js";
import "./chunk-NXAFLD3E.js";
import "./chunk-JRJ7F6JH.js";
import "./chunk-CJLRSAVK.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
