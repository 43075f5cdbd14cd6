import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { peerTest } from '../support/peers.js';
import { OCI_MANIFEST, type LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { errorsOf, kitRepository, linesOf, PublishedKit, pushOf, putsOf, safetensors, writeFiles } from './kits.js';
import { jsonOf, actionsOf } from './outcome.js';
import { startDockerRegistry, startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const lasting = new Disposables();
let registry: LoopbackRegistry;
let other: LoopbackRegistry;
let origin: PublishedKit;
beforeAll(async () => {
  registry = lasting.use(await startRegistry());
  other = lasting.use(await startRegistry());
  origin = await PublishedKit.create(lasting);
});
afterAll(() => lasting.dispose());
afterEach(() => {
  for (const one of [registry, other]) {
    one.log.clear();
    one.faults.clear();
  }
});

/** A kit published by a push to main, in a repository of its own. */
async function published(name: string): Promise<Published & { directory: string; retrain: () => Promise<Published> }> {
  const source = await origin.into(registry, name);
  return {
    directory: source.directory,
    commit: origin.commit,
    digest: origin.digest,
    retrain: async () => {
      writeFiles(source.directory, { 'model.safetensors': safetensors(7) });
      const commit = source.commit('retrain');
      const run = await runAction({
        workspace: source.directory,
        inputs: { repository: `${registry.host}/${name}` },
        event: pushOf('refs/heads/main', commit),
      });
      expect([run.code, errorsOf(run)]).toEqual([0, []]);
      registry.log.clear();
      return { commit, digest: run.outputs['digest'] ?? '' };
    },
  };
}

interface Published {
  readonly commit: string;
  readonly digest: string;
}

function promote(directory: string, commit: string, inputs: Record<string, string>, temp?: string): Promise<RunResult> {
  return runAction({
    workspace: directory,
    inputs: { mode: 'promote', tags: 'type=raw,value=production', ...inputs },
    event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha: commit, payload: { repository: { default_branch: 'main' } } },
    ...(temp === undefined ? {} : { temp }),
  });
}

function layersOf(name: string, digest: string): readonly { digest: string; size: number }[] {
  const manifest = registry.manifest(name, digest);
  return (JSON.parse(manifest?.bytes.toString() ?? '{"layers":[]}') as { layers: { digest: string; size: number }[] }).layers;
}

it('tells the digest of what it found, even when nothing can be written', async () => {
  const { directory, commit, digest } = await published('acme/known');
  other.faults.add({ match: { operation: 'upload-open' }, fault: { kind: 'status', status: 403, code: 'DENIED' }, times: 9 });
  const run = await promote(directory, commit, { repository: `${other.host}/acme/known`, source: `${registry.host}/acme/known:main` });
  const { code, outputs } = run;
  expect([code, outputs['digest'], outputs['tags'], outputs['pushed']]).toEqual([1, digest, '', 'false']);
});

it.each([
  ['with the digests of its layers', false],
  ['without digests, in the order of the layers', true],
])('says the paths of a ModelKit that kit packed before manifests had them, which stand in its config alone, %s', async (_, isBare) => {
  const { directory, commit, digest } = await published('acme/of-today');
  const { bytes } = registry.manifest('acme/of-today', digest) ?? { bytes: Buffer.alloc(0) };
  const manifest = JSON.parse(bytes.toString()) as {
    config: { digest: string; size: number };
    layers: { annotations?: unknown }[];
  };
  for (const layer of manifest.layers) delete layer.annotations;
  if (isBare) {
    const config = JSON.stringify({
      manifestVersion: '1.0.0',
      model: { path: './model.safetensors' },
      datasets: [{ path: 'data/sales.csv' }],
      docs: [{ path: 'README.md' }],
    });
    manifest.config = { ...manifest.config, digest: registry.putBlob('acme/of-today', config), size: config.length };
  }
  const old = registry.putManifest('acme/of-today', JSON.stringify(manifest), 'application/vnd.oci.image.manifest.v1+json');
  const run = await promote(directory, commit, { repository: `${registry.host}/acme/of-today`, source: old });
  expect([run.code, errorsOf(run), run.outputs['digest']]).toEqual([0, [], old]);
  const layers = jsonOf(run).manifest.layers;
  expect(layers.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'model model.safetensors',
    'dataset data/sales.csv',
    'docs README.md',
  ]);
  for (const { path } of layers) expect(run.summary).toContain(path);
});

