import { describe, expect, it } from '@jest/globals';
import { createCipheriv } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ggufFile, matrixOf } from './support/gguf-file.js';
import { readKit, type KitInput } from './support/kit.js';
import { DirectoryFiles } from './support/directory-files.js';
import type { MemoryFile } from './support/memory-files.js';
import { entryOf, MemorySource, publish, tarOf, type LayerInput, type Tree } from './support/published-kit.js';
import { safetensorsFile } from './support/safetensors-file.js';

const text = new TextEncoder();

function whole(file: MemoryFile): Uint8Array {
  const bytes = new Uint8Array(file.size ?? file.bytes.length);
  bytes.set(file.bytes);
  return bytes;
}

const GGUF = whole(
  ggufFile(
    { 'general.architecture': 'llama', 'general.file_type': 7, 'general.finetune': 'Chat' },
    { tensors: matrixOf(2_000_000, 8), size: 2_200_000 },
  ),
);
const LONG = `${'d'.repeat(120)}/${'f'.repeat(120)}-7b.gguf`;

interface Case {
  readonly what: string;
  readonly kit: KitInput;
  readonly layers: readonly { readonly kind: LayerInput['kind']; readonly path: string; readonly tree: Tree }[];
}

const CASES: readonly Case[] = [
  {
    what: 'one GGUF file',
    kit: { model: { path: './m/a.gguf' } },
    layers: [{ kind: 'model', path: 'm/a.gguf', tree: { 'm/a.gguf': GGUF } }],
  },
  {
    what: 'a name that needs PAX records',
    kit: { model: { path: LONG } },
    layers: [{ kind: 'model', path: LONG, tree: { [LONG]: GGUF } }],
  },
  {
    what: 'a name beyond ASCII',
    kit: { model: { path: 'modèle-7b-chat.gguf' } },
    layers: [{ kind: 'model', path: 'modèle-7b-chat.gguf', tree: { 'modèle-7b-chat.gguf': GGUF } }],
  },
  {
    what: 'a directory of shards beside a dataset inside the context',
    kit: { model: { path: '.', name: 'tiny-2m-instruct' }, datasets: [{ path: 'data', name: 'Field notes' }, { path: 'rest' }] },
    layers: [
      {
        kind: 'model',
        path: '.',
        tree: {
          'config.json': text.encode('{"model_type":"qwen2"}'),
          'model-00001-of-00002.safetensors': whole(safetensorsFile({ a: ['BF16', 1000, 1000] })),
          'model-00002-of-00002.safetensors': whole(safetensorsFile({ b: ['BF16', 1000, 1000] })),
        },
      },
      { kind: 'dataset', path: 'data', tree: { 'data/model.gguf': GGUF } },
      { kind: 'dataset', path: 'rest', tree: { 'rest/big.csv': new Uint8Array(1_500_000) } },
    ],
  },
  {
    what: 'a header that is broken',
    kit: { model: { path: 'llama-7b-chat.Q4_0.gguf' } },
    layers: [{ kind: 'model', path: 'llama-7b-chat.Q4_0.gguf', tree: { 'llama-7b-chat.Q4_0.gguf': GGUF.slice(0, 60) } }],
  },
];

describe('facts of a published ModelKit', () => {
  it.each(CASES)('are those of its files on disk: $what', async ({ kit, layers }) => {
    const directory = await DirectoryFiles.of(Object.assign({}, ...layers.map((layer) => layer.tree)) as Tree);
    try {
      const source = new MemorySource();
      const packed = await Promise.all(layers.map(async ({ kind, path, tree }) => ({ kind, path, blob: await tarOf(tree) })));
      const published = await readKit(kit, publish(source, packed));
      const local = await readKit(kit, directory);
      expect(published.facts.content.length).toBeGreaterThan(0);
      expect(published).toEqual(local);
    } finally {
      await directory.remove();
    }
  });

  it('cost a request or two for a large file, and none of its weights', async () => {
    const source = new MemorySource();
    const tree = {
      'a.gguf': Buffer.concat([GGUF, new Uint8Array(20_000_000)]),
      'b.gguf': Buffer.concat([GGUF, new Uint8Array(20_000_000)]),
    };
    const read = await readKit({ model: { path: '.' } }, publish(source, [{ kind: 'model', path: '.', blob: await tarOf(tree) }]));
    expect({ names: read.names, requests: source.requests, little: source.bytes < 2_000_000 }).toEqual({
      names: ['2m-chat-q8_0'],
      requests: 3,
      little: true,
    });
  });
});

