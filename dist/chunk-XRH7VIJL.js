import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
} from "./chunk-ROD4ZZY5.js";
import "./chunk-IZC443YR.js";
import "./chunk-4N67BABJ.js";
import "./chunk-AQNUQLQL.js";
import "./chunk-CBRBDV45.js";
export {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
};
