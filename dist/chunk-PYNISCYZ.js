import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  connect
} from "./chunk-5HF2ZZHL.js";
import {
  gitHubInstance,
  readInputs,
  recoverySummary,
  unrestoredProblem,
  writeSummary
} from "./chunk-VXMWPJGX.js";
import {
  dropJournal,
  dropStorage,
  recover
} from "./chunk-UZH46BBY.js";
import "./chunk-E5QQZYDO.js";
import "./chunk-PU3LKTYT.js";
import "./chunk-TMRIIDLN.js";
import "./chunk-LGUUQC2G.js";
import {
  Failure,
  isFailure,
  messageOf
} from "./chunk-AQNUQLQL.js";
import "./chunk-CBRBDV45.js";

// src/run/failure.ts
var DENIED = ["DENIED", "UNAUTHORIZED"];
var NOBODY_THERE = ["UNREACHABLE", "NOT_A_REGISTRY"];
function explained(failure, inputs, env) {
  const [first, ...others] = failure.problems.map((problem) => ({ ...problem, hint: hintOf(problem, inputs, env) ?? problem.hint }));
  return first === void 0 ? failure : new Failure([first, ...others], { cause: failure.cause });
}
function hintOf({ code, hint }, inputs, env) {
  if (DENIED.includes(code) && env["GITHUB_ACTOR"] === "dependabot[bot]") {
    return `Dependabot started this run, and its token may only read unless the workflow's "permissions" say "packages: write"; its secrets are Dependabot's own. ${hint}`;
  }
  const { host, registry } = gitHubInstance(env);
  const repository = inputs?.repositories[0];
  if (host !== "github.com" && NOBODY_THERE.includes(code) && repository?.kind === "registry" && repository.host === registry) {
    return `${registry} is the container registry of ${host}, where it has one (it needs subdomain isolation). Name another by the input "repository". ${hint}`;
  }
  return void 0;
}
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

// src/run/clean-up.ts
async function cleanUp(ports) {
  const { step, log } = ports;
  const [journal, storage] = [step.savedState("journal"), step.savedState("storage")];
  const code = journal === "" ? 0 : await rollBack(journal, ports);
  if (storage === "") return code;
  await dropStorage(storage, step).catch((thrown) => {
    log.info(`The storage of kit stays behind: ${messageOf(thrown)}`);
  });
  return code;
}
async function rollBack(directory, ports) {
  try {
    const inputs = readInputs(ports.env, () => void 0);
    const connections = connect(inputs, ports);
    try {
      const recovered = await recover(directory, (repository) => connections.target(repository), ports);
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
async function tell(recovered, summary, { log, step }) {
  const { restored, unrestored, problem } = recovered;
  for (const { repository, tag, to } of restored)
    log.info(`${repository.name}:${tag} is ${to === null ? "removed again" : `back at ${to}`}.`);
  if (problem !== void 0) log.error(problem);
  for (const one of unrestored) log.error(unrestoredProblem(one));
  if (summary) await writeSummary(recoverySummary(recovered), { log, step });
}
export {
  cleanUp,
  explained,
  unexpected
};
