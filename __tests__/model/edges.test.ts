import { describe, expect, it } from '@jest/globals';
import type { ModelValues } from '../../src/model/types.js';
import { compiled } from './public-runtimes.js';
import { PUBLIC_SHAPES } from './public-shapes.js';
import { recorded } from '../support/recorded.js';
import { ggufFile, matrixOf } from './support/gguf-file.js';
import { readKit, type KitInput, type Read } from './support/kit.js';
import { MemoryFiles, type MemoryFile } from './support/memory-files.js';
import { graph, onnxModel, tensor } from './support/onnx-file.js';
import { publicGguf, storage } from './support/public-files.js';
import { safetensorsFile } from './support/safetensors-file.js';
import { zipFile } from './support/zip-file.js';

// Where two answers are near: one fact more or less, and another one is right.

interface Edge {
  readonly what: string;
  readonly files: Readonly<Record<string, Uint8Array | MemoryFile | string>>;
  readonly kit?: KitInput;
  readonly names: readonly string[];
  readonly codes?: readonly string[];
}

const B = 1_000_000_000;
const FLOAT = 1;
const FLOAT16 = 10;
const Q8_0 = 8;

const weights = (count: number, dtype = 'BF16'): MemoryFile => safetensorsFile({ 'l.weight': [dtype, 1000, Math.round(count / 1000)] });
const torch = (bytes: number): Uint8Array => zipFile({ 'a/data.pkl': Uint8Array.of(0x80, 2), 'a/data/0': new Uint8Array(bytes) }, false);
const onnx = (count: number, type = FLOAT): Uint8Array =>
  onnxModel(graph({ initializers: [tensor(type, [1000, count / 1000], { external: true, name: 'w' })] }));
const lora = safetensorsFile({ 'q.lora_A.weight': ['F32', 8, 4096], 'q.lora_B.weight': ['F32', 4096, 8] });
const index = (metadata: object, ...files: readonly string[]): string =>
  JSON.stringify({ metadata, weight_map: Object.fromEntries(files.map((file, at) => [`t${at}`, file])) });
/** A header without tensors in a file of so many bytes. */
const bare = (size: number): MemoryFile => ({ bytes: Buffer.from('GGUF\x03\0\0\0', 'latin1'), size });

const COPIES: readonly Edge[] = [
  ...[
    [0.75, '750m-bf16', '1b-bf16'],
    [0.76, '1b-bf16'],
    [1.32, '1b-bf16'],
    [1.33, '1.3b-bf16', '1b-bf16'],
    [2, '2b-bf16', '1b-bf16'],
  ].map(([times = 0, ...names]): Edge => ({
    what: `${times} times as many weights in a directory of a format`,
    files: {
      'qwen/config.json': '{}',
      'qwen/model.safetensors': weights(B),
      'qwen/bin/config.json': '{}',
      'qwen/bin/model.safetensors': weights(Number(times) * B),
    },
    names: names.map(String),
  })),
  {
    what: 'a copy of which nothing is counted, below the model',
    files: { 'qwen/config.json': '{}', 'qwen/model.safetensors': weights(B), 'qwen/bin/pytorch_model.bin': torch(9000) },
    names: ['1b-bf16'],
  },
  {
    what: 'a model of which nothing is counted, above its copy',
    files: { 'qwen/config.json': '{}', 'qwen/pytorch_model.bin': torch(9000), 'qwen/safetensors/model.safetensors': weights(B) },
    names: ['1b-bf16'],
  },
  {
    what: 'a part of a copy',
    files: {
      'qwen/config.json': '{}',
      'qwen/model.safetensors': weights(B),
      'qwen/bin/model-00001-of-00002.safetensors': weights(B / 2),
    },
    names: ['1b-bf16'],
  },
  {
    what: 'a copy by its name, before the model by its path',
    files: { 'qwen/config.json': '{}', 'qwen/flax/model.safetensors': weights(B, 'F32'), 'qwen/model.safetensors': weights(B) },
    names: ['1b-bf16'],
  },
  {
    what: 'two copies below a directory that holds none of its own',
    files: { 'qwen/config.json': '{}', 'qwen/bin/model.safetensors': weights(B), 'qwen/safetensors/model.safetensors': weights(B) },
    names: ['1b-bf16'],
  },
  {
    what: 'a spelling with a dtype before the usual one',
    files: { 'qwen/config.json': '{}', 'qwen/model.fp16.safetensors': weights(B, 'F16'), 'qwen/model.safetensors': weights(B, 'F32') },
    names: ['1b-fp32'],
  },
  {
    what: 'the usual name before what an index names',
    files: {
      'qwen/config.json': '{}',
      'qwen/model.safetensors': weights(B, 'F32'),
      'qwen/model.safetensors.index.json': index({}, 'zeta-1.safetensors', 'zeta-2.safetensors'),
      'qwen/zeta-1.safetensors': weights(B / 2),
      'qwen/zeta-2.safetensors': weights(B / 2),
    },
    names: ['1b-bf16'],
  },
  {
    what: 'a file that is not read before one that is',
    files: { 'qwen/config.json': '{}', 'qwen/a.bin': torch(9000), 'qwen/b.safetensors': weights(B) },
    names: ['1b-bf16'],
  },
];

