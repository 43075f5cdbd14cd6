import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  realPorts
} from "./chunk-ZFXRRW43.js";
import "./chunk-GJ23KAHR.js";
import "./chunk-LBB7DKBQ.js";
import "./chunk-HMHFZLPV.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = ports.step.savedState("journal") === "" ? 0 : await (await import("./chunk-7KSPAYVL.js")).rollBack(ports);
await ports.hasher.close();
process.exit(code);
