import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-ST7DV4CL.js";
import "./chunk-TJJ5CTJS.js";
import "./chunk-RX6NMEM2.js";
import "./chunk-HLPEKHAG.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