it('gives the names that the Kitfile states where no layer can be read, and says which', async () => {
  const { directory, commit, digest } = await published('acme/sealed');
  const { bytes } = registry.manifest('acme/sealed', digest) ?? { bytes: Buffer.alloc(0) };
  const manifest = JSON.parse(bytes.toString()) as { config: { digest: string; size: number }; layers: { mediaType: string }[] };
  const layers = manifest.layers.map(({ mediaType, ...layer }, index) => {
    const sealed = `not what gzip makes, ${index}`;
    return { ...layer, mediaType: `${mediaType}+gzip`, digest: registry.putBlob('acme/sealed', sealed), size: sealed.length };
  });
  const config = JSON.stringify({
    manifestVersion: '1.0.0',
    model: { path: 'model.safetensors', digest: layers[0]?.digest },
    datasets: [{ name: 'sales-data-2023', path: 'data/sales.csv', digest: layers[1]?.digest }],
    docs: [{ path: 'README.md', digest: layers[2]?.digest }],
  });
  manifest.config = { ...manifest.config, digest: registry.putBlob('acme/sealed', config), size: config.length };
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const source = registry.putManifest('acme/sealed', JSON.stringify({ ...manifest, layers }), type);
  const run = await promote(directory, commit, {
    repository: `${registry.host}/acme/sealed`,
    source,
    tags: 'type=content\ntype=raw,value=x-{{model.size}}\ntype=raw,value=of-{{dataset.name}}',
  });
  expect([run.code, errorsOf(run), actionsOf(run)]).toEqual([0, [], { 'sales-data-2023': 'keep', 'of-sales-data-2023': 'create' }]);
  expect(jsonOf(run).warnings.map(({ code, message }) => `${code} ${/The files of (\S+)/.exec(message)?.[1] ?? ''}`)).toEqual([
    'MODEL_FILES_UNAVAILABLE model.safetensors',
    'MODEL_FILES_UNAVAILABLE data/sales.csv',
    'CONTENT_TAG_OF_OTHER_MODEL ',
  ]);
});

