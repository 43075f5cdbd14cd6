import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  connect,
  readInputs,
  realPorts,
  recover,
  unexpected
} from "./chunk-SEEJ3DLA.js";
import "./chunk-2XSEWXF7.js";
import "./chunk-EYQSDWK6.js";
import "./chunk-MZ5OU55O.js";

// src/run/roll-back.ts
async function rollBack(ports2) {
  const directory = ports2.step.savedState("journal");
  if (directory === "") return 0;
  try {
    const connections = connect(readInputs(ports2.env, ports2.remark), ports2);
    try {
      const { restored, unrestored, problem } = await recover(directory, connections.target, ports2);
      for (const { repository, tag, to } of restored)
        ports2.log.info(`${repository.name}:${tag} is ${to === null ? "removed again" : `back at ${to}`}.`);
      if (problem !== void 0) ports2.log.error(problem);
      for (const { repository, tag, before, why } of unrestored) {
        ports2.log.error({
          code: "TAG_NOT_RESTORED",
          message: `${repository.name}:${tag} should be ${before ?? "absent"}: ${why}`,
          hint: "Put it back by hand, or run the job again."
        });
      }
      return problem === void 0 && unrestored.length === 0 ? 0 : 1;
    } finally {
      await connections.close();
    }
  } catch (thrown) {
    const failure = unexpected(thrown, ports2.log);
    for (const one of failure.problems) ports2.log.error(one);
    return 1;
  }
}

// src/post.ts
var ports = realPorts();
var code = await rollBack(ports);
await ports.hasher.close();
process.exit(code);
