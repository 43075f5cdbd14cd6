import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
} from "./chunk-BC2HSATP.js";
import "./chunk-RDOUCPUH.js";
import "./chunk-PC255REA.js";
import "./chunk-Z3SXDEMD.js";
import "./chunk-2MP5HWTD.js";
import "./chunk-LOMLK25I.js";
import "./chunk-Q3C674R6.js";
import "./chunk-HTADKJUT.js";
import "./chunk-2WUFPDYR.js";
import "./chunk-CBRBDV45.js";
export {
  recoverySummary,
  report,
  unrestoredProblem,
  writeSummary
};
