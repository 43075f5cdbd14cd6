import { describe, expect, it } from '@jest/globals';
import { huggingFaceConfig, modelCard, peftConfig, shardIndex } from '../../src/model/formats/companions.js';
import { coreml } from '../../src/model/formats/coreml.js';
import { FORMATS } from '../../src/model/index.js';
import { ctranslate2 } from '../../src/model/formats/ctranslate2.js';
import { numpy } from '../../src/model/formats/archives.js';
import { ggml } from '../../src/model/formats/ggml.js';
import { openvino } from '../../src/model/formats/openvino.js';
import { pointerKind } from '../../src/model/formats/pointer.js';
import { safetensors } from '../../src/model/formats/safetensors.js';
import { formatOf } from '../../src/model/formats/table.js';
import { xgboost } from '../../src/model/formats/trees.js';
import { safetensorsFile } from './support/safetensors-file.js';
import { gguf } from '../../src/model/formats/gguf.js';
import { mlcCache } from '../../src/model/formats/mlc.js';
import type { Format } from '../../src/model/formats/types.js';
import { labelOf, type Quantization } from '../../src/model/names/quantization.js';
import { ggufFile, type GgufTensor } from './support/gguf-file.js';
import { countedIn, headerOf } from './support/header.js';
import { readKit } from './support/kit.js';
import { MemoryFiles, type MemoryFile } from './support/memory-files.js';

const u16 = (value: number): Uint8Array => Buffer.from(Uint16Array.of(value).buffer);
const u32 = (value: number): Uint8Array => Buffer.from(Uint32Array.of(value).buffer);
const u64 = (value: number): Uint8Array => Buffer.from(BigUint64Array.of(BigInt(value)).buffer);
const zeros = (length: number): Uint8Array => new Uint8Array(length);

type File = Uint8Array | MemoryFile | string;

/** Facts of a header with their quantizations as they are shown. */
async function shown(format: Format, file: File, path?: string): Promise<unknown> {
  const header = await headerOf(format, file, path);
  if (typeof header === 'string') return header;
  return Object.fromEntries(
    Object.entries(header)
      .filter(([key]) => key !== 'role' && key !== 'tally')
      .map(([key, value]) => [key, key === 'quantization' || key === 'precision' ? labelOf(value as Quantization) : value]),
  );
}