describe('within one registry', () => {
  it('gives a new tag to the ModelKit of the commit, with one write', async () => {
    const { directory, commit, digest } = await published('acme/own');
    const run = await promote(directory, commit, { repository: `${registry.host}/acme/own` });
    expect(run.code).toBe(0);
    expect(putsOf(registry)).toEqual(['PUT manifest']);
    expect(actionsOf(run)).toEqual({ production: 'create' });
    expect(run.outputs).toMatchObject({ digest, version: 'production', pushed: 'true' });
    expect(registry.tags('acme/own').get('production')).toBe(digest);
  });

  it.each([
    ['tag', () => 'main'],
    ['digest', (digest: string) => digest],
  ])('finds the source by %s in the first repository', async (kind, sourceOf) => {
    const { directory, commit, digest } = await published(`acme/by-${kind}`);
    const run = await promote(directory, commit, { repository: `${registry.host}/acme/by-${kind}`, source: sourceOf(digest) });
    expect([run.code, run.outputs['digest']]).toEqual([0, digest]);
    expect(registry.tags(`acme/by-${kind}`).get('production')).toBe(digest);
  });

  it('mounts the blobs of another repository: no byte is sent, and the digest is the same on both sides', async () => {
    const { directory, commit, digest } = await published('acme/staging');
    const run = await promote(directory, commit, {
      repository: `${registry.host}/acme/production`,
      source: `${registry.host}/acme/staging:main`,
    });
    expect(run.code).toBe(0);
    expect(jsonOf(run)).toMatchObject({
      mode: 'promote',
      push: true,
      digest,
      // One config and three layers.
      repositories: [{ name: `${registry.host}/acme/production`, blobs: { uploaded: 0, present: 0, mounted: 4, bytes: 0 } }],
    });
    expect(jsonOf(run).repositories[0]?.tags).toEqual([
      {
        name: 'production',
        kind: 'raw',
        class: 'mutable',
        rule: 'type=raw,value=production',
        reason: expect.any(String),
        action: 'create',
        before: null,
        after: digest,
      },
    ]);
    expect(registry.manifest('acme/production', digest)?.bytes).toEqual(registry.manifest('acme/staging', digest)?.bytes);
    const again = await promote(directory, commit, {
      repository: `${registry.host}/acme/production`,
      source: `${registry.host}/acme/staging:main`,
    });
    expect([again.code, again.outputs['pushed'], again.outputs['digest']]).toEqual([0, 'false', digest]);
  });

  it('goes back to the digest before: no stale check, and no commit tag on a ModelKit of another commit', async () => {
    const { directory, commit, digest, retrain } = await published('acme/back');
    const repository = `${registry.host}/acme/back`;
    await promote(directory, commit, { repository });
    const newer = await retrain();
    const forward = await promote(directory, newer.commit, { repository });
    const before = jsonOf(forward).repositories[0]?.tags.find(({ name }) => name === 'production')?.before ?? '';
    expect(before).toBe(digest);
    expect(forward.summary).toContain(before.slice('sha256:'.length));

    const back = await promote(directory, newer.commit, { repository, source: before });
    expect([back.code, actionsOf(back)]).toEqual([0, { production: 'move' }]);
    expect(jsonOf(back).skipped).toEqual([]);
    expect(jsonOf(back).warnings).toEqual([]);
    expect(Object.fromEntries(registry.tags('acme/back'))).toMatchObject({
      production: digest,
      [`sha-${newer.commit}`]: newer.digest,
      [`sha-${commit}`]: digest,
      main: newer.digest,
    });
  });

  it('does not let a rule spell the commit tag of a foreign ModelKit either', async () => {
    const { directory, commit, digest, retrain } = await published('acme/foreign');
    const newer = await retrain();
    const run = await promote(directory, newer.commit, {
      repository: `${registry.host}/acme/foreign`,
      source: `sha-${commit}`,
      tags: 'type=raw,value=production\ntype=sha,format=long',
    });
    expect([run.code, linesOf(run, 'tag-names')]).toEqual([0, ['production']]);
    expect(registry.tags('acme/foreign').get(`sha-${newer.commit}`)).toBe(newer.digest);
    expect(registry.tags('acme/foreign').get('production')).toBe(digest);
  });

  it('plans without writing, and without the right to write', async () => {
    const { directory, commit, digest } = await published('acme/planned');
    registry.faults.add({ match: { method: ['POST', 'PUT', 'PATCH'] }, fault: { kind: 'status', status: 403, code: 'DENIED' }, times: 99 });
    const run = await promote(directory, commit, { repository: `${registry.host}/acme/planned`, push: 'false' });
    expect([run.code, run.outputs['digest'], actionsOf(run)]).toEqual([0, digest, { production: 'create' }]);
    expect(registry.log.writes).toEqual([]);
  });
});

describe('to another registry', () => {
  it('streams every blob through, and nothing of the model comes to rest on disk', async () => {
    const { directory, commit, digest } = await published('acme/far');
    const temp = await disposables.directory('temp');
    const run = await promote(
      directory,
      commit,
      { repository: `${other.host}/acme/far`, source: `${registry.host}/acme/far@${digest}`, verify: 'content' },
      temp,
    );
    expect([run.code, run.outputs['digest']]).toEqual([0, digest]);
    expect(jsonOf(run).repositories[0]?.blobs).toMatchObject({ uploaded: 4, mounted: 0 });
    expect(other.manifest('acme/far', digest)?.bytes).toEqual(registry.manifest('acme/far', digest)?.bytes);
    for (const layer of layersOf('acme/far', digest)) {
      expect(await other.blob('acme/far', layer.digest)).toEqual(await registry.blob('acme/far', layer.digest));
    }
    const files = readdirSync(temp, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((entry) => join(entry.parentPath, entry.name).slice(temp.length)).filter((path) => !path.includes('journal'))).toEqual(
      [],
    );
  });

  it('never tags a ModelKit that is not whole: a layer that is gone at the source', async () => {
    const { directory, commit, digest } = await published('acme/holey');
    registry.removeBlob('acme/holey', layersOf('acme/holey', digest)[0]?.digest ?? '');
    const run = await promote(directory, commit, { repository: `${other.host}/acme/holey`, source: `${registry.host}/acme/holey:main` });
    expect(run.code).toBe(1);
    expect(other.tags('acme/holey').size).toBe(0);
    expect(run.outputs['digest']).toBe(digest);
  });
});

