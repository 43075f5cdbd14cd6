import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-MG6HXLFH.js";
import "./chunk-MXJRKT7X.js";
import "./chunk-7CFHSXQT.js";
import "./chunk-KALYFAAK.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