const PARTS: readonly Edge[] = [
  {
    what: 'weights as a part beside the model',
    files: { 'base/qwen-8b.safetensors': weights(8 * B), 'more/other-3b.safetensors': weights(3 * B) },
    kit: { model: { path: 'base', parts: [{ path: 'more' }] } },
    names: ['8b-bf16'],
  },
  {
    what: 'weights as a part where the model has none',
    files: { 'base/config.json': '{}', 'more/other-3b.safetensors': weights(3 * B) },
    kit: { model: { path: 'base', parts: [{ path: 'more' }] } },
    names: ['3b-bf16'],
  },
  {
    what: 'weights as a part where the model is an adapter',
    files: { 'legal/adapter_model.safetensors': lora, 'more/other-3b.safetensors': weights(3 * B) },
    kit: { model: { path: 'legal', parts: [{ path: 'more' }] } },
    names: ['3b-bf16', '3b-legal-lora-r8'],
  },
  {
    what: 'a file that is a model of its own, as a part beside the model',
    files: { 'base/qwen-8b.safetensors': weights(8 * B), 'more/other-1b.gguf': publicGguf(B, 7) },
    kit: { model: { path: 'base', parts: [{ path: 'more' }] } },
    names: ['8b-bf16', '1b-q8_0'],
  },
  {
    what: 'a part that is called a projector by its type alone',
    files: { 'qwen-8b.gguf': publicGguf(8 * B, 7), 'more/vision-1b.gguf': publicGguf(B, 7) },
    kit: { model: { path: 'qwen-8b.gguf', parts: [{ path: 'more', type: 'Projector' }] } },
    names: ['8b-q8_0'],
  },
  {
    what: 'a part that is called an adapter by its type alone',
    files: { 'qwen-8b.gguf': publicGguf(8 * B, 7), 'more/legal.safetensors': weights(9000) },
    kit: { model: { path: 'qwen-8b.gguf', parts: [{ path: 'more', type: 'LoRA' }] } },
    names: ['8b-q8_0', '8b-legal-lora'],
  },
  {
    what: 'weights beside the config of an adapter',
    files: {
      'legal/adapter_config.json': '{"peft_type":"LORA","base_model_name_or_path":"Qwen/Qwen3-8B","r":8}',
      'legal/model.safetensors': weights(9000),
    },
    names: ['8b-legal-lora-r8'],
  },
  {
    what: 'weights that are called as those of an adapter',
    files: { 'legal/adapter_model.safetensors': weights(9000) },
    names: ['legal-lora'],
  },
  {
    what: 'a word of parts before words of its own',
    files: { 'eagle-eye-spotter.onnx': onnx(9_000_000) },
    names: ['9m-eagle-eye-spotter-fp32'],
  },
  { what: 'one graph of a model alone', files: { 'whisper-tiny-encoder.onnx': onnx(9_000_000) }, names: ['9m-tiny-encoder-fp32'] },
  {
    what: 'two graphs that are called as one name and as parts',
    files: { 'acme/sorter-text.onnx': onnx(9_000_000), 'acme/sorter-vision.onnx': onnx(8_000_000) },
    names: ['9m-sorter-text-fp32', '8m-sorter-vision-fp32'],
  },
  {
    what: 'two graphs that are called as parts and a step of the training',
    files: { 'acme/text-checkpoint-500.onnx': onnx(9_000_000), 'acme/vision-checkpoint-500.onnx': onnx(8_000_000) },
    names: ['17m-acme-checkpoint-500-fp32'],
  },
  {
    what: 'a graph of another name beside an encoder and a decoder',
    files: { 'acme/decoder.onnx': onnx(9_000_000), 'acme/encoder.onnx': onnx(8_000_000), 'acme/punctuation.onnx': onnx(2_000_000) },
    names: ['17m-acme-fp32', '2m-punctuation-fp32'],
  },
  {
    what: 'a name of two words in one before its parts',
    files: { 'acme/whisper-tinyVoice-decoder.onnx': onnx(9_000_000), 'acme/whisper-tinyVoice-encoder.onnx': onnx(8_000_000) },
    names: ['17m-tinyvoice-fp32'],
  },
  {
    what: 'a network in chunks without the whole',
    files: {
      ...compiled('painter-base/TextEncoder.mlmodelc', 200_000_000),
      ...compiled('painter-base/UnetChunk1.mlmodelc', 800_000_000),
      ...compiled('painter-base/UnetChunk2.mlmodelc', 1_000_000_000),
    },
    names: ['1b-painter-base-fp16'],
  },
  {
    what: 'a decoder with past alone',
    files: { 'whisper-tiny/decoder_with_past_model.onnx': onnx(9_000_000) },
    names: ['9m-tiny-fp32'],
  },
  {
    what: 'the config above weights, which is not theirs',
    files: {
      'qwen/config.json': '{"model_type":"qwen3","quantization_config":{"quant_method":"gptq","bits":4}}',
      'qwen/french/model.safetensors': weights(B),
    },
    names: ['1b-french-bf16'],
  },
  {
    what: 'the config beside the directory of graphs, which is not theirs',
    files: { 'alpha/onnx/model.onnx': onnx(9_000_000), 'beta/config.json': '{"model_type":"qwen3"}' },
    names: ['9m-alpha-fp32'],
  },
  {
    what: 'two pipelines side by side',
    files: {
      'painter/model_index.json': '{}',
      'painter/unet/diffusion_pytorch_model.safetensors': weights(2_000_000),
      'sculptor/model_index.json': '{}',
      'sculptor/unet/diffusion_pytorch_model.safetensors': weights(2_000_000, 'F16'),
    },
    names: ['2m-painter-bf16', '2m-sculptor-fp16'],
  },
  {
    what: 'one of two parts whose header is broken',
    files: {
      'qwen-7b-00001-of-00002.safetensors': weights(3 * B),
      'qwen-7b-00002-of-00002.safetensors': { bytes: Buffer.from('\xff\0\0\0\0\0\0\0{"', 'latin1'), size: 100 },
    },
    names: ['7b-bf16'],
    codes: ['MODEL_HEADER_TRUNCATED'],
  },
  {
    what: 'one of several parts, whatever it is called',
    files: { 'qwen-7b.gguf': ggufFile({ 'general.file_type': 7, 'split.count': 2 }, { tensors: matrixOf(3 * B, Q8_0), size: 3 * B }) },
    names: ['7b-q8_0'],
  },
  {
    what: 'parts of which the second has the title',
    files: {
      'a-00001-of-00002.gguf': ggufFile({ 'general.file_type': 7, 'split.count': 2 }),
      'a-00002-of-00002.gguf': ggufFile(
        { 'general.name': 'Qwen 7B Chat', 'split.count': 2 },
        { tensors: matrixOf(7 * B, Q8_0), size: 8 * B },
      ),
    },
    names: ['7b-chat-q8_0'],
  },
  {
    what: 'parts of which the first has a type that programs read differently',
    files: {
      'qwen-7b-00001-of-00002.gguf': ggufFile({ 'general.file_type': 40 }, { tensors: matrixOf(3 * B, Q8_0), size: 4 * B }),
      'qwen-7b-00002-of-00002.gguf': ggufFile({}, { tensors: matrixOf(4 * B, Q8_0), size: 5 * B }),
    },
    names: ['7b'],
    codes: ['MODEL_QUANTIZATION_UNCLEAR'],
  },
];

