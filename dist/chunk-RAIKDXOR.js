import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-CBRBDV45.js";

// required:node:https
var require_node_https = __commonJS({
  "required:node:https"(exports, module) {
    module.exports = __require("node:https");
  }
});

export {
  require_node_https
};
