import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  loginFiles,
  registryHosts
} from "./chunk-WHT63EAA.js";
import {
  gitHubInstance
} from "./chunk-O3P5IP6B.js";
import {
  openLayout
} from "./chunk-U5URO2HS.js";
import {
  Failure,
  isFailure,
  messageOf
} from "./chunk-BU4O4MVI.js";

// src/run/failure.ts
var DENIED = ["DENIED", "UNAUTHORIZED"];
var NOBODY_THERE = /cannot be reached|does not answer like a registry/;
function explained(failure, inputs, env) {
  const [first, ...others] = failure.problems.map((problem) => withCause(problem, inputs, env));
  return first === void 0 ? failure : new Failure([first, ...others], { cause: failure.cause });
}
function withCause(problem, inputs, env) {
  const { code, message, hint } = problem;
  if (DENIED.includes(code) && env["GITHUB_ACTOR"] === "dependabot[bot]") {
    return {
      ...problem,
      hint: `Dependabot started this run, and its token may only read unless the workflow's "permissions" say "packages: write"; its secrets are Dependabot's own. ${hint}`
    };
  }
  const { host, registry } = gitHubInstance(env);
  const repository = inputs?.repositories[0];
  const isItsOwn = repository?.kind === "registry" && repository.host === registry && message.includes(repository.host);
  if (host === "github.com" || !isItsOwn || !NOBODY_THERE.test(message)) return problem;
  return {
    ...problem,
    hint: `${repository.host} is the container registry of ${host}, where it has one (it needs subdomain isolation); the default "ghcr.io/OWNER/NAME" stands for it here. Name another by the input "repository". ${hint}`
  };
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

// src/run/connect.ts
function connect(inputs, ports) {
  const host = inputs.repositories.find((one) => one.kind === "registry")?.host;
  const instance = gitHubInstance(ports.env);
  const actor = ports.env["GITHUB_ACTOR"];
  const registries = registryHosts(
    {
      ...inputs.credentials === void 0 || host === void 0 ? {} : { credentials: inputs.credentials, credentialsHost: host },
      ...inputs.githubToken === void 0 ? {} : { githubToken: inputs.githubToken },
      ...instance.registry === void 0 ? {} : { githubTokenHost: instance.registry },
      ...actor === void 0 || actor === "" ? {} : { githubActor: actor },
      namedHosts: namedHosts(inputs),
      destinations: { names: inputs.repositories.map(({ name }) => name), planned: inputs.push === "false" },
      plainHttp: inputs.plainHttp,
      concurrency: inputs.concurrency,
      platform: ports.platform
    },
    ports
  );
  const workspace = ports.env["GITHUB_WORKSPACE"] ?? "";
  const targets = /* @__PURE__ */ new Map();
  const endings = [];
  return {
    target: (repository) => {
      const known = targets.get(repository.name);
      if (known !== void 0) return known;
      const made = repository.kind === "layout" ? openLayout(repository, { workspace }) : registries.target(repository);
      targets.set(repository.name, made);
      return made;
    },
    greet: (repositories) => {
      for (const repository of repositories) if (repository.kind === "registry") registries.greet(repository);
    },
    loginFiles: loginFiles(ports.env, ports.platform),
    atEnd: (work) => void endings.push(work),
    close: async () => {
      const ended = await Promise.allSettled(endings.splice(0).map((work) => work()));
      for (const one of ended)
        if (one.status === "rejected") ports.log.info(`Something of this run stays behind: ${messageOf(one.reason)}`);
      registries.close();
    }
  };
}
function namedHosts({ repositories, source, plainHttp }) {
  const named = source?.from === "reference" ? [...repositories, source.reference.repository] : repositories;
  return [...named.flatMap((one) => one.kind === "registry" ? [one.host] : []), ...plainHttp.map((host) => host.toLowerCase())];
}

export {
  connect,
  explained,
  withCause,
  unexpected
};