describe('windows of a published layer', () => {
  const MIB = 1024 * 1024;
  async function opened(): Promise<{ readonly source: MemorySource; readonly at: (place: number, length?: number) => Promise<number> }> {
    const source = new MemorySource();
    const blob = await tarOf({ 'm/a': new Uint8Array(24 * MIB) });
    const files = publish(source, [{ kind: 'model', path: 'm/a', blob }]);
    await files.read('m/a', 0, 1);
    return {
      source,
      async at(place, length = 100) {
        const before = source.requests;
        await files.read('m/a', place, length);
        return source.requests - before;
      },
    };
  }

  it('are read once while they are the last four used', async () => {
    const { at } = await opened();
    const places = [4, 8, 12, 16].map((place) => place * MIB);
    const costs: number[] = [];
    // The first is used again before a fifth pushes one out: that is then the second.
    for (const place of [...places, ...places, places[0] ?? 0, 20 * MIB, places[0] ?? 0, places[2] ?? 0, places[3] ?? 0, places[1] ?? 0])
      costs.push(await at(place));
    expect(costs).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  it('end where they end: a byte behind them is a request, of twice as much', async () => {
    const { source, at } = await opened();
    const from = 4 * MIB;
    expect([await at(from), await at(from + 64 * 1024 - 1, 1), await at(from + 64 * 1024 - 1, 2)]).toEqual([1, 0, 1]);
    expect([await at(from + 64 * 1024 - 1 + 128 * 1024 - 1, 1), await at(from + 64 * 1024 - 1 + 128 * 1024, 1)]).toEqual([0, 1]);
    expect(source.bytes).toBeLessThan(64 * 1024 * (1 + 1 + 2 + 4) + 5 * 10_007);
  });

  it('that go on take the place of the one before, so that a walk keeps the others', async () => {
    const { at } = await opened();
    const kept = [16, 18, 20].map((place) => place * MIB);
    for (const place of kept) await at(place);
    for (let place = 4 * MIB, size = 64 * 1024; place < 8 * MIB; place += size, size = Math.min(2 * size, 4 * MIB)) await at(place);
    const costs: number[] = [];
    for (const place of kept) costs.push(await at(place));
    expect(costs).toEqual([0, 0, 0]);
  });
});

const GZIP = 'application/vnd.kitops.modelkit.model.v1.tar+gzip';

describe('layers that can be read from their beginning alone', () => {
  const HOW = [
    { what: 'no ranges', ranges: false, coded: (tar: Uint8Array) => ({ blob: tar }) },
    { what: 'gzip', ranges: true, coded: (tar: Uint8Array) => ({ blob: gzipSync(tar), mediaType: GZIP }) },
    { what: 'gzip without ranges', ranges: false, coded: (tar: Uint8Array) => ({ blob: gzipSync(tar), mediaType: GZIP }) },
  ] as const;
  const far = new Uint8Array(70 * 1024 * 1024);

  it.each(HOW.flatMap((how) => CASES.map((one) => ({ ...how, ...one, title: `${one.what}, ${how.what}` }))))(
    'give the same facts: $title',
    async ({ kit, layers, ranges, coded }) => {
      const packed = await Promise.all(layers.map(async ({ kind, path, tree }) => ({ kind, path, tar: await tarOf(tree) })));
      const plain = await readKit(
        kit,
        publish(
          new MemorySource(),
          packed.map(({ tar, ...layer }) => ({ ...layer, blob: tar })),
        ),
      );
      const read = await readKit(
        kit,
        publish(
          new MemorySource(ranges),
          packed.map(({ tar, ...layer }) => ({ ...layer, ...coded(tar) })),
        ),
      );
      expect(read).toEqual(plain);
    },
  );

  it.each(HOW)('are not read further than the header of a single file: $what', async ({ ranges, coded }) => {
    const source = new MemorySource(ranges);
    const tar = await tarOf({ 'a.gguf': Buffer.concat([GGUF, bytesThatDoNotShrink(8_000_000)]) });
    const read = await readKit({ model: { path: 'a.gguf' } }, publish(source, [{ kind: 'model', path: 'a.gguf', ...coded(tar) }]));
    expect([read.names, read.remarks, source.bytes < 3_000_000]).toEqual([['2m-chat-q8_0'], [], true]);
  });

  it.each(HOW)('leave only that unknown which lies too far in: $what', async ({ ranges, coded }) => {
    const tar = await tarOf({ 'm/a.gguf': Buffer.concat([GGUF, far]), 'm/b.gguf': GGUF });
    const input = { model: { path: 'm' }, datasets: [{ path: 'd.csv', name: 'Field notes' }] };
    const layers = [
      { kind: 'model', path: 'm', ...coded(tar) },
      { kind: 'dataset', path: 'd.csv', ...coded(await tarOf({ 'd.csv': text.encode('a,b') })) },
    ] as const;
    const read = await readKit(input, publish(new MemorySource(ranges), layers));
    expect([read.names, read.remarks.map(({ code }) => code)]).toEqual([['2m-chat-q8_0', 'field-notes'], ['MODEL_FILES_CUT']]);
  });

  it('count no model by a part of it', async () => {
    const part = whole(safetensorsFile({ a: ['BF16', 1000, 1000] }));
    const tar = await tarOf({
      'model_index.json': text.encode('{"_class_name":"StableDiffusionPipeline","unet":["diffusers","UNet2DConditionModel"]}'),
      'text_encoder/model.safetensors': part,
      'transformer/model.safetensors': Buffer.concat([part, far]),
      'unet/diffusion_pytorch_model.safetensors': part,
    });
    const read = await readKit(
      { package: { name: 'painter' }, model: { path: '.' } },
      publish(new MemorySource(false), [{ kind: 'model', path: '.', blob: tar }]),
    );
    expect([read.facts.size, read.facts.parameters, read.names]).toEqual([undefined, undefined, []]);
  });
});

/** Bytes that gzip cannot make fewer. */
function bytesThatDoNotShrink(length: number): Uint8Array {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(length));
}

describe('layers that other writers made', () => {
  it.each([
    ['GNU, with its end', 'L', `${LONG}\0`],
    ['GNU, without it', 'L', LONG],
    ['PAX, beside a record without a key', 'x', `5 =a\n${LONG.length + 10} path=${LONG}\n`],
  ])('hold long names as they are: %s', async (_what, type, content) => {
    const blob = Buffer.concat([entryOf(type, '././@LongLink', content), await tarOf({ 'short.gguf': GGUF })]);
    const read = await readKit({ model: { path: LONG } }, publish(new MemorySource(), [{ kind: 'model', path: LONG, blob }]));
    expect([read.names, read.facts.unavailable]).toEqual([['2m-chat-q8_0'], undefined]);
  });
});

describe('layers that are damaged', () => {
  const model = { path: 'llama-7b-chat.Q4_0.gguf' };

  it.each([
    ['no tar', () => ({ blob: new Uint8Array(2048).fill(65) }), 'no sound tar archive'],
    ['cut off', (tar: Uint8Array) => ({ blob: tar.slice(0, 4096) }), 'ends inside the entry'],
    ['no gzip', (tar: Uint8Array) => ({ blob: tar, mediaType: GZIP }), 'cannot be decompressed'],
    ['a torn gzip', (tar: Uint8Array) => ({ blob: gzipSync(tar).subarray(0, 300), mediaType: GZIP }), 'cannot be decompressed'],
  ])('leave every model value unknown and say so: %s', async (_what, damaged, why) => {
    const tar = await tarOf({ 'x.bin': bytesThatDoNotShrink(500_000), [model.path]: GGUF });
    const read = await readKit(
      { package: { name: 'kit' }, model },
      publish(new MemorySource(), [{ kind: 'model', path: model.path, ...damaged(tar) }]),
    );
    expect(read.facts).toEqual({
      kit: { name: { value: 'kit', source: 'Kitfile package.name' } },
      content: [],
      noContent: expect.stringContaining(why),
      unavailable: expect.stringContaining(why),
    });
  });

  it.each([
    ['a record without a length', 'path=a\n'],
    ['a record that is longer than the header', '99 path=a\n'],
    ['a record without a value', '8 patha\n'],
    ['a record without an end', '9 path=a '],
    ['a record that ends before it begins', '9 path=a\n0 path=b\n'],
  ])('by an extended header leave it unknown too: %s', async (_what, records) => {
    const blob = Buffer.concat([entryOf('x', 'PaxHeader', records), await tarOf({ [model.path]: GGUF })]);
    const read = await readKit({ model }, publish(new MemorySource(), [{ kind: 'model', path: model.path, blob }]));
    expect(read.facts.unavailable).toContain('The layer holds a broken extended header at byte 0.');
  });

  it('leave what the Kitfile states, with a warning', async () => {
    const damaged = new Uint8Array(2048).fill(65);
    const read = await readKit(
      { model: { path: 'm.gguf', name: 'Llama-2-7B-chat-q8_0' }, datasets: [{ path: 'rows', name: 'Sales 2023' }] },
      publish(new MemorySource(), [
        { kind: 'model', path: 'm.gguf', blob: damaged },
        { kind: 'dataset', path: 'rows', blob: await tarOf({ 'rows/a.csv': new Uint8Array(10) }) },
      ]),
    );
    expect({ names: read.names, codes: read.codes, why: read.facts.unavailable }).toEqual({
      names: ['7b-chat-q8_0', 'sales-2023'],
      codes: ['MODEL_FILES_UNAVAILABLE'],
      why: expect.stringContaining('no sound tar archive'),
    });
  });

  it('lets a failure of the registry itself pass', async () => {
    const source = new MemorySource();
    source.open = async function* () {
      await Promise.resolve();
      yield new Uint8Array(0);
      throw new TypeError('socket hang up');
    };
    const blob = await tarOf({ a: GGUF });
    for (const layer of [{ blob }, { blob: gzipSync(blob), mediaType: GZIP }])
      await expect(readKit({ model }, publish(source, [{ kind: 'model', path: model.path, ...layer }]))).rejects.toThrow('socket hang up');
  });

  it('takes a raw layer as the one file it is', async () => {
    const raw = { kind: 'model', path: 'm/a.gguf', blob: GGUF, mediaType: 'application/vnd.kitops.modelkit.model.v1.raw' } as const;
    expect((await readKit({ model: { path: 'm/a.gguf' } }, publish(new MemorySource(), [raw]))).names).toEqual(['2m-chat-q8_0']);
  });
});
