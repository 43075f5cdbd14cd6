import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-QYRRUIBP.js";
import "./chunk-XNQA5AA5.js";
import "./chunk-RWOCUWYI.js";
import "./chunk-KALYFAAK.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