const COUNTS: readonly Edge[] = [
  {
    what: 'a title that no file type contradicts',
    files: { 'm.gguf': ggufFile({ 'general.name': 'Foo 7B Q4_K_S' }, { tensors: matrixOf(7 * B, 12), size: 7 * B }) },
    names: ['7b-q4_K_S'],
  },
  {
    what: 'what a title says of a copy that is not quantized',
    files: { 'm.gguf': publicGguf(4 * B, 32, { 'general.name': 'Gemma 3 4B It Qat q4_0 unquantized' }) },
    names: ['4b-it-qat-q4_0-unquantized-bf16'],
  },
  {
    what: 'the same, where nothing says how it is stored',
    files: { 'm.gguf': ggufFile({ 'general.name': 'Gemma 3 4B It Qat q4_0 unquantized' }, { tensors: matrixOf(4 * B, 30), size: 4 * B }) },
    names: ['4b-it-qat-q4_0-unquantized-bf16'],
  },
  ...(
    [
      ['Foo-7B.gguf', 99_999, ['7b-q4_K_M'], []],
      ['Foo-7B.gguf', 100_000, ['foo-7b-q4_K_M'], []],
      ['Foo-7B-00001-of-00002.gguf', 20_000_000, ['7b-q4_K_M'], ['MODEL_SHARDS_MISSING']],
    ] as const
  ).map(([path, size, names, codes]): Edge => ({
    what: `${path} of ${size} bytes, with nothing in its header`,
    files: { [path]: bare(size) },
    kit: { model: { path: '.', parameters: { quantization: 'Q4_K_M' } } },
    names,
    codes,
  })),
  {
    what: 'a size in the name of a file that may be one of many',
    files: { 'Foo-7B.bin': torch(200_000) },
    kit: { model: { path: '.', parameters: { quantization: 'fp16' } } },
    names: ['7b-fp16'],
  },
  {
    what: 'a size label that is the only one to say something else',
    files: { 'acme.gguf': publicGguf(7 * B, 15, { 'general.size_label': '70B' }) },
    names: ['7b-acme-q4_K_M'],
    codes: ['MODEL_SIZE_CONTRADICTS'],
  },
  {
    what: 'a size that only the experts beside it confirm',
    files: { 'Llama-4-Scout-17B-16E.gguf': publicGguf(107.8 * B, 15, { 'general.name': 'Llama 4 Scout 17B' }) },
    names: ['17b-16e-scout-q4_K_M'],
  },
  {
    what: 'the bytes of parts that are not there, by the index',
    files: {
      'qwen-chat/config.json': '{"torch_dtype":"bfloat16"}',
      'qwen-chat/pytorch_model-00001-of-00002.bin': torch(9000),
      'qwen-chat/pytorch_model.bin.index.json': index(
        { total_size: 16 * B },
        'pytorch_model-00001-of-00002.bin',
        'pytorch_model-00002-of-00002.bin',
      ),
    },
    names: ['8b-chat-bf16'],
    codes: ['MODEL_SHARDS_MISSING'],
  },
  {
    what: 'the parameters of parts that are not there, by the index',
    files: {
      'qwen-chat/model-00001-of-00002.safetensors': weights(4 * B),
      'qwen-chat/model.safetensors.index.json': index(
        { total_parameters: 8 * B },
        'model-00001-of-00002.safetensors',
        'model-00002-of-00002.safetensors',
      ),
    },
    names: ['8b-chat-bf16'],
    codes: ['MODEL_SHARDS_MISSING'],
  },
  {
    what: 'tensors beside the parts, which the index names and nothing counts',
    files: {
      'qwen-8b/model-00001-of-00002.safetensors': weights(4 * B),
      'qwen-8b/model-00002-of-00002.safetensors': weights(4 * B),
      'qwen-8b/model.safetensors.index.json': index(
        {},
        'model-00001-of-00002.safetensors',
        'model-00002-of-00002.safetensors',
        'model_extra_tensors.safetensors',
      ),
    },
    names: ['8b-bf16'],
    codes: ['MODEL_SHARDS_MISSING'],
  },
  {
    what: 'a file that only its ending says to be one',
    files: { 'Foo-7B-Q8_0.gguf': Buffer.from('moved') },
    names: ['7b-q8_0'],
    codes: ['MODEL_HEADER_MALFORMED'],
  },
  {
    what: 'bytes of some parts, without an index',
    files: { 'qwen-chat/config.json': '{"torch_dtype":"bfloat16"}', 'qwen-chat/pytorch_model-00001-of-00002.bin': torch(8_000_000) },
    names: ['qwen-chat-bf16'],
    codes: ['MODEL_SHARDS_MISSING'],
  },
  {
    what: 'a size in a name, beside weights without a byte',
    files: { 'qwen-7b-chat/config.json': '{"torch_dtype":"bfloat16"}', 'qwen-7b-chat/pytorch_model.bin': torch(0) },
    names: ['7b-chat-bf16'],
  },
  {
    what: 'words of a pickle, of which its name is made whole',
    files: { 'german-gpt-neo-v0.2.pkl': Uint8Array.of(0x80, 4) },
    names: ['german-gpt-neo-v0.2'],
  },
  {
    what: 'a version of another name than the one that gives the words, where none gives a size',
    files: { 'qwen-v2.gguf': publicGguf(7 * B, 7, { 'general.name': 'Qwen Chat' }) },
    names: ['7b-chat-q8_0'],
  },
  {
    what: 'a version of another name than the one that gives the size, beside stated words',
    files: { 'qwen-v2/qwen-7b.gguf': publicGguf(7 * B, 7) },
    kit: { model: { path: '.', parameters: { variant: 'chat' } } },
    names: ['7b-chat-q8_0'],
  },
  {
    what: 'bytes that a config says are packed',
    files: {
      'qwen-chat/config.json': '{"torch_dtype":"float16","quantization_config":{"quant_method":"gptq","bits":4}}',
      'qwen-chat/pytorch_model.bin': torch(8_000_000),
    },
    names: ['qwen-chat-gptq-int4'],
  },
  {
    what: 'bytes of packed words, of no known width',
    files: {
      'qwen-chat/config.json': '{"torch_dtype":"float16"}',
      'qwen-chat/model.safetensors': safetensorsFile(storage(B, 'gptq').tensors),
      'qwen-chat/model.safetensors.index.json': index({ total_size: 4 * B }, 'model.safetensors'),
    },
    names: [],
    codes: ['NO_CONTENT_NAME'],
  },
  {
    what: 'an output head of another shape than the embedding, which is tied',
    files: {
      'foo-mini/config.json': '{"tie_word_embeddings":true}',
      'foo-mini/model.safetensors': safetensorsFile({
        'model.embed_tokens.weight': ['BF16', 100_000, 1000],
        'lm_head.weight': ['BF16', 50_000, 1000],
        'model.layers.0.w': ['BF16', 50_000, 1000],
      }),
    },
    names: ['200m-foo-mini-bf16'],
  },
  {
    what: 'an output head that is too small to matter',
    files: {
      'foo-mini/model.safetensors': safetensorsFile({
        'model.embed_tokens.weight': ['BF16', 100, 1000],
        'lm_head.weight': ['BF16', 100, 1000],
        'model.layers.0.w': ['BF16', 2_000_000, 1000],
      }),
    },
    names: ['2b-foo-mini-bf16'],
  },
  { what: 'a small graph in half precision', files: { 'churn.onnx': onnx(9000, FLOAT16) }, names: ['churn-fp16'] },
  {
    what: 'a stated label that the file has too',
    files: { 'Foo-7B.gguf': publicGguf(7 * B, 15) },
    kit: { model: { path: '.', parameters: { quantization: 'Q4_K_M' } } },
    names: ['7b-q4_K_M'],
  },
  {
    what: 'stated values of which nothing can stand in a tag',
    files: { 'Foo-7B-chat.gguf': publicGguf(7 * B, 15) },
    kit: { model: { path: '.', parameters: { variant: '***', quantization: '***' } } },
    names: ['7b-q4_K_M'],
    codes: ['MODEL_QUANTIZATION_UNCLEAR'],
  },
  {
    what: 'notes of the training in title and finetune, beside a name that says nothing',
    files: {
      'smollm2-360m-q8_0.gguf': publicGguf(0.362 * B, 7, {
        'general.name': 'Smollm2 360M 8k Lc100K Mix1',
        'general.finetune': '8k-lc100k-mix1-ep2',
      }),
    },
    names: ['360m-8k-lc100k-mix1-ep2-q8_0'],
  },
  {
    what: 'a note of the training below the name that says the size',
    files: { 'Qwen3-8B/qwen3-mix1-ep2-q8_0.gguf': publicGguf(8 * B, 7) },
    names: ['8b-mix1-ep2-q8_0'],
  },
  {
    what: 'active parameters in the finetune alone',
    files: {
      'model.gguf': publicGguf(30.53 * B, 7, {
        'general.basename': 'Qwen3',
        'general.size_label': '30B',
        'general.finetune': 'A3B-Thinking',
      }),
    },
    names: ['30b-a3b-thinking-q8_0'],
  },
  {
    what: 'a size that the kit states of two models',
    files: { 'qwen-8b.gguf': publicGguf(8 * B, 7), 'qwen-1b.gguf': publicGguf(B, 7) },
    kit: { model: { path: '.', parameters: { paramSize: '8B' } } },
    names: ['1b-q8_0', '8b-q8_0'],
  },
  {
    what: 'small parts of another type beside the one that holds most',
    files: {
      'qwen-7b-00001-of-00003.safetensors': weights(7 * B),
      'qwen-7b-00002-of-00003.safetensors': weights(1_000_000, 'F32'),
      'qwen-7b-00003-of-00003.safetensors': weights(1_000_000, 'F32'),
    },
    names: ['7b-bf16'],
  },
  {
    what: 'a pipeline of other parts, and all of it in one file',
    files: {
      'cascade-prior/model_index.json': '{}',
      'cascade-prior/prior/diffusion_pytorch_model.safetensors': weights(3.6 * B),
      'cascade-prior/stage_c.safetensors': weights(3.7 * B, 'F32'),
    },
    names: ['cascade-prior-bf16'],
  },
  {
    what: 'three models of one kind beside a config',
    files: {
      'qwen/config.json': '{}',
      'qwen/qwen-7b-q4_0.gguf': publicGguf(7 * B, 2),
      'qwen/qwen-7b-q6_k.gguf': publicGguf(7 * B, 18),
      'qwen/qwen-7b-q8_0.gguf': publicGguf(7 * B, 7),
    },
    names: ['7b-q4_0', '7b-q6_K', '7b-q8_0'],
  },
  {
    what: 'two models of a directory that says nothing of them',
    files: { 'acme/Foo-3B.gguf': publicGguf(3 * B, 7), 'acme/Foo-7B.gguf': publicGguf(7 * B, 7) },
    names: ['3b-q8_0', '7b-q8_0'],
  },
  {
    what: 'a version of which nothing can stand in a tag',
    files: { 'Foo-7B.gguf': publicGguf(7 * B, 7, { 'general.version': '***' }) },
    names: ['7b-q8_0'],
  },
  {
    what: 'data that is a tenth of the kit to the byte',
    files: { 'm.pkl': { bytes: Uint8Array.of(0x80, 4), size: 9000 }, 'rows.csv': { bytes: new Uint8Array(0), size: 1000 } },
    kit: { model: { path: 'm.pkl', name: 'iris', version: '1.0.0' }, datasets: [{ path: 'rows.csv' }] },
    names: ['iris-1.0.0', 'rows'],
  },
  {
    what: 'data that is less than a tenth of the kit by a byte',
    files: { 'm.pkl': { bytes: Uint8Array.of(0x80, 4), size: 9001 }, 'rows.csv': { bytes: new Uint8Array(0), size: 1000 } },
    kit: { model: { path: 'm.pkl', name: 'iris', version: '1.0.0' }, datasets: [{ path: 'rows.csv' }] },
    names: ['iris-1.0.0'],
  },
  ...(
    [
      ['qwen-7b/aaa/bbb/ccc/m.litertlm', ['7b-aaa-bbb-ccc']],
      ['qwen-7b/aaa/bbb/ccc/ddd/m.litertlm', []],
    ] as const
  ).map(([path, names]): Edge => ({
    what: `names of directories: ${path}`,
    files: { [path]: 'LITERTLM'.padEnd(64, '\0') },
    names,
    codes: names.length === 0 ? ['NO_CONTENT_NAME'] : [],
  })),
];