describe('a GGUF header', () => {
  const head = (tensors: number, keys: number, ...rest: readonly Uint8Array[]): Uint8Array =>
    Buffer.concat([Buffer.from('GGUF'), u32(3), u64(tensors), u64(keys), ...rest]);
  const sized = (bytes: Uint8Array, more: number): MemoryFile => ({ bytes, size: bytes.length + more });
  const key = (length: number): Uint8Array => head(0, 1, u64(length), zeros(length), u32(4), u32(7));
  /** One key whose value is an array. */
  const array = (...content: readonly Uint8Array[]): Uint8Array => head(0, 1, u64(1), Buffer.from('a'), u32(9), ...content);
  const nested = (levels: number): Uint8Array =>
    array(...Array.from({ length: levels - 1 }, () => Buffer.concat([u32(9), u64(1)])), u32(4), u64(1), u32(7));
  const named = (length: number): Uint8Array => head(1, 0, u64(length), zeros(length), u32(1), u64(5), u32(0), u64(0));
  const shaped = (dimensions: readonly number[], offset = 0): Uint8Array =>
    head(1, 0, u64(1), Buffer.from('t'), u32(dimensions.length), ...dimensions.map(u64), u32(0), u64(offset));
  const ones = (count: number): readonly number[] => Array.from({ length: count }, () => 1);
  const size = shaped([1]).length;
  const twice = (second: number): Uint8Array => {
    const info = (count: number): Uint8Array => Buffer.concat([u64(0), u32(1), u64(count), u32(0), u64(0)]);
    return head(2, 0, info(500), info(second));
  };
  const most = twice(1).length * 8;

  it.each<readonly [what: string, file: File, counted: Readonly<Record<string, number>> | string]>([
    ['ten keys', sized(head(0, 10), 130), {}],
    // Past the limits, the first of them is found to be broken.
    ['65,536 keys', sized(head(0, 65_536, u64(10_000_000)), 65_536 * 13), 'TRUNCATED'],
    ['65,537 keys', sized(head(0, 65_537, u64(10_000_000)), 65_537 * 13), 'MALFORMED'],
    ['ten keys in too few bytes', sized(head(0, 10), 129), 'MALFORMED'],
    ['ten tensors', sized(head(10, 0), 240), { F32: 10 }],
    ['a million tensors', sized(head(1_000_000, 0, u64(0), u64(0), u64(2 ** 50)), 24_000_000), 'TRUNCATED'],
    ['more than a million tensors', sized(head(1_000_001, 0, u64(0), u64(0), u64(2 ** 50)), 24_000_024), 'MALFORMED'],
    ['ten tensors in too few bytes', sized(head(10, 0), 239), 'MALFORMED'],
    ['a key of 65,535 bytes', key(65_535), {}],
    ['a key of 65,536 bytes', key(65_536), 'MALFORMED'],
    ['a string that ends with the file', head(0, 1, u64(1), Buffer.from('a'), u32(8), u64(3), Buffer.from('xyz')), {}],
    ['arrays in four levels', nested(4), {}],
    ['arrays in five levels', nested(5), 'MALFORMED'],
    ['ten numbers in an array', array(u32(4), u64(10), zeros(40)), {}],
    ['ten numbers in too few bytes', array(u32(4), u64(10), zeros(39)), 'MALFORMED'],
    ['ten strings', array(u32(8), u64(10), zeros(80)), {}],
    ['ten strings in too few bytes', array(u32(8), u64(10), zeros(79)), 'MALFORMED'],
    ['ten arrays', array(u32(9), u64(10), zeros(120)), {}],
    ['ten arrays in too few bytes', array(u32(9), u64(10), zeros(119)), 'MALFORMED'],
    ['a tensor whose name has 65,535 bytes', named(65_535), { F32: 5 }],
    ['a tensor whose name has 65,536 bytes', named(65_536), 'MALFORMED'],
    ['a tensor of eight dimensions', shaped(ones(8)), { F32: 1 }],
    ['a tensor of nine dimensions', shaped(ones(9)), 'MALFORMED'],
    ['a tensor at the end of its file', shaped([1], size), { F32: 1 }],
    ['a tensor behind its file', shaped([1], size + 1), 'TRUNCATED'],
    ['as many elements as its bytes could hold', shaped([size * 8]), { F32: size * 8 }],
    ['one element more than its bytes could hold', shaped([size * 8 + 1]), 'MALFORMED'],
    ['as many elements in all as its bytes could hold', twice(most - 500), { F32: most }],
    ['one element more in all than its bytes could hold', twice(most - 499), 'TOO_LARGE'],
    ['version 65,535', Buffer.concat([Buffer.from('GGUF'), u32(65_535), zeros(100)]), 'MALFORMED'],
  ])('with %s', async (_what, file, counted) => {
    expect(await countedIn(gguf, file)).toEqual(counted);
  });

  const matrix = (type: number, ...shape: readonly number[]): GgufTensor => ({ name: 'm', shape, type });
  const typed = (type: number) => ({
    'general.file_type': { value: type === 10 ? 7n : 7, type },
    'split.count': { value: type === 10 ? 2n : 2, type },
  });
  it.each<readonly [what: string, file: File, facts: object]>([
    ...[0, 2, 4, 5, 10].map(
      (type) => [`numbers of type ${type}`, ggufFile({}, { typed: typed(type) }), { quantization: 'q8_0', shards: 2 }] as const,
    ),
    ['one shard', ggufFile({ 'split.count': 1 }), {}],
    [
      'an adapter',
      ggufFile({ 'general.type': 'adapter' }, { tensors: [matrix(1, 64, 16), matrix(1, 8, 64)] }),
      { rank: 8, precision: 'fp16' },
    ],
    ['an adapter without a matrix', ggufFile({ 'general.type': 'adapter' }, { tensors: [matrix(0, 64)] }), { precision: 'fp32' }],
    ['a matrix and a longer row', ggufFile({}, { tensors: [matrix(0, 400), matrix(8, 10, 10)] }), { precision: 'q8_0' }],
    [
      'a type of a fork',
      ggufFile({ 'general.file_type': 40 }, { tensors: [matrix(36, 10, 10)] }),
      { quantization: 'i2_S', precision: 'i2_S' },
    ],
    ['a type that two programs number alike', ggufFile({ 'general.file_type': 40 }, { tensors: [matrix(8, 10, 10)] }), { unclear: 40 }],
    ['blocks under a type of floats', ggufFile({ 'general.file_type': 1 }, { tensors: [matrix(8, 10, 10)] }), { precision: 'q8_0' }],
  ])('tells of %s', async (_what, file, facts) => {
    expect(await shown(gguf, file)).toEqual(facts);
  });

  it('passes over a long text that nobody asks for', async () => {
    const template = { value: 'x'.repeat(900_000), type: 8 };
    const files = new MemoryFiles({ 'm.gguf': ggufFile({}, { typed: { 'tokenizer.chat_template': template }, size: 2_000_000 }) });
    await readKit({ model: { path: 'm.gguf' } }, files);
    expect(files.bytesRead).toBeLessThan(40_000);
  });
});

