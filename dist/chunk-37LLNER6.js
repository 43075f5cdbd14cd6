import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-IO43PINB.js";
import "./chunk-SOX7GGLF.js";
import "./chunk-ORLVFEN7.js";
import "./chunk-KOFVFAOE.js";
import "./chunk-2MP5HWTD.js";
import "./chunk-COAEP464.js";
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
