import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-CBRBDV45.js";

// required:node:net
var require_node_net = __commonJS({
  "required:node:net"(exports, module) {
    module.exports = __require("node:net");
  }
});

export {
  require_node_net
};