describe('a file that describes a model', () => {
  const json = (value: unknown): string => JSON.stringify(value);
  const index = (value: unknown): readonly [Format, string] => [shardIndex, json(value)];
  const map = (count: number) => ({ weight_map: Object.fromEntries(Array.from({ length: count }, (_, at) => [`t${at}`, `m-${at}.bin`])) });

  it.each<readonly [format: Format, file: File, facts: unknown]>([
    [peftConfig, { bytes: Buffer.from('{}'), size: 10_000_000 }, {}],
    [peftConfig, { bytes: Buffer.from('{}'), size: 10_000_001 }, 'TOO_LARGE'],
    [peftConfig, json({ peft_type: 'LORA', r: 16, base_model_name_or_path: 'a/b' }), { rank: 16, baseModel: 'a/b' }],
    [peftConfig, json({ peft_type: 'LORA', r: 1, use_dora: true }), { rank: 1, method: 'dora' }],
    [peftConfig, json({ peft_type: 'PREFIX_TUNING', r: 0, use_dora: false }), { method: 'prefix-tuning' }],
    [peftConfig, json({ peft_type: 'X', r: 1.5 }), {}],
    [peftConfig, json({ peft_type: `I${'A'.repeat(24)}`, r: -8 }), {}],
    [huggingFaceConfig, json({ quantization: { bits: 4, group_size: 64 } }), { quantization: 'int4', bits: 4 }],
    [huggingFaceConfig, json({ quantization_config: { bits: 8, group_size: 64 } }), { quantization: 'int8', bits: 8 }],
    [huggingFaceConfig, json({ quantization_config: { quant_method: 'fp8' } }), { quantization: 'fp8', bits: 8 }],
    [huggingFaceConfig, json({ text_config: { quantization_config: { quant_method: 'fp8' } } }), { quantization: 'fp8', bits: 8 }],
    [huggingFaceConfig, json({ compression_config: { quant_method: 'fp8' } }), { quantization: 'fp8', bits: 8 }],
    [huggingFaceConfig, json({ quantization: { quant_algo: 'FP8' } }), { quantization: 'fp8', bits: 8 }],
    [huggingFaceConfig, json({ quantization: { quant_algo: null } }), {}],
    [huggingFaceConfig, json({ text_config: { torch_dtype: 'bfloat16', tie_word_embeddings: true } }), { precision: 'bf16', tied: true }],
    [
      huggingFaceConfig,
      json({ dtype: 'torch.float16', tie_word_embeddings: false, torch_dtype: 'float32' }),
      { precision: 'fp16', tied: false },
    ],
    [huggingFaceConfig, json({ tie_word_embeddings: 1 }), {}],
    [...index({ metadata: { total_size: 10, total_parameters: 5 }, weight_map: {} }), { members: [], weightBytes: 10, parameters: 5 }],
    [...index({ metadata: { total_size: '10', total_parameters: 0 } }), { members: [], weightBytes: 10 }],
    [...index({ metadata: { total_size: true, total_parameters: -5 } }), { members: [] }],
    [...index({ metadata: null, weight_map: null, other: { total_size: 10, a: 'm-1.bin' } }), { members: [] }],
    [
      ...index({
        weight_map: { a: 'm-1.bin', b: 'm-1.bin', c: '..', d: 'x/m-2.bin', e: '', f: 5, g: 'n'.repeat(255), h: 'n'.repeat(256) },
      }),
      { members: ['m-1.bin', 'n'.repeat(255)] },
    ],
    [...index(map(10_001)), 'TOO_LARGE'],
    [shardIndex, { bytes: Buffer.from('{}'), size: 99_000_000 }, { members: [] }],
    [shardIndex, { bytes: Buffer.from('{}'), size: 99_000_001 }, 'TOO_LARGE'],
    [modelCard, '---\nbase_model: "a/b"\n---\n', { baseModel: 'a/b' }],
    [modelCard, '---\r\nlicense: mit\r\nbase_model:\r\n- a/b\r\n- c/d\r\n---\r\n', { baseModel: 'a/b' }],
    [modelCard, '---\nbase_model:\nlicense: mit\n---\n', {}],
    [modelCard, '---\n- a/b\nlicense: mit\n---\n', {}],
    [modelCard, "---\nbase_model: ''\n---\n", {}],
    [modelCard, '---\nbase_model: a/b\nand no end\n', {}],
    [modelCard, '---\n---\nbase_model: a/b\n', {}],
    [
      mlcCache,
      json({ records: [{ dataPath: 'p.bin', records: [{ name: 'a.weight', shape: [2, 3] }, { name: 'b', shape: [] }, { name: 'c' }] }] }),
      { members: ['p.bin'], parameters: 6 },
    ],
    [
      mlcCache,
      json({ metadata: { BitsPerParam: 4.5, ParamBytes: 9 }, records: [{ records: [{ name: 'a.q_weight', shape: [2, 3] }] }] }),
      { members: [], parameters: 16 },
    ],
    [
      mlcCache,
      json({ metadata: { ParamBytes: 9, BitsPerParam: 0 }, records: [{ records: [{ name: 'a.q_scale', shape: [2] }] }] }),
      { members: [] },
    ],
    [
      mlcCache,
      json({
        metadata: null,
        records: null,
        other: { ParamBytes: 9, BitsPerParam: 4.5 },
        more: [{ dataPath: 'p.bin', records: [{ name: 'a', shape: [2] }] }],
      }),
      { members: [] },
    ],
    [mlcCache, json({ records: [{ records: null, format: ['raw'], dataPath: '../p.bin' }] }), { members: [] }],
  ])('%# tells what it does', async (format, file, facts) => {
    expect(await shown(format, file)).toEqual(facts);
  });

  it('names ten thousand files at most', async () => {
    expect(await headerOf(shardIndex, json(map(10_000)))).toMatchObject({ members: { length: 10_000 } });
  });

  it.each<readonly [path: string, text: string, known: boolean]>([
    ['README.md', '---\nbase', true],
    ['a/readme.md', '---\r\nbase', true],
    ['README.md', '# Model', false],
    ['notes.md', '---\nbase', false],
  ])('is a card by its name and its front matter: %s %j', (path, text, known) => {
    expect(modelCard.recognise(Buffer.from(text), path, 100)).toBe(known);
  });
});

