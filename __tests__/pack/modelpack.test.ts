import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { readModelFacts } from '../../src/model/index.js';
import { digestOf } from '../../src/oci/index.js';
import { packKit, type PackedKit } from '../../src/pack/index.js';
import type { LayerContent } from '../../src/ports.js';
import { inProcessHasher } from '../support/in-process-hasher.js';
import { safetensors } from '../e2e/kits.js';
import { graph, onnxModel } from '../model/support/onnx-file.js';
import { collect, contextOf, listOf, planOf, quietLog, uncancelled, temporaryDirectory, type TreeEntry } from './context.js';

/** Packs as the action does: what is inside is read from the files that will be packed. */
async function packOf(context: string, kitfile: string, annotations: Readonly<Record<string, string>> = {}): Promise<PackedKit> {
  const { plan } = await planOf(context, kitfile, { format: 'modelpack' });
  const facts = await readModelFacts(parseKitfile(kitfile, 'Kitfile'), plan.files, () => undefined);
  return packKit(plan, { hasher: inProcessHasher(), facts, annotations, log: quietLog(), cancel: uncancelled() });
}

interface Layer {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations: Readonly<Record<string, string>>;
}

function layersOf({ artifact }: PackedKit): readonly Layer[] {
  const { layers } = JSON.parse(Buffer.from(artifact.manifest.bytes).toString()) as { layers: readonly Layer[] };
  return layers;
}

/** `weight.raw m/a.gguf` for each layer. */
function namesOf(packed: PackedKit): readonly string[] {
  return layersOf(packed).map(
    ({ mediaType, annotations }) =>
      `${mediaType.replace('application/vnd.cncf.model.', '').replace('.v1', '')} ${annotations['org.cncf.model.filepath'] ?? '-'}`,
  );
}

interface KitfileJson {
  readonly model?: {
    readonly path: string;
    readonly digest: string;
    readonly parts?: readonly { readonly path: string; readonly name?: string; readonly digest: string }[];
  };
}

function kitfileOf({ artifact }: PackedKit): KitfileJson {
  return JSON.parse(artifact.manifest.annotations['ml.kitops.modelkit.kitfile'] ?? '{}') as KitfileJson;
}

async function configOf({ artifact }: PackedKit): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const [config] = artifact.blobs;
  return JSON.parse(config === undefined ? '{}' : (await collect(config.open())).toString()) as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >;
}

interface Golden {
  readonly id: string;
  readonly kitfile: string;
  readonly files: Readonly<Record<string, TreeEntry>>;
  readonly config: string;
  readonly manifest: string;
}

describe('a ModelPack, byte for byte', () => {
  const golden = listOf<Golden>(new URL('./data/modelpack.json', import.meta.url), ['id', 'kitfile', 'files', 'config', 'manifest']);

  it.each(golden.map((one): [string, Golden] => [one.id, one]))('%s', async (_, { kitfile, files, config, manifest }) => {
    const packed = await packOf(contextOf(files), kitfile);
    expect(Buffer.from(packed.artifact.manifest.bytes).toString()).toBe(manifest);
    const [blob] = packed.artifact.blobs;
    expect(blob && (await collect(blob.open())).toString()).toBe(config);
  });
});

/** A safetensors file of one number. */
function shard(tensor: string): Buffer {
  const header = Buffer.from(`{"${tensor}":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}`);
  return Buffer.concat([Buffer.from(BigUint64Array.of(BigInt(header.length)).buffer), header, Buffer.alloc(4)]);
}

const SHARDS = {
  'm/model-00001-of-00002.safetensors': { base64: shard('a').toString('base64') },
  'm/model-00002-of-00002.safetensors': { base64: shard('b').toString('base64') },
  'm/config.json': { content: '{"architectures":["LlamaForCausalLM"]}' },
  'm/model.safetensors.index.json': {
    content: '{"weight_map":{"a":"model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors"}}',
  },
  'm/tokenizer.json': { content: '{}' },
  'src/run.py': { content: 'print(1)\n' },
} satisfies Readonly<Record<string, TreeEntry>>;
const SHARDS_KITFILE = 'manifestVersion: 1.0.0\npackage:\n  name: shards\nmodel:\n  path: m\ncode:\n  - path: src\n';

