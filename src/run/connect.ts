import { messageOf } from '../failure.js';
import { gitHubInstance, type Inputs } from '../inputs/index.js';
import type { Repository } from '../oci/index.js';
import type { Ports } from '../ports.js';
// The door of what greets: it loads nothing that reads or writes.
import { loginFiles, type RegistryHosts, registryHosts } from '../registry/host/index.js';

/** What is loaded next keeps this thread: so long a connection may get under way before, a near one as far as its request. */
const GREETING_MS = 25;

/** What a run holds open, and closes when it ends. */
export interface Connections {
  /** Of all repositories of the run (`targetsOf`). */
  readonly hosts: RegistryHosts;
  /** Lets registries say how to log in while the kit is read; directories have nothing to say. Resolves when that is sent, or soon. */
  readonly greet: (repositories: readonly Repository[]) => Promise<void>;
  /** Files that the logins are read from. */
  readonly loginFiles: readonly string[];
  /** Work for `close`, such as removing what was stored to read from it. What it throws is said in the log. */
  readonly atEnd: (work: () => Promise<unknown>) => void;
  readonly close: () => Promise<void>;
}

export function connect(inputs: Inputs, ports: Omit<Ports, 'hasher' | 'step'>): Connections {
  const host = inputs.repositories.find((one) => one.kind === 'registry')?.host;
  const instance = gitHubInstance(ports.env);
  const actor = ports.env['GITHUB_ACTOR'];
  const hosts = registryHosts(
    {
      ...(inputs.credentials === undefined || host === undefined ? {} : { credentials: inputs.credentials, credentialsHost: host }),
      ...(inputs.githubToken === undefined ? {} : { githubToken: inputs.githubToken }),
      ...(instance.registry === undefined ? {} : { githubTokenHost: instance.registry }),
      ...(actor === undefined || actor === '' ? {} : { githubActor: actor }),
      namedHosts: namedHosts(inputs),
      destinations: { names: inputs.repositories.map(({ name }) => name), planned: inputs.push === 'false' },
      plainHttp: inputs.plainHttp,
      concurrency: inputs.concurrency,
      platform: ports.platform,
    },
    ports,
  );
  const endings: (() => Promise<unknown>)[] = [];
  return {
    hosts,
    greet: async (repositories) => {
      const sent = Promise.all(repositories.map(async (repository) => repository.kind === 'registry' && hosts.greet(repository)));
      await Promise.race([sent, ports.clock.sleep(GREETING_MS)]);
    },
    loginFiles: loginFiles(ports.env, ports.platform),
    atEnd: (work) => void endings.push(work),
    close: async () => {
      const ended = await Promise.allSettled(endings.splice(0).map((work) => work()));
      for (const one of ended)
        if (one.status === 'rejected') ports.log.info(`Something of this run stays behind: ${messageOf(one.reason)}`);
      await hosts.close();
    },
  };
}

/** Hosts that the workflow itself names; a Kitfile may name others. */
function namedHosts({ repositories, source, plainHttp }: Inputs): readonly string[] {
  const named = source?.from === 'reference' ? [...repositories, source.reference.repository] : repositories;
  return [...named.flatMap((one) => (one.kind === 'registry' ? [one.host] : [])), ...plainHttp.map((host) => host.toLowerCase())];
}
