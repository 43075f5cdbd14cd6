import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { Failure } from '../../../src/failure.js';
import { Cursor, HEADER_BYTES_LIMIT } from '../../../src/model/bytes/cursor.js';
import { FORMATS } from '../../../src/model/index.js';
import type { Format, Header } from '../../../src/model/formats/types.js';
import { ggufFile, matrixOf } from './gguf-file.js';
import { readKit } from './kit.js';
import { MemoryFiles, type MemoryFile } from './memory-files.js';
import { graph, node, onnxModel, tensor } from './onnx-file.js';
import { safetensorsFile } from './safetensors-file.js';
import { ctranslate2, openvino } from '../public-runtimes.js';
import { zipFile } from './zip-file.js';

/** A sound file of each format that is read, to be damaged. */
interface Sound {
  readonly format: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

const utf8 = new TextEncoder();

function whole(file: MemoryFile): Uint8Array {
  const bytes = new Uint8Array(Math.min(file.size ?? 0, 65_536) || file.bytes.length);
  bytes.set(file.bytes.subarray(0, bytes.length));
  return bytes;
}

const keys = { 'general.architecture': 'llama', 'general.name': 'Tiny 7B chat', 'general.file_type': 7, 'split.count': 1 };

export const SOUND: readonly Sound[] = [
  { format: 'gguf', path: 'a.gguf', bytes: whole(ggufFile(keys, { tensors: matrixOf(2000, 8), vocabulary: ['a', 'b', 'cd'] })) },
  { format: 'gguf', path: 'b.gguf', bytes: whole(ggufFile(keys, { tensors: matrixOf(2000, 8), littleEndian: false, version: 2 })) },
  {
    format: 'safetensors',
    path: 'a.safetensors',
    bytes: whole(safetensorsFile({ 'l.weight': ['BF16', 20, 30], 'l.qweight': ['I32', 4, 4], 'x.lora_A.weight': ['F32', 2, 2] })),
  },
  {
    format: 'onnx',
    path: 'a.onnx',
    bytes: onnxModel(
      graph({
        initializers: [tensor(1, [3, 4], { raw: 48 })],
        nodes: [node('If', { graph: graph({ initializers: [tensor(10, [2], { raw: 4, packed: true })] }) })],
      }),
    ),
  },
  { format: 'tflite', path: 'a.tflite', bytes: readFileSync('node_modules/@mediapipe/selfie_segmentation/selfie_segmentation.tflite') },
  { format: 'pytorch', path: 'a.pt', bytes: zipFile({ 'archive/data.pkl': Uint8Array.of(0x80, 2), 'archive/data/0': '0123' }, false) },
  { format: 'keras', path: 'a.keras', bytes: zipFile({ 'metadata.json': '{}', 'config.json': '{"config":{"name":"net"}}' }) },
  { format: 'skops', path: 'a.skops', bytes: zipFile({ 'schema.json': '{"__class__":"Pipeline"}' }, false) },
  {
    format: 'numpy',
    path: 'a.npy',
    bytes: Buffer.from("\x93NUMPY\x01\x00\x36\x00{'descr': '<f2', 'fortran_order': False, 'shape': (3,)}\n", 'latin1'),
  },
  {
    format: 'xgboost',
    path: 'm.json',
    bytes: utf8.encode('{"learner":{"objective":{"name":"reg:squarederror"},"trees":[[1,2.5e3,null,true]]}}'),
  },
  { format: 'lightgbm', path: 'm.txt', bytes: utf8.encode('tree\nversion=v4\nobjective=binary\n') },
  {
    format: 'huggingface',
    path: 'config.json',
    bytes: utf8.encode('{"model_type":"x","__proto__":{"dtype":"bfloat16"},"quantization_config":{"quant_method":"gptq","bits":4}}'),
  },
  { format: 'peft', path: 'adapter_config.json', bytes: utf8.encode('{"base_model_name_or_path":"meta/Llama-7b\\u0000","r":16}') },
  { format: 'spacy', path: 'meta.json', bytes: utf8.encode('{"lang":"en","name":"core_web_sm","version":"3.8.0"}') },
  { format: 'diffusers', path: 'model_index.json', bytes: utf8.encode('{"_class_name":"Pipe"}') },
  {
    format: 'shard-index',
    path: 'model.safetensors.index.json',
    bytes: utf8.encode('{"metadata":{"total_size":10},"weight_map":{"a":"model-1.safetensors","b":"../x"}}'),
  },
  {
    format: 'coreml',
    path: 'a.mlmodelc/metadata.json',
    bytes: utf8.encode('[{"storagePrecision":"Mixed (Float16, Palettized (4 bits))","method":"predict"}]'),
  },
  { format: 'ctranslate2', path: 'model.bin', bytes: ctranslate2(2000, 1, 4).bytes },
  {
    format: 'ggml',
    path: 'ggml-tiny.bin',
    bytes: Buffer.concat([Buffer.from('lmgg'), Buffer.from(Int32Array.of(9, 1500, 3, 4, 5, 448, 7, 8, 9, 80, 2008, 1).buffer)]),
  },
  {
    format: 'mlc-cache',
    path: 'ndarray-cache.json',
    bytes: utf8.encode(
      '{"metadata":{"ParamBytes":8e3,"BitsPerParam":4.5},"records":[{"dataPath":"params_shard_0.bin","records":[{"name":"l.q_weight","shape":[2,3]}]}]}',
    ),
  },
  { format: 'mlc-config', path: 'mlc-chat-config.json', bytes: utf8.encode('{"model_type":"llama","quantization":"q4f16_1"}') },
  { format: 'openvino', path: 'a.xml', bytes: utf8.encode(openvino('i4', 256_000)) },
  { format: 'openvino-config', path: 'openvino_config.json', bytes: utf8.encode('{"dtype":"int4"}') },
  { format: 'model-card', path: 'README.md', bytes: utf8.encode('---\nbase_model: &a meta/Llama-7b\nx: [*a, *a]\n---\n') },
];

/** One way to damage a file; `at` and `value` are shares of what is there. */
type Damage = readonly [kind: 'flip' | 'truncate' | 'huge' | 'insert' | 'repeat' | 'nest' | 'drop' | 'swap', at: number, value: number];

const HUGE = [
  0xffff_ffff_ffff_ffffn,
  0x7fff_ffff_ffff_ffffn,
  0x0020_0000_0000_0000n,
  0x0000_0001_0000_0000n,
  0x0000_0000_ffff_ffffn,
  10_000_000n,
];
const TEXTS = [
  '"__proto__":',
  '99999999999999999999',
  '-1',
  '1e400',
  '\n::set-output name=x::y',
  '\u202e',
  '\0',
  '{"a":',
  '[',
  '"',
  '\\ud800',
  'null',
];

const damage: fc.Arbitrary<Damage> = fc.tuple(
  fc.constantFrom(
    'flip' as const,
    'truncate' as const,
    'huge' as const,
    'insert' as const,
    'repeat' as const,
    'nest' as const,
    'drop' as const,
    'swap' as const,
  ),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

function damaged(bytes: Uint8Array, [kind, at, value]: Damage): Uint8Array {
  // Most of what matters stands at the beginning.
  const place = Math.floor(at * at * Math.max(bytes.length - 1, 0));
  const copy = Buffer.from(bytes);
  switch (kind) {
    case 'flip':
      if (copy.length > 0) copy[place] = Math.floor(value * 255.99);
      return copy;
    case 'truncate':
      return copy.subarray(0, place);
    case 'huge': {
      const number = HUGE[Math.floor(value * (HUGE.length - 0.01))] ?? 0n;
      if (place + 8 <= copy.length) copy.writeBigUInt64LE(number, place);
      return copy;
    }
    case 'insert':
      return Buffer.concat([
        copy.subarray(0, place),
        Buffer.from(TEXTS[Math.floor(value * (TEXTS.length - 0.01))] ?? ''),
        copy.subarray(place),
      ]);
    case 'repeat':
      return Buffer.concat([copy.subarray(0, place), copy.subarray(Math.floor(value * place), place), copy.subarray(place)]);
    case 'nest':
      return Buffer.concat([
        copy.subarray(0, place),
        Buffer.alloc(Math.floor(value * 20_000), value < 0.5 ? '[' : '{"a":'),
        copy.subarray(place),
      ]);
    case 'drop':
      return Buffer.concat([copy.subarray(0, place), copy.subarray(place + 1 + Math.floor(value * 16))]);
    case 'swap':
      return copy.length < 2 ? copy : Buffer.concat([copy.subarray(place), copy.subarray(0, place)]);
  }
}

/** A damaged file with the format whose reader shall survive it. */
export interface Hostile extends Sound {
  readonly claimed: number;
}

/** A sound file with a few damages; now and then the file is said to be longer than it is. */
export function hostileFiles(sounds: readonly Sound[] = SOUND): fc.Arbitrary<Hostile> {
  return fc
    .record({
      sound: fc.constantFrom(...sounds),
      damages: fc.array(damage, { minLength: 1, maxLength: 4 }),
      longer: fc.constantFrom(0, 0, 0, 1, 1_000_000, 10_000_000_000),
    })
    .map(({ sound, damages, longer }) => {
      const bytes = damages.reduce<Uint8Array>((before, one) => damaged(before, one), sound.bytes);
      return { ...sound, bytes, claimed: bytes.length + longer };
    });
}

/** Throws unless the reader of the file's format behaves: a sane header or a Failure of its own, with every read inside the file. */
export async function survives(file: Hostile): Promise<void> {
  const format = FORMATS.find((one) => one.name === file.format);
  if (format?.read === undefined) throw new Error(`no reader called ${file.format}`);
  let read = 0;
  const cursor = new Cursor((from, length) => {
    if (from < 0 || length < 0 || from + length > file.claimed)
      throw new Error(`read of ${length} bytes at ${from} in a file of ${file.claimed}`);
    read += length;
    const bytes = new Uint8Array(length);
    bytes.set(file.bytes.subarray(Math.min(from, file.bytes.length), Math.min(from + length, file.bytes.length)));
    return Promise.resolve(bytes);
  }, file.claimed);
  const header = await headerOf(format, cursor, file.path);
  if (read > HEADER_BYTES_LIMIT) throw new Error(`${read} bytes read`);
  if (header !== undefined) checkHeader(header);
  await checkKit(file);
}

async function headerOf(format: Format, cursor: Cursor, path: string): Promise<Header | undefined> {
  try {
    return await format.read?.(cursor, path);
  } catch (thrown) {
    if (thrown instanceof Failure && String(thrown.code).startsWith('MODEL_HEADER_')) return undefined;
    throw thrown;
  }
}

function checkHeader(header: Header): void {
  for (const text of [header.architecture, header.name, header.finetune, header.sizeLabel, header.baseModel]) {
    if (text !== undefined && (text.length > 256 || /[\p{Cc}\p{Cf}]/u.test(text))) throw new Error(`unclean text ${JSON.stringify(text)}`);
  }
  const counts = [
    ...(header.tally?.plain.values() ?? []),
    ...(header.tally?.packed.values() ?? []),
    header.parameters ?? 0,
    header.weightBytes ?? 0,
    header.rank ?? 0,
  ];
  for (const count of counts) if (!Number.isFinite(count) || count < 0) throw new Error(`impossible count ${count}`);
}

/** The facts of a kit with such a file: never thrown, every name a legal tag. */
async function checkKit(file: Hostile): Promise<void> {
  const { facts, remarks } = await readKit(
    { model: { path: '.', name: 'tiny-7b' }, datasets: [{ path: file.path }] },
    new MemoryFiles({ [file.path]: { bytes: file.bytes, size: file.claimed } }),
  );
  for (const { name } of facts.content)
    if (!/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name)) throw new Error(`illegal name ${JSON.stringify(name)}`);
  for (const { message } of remarks) if (/[\p{Cc}]/u.test(message)) throw new Error(`unclean message ${JSON.stringify(message)}`);
}
