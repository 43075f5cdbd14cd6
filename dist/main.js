import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  connect,
  gitHubInstance,
  readInputs
} from "./chunk-QNNVSAJX.js";
import {
  conclude,
  realPorts
} from "./chunk-FTC5OWEE.js";
import "./chunk-YTOYDWZF.js";
import {
  inContext
} from "./chunk-HOYUONOD.js";
import "./chunk-S2VAVW6P.js";
import "./chunk-PU3LKTYT.js";
import "./chunk-GKBXNGLS.js";
import "./chunk-FEQOKQYN.js";
import {
  nothingToDo,
  openGitRepository,
  readTrigger,
  ruleNeeds
} from "./chunk-IZC443YR.js";
import "./chunk-4N67BABJ.js";
import "./chunk-AQNUQLQL.js";
import "./chunk-CBRBDV45.js";

// src/main.ts
import { setFlagsFromString } from "node:v8";

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
function placed(ports2, context) {
  return {
    ...ports2,
    remark: (remark) => {
      ports2.remark(inContext(remark, context));
    }
  };
}

// src/run/remarks.ts
function sayPlanOnly({ push }, writes, { remark }) {
  if (writes.allowed || push !== "auto") return;
  remark({
    code: "PLAN_ONLY",
    level: "notice",
    subject: "run",
    message: `${writes.why}.`,
    hint: "Nothing to do. To publish all the same, where the token may write, set push: true."
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
  const ports2 = placed(ambient, inputs.contextInWorkspace);
  maskSecrets(inputs, ports2);
  const git = openGitRepository(gitOptions(inputs, ports2.env), ports2);
  const needs = ruleNeeds(inputs.rules);
  const trigger = reached2.trigger = await readTrigger(ports2.env, git, needs, ports2.clock);
  const writes = reached2.writes = writesAllowed(inputs, trigger);
  const idle = nothingToDo(trigger, inputs);
  if (idle !== void 0) return void (reached2.idle = sayIdle(idle, ports2));
  sayPlanOnly(inputs, writes, ports2);
  const connections = connect(inputs, ports2);
  connections.greet(inputs.repositories);
  try {
    const [{ transact }, { makeStorage }] = await Promise.all([import("./chunk-VDLNR63B.js"), import("./chunk-XRH7VIJL.js")]);
    const { target, loginFiles, atEnd } = connections;
    const storage = () => makeStorage(ports2, atEnd);
    await transact({ inputs, trigger, needs, writes: writes.allowed, git, connect: target, loginFiles, storage, ports: ports2 }, reached2);
  } finally {
    await connections.close();
  }
}

// src/main.ts
setFlagsFromString("--semi-space-growth-factor=1");
var ports = realPorts();
var reached = { remarks: ports.remarks };
void conclude(
  ports,
  () => run(ports, reached),
  async (stopped) => {
    if (stopped !== void 0) reached.failure ??= (await import("./chunk-DSYLAEQ6.js")).unexpected(stopped.thrown, ports.log);
    if (reached.failure !== void 0)
      reached.failure = (await import("./chunk-DSYLAEQ6.js")).explained(reached.failure, reached.inputs, ports.env);
    return (await import("./chunk-V6DSSYE4.js")).report(reached, ports);
  }
);
