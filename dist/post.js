import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-4ORZZ43D.js";
import "./chunk-YIH7UOPH.js";
import "./chunk-NOPICMLK.js";
import "./chunk-J6TLE6KO.js";
import "./chunk-CBRBDV45.js";

// src/post.ts
var ports = realPorts();
var code = 0;
void conclude(
  ports,
  async () => {
    if (["journal", "storage"].some((kept) => ports.step.savedState(kept) !== ""))
      code = await (await import("./chunk-7PDO63GL.js")).cleanUp(ports);
  },
  async (stopped) => {
    if (stopped === void 0) return code;
    for (const problem of (await import("./chunk-7PDO63GL.js")).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  }
);
