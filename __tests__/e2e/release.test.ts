import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { contentOf, GITHUB_TOKEN, type GitHubRelease } from '../support/github-api.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import { peerTest } from '../support/peers.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { errorsOf, FILES, kitRepository, linesOf, PublishedKit, pushOf, putsOf, safetensors } from './kits.js';
import { jsonOf, actionsOf, type JsonResult } from './outcome.js';
import { startDockerRegistry, startGitHubApi, startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const lasting = new Disposables();
let registry: LoopbackRegistry;
let origin: PublishedKit;
beforeAll(async () => {
  registry = lasting.use(await startRegistry());
  origin = await PublishedKit.create(lasting);
});
afterAll(() => lasting.dispose());
afterEach(() => {
  registry.log.clear();
  registry.faults.clear();
});

/** As if the push of the commit had published to this repository. */
async function pushed(name: string): Promise<{ source: GitRepositoryFixture; commit: string; digest: string; json: JsonResult }> {
  const source = await origin.into(registry, name);
  return { source, commit: origin.commit, digest: origin.digest, json: origin.json };
}

function pushTag(directory: string, commit: string, tag: string, inputs: Record<string, string>): Promise<RunResult> {
  return runAction({ workspace: directory, inputs, event: pushOf(`refs/tags/${tag}`, commit) });
}

describe('reuse', () => {
  it('tags what the push of the commit published, though the weights are no longer there', async () => {
    const { source, commit, digest, json } = await pushed('acme/gone');
    rmSync(join(source.directory, 'model.safetensors'));
    const run = await pushTag(source.directory, commit, 'v1.0.0', { repository: `${registry.host}/acme/gone` });
    expect([run.code, run.outputs['digest']]).toEqual([0, digest]);
    expect(putsOf(registry)).toEqual(['PUT manifest', 'PUT manifest']);
    expect(actionsOf(run)).toEqual({
      'v1.0.0': 'create',
      '2k-chat-fp32': 'keep',
      'sales-data-2023': 'keep',
      [`sha-${commit}`]: 'keep',
      latest: 'create',
    });
    // What range reads of the published layers tell is what the files told.
    expect(Object.values(jsonOf(run).model).map(({ value }) => value)).toEqual(Object.values(json.model).map(({ value }) => value));
  });

  it.each([['require'], ['auto']])('%s works in a checkout without even a Kitfile', async (reuse) => {
    const { source, commit, digest } = await pushed(`acme/bare-${reuse}`);
    for (const file of Object.keys(FILES)) rmSync(join(source.directory, file));
    const run = await pushTag(source.directory, commit, 'v1.0.0', { repository: `${registry.host}/acme/bare-${reuse}`, reuse });
    expect([run.code, run.outputs['digest']]).toEqual([0, digest]);
  });

  it('stands in on a branch when files that the Kitfile names are absent, and says so', async () => {
    const { source, commit, digest } = await pushed('acme/absent');
    rmSync(join(source.directory, 'model.safetensors'));
    const inputs = { repository: `${registry.host}/acme/absent`, tags: 'type=raw,value=again' };
    const run = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    expect([run.code, run.outputs['digest'], jsonOf(run).notices.map(({ code }) => code)]).toEqual([
      0,
      digest,
      ['REUSED_FOR_ABSENT_FILES'],
    ]);
    const never = await runAction({
      workspace: source.directory,
      inputs: { ...inputs, reuse: 'never' },
      event: pushOf('refs/heads/main', commit),
    });
    expect(never.code).toBe(1);
    expect(errorsOf(never).join('\n')).toContain('model.safetensors');
  });

  it('require fails with a hint where nothing is published; auto packs', async () => {
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${registry.host}/acme/fresh` };
    const required = await pushTag(source.directory, commit, 'v1.0.0', { ...inputs, reuse: 'require' });
    expect(required.code).toBe(1);
    expect(errorsOf(required).join('\n')).toMatch(/No ModelKit is published for [0-9a-f]{40}.*reuse: auto/s);
    expect(putsOf(registry)).toEqual([]);
    const packed = await pushTag(source.directory, commit, 'v1.0.0', inputs);
    expect([packed.code, packed.outputs['pushed']]).toEqual([0, 'true']);
  });

  it('finds the commit tag with the flavor around it', async () => {
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${registry.host}/acme/flavored`, flavor: 'prefix=chat-,suffix=-x' };
    const first = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    expect(linesOf(first, 'tag-names')).toContain(`chat-sha-${commit}-x`);
    rmSync(join(source.directory, 'model.safetensors'));
    const run = await pushTag(source.directory, commit, 'v1.0.0', { ...inputs, reuse: 'require' });
    expect([run.code, run.outputs['digest']]).toEqual([0, first.outputs['digest']]);
    expect(linesOf(run, 'tag-names')).toContain('chat-v1.0.0-x');
  });

  it('names what the beginning of a layer tells, where the registry gives no ranges', async () => {
    const blind = disposables.use(await startRegistry({ persona: 'no-ranges' }));
    const { source, commit } = await kitRepository(disposables, { ...FILES, 'model.safetensors': safetensors(0, [400, 500]) });
    const inputs = { repository: `${blind.host}/acme/demo` };
    await runAction({
      workspace: source.directory,
      inputs: { ...inputs, tags: 'type=raw,value=first' },
      event: pushOf('refs/heads/main', commit),
    });
    rmSync(join(source.directory, 'model.safetensors'));
    const run = await pushTag(source.directory, commit, 'v1.0.0', {
      ...inputs,
      tags: 'type=content\ntype=raw,value=kit-{{model.quantization}}\ntype=ref,event=tag',
    });
    const names = ['200k-chat-fp32', 'kit-fp32', 'latest', 'sales-data-2023', `sha-${commit}`, 'v1.0.0'];
    expect([run.code, linesOf(run, 'tag-names'), jsonOf(run).skipped, jsonOf(run).warnings]).toEqual([0, names, [], []]);
  });

  it('plans all the same when the registry cannot be read', async () => {
    const { source, commit } = await kitRepository(disposables);
    const run = await pushTag(source.directory, commit, 'v1.0.0', { repository: '127.0.0.1:9/acme/demo', push: 'false' });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    expect(run.outputs['digest']).toMatch(/^sha256:/);
  });
});

