import { registryHosts } from './hosts.js';
import type { RegistryOptions } from '../../src/registry/types.js';
import type { Target } from '../../src/oci/index.js';
import type { Disposables } from '../support/disposable.js';
import { miniRegistry, type MiniRegistry, type Rule } from './mini-registry.js';
import { OPTIONS, testPorts, type TestPorts, type TestPortsOptions } from './ports.js';
import { repositoryAt } from './sample.js';
import type { ScriptOptions } from './scripted-server.js';

export interface Connected {
  readonly registry: MiniRegistry;
  readonly ports: TestPorts;
  readonly target: Target;
  /** Another repository of the registry. */
  readonly other: Target;
  /** Ends what is left, and the connections. */
  readonly close: () => Promise<void>;
}

/** A mini registry with a rule for what goes wrong, and a client that is connected to it. */
export async function connect(
  disposables: Disposables,
  rule?: Rule,
  settings: { readonly ports?: TestPortsOptions; readonly options?: Partial<RegistryOptions>; readonly script?: ScriptOptions } = {},
): Promise<Connected> {
  const registry = await miniRegistry(rule, settings.script);
  disposables.add(() => registry.close());
  const ports = testPorts(settings.ports);
  const hosts = registryHosts({ ...OPTIONS, ...settings.options }, ports);
  disposables.add(() => hosts.close());
  return {
    registry,
    ports,
    target: hosts.target(repositoryAt(registry.host)),
    other: hosts.target(repositoryAt(registry.host, 'c/d')),
    close: () => hosts.close(),
  };
}
