import { SERVER } from '../support/certificates.js';
import { startDockerRegistry, startListening, type DockerRegistryOptions } from '../support/docker-registry.js';
import type { Disposables } from '../support/disposable.js';
import { peer } from '../support/peers.js';
import { startRegistryGate } from '../support/registry-gate.js';

/** Real registries; the last is the one that knows referrers. */
export const REGISTRIES = ['docker-registry', 'distribution', 'crane', 'ociregistry'] as const;
export type RegistryKind = (typeof REGISTRIES)[number];

export interface PeerRegistry {
  /** As a run of the action names it: `registry.test:PORT`. */
  readonly host: string;
  /** The same server as other programs name it: `127.0.0.1:PORT`. */
  readonly local: string;
}

/** A real registry behind TLS. Options beyond that are for docker-registry and distribution. */
export async function startPeerRegistry(
  disposables: Disposables,
  kind: RegistryKind,
  options: Omit<DockerRegistryOptions, 'program' | 'tls'> = {},
): Promise<PeerRegistry> {
  const port = await start(disposables, kind, options);
  return { host: `registry.test:${port}`, local: `127.0.0.1:${port}` };
}

async function start(disposables: Disposables, kind: RegistryKind, options: DockerRegistryOptions): Promise<number> {
  if (kind === 'docker-registry' || kind === 'distribution')
    return portOf(disposables.use(await startDockerRegistry({ ...options, program: kind, tls: SERVER })).host);
  return portOf(disposables.use(await startRegistryGate(await startPlainPeerRegistry(disposables, kind))).host);
}

/** The same without TLS, at `http://127.0.0.1:PORT`, for a gate of the test's own. */
export async function startPlainPeerRegistry(
  disposables: Disposables,
  kind: RegistryKind,
  options: Pick<DockerRegistryOptions, 'delete'> = {},
): Promise<string> {
  switch (kind) {
    case 'docker-registry':
    case 'distribution':
      return disposables.use(await startDockerRegistry({ ...options, program: kind })).url;
    case 'crane': {
      const args = ['registry', 'serve', '--address', '127.0.0.1:0', '--disk', await disposables.directory('crane')];
      return plainUrl(disposables.use(await startListening(peer(kind) ?? kind, args, /serving on port (\d+)/)));
    }
    case 'ociregistry':
      return plainUrl(disposables.use(await startListening(peer(kind) ?? kind, [], /listening on 127\.0\.0\.1:(\d+)/)));
  }
}

function plainUrl({ port }: { readonly port: number }): string {
  return `http://127.0.0.1:${port}`;
}

export function portOf(host: string): number {
  return Number(host.slice(host.lastIndexOf(':') + 1));
}
