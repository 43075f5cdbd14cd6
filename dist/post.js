import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-F2BSN6V7.js";
import "./chunk-MBGPJ2AV.js";
import "./chunk-I6MGGINC.js";
import "./chunk-YE3ZTUJ6.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-YZND7R4G.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
