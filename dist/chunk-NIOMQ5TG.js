import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-YZHNYGFP.js";
import "./chunk-JDIBEWMD.js";
import "./chunk-I6MGGINC.js";
import "./chunk-YE3ZTUJ6.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
