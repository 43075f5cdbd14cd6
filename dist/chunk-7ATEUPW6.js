import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-AC4W4E4G.js";
import "./chunk-YFTGHSTY.js";
import "./chunk-OKVNIT7M.js";
import "./chunk-2UAVTLXS.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
