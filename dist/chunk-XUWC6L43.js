import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-AZMAO77O.js";
import "./chunk-DU36EIH3.js";
import "./chunk-NHS6I5V4.js";
import "./chunk-YE3ZTUJ6.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