describe('the layers of a ModelPack', () => {
  it('are the files of a weights directory, the first weight in front, and a tar of every other directory', async () => {
    const packed = await packOf(contextOf(SHARDS), SHARDS_KITFILE);
    expect(namesOf(packed)).toEqual([
      'weight.raw m/model-00001-of-00002.safetensors',
      'weight.config.raw m/config.json',
      'weight.raw m/model-00002-of-00002.safetensors',
      'weight.config.raw m/model.safetensors.index.json',
      'weight.config.raw m/tokenizer.json',
      'code.tar src',
    ]);
    const layers = layersOf(packed);
    expect(layers.map(({ size }) => size)).toEqual([66, 38, 66, 94, 2, 2560]);
    expect(layers[0]?.digest).toBe(digestOf(shard('a')));
    expect(Object.keys(layers[5]?.annotations ?? {})).toEqual(['org.cncf.model.filepath']);
    const { model } = kitfileOf(packed);
    expect([model?.path, model?.digest]).toEqual(['m/model-00001-of-00002.safetensors', layers[0]?.digest]);
    expect(model?.parts?.map(({ path, digest }) => [path, digest])).toEqual(
      layers.slice(1, 5).map(({ annotations, digest }) => [annotations['org.cncf.model.filepath'], digest]),
    );
    expect((await configOf(packed))['modelfs']).toEqual({ type: 'layers', diffIds: layers.map(({ digest }) => digest) });
  });

  it.each([
    [
      ['a.plan', 'model.safetensors'],
      ['weight.raw m/model.safetensors', 'weight.config.raw m/a.plan'],
    ],
    [
      ['a.task', 'config.json'],
      ['weight.raw m/a.task', 'weight.config.raw m/config.json'],
    ],
    [
      ['a.txt', 'rank0.engine', 'rank1.engine'],
      ['weight.raw m/rank0.engine', 'weight.config.raw m/a.txt', 'weight.raw m/rank1.engine'],
    ],
  ])('take %j for weights only where nothing else ends as such', async (files, layers) => {
    const packed = await packOf(contextOf(Object.fromEntries(files.map((file) => [`m/${file}`, file]))), 'model:\n  path: m\n');
    expect(namesOf(packed)).toEqual(layers);
  });

  it('tell weights by a list that only a major version changes, since it decides the digest', async () => {
    const said = packOf(contextOf({ 'm/a.txt': '1' }), 'model:\n  path: m\n');
    await expect(said).rejects.toMatchObject({
      message: expect.stringContaining(
        'none ends in .gguf, .safetensors, .bin, .pt, .pth, .onnx, .ort, .ckpt, .h5, .hdf5, .keras, .npy, .npz, .pkl, .pickle, .joblib, .skops, .tflite, .litertlm, .pb, .dduf, .nemo, .pte, .msgpack, .mlmodel, .ubj, .xgb, .lgb, .cbm, .pdparams, .pdiparams, .rknn, .rkllm, .dlc, .engine, .plan, .trt, .task.',
      ) as unknown,
    });
  });

  it('follow the ignore rules, and say what each file is by its ending where the author does not', async () => {
    const context = contextOf({
      'w.xyz': 'weights',
      'parts/a.GGUF': 'a',
      'parts/deep/b.txt': 'b',
      'parts/c.log': 'c',
      'run.sh': { content: '#!/bin/sh\n', mode: 0o755 },
      'p.md': 'prompt',
      'd.csv': 'x',
      '.kitignore': '**/*.log\n',
    });
    const kitfile =
      'model:\n  path: ./w.xyz\n  parts:\n    - name: beside\n      path: parts\n      license: MIT\ncode:\n  - path: run.sh\nprompts:\n  - path: p.md\ndatasets:\n  - path: d.csv\n';
    const packed = await packOf(context, kitfile);
    expect(namesOf(packed)).toEqual([
      'weight.raw w.xyz',
      'weight.raw parts/a.GGUF',
      'weight.config.raw parts/deep/b.txt',
      'code.raw run.sh',
      'dataset.raw d.csv',
      'code.raw p.md',
    ]);
    const [, , , code, , prompt] = layersOf(packed).map(({ annotations }) => annotations);
    expect(code?.['org.cncf.model.file.metadata+json']).toBe(
      '{"name":"run.sh","mode":493,"uid":0,"gid":0,"size":10,"mtime":"1970-01-01T00:00:00Z","typeflag":0}',
    );
    expect(prompt?.['ml.kitops.modelkit.layer-subtype']).toBe('prompt');
    expect(kitfileOf(packed).model).toMatchObject({ path: './w.xyz', parts: [{ path: 'parts/a.GGUF' }, { path: 'parts/deep/b.txt' }] });
    expect((await configOf(packed))['descriptor']).toEqual({ licenses: ['MIT'] });
  });

  it('open at any offset, as the bytes of the file', async () => {
    const packed = await packOf(contextOf({ 'w.gguf': '0123456789' }), 'model:\n  path: w.gguf\n');
    const blob = packed.artifact.blobs[1];
    expect(blob?.descriptor).toMatchObject({ digest: digestOf('0123456789'), size: 10 });
    expect(blob && (await collect(blob.open(7))).toString()).toBe('789');
  });

  it('never have one digest twice, for which kit would write one file: the second is a tar', async () => {
    const context = contextOf({ 'm/w.gguf': 'w', 'm/a.json': '{}', 'm/b/c.json': '{}' });
    const packed = await packOf(context, 'model:\n  path: m\n');
    expect(namesOf(packed)).toEqual(['weight.raw m/w.gguf', 'weight.config.raw m/a.json', 'weight.config.tar m/b/c.json']);
    const tar = packed.artifact.blobs.at(-1);
    const bytes = tar === undefined ? '' : await collect(tar.open());
    expect(execFileSync('tar', ['-tf', '-'], { input: bytes, encoding: 'utf8' })).toBe('m\nm/b\nm/b/c.json\n');
    expect(kitfileOf(packed).model?.parts?.[1]?.digest).toBe(digestOf(bytes));
  });

  it('have no path where that would be the context itself', async () => {
    const packed = await packOf(contextOf({ a: '1', b: '2' }), 'code:\n  - path: .\n');
    expect(layersOf(packed).map(({ annotations }) => annotations)).toEqual([undefined]);
  });

  it('keep annotations of the user beside the Kitfile, which they cannot replace', async () => {
    const packed = await packOf(contextOf({ a: '1' }), 'code:\n  - path: a\n', { 'ml.kitops.modelkit.kitfile': 'mine', z: 'v' });
    expect(packed.artifact.manifest.annotations).toEqual({ 'ml.kitops.modelkit.kitfile': expect.stringMatching(/^\{/), z: 'v' });
  });

  it('escape names as Go does, in the file’s metadata too', async () => {
    const packed = await packOf(contextOf({ 'a<&>b.gguf': '1' }), 'model:\n  path: "a<&>b.gguf"\n');
    expect(Buffer.from(packed.artifact.manifest.bytes).toString()).toContain('{\\"name\\":\\"a\\\\u003c\\\\u0026\\\\u003eb.gguf\\"');
  });
});

describe('the config of a ModelPack', () => {
  it('says what is known of the model, in the words of the schema', async () => {
    const context = contextOf({ 'w.safetensors': { base64: safetensors().toString('base64') }, 'config.json': '{"model_type":"llama"}' });
    const kitfile =
      'package:\n  name: kit\n  license: Z\nmodel:\n  path: w.safetensors\n  license: A\n  parts:\n    - path: config.json\n      license: Z\n';
    expect(await configOf(await packOf(context, kitfile))).toMatchObject({
      descriptor: { name: 'kit', licenses: ['A', 'Z'], title: 'kit' },
      config: { architecture: 'llama', format: 'safetensors', paramSize: '2k', precision: 'float32' },
    });
  });

  it('takes the format from what a directory of weights holds', async () => {
    expect((await configOf(await packOf(contextOf(SHARDS), SHARDS_KITFILE)))['config']).toMatchObject({ format: 'safetensors' });
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['a count of experts', '8x7b', { format: 'gguf', quantization: 'q4_K_M' }],
    ['two digits behind the point', '1.25b', { format: 'gguf', quantization: 'q4_K_M' }],
    ['one', '1.5b', { format: 'gguf', paramSize: '1.5b', quantization: 'q4_K_M' }],
  ])('leaves out a size that the schema cannot say: %s', async (_, size, config) => {
    const kitfile = `model:\n  path: m.gguf\n  parameters:\n    paramSize: ${size}\n    quantization: q4_K_M\n`;
    expect((await configOf(await packOf(contextOf({ 'm.gguf': 'x' }), kitfile)))['config']).toEqual(config);
  });

  it.each<[string, string | undefined]>([
    ['mobilenet_v2_quantized', undefined],
    ['mobilenet_v2_quant', undefined],
    ['mobilenet_v2_int8', 'int8'],
  ])('gives no quantization that does not say how: %s', async (name, quantization) => {
    const context = contextOf({ [`${name}.onnx`]: { base64: Buffer.from(onnxModel(graph({}))).toString('base64') } });
    expect((await configOf(await packOf(context, `model:\n  path: ${name}.onnx\n`)))['config']?.['quantization']).toBe(quantization);
  });
});

describe('a kit that no ModelPack can be', () => {
  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['no layers', {}, 'package:\n  name: empty\n', 'at least one layer'],
    ['MCP servers', { 's.mcpb': '' }, 'mcpServers:\n  - name: s\n    path: s.mcpb\n', 'mcpServers'],
    ['another ModelKit', {}, 'model:\n  path: ghcr.io/acme/base:v1\n', 'refers to another ModelKit'],
    ['a model without a path', { a: '1' }, 'model:\n  name: m\ncode:\n  - path: a\n', 'has no path'],
    ['a directory without weights', { 'm/a.txt': '1' }, 'model:\n  path: m\n', 'no file of weights'],
    ['a name with a colon', { 'm/a:b.gguf': '1' }, 'model:\n  path: m\n', 'colon'],
    [
      'a directory with another layer in it',
      { 'src/a': '1', 'src/README.md': '2' },
      'code:\n  - path: src\ndocs:\n  - path: src/README.md\n',
      'cannot have both',
    ],
  ])('is refused before anything is hashed: %s', async (_, files, kitfile, reason) => {
    await expect(planOf(contextOf(files), `manifestVersion: 1.0.0\n${kitfile}`, { format: 'modelpack' })).rejects.toMatchObject({
      code: 'MODELPACK_UNSUITABLE',
      message: expect.stringContaining(reason),
    });
  });

  it('is refused before anything is hashed: a name that no text spells', async () => {
    const context = contextOf({ 'm/w.gguf': 'w' });
    writeFileSync(Buffer.concat([Buffer.from(`${context}/m/`), Buffer.from([0xff])]), 'x');
    await expect(planOf(context, 'model:\n  path: m\n', { format: 'modelpack' })).rejects.toMatchObject({
      code: 'MODELPACK_UNSUITABLE',
      message: 'Names that are not UTF-8 cannot be written into a ModelPack: "m/\ufffd".',
    });
  });

  it('is refused before anything is hashed when it has too many files for a manifest', async () => {
    const context = temporaryDirectory();
    const { plan } = await planOf(contextOf({ 'm/w.gguf': 'w' }, context), 'model:\n  path: m\n', { format: 'modelpack' });
    const [layer] = plan.layers;
    if (layer === undefined) throw new RangeError('no layer');
    const hashed: LayerContent[] = [];
    const hasher = {
      ...inProcessHasher(),
      hash: (content: LayerContent) => (hashed.push(content), Promise.resolve({ digest: digestOf(''), identities: new BigUint64Array() })),
    };
    const large = { ...plan, layers: new Array<typeof layer>(9000).fill({ ...layer, annotations: { x: 'y'.repeat(500) } }) };
    const packing = packKit(
      { ...large, format: { ...plan.format, describe: () => ({ config: Buffer.from('{}'), annotations: {} }) } },
      { hasher, annotations: {}, log: quietLog(), cancel: uncancelled() },
    );
    await expect(packing).rejects.toMatchObject({ code: 'MANIFEST_TOO_LARGE', hint: expect.stringMatching(/^A ModelPack has a layer/) });
    expect(hashed).toEqual([]);
  });
});

