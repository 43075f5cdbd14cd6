import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { kitRepository, pushOf, safetensors, writeFiles } from '../e2e/kits.js';
import { actionsOf, codesOf } from '../e2e/outcome.js';
import { Disposables } from '../support/disposable.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import { peerTest } from '../support/peers.js';
import { startRegistryGate, type GateOptions } from '../support/registry-gate.js';
import { runAction, type RunResult } from '../support/runner.js';
import { portOf, REGISTRIES, startPeerRegistry, startPlainPeerRegistry, type RegistryKind } from './registries.js';
import { OCI_MANIFEST } from '../support/registry/index.js';
import { startBadNetwork, type Toxic } from './toxiproxy.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

let source: GitRepositoryFixture;
let commit = '';
let retrained: { readonly directory: string; readonly commit: string };

beforeAll(async () => {
  // Layers of which a connection that is cut below carries one, and not both.
  ({ source, commit } = await kitRepository(disposables, {
    Kitfile: 'manifestVersion: 1.0.0\nmodel:\n  path: model.safetensors\ndatasets:\n  - path: data.bin\n',
    'model.safetensors': safetensors(0, [400, 500]),
    'data.bin': Buffer.alloc(800_000, 'data'),
  }));
  source.git('tag', 'v1.0.0', commit);
  const clone = await source.clone();
  writeFiles(clone.directory, { 'model.safetensors': safetensors(1, [400, 500]) });
  retrained = { directory: clone.directory, commit: clone.commit('retrained') };
});

type Inputs = Readonly<Record<string, string>>;

function run(inputs: Inputs, at = { directory: source.directory, commit }): Promise<RunResult> {
  return runAction({ workspace: at.directory, inputs, event: pushOf('refs/heads/main', at.commit) });
}

/**
 * Far away, late to close, and cut: after a number of bytes in place of seconds, so that it happens in the middle of a layer on any machine, on
 * the way out as on the way in.
 */
const BAD: readonly Toxic[] = [
  { type: 'latency', stream: 'downstream', attributes: { latency: 20, jitter: 10 } },
  { type: 'latency', stream: 'upstream', attributes: { latency: 20, jitter: 10 } },
  { type: 'limit_data', stream: 'upstream', attributes: { bytes: 1_000_000 } },
  { type: 'limit_data', stream: 'downstream', attributes: { bytes: 1_000_000 } },
  { type: 'slow_close', stream: 'downstream', attributes: { delay: 500 } },
];

describe.each(REGISTRIES)('%s behind TLS', (kind) => {
  const title =
    'through a network (toxiproxy) that is far away, cuts connections and closes late, is published to, mirrored in and promoted in';
  peerTest([kind, 'toxiproxy'], title, async () => {
    const registry = await startPeerRegistry(disposables, kind);
    const host = `registry.test:${await startBadNetwork(disposables, portOf(registry.host), BAD)}`;
    const inputs = { repository: `${host}/acme/demo` };
    const first = await run(inputs);
    expect([first.code === 0 ? '' : first.log, actionsOf(first)['main']]).toEqual(['', 'create']);
    const mirrored = await run({ ...inputs, mode: 'mirror' });
    expect([mirrored.code === 0 ? '' : mirrored.log, actionsOf(mirrored)]).toEqual(['', { 'v1.0.0': 'create', latest: 'create' }]);
    const moved = await run({ ...inputs, tags: 'type=ref,event=branch', 'commit-tag': 'false' }, retrained);
    expect([moved.code === 0 ? '' : moved.log, actionsOf(moved)]).toEqual(['', { main: 'move' }]);
    const promoted = await run({
      ...{ mode: 'promote', tags: 'type=raw,value=stable', verify: 'content' },
      ...{ repository: `${host}/acme/production`, source: `${host}/acme/demo@${first.outputs['digest'] ?? ''}` },
    });
    expect([promoted.code === 0 ? '' : promoted.log, promoted.outputs['digest']]).toEqual(['', first.outputs['digest']]);
    // What it holds, through a good network.
    const again = await run({ repository: `${registry.host}/acme/demo`, tags: 'type=ref,event=branch', 'commit-tag': 'false' }, retrained);
    expect([again.code, again.outputs['pushed'], again.outputs['digest']]).toEqual([0, 'false', moved.outputs['digest']]);
  });
});

/** Which of them delete a tag by its name, where deleting is on at all. */
const DELETING: readonly RegistryKind[] = ['distribution', 'crane', 'ociregistry'];

/** A registry behind a gate that refuses a tag by name, and what it holds under one. */
async function gated(kind: RegistryKind, options: { readonly delete?: boolean } = {}) {
  let refused = '';
  const before: GateOptions['before'] = ({ method, path }) =>
    method === 'PUT' && path.endsWith(`/manifests/${refused}`) ? 403 : undefined;
  const plain = await startPlainPeerRegistry(disposables, kind, options);
  const gate = disposables.use(await startRegistryGate(plain, { before }));
  return {
    inputs: {
      repository: `${gate.host}/acme/demo`,
      tags: ['edge', 'main', 'nightly'].map((tag, index) => `type=raw,value=${tag},priority=${3000 - index}`).join('\n'),
      'commit-tag': 'false',
    },
    refuse: (tag: string) => (refused = tag),
    statusOf: async (tag: string) => (await fetch(`${plain}/v2/acme/demo/manifests/${tag}`, { headers: { accept: OCI_MANIFEST } })).status,
  };
}

/** `nightly`, which is last, is refused where no tag was before; gives what is left. */
async function brokenOff({ inputs, refuse, statusOf }: Awaited<ReturnType<typeof gated>>) {
  refuse('nightly');
  const broken = await run(inputs);
  refuse('');
  return [broken.code, codesOf(broken, 'error'), await statusOf('edge'), await statusOf('main'), await statusOf('nightly')];
}

const TAKEN_AWAY = [1, ['DENIED'], 404, 404, 404];
/** Whole, and named. */
const LEFT = [1, ['DENIED', 'TAG_NOT_RESTORED', 'TAG_NOT_RESTORED'], 200, 200, 404];

describe.each(REGISTRIES)('%s, when a tag in the middle is refused,', (kind) => {
  peerTest(kind, 'has its tags back as they were, and new ones away where it deletes tags', async () => {
    const registry = await gated(kind);
    const { inputs, refuse } = registry;
    expect(await brokenOff(registry)).toEqual(DELETING.includes(kind) ? TAKEN_AWAY : LEFT);

    const first = await run(inputs);
    expect([first.code === 0 ? '' : first.log, first.outputs['tag-names']]).toEqual(['', 'edge\nmain\nnightly']);

    refuse('nightly');
    const failed = await run(inputs, retrained);
    expect([failed.code, codesOf(failed, 'error')]).toEqual([1, ['DENIED']]);
    expect([actionsOf(failed), failed.outputs['tag-names']]).toEqual([{ edge: 'restore', main: 'restore', nightly: 'refuse' }, '']);

    refuse('');
    const plan = await run({ ...inputs, push: 'false' });
    expect([plan.code, actionsOf(plan)]).toEqual([0, { edge: 'keep', main: 'keep', nightly: 'keep' }]);
  });
});

describe.each(['docker-registry', 'distribution'] as const)('%s without the right to delete, when a tag is refused,', (kind) => {
  peerTest(kind, 'keeps new ones, which are whole and named', async () => {
    expect(await brokenOff(await gated(kind, { delete: false }))).toEqual(LEFT);
  });
});
