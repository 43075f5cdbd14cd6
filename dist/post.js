import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-OVSWCGJC.js";
import "./chunk-RW3TZQRF.js";
import "./chunk-JZDGTRJW.js";
import "./chunk-YE3ZTUJ6.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-V7C6WB5F.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
