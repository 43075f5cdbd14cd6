import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { kitRepository, pushOf, safetensors, writeFiles } from '../e2e/kits.js';
import { codesOf, actionsOf } from '../e2e/outcome.js';
import { Disposables } from '../support/disposable.js';
import { DOCKER_REGISTRY_ACCOUNT, type DockerRegistryOptions } from '../support/docker-registry.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import { peerTest } from '../support/peers.js';
import { runAction, type RunResult } from '../support/runner.js';
import { REGISTRIES, startPeerRegistry, type RegistryKind } from './registries.js';
import { startTokenService } from './token-service.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

let source: GitRepositoryFixture;
let commit = '';
let retrained: { readonly directory: string; readonly commit: string };

beforeAll(async () => {
  ({ source, commit } = await kitRepository(disposables));
  source.git('tag', 'v1.0.0', commit);
  const clone = await source.clone();
  writeFiles(clone.directory, { 'model.safetensors': safetensors(1) });
  retrained = { directory: clone.directory, commit: clone.commit('retrained') };
});

type Inputs = Readonly<Record<string, string>>;

function run(inputs: Inputs, ref = 'refs/heads/main', at = { directory: source.directory, commit }): Promise<RunResult> {
  return runAction({ workspace: at.directory, inputs, event: pushOf(ref, at.commit) });
}

/** All that a user does with a registry, in the order of a model's life. */
async function live(host: string, login: Inputs = {}): Promise<void> {
  const repository = `${host}/acme/demo`;
  const inputs = { repository, ...login };
  const first = await run(inputs);
  expect([first.code === 0 ? '' : first.log, actionsOf(first)['main']]).toEqual(['', 'create']);
  const digest = first.outputs['digest'] ?? '';

  const again = await run(inputs);
  expect([again.code, again.outputs['pushed'], again.outputs['digest']]).toEqual([0, 'false', digest]);

  const mirrored = await run({ ...inputs, mode: 'mirror' });
  expect([mirrored.code === 0 ? '' : mirrored.log, actionsOf(mirrored)]).toEqual(['', { 'v1.0.0': 'create', latest: 'create' }]);

  const refused = await run(inputs, 'refs/tags/v1.0.0', retrained);
  expect([refused.code, codesOf(refused, 'error'), actionsOf(refused)['v1.0.0']]).toEqual([1, ['TAG_CONFLICT'], 'refuse']);

  const moved = await run({ ...inputs, tags: 'type=ref,event=branch', 'commit-tag': 'false' }, 'refs/heads/main', retrained);
  expect([moved.code === 0 ? '' : moved.log, actionsOf(moved)]).toEqual(['', { main: 'move' }]);

  const stable = { mode: 'promote', tags: 'type=raw,value=stable', verify: 'content' };
  const promoted = await run({ ...inputs, ...stable, repository: `${host}/acme/production`, source: `${repository}@${digest}` });
  expect([promoted.code === 0 ? '' : promoted.log, promoted.outputs['digest'], actionsOf(promoted)]).toEqual([
    '',
    digest,
    { stable: 'create' },
  ]);
}

const LOGIN = { ...DOCKER_REGISTRY_ACCOUNT };
/** Those of one code base, which can be set up in other ways. */
const ADAPTABLE = ['docker-registry', 'distribution'] as const satisfies readonly RegistryKind[];

describe.each(REGISTRIES)('%s behind TLS', (kind) => {
  peerTest(kind, 'is published to, mirrored in and promoted in; versions stay', async () => {
    await live((await startPeerRegistry(disposables, kind)).host);
  });
});

describe.each(ADAPTABLE)('%s behind TLS', (kind) => {
  const start = (options: DockerRegistryOptions) => startPeerRegistry(disposables, kind, options);

  peerTest(kind, 'with htpasswd', async () => {
    const { host } = await start({ htpasswd: true });
    await live(host, LOGIN);
    expect((await run({ repository: `${host}/acme/demo`, ...LOGIN, password: 'wrong' })).code).toBe(1);
  });

  peerTest(kind, 'with tokens', async () => {
    const { host } = await start({ token: await startTokenService(disposables) });
    await live(host, LOGIN);
    const stranger = await run({ repository: `${host}/acme/demo` });
    expect([stranger.code, codesOf(stranger, 'error')]).toEqual([1, ['UNAUTHORIZED']]);
  });

  peerTest(kind, 'read-only: nothing is sent, and it is said', async () => {
    const { host } = await start({ readonly: true });
    const refused = await run({ repository: `${host}/acme/demo` });
    expect([refused.code, codesOf(refused, 'error')]).toEqual([1, ['READ_ONLY']]);
  });

  peerTest(kind, 'without the right to delete', async () => {
    const { host } = await start({ delete: false });
    await live(host);
    const inputs = { repository: `${host}/acme/demo`, mode: 'promote', source: 'main', tags: 'type=raw,value=v9.9.9' };
    expect((await run(inputs)).code).toBe(0);
    const pruned = await run({ repository: `${host}/acme/demo`, mode: 'mirror', prune: 'true' });
    expect(actionsOf(pruned)['v9.9.9']).not.toBe('delete');
  });
});
