import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
} from "./chunk-5JNQUXQI.js";
import "./chunk-GRS56NRI.js";
import "./chunk-B5GQ7636.js";
import "./chunk-KALYFAAK.js";
import "./chunk-CBRBDV45.js";
export {
  inContext,
  recoverySummary,
  report,
  unrestoredProblem
};