describe('CoreML', () => {
  it.each<readonly [path: string, head: readonly number[], known: boolean]>([
    ['m.mlmodel', [8, 1, 9], true],
    ['m.mlmodel', [8, 20, 9], true],
    ['m.mlmodel', [8, 0, 9], false],
    ['m.mlmodel', [8, 21, 9], false],
    ['m.mlmodel', [9, 5, 9], false],
    ['m', [8, 5, 0x12, 3, 0x0a], true],
    ['m', [8, 5, 0x12, 3, 0xa2], true],
    ['m', [8, 5, 0x12, 3, 0x0b], false],
    ['m', [8, 5, 0x13, 3, 0x0a], false],
    ['m', [8, 5, 0x12, 0x80, 1, 0x0a], true],
    ['m', [8, 5, 0x12, 0x80, 0x0a, 0x0b], false],
    ['m', [8, 5, 0x12, 0x80, 0x80, 1, 0x0a], true],
    ['m', [8, 5, 0x12, 0x80, 0x80, 0x0a, 0x0b], false],
    ['a.mlmodelc/coremldata.bin', [0], true],
    ['a.mlmodelc/weights/0.bin', [0], true],
    ['a.mlmodelc/metadata.json', [0x20, 0x5b], true],
    ['a.mlmodelc/metadata.json', [0x7b], false],
    ['a.mlmodelc/other.bin', [0], false],
  ])('is known by its first bytes and its places: %s %j', (path, head, known) => {
    expect(coreml.recognise(Uint8Array.from(head), path, 100)).toBe(known);
  });

  it.each([
    ['Float16', 'fp16'],
    ['Float32', 'fp32'],
    ['Float64', undefined],
    ['Mixed (Float16, Float32)', undefined],
    ['Mixed (Float16, Int32)', 'fp16'],
    ['Mixed (Float32, Palettized (6 bits))', 'int6'],
    ['Mixed (Float16, Palettized (4 bits), UInt4)', 'int4'],
    ['Mixed (Float16, Palettized (4 bits), Palettized (8 bits))', undefined],
    ['Int8', 'int8'],
  ])('whose weights are stored as %s has the precision %s', async (storagePrecision, precision) => {
    const summary = Buffer.from(JSON.stringify([{ storagePrecision }]));
    const facts = precision === undefined ? {} : { precision };
    expect(await shown(coreml, { bytes: summary, size: 5_000_000 }, 'a.mlmodelc/metadata.json')).toEqual(facts);
    expect(await shown(coreml, { bytes: summary, size: 5_000_001 }, 'a.mlmodelc/metadata.json')).toEqual({});
    expect(await shown(coreml, summary, 'a.mlmodelc/coremldata.bin')).toEqual({});
    expect(await shown(coreml, summary, 'a.mlmodelc/weights/weight.bin')).toEqual({ weightBytes: summary.length });
  });
});