describe('verify: content', () => {
  const flipped = (layer: string) =>
    ({ match: { method: 'GET', operation: 'blob', reference: layer }, fault: { kind: 'corrupt', atByte: 700 }, times: 99 }) as const;

  it.each([
    ['in the repository itself', 'acme/bad-own', 'acme/bad-own'],
    ['of another repository', 'acme/bad-from', 'acme/bad-to'],
  ])('finds one wrong byte %s before anything is tagged', async (_, from, to) => {
    const { directory, commit, digest } = await published(from);
    const before = Object.fromEntries(registry.tags(to));
    registry.faults.add(flipped(layersOf(from, digest)[0]?.digest ?? ''));
    const run = await promote(directory, commit, {
      repository: `${registry.host}/${to}`,
      source: `${registry.host}/${from}:main`,
      verify: 'content',
    });
    expect(run.code).toBe(1);
    expect(errorsOf(run).join('\n')).toMatch(/hash to|damaged/i);
    expect(Object.fromEntries(registry.tags(to))).toEqual(before);
  });

  it('holds for a git tag that reuses what is published', async () => {
    const { directory, commit, digest } = await published('acme/bad-reuse');
    const before = Object.fromEntries(registry.tags('acme/bad-reuse'));
    registry.faults.add(flipped(layersOf('acme/bad-reuse', digest)[2]?.digest ?? ''));
    const tag = () =>
      runAction({
        workspace: directory,
        inputs: { repository: `${registry.host}/acme/bad-reuse`, verify: 'content', tags: 'type=ref,event=tag' },
        event: pushOf('refs/tags/v1.0.0', commit),
      });
    const run = await tag();
    expect([run.code, Object.fromEntries(registry.tags('acme/bad-reuse'))]).toEqual([1, before]);
    registry.faults.clear();
    expect((await tag()).code).toBe(0);
  });
});

describe('referrers', () => {
  const SIGNATURE = 'application/vnd.example.signature';

  /** An artifact that refers to `subject`, and one that refers to it. */
  function signed(at: LoopbackRegistry, name: string, subject: string, content: string): string {
    const config = at.putBlob(name, '{}');
    const layer = at.putBlob(name, content);
    const manifest = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType: SIGNATURE,
      config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: config, size: 2 },
      layers: [{ mediaType: SIGNATURE, digest: layer, size: Buffer.byteLength(content) }],
      subject: { mediaType: OCI_MANIFEST, digest: subject, size: at.manifest(name, subject)?.bytes.length ?? 0 },
    };
    return at.putManifest(name, JSON.stringify(manifest), OCI_MANIFEST);
  }

  it('come along with the ModelKit, those of referrers too, and cosign’s tags; nothing without the input', async () => {
    const { directory, commit, digest } = await published('acme/signed');
    const signature = signed(registry, 'acme/signed', digest, 'signature');
    const counter = signed(registry, 'acme/signed', signature, 'countersignature');
    const cosignTag = `${digest.replace(':', '-')}.sig`;
    const cosign = registry.putArtifact('acme/signed', 'cosign signature', cosignTag);
    const inputs = { repository: `${other.host}/acme/signed`, source: `${registry.host}/acme/signed:main` };

    const without = await promote(directory, commit, inputs);
    expect([without.code, other.manifest('acme/signed', signature)]).toEqual([0, undefined]);
    const run = await promote(directory, commit, { ...inputs, referrers: 'true' });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    for (const one of [signature, counter, cosign]) {
      expect(other.manifest('acme/signed', one)?.bytes).toEqual(registry.manifest('acme/signed', one)?.bytes);
    }
    expect(other.tags('acme/signed').get(cosignTag)).toBe(cosign);
    // The tags of the step say nothing of it.
    expect(linesOf(run, 'tag-names')).toEqual(['production']);
  });

  it('leaves a cosign tag that names something else, and says so', async () => {
    const { directory, commit, digest } = await published('acme/twice');
    const cosignTag = `${digest.replace(':', '-')}.sig`;
    const cosign = registry.putArtifact('acme/twice', 'signed here', cosignTag);
    const theirs = other.putArtifact('acme/twice', 'signed there', cosignTag);
    const run = await promote(directory, commit, {
      repository: `${other.host}/acme/twice`,
      source: `${registry.host}/acme/twice:main`,
      referrers: 'true',
    });
    expect(run.code).toBe(0);
    expect(other.tags('acme/twice').get(cosignTag)).toBe(theirs);
    expect(other.manifest('acme/twice', cosign)).toBeDefined();
    expect(jsonOf(run).warnings).toEqual([{ code: 'COMPANION_TAG_KEPT', message: expect.stringContaining(theirs) }]);
  });

  it('works between registries without the referrers API, by the fallback tag', async () => {
    const [from, to] = [
      disposables.use(await startRegistry({ persona: 'ghcr' })),
      disposables.use(await startRegistry({ persona: 'ghcr' })),
    ];
    const { source, commit } = await kitRepository(disposables);
    const first = await runAction({
      workspace: source.directory,
      inputs: { repository: `${from.host}/acme/demo` },
      event: pushOf('refs/heads/main', commit),
    });
    const digest = first.outputs['digest'] ?? '';
    const signature = signed(from, 'acme/demo', digest, 'signature');
    const entry = {
      mediaType: OCI_MANIFEST,
      digest: signature,
      size: from.manifest('acme/demo', signature)?.bytes.length,
      artifactType: SIGNATURE,
    };
    const fallback = digest.replace(':', '-');
    const INDEX = 'application/vnd.oci.image.index.v1+json';
    from.putManifest('acme/demo', JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [entry] }), INDEX, fallback);
    const run = await promote(source.directory, commit, {
      repository: `${to.host}/acme/demo`,
      source: `${from.host}/acme/demo:main`,
      referrers: 'true',
    });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    const index = to.manifest('acme/demo', to.tags('acme/demo').get(fallback) ?? '');
    expect((JSON.parse(index?.bytes.toString() ?? '{}') as { manifests?: unknown }).manifests).toEqual([expect.objectContaining(entry)]);
  });
});

