import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { openLayout } from '../../src/layout/index.js';
import { parseRepository, type RegistryRepository, type Repository } from '../../src/oci/index.js';
import { registryHosts } from '../registry/hosts.js';
import { temporaryDirectory } from '../support/disposable.js';
import { DOCKER_REGISTRY_ACCOUNT, startDockerRegistry, type DockerRegistry } from '../support/docker-registry.js';
import { memoryTarget } from '../support/memory-target.js';
import { peer, peerTest } from '../support/peers.js';
import { quietPorts } from '../support/ports.js';
import { persona, startRegistry, type AuthOptions, type Persona } from '../support/registry/index.js';
import { describeTarget, type TargetUnderTest } from './target.js';

interface Account {
  readonly username: string;
  readonly password: string;
}

const ACCOUNT: Account = { username: 'ann', password: 'secret' };

function parsed(text: string): Repository {
  const repository = parseRepository(text);
  if (!repository.ok) throw new RangeError(repository.message);
  return repository.value;
}

function onHost(host: string, path: string): RegistryRepository {
  const repository = parsed(`${host}/${path}`);
  if (repository.kind !== 'registry') throw new RangeError('not a registry');
  return repository;
}

/** A handle of its own connections and logins, as another process would have. */
function client(host: string, credentials: Account): ReturnType<typeof registryHosts> {
  const options = { credentials, credentialsHost: host, plainHttp: [], concurrency: 4, platform: process.platform };
  return registryHosts(options, quietPorts());
}

function served(
  server: { readonly host: string; stop(): Promise<void> },
  { path, account } = { path: 'acme/demo', account: ACCOUNT },
): TargetUnderTest {
  const clients = [client(server.host, account), client(server.host, account)] as const;
  return {
    target: clients[0].target(onHost(server.host, path)),
    reopen: () => Promise.resolve(clients[1].target(onHost(server.host, path))),
    cleanup: async () => {
      for (const one of clients) await one.close();
      await server.stop();
    },
  };
}

async function loopback(kind: Persona, auth: AuthOptions): Promise<TargetUnderTest> {
  return served(await startRegistry({ persona: kind, auth, repositories: ['acme/demo'] }));
}

const bearer: AuthOptions = { kind: 'bearer', users: { [ACCOUNT.username]: ACCOUNT.password } };
const basic: AuthOptions = { kind: 'basic', users: { [ACCOUNT.username]: ACCOUNT.password } };

describeTarget('memory', () => {
  const target = memoryTarget(parsed('registry.example.com/acme/demo'));
  return Promise.resolve({ target, reopen: () => Promise.resolve(target), cleanup: () => undefined });
});

describeTarget('memory that cannot remove tags', () => {
  const target = memoryTarget(parsed('registry.example.com/acme/demo'), { untag: 'unsupported' });
  return Promise.resolve({ target, cleanup: () => undefined });
});

describeTarget('image layout', async () => {
  const workspace = await temporaryDirectory('layout');
  const repository = parsed('oci-layout:out/kit');
  if (repository.kind !== 'layout') throw new RangeError('not a layout');
  return {
    target: openLayout(repository, { workspace }),
    reopen: () => Promise.resolve(openLayout(repository, { workspace })),
    cleanup: () => rm(workspace, { recursive: true, force: true }),
  };
});

describeTarget('registry as the spec wants it', () => loopback(persona('spec'), { kind: 'none' }));
describeTarget('registry like zot, with tokens', () => loopback(persona('zot'), bearer));
describeTarget('registry like ECR', () => loopback(persona('ecr'), basic));
describeTarget('registry like GHCR', () => loopback(persona('ghcr'), bearer));
describeTarget('registry like docker-registry 2.8', () => loopback(persona('docker-registry-2.8'), basic));
describeTarget('registry with its blobs on another host', () => loopback(persona('signed-location'), bearer));
describeTarget('registry that deletes what a tag names', () => loopback(persona('deletes-siblings'), { kind: 'none' }));
describeTarget('registry without digest headers and ETags', () => loopback(persona('no-digest-header'), { kind: 'none' }));

if (peer('docker-registry') === undefined) {
  peerTest('docker-registry', 'the real docker-registry keeps the contract', () => undefined);
} else {
  describe('on one server', () => {
    let server: DockerRegistry;
    let count = 0;
    beforeAll(async () => {
      server = await startDockerRegistry({ htpasswd: true });
    });
    afterAll(() => server.stop());
    describeTarget('the real docker-registry', () => {
      count += 1;
      const path = `acme/demo-${count}`;
      return Promise.resolve(served({ host: server.host, stop: () => Promise.resolve() }, { path, account: DOCKER_REGISTRY_ACCOUNT }));
    });
  });
}