const based = (base: string): string => JSON.stringify({ peft_type: 'LORA', base_model_name_or_path: base, r: 8 });
const part = (name: string): Edge => ({
  what: `a part called "${name}"`,
  files: { 'qwen-8b.gguf': publicGguf(8 * B, 7), 'tuned/legal.safetensors': lora },
  kit: { model: { path: 'qwen-8b.gguf', parts: [{ path: 'tuned', name }] } },
  names: ['8b-q8_0', 'x'],
});

const tuned = (directory: string, base: string): Edge['files'] => ({
  [`${directory}/adapter_config.json`]: based(base),
  [`${directory}/adapter_model.safetensors`]: lora,
});

const TUNED: readonly Edge[] = [
  { what: 'two letters below a name', files: { 'legal/xy.safetensors': lora }, names: ['legal-xy-lora-r8'] },
  { what: 'three letters below a name', files: { 'legal/xyz.safetensors': lora }, names: ['xyz-lora-r8'] },
  { what: 'a step alone', files: { 'checkpoint-500/adapter_model.safetensors': lora }, names: ['checkpoint-500-lora-r8'] },
  {
    what: 'a run of a training, below its own name',
    files: { 'legal/run7/adapter_config.json': based('Qwen/Qwen3-8B'), 'legal/run7/adapter_model.safetensors': lora },
    names: ['8b-legal-run7-lora-r8'],
  },
  {
    what: 'a run of a training, of which nothing else is known',
    files: { 'run7/adapter_config.json': based('Qwen/Qwen3-8B'), 'run7/adapter_model.safetensors': lora },
    names: ['8b-run7-lora-r8'],
  },
  {
    what: 'a base without a size, and no name of its own',
    files: { 'adapter_config.json': based('acme/Mistral-Nemo-Instruct'), 'adapter_model.safetensors': lora },
    names: ['nemo-instruct-lora-r8'],
  },
  {
    what: 'a base with a context length',
    files: { 'legal/adapter_config.json': based('microsoft/Phi-3-mini-4k-instruct'), 'legal/adapter_model.safetensors': lora },
    names: ['legal-mini-4k-instruct-lora-r8'],
  },
  {
    what: 'a title beside a base',
    files: { 'm/adapter_config.json': based('Qwen/Qwen3-8B'), 'm/adapter_model.safetensors': lora },
    kit: { model: { path: 'm', name: 'Legal helper' }, package: { name: 'Office' } },
    names: ['8b-legal-helper-lora-r8'],
  },
  ...[
    ['its own name', 'legal/v2', 'Qwen/Qwen3-8B', '8b-legal-v2-lora-r8'],
    ['its own name, of a base without a size', 'legal/v2', 'acme/Mistral-Nemo-Instruct', 'legal-v2-nemo-instruct-lora-r8'],
    ['its own name, which has the one of its base', 'legal/v0.3', 'mistralai/Mistral-7B-Instruct-v0.3', '7b-instruct-v0.3-legal-lora-r8'],
    ['nothing', 'v2', 'Qwen/Qwen3-8B', '8b-v2-lora-r8'],
    ['nothing but its kind', 'lora-v2', 'Qwen/Qwen3-8B', '8b-v2-lora-r8'],
    ['its base and nothing', 'Qwen3-8B-lora-v2', 'Qwen/Qwen3-8B', '8b-v2-lora-r8'],
    ['nothing but its rank', 'lora-8', 'Qwen/Qwen3-8B', '8b-lora-r8'],
    ['its own name and that of its base', 'support-llama-2-7b-lora', 'meta-llama/Llama-2-7b', '7b-support-lora-r8'],
    ['nothing but its kind and a number', 'lora-256', 'Qwen/Qwen3-8B', '8b-lora-256-lora-r8'],
    [
      'its base, with a number, and its own',
      'Qwen3-30B-A3B-Instruct-2507-support-lora',
      'Qwen/Qwen3-30B-A3B-Instruct-2507',
      '30b-a3b-instruct-2507-support-lora-r8',
    ],
    [
      'its base, below its own',
      'billing/Qwen3-30B-A3B-Instruct-2507-lora',
      'Qwen/Qwen3-30B-A3B-Instruct-2507',
      '30b-a3b-instruct-2507-billing-lora-r8',
    ],
  ].map(([what = '', directory = '', base = '', name = '']): Edge => ({
    what: `a version below ${what}`,
    files: tuned(directory, base),
    names: [name],
  })),
  { what: 'a version below its own name, and no base', files: { 'legal/v2/adapter_model.safetensors': lora }, names: ['legal-v2-lora-r8'] },
  {
    what: 'a rank and no name',
    files: { 'lora_8/adapter_model.safetensors': lora },
    names: [],
    codes: ['NO_CONTENT_NAME'],
  },
  {
    what: 'a version and no name',
    files: { 'lora-v2/adapter_model.safetensors': lora },
    names: [],
    codes: ['NO_CONTENT_NAME'],
  },
  {
    what: 'two versions of two adapters',
    files: {
      ...tuned('legal/v1', 'Qwen/Qwen3-8B'),
      ...tuned('legal/v2', 'Qwen/Qwen3-8B'),
      ...tuned('lora-v1', 'Qwen/Qwen3-8B'),
      ...tuned('lora-v2', 'Qwen/Qwen3-8B'),
    },
    names: ['8b-legal-v1-lora-r8', '8b-legal-v2-lora-r8', '8b-v1-lora-r8', '8b-v2-lora-r8'],
  },
  { what: 'an earlier state of a training alone', files: { 'legal/0000500_adapters.safetensors': lora }, names: ['legal-lora-r8'] },
  {
    what: 'a context length in its own name, and no base',
    files: { 'legal-4k-lora/adapter_model.safetensors': lora },
    names: ['legal-4k-lora-r8'],
  },
  { ...part('売上データ'), names: ['8b-q8_0', '8b-legal-lora-r8'] },
  { ...part('French 7B'), names: ['8b-q8_0', 'french-7b-lora'] },
  { ...part('French 7B LoRA'), names: ['8b-q8_0', 'french-7b-lora'] },
  { ...part('French'), names: ['8b-q8_0', 'french'] },
  { ...part('adapter'), names: ['8b-q8_0', '8b-legal-lora-r8'] },
  { ...part('***'), names: ['8b-q8_0', '8b-legal-lora-r8'] },
  {
    what: 'a part with a name where the kit holds no model',
    files: { 'tuned/legal.safetensors': lora },
    kit: { model: { path: 'base', parts: [{ path: 'tuned', name: 'French' }] } },
    names: ['french-lora-r8'],
  },
];

