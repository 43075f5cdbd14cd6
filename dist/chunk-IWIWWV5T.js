import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  connect
} from "./chunk-LUOW2ZK5.js";
import {
  readInputs,
  recoverySummary,
  unrestoredProblem
} from "./chunk-AZMAO77O.js";
import {
  JOURNAL_STATE,
  recover,
  removeJournal
} from "./chunk-SVPRXDB5.js";
import "./chunk-7YNCKEON.js";
import "./chunk-IKJCICCV.js";
import "./chunk-DU36EIH3.js";
import "./chunk-NHS6I5V4.js";
import {
  Failure,
  isFailure,
  messageOf
} from "./chunk-YE3ZTUJ6.js";

// src/run/unexpected.ts
function unexpected(thrown, log) {
  if (isFailure(thrown)) return thrown;
  if (thrown instanceof Error) log.debug(thrown.stack ?? thrown.message);
  return new Failure(
    {
      code: "UNEXPECTED",
      message: `Something went wrong that should not be possible: ${messageOf(thrown)}.`,
      hint: "Run the job again with step debugging on, and report the log as an issue of this action."
    },
    { cause: thrown }
  );
}

// src/run/roll-back.ts
async function rollBack(ports) {
  const directory = ports.step.savedState(JOURNAL_STATE);
  if (directory === "") return 0;
  try {
    const inputs = readInputs(ports.env, () => void 0);
    const connections = connect(inputs, ports);
    try {
      const recovered = await recover(directory, (repository) => connections.target(repository), ports);
      await tell(recovered, inputs.summary, ports);
      if (recovered.problem !== void 0 || recovered.unrestored.length > 0) return 1;
      await removeJournal(directory);
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
async function tell(recovered, summary, { log, step }) {
  const { restored, unrestored, problem } = recovered;
  for (const { repository, tag, to } of restored)
    log.info(`${repository.name}:${tag} is ${to === null ? "removed again" : `back at ${to}`}.`);
  if (problem !== void 0) log.error(problem);
  for (const one of unrestored) log.error(unrestoredProblem(one));
  if (!summary) return;
  await step.writeSummary(recoverySummary(recovered)).catch((thrown) => {
    log.info(`The job summary could not be written: ${String(thrown)}`);
  });
}
export {
  rollBack,
  unexpected
};