describe('the same ModelPack', () => {
  const files: Readonly<Record<string, TreeEntry>> = { ...SHARDS, 'src/run.sh': { content: '#!/bin/sh\n', mode: 0o755 } };

  /** Writes the files in this order, under this umask, and gives all of them this time. */
  function write(order: readonly string[], umask: number, time: number): string {
    const context = temporaryDirectory();
    const before = process.umask(umask);
    try {
      for (const path of order) {
        const entry = files[path] ?? {};
        mkdirSync(dirname(join(context, path)), { recursive: true });
        writeFileSync(join(context, path), entry.base64 === undefined ? (entry.content ?? '') : Buffer.from(entry.base64, 'base64'));
        if (entry.mode !== undefined) chmodSync(join(context, path), 0o777 & ~umask);
      }
    } finally {
      process.umask(before);
    }
    for (const name of readdirSync(context, { recursive: true, encoding: 'utf8' })) utimesSync(join(context, name), time, time);
    return context;
  }

  it('has one digest in a hundred packs, whatever umask, times and order of files', async () => {
    const { digest } = await packOf(contextOf(files), SHARDS_KITFILE);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length }),
        fc.constantFrom(0o022, 0o002, 0o077, 0o027),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        async (order, umask, time) => {
          expect((await packOf(write(order, umask, time), SHARDS_KITFILE)).digest).toBe(digest);
        },
      ),
      { numRuns: 100 },
    );
  });
});
