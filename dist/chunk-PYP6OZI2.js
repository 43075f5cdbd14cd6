import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  require_node_https
} from "./chunk-RAIKDXOR.js";
import "./chunk-CBRBDV45.js";
export default require_node_https();
