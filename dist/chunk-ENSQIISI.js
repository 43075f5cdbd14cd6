import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-O5CVSMXR.js";
import "./chunk-AVMWMSZZ.js";
import "./chunk-APUMH2QC.js";
import "./chunk-KALYFAAK.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
