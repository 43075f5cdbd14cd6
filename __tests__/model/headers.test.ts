import { gguf as parseGguf } from '@huggingface/gguf';
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { DirectoryFiles } from './support/directory-files.js';
import { ggufFile, llama7b, matrixOf, type GgufOptions } from './support/gguf-file.js';
import { readKit } from './support/kit.js';
import { MemoryFiles, type MemoryFile } from './support/memory-files.js';
import { graph, onnxModel, tensor } from './support/onnx-file.js';
import { safetensorsFile } from './support/safetensors-file.js';
import { zipFile } from './support/zip-file.js';

function u64(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return bytes;
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function gguf(tensors: bigint, keys: bigint, ...rest: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.from('GGUF'), u32(3), u64(tensors), u64(keys), ...rest]);
}

const text = (value: string): Uint8Array => Buffer.concat([u64(BigInt(value.length)), Buffer.from(value)]);
const rest = new Uint8Array(4096);
const json = (header: string, data = 0): MemoryFile => ({
  bytes: Buffer.concat([u64(BigInt(header.length)), Buffer.from(header)]),
  size: 8 + header.length + data,
});

const REFUSED: readonly (readonly [what: string, path: string, file: Uint8Array | MemoryFile | string, code: string])[] = [
  ['GGUF that ends in its first bytes', 'a.gguf', Buffer.from('GGUF\x03\0\0\0\0'), 'MODEL_HEADER_TRUNCATED'],
  ['GGUF of another version', 'a.gguf', Buffer.concat([Buffer.from('GGUF'), u32(1), rest]), 'MODEL_HEADER_MALFORMED'],
  ['GGUF with ten million tensors in nothing', 'a.gguf', gguf(10_000_000n, 0n), 'MODEL_HEADER_MALFORMED'],
  ['GGUF with more tensors than fit', 'a.gguf', gguf(500n, 0n, rest), 'MODEL_HEADER_MALFORMED'],
  ['GGUF with a count of 64 bits', 'a.gguf', gguf(1n, 0xffff_ffff_ffff_ffffn, rest), 'MODEL_HEADER_MALFORMED'],
  ['GGUF with a count above 2^53', 'a.gguf', gguf(0n, 1n << 53n, rest), 'MODEL_HEADER_MALFORMED'],
  ['GGUF with a key of a gigabyte', 'a.gguf', gguf(0n, 1n, u64(1_000_000_000n), rest), 'MODEL_HEADER_TRUNCATED'],
  [
    'GGUF with an array of a million strings in nothing',
    'a.gguf',
    gguf(0n, 1n, text('a'), u32(9), u32(8), u64(1_000_000n), rest),
    'MODEL_HEADER_MALFORMED',
  ],
  [
    'GGUF with arrays in arrays',
    'a.gguf',
    gguf(0n, 1n, text('a'), u32(9), ...Array.from({ length: 9 }, () => Buffer.concat([u32(9), u64(1n)])), rest),
    'MODEL_HEADER_MALFORMED',
  ],
  ['GGUF with a value of no known type', 'a.gguf', gguf(0n, 1n, text('a'), u32(77), rest), 'MODEL_HEADER_MALFORMED'],
  [
    'GGUF with impossible dimensions',
    'a.gguf',
    gguf(1n, 0n, text('t'), u32(2), u64(1n << 40n), u64(1n << 40n), u32(0), u64(0n), rest),
    'MODEL_HEADER_MALFORMED',
  ],
  ['GGUF with a tensor of a hundred dimensions', 'a.gguf', gguf(1n, 0n, text('t'), u32(100), rest), 'MODEL_HEADER_MALFORMED'],
  [
    'ONNX with a tensor of more than its bytes',
    'a.onnx',
    onnxModel(graph({ initializers: [tensor(1, [1000, 1000], { raw: 16 })] })),
    'MODEL_HEADER_MALFORMED',
  ],
  ['safetensors longer than its file', 'a.safetensors', Buffer.concat([u64(5000n), Buffer.from('{"a":{}}')]), 'MODEL_HEADER_TRUNCATED'],
  [
    'safetensors with a header above the limit',
    'a.safetensors',
    { bytes: Buffer.concat([u64(200_000_000n), Buffer.from('{"a"')]), size: 300_000_000 },
    'MODEL_HEADER_TOO_LARGE',
  ],
  ['safetensors whose data was cut off', 'a.safetensors', { ...safetensorsFile({ a: ['F32', 100] }), size: 200 }, 'MODEL_HEADER_TRUNCATED'],
  [
    'safetensors with a tensor outside',
    'a.safetensors',
    json('{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}', 4),
    'MODEL_HEADER_TRUNCATED',
  ],
  [
    'safetensors with impossible dimensions',
    'a.safetensors',
    json('{"a":{"dtype":"F32","shape":[9007199254740991,9007199254740991],"data_offsets":[0,4]}}', 4),
    'MODEL_HEADER_MALFORMED',
  ],
  [
    'safetensors with a negative dimension',
    'a.safetensors',
    json('{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}', 4),
    'MODEL_HEADER_MALFORMED',
  ],
  ['safetensors nested without end', 'a.safetensors', json(`{"a":{"shape":${'['.repeat(5000)}`), 'MODEL_HEADER_TOO_LARGE'],
  ['a config nested without end', 'config.json', `{"a":${'['.repeat(100_000)}`, 'MODEL_HEADER_TOO_LARGE'],
  ['a file that only calls itself GGUF', 'llama-7b.Q8_0.gguf', 'no model', 'MODEL_HEADER_MALFORMED'],
  ['a zip without a directory', 'a.keras', 'PK\x03\x04 and no more', 'MODEL_HEADER_MALFORMED'],
  [
    'a zip that unpacks to a bomb',
    'a.keras',
    zipFile({ 'metadata.json': '{}', 'config.json': ' '.repeat(20_000_000) }),
    'MODEL_HEADER_TOO_LARGE',
  ],
];