it.each([
  ['a.plan', 'tensorrt'],
  ['a.engine', 'tensorrt'],
  ['a.trt', 'tensorrt'],
  ['a.rkllm', 'rknn'],
  ['a.pdparams', 'paddle'],
  ['notes.serialized.bin', 'qnn'],
])('a text that is called %s is no %s', (path, name) => {
  const format = FORMATS.find((one) => one.name === name);
  expect(format?.recognise(Buffer.from('step 1: buy milk'), path, 16)).toBe(false);
  expect(format?.recognise(Buffer.alloc(16), path, 16)).toBe(true);
});

describe('CTranslate2', () => {
  const text = (value: string): Uint8Array => Buffer.concat([u16(value.length), Buffer.from(value)]);
  const variable = (name: string, type: number, ...shape: readonly number[]): Uint8Array =>
    Buffer.concat([text(name), Uint8Array.of(shape.length), ...shape.map(u32), Uint8Array.of(type), u32(4), zeros(4)]);
  const file = (version: number, variables: readonly Uint8Array[], count = variables.length): Uint8Array =>
    Buffer.concat([u32(version), text('WhisperSpec'), u32(3), u32(count), ...variables]);
  const eight = [variable('a/weight', 1, 10, 10), variable('a/weight_scale\0', 0, 10, 90)];

  it.each<readonly [what: string, bytes: Uint8Array, facts: unknown]>([
    ['floats', file(6, [variable('a', 4, 10, 10)]), { precision: 'fp16' }],
    ['more of a row than of its matrix', file(6, [variable('a', 4, 10, 10), variable('b', 0, 900)]), { precision: 'fp16' }],
    ['rows alone', file(6, [variable('b', 0, 900)]), { precision: 'fp32' }],
    ['integers with floats beside them', file(6, [...eight, variable('b', 0, 9)]), { precision: 'int8' }],
    ['integers with halves beside them', file(6, [...eight, variable('b', 4, 9)]), { precision: 'int8_float16' }],
    ['integers with short floats beside them', file(6, [...eight, variable('b', 5, 9)]), { precision: 'int8_bfloat16' }],
    ['halves with floats beside them', file(6, [variable('a', 4, 10, 10), variable('b', 5, 9)]), { precision: 'fp16' }],
    [
      'indices, numbers and unknown rows beside them',
      file(6, [variable('a', 3, 90), variable('b', 0), variable('c', 9, 9), variable('d', 2, 2, 2)]),
      { precision: 'int16' },
    ],
    ['several weights in a word, and halves beside them', file(6, [variable('a/weight', 3, 90, 90), variable('e', 4, 99, 99)]), undefined],
    ['an unknown kind of number', file(6, [variable('c', 9, 9, 9), variable('d', 2, 2, 2)]), undefined],
    ['an older version', file(5, [variable('a', 4, 10, 10)]), undefined],
    ['no variables', file(6, []), undefined],
    ['variables that are not there', file(6, [], 1), 'TRUNCATED'],
    ['no more than its class', file(6, []).subarray(0, -1), undefined],
  ])('with %s', async (_what, bytes, facts) => {
    const read = await shown(ctranslate2, bytes);
    const { parameters, ...others } = Object(read) as { parameters?: number };
    expect(typeof read === 'string' ? read : parameters === undefined ? undefined : others).toEqual(facts);
  });

  it.each<readonly [path: string, text: string, known: boolean]>([
    ['a/model.bin', '\x06\0\0\0\x0b\0WhisperSpec', true],
    ['a/other.bin', '\x06\0\0\0\x0b\0WhisperSpec', false],
    ['a/model.bin', '\x06\0\0\0\x0b\0Whisper', false],
  ])('is known by its name and its class: %s %j', (path, head, known) => {
    expect(ctranslate2.recognise(Buffer.from(head, 'latin1'), path, 100)).toBe(known);
  });
});

