import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { ggufFile, matrixOf } from './support/gguf-file.js';
import { readKit } from './support/kit.js';
import { MemoryFiles, type MemoryFile } from './support/memory-files.js';
import { graph, onnxModel, tensor } from './support/onnx-file.js';
import { safetensorsFile } from './support/safetensors-file.js';
import { zipFile } from './support/zip-file.js';

const FLOAT = 1;

interface Case {
  readonly what: string;
  readonly path: string;
  readonly file: Uint8Array | string | MemoryFile;
  readonly format: string;
  readonly architecture?: string;
}

const PICKLE = Uint8Array.from([0x80, 4, 0x95, 0, 0, 0, 0, 0, 0, 0, 0, 0x8c, 7]);

const RECOGNISED: readonly Case[] = [
  { what: 'ONNX without an extension', path: 'blob', file: onnxModel(graph({})), format: 'onnx' },
  {
    what: 'Keras 3',
    path: 'm.keras',
    file: zipFile({ 'metadata.json': '{"keras_version":"3.4.1"}', 'config.json': '{"class_name":"Functional"}' }),
    format: 'keras',
  },
  {
    what: 'Keras 3 under another name',
    path: 'm.zip',
    file: zipFile({ 'metadata.json': '{}', 'config.json': '{}' }, false),
    format: 'keras',
  },
  { what: 'HDF5 bytes', path: 'm.h5', file: Buffer.from('\x89HDF\r\n\x1a\n'.padEnd(64, '\0'), 'latin1'), format: 'h5' },
  {
    what: 'skops',
    path: 'm.skops',
    file: zipFile({ 'schema.json': '{"__class__":"LogisticRegression","__module__":"sklearn.linear_model","protocol":2}' }),
    format: 'skops',
    architecture: 'logisticregression',
  },
  {
    what: 'PyTorch zip',
    path: 'weights.bin',
    file: zipFile({ 'archive/data.pkl': PICKLE, 'archive/version': '3' }, false),
    format: 'pytorch',
  },
  { what: 'PyTorch zip without an extension', path: 'blob', file: zipFile({ 'archive/data.pkl': PICKLE }, false), format: 'pytorch' },
  {
    what: 'PyTorch before 1.6',
    path: 'weights.pth',
    file: Buffer.from('\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.', 'latin1'),
    format: 'pytorch',
  },
  { what: 'a pickle', path: 'm.pkl', file: PICKLE, format: 'pickle' },
  { what: 'a pickle of protocol 2', path: 'm.pkl', file: Uint8Array.of(0x80, 2, 0x7d), format: 'pickle' },
  { what: 'a pickle of protocol 5', path: 'm.pkl', file: Uint8Array.of(0x80, 5, 0x95), format: 'pickle' },
  { what: 'a pickle called .bin', path: 'm.bin', file: PICKLE, format: 'pickle' },
  { what: 'a compressed joblib', path: 'm.joblib', file: gzipSync(PICKLE), format: 'pickle' },
  {
    what: 'XGBoost as JSON',
    path: 'm.json',
    file: '{"learner":{"attributes":{},"objective":{"name":"reg:squarederror"}},"version":[2,0,3]}',
    format: 'xgboost',
    architecture: 'reg-squarederror',
  },
  { what: 'XGBoost as UBJSON', path: 'm.ubj', file: Buffer.from('{L\0\0\0\0\0\0\0\x07learner{', 'latin1'), format: 'xgboost' },
  { what: 'XGBoost of old', path: 'm.model', file: 'binf\0\0\0\0', format: 'xgboost' },
  {
    what: 'LightGBM',
    path: 'm.txt',
    file: 'tree\nversion=v4\nnum_class=1\nobjective=binary sigmoid:1\n',
    format: 'lightgbm',
    architecture: 'binary-sigmoid-1',
  },
  { what: 'CoreML', path: 'm.mlmodel', file: Uint8Array.from([8, 5, 0x12, 4, 0x0a, 2, 0x0a, 0]), format: 'coreml' },
  {
    what: 'CoreML in a package',
    path: 'm.mlpackage/Data/com.apple.CoreML/model.mlmodel',
    file: Uint8Array.from([8, 7, 0x12, 3, 0xa2, 6, 0]),
    format: 'coreml',
  },
  ...[[3], [0x83, 1], [0x83, 0x80, 1]].map((length) => ({
    what: `CoreML by its first bytes, with a description whose length takes ${length.length}`,
    path: 'blob',
    file: Uint8Array.of(8, 7, 0x12, ...length, 0x0a, 1, 0x31, 0, 0),
    format: 'coreml',
  })),
  { what: 'a SavedModel', path: 'm/saved_model.pb', file: Uint8Array.from([8, 1, 0x12, 4, 0x0a, 2, 0x0a, 0]), format: 'savedmodel' },
  {
    what: 'a pipeline of which the index alone is there',
    path: 'm/model_index.json',
    file: '{"_class_name":"FluxPipeline"}',
    format: 'diffusers',
    architecture: 'fluxpipeline',
  },
  {
    what: 'NumPy',
    path: 'm.npy',
    file: Buffer.from(
      "\x93NUMPY\x01\x00\x76\x00{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }".padEnd(127, ' ') + '\n',
      'latin1',
    ),
    format: 'numpy',
  },
];

