import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-CBRBDV45.js";

// required:node:events
var require_node_events = __commonJS({
  "required:node:events"(exports, module) {
    module.exports = __require("node:events");
  }
});

// required:node:buffer
var require_node_buffer = __commonJS({
  "required:node:buffer"(exports, module) {
    module.exports = __require("node:buffer");
  }
});

export {
  require_node_events,
  require_node_buffer
};
