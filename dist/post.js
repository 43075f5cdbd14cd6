import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-P6WKSBJC.js";
import "./chunk-YLGDKBS4.js";
import "./chunk-M4YKLWN2.js";
import "./chunk-HMHFZLPV.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = 0;
void conclude(
  ports,
  async () => {
    if (ports.step.savedState("journal") !== "") code = await (await import("./chunk-KL4LUN4J.js")).rollBack(ports);
  },
  async (stopped) => {
    if (stopped === void 0) return code;
    for (const problem of (await import("./chunk-KL4LUN4J.js")).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  }
);
