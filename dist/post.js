import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-QMWXS23X.js";
import "./chunk-MBGPJ2AV.js";
import "./chunk-I6MGGINC.js";
import "./chunk-YE3ZTUJ6.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-H5XMJVT5.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
