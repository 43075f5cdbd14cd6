import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-DVFHZJZS.js";
import "./chunk-ZTZKE6SP.js";
import "./chunk-OSUDZKRU.js";
import "./chunk-J6TLE6KO.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = 0;
void conclude(
  ports,
  async () => {
    if (ports.step.savedState("journal") !== "") code = await (await import("./chunk-MUNMLNK3.js")).rollBack(ports);
  },
  async (stopped) => {
    if (stopped === void 0) return code;
    for (const problem of (await import("./chunk-MUNMLNK3.js")).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  }
);
