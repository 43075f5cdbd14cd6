import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-4NUN6XGT.js";
import "./chunk-UD5TLERN.js";
import "./chunk-FCQTLGOS.js";
import "./chunk-GZZOBU4Q.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = 0;
void conclude(
  ports,
  async () => {
    if (["journal", "storage"].some((kept) => ports.step.savedState(kept) !== ""))
      code = await (await import("./chunk-HTTZKGXW.js")).cleanUp(ports);
  },
  async (stopped) => {
    if (stopped === void 0) return code;
    for (const problem of (await import("./chunk-HTTZKGXW.js")).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  }
);
