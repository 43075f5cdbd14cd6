import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  gitHubInstance
} from "./chunk-VXMWPJGX.js";
import {
  loginFiles,
  registryHosts
} from "./chunk-E5QQZYDO.js";
import {
  openLayout
} from "./chunk-TMRIIDLN.js";
import {
  messageOf
} from "./chunk-AQNUQLQL.js";

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
      await registries.close();
    }
  };
}
function namedHosts({ repositories, source, plainHttp }) {
  const named = source?.from === "reference" ? [...repositories, source.reference.repository] : repositories;
  return [...named.flatMap((one) => one.kind === "registry" ? [one.host] : []), ...plainHttp.map((host) => host.toLowerCase())];
}

export {
  connect
};
