import { describe, expect, it } from '@jest/globals';
import { ggufFile, llama7b, type GgufTensor, type GgufValue } from './support/gguf-file.js';
import { readKit } from './support/kit.js';
import { MemoryFiles, type MemoryFile } from './support/memory-files.js';

// Key sets as the programs write them: all of them, in their order, with their types. A reader that trips over one that it does not need
// loses the file.

const text = (value: string): GgufValue => ({ value, type: 8 });
const u32 = (value: number): GgufValue => ({ value, type: 4 });
const i32 = (value: number): GgufValue => ({ value, type: 5 });
const u16 = (value: number): GgufValue => ({ value, type: 2 });
const f32 = (value: number): GgufValue => ({ value, type: 6 });
const bool = (value: boolean): GgufValue => ({ value, type: 7 });
const texts = (...value: readonly string[]): GgufValue => ({ value, type: 9, subType: 8 });
const i32s = (...value: readonly number[]): GgufValue => ({ value, type: 9, subType: 5 });
const f32s = (...value: readonly number[]): GgufValue => ({ value, type: 9, subType: 6 });

type Keys = Readonly<Record<string, GgufValue>>;

const LLAMA: Keys = {
  'llama.block_count': u32(32),
  'llama.context_length': u32(131_072),
  'llama.embedding_length': u32(4096),
  'llama.feed_forward_length': u32(14_336),
  'llama.attention.head_count': u32(32),
  'llama.attention.head_count_kv': u32(8),
  'llama.rope.freq_base': f32(500_000),
  'llama.attention.layer_norm_rms_epsilon': f32(1e-5),
  'llama.vocab_size': u32(128_256),
  'llama.rope.dimension_count': u32(128),
};
const TOKENS: Keys = {
  'tokenizer.ggml.model': text('gpt2'),
  'tokenizer.ggml.pre': text('llama-bpe'),
  'tokenizer.ggml.tokens': texts('!', '"', 'Ġhello', '<|eot_id|>'),
  'tokenizer.ggml.token_type': i32s(1, 1, 1, 3),
  'tokenizer.ggml.merges': texts('Ġ h', 'e l'),
  'tokenizer.ggml.bos_token_id': u32(128_000),
  'tokenizer.ggml.eos_token_id': u32(128_009),
  'tokenizer.chat_template': text('{% for message in messages %}{{ message.content }}{% endfor %}'),
  'tokenizer.ggml.add_bos_token': bool(true),
};

interface Converted {
  readonly by: string;
  readonly path: string;
  readonly keys: Keys;
  readonly tensors: readonly GgufTensor[];
  readonly beside?: Readonly<Record<string, MemoryFile>>;
  readonly names: readonly string[];
}