/** As of layers that end before the headers do. */
class NamesAlone extends MemoryFiles {
  override async read(path: string, from: number, length: number): Promise<Uint8Array> {
    return super.read(`none/${path}`, from, length);
  }
}

describe('formats', () => {
  it.each(RECOGNISED)('are recognised by their first bytes: $what', async ({ path, file, format, architecture }) => {
    const read = await readKit(
      { model: { path: path.split('/')[0] ?? '', name: 'Iris', version: '1.2' } },
      new MemoryFiles({ [path]: file }),
    );
    expect({
      names: read.names,
      format: read.facts.format?.value ?? '',
      architecture: read.facts.architecture?.value,
      remarks: read.remarks,
    }).toEqual({
      names: ['iris-1.2'],
      format,
      architecture,
      remarks: [],
    });
  });

  it.each([
    ['protocol 1, which has no first byte of its own', 'm.bin', Uint8Array.of(0x80, 1, 0x7d)],
    ['a protocol that is none yet', 'm.bin', Uint8Array.of(0x80, 6, 0x95)],
    ['a number that could be a protocol', 'm.bin', Uint8Array.of(0x41, 3, 0x7d)],
    ['words that are called a pickle', 'm.joblib', 'to be trained'],
    ['an archive of anything', 'm.tar.gz', gzipSync(PICKLE)],
  ])('do not take for a pickle what is none: %s', async (_what, path, file) => {
    const read = await readKit({ model: { path, name: 'Iris', version: '1.2' } }, new MemoryFiles({ [path]: file }));
    expect(read.facts.format?.value).not.toBe('pickle');
  });

  it.each([
    ['openwakeword-js/models/hello_deepa.onnx', 'onnx', 78_049],
    ['@mediapipe/selfie_segmentation/selfie_segmentation.tflite', 'tflite', 106_401],
  ])('count the parameters of a real file: %s', async (path, format, count) => {
    const file = await readFile(`node_modules/${path}`);
    const read = await readKit({ model: { path: 'x', name: 'wake-word', version: '2.0' } }, new MemoryFiles({ x: file }));
    expect({ format: read.facts.format?.value, count: read.facts.parameters?.value, remarks: read.remarks }).toEqual({
      format,
      count,
      remarks: [],
    });
  });

  it('take a precision below 32 bits into the name of a small graph', async () => {
    const file = await readFile('node_modules/@mediapipe/selfie_segmentation/selfie_segmentation.tflite');
    const read = await readKit(
      { model: { path: 'selfie_segmentation.tflite' }, package: { version: '9.9' } },
      new MemoryFiles({ 'selfie_segmentation.tflite': file }),
    );
    expect(read.names).toEqual(['selfie_segmentation-fp16']);
  });

  it('give no name to a small graph of which no version is known', async () => {
    const file = await readFile('node_modules/openwakeword-js/models/hello_deepa.onnx');
    const read = await readKit({ model: { path: 'hello_deepa.onnx' } }, new MemoryFiles({ 'hello_deepa.onnx': file }));
    expect({ names: read.names, noContent: read.facts.noContent }).toEqual({
      names: [],
      noContent: 'neither size, version nor quantization of the model is known',
    });
  });
});

describe('a text that quotes PMML', () => {
  const text = '# Scores\n\nExported as <PMML version="4.4">.\n';
  it.each([
    ['README.md', text, undefined],
    ['scores.pmml', text, 'pmml'],
    ['scores.xml', text, 'pmml'],
    ['scores', '<?xml version="1.0"?>\n<PMML version="4.4"></PMML>', 'pmml'],
    ['scores.txt', '\n<PMML version="4.4"></PMML>', 'pmml'],
  ])('is a model by its name or beginning: %s', async (path, file, format) => {
    const read = await readKit({ model: { path, name: 'Scores', version: '1.2' } }, new MemoryFiles({ [path]: file }));
    expect(read.facts.format?.value).toBe(format);
  });
});

describe('the architecture', () => {
  it.each([
    ['"architectures":["LlamaForCausalLM"]', 'llama'],
    ['"architectures":["Qwen2MoeForCausalLM"]', 'qwen2_moe'],
    ['"architectures":["GPT2LMHeadModel"]', 'gpt2'],
    ['"architectures":["BertModel"]', 'bert'],
    ['"architectures":["T5ForConditionalGeneration"],"model_type":"t5"', 't5'],
    ['"pretrained_config":{"architecture":"DeepseekV3ForCausalLM"}', 'deepseek_v3'],
  ])('is the family: %s', async (keys, architecture) => {
    const files = { 'config.json': `{${keys}}`, 'model.safetensors': safetensorsFile({ a: ['BF16', 1000, 1000] }) };
    const { facts } = await readKit({ model: { path: '.' } }, new MemoryFiles(files));
    expect(facts.architecture?.value).toBe(architecture);
  });
});

