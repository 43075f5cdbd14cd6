import { describe, expect, it } from '@jest/globals';
import { Cursor } from '../../src/model/bytes/cursor.js';
import { safetensors } from '../../src/model/formats/safetensors.js';
import { countTally, dominant, sumTallies, TallyBuilder } from '../../src/model/formats/tally.js';
import { labelOf } from '../../src/model/names/quantization.js';
import { safetensorsFile } from './support/safetensors-file.js';

type Tensors = Parameters<typeof safetensorsFile>[0];

async function read(bytes: Uint8Array, size = bytes.length): Promise<unknown> {
  const cursor = new Cursor((from, length) => Promise.resolve(bytes.slice(from, from + length)), size);
  return safetensors.read?.(cursor, 'x.safetensors');
}

async function headerOf(tensors: Tensors): Promise<Readonly<Record<string, unknown>>> {
  const { bytes, size = 0 } = safetensorsFile(tensors);
  const padded = new Uint8Array(size);
  padded.set(bytes);
  return { ...((await read(padded)) as object) };
}

/** A file with this header, and so many bytes behind it. */
function fileOf(header: unknown, data: number): Uint8Array {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const bytes = Buffer.alloc(8 + json.length + data);
  bytes.writeBigUInt64LE(BigInt(json.length));
  json.copy(bytes, 8);
  return bytes;
}
const one = (dtype: string, shape: unknown, offsets: unknown) => ({ w: { dtype, shape, data_offsets: offsets } });

