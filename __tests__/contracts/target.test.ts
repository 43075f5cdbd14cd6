import { rm } from 'node:fs/promises';
import { openLayout } from '../../src/layout/index.js';
import { parseRepository, type RegistryRepository, type Repository } from '../../src/oci/index.js';
import { registryHosts } from '../../src/registry/index.js';
import { temporaryDirectory } from '../support/disposable.js';
import { memoryTarget } from '../support/memory-target.js';
import { quietPorts } from '../support/ports.js';
import { persona, startRegistry, type AuthOptions, type Persona } from '../support/registry/index.js';
import { describeTarget, type TargetUnderTest } from './target.js';

const ACCOUNT = { username: 'ann', password: 'secret' } as const;

function parsed(text: string): Repository {
  const repository = parseRepository(text);
  if (!repository.ok) throw new RangeError(repository.message);
  return repository.value;
}

function onHost(host: string): RegistryRepository {
  const repository = parsed(`${host}/acme/demo`);
  if (repository.kind !== 'registry') throw new RangeError('not a registry');
  return repository;
}

/** A handle of its own connections and logins, as another process would have. */
function client(host: string): ReturnType<typeof registryHosts> {
  const options = { credentials: ACCOUNT, credentialsHost: host, plainHttp: [], concurrency: 4, platform: process.platform };
  return registryHosts(options, quietPorts());
}

function served(server: { readonly host: string; stop(): Promise<void> }): TargetUnderTest {
  const clients = [client(server.host), client(server.host)] as const;
  return {
    target: clients[0].target(onHost(server.host)),
    reopen: () => Promise.resolve(clients[1].target(onHost(server.host))),
    cleanup: async () => {
      await Promise.all(clients.map((one) => one.close()));
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

/** What these registries do not have at all is not what every target does. */
const WHOLE = { tagDelete: 'tag', referrers: 'api' } as const;

describeTarget('registry as the spec wants it', () => loopback(persona('spec'), { kind: 'none' }));
describeTarget('registry like zot, with tokens', () => loopback(persona('zot'), bearer));
describeTarget('registry like ECR', () => loopback(persona('ecr'), basic));
describeTarget('registry like GHCR', () => loopback(persona('ghcr', WHOLE), bearer));
describeTarget('registry like docker-registry 2.8', () => loopback(persona('docker-registry-2.8', WHOLE), basic));
describeTarget('registry with its blobs on another host', () => loopback(persona('signed-location'), bearer));
describeTarget('registry without digest headers and ETags', () => loopback(persona('no-digest-header'), { kind: 'none' }));
