import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-OXFHOCD4.js";
import "./chunk-DQ2RGIMR.js";
import "./chunk-7CFHSXQT.js";
import "./chunk-KALYFAAK.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = 0;
void conclude(
  ports,
  async () => {
    if (ports.step.savedState("journal") !== "") code = await (await import("./chunk-LTTN7NHZ.js")).rollBack(ports);
  },
  async (stopped) => {
    if (stopped === void 0) return code;
    for (const problem of (await import("./chunk-LTTN7NHZ.js")).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  }
);