describe('a safetensors header', () => {
  it.each<readonly [string, unknown, number, string | undefined]>([
    ['one tensor', one('F32', [2, 3], [0, 24]), 24, undefined],
    ['a tensor with more said of it', { w: { ...one('F32', [2, 3], [0, 24]).w, note: [9, 9] } }, 24, undefined],
    ['no tensor', {}, 0, undefined],
    ['an empty tensor', one('F32', [0], [0, 0]), 0, undefined],
    ['bytes that no tensor has', one('F32', [2, 3], [0, 24]), 25, 'TRUNCATED'],
    ['fewer bytes than its tensors', one('F32', [2, 3], [0, 24]), 23, 'TRUNCATED'],
    ['a tensor that ends before it begins', one('F32', [0], [4, 0]), 4, 'TRUNCATED'],
    ['a tensor without a place', one('F32', [1], undefined), 4, 'MALFORMED'],
    ['a tensor with half a place', one('F32', [1], [0]), 4, 'TRUNCATED'],
    ['a tensor without a shape', one('F32', undefined, [0, 4]), 4, 'MALFORMED'],
    ['a shape below zero', one('F32', [-1], [0, 4]), 4, 'MALFORMED'],
    ['half a dimension', one('F32', [0.5], [0, 2]), 2, 'MALFORMED'],
    ['no dimension', one('F32', [], [0, 4]), 4, undefined],
    ['a tensor of another shape', one('F32', [2, 2], [0, 24]), 24, 'MALFORMED'],
    ['a tensor of a dtype that is not known', one('X99', [2, 2], [0, 24]), 24, undefined],
    ['a tensor of half bytes', one('F4', [3], [0, 2]), 2, undefined],
    ['a tensor of half bytes, one too many', one('F4', [3], [0, 3]), 3, 'MALFORMED'],
    ['more elements than can be counted', one('X99', [2 ** 40, 2 ** 40], [0, 1]), 1, 'MALFORMED'],
    ['a tensor that is no object', { w: 7 }, 0, 'MALFORMED'],
  ])('with %s', async (_what, header, data, expected) => {
    const code = await read(fileOf(header, data)).then(
      () => undefined,
      (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)),
    );
    expect(code).toBe(expected === undefined ? undefined : `MODEL_HEADER_${expected}`);
  });

  it('is known by its length and its first character', () => {
    const head = (length: bigint, text: string): Uint8Array => {
      const bytes = Buffer.alloc(8 + text.length);
      bytes.writeBigUInt64LE(length);
      bytes.write(text, 8);
      return bytes;
    };
    const known = (bytes: Uint8Array, size = 1000) => safetensors.recognise(bytes, 'x', size);
    expect(['{}', '{"', '{ ', '{x', '[]'].map((text) => known(head(2n, text)))).toEqual([true, true, true, false, false]);
    expect([1n, 2n, 1000n, 1001n, 2n ** 32n - 1n, 2n ** 32n].map((length) => known(head(length, '{}')))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(known(head(2n ** 32n, '{}'), 2 ** 33)).toBe(true);
    expect(known(head(2n, '{'))).toBe(false);
  });

  it('tells an adapter by most of its tensors, with its rank', async () => {
    const lora = { 'q.lora_A.weight': ['F32', 16, 64], 'q.lora_B.weight': ['F32', 64, 16] } as const;
    expect(await headerOf(lora)).toMatchObject({ role: 'adapter', rank: 16 });
    expect(await headerOf({ ...lora, 'x.weight': ['F32', 1, 1] })).toMatchObject({ role: 'adapter' });
    expect(await headerOf({ ...lora, 'x.weight': ['F32', 1, 1], 'y.weight': ['F32', 1, 1] })).toMatchObject({ role: 'weights' });
    expect(await headerOf({ 'a.lora_down.weight': ['F32', 8, 64], 'a.lora_up.weight': ['F32', 64, 8] })).toMatchObject({ rank: 8 });
    expect(await headerOf({ 'a.lora_A': ['F32', 4, 64], 'a.lora_B': ['F32', 64, 4] })).toMatchObject({ role: 'adapter', rank: 4 });
    expect(await headerOf({ 'a.hada_w1_a': ['F32', 4, 64] })).toMatchObject({ role: 'adapter', method: 'loha' });
    expect(await headerOf({ 'a.lokr_w1': ['F32', 4, 64] })).toMatchObject({ role: 'adapter', method: 'lokr' });
    expect((await headerOf({ 'a.lokr_w1': ['F32', 4, 64] }))['rank']).toBeUndefined();
  });

  it('counts the ends of a model apart, and bytes by what stands beside them', async () => {
    expect(await headerOf({ 'model.embed_tokens.weight': ['F16', 10, 4], 'lm_head.weight': ['F16', 10, 5] })).toMatchObject({
      embedding: 40,
      head: 50,
    });
    const tally = async (tensors: Tensors) => {
      const { tally: counted } = (await headerOf(tensors)) as { tally: { plain: Map<string, number>; packed: Map<number, number> } };
      return [Object.fromEntries(counted.plain), Object.fromEntries(counted.packed)];
    };
    expect(await tally({ 'h.0.attn.bias': ['F32', 1, 1, 8, 8], w: ['F32', 5] })).toEqual([{ fp32: 5 }, {}]);
    for (const shape of [
      [8, 8],
      [2, 1, 8, 8],
      [1, 2, 8, 8],
      [1, 1, 8, 9],
      [1, 1, 8, 8, 1],
    ])
      expect(await tally({ 'h.0.attn.bias': ['F32', ...shape] })).toEqual([{ fp32: shape.reduce((all, one) => all * one, 1) }, {}]);
    expect(await tally({ a: ['U8', 4, 4] })).toEqual([{}, { 8: 16 }]);
    expect(await tally({ a: ['U8', 4, 4], b: ['F16', 4, 4] })).toEqual([{ fp16: 16, uint8: 16 }, {}]);
    expect(await tally({ a: ['U8', 4, 4], b: ['F16', 3, 5] })).toEqual([{ fp16: 15 }, { 8: 16 }]);
    expect(await tally({ 'a.weight': ['U8', 4, 4], 'a.weight.quant_state.bitsandbytes__nf4': ['U8', 4] })).toEqual([{ nf4: 32 }, {}]);
    expect(await tally({ 'a.weight': ['U8', 4, 4], 'a.weight_scale': ['U8', 4] })).toEqual([{ mxfp4: 32 }, {}]);
    expect(await tally({ 'a.weight': ['U8', 4, 4], 'a.weight_scale': ['F32', 4], 'a.weight_scale_2': ['F32', 1] })).toEqual([
      { nvfp4: 32 },
      {},
    ]);
    // compressed-tensors: words of 32 bits, or bytes of two floats each, of which the scales tell the kind.
    const packed = (dtype: string, scales: Tensors) => tally({ 'a.weight_packed': [dtype, 4, 4], ...scales });
    expect(await packed('I32', { 'a.weight_scale': ['BF16', 4], 'a.weight_shape': ['I64', 2] })).toEqual([{}, { 32: 16 }]);
    expect(await packed('U8', { 'a.weight_scale': ['F8_E4M3', 4], 'a.weight_global_scale': ['F32', 1] })).toEqual([{ nvfp4: 32 }, {}]);
    expect(await packed('U8', { 'a.weight_scale': ['U8', 4], 'a.input_global_scale': ['F32', 1] })).toEqual([{ mxfp4: 32 }, {}]);
    expect(await packed('U8', { 'a.weight_scale': ['F8_E4M3', 4] })).toEqual([{}, { 8: 16 }]);
  });
});

