import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-ADSMTP7C.js";
import "./chunk-YYWAY7LY.js";
import "./chunk-6QE4LH7F.js";
import "./chunk-YE3ZTUJ6.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