const CONVERTED: readonly Converted[] = [
  {
    by: 'llama.cpp, convert_hf_to_gguf and quantize with an importance matrix',
    path: 'a.gguf',
    keys: {
      'general.architecture': text('llama'),
      'general.type': text('model'),
      'general.name': text('Meta Llama 3.1 7B Instruct'),
      'general.finetune': text('Instruct'),
      'general.basename': text('Meta-Llama-3.1'),
      'general.size_label': text('7B'),
      'general.license': text('llama3.1'),
      'general.tags': texts('facebook', 'meta', 'text-generation'),
      'general.languages': texts('en', 'de'),
      ...LLAMA,
      'general.file_type': u32(15),
      ...TOKENS,
      'general.quantization_version': u32(2),
      'quantize.imatrix.file': text('/models/a.imatrix'),
      'quantize.imatrix.dataset': text('calibration_v3.txt'),
      'quantize.imatrix.entries_count': i32(224),
      'quantize.imatrix.chunks_count': i32(125),
    },
    tensors: llama7b(12),
    names: ['7b-instruct-q4_K_M'],
  },
  {
    by: 'llama.cpp, a shard of gguf-split',
    path: 'a-00001-of-00001.gguf',
    keys: {
      'general.architecture': text('llama'),
      'general.type': text('model'),
      'general.name': text('Tulu 3'),
      'general.quantized_by': text('Somebody'),
      'general.base_model.count': u32(1),
      'general.base_model.0.name': text('Llama 3.1 7B'),
      'general.base_model.0.organization': text('Meta Llama'),
      'general.base_model.0.repo_url': text('https://huggingface.co/meta-llama/Llama-3.1-7B'),
      ...LLAMA,
      'general.file_type': u32(7),
      ...TOKENS,
      'split.no': u16(0),
      'split.count': u16(1),
      'split.tensors.count': i32(291),
    },
    tensors: llama7b(8),
    names: ['6.7b-q8_0'],
  },
  {
    by: 'the converter of 2023, with scores and without a type',
    path: 'llama-2-7b-chat.Q4_0.gguf',
    keys: {
      'general.architecture': text('llama'),
      'general.name': text('LLaMA v2'),
      'llama.context_length': u32(4096),
      'llama.embedding_length': u32(4096),
      'llama.block_count': u32(32),
      'llama.attention.layer_norm_rms_epsilon': f32(1e-6),
      'general.file_type': u32(2),
      'tokenizer.ggml.model': text('llama'),
      'tokenizer.ggml.tokens': texts('<unk>', '<s>', '</s>', '▁the'),
      'tokenizer.ggml.scores': f32s(0, 0, 0, -1),
      'tokenizer.ggml.token_type': i32s(2, 3, 3, 1),
      'tokenizer.ggml.unknown_token_id': u32(0),
      'general.quantization_version': u32(2),
    },
    tensors: llama7b(2),
    names: ['7b-chat-q4_0'],
  },
  {
    by: 'the LoRA converter',
    path: 'a.gguf',
    keys: {
      'general.architecture': text('llama'),
      'general.type': text('adapter'),
      'adapter.type': text('lora'),
      'general.name': text('Support Style'),
      'general.base_model.count': u32(1),
      'general.base_model.0.name': text('Llama 3.1 8B Instruct'),
      'general.base_model.0.organization': text('Meta Llama'),
      'general.base_model.0.repo_url': text('https://huggingface.co/meta-llama/Llama-3.1-8B-Instruct'),
      'general.tags': texts('base_model:adapter', 'lora'),
      'adapter.lora.alpha': f32(32),
      'general.quantization_version': u32(2),
    },
    tensors: [
      { name: 'blk.0.attn_q.weight.lora_a', shape: [4096, 16], type: 1 },
      { name: 'blk.0.attn_q.weight.lora_b', shape: [16, 4096], type: 1 },
    ],
    names: ['8b-instruct-lora-r16'],
  },
  {
    by: 'a converter of image models, with three keys',
    path: 'flux1-dev-Q8_0.gguf',
    keys: { 'general.architecture': text('flux'), 'general.quantization_version': u32(2), 'general.file_type': u32(7) },
    tensors: [{ name: 'double_blocks.0.img_attn.qkv.weight', shape: [4_000_000, 3000], type: 8 }],
    names: ['12b-dev-q8_0'],
  },
  {
    by: 'the projector converter, beside its model',
    path: 'mmproj-a.gguf',
    keys: {
      'general.architecture': text('clip'),
      'general.type': text('mmproj'),
      'general.file_type': u32(1),
      'clip.has_vision_encoder': bool(true),
      'clip.vision.projection_dim': u32(4096),
      'clip.vision.image_size': u32(336),
      'clip.vision.image_mean': f32s(0.48, 0.45, 0.4),
      'clip.vision.attention.layer_norm_epsilon': f32(1e-5),
      'clip.projector_type': text('mlp'),
      'clip.use_gelu': bool(false),
    },
    tensors: [{ name: 'v.patch_embd.weight', shape: [14, 14, 3, 1024], type: 1 }],
    beside: { 'qwen-7b-chat.gguf': ggufFile({ 'general.file_type': 7 }, { tensors: llama7b(8) }) },
    names: ['7b-chat-q8_0'],
  },
];

describe('GGUF files with the keys of', () => {
  it.each(CONVERTED)('$by', async ({ path, keys, tensors, beside, names }) => {
    for (const littleEndian of [true, false]) {
      const file = ggufFile({}, { typed: keys, tensors, littleEndian });
      const read = await readKit({ model: { path: '.' } }, new MemoryFiles({ [path]: file, ...beside }));
      expect({ names: read.names, remarks: read.codes.filter((code) => code.startsWith('MODEL_')) }).toEqual({ names, remarks: [] });
    }
  });
});
