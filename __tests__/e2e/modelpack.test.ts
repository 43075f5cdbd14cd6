import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import { OCI_MANIFEST, type LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { errorsOf, FILES, kitRepository, pushOf, putsOf, writeFiles } from './kits.js';
import { actionsOf, codesOf, jsonOf } from './outcome.js';
import { startRegistry } from './servers.js';

const disposables = new Disposables();
let registry: LoopbackRegistry;
let other: LoopbackRegistry;
beforeAll(async () => {
  registry = disposables.use(await startRegistry());
  other = disposables.use(await startRegistry());
});
afterAll(() => disposables.dispose());
afterEach(() => {
  registry.log.clear();
});

const sha256 = (bytes: string | Buffer | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
const WEIGHTS = sha256(FILES['model.safetensors']);

function publish(
  source: GitRepositoryFixture,
  name: string,
  ref: string,
  commit: string,
  inputs: Record<string, string> = {},
): Promise<RunResult> {
  return runAction({
    workspace: source.directory,
    inputs: { repository: `${registry.host}/${name}`, format: 'modelpack', ...inputs },
    event: pushOf(ref, commit),
  });
}

/** `mode: promote` of what `source` names. */
function promote(source: GitRepositoryFixture, commit: string, inputs: Record<string, string>): Promise<RunResult> {
  return runAction({
    workspace: source.directory,
    inputs: { mode: 'promote', tags: 'type=raw,value=production\ntype=content,enable=true', ...inputs },
    event: pushOf('refs/heads/main', commit),
  });
}

/** What a tag holds, as text. */
function manifestAt(from: LoopbackRegistry, name: string, tag: string): string | undefined {
  return from.manifest(name, from.tags(name).get(tag) ?? '')?.bytes.toString();
}

describe('a ModelPack', () => {
  it('is published under the names of the ModelKit, shown with the files’ own digests, and found again by its commit', async () => {
    const { source, commit } = await kitRepository(disposables);
    const first = await publish(source, 'acme/pack', 'refs/heads/main', commit, { verify: 'content' });
    expect([first.code, errorsOf(first)]).toEqual([0, []]);
    const names = ['sales-data-2023', '2k-chat-fp32', 'main', `sha-${commit}`];
    expect(Object.keys(actionsOf(first)).sort()).toEqual([...names].sort());
    const digest = first.outputs['digest'] ?? '';
    const stored = JSON.parse(registry.manifest('acme/pack', digest)?.bytes.toString() ?? '{}') as { artifactType: string };
    expect(stored.artifactType).toBe('application/vnd.cncf.model.manifest.v1+json');
    expect(first.summary).toContain('## ModelPack: published');
    expect(first.summary).toContain(WEIGHTS);
    expect(first.outputs['json']).toContain(
      `"kind":"model","path":"model.safetensors","mediaType":"application/vnd.cncf.model.weight.v1.raw","digest":"sha256:${WEIGHTS}"`,
    );

    registry.log.clear();
    const tagged = await publish(source, 'acme/pack', 'refs/tags/v1.0.0', commit);
    expect([tagged.code, tagged.outputs['digest'], putsOf(registry)]).toEqual([0, digest, ['PUT manifest', 'PUT manifest']]);
    registry.log.clear();
    const again = await publish(source, 'acme/pack', 'refs/tags/v1.0.0', commit, { reuse: 'never' });
    expect([again.code, again.outputs['digest'], putsOf(registry)]).toEqual([0, digest, []]);
  });

  it('sends no weight again that is in another place of another kit, and sends it once for two repositories', async () => {
    const { source, commit } = await kitRepository(disposables);
    expect((await publish(source, 'acme/moved', 'refs/heads/main', commit)).code).toBe(0);
    renameSync(join(source.directory, 'model.safetensors'), join(source.directory, 'renamed.safetensors'));
    writeFiles(source.directory, {
      Kitfile: String(FILES['Kitfile']).replace('model.safetensors', 'renamed.safetensors'),
      'README.md': 'other\n',
    });
    const second = source.commit('move');
    const repository = ['moved', 'beside'].map((name) => `${registry.host}/acme/${name}`).join('\n');
    const moved = await publish(source, 'acme/moved', 'refs/heads/main', second, { repository });
    expect([moved.code, errorsOf(moved)]).toEqual([0, []]);
    // The config, the README and nothing else; from there a registry has them.
    expect(jsonOf(moved).repositories.map(({ blobs }) => blobs)).toEqual([
      expect.objectContaining({ uploaded: 2, present: 2 }),
      expect.objectContaining({ uploaded: 0, mounted: 4 }),
    ]);
  });

  it('keeps its content tag while the files of the model are the same, and says when one is another', async () => {
    const files = { ...FILES, Kitfile: String(FILES['Kitfile']).replace('path: model.safetensors', 'path: m') };
    const { 'model.safetensors': weights, ...rest } = files as typeof files & Record<'model.safetensors', Buffer>;
    const { source, commit } = await kitRepository(disposables, { ...rest, 'm/w.safetensors': weights, 'm/config.json': '{}' });
    expect((await publish(source, 'acme/kept', 'refs/heads/main', commit)).code).toBe(0);
    writeFiles(source.directory, { 'README.md': 'other\n' });
    const same = await publish(source, 'acme/kept', 'refs/heads/main', source.commit('docs'));
    expect(jsonOf(same).notices.map(({ code }) => code)).toContain('CONTENT_TAG_KEPT');
    writeFiles(source.directory, { 'm/config.json': '{"model_type":"llama"}' });
    const differs = await publish(source, 'acme/kept', 'refs/heads/main', source.commit('config'));
    const said = jsonOf(differs).warnings.find(({ code }) => code === 'CONTENT_TAG_OF_OTHER_MODEL');
    expect(said?.message).toContain('m/config.json');
  });

  it('is promoted and copied without a changed byte, tagged by what is inside', async () => {
    const { source, commit } = await kitRepository(disposables);
    const published = await publish(source, 'acme/origin', 'refs/heads/main', commit, { tags: 'type=ref,event=branch' });
    const digest = published.outputs['digest'] ?? '';
    const run = await promote(source, commit, {
      repository: `${other.host}/acme/copy`,
      source: `${registry.host}/acme/origin@${digest}`,
      verify: 'content',
    });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    expect(run.outputs['digest']).toBe(digest);
    expect(run.outputs['content-tags']?.split('\n')).toContain('2k-chat-fp32');
    expect(other.tags('acme/copy').get('production')).toBe(digest);
    expect(other.manifest('acme/copy', digest)?.bytes).toEqual(registry.manifest('acme/origin', digest)?.bytes);
    expect(await other.blob('acme/copy', `sha256:${WEIGHTS}`)).toEqual(FILES['model.safetensors']);
  });

  it('of another program is promoted without a changed byte, and mirrored by the tag of its commit', async () => {
    const { source, commit } = await kitRepository(disposables);
    const config = '{ "config": {}, "descriptor": {}, "modelfs": {"diffIds": [], "type": "layers"} }';
    const layer = {
      annotations: { 'org.cncf.model.filepath': './w/model.safetensors' },
      mediaType: 'application/vnd.cncf.model.weight.v1.raw',
      digest: registry.putBlob('acme/foreign', FILES['model.safetensors'] ?? ''),
      size: FILES['model.safetensors']?.length,
    };
    const readme = {
      annotations: { 'org.cncf.model.filepath': 'README.md' },
      mediaType: 'application/vnd.cncf.model.doc.v1.raw',
      digest: registry.putBlob('acme/foreign', '# theirs'),
      size: 8,
    };
    const written = (layers: readonly unknown[]) => ({
      layers,
      config: {
        mediaType: 'application/vnd.cncf.model.config.v1+json',
        digest: registry.putBlob('acme/foreign', config),
        size: config.length,
      },
      artifactType: 'application/vnd.cncf.model.manifest.v1+json',
      mediaType: OCI_MANIFEST,
      schemaVersion: 2,
    });
    const manifest = JSON.stringify(written([layer]), null, 2);
    registry.putManifest('acme/foreign', manifest, OCI_MANIFEST, 'v1', `sha-${commit}`);
    const run = await promote(source, commit, { repository: `${other.host}/acme/foreign`, source: `${registry.host}/acme/foreign:v1` });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    expect(run.outputs['content-tags']).toBe('2k-fp32');
    expect(manifestAt(other, 'acme/foreign', 'production')).toBe(manifest);

    registry.putManifest('acme/foreign', JSON.stringify(written([layer, readme])), OCI_MANIFEST, 'v2');
    const documented = await promote(source, commit, {
      repository: `${other.host}/acme/foreign`,
      source: `${registry.host}/acme/foreign:v2`,
    });
    expect([documented.code, codesOf(documented, 'warning'), codesOf(documented, 'notice')]).toEqual([0, [], ['CONTENT_TAG_KEPT']]);

    source.lightTag('v1.0.0');
    const mirrored = await runAction({
      workspace: source.directory,
      inputs: { mode: 'mirror', repository: `${registry.host}/acme/foreign` },
      event: pushOf('refs/heads/main', commit),
    });
    expect([mirrored.code, errorsOf(mirrored)]).toEqual([0, []]);
    expect(manifestAt(registry, 'acme/foreign', 'v1.0.0')).toBe(manifest);
  });

  it.each<[string, Record<string, string>, Record<string, string>, RegExp]>([
    ['a kit without layers', { Kitfile: 'manifestVersion: 1.0.0\npackage:\n  name: empty\n' }, {}, /at least one layer/],
    ['packer: kit', {}, { packer: 'kit' }, /"modelpack" is packed in the action/],
    ['an unknown format', {}, { format: 'image' }, /modelkit.*modelpack/],
  ])('is refused before a request is made for a blob: %s', async (_, files, inputs, said) => {
    const { source, commit } = await kitRepository(disposables, { ...FILES, ...files });
    const run = await publish(source, 'acme/refused', 'refs/heads/main', commit, inputs);
    expect([run.code, errorsOf(run).join('\n')]).toEqual([1, expect.stringMatching(said)]);
    expect(registry.log.entries.filter(({ path }) => path.includes('/blobs/'))).toEqual([]);
  });
});