/** A release event as GitHub sends it. */
function release(action: string, tag: string, sha: string, flags: { prerelease?: boolean; draft?: boolean } = {}) {
  const payload = {
    action,
    release: { tag_name: tag, prerelease: flags.prerelease ?? false, draft: flags.draft ?? false },
    repository: { default_branch: 'main' },
  };
  return { name: 'release', ref: `refs/tags/${tag}`, sha, payload };
}

describe('release', () => {
  async function released(
    name: string,
    event: { action: string; prerelease?: boolean; draft?: boolean },
    releases?: readonly GitHubRelease[],
    inputs: Record<string, string> = {},
  ): Promise<{ run: RunResult; commit: string }> {
    const { source, commit } = await pushed(name);
    source.lightTag('v1.0.0');
    const api = releases === undefined ? undefined : disposables.use(await startGitHubApi(contentOf(source, { releases })));
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/${name}`, ...inputs },
      event: release(event.action, 'v1.0.0', commit, event),
      ...(api === undefined ? {} : { token: GITHUB_TOKEN, env: { GITHUB_API_URL: api.url } }),
    });
    return { run, commit };
  }

  it.each([['published'], ['released']])('%s gives version and latest to what the push published', async (action) => {
    const { run, commit } = await released(`acme/rel-${action}`, { action });
    expect([run.code, actionsOf(run)]).toEqual([
      0,
      { 'v1.0.0': 'create', '2k-chat-fp32': 'keep', 'sales-data-2023': 'keep', [`sha-${commit}`]: 'keep', latest: 'create' },
    ]);
  });

  it.each([
    ['prereleased', { action: 'prereleased', prerelease: true }],
    ['published with the pre-release mark', { action: 'published', prerelease: true }],
  ])('%s never takes latest, whatever its version says', async (_, event) => {
    const name = `acme/pre-${event.action}`;
    const { run } = await released(name, event);
    expect([run.code, actionsOf(run)['v1.0.0'], registry.tags(name).has('latest')]).toEqual([0, 'create', false]);
    expect(jsonOf(run).skipped).toContainEqual({ rule: 'flavor: latest=auto', reason: expect.stringContaining('pre-release') });
  });

  it('does not take latest when GitHub calls another release the latest', async () => {
    const { run } = await released('acme/not-latest', { action: 'published' }, [{ tag: 'v1.0.0' }, { tag: 'v0.9.0', latest: true }]);
    expect([run.code, registry.tags('acme/not-latest').has('latest')]).toEqual([0, false]);
    expect(jsonOf(run).skipped).toContainEqual({ rule: 'flavor: latest=auto', reason: expect.stringContaining('latest release') });
  });

  it('may take latest when GitHub calls it the latest', async () => {
    const { run } = await released('acme/is-latest', { action: 'published' }, [{ tag: 'v1.0.0', latest: true }]);
    expect([run.code, actionsOf(run)['latest']]).toEqual([0, 'create']);
  });

  it('goes by the order of versions when nobody says which release is the latest', async () => {
    registry.putArtifact('acme/unknown-latest', 'newer', 'v1.1.0', 'latest');
    const { run } = await released('acme/unknown-latest', { action: 'published' });
    expect([run.code, actionsOf(run)['latest']]).toEqual([0, 'skip']);
  });

  it.each([['edited'], ['deleted'], ['unpublished']])('%s leaves everything as it is', async (action) => {
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/idle` },
      event: release(action, 'v1.0.0', commit),
    });
    expect([run.code, run.outputs['pushed'], registry.log.entries]).toEqual([0, 'false', []]);
    expect(run.summary).toMatch(/nothing to do/i);
  });
});

describe('on docker-registry', () => {
  peerTest('docker-registry', 'tags a release from what the push published, weights gone', async () => {
    const real = disposables.use(await startDockerRegistry());
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${real.host}/acme/demo` };
    const first = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    rmSync(join(source.directory, 'model.safetensors'));
    const run = await runAction({
      workspace: source.directory,
      inputs: { ...inputs, verify: 'content' },
      event: release('published', 'v1.0.0', commit),
    });
    expect([run.code, run.outputs['digest'], linesOf(run, 'tag-names')]).toEqual([
      0,
      first.outputs['digest'],
      ['2k-chat-fp32', 'latest', 'sales-data-2023', `sha-${commit}`, 'v1.0.0'],
    ]);
  });
});
