import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-CBRBDV45.js";

// required:node:http
var require_node_http = __commonJS({
  "required:node:http"(exports, module) {
    module.exports = __require("node:http");
  }
});

export {
  require_node_http
};