const EDGES: Readonly<Record<string, readonly Edge[]>> = {
  'copies of one model': COPIES,
  'models and parts': PARTS,
  'what is counted and what is said': COUNTS,
  'adapters and their own names': TUNED,
};

async function readEdge({ files, kit }: Pick<Edge, 'files' | 'kit'>): Promise<Read> {
  return readKit(kit ?? { model: { path: '.' } }, new MemoryFiles(files));
}

describe.each(Object.entries(EDGES))('%s', (_subject, edges) => {
  it.each(edges)('$what', async (edge) => {
    const { names, codes } = await readEdge(edge);
    expect({ names, codes }).toEqual({ names: edge.names, codes: edge.codes ?? [] });
  });
});

const SPOKEN = Object.entries({ ...EDGES, ...PUBLIC_SHAPES })
  .filter(
    ([group]) =>
      (group in EDGES && EDGES[group] !== COPIES) ||
      ['adapters', 'what tells one from another', 'what counts of several statements'].includes(group),
  )
  .flatMap(([group, rows]) => rows.map((row) => ({ ...row, what: `${group}: ${row.what}` })));

const VALUES = ['size', 'variant', 'version', 'quantization', 'name', 'format', 'architecture', 'dataset'] as const;

/** Each name with its reason, each value with its source, each remark: what a reader of the summary goes by. */
async function wordsOf(edge: Pick<Edge, 'files' | 'kit'>): Promise<readonly string[]> {
  const { facts, remarks } = await readEdge(edge);
  const values = (of: ModelValues): readonly string[] =>
    VALUES.flatMap((key) => (of[key] === undefined ? [] : [`${key} ${of[key].value} (${of[key].source})`]));
  const { content, noContent, parameters } = facts;
  return [
    ...content.flatMap((one) => [`${one.name}: ${one.reason}`, ...(one === content[0] ? [] : values(one.values))]),
    ...values(facts),
    ...(parameters === undefined ? [] : [`parameters ${parameters.value} (${parameters.source})`]),
    ...(noContent === undefined ? [] : [noContent]),
    ...remarks.map(({ code, message }) => `${code}: ${message}`),
  ];
}

const words = await recorded(new URL('edges.json', import.meta.url), async () =>
  Object.fromEntries(await Promise.all(SPOKEN.map(async (one) => [one.what, await wordsOf(one)] as const))),
);

describe('what is said', () => {
  it.each(SPOKEN)('of $what', async (edge) => {
    expect(await wordsOf(edge)).toEqual(words[edge.what]);
  });
});
