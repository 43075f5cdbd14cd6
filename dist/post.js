import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-Y2QJ6P53.js";
import "./chunk-WX7KG57N.js";
import "./chunk-6QE4LH7F.js";
import "./chunk-YE3ZTUJ6.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-JS6SLKFJ.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