describe('weights in parts', () => {
  const triple = (name: string): Tensors => ({
    [`${name}.qweight`]: ['I32', 128, 1024],
    [`${name}.qzeros`]: ['I32', 8, 128],
    [`${name}.scales`]: ['F16', 8, 1024],
  });
  const scales = (count: number): Tensors =>
    Object.fromEntries(Array.from({ length: count }, (_, at): [string, [string, number]] => [`${at}.scales`, ['F16', 1]]));

  it('are looked for among a few thousand at a time', async () => {
    const told = await headerOf(triple('l'));
    expect(told['packing']).toBeDefined();
    expect((await headerOf({ ...scales(4000), ...triple('l') }))['packing']).toEqual(told['packing']);
    expect((await headerOf({ ...scales(5000), ...triple('l') }))['packing']).toBeUndefined();
    expect((await headerOf({ ...triple('l'), ...scales(5000) }))['packing']).toEqual(told['packing']);
  });
});

describe('elements by dtype', () => {
  it('name the dtype of most, the first of equals, and of telling tensors before others', () => {
    const of = (...parts: readonly (readonly [string, number, boolean])[]) => {
      const builder = new TallyBuilder();
      for (const [label, elements, telling] of parts) builder.plain(label, elements, telling);
      const most = dominant(builder.labels);
      return [most === undefined ? undefined : labelOf(most), builder.elements];
    };
    expect(of()).toEqual([undefined, 0]);
    expect(of(['fp32', 5, true], ['fp16', 6, true])).toEqual(['fp16', 11]);
    expect(of(['fp32', 6, true], ['fp16', 6, true])).toEqual(['fp32', 12]);
    expect(of(['fp32', 9, false], ['fp16', 6, true])).toEqual(['fp16', 15]);
    expect(of(['fp32', 9, false], ['fp16', 6, false])).toEqual(['fp32', 15]);
    expect(of(['fp32', 0, true])).toEqual([undefined, 0]);
  });

  it('are counted over shards, and packed words by a width', () => {
    const shard = (plain: number, words: number) => {
      const builder = new TallyBuilder();
      builder.plain('fp16', plain);
      if (words > 0) builder.packed(32, words);
      return builder.done();
    };
    const all = sumTallies([shard(5, 3), shard(7, 4)]);
    expect([countTally(all), countTally(all, 4), countTally(all, 3), countTally(sumTallies([shard(5, 0), shard(7, 0)]))]).toEqual([
      undefined,
      12 + 7 * 8,
      12 + Math.floor((7 * 32) / 3),
      12,
    ]);
  });
});
