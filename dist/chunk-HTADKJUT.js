import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-CBRBDV45.js";

// required:node:stream
var require_node_stream = __commonJS({
  "required:node:stream"(exports, module) {
    module.exports = __require("node:stream");
  }
});

// required:node:zlib
var require_node_zlib = __commonJS({
  "required:node:zlib"(exports, module) {
    module.exports = __require("node:zlib");
  }
});

export {
  require_node_stream,
  require_node_zlib
};
