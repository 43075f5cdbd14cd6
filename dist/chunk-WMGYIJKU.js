import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-MACSLBI5.js";
import "./chunk-J7N3NHNA.js";
import "./chunk-MST25TKM.js";
import "./chunk-HMHFZLPV.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
