import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
} from "./chunk-D3AXTIQW.js";
import "./chunk-BX3QSC2B.js";
import "./chunk-GX3HVERY.js";
import "./chunk-EYQSDWK6.js";
import "./chunk-J6TLE6KO.js";
import "./chunk-CBRBDV45.js";
export {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
};
