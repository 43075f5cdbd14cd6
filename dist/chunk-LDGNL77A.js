import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-OZ3BE4JR.js";
import "./chunk-UL5YSX4L.js";
import "./chunk-JFMYJSLU.js";
import "./chunk-2UAVTLXS.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
