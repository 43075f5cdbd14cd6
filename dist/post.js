import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-SABB3QV7.js";
import "./chunk-GGO62M3V.js";
import "./chunk-KOGSFDEW.js";
import "./chunk-HMHFZLPV.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-WWBUJY2H.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
