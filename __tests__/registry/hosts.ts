import type { RegistryRepository, Target } from '../../src/oci/index.js';
import { type RegistryHosts, registryHosts as ofSource } from '../../src/registry/host/index.js';
import { registryTarget } from '../../src/registry/index.js';

/** The registries of a test, and the targets on them. */
export function registryHosts(
  ...settings: Parameters<typeof ofSource>
): RegistryHosts & { readonly target: (repository: RegistryRepository) => Target } {
  const hosts = ofSource(...settings);
  return { ...hosts, target: (repository) => registryTarget(hosts, repository) };
}
