import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-PLT3ZICC.js";
import "./chunk-YYWAY7LY.js";
import "./chunk-JZDGTRJW.js";
import "./chunk-YE3ZTUJ6.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