describe('a header that lies', () => {
  it.each(REFUSED)('is refused at once, and names decide: %s', async (_what, path, file, code) => {
    const files = new MemoryFiles({ [path]: file });
    const read = await readKit({ model: { path: '.', name: 'llama-7b-chat-q8_0', version: '1.0' } }, files);
    expect(read.codes.filter((one) => one !== 'NO_CONTENT_NAME')).toEqual([code]);
    expect(read.remarks[0]).toMatchObject({ level: 'warning', subject: 'model', message: expect.stringContaining(path) });
    expect(read.names).toHaveLength(1);
    expect(files.bytesRead).toBeLessThan(2_000_000);
  });

  it('puts no control character and no workflow command into a text', async () => {
    const file = ggufFile(
      { 'general.architecture': 'llama\n::set-output name=x::y', 'general.name': '\u001b[31mEvil\r\n::error::7B', 'general.file_type': 7 },
      { tensors: matrixOf(7_000_000_000, 8), size: 7_000_000_000 },
    );
    const read = await readKit({ model: { path: 'a\n::warning::b.gguf' } }, new MemoryFiles({ 'a\n::warning::b.gguf': file }));
    // The layer's path is its identity and stays as it is.
    const shown = { ...read, facts: { ...read.facts, content: read.facts.content.map((one) => ({ ...one, layers: [] })) } };
    expect(JSON.stringify(shown)).not.toMatch(/\\n|\\r|\\u00/);
    expect(read.facts.architecture?.value).toBe('llama-set-output-name-x-y');
  });

  it('cannot reach the prototype of anything', async () => {
    const config = '{"__proto__":{"dtype":"bfloat16"},"constructor":{"prototype":{"x":1}},"model_type":"llama"}';
    const parameters: Record<string, string> = JSON.parse('{"__proto__":{"paramSize":"70b"}}') as Record<string, string>;
    const files = new MemoryFiles({ 'config.json': config, 'model.safetensors': safetensorsFile({ __proto__x: ['F32', 1000, 2000] }) });
    const read = await readKit({ model: { path: '.', parameters } }, files);
    expect({ names: read.names, polluted: 'dtype' in {} || 'x' in {} }).toEqual({ names: ['2m-fp32'], polluted: false });
  });
});

