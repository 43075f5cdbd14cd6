import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-TCPWRMPC.js";
import "./chunk-YTOYDWZF.js";
import "./chunk-5XRW5J25.js";
import "./chunk-CJLRSAVK.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = 0;
void conclude(
  ports,
  async () => {
    if (["journal", "storage"].some((kept) => ports.step.savedState(kept) !== ""))
      code = await (await import("./chunk-RQ5FLAMB.js")).cleanUp(ports);
  },
  async (stopped) => {
    if (stopped === void 0) return code;
    for (const problem of (await import("./chunk-RQ5FLAMB.js")).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  }
);
