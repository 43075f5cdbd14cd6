import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  connect,
  explained,
  unexpected
} from "./chunk-IZK3W4UT.js";
import "./chunk-OSMBB2AM.js";
import {
  dropJournal,
  dropStorage,
  leftBehind,
  recover,
  targetsOf
} from "./chunk-NCKUN4XU.js";
import "./chunk-T6J3W7GZ.js";
import "./chunk-RIHAH3VF.js";
import "./chunk-VQ63UWDR.js";
import {
  recoverySummary,
  unrestoredProblem,
  writeSummary
} from "./chunk-ILWXO2EN.js";
import {
  readInputs
} from "./chunk-MJLHZVRD.js";
import "./chunk-ZFJ6CVUZ.js";
import "./chunk-Q6FW7DBS.js";
import "./chunk-2MP5HWTD.js";
import "./chunk-YZ2CVR34.js";
import "./chunk-Q3C674R6.js";
import "./chunk-HTADKJUT.js";
import {
  messageOf
} from "./chunk-2WUFPDYR.js";
import "./chunk-CBRBDV45.js";

// src/run/clean-up.ts
async function cleanUp(ports) {
  const { step, log } = ports;
  const { journal, storage } = leftBehind(step);
  const code = journal === "" ? 0 : await putTagsBack(journal, ports);
  if (storage === "") return code;
  await dropStorage(storage, step).catch((thrown) => {
    log.info(`The storage of kit stays behind: ${messageOf(thrown)}`);
  });
  return code;
}
async function putTagsBack(directory, ports) {
  try {
    const inputs = readInputs(ports.env, () => void 0);
    const connections = connect(inputs, ports);
    try {
      const recovered = await recover(directory, targetsOf(connections, ports), ports);
      await tell(recovered, inputs.summary, ports);
      if (recovered.problem !== void 0 || recovered.unrestored.length > 0) return 1;
      await dropJournal(directory, ports.step);
      return 0;
    } finally {
      await connections.close();
    }
  } catch (thrown) {
    const failure = unexpected(thrown, ports.log);
    for (const one of failure.problems) ports.log.error(one);
    return 1;
  }
}
async function tell(recovered, summary, { env, log, step }) {
  const { restored, unrestored, problem } = recovered;
  for (const { repository, tag, to } of restored)
    log.info(`${repository.name}:${tag} is ${to === null ? "removed again" : `back at ${to}`}.`);
  if (problem !== void 0) log.error(problem);
  for (const one of unrestored) log.error(unrestoredProblem(one));
  if (summary) await writeSummary(recoverySummary(recovered, env), { log, step });
}
export {
  cleanUp,
  explained,
  unexpected
};
