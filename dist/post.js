import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-F7N74Y3U.js";
import "./chunk-Y5Q6NBRO.js";
import "./chunk-M4YKLWN2.js";
import "./chunk-HMHFZLPV.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-S4SC3ATG.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
