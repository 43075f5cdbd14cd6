import type { RegistryRepository, Target } from '../oci/index.js';
import { endpointOf } from './host/endpoint.js';
import { RegistryHost } from './host/host.js';
import { Pool } from './host/pool.js';
import { RegistryTarget } from './target.js';
import type { RegistryOptions, RegistryPorts } from './types.js';

export { loginFiles } from './auth/auth-sources.js';
export { layerLimit } from './profile.js';

/** The registries of one run. */
interface RegistryHosts {
  /** The repository as a place to read from and write to. What is learnt of it is known to this object: it is asked for once. */
  target(repository: RegistryRepository): Target;
  /**
   * Opens a connection to the repository's registry, and learns how to log in there, while other work goes on: one request that reads nothing
   * (distribution-spec, Determining Support). Whether it succeeds does not matter; the first real request will tell.
   */
  greet(repository: RegistryRepository): void;
  /** Closes idle connections. Call when nothing is under way any more. */
  close(): void;
}

/**
 * Makes targets on registries. All targets of one host share connections, logins, pauses and limits. Nothing is read or sent before a target
 * is used. Throws PROXY_INVALID when a proxy variable of the environment is no URL.
 */
export function registryHosts(options: RegistryOptions, ports: RegistryPorts): RegistryHosts {
  const pool = new Pool(options, ports);
  const hosts = new Map<string, RegistryHost>();
  const hostOf = (repository: RegistryRepository): RegistryHost => {
    const { host: name } = endpointOf(repository.host, []);
    const host = hosts.get(name) ?? new RegistryHost(repository.host, pool);
    hosts.set(name, host);
    return host;
  };
  return {
    target: (repository) => new RegistryTarget(hostOf(repository), repository),
    greet: (repository) => void hostOf(repository).greet(),
    close: () => {
      pool.close();
    },
  };
}
