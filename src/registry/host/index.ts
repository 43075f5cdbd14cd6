import type { RegistryRepository } from '../../oci/index.js';
import { endpointOf } from './endpoint.js';
import { RegistryHost } from './host.js';
import { Pool } from './pool.js';
import type { RegistryOptions, RegistryPorts } from '../types.js';

export { loginFiles } from '../auth/auth-sources.js';

/** The registries of one run. */
export interface RegistryHosts {
  /** The registry of a repository: all of one host share connections, logins, pauses and limits. */
  of(repository: RegistryRepository): RegistryHost;
  /**
   * Opens a connection to the repository's registry, and learns how to log in there, while other work goes on: one request that reads nothing
   * (distribution-spec, Determining Support). Resolves when it is sent, or has failed: whether it succeeds does not matter, the first real
   * request will tell.
   */
  greet(repository: RegistryRepository): Promise<void>;
  /** Waits for what is left, some seconds at most, and closes idle connections. Call when nothing is asked for any more. */
  close(): Promise<void>;
}

/**
 * Nothing is read or sent before a registry is greeted or a target on it is used. Throws PROXY_INVALID when a proxy variable of the environment
 * is no URL.
 */
export function registryHosts(options: RegistryOptions, ports: RegistryPorts): RegistryHosts {
  const pool = new Pool(options, ports);
  const hosts = new Map<string, RegistryHost>();
  const of = (repository: RegistryRepository): RegistryHost => {
    const { host: name } = endpointOf(repository.host, []);
    const host = hosts.get(name) ?? new RegistryHost(repository.host, pool);
    hosts.set(name, host);
    return host;
  };
  return {
    of,
    greet: (repository) => of(repository).greet(),
    close: () => pool.close(),
  };
}
