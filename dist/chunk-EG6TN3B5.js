import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
} from "./chunk-3QHWXTEO.js";
import "./chunk-IJCPWOOS.js";
import "./chunk-EYQSDWK6.js";
import "./chunk-KRJKS53E.js";
import "./chunk-24FRXSYG.js";
import "./chunk-J6TLE6KO.js";
import "./chunk-CBRBDV45.js";
export {
  beginJournal,
  dropJournal,
  dropStorage,
  makeStorage
};
