import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-HASJ4VHV.js";
import "./chunk-TBNA6WQX.js";
import "./chunk-3VWJPE7B.js";
import "./chunk-VQ63UWDR.js";
import "./chunk-2MP5HWTD.js";
import "./chunk-YZ2CVR34.js";
import "./chunk-2WUFPDYR.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = 0;
void conclude(
  ports,
  async () => {
    if (["journal", "storage"].some((kept) => ports.step.savedState(kept) !== ""))
      code = await (await import("./chunk-2LR7MXHQ.js")).cleanUp(ports);
  },
  async (stopped) => {
    if (stopped === void 0) return code;
    for (const problem of (await import("./chunk-2LR7MXHQ.js")).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  }
);
