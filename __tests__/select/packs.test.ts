import { rmSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { digestOf, MediaType, parseManifest, type Artifact, type BlobSource } from '../../src/oci/index.js';
import { select, type Candidate } from '../../src/select/index.js';
import { safetensors, writeFiles } from '../e2e/kits.js';
import { tarOf } from '../model/support/published-kit.js';
import { blobOf, tagOf } from '../support/artifacts.js';
import { Disposables } from '../support/disposable.js';
import { gitWith, HEAD, scene, storageOf, tagTrigger } from './context.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const FILE_PATH = 'org.cncf.model.filepath';
const CNCF = 'application/vnd.cncf.model';

interface Foreign {
  readonly config: BlobSource;
  readonly layers: readonly (readonly [BlobSource, Readonly<Record<string, string>>])[];
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An artifact as a program that is not ours wrote it: its own order of keys, its own blanks. */
function artifactOf({ config, layers, ...more }: Foreign): Artifact {
  const described = layers.map(([{ descriptor }, annotations]) => ({ annotations, ...descriptor }));
  const manifest = { ...more, layers: described, config: config.descriptor, schemaVersion: 2, mediaType: MediaType.imageManifest };
  const blobs = new Map([config, ...layers.map(([blob]) => blob)].map((blob) => [blob.descriptor.digest, blob]));
  return { manifest: parseManifest(Buffer.from(JSON.stringify(manifest, null, 2))), blobs: [...blobs.values()] };
}

const WEIGHTS = safetensors();
const CONFIG = JSON.stringify({
  modelfs: { type: 'layers', diffIds: ['sha256:x'] },
  descriptor: { name: 'chat', authors: [], version: '1.2.3', licenses: ['MIT'] },
  config: { format: 'safetensors' },
});

/** As kit packs a file: with the directories above it. */
const FILE_TAR = Buffer.from(await tarOf({ 'models/model.safetensors': WEIGHTS }));
const DIRECTORY_TAR = Buffer.from(await tarOf({ 'm/config.json': Buffer.from('{}'), 'm/model.safetensors': WEIGHTS }));
const PATH = { [FILE_PATH]: 'models/model.safetensors' };

/** A tar of kit's, with the Kitfile that its `--use-model-pack` puts on the manifest, and a time. */
function byKit(coding: string, coded: Buffer): Foreign {
  const [digest, diffId] = [coded, FILE_TAR].map((bytes) => digestOf(bytes));
  const config = {
    descriptor: { createdAt: '2026-05-04T03:02:01.5Z', name: 'chat' },
    modelfs: { type: 'layers', diffIds: [diffId] },
    config: {},
  };
  const kitfile = { manifestVersion: '1.0.0', package: { name: 'chat' }, model: { path: './models/model.safetensors', digest, diffId } };
  return {
    artifactType: `${CNCF}.manifest.v1+json`,
    config: blobOf(JSON.stringify(config), `${CNCF}.config.v1+json`),
    layers: [[blobOf(coded, `${CNCF}.weight.v1.tar${coding}`), PATH]],
    annotations: { 'ml.kitops.modelkit.kitfile': JSON.stringify(kitfile), 'org.opencontainers.image.created': '2026-05-04T03:02:01Z' },
  };
}

const PACKS: Readonly<Record<string, Foreign>> = {
  'kit’s tar of a file, and its Kitfile': byKit('', FILE_TAR),
  'kit’s tar with gzip, and its Kitfile': byKit('+gzip', zlib.gzipSync(FILE_TAR)),
  // The Node that runs the action knows it; an older one may run the tests.
  ...('zstdCompressSync' in zlib ? { 'kit’s tar with zstd, and its Kitfile': byKit('+zstd', zlib.zstdCompressSync(FILE_TAR)) } : {}),
  'a tar with gzip, and no Kitfile': {
    config: blobOf(CONFIG, `${CNCF}.config.v1+json`),
    layers: [[blobOf(zlib.gzipSync(FILE_TAR), `${CNCF}.weight.v1.tar+gzip`), PATH]],
  },
  'the tar of a directory, named with a slash at its end': {
    config: blobOf(CONFIG, `${CNCF}.config.v1+json`),
    layers: [[blobOf(DIRECTORY_TAR, `${CNCF}.weight.v1.tar`), { [FILE_PATH]: './m/' }]],
  },
  'layers that nobody knows, and two of one digest': {
    config: blobOf(CONFIG, `${CNCF}.config.v1+json`),
    layers: [
      [blobOf('name: chat\n', 'application/vnd.kitops.modelkit.kitfile.v1+yaml'), {}],
      [blobOf(WEIGHTS, `${CNCF}.weight.v1.raw`), { [FILE_PATH]: './w/model.safetensors' }],
      [blobOf('{}', `${CNCF}.weight.config.v1.raw`), { [FILE_PATH]: 'w/a.json' }],
      [blobOf('{}', `${CNCF}.weight.config.v1.raw`), { [FILE_PATH]: 'w/b.json' }],
      [blobOf('?', `${CNCF}.tomorrow.v3.squashfs`), { [FILE_PATH]: 'w/rest' }],
      [blobOf('??', ''), {}],
    ],
  },
  'raw layers and the real time of the file, as modctl writes them': {
    artifactType: `${CNCF}.manifest.v1+json`,
    config: blobOf(CONFIG, `${CNCF}.config.v1+json`),
    layers: [
      [
        blobOf(WEIGHTS, `${CNCF}.weight.v1.raw`),
        {
          [FILE_PATH]: 'model.safetensors',
          'org.cncf.model.file.metadata+json': `{"name":"model.safetensors","mode":420,"uid":1000,"gid":1000,"size":${WEIGHTS.length},"mtime":"2026-05-04T03:02:01.5+02:00","typeflag":0}`,
        },
      ],
      [blobOf('# demo\n', `${CNCF}.doc.v1.raw`), { [FILE_PATH]: 'README.md' }],
    ],
    annotations: { 'org.cncf.modctl.modelfile': 'MODEL model.safetensors' },
  },
  'the name that the types had before': {
    config: blobOf(CONFIG, 'application/vnd.cnai.model.config.v1+json'),
    layers: [[blobOf(WEIGHTS, 'application/vnd.cnai.model.weight.v1.raw'), { 'org.cnai.model.filepath': 'model.safetensors' }]],
  },
  'the weight types of older Docker tools, and a title alone': {
    config: blobOf(CONFIG, `${CNCF}.config.v1+json`),
    layers: [[blobOf(WEIGHTS, `${CNCF}.weight.v1.safetensors`), { 'org.opencontainers.image.title': 'model.safetensors' }]],
  },
  'Docker’s own config and layers': {
    config: blobOf('{"config":{"format":"safetensors"},"descriptor":{"name":"chat"}}', 'application/vnd.docker.ai.model.config.v0.2+json'),
    layers: [[blobOf(WEIGHTS, 'application/vnd.docker.ai.safetensors'), { [FILE_PATH]: 'model.safetensors' }]],
  },
  'the path on the manifest, and a config that says nothing': {
    artifactType: `${CNCF}.manifest.v1+json`,
    config: blobOf('{}', MediaType.emptyJson),
    layers: [[blobOf(WEIGHTS, `${CNCF}.weight.v1.raw`), {}]],
    annotations: { [FILE_PATH]: 'chat/model.safetensors' },
  },
};

describe('a ModelPack that somebody else wrote', () => {
  it.each(Object.entries(PACKS))('is promoted as it is, under a name for what is inside: %s', async (_, foreign) => {
    const artifact = artifactOf(foreign);
    const inputs = { mode: 'promote', source: 'v1', tags: 'type=content\ntype=raw,value=production' };
    const { context, target, ports } = scene({ inputs, trigger: tagTrigger('v1.0.0') });
    await target().seed(artifact, tagOf('v1'));
    const [one] = (await select(context)).candidates;
    expect(one?.facts.content.map(({ name }) => name)).toEqual([expect.stringMatching(/^2k-.*fp32$/)]);
    expect(one?.facts.content[0]?.layers).toEqual([{ kind: 'model', path: expect.stringMatching(/^m$|model\.safetensors$/) }]);
    const taken = await one?.artifact();
    // It is where it goes already: nothing of it is sent.
    expect([taken?.manifest.bytes, taken?.mustBeSound]).toEqual([artifact.manifest.bytes, undefined]);
    expect(ports.remarks).toEqual([]);
  });

  it.each([
    ['oci-layout:storage', 'publish'],
    ['oci-layout:storage:v1', 'publish'],
    ['oci-layout:storage:v1', 'promote'],
    ['kit:registry.example/acme/demo:v1', 'publish'],
  ])('is taken as it is from %s by %s', async (source, mode) => {
    const artifact = artifactOf(byKit('', FILE_TAR));
    const home = await disposables.directory('stored');
    await storageOf(home, [artifact]);
    const inputs = { mode, source, tags: 'type=content,enable=true', verify: 'content' };
    const [one] = (await select(scene({ workspace: home, env: { KITOPS_HOME: home }, inputs }).context)).candidates;
    const taken = await one?.artifact();
    expect(one?.facts.content.map(({ name }) => name)).toEqual([expect.stringMatching(/^2k-.*fp32$/)]);
    expect([taken?.manifest.bytes, taken?.mustBeSound]).toEqual([artifact.manifest.bytes, true]);
  });

  it('is short of a layer that the layout has lost before anything is sent', async () => {
    const artifact = artifactOf(byKit('', FILE_TAR));
    const home = await disposables.directory('stored');
    await storageOf(home, [artifact]);
    const inputs = { source: 'oci-layout:storage:v1', tags: 'type=raw,value=production' };
    const [one] = (await select(scene({ workspace: home, inputs }).context)).candidates;
    rmSync(join(home, 'storage', 'blobs', ...digestOf(FILE_TAR).split(':')));
    await expect(one?.digest()).rejects.toMatchObject({ message: expect.stringContaining(digestOf(FILE_TAR)) });
  });

  it.each(['publish', 'mirror'])('is what %s finds under the tag of its commit', async (mode) => {
    const [first] = Object.values(PACKS);
    if (first === undefined) throw new RangeError('no pack');
    const artifact = artifactOf(first);
    const { context, target } = scene({
      inputs: { mode, ...(mode === 'publish' ? { reuse: 'require' } : {}) },
      trigger: tagTrigger('v1.0.0'),
      git: gitWith([{ name: 'v1.0.0', commit: HEAD }]),
    });
    await target().seed(artifact, tagOf(`sha-${HEAD}`));
    const [one] = (await select(context)).candidates;
    expect(await one?.digest()).toBe(artifact.manifest.descriptor.digest);
  });

  it('has the Kitfile that its manifest carries', async () => {
    const weights = blobOf(WEIGHTS, `${CNCF}.weight.v1.raw`);
    const { digest } = weights.descriptor;
    const kitfile = {
      manifestVersion: '1.0.0',
      package: { name: 'kit', version: '7.0.0' },
      model: { name: 'tuned', path: 'w.safetensors', digest, diffId: digest },
    };
    const artifact = artifactOf({
      config: blobOf(CONFIG, `${CNCF}.config.v1+json`),
      layers: [[weights, { [FILE_PATH]: 'w.safetensors' }]],
      annotations: { 'ml.kitops.modelkit.kitfile': JSON.stringify(kitfile) },
    });
    const { context, target } = scene({ inputs: { mode: 'promote', source: 'v1', tags: 'type=content' } });
    await target().seed(artifact, tagOf('v1'));
    const [one] = (await select(context)).candidates;
    expect([one?.facts.kit.version?.value, one?.facts.name?.value, one?.facts.size?.value]).toEqual(['7.0.0', 'tuned', '2k']);
  });
});

describe('a ModelKit whose config says no digests', () => {
  it('has its entries in the order of the layers of their kind', async () => {
    const layer = (kind: string, bytes: string | Buffer) => [blobOf(bytes, `application/vnd.kitops.modelkit.${kind}.v1.tar`), {}] as const;
    const kitfile = {
      manifestVersion: '1.0.0',
      package: { name: 'chat' },
      model: { path: 'models/model.safetensors' },
      code: [{ path: 'src' }, { path: 'lib' }],
      datasets: [{ path: 'rows.csv' }],
    };
    const artifact = artifactOf({
      config: blobOf(JSON.stringify(kitfile), MediaType.modelKitConfig),
      layers: [layer('model', FILE_TAR), layer('code', 'a'), layer('code', 'b'), layer('dataset', 'c')],
    });
    const { context, target } = scene({ inputs: { mode: 'promote', source: 'v1', tags: 'type=content' } });
    await target().seed(artifact, tagOf('v1'));
    const [one] = (await select(context)).candidates;
    expect(one?.facts.size?.value).toBe('2k');
    expect(artifact.manifest.layers.map((descriptor) => one?.pathOf?.(descriptor))).toEqual([
      'models/model.safetensors',
      'src',
      'lib',
      'rows.csv',
    ]);
  });
});

describe('a ModelPack of our own', () => {
  const kitfile =
    'manifestVersion: 1.0.0\npackage:\n  name: kit\nmodel:\n  path: models/demo-chat\ncode:\n  - path: src\ndatasets:\n  - name: sales-data-2023\n    path: data.csv\n';
  const shard = (index: number) => `models/demo-chat/model-0000${index}-of-00002.safetensors`;
  const files = {
    Kitfile: kitfile,
    [shard(1)]: safetensors(1),
    [shard(2)]: safetensors(2),
    'models/demo-chat/config.json': '{"architectures":["LlamaForCausalLM"],"torch_dtype":"float32"}',
    'models/demo-chat/tokenizer.json': '{}',
    'src/run.py': 'print(1)\n',
    'data.csv': 'month,sales\n1,10\n',
  };
  const names = (one: Candidate | undefined) => ({
    ...Object.fromEntries(
      (['size', 'variant', 'version', 'quantization', 'format', 'architecture', 'name'] as const).map((key) => [
        key,
        one?.facts[key]?.value,
      ]),
    ),
    content: one?.facts.content.map(({ name }) => name),
  });

  it('has the names of the ModelKit of the same files, packed and published', async () => {
    const workspace = await disposables.directory('kit');
    writeFiles(workspace, files);
    const [kit] = (await select(scene({ workspace }).context)).candidates;
    const inputs = { format: 'modelpack' };
    const [pack] = (await select(scene({ workspace, inputs }).context)).candidates;
    expect(names(pack)).toEqual(names(kit));
    expect(names(kit).content).toEqual([expect.stringMatching(/^4k-.*fp32$/), 'sales-data-2023']);

    const { context, target } = scene({ workspace, inputs, trigger: tagTrigger('v1.0.0') });
    if (pack === undefined) throw new RangeError('nothing was packed');
    await target().seed(await pack.artifact(), tagOf(`sha-${HEAD}`));
    const [published] = (await select(context)).candidates;
    expect([published?.origin, await published?.digest()]).toEqual(['published', await pack.digest()]);
    expect(names(published)).toEqual(names(kit));
  });

  it('is not what a ModelKit of the commit stands in for, nor what one is taken over as', async () => {
    const workspace = await disposables.directory('kit');
    writeFiles(workspace, files);
    const [kit] = (await select(scene({ workspace }).context)).candidates;
    if (kit === undefined) throw new RangeError('nothing was packed');
    const found = async (reuse: string) => {
      const { context, target } = scene({ workspace, inputs: { format: 'modelpack', reuse }, trigger: tagTrigger('v1.0.0') });
      await target().seed(await kit.artifact(), tagOf(`sha-${HEAD}`));
      return (await select(context)).candidates[0]?.origin;
    };
    expect(await found('auto')).toBe('packed');
    await expect(found('require')).rejects.toMatchObject({
      code: 'MODELKIT_NOT_PUBLISHED',
      message: expect.stringContaining('No ModelPack'),
    });
  });
});

describe('what kit packs', () => {
  type Ends = Partial<Awaited<ReturnType<ReturnType<typeof scene>['ports']['exec']>>>;
  /** The ModelKit that a stand-in for kit left in its storage, and the environment that it was given. */
  async function packed(ends: Ends, env: Readonly<Record<string, string>> = {}) {
    const artifact = artifactOf(byKit('', FILE_TAR));
    const home = await disposables.directory('stored');
    await storageOf(home, [artifact]);
    writeFiles(home, {
      Kitfile: 'manifestVersion: 1.0.0\nmodel:\n  path: models/model.safetensors\n',
      'models/model.safetensors': WEIGHTS,
    });
    const { context } = scene({ workspace: home, env, inputs: { packer: 'kit' } });
    const given: Readonly<Record<string, string | undefined>>[] = [];
    const exec: typeof context.ports.exec = (_program, _args, options) => {
      given.push(options.env ?? {});
      return Promise.resolve({ exitCode: 0, stdout: '', stderr: '', ...ends });
    };
    const { candidates } = await select({ ...context, storage: () => Promise.resolve(home), ports: { ...context.ports, exec } });
    return { home, artifact, digest: await candidates[0]?.digest(), given: given[0] };
  }

  it.each([
    ['what it says', true, '', '0'],
    ['the only one of its storage', false, '7', '7'],
  ])('is %s', async (_, says, chosen, epoch) => {
    const saved = artifactOf(byKit('', FILE_TAR)).manifest.descriptor.digest;
    const { home, artifact, digest, given } = await packed(
      { stdout: says ? `Model saved: ${saved}` : '' },
      { KITOPS_HOME: '', SOURCE_DATE_EPOCH: chosen },
    );
    expect(digest).toBe(artifact.manifest.descriptor.digest);
    expect(given).toMatchObject({ KITOPS_HOME: home, SOURCE_DATE_EPOCH: epoch });
    expect(Object.keys(given ?? {}).filter((name) => name.startsWith('INPUT_'))).toEqual([]);
  });

  it.each<[Ends, string]>([
    [{ exitCode: 127 }, 'The program kit is not on the PATH.'],
    [{ exitCode: 127, stdout: 'no such layer' }, 'kit pack ended with exit code 127:\nno such layer'],
    [{ exitCode: 124 }, 'kit pack did not end within 6 hours.'],
    [{ exitCode: 124, stderr: 'terminated' }, 'kit pack ended with exit code 124:\nterminated'],
    [{ exitCode: 1, stdout: 'packing', stderr: '1\n2\n3\n4\n5\n6\n' }, 'kit pack ended with exit code 1:\n2\n3\n4\n5\n6'],
  ])('is nothing where kit ends with %j', async (ends, message) => {
    await expect(packed(ends)).rejects.toMatchObject({ code: 'KIT_FAILED', message });
  });
});
