import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-BSGMD3IW.js";
import "./chunk-GPQW2UDR.js";
import "./chunk-Y57G623K.js";
import "./chunk-IXUDYSWU.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-PRJ35SLS.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
