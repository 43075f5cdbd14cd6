import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-Y7Y5CIUI.js";
import "./chunk-ILRPQRB4.js";
import "./chunk-OYVH3VZ7.js";
import "./chunk-KALYFAAK.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = 0;
void conclude(
  ports,
  async () => {
    if (ports.step.savedState("journal") !== "") code = await (await import("./chunk-DA3FC26O.js")).rollBack(ports);
  },
  async (stopped) => {
    if (stopped === void 0) return code;
    for (const problem of (await import("./chunk-DA3FC26O.js")).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  }
);
