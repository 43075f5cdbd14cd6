import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-KIMMBEEQ.js";
import "./chunk-P2LZIQ3R.js";
import "./chunk-6QE4LH7F.js";
import "./chunk-YE3ZTUJ6.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-JKXCE4DG.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
