import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-2EBWYMMU.js";
import "./chunk-PFL5GOJ5.js";
import "./chunk-OYVH3VZ7.js";
import "./chunk-KALYFAAK.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
