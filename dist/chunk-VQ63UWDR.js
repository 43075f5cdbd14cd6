import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-CBRBDV45.js";

// required:node:os
var require_node_os = __commonJS({
  "required:node:os"(exports, module) {
    module.exports = __require("node:os");
  }
});

export {
  require_node_os
};