describe('a small header', () => {
  const array = (length: number): Uint8Array =>
    Buffer.concat([Buffer.from('\x93NUMPY\x02\0', 'latin1'), u32(length), Buffer.from("{'descr': '<f4'}")]);
  const whisper = (sound: number, texts: number): Uint8Array =>
    Buffer.concat([Buffer.from('lmgg'), ...[51_866, sound, 1280, 20, 32, texts, 1280, 20, 4, 128, 1].map(u32)]);
  const boosted = Buffer.from('{"learner":{"objective":{"name":"rank"}}}');
  const network = Buffer.from(
    '<net ><layer id="1" type="Const"><data element_type="f16" shape="2, 3"/><layer id="1" type="Add"><data element_type="f32" shape="9, 9"/>',
  );

  it.each<readonly [format: Format, file: File, facts: unknown]>([
    [numpy, { bytes: array(1024 * 1024), size: 12 + 1024 * 1024 }, { precision: 'fp32' }],
    [numpy, { bytes: array(1024 * 1024 + 1), size: 13 + 1024 * 1024 }, 'MALFORMED'],
    [numpy, array(17), 'MALFORMED'],
    [numpy, array(16), { precision: 'fp32' }],
    [numpy, Buffer.from('PK\x03\x04 and more'), {}],
    [ggml, whisper(1500, 448), { architecture: 'whisper', quantization: 'fp16' }],
    [ggml, whisper(1500, 449), {}],
    [ggml, whisper(1501, 448), {}],
    [ggml, whisper(1500, 448).subarray(0, 47), {}],
    [xgboost, { bytes: boosted, size: 5_000_000 }, { architecture: 'rank' }],
    [xgboost, { bytes: boosted, size: 5_000_001 }, {}],
    [openvino, network, { precision: 'fp16' }],
    [openvino, { bytes: network, size: 30_000_000 }, { precision: 'fp16' }],
    [openvino, { bytes: network, size: 30_000_001 }, {}],
    [safetensors, safetensorsFile({ a: ['F32', 400], b: ['F16', 10, 10] }), { precision: 'fp16' }],
  ])('%# tells what it does', async (format, file, facts) => {
    expect(await shown(format, file)).toEqual(facts);
  });

  const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
  const ANNEX = '/annex/objects/SHA256E-s1048576--9f2c.gguf\n';
  it.each<readonly [text: string, path: string, size: number, kind: string | undefined]>([
    [LFS, 'm.gguf', 1023, 'lfs'],
    [LFS, 'm.gguf', 1024, undefined],
    [LFS, 'm.dvc', 1024, undefined],
    [LFS, 'm.gguf', 0, undefined],
    [LFS.replace('oid', 'id'), 'm.gguf', 100, undefined],
    [ANNEX, 'm.gguf', 1023, 'annex'],
    [ANNEX, 'm.gguf', 1024, undefined],
    [ANNEX, 'm.dvc', 1024, undefined],
    ['outs:\n- md5: 4d7a\n', 'm.dvc', 100, 'dvc'],
    ['outs:\n- md5: 4d7a\n', 'm.dvc', 5000, 'dvc'],
    ['outs:\n- md5: 4d7a\n', 'm.yaml', 100, undefined],
    ['\0\x01', 'm.dvc', 100, undefined],
  ])('%j of %s with %d bytes stands for what %s keeps', (text, path, size, kind) => {
    expect(pointerKind(Buffer.from(text), path, size)).toBe(kind);
  });

  const ZIP = 'PK\x03\x04';
  it.each<readonly [head: string, path: string, format: string | undefined]>([
    [ZIP, 'm.skops', 'skops'],
    [`${ZIP.padEnd(30, '\0')}schema.json`, 'm', 'skops'],
    [`${'XX'.padEnd(30, '\0')}schema.json`, 'm', undefined],
    ['XX', 'm.skops', undefined],
    [ZIP, 'm', undefined],
    ['\x12\0', 'a/saved_model.pb', 'savedmodel'],
    ['\x13\0', 'a/saved_model.pb', undefined],
    ['\0\x01', 'a-qnn.bin', 'qnn'],
    [ZIP, 'a-qnn.bin', 'pytorch'],
    ['\x80\x04', 'a-qnn.bin', 'pickle'],
    ['\0\x01', 'a.bin', undefined],
  ])('%j of %s is of %s', (head, path, format) => {
    expect(formatOf(Buffer.from(head, 'latin1'), path, 5000)?.name).toBe(format);
  });
});
