import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-2XWWFJD2.js";
import "./chunk-BY3CQHOD.js";
import "./chunk-KN7QUK7F.js";
import "./chunk-2UAVTLXS.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