describe('a source that is none', () => {
  it.each([
    ['is not there', 'no-such-tag', /SOURCE_NOT_FOUND|has no "no-such-tag"/],
    ['is no ModelKit', 'image', /is no ModelKit/],
  ])('that %s is refused with a reason', async (_, source, says) => {
    const { directory, commit } = await published('acme/sources');
    registry.putArtifact('acme/sources', 'a container image', 'image');
    const run = await promote(directory, commit, { repository: `${registry.host}/acme/sources`, source });
    expect(run.code).toBe(1);
    expect(errorsOf(run).join('\n')).toMatch(says);
    expect(putsOf(registry)).toEqual([]);
  });

  it('says what to do when nothing is published for the commit', async () => {
    const { source, commit } = await kitRepository(disposables);
    const run = await promote(source.directory, commit, { repository: `${registry.host}/acme/nothing` });
    expect(run.code).toBe(1);
    expect(errorsOf(run).join('\n')).toContain(`No ModelKit is published for the commit of this run (${commit})`);
    expect(errorsOf(run).join('\n')).toContain('"source"');
  });
});

describe('on docker-registry', () => {
  peerTest('docker-registry', 'promotes by mount, and back', async () => {
    const real = disposables.use(await startDockerRegistry());
    const { source, commit } = await kitRepository(disposables);
    const first = await runAction({
      workspace: source.directory,
      inputs: { repository: `${real.host}/acme/staging` },
      event: pushOf('refs/heads/main', commit),
    });
    const digest = first.outputs['digest'] ?? '';
    const run = await promote(source.directory, commit, {
      repository: `${real.host}/acme/production`,
      source: `${real.host}/acme/staging:main`,
      verify: 'content',
    });
    expect([run.code, run.outputs['digest']]).toEqual([0, digest]);
    expect(jsonOf(run).repositories[0]?.blobs).toEqual({ uploaded: 0, present: 0, mounted: 4, bytes: 0 });
    const found = await fetch(`${real.url}/v2/acme/production/manifests/production`, { method: 'HEAD', headers: { accept: OCI_MANIFEST } });
    expect(found.headers.get('docker-content-digest')).toBe(digest);
  });
});
