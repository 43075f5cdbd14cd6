import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-4D33A62S.js";
import "./chunk-WGHVDGKU.js";
import "./chunk-E2OQ7KAB.js";
import "./chunk-7VEMIKHK.js";
import "./chunk-2MP5HWTD.js";
import "./chunk-LYQRS67M.js";
import "./chunk-Q3C674R6.js";
import "./chunk-HTADKJUT.js";
import "./chunk-2WUFPDYR.js";
import "./chunk-CBRBDV45.js";
export {
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
