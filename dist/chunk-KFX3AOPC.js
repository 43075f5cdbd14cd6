import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
} from "./chunk-ZOS7VA32.js";
import "./chunk-3HIHG5NB.js";
import "./chunk-IKRCJ4NC.js";
import "./chunk-EYQSDWK6.js";
import "./chunk-J6TLE6KO.js";
import "./chunk-CBRBDV45.js";
export {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
};
