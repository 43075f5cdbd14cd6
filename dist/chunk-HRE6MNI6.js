import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
} from "./chunk-GJHABKU4.js";
import "./chunk-KHQFK6Z5.js";
import "./chunk-NOPICMLK.js";
import "./chunk-EYQSDWK6.js";
import "./chunk-J6TLE6KO.js";
import "./chunk-CBRBDV45.js";
export {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
};