describe('GGUF', () => {
  const keys = { 'general.architecture': 'llama', 'general.name': 'LLaMA v2', 'general.file_type': 7 };
  const cases: readonly (readonly [what: string, options: GgufOptions])[] = [
    ['version 3', {}],
    ['version 2', { version: 2 }],
    ['big-endian', { littleEndian: false }],
    ['a vocabulary of 32,000', { vocabulary: Array.from({ length: 32_000 }, (_, at) => `token${at}`) }],
  ];

  it.each(cases)('counts what an independent reader counts: %s', async (_what, options) => {
    const directory = await DirectoryFiles.of({ 'm.gguf': ggufFile(keys, { ...options, tensors: llama7b(8), size: 7_200_000_000 }) });
    try {
      const other = await parseGguf(join(directory.root, 'm.gguf'), { allowLocalFile: true, computeParametersCount: true });
      const { facts, remarks } = await readKit({ model: { path: 'm.gguf' } }, directory);
      expect({ count: facts.parameters?.value, architecture: facts.architecture?.value, remarks }).toEqual({
        count: other.parameterCount,
        architecture: 'llama',
        remarks: [],
      });
    } finally {
      await directory.remove();
    }
  });

  it('passes over a vocabulary unread where it can: a header costs about its own length', async () => {
    const file = ggufFile(keys, {
      tensors: llama7b(8),
      size: 7_200_000_000,
      vocabulary: Array.from({ length: 100_000 }, (_, at) => `t${at}`),
    });
    const files = new MemoryFiles({ 'm.gguf': file });
    await readKit({ model: { path: 'm.gguf' } }, files);
    expect(files.bytesRead).toBeLessThan(file.bytes.length + 2_100_000);
  });
});

