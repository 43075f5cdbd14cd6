import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  conclude,
  realPorts
} from "./chunk-HASJ4VHV.js";
import "./chunk-TBNA6WQX.js";
import "./chunk-3VWJPE7B.js";
import {
  connect,
  withCause
} from "./chunk-IZK3W4UT.js";
import "./chunk-OSMBB2AM.js";
import "./chunk-T6J3W7GZ.js";
import "./chunk-RIHAH3VF.js";
import "./chunk-VQ63UWDR.js";
import {
  gitHubInstance,
  readInputs
} from "./chunk-MJLHZVRD.js";
import {
  nothingToDo,
  openGitRepository,
  readTrigger,
  ruleNeeds
} from "./chunk-Q6FW7DBS.js";
import "./chunk-2MP5HWTD.js";
import "./chunk-YZ2CVR34.js";
import "./chunk-HTADKJUT.js";
import {
  inContext
} from "./chunk-2WUFPDYR.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-CBRBDV45.js";

// required:node:v8
var require_node_v8 = __commonJS({
  "required:node:v8"(exports, module) {
    module.exports = __require("node:v8");
  }
});

// src/main.ts
var import_node_v8 = __toESM(require_node_v8(), 1);

// src/run/options.ts
function gitOptions(inputs, env) {
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  return {
    workspace: env["GITHUB_WORKSPACE"] ?? "",
    apiUrl: gitHubInstance(env).apiUrl,
    env,
    ...repository === "" ? {} : { repository },
    ...inputs.githubToken === void 0 ? {} : { token: inputs.githubToken }
  };
}
function isRerun(env) {
  return env["GITHUB_RUN_ATTEMPT"] !== "1";
}
function writesAllowed(inputs, trigger) {
  switch (inputs.push) {
    case "true":
      return { allowed: true };
    case "false":
      return { allowed: false, why: '"push: false" only plans' };
    case "auto":
      return trigger.writes;
  }
}
function maskSecrets({ credentials, githubToken }, { log }) {
  for (const secret of [credentials?.password, githubToken]) if (secret !== void 0) log.mask(secret);
}
function placed(ports2, inputs) {
  return {
    ...ports2,
    remark: (remark) => {
      ports2.remark(withCause(inContext(remark, inputs.contextInWorkspace), inputs, ports2.env));
    }
  };
}
function sayPlanOnly({ push }, writes, { remark }) {
  if (writes.allowed || push !== "auto") return;
  remark({
    code: "PLAN_ONLY",
    level: "notice",
    subject: "run",
    message: `${writes.why}.`,
    hint: "To publish all the same, where the token may write, set push: true."
  });
}
function sayIdle(idle, { remark }) {
  const hint = 'No tag was looked at. Leave this event out of "on:" if the workflow need not run for it.';
  remark({ code: "NOTHING_TO_DO", level: "notice", subject: "run", message: idle, hint });
  return idle;
}

// src/run.ts
async function run(ambient, reached2) {
  const inputs = reached2.inputs = readInputs(ambient.env, ambient.remark);
  const ports2 = placed(ambient, inputs);
  maskSecrets(inputs, ports2);
  const git = openGitRepository(gitOptions(inputs, ports2.env), ports2);
  const needs = ruleNeeds(inputs.rules);
  const trigger = reached2.trigger = await readTrigger(ports2.env, git, needs, ports2.clock);
  const writes = reached2.writes = writesAllowed(inputs, trigger);
  const idle = nothingToDo(trigger, inputs);
  if (idle !== void 0) return void (reached2.idle = sayIdle(idle, ports2));
  sayPlanOnly(inputs, writes, ports2);
  const connections = connect(inputs, ports2);
  try {
    await connections.greet(inputs.repositories);
    const stages = await import("./chunk-RZNO74U4.js");
    const { loginFiles, atEnd } = connections;
    const connectTo = stages.targetsOf(connections, ports2);
    const storage = () => stages.makeStorage(ports2, atEnd);
    const context = { inputs, trigger, needs, writes: writes.allowed, git, connect: connectTo, loginFiles, storage, ports: ports2 };
    const targets = inputs.repositories.map(connectTo);
    const selection = reached2.selection = await stages.select(context);
    const one = stages.theOne(selection);
    if (one?.storedDigest !== void 0) ports2.step.setOutput("digest", reached2.digest = one.storedDigest);
    const plan = stages.planCandidates(inputs, selection);
    [reached2.byPriority, reached2.skipped] = [plan.byPriority, plan.skipped];
    await stages.sayPlan(plan, ports2);
    stages.sayRuleless(context, selection, plan, ports2);
    stages.sayLimits(inputs, selection, ports2);
    stages.failIfStrict(inputs, reached2.remarks);
    const seen = await stages.preflight(
      plan.intents,
      targets,
      { writes: writes.allowed, removals: plan.removals, readBefore: plan.readBefore },
      ports2
    );
    const journal = await stages.beginJournal(writes.allowed, ports2);
    const unhashed = journal === void 0 || inputs.strict ? void 0 : stages.unhashedOf(plan, selection);
    const ahead = unhashed === void 0 ? void 0 : await stages.sendAhead(unhashed, seen, targets, { ...inputs, isRerun: isRerun(ports2.env) }, ports2);
    if (ahead !== void 0) {
      reached2.ahead = ahead.transfer.sent;
      atEnd(() => ahead.transfer.stop());
    }
    const { wanted, artifacts, digest, manifest } = await (one?.origin === "packed" ? ports2.log.group("Pack", () => stages.assign(plan, selection, ahead)) : stages.assign(plan, selection));
    if (digest !== void 0) ports2.step.setOutput("digest", reached2.digest = digest);
    if (manifest !== void 0) reached2.manifest = manifest;
    stages.failIfStrict(inputs, reached2.remarks);
    const changes = reached2.changes = stages.decide(wanted, await stages.relate(wanted, seen, targets, git, ports2));
    stages.sayRemarks(changes, ports2);
    stages.failIfRefused(changes, plan.conflicts);
    if ((journal === void 0 || stages.isIdle(changes)) && digest !== void 0)
      await stages.proveUnsent([await artifacts(digest)], () => false, inputs.concurrency, ports2);
    if (journal === void 0) return;
    await stages.proveMoves(changes, targets);
    const companions = await one?.companions?.() ?? [];
    reached2.writing = true;
    reached2.applied = await ports2.log.group(
      "Upload",
      () => stages.apply(changes, artifacts, targets, journal, { ...inputs, companions, ahead: ahead?.transfer }, ports2)
    );
    if (reached2.applied.failure !== void 0) reached2.failure = reached2.applied.failure;
  } finally {
    await connections.close();
  }
}

// src/main.ts
(0, import_node_v8.setFlagsFromString)("--semi-space-growth-factor=1");
var ports = realPorts();
var reached = { remarks: ports.remarks };
void conclude(
  ports,
  () => run(ports, reached),
  async (stopped) => {
    if (stopped !== void 0) reached.failure ??= (await import("./chunk-2LR7MXHQ.js")).unexpected(stopped.thrown, ports.log);
    if (reached.failure !== void 0)
      reached.failure = (await import("./chunk-2LR7MXHQ.js")).explained(reached.failure, reached.inputs, ports.env);
    return (await import("./chunk-STXZEN7P.js")).report(reached, ports);
  }
);
