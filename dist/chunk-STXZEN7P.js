import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-ILWXO2EN.js";
import "./chunk-MJLHZVRD.js";
import "./chunk-ZFJ6CVUZ.js";
import "./chunk-Q6FW7DBS.js";
import "./chunk-2MP5HWTD.js";
import "./chunk-YZ2CVR34.js";
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