describe('facts', () => {
  it('say where each value comes from', async () => {
    const file = ggufFile({ 'general.architecture': 'llama', 'general.file_type': 7 }, { tensors: llama7b(8), size: 7_200_000_000 });
    const { facts } = await readKit(
      { package: { name: 'my kit', version: '3.0.0' }, model: { path: 'llama-2-7b-chat.Q8_0.gguf', version: '2.1' } },
      new MemoryFiles({ 'llama-2-7b-chat.Q8_0.gguf': file }),
    );
    const header = 'header of llama-2-7b-chat.Q8_0.gguf';
    const values = {
      size: { value: '7b', source: 'file name llama-2-7b-chat.Q8_0.gguf; 6738415616 parameters counted' },
      variant: { value: 'chat', source: 'file name llama-2-7b-chat.Q8_0.gguf' },
      version: { value: '2.1', source: 'Kitfile model.version' },
      quantization: { value: 'q8_0', source: header },
      name: { value: 'my-kit', source: 'Kitfile package.name' },
      format: { value: 'gguf', source: 'first bytes of llama-2-7b-chat.Q8_0.gguf' },
      architecture: { value: 'llama', source: header },
    };
    expect(facts).toEqual({
      ...values,
      parameters: { value: 6_738_415_616, source: header },
      kit: { name: { value: 'my kit', source: 'Kitfile package.name' }, version: { value: '3.0.0', source: 'Kitfile package.version' } },
      content: [
        {
          name: '7b-chat-q8_0',
          reason: `size 7b (${values.size.source}), variant chat (${values.variant.source}), quantization q8_0 (${header})`,
          layers: [{ kind: 'model', path: 'llama-2-7b-chat.Q8_0.gguf' }],
          values,
        },
      ],
    });
  });

  it('name ten models at most, and say that there are more', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `m/llama-7b-v${at}-chat.gguf`,
        ggufFile({ 'general.file_type': 7 }, { tensors: matrixOf(7_000_000_000, 8), size: 7_000_000_000 }),
      ]),
    );
    const read = await readKit({ model: { path: 'm' } }, new MemoryFiles(files));
    expect({ count: read.names.length, codes: read.codes }).toEqual({ count: 10, codes: ['CONTENT_NAMES_CUT'] });
  });

  it('keep the first of two names that differ only by case or not at all', async () => {
    const read = await readKit(
      {
        datasets: [
          { path: 'a', name: 'Orders' },
          { path: 'b', name: 'orders' },
          { path: 'c', name: 'customers' },
        ],
      },
      new MemoryFiles({ a: '1', b: '2', c: '3' }),
    );
    expect({ names: read.names, layers: read.facts.content[0]?.layers }).toEqual({
      names: ['orders', 'customers'],
      layers: [
        { kind: 'dataset', path: 'a' },
        { kind: 'dataset', path: 'b' },
      ],
    });
  });

  const keys = {
    'general.basename': 'Qwen3-Coder',
    'general.size_label': '30B-A3B',
    'general.finetune': 'Instruct',
    'general.file_type': 7,
  };
  const tensors = matrixOf(30_530_000_000, 8);
  it.each([
    [
      'a GGUF header',
      { 'model.gguf': ggufFile(keys, { tensors, size: 33e9 }) },
      'size 30b (size label in the header of model.gguf; 30530000000 parameters counted), variant a3b-coder-instruct (base name in the header of model.gguf; size label in the header of model.gguf; finetune in the header of model.gguf), quantization q8_0 (header of model.gguf) | header of model.gguf | ',
    ],
    [
      'a title',
      { 'Qwen3-30B-A3B.gguf': ggufFile({ ...keys, 'general.name': 'Qwen3 30B Coder' }, { tensors, size: 33e9 }) },
      'size 30b (size label in the header of Qwen3-30B-A3B.gguf; 30530000000 parameters counted), variant a3b-coder-instruct (name in the header of Qwen3-30B-A3B.gguf; size label in the header of Qwen3-30B-A3B.gguf; finetune in the header of Qwen3-30B-A3B.gguf), quantization q8_0 (header of Qwen3-30B-A3B.gguf) | header of Qwen3-30B-A3B.gguf | ',
    ],
    [
      'a config beside bytes',
      {
        'qwen-chat/config.json': '{"model_type":"qwen3","torch_dtype":"float32"}',
        'qwen-chat/pytorch_model.bin': zipFile({ 'a/data.pkl': Uint8Array.of(0x80, 2), 'a/data/0': new Uint8Array(8_000_000) }, false),
      },
      'size 2m (2000000 parameters counted in the bytes of the weights and dtype of config.json), variant chat (directory name qwen-chat), quantization fp32 (dtype of config.json) | bytes of the weights and dtype of config.json | qwen3',
    ],
    [
      'a quantization config',
      {
        'Qwen3-8B/config.json': '{"model_type":"qwen3","quantization_config":{"quant_method":"fp8"}}',
        'Qwen3-8B/model.safetensors': safetensorsFile({ l: ['F8_E4M3', 1000, 8_190_000] }),
      },
      'size 8b (directory name Qwen3-8B; 8190000000 parameters counted), quantization fp8 (quantization config) | header of Qwen3-8B/model.safetensors | qwen3',
    ],
    [
      'most weights',
      { 'flux1-dev.safetensors': safetensorsFile({ l: ['BF16', 1000, 11_900_000], n: ['F32', 1000] }) },
      'size 12b (11900001000 parameters counted in the header of flux1-dev.safetensors), variant dev (file name flux1-dev.safetensors), quantization bf16 (most weights in the header of flux1-dev.safetensors) | header of flux1-dev.safetensors | ',
    ],
    [
      'an architecture above the graphs',
      {
        'whisper-tiny/config.json': '{"model_type":"whisper"}',
        'whisper-tiny/onnx/model.onnx': onnxModel(graph({ initializers: [tensor(1, [1000, 38_000], { external: true, name: 'w' })] })),
      },
      'size 38m (38000000 parameters counted in the header of whisper-tiny/onnx/model.onnx), variant tiny (directory name whisper-tiny), quantization fp32 (most weights in the header of whisper-tiny/onnx/model.onnx) | header of whisper-tiny/onnx/model.onnx | whisper',
    ],
    [
      'a finetune that the name has',
      { 'Foo-7B-Instruct.gguf': ggufFile({ 'general.file_type': 7, 'general.finetune': 'Instruct' }) },
      'size 7b (file name Foo-7B-Instruct.gguf), variant instruct (file name Foo-7B-Instruct.gguf), quantization q8_0 (header of Foo-7B-Instruct.gguf) |  | ',
    ],
    [
      'an adapter without a rank',
      { 'my-style.safetensors': safetensorsFile({ 'b_0.lokr_w1': ['BF16', 4, 4], 'b_0.lokr_w2': ['BF16', 640, 640] }) },
      'name my-style (file name my-style.safetensors), adapter lokr (tensors of my-style.safetensors) |  | ',
    ],
  ])('say why: %s', async (_what, files, why) => {
    const { facts } = await readKit({ model: { path: '.' } }, new MemoryFiles(files));
    expect([facts.content[0]?.reason, facts.parameters?.source, facts.architecture?.value].join(' | ')).toBe(why);
  });

  it.each([
    ['nothing', {}, {}, 'the kit holds neither a model nor a dataset'],
    [
      'data without a name',
      { datasets: [{ path: 'data' }] },
      { 'data/1': 'a' },
      'no dataset of the kit has a name or size that tells it apart',
    ],
    [
      'packed weights',
      { model: { path: '.' } },
      { 'model.safetensors': safetensorsFile({ 'l.qweight': ['I32', 100, 100], 'l.qzeros': ['I32', 1, 1], 'l.scales': ['F16', 8, 8] }) },
      'size and quantization of the model are not known: its weights are packed, and neither a config nor a name says how many bits one has',
    ],
    [
      'bytes',
      { model: { path: '.' } },
      { 'foo.pt': zipFile({ 'a/data.pkl': Uint8Array.of(0x80, 2), 'a/data/0': new Uint8Array(4000) }, false) },
      'size and quantization of the model are not known: its weights are 4000 bytes, and neither a config nor a name says of which number format',
    ],
    [
      'a projector',
      { model: { path: '.' } },
      { 'mmproj.gguf': ggufFile({ 'general.type': 'mmproj' }) },
      'the model itself: there are only files that belong to one (a projector, a matrix of importance, a vocabulary)',
    ],
    [
      'a pickle',
      { model: { path: 'm.pkl' } },
      { 'm.pkl': Uint8Array.of(0x80, 4) },
      'neither size, version nor quantization of the model is known',
    ],
    [
      'a quantization alone',
      { model: { path: '.' } },
      { 'model.gguf': ggufFile({ 'general.file_type': 7 }) },
      'no name says which model it is; only that it is stored as q8_0 is known',
    ],
  ])('say why there is no name: %s', async (_what, kit, files, why) => {
    expect((await readKit(kit, new MemoryFiles(files))).facts.noContent).toBe(why);
  });

  it('read nothing of data that is too large for a pointer', async () => {
    const files = new MemoryFiles({ 'data/rows.parquet': { bytes: new Uint8Array(0), size: 1_000_000 } });
    const { names } = await readKit({ datasets: [{ path: 'data', name: 'rows' }] }, files);
    expect([names, files.reads]).toEqual([['rows'], 0]);
  });

  it.each([
    [7, 'Kitfile model.parameters.paramSize says 7, without a unit. It is not used.', '7B for billions'],
    ['0', 'Kitfile model.parameters.paramSize says 0, which is no size. It is not used.', '7B, 350M, 8x7B'],
    ['large', 'Kitfile model.parameters.paramSize says large, which is no size. It is not used.', '7B, 350M, 8x7B'],
  ])('say what is wrong with a stated size: %s', async (paramSize, message, hint) => {
    const { remarks } = await readKit(
      { model: { path: 'm.pkl', parameters: { paramSize } } },
      new MemoryFiles({ 'm.pkl': Uint8Array.of(0x80, 4) }),
    );
    expect(remarks[0]).toMatchObject({ code: 'MODEL_SIZE_UNCLEAR', message, hint: expect.stringContaining(hint) });
  });

  it.each([
    ['jozu.ml/jozu/llama3:8B-instruct-q5_0', ['8B-instruct-q5_0']],
    ['jozu.ml/jozu/llama3:latest', []],
    ['jozu.ml/jozu/llama3@sha256:' + '0'.repeat(64), []],
  ])("of a kit on another ModelKit carry that kit's tag: %s", async (reference, names) => {
    expect((await readKit({ model: { path: reference, reference } }, new MemoryFiles({}))).names).toEqual(names);
  });
});
