import { openLayout } from '../layout/index.js';
import type { Repository, Target } from '../oci/index.js';
import type { Ports } from '../ports.js';
import { registryTarget } from '../registry/index.js';
import type { Connections } from './connect.js';

/** Repositories of one run as places to read from and write to: the same one asked for twice is the same target. */
export function targetsOf({ hosts }: Pick<Connections, 'hosts'>, { env }: Pick<Ports, 'env'>): (repository: Repository) => Target {
  const workspace = env['GITHUB_WORKSPACE'] ?? '';
  const targets = new Map<string, Target>();
  return (repository) => {
    const known = targets.get(repository.name);
    if (known !== undefined) return known;
    const made = repository.kind === 'layout' ? openLayout(repository, { workspace }) : registryTarget(hosts, repository);
    targets.set(repository.name, made);
    return made;
  };
}
