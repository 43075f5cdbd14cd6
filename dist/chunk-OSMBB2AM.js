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

// required:node:dns
var require_node_dns = __commonJS({
  "required:node:dns"(exports, module) {
    module.exports = __require("node:dns");
  }
});

export {
  require_node_http,
  require_node_dns
};
