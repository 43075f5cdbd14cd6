import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-BUWZOED4.js";
import "./chunk-KRJKS53E.js";
import "./chunk-24FRXSYG.js";
import "./chunk-J6TLE6KO.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
