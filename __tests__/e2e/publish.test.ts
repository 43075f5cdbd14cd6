import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { peerTest } from '../support/peers.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { kitRepository, pushOf, safetensors, writeFiles } from './kits.js';
import { jsonOf } from './outcome.js';
import { startDockerRegistry, startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const REPOSITORY = 'acme/demo';

/** Requests that put something into the registry, as `METHOD operation`; opening an upload to prove the right to push puts nothing. */
function writes(registry: LoopbackRegistry): string[] {
  return registry.log.entries
    .filter(({ method }) => method === 'PUT' || method === 'PATCH')
    .map(({ method, operation }) => `${method} ${operation}`);
}

interface TagResult {
  readonly name: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
}

function tagsOf(run: RunResult): Record<string, string> {
  const json = JSON.parse(run.outputs['json'] ?? '{}') as { repositories: { tags: TagResult[] }[] };
  return Object.fromEntries((json.repositories[0]?.tags ?? []).map(({ name, action }) => [name, action]));
}

describe('publish on the loopback registry', () => {
  let registry: LoopbackRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.stop());
  afterEach(() => {
    registry.log.clear();
  });

  it('publishes a push to the default branch, tags a git tag of the same commit, and does nothing the second time', async () => {
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${registry.host}/${REPOSITORY}` };
    const first = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit), alwaysPost: true });
    expect(first.log).not.toContain('::error');
    expect(first.code).toBe(0);
    expect(tagsOf(first)).toEqual({ 'sales-data-2023': 'create', '2k-chat-fp32': 'create', main: 'create', [`sha-${commit}`]: 'create' });
    const digest = first.outputs['digest'];
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(first.outputs).toMatchObject({
      name: `${registry.host}/${REPOSITORY}`,
      reference: `${registry.host}/${REPOSITORY}@${digest ?? ''}`,
      version: 'main',
      pushed: 'true',
    });
    expect(Object.fromEntries(registry.tags(REPOSITORY))).toEqual(
      Object.fromEntries(['sales-data-2023', '2k-chat-fp32', 'main', `sha-${commit}`].map((tag) => [tag, digest])),
    );
    expect(first.post?.code).toBe(0);

    registry.log.clear();
    const tagged = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/tags/v1.0.0', commit) });
    expect(tagged.code).toBe(0);
    expect(writes(registry)).toEqual(['PUT manifest', 'PUT manifest']);
    expect(tagged.outputs).toMatchObject({ digest, version: 'v1.0.0', pushed: 'true' });
    expect(tagsOf(tagged)).toEqual({
      'v1.0.0': 'create',
      'sales-data-2023': 'keep',
      '2k-chat-fp32': 'keep',
      [`sha-${commit}`]: 'keep',
      latest: 'create',
    });

    registry.log.clear();
    const again = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/tags/v1.0.0', commit) });
    expect(again.code).toBe(0);
    expect(writes(registry)).toEqual([]);
    expect(again.outputs).toMatchObject({ digest, pushed: 'false' });
  });

  it('refuses a version that exists with another digest before any write', async () => {
    const { source } = await kitRepository(disposables);
    registry.putArtifact('acme/taken', 'somebody else’s', 'v1.0.0');
    const moved = source.commit('other');
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/taken` },
      event: pushOf('refs/tags/v1.0.0', moved),
    });
    expect(run.code).toBe(1);
    expect(writes(registry)).toEqual([]);
    expect([...registry.tags('acme/taken').keys()]).toEqual(['v1.0.0']);
    expect(run.outputs['digest']).toMatch(/^sha256:/);
    expect(tagsOf(run)['v1.0.0']).toBe('refuse');
    expect(run.summary).toContain('Refused'.toLowerCase());
  });

  it('never moves latest backward, over all pages of the tag list', async () => {
    const { source, commit } = await kitRepository(disposables);
    const old = registry.putArtifact('acme/many', 'newer', 'v2.0.0', 'latest');
    registry.seedTags(
      'acme/many',
      old,
      Array.from({ length: 1500 }, (_, index) => `build-${index}`),
    );
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/many` },
      event: pushOf('refs/tags/v1.1.1', commit),
    });
    expect(run.code).toBe(0);
    expect(tagsOf(run)).toMatchObject({ 'v1.1.1': 'create', latest: 'skip' });
    expect(registry.tags('acme/many').get('latest')).toBe(old);
  });

  it('keeps a content tag of another model, and says so', async () => {
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${registry.host}/acme/content` };
    await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    writeFiles(source.directory, { 'model.safetensors': safetensors(1) });
    const second = source.commit('retrain');
    const run = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', second) });
    expect(run.code).toBe(0);
    expect(tagsOf(run)).toMatchObject({ '2k-chat-fp32': 'keep', 'sales-data-2023': 'keep', main: 'move' });
    expect(run.commands.some(({ name, message }) => name === 'warning' && message.includes('2k-chat-fp32'))).toBe(true);
    expect(run.outputs['content-tags']).toBe('');
    // What the last run has said is said again with less noise: for the same ModelKit, and for one that is trained every night.
    const again = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', second) });
    writeFiles(source.directory, { 'model.safetensors': safetensors(2) });
    const third = source.commit('retrain again');
    const nightly = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', third) });
    const levels = [run, again, nightly].map((one) => [
      jsonOf(one).warnings.filter(({ code }) => code === 'CONTENT_TAG_OF_OTHER_MODEL').length,
      jsonOf(one).notices.filter(({ code }) => code === 'CONTENT_TAG_OF_OTHER_MODEL').length,
    ]);
    expect(levels).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it('declares what it published to the runner, by a name that no earlier step has given to something else', async () => {
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${registry.host}/acme/declared` };
    const event = pushOf('refs/heads/main', commit);
    const planned = await runAction({ workspace: source.directory, inputs: { ...inputs, push: 'false' }, event });
    expect(planned.artifacts).toEqual([]);
    const run = await runAction({ workspace: source.directory, inputs, event });
    const name = `${registry.host}/acme/declared:2k-chat-fp32`;
    expect(run.artifacts).toEqual([`oci://${name}@${run.outputs['digest'] ?? ''}`]);
    const other = { name, digest: `sha256:${'0'.repeat(64)}`, kind: 'oci' } as const;
    const taken = await runAction({ workspace: source.directory, inputs, event, subjects: [other] });
    expect([taken.code, taken.artifacts]).toEqual([0, []]);
    expect(taken.log).toContain(`${name} was declared by an earlier step with another digest`);
  });

  it('plans a pull request, and writes nothing', async () => {
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/pr` },
      event: {
        name: 'pull_request',
        ref: 'refs/pull/7/merge',
        sha: commit,
        payload: {
          number: 7,
          repository: { default_branch: 'main' },
          pull_request: { number: 7, head: { ref: 'feature', sha: commit }, base: { ref: 'main' } },
        },
      },
    });
    expect(run.code).toBe(0);
    expect(writes(registry)).toEqual([]);
    expect(tagsOf(run)).toEqual({ 'pr-7': 'create', [`sha-${commit}`]: 'create' });
    expect(run.outputs['pushed']).toBe('false');
  });

  it('writes an OCI image layout', async () => {
    const { source, commit } = await kitRepository(disposables);
    const out = await disposables.directory('layout');
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `oci-layout:${out}/kit` },
      event: pushOf('refs/heads/main', commit),
    });
    expect(run.code).toBe(0);
    expect(run.outputs['reference']).toBe(`oci-layout:${out}/kit@${run.outputs['digest'] ?? ''}`);
  });
});

describe('publish on docker-registry', () => {
  peerTest('docker-registry', 'publishes, tags, and refuses as on any registry', async () => {
    const registry = disposables.use(await startDockerRegistry());
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${registry.host}/${REPOSITORY}` };
    const first = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    expect([first.code, first.outputs['pushed']]).toEqual([0, 'true']);
    const again = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    expect([again.code, again.outputs['pushed'], again.outputs['digest']]).toEqual([0, 'false', first.outputs['digest']]);
    const tagged = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/tags/v1.0.0', commit) });
    expect([tagged.code, tagged.outputs['tag-names']?.split('\n').sort()]).toEqual([
      0,
      ['2k-chat-fp32', 'latest', 'sales-data-2023', `sha-${commit}`, 'v1.0.0'],
    ]);
    writeFiles(source.directory, { 'model.safetensors': safetensors(2) });
    const moved = source.commit('other');
    const refused = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/tags/v1.0.0', moved) });
    expect(refused.code).toBe(1);
    const found = await fetch(`${registry.url}/v2/${REPOSITORY}/manifests/v1.0.0`, {
      method: 'HEAD',
      headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
    });
    expect(found.headers.get('docker-content-digest')).toBe(first.outputs['digest']);
  });
});
