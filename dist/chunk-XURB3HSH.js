import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-CG2O2EDZ.js";
import "./chunk-AOHCOSWA.js";
import "./chunk-M4YKLWN2.js";
import "./chunk-HMHFZLPV.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
