import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-CBRBDV45.js";

// required:node:worker_threads
var require_node_worker_threads = __commonJS({
  "required:node:worker_threads"(exports, module) {
    module.exports = __require("node:worker_threads");
  }
});

export {
  require_node_worker_threads
};
