import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { kitRepository, pushOf, safetensors, writeFiles } from './kits.js';
import { actionsOf, annotationsOf, codesOf, jsonOf, puts } from './outcome.js';
import { startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** Only the branch: content tags have tests of their own. */
const BRANCH = { tags: 'type=ref,event=branch' };

async function registryOf(): Promise<LoopbackRegistry> {
  return disposables.use(await startRegistry());
}

function publish(
  registry: LoopbackRegistry | readonly LoopbackRegistry[],
  source: GitRepositoryFixture,
  ref: string,
  commit: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  const repository = [registry]
    .flat()
    .map(({ host }) => `${host}/acme/demo`)
    .join('\n');
  return runAction({ workspace: source.directory, inputs: { repository, ...inputs }, event: pushOf(ref, commit) });
}

/** Trains another model and commits it. */
function retrain(source: GitRepositoryFixture, seed: number): string {
  writeFiles(source.directory, { 'model.safetensors': safetensors(seed) });
  return source.commit(`model ${seed}`);
}

function holders(registry: LoopbackRegistry): Readonly<Record<string, string>> {
  return Object.fromEntries(registry.tags('acme/demo'));
}

describe('runs that overtake each other', () => {
  it('leave a branch tag with the newer commit, unless on-stale says otherwise', async () => {
    const registry = await registryOf();
    const { source, commit: older } = await kitRepository(disposables);
    const newer = retrain(source, 1);
    const first = await publish(registry, source, 'refs/heads/main', newer, BRANCH);
    const newest = first.outputs['digest'];
    expect([first.code, holders(registry)]).toEqual([0, { main: newest, [`sha-${newer}`]: newest }]);

    source.checkout(older);
    const skipped = await publish(registry, source, 'refs/heads/main', older, BRANCH);
    const ours = skipped.outputs['digest'];
    expect(skipped.code).toBe(0);
    expect(actionsOf(skipped)).toEqual({ main: 'skip', [`sha-${older}`]: 'create' });
    expect(skipped.outputs).toMatchObject({ 'tag-names': `sha-${older}`, 'stage-tags': '', pushed: 'true' });
    expect(annotationsOf(skipped, 'notice')).toEqual([
      expect.objectContaining({ code: 'TAG_STALE', message: expect.stringContaining(`of commit ${newer}, which is ahead`) }),
    ]);
    expect(holders(registry)['main']).toBe(newest);

    registry.log.clear();
    const failed = await publish(registry, source, 'refs/heads/main', older, { ...BRANCH, 'on-stale': 'fail' });
    expect([failed.code, codesOf(failed, 'error'), puts(registry)]).toEqual([1, ['TAG_STALE'], []]);
    expect(actionsOf(failed)['main']).toBe('refuse');

    const moved = await publish(registry, source, 'refs/heads/main', older, { ...BRANCH, 'on-stale': 'move' });
    expect([moved.code, codesOf(moved, 'warning'), holders(registry)['main']]).toEqual([0, ['TAG_STALE'], ours]);
  });

  it('say that a branch was force-pushed, and that they do not know', async () => {
    const registry = await registryOf();
    const { source, commit: root } = await kitRepository(disposables);
    const before = retrain(source, 1);
    await publish(registry, source, 'refs/heads/main', before, BRANCH);
    const away = holders(registry)['main'];
    source.git('reset', '--quiet', '--hard', root);
    const rewritten = retrain(source, 2);
    // The branch as the remote has it, which `origin/main` is in a checkout.
    source.git('update-ref', 'refs/remotes/origin/main', before);
    const forced = await publish(registry, source, 'refs/heads/main', rewritten, BRANCH);
    expect([forced.code, codesOf(forced, 'warning'), actionsOf(forced)['main']]).toEqual([0, ['TAG_HOLDER_DIVERGED'], 'move']);
    expect(annotationsOf(forced, 'warning')[0]?.hint).toContain(`promote ${String(away)}`);

    registry.putArtifact('acme/demo', 'by hand', 'main');
    const next = retrain(source, 3);
    source.git('update-ref', 'refs/remotes/origin/main', next);
    const unknown = await publish(registry, source, 'refs/heads/main', next, BRANCH);
    expect([unknown.code, codesOf(unknown, 'warning'), actionsOf(unknown)['main']]).toEqual([0, ['TAG_HOLDER_UNKNOWN'], 'move']);
  });
});

describe('a tag that must not change', () => {
  it('refuses all conflicts together, with both digests and where the old one came from, before any write', async () => {
    const registry = await registryOf();
    const { source, commit } = await kitRepository(disposables);
    const tags = 'type=ref,event=tag\ntype=raw,value=2.0.0\ntype=raw,value=fixed,class=immutable\ntype=raw,value=free';
    const first = await publish(registry, source, 'refs/tags/v1.0.0', commit, { tags });
    expect([first.code, codesOf(first, 'error')]).toEqual([0, []]);
    const old = first.outputs['digest'] ?? '';
    const next = retrain(source, 1);
    registry.log.clear();
    const refused = await publish(registry, source, 'refs/tags/v1.0.0', next, { tags });
    const ours = refused.outputs['digest'] ?? '';
    expect([refused.code, puts(registry), ours === old]).toEqual([1, [], false]);
    expect(actionsOf(refused)).toMatchObject({ 'v1.0.0': 'refuse', '2.0.0': 'refuse', fixed: 'refuse', free: 'move' });
    const errors = annotationsOf(refused, 'error');
    expect(errors.map(({ code }) => code)).toEqual(['TAG_CONFLICT', 'TAG_CONFLICT', 'TAG_CONFLICT']);
    for (const { message, hint } of errors) {
      for (const said of [old, ours, commit]) expect(message).toContain(said);
      expect(hint).toMatch(/on-conflict/);
    }
    expect(refused.summary).toContain('refused');
    expect(Object.values(holders(registry)).every((holder) => holder === old)).toBe(true);
  });

  it.each([
    ['keep', 0, 'keep', 'TAG_KEPT'],
    ['move', 0, 'move', 'TAG_OVERWRITTEN'],
    ['fail', 1, 'refuse', undefined],
  ] as const)('on-conflict: %s', async (onConflict, code, action, warning) => {
    const registry = await registryOf();
    const { source, commit } = await kitRepository(disposables);
    const old = registry.putArtifact('acme/demo', 'old', 'v1.0.0');
    const run = await publish(registry, source, 'refs/tags/v1.0.0', commit, { tags: 'type=ref,event=tag', 'on-conflict': onConflict });
    expect([run.code, actionsOf(run)['v1.0.0']]).toEqual([code, action]);
    if (warning !== undefined) expect(codesOf(run, 'warning')).toContain(warning);
    expect(holders(registry)['v1.0.0']).toBe(onConflict === 'move' ? run.outputs['digest'] : old);
    const named = run.outputs['tag-names']?.split('\n') ?? [];
    expect(named.includes('v1.0.0')).toBe(onConflict === 'move');
  });

  it('may move when its rule says class=mutable', async () => {
    const registry = await registryOf();
    const { source, commit } = await kitRepository(disposables);
    registry.putArtifact('acme/demo', 'old', 'v1.0.0');
    const run = await publish(registry, source, 'refs/tags/v1.0.0', commit, { tags: 'type=ref,event=tag,class=mutable' });
    expect([run.code, actionsOf(run)['v1.0.0'], holders(registry)['v1.0.0']]).toEqual([0, 'move', run.outputs['digest']]);
  });
});

describe('several repositories', () => {
  it('get the same, and a failure in the second puts the first back', async () => {
    const [first, second] = [await registryOf(), await registryOf()];
    const { source, commit } = await kitRepository(disposables);
    const run = await publish([first, second], source, 'refs/heads/main', commit);
    expect([run.code, holders(first)]).toEqual([0, holders(second)]);
    expect(run.outputs['tags']?.split('\n').filter((line) => line.startsWith(`${second.host}/`))).toHaveLength(4);
    const before = [holders(first), holders(second)];

    const next = retrain(source, 1);
    second.faults.add({
      match: { method: 'PUT', operation: 'manifest', reference: 'main' },
      fault: { kind: 'status', status: 400 },
      times: 9,
    });
    const failed = await publish([first, second], source, 'refs/heads/main', next);
    expect(failed.code).toBe(1);
    const kept = [holders(first), holders(second)].map(({ [`sha-${next}`]: own, ...others }) => [own, others]);
    expect(kept.map(([, others]) => others)).toEqual(before);
    expect(actionsOf(failed, 0)['main']).toBe('restore');
    expect(actionsOf(failed, 1)['main']).toBe('refuse');
    expect(failed.summary).toContain('put back');
  });

  it('are all looked at before any of them is written to', async () => {
    const [first, second] = [await registryOf(), await registryOf()];
    const { source, commit } = await kitRepository(disposables);
    second.putArtifact('acme/demo', 'old', 'v1.0.0');
    const run = await publish([first, second], source, 'refs/tags/v1.0.0', commit);
    expect([run.code, puts(first), puts(second)]).toEqual([1, [], []]);
  });
});

describe('more tags of one class than are looked at together', () => {
  const NAMES = Array.from({ length: 130 }, (_, index) => `build-${index}`);
  const TAGS = ['type=ref,event=branch', ...NAMES.map((name) => `type=raw,value=${name},class=immutable`)].join('\n');

  it.each([
    { kind: 'status', status: 500 },
    { kind: 'status-after-effect', status: 500 },
  ] as const)('are all written when one of the first answers $kind for a moment', async (fault) => {
    const registry = await registryOf();
    const { source, commit } = await kitRepository(disposables);
    registry.faults.add({ match: { method: 'PUT', operation: 'manifest', reference: 'build-3' }, fault, times: 5 });
    const run = await publish(registry, source, 'refs/heads/main', commit, { tags: TAGS });
    const held = holders(registry);
    const wrong = ['main', `sha-${commit}`, ...NAMES].filter((name) => held[name] !== run.outputs['digest']);
    expect([run.code, wrong, codesOf(run, 'error')]).toEqual([0, [], []]);
    expect(new Set(Object.values(actionsOf(run)))).toEqual(new Set(['create']));
  });
});

describe('push: false', () => {
  it('plans against the registry as it is, and writes nothing', async () => {
    const registry = await registryOf();
    const { source, commit } = await kitRepository(disposables);
    const old = registry.putArtifact('acme/demo', 'old', 'main', 'v1.0.0');
    const plan = await publish(registry, source, 'refs/heads/main', commit, { push: 'false' });
    expect([plan.code, registry.log.writes, plan.outputs['pushed']]).toEqual([0, [], 'false']);
    expect(actionsOf(plan)).toEqual({ 'sales-data-2023': 'create', '2k-chat-fp32': 'create', main: 'move', [`sha-${commit}`]: 'create' });
    expect(jsonOf(plan)).toMatchObject({
      push: false,
      repositories: [{ tags: expect.arrayContaining([expect.objectContaining({ name: 'main', before: old })]) }],
    });
    expect(plan.outputs['tag-names']?.split('\n')).toHaveLength(4);
    expect(plan.summary).toContain('move from');

    const refused = await publish(registry, source, 'refs/tags/v1.0.0', commit, { push: 'false' });
    expect([refused.code, codesOf(refused, 'error'), registry.log.writes]).toEqual([1, ['TAG_CONFLICT'], []]);
  });

  it('shows tags as unknown when the registry cannot be read', async () => {
    const { source, commit } = await kitRepository(disposables);
    const gone = await startRegistry();
    await gone.stop();
    const run = await publish(gone, source, 'refs/heads/main', commit, { push: 'false' });
    expect([run.code, codesOf(run, 'error'), codesOf(run, 'warning')]).toEqual([0, [], ['REGISTRY_UNREADABLE']]);
    expect(jsonOf(run).repositories[0]?.tags.map(({ reason }) => reason.includes('unknown'))).toEqual([true, true, true, true]);
    expect(run.outputs['digest']).toMatch(/^sha256:/);
  });
});

describe('verify: content', () => {
  it('tags nothing when the registry stored another byte', async () => {
    const registry = await registryOf();
    const { source, commit } = await kitRepository(disposables);
    registry.faults.add({ match: { method: 'GET', operation: 'blob' }, fault: { kind: 'corrupt', atByte: 700 }, times: 100 });
    const run = await publish(registry, source, 'refs/heads/main', commit, { verify: 'content' });
    expect([run.code, holders(registry)]).toEqual([1, {}]);
    expect(annotationsOf(run, 'error')[0]?.message).toMatch(/sha256:[0-9a-f]{64}/);
    registry.faults.clear();
    const sound = await publish(registry, source, 'refs/heads/main', commit, { verify: 'content' });
    expect([sound.code, Object.keys(holders(registry)).length]).toEqual([0, 4]);
  });
});