describe('directories', () => {
  it('of diffusers are one pipeline', async () => {
    const files = {
      'p/model_index.json': '{"_class_name":"StableDiffusionXLPipeline"}',
      'p/unet/config.json': '{}',
      'p/unet/diffusion_pytorch_model.safetensors': safetensorsFile({ a: ['F16', 1000, 2000] }),
      'p/vae/diffusion_pytorch_model.safetensors': safetensorsFile({ a: ['F16', 1000, 10] }),
    };
    const read = await readKit({ model: { path: 'p', name: 'Stable Diffusion XL', version: '1.0' } }, new MemoryFiles(files));
    expect({ names: read.names, format: read.facts.format?.value, architecture: read.facts.architecture?.value }).toEqual({
      names: ['2m-xl-fp16'],
      format: 'diffusers',
      architecture: 'stablediffusionxlpipeline',
    });
  });

  it('of several runtimes hold one model', async () => {
    const files = {
      'm/config.json': '{"model_type":"bert","torch_dtype":"float32"}',
      'm/model.safetensors': safetensorsFile({ a: ['F32', 1000, 22_000] }),
      'm/pytorch_model.bin': zipFile({ 'archive/data.pkl': PICKLE }, false),
      'm/optimizer.pt': zipFile({ 'archive/data.pkl': PICKLE }, false),
      'm/onnx/model.onnx': onnxModel(graph({ initializers: [tensor(FLOAT, [1000, 22_000], { external: true })] })),
    };
    const read = await readKit({ model: { path: 'm', name: 'all-MiniLM-L6-v2-22m' } }, new MemoryFiles(files));
    expect(read.names).toEqual(['22m-l6-v2-fp32']);
  });

  it.each([
    ['a part', { model: { path: 'Foo-8B.xml', parts: [{ path: 'Foo-8B.bin' }] } }],
    ['a directory around it', { model: { path: '.', parts: [{ path: 'Foo-8B.bin' }] } }],
    ['code', { model: { path: 'Foo-8B.bin' }, code: ['Foo-8B.xml'] }],
  ])('of which only the names are known are those of all entries: OpenVINO with the network and %s', async (_what, kit) => {
    const read = await readKit(kit, new NamesAlone({ 'Foo-8B.bin': 'x', 'Foo-8B.xml': 'x' }));
    expect(read.facts.format?.value).toBe('openvino');
  });

  it.each(['13476831232', '"13476831232"'])('of PyTorch shards count by their index and dtype: %s', async (bytes) => {
    const shard = zipFile({ 'archive/data.pkl': PICKLE }, false);
    const files = {
      'config.json': '{"model_type":"llama","torch_dtype":"float16"}',
      'pytorch_model.bin.index.json': `{"metadata":{"total_size":${bytes}},"weight_map":{"a":"pytorch_model-00001-of-00002.bin","b":"pytorch_model-00002-of-00002.bin"}}`,
      'pytorch_model-00001-of-00002.bin': shard,
      'pytorch_model-00002-of-00002.bin': shard,
    };
    const read = await readKit({ model: { path: '.', name: 'Llama-2-7b-chat-hf' } }, new MemoryFiles(files));
    expect({ names: read.names, count: read.facts.parameters?.value }).toEqual({ names: ['7b-chat-fp16'], count: 6_738_415_616 });
  });

  it('of an adapter whose base only the model card names', async () => {
    const files = {
      'README.md': '---\nbase_model:\n- mistralai/Mistral-7B-v0.1\nlicense: mit\n---\n# Text\n',
      'adapter_model.safetensors': safetensorsFile({ 'q.lora_A.weight': ['F32', 16, 4096], 'q.lora_B.weight': ['F32', 4096, 16] }),
    };
    expect((await readKit({ model: { path: '.' } }, new MemoryFiles(files))).names).toEqual(['7b-v0.1-lora-r16']);
  });

  it('tell of an adapter what its base says, and what its own name does', async () => {
    const files = {
      'french.gguf': ggufFile(
        { 'general.type': 'adapter', 'general.architecture': 'llama', 'general.base_model.0.name': 'Llama 3.1 8B Instruct' },
        { tensors: matrixOf(100_000, 0) },
      ),
    };
    const read = await readKit({ model: { path: 'french.gguf' } }, new MemoryFiles(files));
    const base = 'base model Llama 3.1 8B Instruct';
    expect(read.facts.content[0]?.reason).toBe(
      `base size 8b (${base}), base variant instruct (${base}), own name french (file name french.gguf), adapter lora-r100 (rank of the adapter)`,
    );
  });
});
