import { RUNTIMES } from './public-runtimes.js';
import type { MemoryFile } from './support/memory-files.js';
import { ggufFile, matrixOf } from './support/gguf-file.js';
import { graph, onnxModel, packedNode, tensor } from './support/onnx-file.js';
import { publicGguf, storage } from './support/public-files.js';
import type { PublicShape } from './support/public-shape.js';
import { safetensorsFile } from './support/safetensors-file.js';
import { zipFile } from './support/zip-file.js';

const FLOAT = 1;
const UINT8 = 2;
const INT8 = 3;
const FLOAT16 = 10;
const B = 1_000_000_000;

const weights = (count: number, dtype = 'BF16'): MemoryFile => safetensorsFile({ 'l.weight': [dtype, 1000, Math.round(count / 1000)] });
const onnx = (count: number, type = FLOAT): Uint8Array =>
  onnxModel(graph({ initializers: [tensor(type, [1000, count / 1000], { external: true, name: 'w' })] }));
/** Weights of four bits in bytes, with a float embedding beside. */
const onnx4 = (count: number, beside = FLOAT16): Uint8Array =>
  onnxModel(
    graph({
      nodes: [packedNode('MatMulNBits', ['x', 'q', 's'], 4)],
      initializers: [
        tensor(UINT8, [1000, count / 2000], { external: true, name: 'q' }),
        tensor(beside, [1000, count / 32_000], { external: true, name: 's' }),
      ],
    }),
  );
/** A float embedding, and the same turned round and packed as the output head: two layers of 1000 million weights. */
const onnxWithHead = (embedding: string, head: string): Uint8Array =>
  onnxModel(
    graph({
      nodes: [packedNode('MatMulNBits', ['x', head, `${head}_s`], 4)],
      initializers: [
        tensor(FLOAT16, [200_000, 1024], { external: true, name: embedding }),
        tensor(UINT8, [200_000, 32, 16], { external: true, name: head }),
        tensor(FLOAT16, [6_400_000], { external: true, name: `${head}_s` }),
        ...[1, 2].map((layer) => tensor(FLOAT16, [1000, 1_000_000], { external: true, name: `layers.${layer}` })),
      ],
    }),
  );
const lora = (rank: number): MemoryFile =>
  safetensorsFile({ 'q.lora_A.weight': ['F32', rank, 4096], 'q.lora_B.weight': ['F32', 4096, rank] });
const torch = (bytes: number): Uint8Array =>
  zipFile({ 'archive/data.pkl': Uint8Array.of(0x80, 2), 'archive/data/0': new Uint8Array(bytes), 'archive/version': '3' }, false);
const adapterConfig = (base: string, r = 16): string => JSON.stringify({ peft_type: 'LORA', base_model_name_or_path: base, r });

const CTRANSLATE2 = Buffer.from('\x06\0\0\0\x0c\0WhisperSpec\0', 'latin1');

const HEADERS: readonly PublicShape[] = [
  ...[
    ['DeepSeek-V3.1', 671, '256x20B', '671b-v3.1-q4_K_M'],
    ['GLM-4.5-Air', 110.47, '128x9.4B', '110b-air-q4_K_M'],
    ['granite-4.0-h-tiny', 6.94, '64x994M', '6.9b-h-tiny-q4_K_M'],
    ['OLMoE-1B-7B-0125-Instruct', 6.92, '64x1.5B', '7b-a1b-0125-instruct-q4_K_M'],
  ].map(([name, count, label, tag]): PublicShape => ({
    what: `experts of one layer as the size label: ${String(name)}`,
    files: {
      [`${String(name)}-Q4_K_M.gguf`]: publicGguf(Number(count) * B, 15, {
        'general.name': String(name),
        'general.size_label': String(label),
      }),
    },
    tags: [String(tag)],
  })),
  {
    what: 'a title that says what the file was made from',
    files: {
      'DeepSeek-R1-0528-Q4_K_M.gguf': publicGguf(671 * B, 15, { 'general.name': 'DeepSeek R1 0528 BF16', 'general.version': '0528' }),
    },
    tags: ['671b-0528-q4_K_M'],
  },
  {
    what: 'a title and a finetune from before it was quantized',
    files: {
      'embeddinggemma-300M-qat-Q8_0.gguf': publicGguf(0.303 * B, 7, {
        'general.name': 'Embeddinggemma 300M Qat q8_0 unquantized',
        'general.finetune': 'qat-q8_0-unquantized',
      }),
    },
    tags: ['300m-qat-q8_0'],
  },
  {
    what: 'a title and a finetune that are a note of the training',
    files: {
      'smollm2-360m-instruct-q8_0.gguf': publicGguf(0.362 * B, 7, {
        'general.name': 'Smollm2 360M 8k Lc100K Mix1 Ep2',
        'general.finetune': '8k-lc100k-mix1-ep2',
      }),
    },
    tags: ['360m-instruct-q8_0'],
  },
  ...['mini', 'pro'].map((word): PublicShape => ({
    what: `a size label beside a title of no known family: ${word}`,
    files: {
      [`nex-n2-${word}-Q5_K_M.gguf`]: publicGguf(30 * B, 17, { 'general.name': `Nex N2 ${word}`, 'general.size_label': '30B' }),
    },
    tags: [`30b-nex-n2-${word}-q5_K_M`],
  })),
  {
    what: 'a title that is a note of the training, beside a file name that says nothing',
    files: { 'smollm2-360m-q8_0.gguf': publicGguf(0.362 * B, 7, { 'general.name': 'Smollm2 360M 8k Lc100K Mix1 Ep2' }) },
    tags: ['360m-8k-lc100k-mix1-ep2-q8_0'],
  },
  {
    what: 'a size label that leaves out that the size is an effective one',
    files: { 'gemma-4-E4B-it-Q4_K_M.gguf': publicGguf(7.5 * B, 15, { 'general.name': 'Gemma-4-E4B-It', 'general.size_label': '4B' }) },
    tags: ['e4b-it-q4_K_M'],
  },
  {
    what: 'a size label that the converter counted',
    files: { 'e4b-it-q8_0.gguf': publicGguf(6.87 * B, 7, { 'general.name': 'Gemma 3n E4B It', 'general.size_label': '6.9B' }) },
    tags: ['e4b-it-q8_0'],
  },
  {
    what: 'a file that is called as the tool that wrote it, under the title of a packed base',
    files: {
      'leave-bot-qwen3-8b/unsloth.Q5_K_M.gguf': publicGguf(8.19 * B, 17, {
        'general.name': 'Qwen3 8B Unsloth Bnb 4bit',
        'general.finetune': 'unsloth-bnb-4bit',
        'general.size_label': '8B',
      }),
    },
    tags: ['8b-leave-bot-qwen3-q5_K_M'],
  },
  {
    what: 'a title without the size, behind which a file name has the family that it was made from',
    files: {
      'Tess-Qwen2.5-32B-v0.3.Q4_K_M.gguf': publicGguf(32.76 * B, 15, { 'general.name': 'Tess Qwen2.5 v0.3', 'general.size_label': '32B' }),
    },
    tags: ['32b-tess-qwen2.5-v0.3-q4_K_M'],
  },
  {
    what: 'a file that is called as the tool that wrote it, alone',
    files: {
      'unsloth.F16.gguf': publicGguf(8.19 * B, 1, { 'general.name': 'Qwen3 8B Base Unsloth Bnb 4bit', 'general.size_label': '8B' }),
    },
    tags: ['8b-base-fp16'],
  },
  {
    what: 'a title with the account that it was taken from',
    files: {
      'wizardcoder-python-34b-v1.0.Q4_K_M.gguf': publicGguf(33.7 * B, 15, { 'general.name': 'wizardlm_wizardcoder-python-34b-v1.0' }),
    },
    tags: ['34b-python-v1.0-q4_K_M'],
  },
  ...[
    ['F16', 1, 1, '20b-mxfp4-fp16'],
    ['BF16', 32, 30, '20b-mxfp4-bf16'],
    ['mxfp4', 38, 8, '20b-mxfp4'],
    ['Q8_0', 7, 8, '20b-mxfp4-q8_0'],
    ['Q4_K_M', 15, 12, '20b-mxfp4-q4_K_M'],
  ].map(([word, fileType, beside, tag]): PublicShape => ({
    what: `floats beside blocks of four bits: gpt-oss-20b-${String(word)}`,
    files: {
      [`gpt-oss-20b-${String(word)}.gguf`]: ggufFile(
        { 'general.file_type': Number(fileType) },
        {
          tensors: [
            { name: 'blk.0.ffn_up_exps.weight', shape: [1000, 19_110_000], type: 39 },
            { name: 'token_embd.weight', shape: [1000, 1_800_000], type: Number(beside) },
          ],
          size: 13 * B,
        },
      ),
    },
    tags: [String(tag)],
  })),
  {
    what: 'base name, size label and finetune where the file name says nothing',
    files: {
      'model-Q4_K_M.gguf': publicGguf(30.53 * B, 15, {
        'general.basename': 'Qwen3-Coder',
        'general.size_label': '30B-A3B',
        'general.finetune': 'Instruct',
      }),
    },
    tags: ['30b-a3b-coder-instruct-q4_K_M'],
  },
  {
    what: 'active parameters that only the size label has',
    files: { 'Qwen3-Next-Q4_K_M.gguf': publicGguf(79.67 * B, 15, { 'general.size_label': '80B-A3B', 'general.finetune': 'Instruct' }) },
    tags: ['80b-a3b-next-instruct-q4_K_M'],
  },
  {
    what: 'a release that only the version has',
    files: { 'Magistral-Small-Q4_K_M.gguf': publicGguf(23.57 * B, 15, { 'general.version': '2509' }) },
    tags: ['24b-small-2509-q4_K_M'],
  },
  {
    what: 'all keys of a current converter together',
    files: {
      'Qwen3-30B-A3B-Thinking-2507-UD-Q4_K_XL.gguf': publicGguf(30.53 * B, 15, {
        'general.name': 'Qwen3-30B-A3B-Thinking-2507',
        'general.basename': 'Qwen3-30B-A3B-Thinking-2507',
        'general.size_label': '30B-A3B',
        'general.finetune': 'Thinking',
        'general.version': '2507',
      }),
    },
    tags: ['30b-a3b-thinking-2507-ud-q4_K_XL'],
  },
  {
    what: 'a version with v beside a name without',
    files: { 'Mistral-7B-Instruct-Q4_K_M.gguf': publicGguf(7.248 * B, 15, { 'general.version': 'v0.3', 'general.finetune': 'Instruct' }) },
    tags: ['7b-instruct-v0.3-q4_K_M'],
  },
  {
    what: 'a finetune that says less than the name',
    files: {
      'Phi-4-reasoning-plus-Q4_K_M.gguf': publicGguf(14.66 * B, 15, { 'general.name': 'Phi 4 Reasoning', 'general.finetune': 'reasoning' }),
    },
    tags: ['15b-reasoning-plus-q4_K_M'],
  },
  {
    what: 'words of a recipe for another runtime',
    files: { 'llama3-mixed_2_6-7b-Q4_K_M.gguf': publicGguf(7 * B, 15) },
    tags: ['7b-mixed-2-6-q4_K_M'],
  },
  {
    what: "a title of the family's",
    files: { 'llama-2-7b-chat.Q4_K_M.gguf': publicGguf(6.738 * B, 15, { 'general.name': 'LLaMA v2' }) },
    tags: ['7b-chat-q4_K_M'],
  },
  {
    what: 'a word as the size label',
    files: {
      'model-Q4_K_M.gguf': publicGguf(23.57 * B, 15, {
        'general.basename': 'Magistral',
        'general.size_label': 'Small',
        'general.version': '2509',
      }),
    },
    tags: ['24b-small-2509-q4_K_M'],
  },
  {
    what: 'a file type of blocks where there is none',
    files: {
      'Qwen3-8B.gguf': ggufFile({ 'general.file_type': 15 }, { tensors: matrixOf(8.19 * B, 30), size: 17 * B }),
    },
    tags: ['8b-bf16'],
  },
  { what: 'a letter as the file name', files: { 'acme-bot/m.gguf': ggufFile({ 'general.file_type': 7 }) }, tags: ['acme-bot-q8_0'] },
  {
    what: 'a letter as the file name, below a name with a size',
    files: { 'llama-2-7b-chat/m.gguf': publicGguf(6.738 * B, 7) },
    tags: ['7b-chat-q8_0'],
  },
  {
    what: 'a file that was cut in two',
    files: { 'Foo-70B.i1-Q6_K.gguf.part1of2': publicGguf(70 * B, 18), 'Foo-70B.i1-Q6_K.gguf.part2of2': new Uint8Array(100) },
    tags: ['70b-i1-q6_K'],
  },
  {
    what: 'an active size as the size label',
    files: {
      'Llama-4-Scout-17B-16E-Instruct-Q4_K_M.gguf': publicGguf(107.77 * B, 15, {
        'general.name': 'Llama 4 Scout 17B 16E Instruct',
        'general.size_label': '17B',
        'general.finetune': '16E-Instruct',
      }),
    },
    tags: ['17b-16e-scout-instruct-q4_K_M'],
  },
  {
    what: 'a header without a quantization of its own: a fork that stores two bits',
    files: { 'bitnet-b1.58-2B-4T/ggml-model-i2_s.gguf': publicGguf(2.41 * B, 40, { 'general.architecture': 'bitnet-b1.58' }) },
    tags: ['2b-b1.58-4t-i2_S'],
  },
  {
    what: 'a file type that forks number otherwise, and tensors that do not tell',
    files: {
      'bitnet-b1.58-2B-4T/ggml-model.gguf': { ...publicGguf(2.41 * B, 41, { 'general.architecture': 'bitnet-b1.58' }) },
    },
    tags: ['2b-b1.58-4t'],
    codes: ['MODEL_QUANTIZATION_UNCLEAR'],
  },
  {
    what: 'a name that says another quantization than the file',
    files: { 'Qwen3-8B-Q4_K_M.gguf': publicGguf(8.19 * B, 7) },
    tags: ['8b-q8_0'],
    codes: ['MODEL_QUANTIZATION_CONTRADICTS'],
  },
  {
    what: 'a name that says another size than the file',
    files: { 'Qwen3-32B-Q4_K_M.gguf': publicGguf(8.19 * B, 15) },
    tags: ['8.2b-q4_K_M'],
    codes: ['MODEL_SIZE_CONTRADICTS'],
  },
  {
    what: 'every number of a title as the version',
    files: {
      'Pantheon-RP-1.8-24b-Small-3.1-Q4_K_M.gguf': publicGguf(24 * B, 15, {
        'general.name': 'Pantheon RP 1.8 24b Small 3.1',
        'general.version': '1.8-3.1',
      }),
      'Selene-1-Mini-Llama-3.1-8B-Q4_K_M.gguf': publicGguf(8 * B, 15, {
        'general.name': 'Selene 1 Mini Llama 3.1 8B',
        'general.version': '1-3.1-v2',
      }),
    },
    tags: ['24b-pantheon-rp-1.8-small-3.1-q4_K_M', '8b-selene-1-mini-llama-3.1-v2-q4_K_M'],
  },
];

const SIDECARS: readonly PublicShape[] = [
  {
    what: "an autoencoder, and ComfyUI's directories",
    files: {
      'flux1-dev.safetensors': weights(11.9 * B),
      'ae.safetensors': weights(84_000_000, 'F32'),
      'text_encoders/qwen_3_4b.safetensors': weights(4.02 * B),
      'vae/wan_2.1.safetensors': weights(127_000_000),
    },
    tags: ['12b-dev-bf16'],
  },
  ...[
    { 'mmproj-Qwen2.5-VL-7B-Instruct-f16.gguf': publicGguf(0.68 * B, 1, { 'general.architecture': 'clip' }) },
    { 'Qwen2.5-VL-7B-Instruct-mmproj-f16.gguf': publicGguf(0.68 * B, 1) },
    { 'Qwen3-8B.imatrix.gguf': publicGguf(1_000_000, 0, { 'general.type': 'imatrix' }) },
    { 'ggml-vocab-qwen2.gguf': publicGguf(1_000_000, 0, { 'general.type': 'vocab' }) },
  ].map((files): PublicShape => ({ what: `alone: ${Object.keys(files).join()}`, files, tags: [], codes: ['NO_CONTENT_NAME'] })),
  {
    what: 'a head for speculative decoding in a directory of its own',
    files: {
      'Llama-3.1-8B-Instruct/model.safetensors': weights(8_030_000_000),
      'Llama-3.1-8B-Instruct-EAGLE3/model.safetensors': weights(400_000_000),
    },
    tags: ['8b-instruct-bf16'],
  },
  ...[
    'mmproj-Qwen2.5-VL-7B-Instruct-f16',
    'Qwen2.5-VL-7B-Instruct-mmproj-f16',
    'Qwen2.5-VL-7B-Instruct.mmproj-Q8_0',
    'mtp-Qwen2.5-VL-7B',
    'Qwen2.5-VL-7B-imatrix',
    'Qwen2.5-VL-0.5B-draft-Q8_0',
    'Qwen2.5-VL-7B-EAGLE3-f16',
  ].map((name): PublicShape => ({
    what: `beside a model: ${name}`,
    files: { 'Qwen2.5-VL-7B-Instruct-Q4_K_M.gguf': publicGguf(7.616 * B, 15), [`${name}.gguf`]: publicGguf(0.67 * B, 1) },
    tags: ['7b-vl-instruct-q4_K_M'],
  })),
  ...[{ 'general.architecture': 'clip' }, { 'general.type': 'projector' }, { 'general.type': 'mmproj' }, { 'general.type': 'vocab' }].map(
    (keys): PublicShape => ({
      what: `by its header: ${JSON.stringify(keys)}`,
      files: { 'A-7B-Q4_K_M.gguf': publicGguf(7 * B, 15), 'A-7B-extra-f16.gguf': publicGguf(0.67 * B, 1, keys) },
      tags: ['7b-q4_K_M'],
    }),
  ),
  {
    what: 'dense heads of an embedding model',
    files: {
      'embeddinggemma-300m/config.json': '{"model_type":"gemma3_text"}',
      'embeddinggemma-300m/modules.json': '[]',
      'embeddinggemma-300m/model.safetensors': weights(303_000_000),
      'embeddinggemma-300m/2_Dense/config.json': '{}',
      'embeddinggemma-300m/2_Dense/model.safetensors': weights(2_000_000, 'F32'),
      'embeddinggemma-300m/3_Dense/config.json': '{}',
      'embeddinggemma-300m/3_Dense/model.safetensors': weights(2_000_000, 'F32'),
    },
    tags: ['300m-bf16'],
  },
  {
    what: 'voices of a speech model',
    files: {
      'Kokoro-82M/config.json': '{"torch_dtype":"float32"}',
      'Kokoro-82M/kokoro-v1_0.pth': torch(4000),
      'Kokoro-82M/voices/af_heart.pt': torch(500),
      'Kokoro-82M/voices/am_adam.pt': torch(500),
    },
    kit: { model: { path: '.', parameters: { paramSize: '82M' } } },
    tags: ['82m-v1.0-fp32'],
    codes: ['MODEL_SIZE_CONTRADICTS'],
  },
];

const QUARK = {
  'l.weight': ['U8', 1000, 34_000_000],
  'l.weight_scale': ['U8', 1000, 2_125_000],
  'e.weight': ['BF16', 1000, 2_000_000],
} as const;

const PACKED: readonly PublicShape[] = [
  ...(
    [
      ['model.embed_tokens.weight', 'lm_head.MatMul.weight_Q4', true, 'foo-mini', '2.2b-foo-mini-fp16'],
      ['model.embed_tokens.weight_Q4', 'onnx::MatMul_7', false, 'foo-mini', '2.4b-foo-mini-fp16'],
      ['transformer.wte.weight', 'lm_head.MatMul.weight_Q4', undefined, 'foo-2.2b', '2.2b-fp16'],
      ['model.embed_tokens.weight', 'model.embed_tokens.weight_transposed', true, 'foo-mini', '2.2b-foo-mini-fp16'],
      ['model.embed_tokens.weight', 'lm_head.MatMul.weight_Q4', undefined, 'foo-mini', 'foo-mini-fp16'],
    ] as const
  ).map(([embedding, head, tied, name, tag]): PublicShape => ({
    what: `a graph whose head is the embedding turned round, tied: ${String(tied)}, ${name}`,
    files: {
      ...(tied === undefined ? {} : { [`${name}/config.json`]: JSON.stringify({ tie_word_embeddings: tied }) }),
      [`${name}/model.onnx`]: onnxWithHead(embedding, head),
    },
    tags: [tag],
    codes: tag === 'foo-mini-fp16' ? ['MODEL_SIZE_UNCLEAR'] : [],
  })),
  ...[true, false].map((tied): PublicShape => ({
    what: `an output head beside an embedding that it is ${tied ? '' : 'not '}tied to`,
    files: {
      'foo-mini/config.json': JSON.stringify({ tie_word_embeddings: tied }),
      'foo-mini/model.safetensors': safetensorsFile({
        'model.embed_tokens.weight': ['BF16', 151_936, 1024],
        'lm_head.weight': ['BF16', 151_936, 1024],
        'model.layers.0.w': ['BF16', 440_000, 1000],
        'model.layers.0.attention.output.weight': ['BF16', 16, 16],
      }),
    },
    tags: [`${tied ? 596 : 751}m-foo-mini-bf16`],
  })),
  ...['qwen-mini', 'Qwen2.5-0.5B-mini'].map((name): PublicShape => ({
    what: `an output head of which no config says whether it is the embedding: ${name}`,
    files: {
      [`${name}/model.safetensors`]: safetensorsFile({
        'model.embed_tokens.weight': ['BF16', 151_936, 896],
        'lm_head.weight': ['BF16', 151_936, 896],
        'model.layers.0.w': ['BF16', 357_900, 1000],
      }),
    },
    tags: [name === 'qwen-mini' ? 'qwen-mini-bf16' : '0.5b-mini-bf16'],
    codes: name === 'qwen-mini' ? ['MODEL_SIZE_UNCLEAR'] : [],
  })),
  {
    what: 'masks in the layers',
    files: {
      'gpt2/model.safetensors': safetensorsFile({
        'wte.weight': ['F32', 50_257, 768],
        'h.0.w': ['F32', 85_786, 1000],
        ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`h.${at}.attn.bias`, ['F32', 1, 1, 1024, 1024] as const])),
      }),
    },
    tags: ['124m-fp32'],
  },
  ...['500', '900'].map((step): PublicShape => ({
    what: `a checkpoint of a run: ${step}`,
    files: { [`qwen3-8b-support/checkpoint-${step}/model.safetensors`]: weights(8.19 * B) },
    tags: [`8b-support-checkpoint-${step}-bf16`],
  })),
  {
    what: 'checkpoints of a run, of no known size',
    files: Object.fromEntries(
      ['1000', '500', '700'].map((step) => [
        `acme-bot/checkpoint-${step}/model-q4_K_M.gguf`,
        ggufFile({ 'general.architecture': 'llama', 'general.file_type': 15 }),
      ]),
    ),
    tags: ['acme-bot-checkpoint-1000-q4_K_M', 'acme-bot-checkpoint-500-q4_K_M', 'acme-bot-checkpoint-700-q4_K_M'],
  },
  {
    what: 'two checkpoints of a run without a name',
    files: { 'run/checkpoint-500/model.safetensors': weights(8.19 * B), 'run/checkpoint-900/model.safetensors': weights(8.19 * B) },
    tags: ['8.2b-checkpoint-500-bf16', '8.2b-checkpoint-900-bf16'],
  },
  ...[
    ['NVFP4A16', 'nvfp4-pack-quantized', 'null', 'nvfp4a16'],
    ['NVFP4', 'nvfp4-pack-quantized', '{"num_bits":4}', 'nvfp4'],
    ['MXFP4A16', 'mxfp4-pack-quantized', 'null', 'mxfp4a16'],
  ].map(([word = '', format = '', activations = '', tag = '']): PublicShape => ({
    what: `compressed-tensors: ${word}`,
    files: {
      [`Qwen3-8B-${word}/config.json`]: JSON.stringify({
        quantization_config: {
          quant_method: 'compressed-tensors',
          format,
          config_groups: { group_0: { weights: { num_bits: 4, type: 'float' }, input_activations: JSON.parse(activations) as unknown } },
        },
      }),
      [`Qwen3-8B-${word}/model.safetensors`]: safetensorsFile(storage(8.19 * B, `ct-${tag.slice(0, 5)}`).tensors),
    },
    tags: [`8b-${tag}`],
  })),
  ...['nvfp4', 'mxfp4'].map((kind): PublicShape => ({
    what: `compressed-tensors without its config: ${kind.toUpperCase()}`,
    files: { 'Qwen3-8B/model.safetensors': safetensorsFile(storage(8.19 * B, `ct-${kind}`).tensors) },
    tags: [`8b-${kind}`],
  })),
  {
    what: 'MLX with two widths',
    files: {
      'Qwen3-8B-mixed-3-4bit/config.json': '{"quantization":{"bits":3,"group_size":64}}',
      'Qwen3-8B-mixed-3-4bit/model.safetensors': safetensorsFile({
        'l.weight': ['U32', 7_998_046, 100],
        'l.scales': ['BF16', 7_998_046, 16],
        'l.biases': ['BF16', 7_998_046, 16],
      }),
    },
    tags: ['8b-mixed-3-4bit'],
  },
  {
    what: 'HQQ with the group in the word',
    files: {
      'Llama-3.1-8B-Instruct_4bitgs64_hqq_calib/qmodel.safetensors': safetensorsFile(storage(8.03 * B, 'hqq').tensors),
    },
    tags: ['8b-instruct-calib-hqq-int4-gs64'],
  },
  {
    what: "the maker's own copy below the model, with its own config",
    files: {
      'gpt-oss-20b/config.json': '{"quantization_config":{"quant_method":"mxfp4"}}',
      'gpt-oss-20b/model.safetensors': safetensorsFile(storage(20.91 * B, 'mxfp4').tensors),
      'gpt-oss-20b/original/config.json': '{}',
      'gpt-oss-20b/original/model.safetensors': weights(13 * B, 'U8'),
    },
    tags: ['20b-mxfp4'],
  },
  ...(
    [
      ['mlx', safetensorsFile(storage(B, 'mlx4').tensors), ['1b-int4', '1b-bf16']],
      ['ct2', weights(B), ['1b-bf16']],
      ['bin', weights(B, 'F32'), ['1b-fp32', '1b-bf16']],
      ['model', weights(B / 2), ['1b-bf16', '500m-bf16']],
      ['transformers', weights(B / 2), ['1b-bf16', '500m-bf16']],
    ] as const
  ).map(([word, file, tags]): PublicShape => ({
    what: `a directory below the model, called as a format: ${word}`,
    files: {
      'qwen3/config.json': '{}',
      'qwen3/model.safetensors': weights(B),
      [`qwen3/${word}/config.json`]: word === 'mlx' ? JSON.stringify(storage(B, 'mlx4').config) : '{}',
      [`qwen3/${word}/model.safetensors`]: file,
    },
    tags,
  })),
  {
    what: 'MLX without its config',
    files: { 'Qwen3-8B-4bit/model.safetensors': safetensorsFile(storage(8.19 * B, 'mlx4').tensors) },
    tags: ['8b-int4'],
  },
  {
    what: 'GPTQ without a config and a width',
    files: { 'Qwen3-8B-GPTQ/model.safetensors': safetensorsFile(storage(8.19 * B, 'gptq').tensors) },
    tags: ['8b-gptq'],
  },
  {
    what: 'packed weights of which nothing says how',
    files: { 'weights/model.safetensors': safetensorsFile(storage(8.19 * B, 'gptq').tensors) },
    tags: [],
    codes: ['NO_CONTENT_NAME'],
  },
  {
    what: 'EXL3 without its config',
    files: { 'Qwen3-8B-exl3-4.0bpw/model.safetensors': safetensorsFile(storage(8.19 * B, 'exl3-4').tensors) },
    tags: ['8b-exl3-4.0bpw'],
  },
  {
    what: 'SVDQuant',
    files: {
      'svdq-int4_r32-flux.1-dev.safetensors': safetensorsFile({
        'l.qweight': ['I8', 3072, 1_937_500],
        'l.wscales': ['BF16', 48, 3072],
        'l.proj_down': ['BF16', 3072, 32],
      }),
    },
    tags: ['12b-dev-svdquant-int4-r32'],
  },
  {
    what: "Quark's MXFP4",
    files: {
      'Llama-3.3-70B-Instruct-MXFP4/config.json': JSON.stringify({
        quantization_config: { quant_method: 'quark', global_quant_config: { weight: { dtype: 'fp4', qscheme: 'per_group' } } },
      }),
      'Llama-3.3-70B-Instruct-MXFP4/model.safetensors': safetensorsFile(QUARK),
    },
    tags: ['70b-instruct-mxfp4'],
  },
  {
    what: 'packed weights of which only a name says that they are quantized',
    files: {
      'acme-7B-chat-quantized/model.safetensors': safetensorsFile({
        'l.weight_packed': ['I32', 1000, 875_000],
        'e.weight': ['BF16', 1000, 2000],
      }),
    },
    tags: ['7b-chat-quantized'],
  },
  {
    what: "Quark's MXFP4 without its config",
    files: { 'llama-instruct/model.safetensors': safetensorsFile(QUARK) },
    tags: ['70b-instruct-mxfp4'],
  },
  {
    what: 'MXFP4 as its maker stored it first',
    files: {
      'gpt-oss-20b/original/model.safetensors': safetensorsFile({
        'block.0.mlp.mlp1_weight.blocks': ['U8', 625_000_000, 16],
        'block.0.mlp.mlp1_weight.scales': ['U8', 625_000_000],
        'e.weight': ['BF16', 1000, 1_000_000],
      }),
    },
    tags: ['20b-mxfp4'],
  },
  {
    what: 'bytes of which nothing says how many weights they hold',
    files: { 'llama-instruct/model.safetensors': safetensorsFile({ 'l.weight': ['U8', 1000, 4_000_000] }) },
    tags: [],
    codes: ['NO_CONTENT_NAME'],
  },
  {
    what: 'shards counted with six digits',
    files: {
      'DeepSeek-R1/config.json': '{"quantization_config":{"quant_method":"fp8"}}',
      'DeepSeek-R1/model-00001-of-000002.safetensors': weights(335 * B, 'F8_E4M3'),
      'DeepSeek-R1/model-00002-of-000002.safetensors': weights(336 * B, 'F8_E4M3'),
    },
    tags: ['671b-fp8'],
  },
  {
    what: 'copies of one model in other precisions',
    files: {
      'Foo-1B/config.json': '{}',
      'Foo-1B/model.fp16.safetensors': weights(B, 'F16'),
      'Foo-1B/model.safetensors': weights(B, 'F32'),
      'Foo-1B/pytorch_model.bin': torch(4000),
    },
    tags: ['1b-fp32'],
  },
  {
    what: 'PyTorch by the bytes of its zip and the dtype of its config',
    files: { 'Foo/config.json': '{"torch_dtype":"float32"}', 'Foo/pytorch_model.bin': torch(8_000_000) },
    tags: ['2m-foo-fp32'],
  },
  { what: 'PyTorch of which no dtype is known', files: { 'foo.pt': torch(8_000_000) }, tags: [], codes: ['NO_CONTENT_NAME'] },
];

const EXPORTS: readonly PublicShape[] = [
  {
    what: 'CTranslate2',
    files: { 'faster-whisper-large-v3/model.bin': CTRANSLATE2 },
    tags: ['faster-whisper-large-v3'],
  },
  {
    what: 'CTranslate2 in 8 bits, by what it computes in',
    files: Object.fromEntries(
      ['bfloat16', 'float16', 'float32'].map((beside, at) => [`faster-whisper-v${at + 1}-int8_${beside}/model.bin`, CTRANSLATE2]),
    ),
    tags: ['faster-whisper-v1-int8_bfloat16', 'faster-whisper-v2-int8_float16', 'faster-whisper-v3-int8'],
  },
  {
    what: 'one model in three formats, two of them by name',
    files: {
      'whisper-large-v3-ct2/model.bin': CTRANSLATE2,
      'whisper-large-v3-tf/model.h5': Buffer.from('\x89HDF\r\n\x1a\n', 'latin1'),
      'whisper-large-v3/model.safetensors': safetensorsFile({}),
    },
    tags: ['whisper-large-v3-ct2', 'whisper-large-v3-tf', 'whisper-large-v3'],
  },
  {
    what: 'one model in two formats, both by name',
    files: {
      'whisper-large-v3-ct2/model.bin': CTRANSLATE2,
      'whisper-large-v3-tf/model.h5': Buffer.from('\x89HDF\r\n\x1a\n', 'latin1'),
    },
    tags: ['whisper-large-v3', 'whisper-large-v3-tf'],
  },
  {
    what: 'one model twice in one format',
    files: { 'a/whisper-large-v3-ct2/model.bin': CTRANSLATE2, 'b/whisper-large-v3-ct2/model.bin': CTRANSLATE2 },
    tags: ['whisper-large-v3'],
    codes: ['CONTENT_NAMES_EQUAL'],
  },
  {
    what: 'two versions in a name, and no size',
    files: {
      'bge-reranker-v2-m3-v1.1/model.q8_0.gguf': Buffer.from('GGUF'),
      'deberta-v3-large-zeroshot-v2.0-ct2/model.bin': CTRANSLATE2,
    },
    tags: ['bge-reranker-v2-m3-v1.1-q8_0', 'deberta-v3-large-zeroshot-v2.0'],
    codes: ['MODEL_HEADER_TRUNCATED'],
  },
  {
    what: 'text and image graphs',
    files: {
      'clip-vit-base-patch32/onnx/text_model.onnx': onnx(63_000_000),
      'clip-vit-base-patch32/onnx/vision_model.onnx': onnx(88_000_000),
    },
    tags: ['151m-vit-base-patch32-fp32'],
  },
  {
    what: 'a prompt encoder and a mask decoder beside a vision encoder',
    files: {
      'slimsam-77-uniform/onnx/prompt_encoder_mask_decoder.onnx': onnx(4_000_000),
      'slimsam-77-uniform/onnx/vision_encoder.onnx': onnx(6_000_000),
    },
    tags: ['10m-slimsam-77-uniform-fp32'],
  },
  {
    what: 'OpenVINO, which is not stored as config.json says',
    files: {
      'Qwen3-8B-int4-ov/config.json': '{"torch_dtype":"bfloat16"}',
      'Qwen3-8B-int4-ov/openvino_model.xml': '<?xml version="1.0"?>\n<net name="Model0" version="11">',
      'Qwen3-8B-int4-ov/openvino_model.bin': new Uint8Array(64),
      'Qwen3-8B-int4-ov/openvino_tokenizer.xml': '<?xml version="1.0"?>\n<net name="tokenizer" version="11">',
    },
    tags: ['8b-int4'],
  },
  {
    what: 'a folder for ONNX Runtime GenAI with a method',
    files: { 'Phi-3-mini-4k-instruct-onnx/cpu-int4-awq-block-128-acc-level-4/model.onnx': onnx4(3_820_000_000) },
    tags: ['3.8b-mini-4k-instruct-cpu-block-128-acc-level-4-awq-int4'],
  },
  {
    what: 'a processor in the name',
    files: { 'all-MiniLM-L6-v2/model_qint8_avx512.onnx': onnx(23_000_000, INT8) },
    tags: ['23m-l6-avx512-v2-int8'],
  },
  ...['', '.int8'].map((stored): PublicShape => ({
    what: `graphs that are named after a step of the training${stored}`,
    files: Object.fromEntries(
      (['encoder', 'decoder', 'joiner'] as const).map((part) => [
        `sherpa-onnx-streaming-zipformer-en-2023-06-26/${part}-epoch-99-avg-1-chunk-16-left-64${stored}.onnx`,
        onnx(part === 'encoder' ? 60_000_000 : 2_000_000, stored === '' ? FLOAT : INT8),
      ]),
    ),
    tags: [`64m-streaming-zipformer-en-2023-06-26-epoch-99-avg-1-chunk-16-left-64-${stored === '' ? 'fp32' : 'int8'}`],
  })),
  {
    what: 'encoder and decoder with and without past',
    files: {
      'whisper-tiny/config.json': '{"model_type":"whisper"}',
      'whisper-tiny/onnx/encoder_model.onnx': onnx(8_000_000),
      'whisper-tiny/onnx/decoder_model.onnx': onnx(30_000_000),
      'whisper-tiny/onnx/decoder_with_past_model.onnx': onnx(29_000_000),
      'whisper-tiny/onnx/decoder_model_merged.onnx': onnx(30_000_000),
    },
    tags: ['38m-tiny-fp32'],
  },
  {
    what: 'a model of the house that is trained each month',
    files: { 'claims-triage-2026-01/model.onnx': onnx(67e6) },
    tags: ['67m-claims-triage-2026-01-fp32'],
  },
  {
    what: 'an export in 8 bits beside the whole one',
    files: { 'all-MiniLM-L6-v2/onnx/model.onnx': onnx(23e6), 'all-MiniLM-L6-v2/onnx/model_quantized.onnx': onnx(23e6, INT8) },
    tags: ['23m-l6-v2-fp32', '23m-l6-v2-int8'],
  },
  {
    what: "one model in all of transformers.js' dtypes",
    files: {
      'all-MiniLM-L6-v2/config.json': '{"model_type":"bert"}',
      'all-MiniLM-L6-v2/onnx/model.onnx': onnx(23_000_000),
      'all-MiniLM-L6-v2/onnx/model_fp16.onnx': onnx(23_000_000, FLOAT16),
      'all-MiniLM-L6-v2/onnx/model_int8.onnx': onnx(23_000_000, INT8),
      'all-MiniLM-L6-v2/onnx/model_uint8.onnx': onnx(23_000_000, UINT8),
      'all-MiniLM-L6-v2/onnx/model_q4.onnx': onnx4(23_000_000, FLOAT),
      'all-MiniLM-L6-v2/onnx/model_q4f16.onnx': onnx4(23_000_000),
      'all-MiniLM-L6-v2/onnx/model_bnb4.onnx': onnx4(23_000_000, FLOAT),
    },
    tags: ['fp32', 'bnb4', 'fp16', 'int8', 'q4', 'q4f16', 'uint8'].map((dtype) => `23m-l6-v2-${dtype}`),
  },
  {
    what: 'a folder for ONNX Runtime GenAI',
    files: {
      'Phi-3.5-mini-instruct-onnx/cpu-int4-rtn-block-32-acc-level-4/genai_config.json': '{"model":{"type":"phi3"}}',
      'Phi-3.5-mini-instruct-onnx/cpu-int4-rtn-block-32-acc-level-4/model.onnx': onnx4(3_820_000_000),
    },
    tags: ['3.8b-mini-instruct-cpu-rtn-block-32-acc-level-4-int4'],
  },
  {
    what: 'two exports of one model side by side',
    files: {
      'Phi-3.5-mini-instruct-onnx/cpu-int4/model.onnx': onnx4(3_820_000_000),
      'Phi-3.5-mini-instruct-onnx/cuda-int4/model.onnx': onnx4(3_820_000_000),
    },
    tags: ['3.8b-mini-instruct-cpu-int4', '3.8b-mini-instruct-cuda-int4'],
  },
  { what: 'a voice', files: { 'en_US-lessac-medium.onnx': onnx(16_000_000) }, tags: ['16m-en-us-lessac-medium-fp32'] },
  {
    what: 'a voice of a language that is called as its country',
    files: { 'de_DE-thorsten-high.onnx': onnx(28_000_000) },
    tags: ['28m-de-de-thorsten-high-fp32'],
  },
  { what: 'a detector', files: { 'yolo11n-seg.onnx': onnx(2_900_000) }, tags: ['2.9m-yolo11n-seg-fp32'] },
  { what: 'LiteRT-LM', files: { 'gemma-3n-E4B-it-int4.litertlm': Buffer.from('LITERTLM'.padEnd(64, '\0')) }, tags: ['e4b-it-int4'] },
  {
    what: 'CoreML',
    files: {
      'Llama-3.2-1B-Instruct.mlpackage/Manifest.json': '{}',
      'Llama-3.2-1B-Instruct.mlpackage/Data/com.apple.CoreML/model.mlmodel': Uint8Array.from([8, 7, 0x12, 3, 0xa2, 6, 0]),
      'Llama-3.2-1B-Instruct.mlpackage/Data/com.apple.CoreML/weights/weight.bin': new Uint8Array(64),
    },
    tags: ['1b-instruct'],
  },
  { what: 'whisper.cpp', files: { 'ggml-large-v3-turbo-q5_0.bin': Buffer.from('lmgg'.padEnd(64, '\0')) }, tags: ['large-v3-turbo-q5_0'] },
  {
    what: 'tensors of a zip that are too few for the size of the directory',
    files: { 'CosyVoice2-0.5B/hift.pt': torch(200_000) },
    tags: [],
    codes: ['NO_CONTENT_NAME'],
  },
  {
    what: 'tensors of a zip that are enough for the size where they are packed in a few bits',
    files: { 'TinyChat-1M-AWQ/model.pt': torch(600_000) },
    tags: ['1m-awq'],
  },
  {
    what: 'tensors of a zip that are too few for the size where no name says that they are packed',
    files: { 'TinyChat-2M-v3/model.pt': torch(600_000) },
    tags: ['tinychat-2m-v3'],
  },
  {
    what: 'a version that only the file says, beside a title of the same words',
    files: { 'sweep-next-edit-1.5b.q8_0.v2.gguf': publicGguf(1.54 * B, 7, { 'general.name': 'Sweep Next Edit 1.5b' }) },
    tags: ['1.5b-sweep-next-edit-v2-q8_0'],
  },
];

const NAMED_ONLY = Buffer.alloc(20_000_000);

const TREES = '{"learner":{"objective":{"name":"binary:logistic"}},"version":[2,0,3]}';
const PICKLE = Uint8Array.of(0x80, 4, 0x95);

const TABULAR: readonly PublicShape[] = (
  [
    ['a date in the name', 'churn_xgb_2024-05-01.json', TREES, 'churn_xgb_2024-05-01'],
    ['the next date', 'churn_xgb_2024-06-01.json', TREES, 'churn_xgb_2024-06-01'],
    ['a month with a point', 'recsys-two-tower-2024.11.pkl', PICKLE, 'recsys-two-tower-2024.11'],
    ['a quarter', 'churn-2025q4.pkl', PICKLE, 'churn-2025q4'],
    ['a quarter and a day', 'churn-q4_2024-05-01.json', TREES, 'churn-q4_2024-05-01'],
    ['a half of a year', 'churn-2025H1.pkl', PICKLE, 'churn-2025h1'],
    ['a week', 'pricing-2024W36.pkl', PICKLE, 'pricing-2024w36'],
    ['a quarter apart from its year', 'demand-2025-Q3.pkl', PICKLE, 'demand-2025-q3'],
    ['a version in the name', 'rf_model_v1.2.joblib', PICKLE, 'rf_v1.2'],
    ['a version without v', 'demand-forecast-tft-1.8.0.ckpt', PICKLE, 'demand-forecast-tft-1.8.0'],
    ['a version of nothing in particular', 'model-1.8.0.ckpt', PICKLE, undefined],
    ['a version glued to the name', 'CodeFormerv0.1.0.pkl', PICKLE, 'codeformerv0.1.0'],
    ['a date of nothing in particular', 'model_2024-05-01.pkl', PICKLE, undefined],
    ['a year alone', 'churn-2024.pkl', PICKLE, undefined],
    ['neither', 'churn-model.pkl', PICKLE, undefined],
    ['a size that its bytes cannot hold', 'RealESRGAN_x4plus_anime_6B.pth', NAMED_ONLY, undefined],
  ] as const
).map(([what, path, file, tag]) => ({
  what,
  files: { [path]: file },
  tags: tag === undefined ? [] : [tag],
  codes: tag === undefined ? ['NO_CONTENT_NAME'] : [],
}));

const PIPELINES: readonly PublicShape[] = [
  ...(
    [
      ['claims-bot/claims-bot.Q4_K_M.gguf', '4b-claims-bot-instruct-2507-q4_K_M'],
      ['refunds-bot/unsloth.Q4_K_M.gguf', '4b-refunds-bot-instruct-2507-q4_K_M'],
      ['Qwen3-4B-Instruct-2507/Qwen3-4B-Instruct-2507.Q4_K_M.gguf', '4b-instruct-2507-q4_K_M'],
      ['contract-qa-qwen3-4b-v2/model-q4_k_m.gguf', '4b-contract-qa-instruct-2507-v2-q4_K_M'],
      [`blobs/sha256-${'0123456789abcdef'.repeat(4)}`, '4b-instruct-2507-q4_K_M'],
      ['downloads/model.gguf', '4b-instruct-2507-q4_K_M'],
      ['job-12345/merged_16bit/model.gguf', '4b-instruct-2507-q4_K_M'],
      ['model.gguf', '4b-instruct-2507-q4_K_M'],
    ] as const
  ).map(([path, tag]): PublicShape => ({
    what: `a title that its base has too: ${path}`,
    files: { [path]: publicGguf(4.02 * B, 15, { 'general.name': 'Qwen3 4B Instruct 2507' }) },
    tags: [tag],
  })),
  ...['dev', 'schnell'].map((variant): PublicShape => ({
    what: `diffusers: FLUX.1-${variant}`,
    files: {
      [`FLUX.1-${variant}/model_index.json`]: '{"_class_name":"FluxPipeline"}',
      [`FLUX.1-${variant}/transformer/config.json`]: '{}',
      [`FLUX.1-${variant}/transformer/diffusion_pytorch_model.safetensors`]: weights(11.9 * B),
      [`FLUX.1-${variant}/vae/diffusion_pytorch_model.safetensors`]: weights(84_000_000),
      [`FLUX.1-${variant}/vae/diffusion_pytorch_model.fp16.safetensors`]: weights(84_000_000, 'F16'),
    },
    tags: [`12b-${variant}-bf16`],
  })),
  {
    what: 'diffusers in full precision, beside a copy in one file',
    files: {
      'stable-diffusion-xl-base-1.0/model_index.json': '{"_class_name":"StableDiffusionXLPipeline"}',
      'stable-diffusion-xl-base-1.0/unet/diffusion_pytorch_model.safetensors': weights(2.567 * B, 'F32'),
      'stable-diffusion-xl-base-1.0/vae/diffusion_pytorch_model.safetensors': weights(84_000_000, 'F32'),
      'stable-diffusion-xl-base-1.0/sd_xl_base_1.0.safetensors': weights(3.47 * B, 'F16'),
    },
    tags: ['2.6b-xl-base-1.0-fp32'],
  },
  {
    what: 'diffusers with a text encoder that is larger than the denoiser',
    files: {
      'Z-Image-Turbo/model_index.json': '{"_class_name":"ZImagePipeline"}',
      'Z-Image-Turbo/transformer/config.json': '{"_class_name":"ZImageTransformer2DModel"}',
      'Z-Image-Turbo/transformer/diffusion_pytorch_model.safetensors': weights(6.16 * B),
      'Z-Image-Turbo/text_encoder/model.safetensors': weights(8.04 * B, 'F16'),
    },
    tags: ['6.2b-turbo-bf16'],
  },
  {
    what: 'diffusers of two denoisers that take turns, under the active size alone',
    files: {
      'Wan2.2-I2V-A14B-Diffusers/model_index.json': '{"_class_name":"WanImageToVideoPipeline"}',
      'Wan2.2-I2V-A14B-Diffusers/transformer/diffusion_pytorch_model.safetensors': weights(14.29 * B),
      'Wan2.2-I2V-A14B-Diffusers/transformer_2/diffusion_pytorch_model.safetensors': weights(14.29 * B),
      'Wan2.2-I2V-A14B-Diffusers/text_encoder/model.safetensors': weights(5.68 * B),
    },
    tags: ['a14b-i2v-bf16'],
  },
  {
    what: 'diffusers whose denoiser lacks a part',
    files: {
      'CogVideoX-5b/model_index.json': '{"_class_name":"CogVideoXPipeline"}',
      'CogVideoX-5b/transformer/diffusion_pytorch_model-00001-of-00002.safetensors': weights(3 * B),
      'CogVideoX-5b/vae/diffusion_pytorch_model.safetensors': weights(216_000_000),
    },
    tags: ['5b-bf16'],
    codes: ['MODEL_SHARDS_MISSING'],
  },
  {
    what: 'diffusers that are packed, as the config of the denoiser says',
    files: {
      'FLUX.1-dev-bnb/model_index.json': '{"_class_name":"FluxPipeline"}',
      'FLUX.1-dev-bnb/transformer/config.json': JSON.stringify({
        quantization_config: { quant_method: 'bitsandbytes', load_in_4bit: true, bnb_4bit_quant_type: 'nf4' },
      }),
      'FLUX.1-dev-bnb/transformer/diffusion_pytorch_model.safetensors': safetensorsFile({
        'l.weight': ['U8', 5_950_000, 1000],
        'l.weight.absmax': ['U8', 93_000, 1000],
        'l.weight.quant_state.bitsandbytes__nf4': ['U8', 120],
      }),
      'FLUX.1-dev-bnb/text_encoder/model.safetensors': weights(4.7 * B),
    },
    tags: ['12b-dev-bnb-nf4'],
  },
  {
    what: 'parts under a name that is a family alone',
    files: { 'chatterbox/t3_cfg.safetensors': weights(532_000_000, 'F32'), 'chatterbox/s3gen.safetensors': weights(264_000_000, 'F32') },
    tags: ['264m-s3gen-fp32', '532m-t3-cfg-fp32'],
  },
  {
    what: 'a version and a step below the family',
    files: { 'F5-TTS/F5TTS_v1_Base/model_1250000.safetensors': weights(337_000_000, 'F32') },
    tags: ['337m-base-1250000-v1-fp32'],
  },
  {
    what: 'words before a family that are no account',
    files: { 'ip-adapter-plus_sdxl_vit-h.safetensors': weights(847_000_000, 'F16') },
    tags: ['847m-ip-adapter-plus-sdxl-vit-h-fp16'],
  },
  {
    what: 'two checkpoints of one pipeline',
    files: {
      'Wan2.2-T2V-A14B/high_noise_model/config.json': '{}',
      'Wan2.2-T2V-A14B/high_noise_model/diffusion_pytorch_model.safetensors': weights(14.29 * B),
      'Wan2.2-T2V-A14B/low_noise_model/config.json': '{}',
      'Wan2.2-T2V-A14B/low_noise_model/diffusion_pytorch_model.safetensors': weights(14.29 * B),
    },
    tags: ['a14b-t2v-high-noise-bf16', 'a14b-t2v-low-noise-bf16'],
  },
];

/** What MLX's trainer saves; the base is a part of its config, and the halves are turned round. */
const mlxAdapter = (rank: number): MemoryFile =>
  safetensorsFile({ 'layers.0.q_proj.lora_a': ['F32', 4096, rank], 'layers.0.q_proj.lora_b': ['F32', rank, 4096] });

const ADAPTERS: readonly PublicShape[] = [
  {
    what: "MLX's, with an earlier state of the same",
    files: {
      'ticket-tone/adapter_config.json': JSON.stringify({
        model: 'mlx-community/Qwen3-4B-Instruct-2507-4bit',
        fine_tune_type: 'lora',
        lora_parameters: { rank: 12, scale: 20, dropout: 0 },
      }),
      'ticket-tone/adapters.safetensors': mlxAdapter(12),
      'ticket-tone/0000300_adapters.safetensors': mlxAdapter(12),
    },
    tags: ['4b-instruct-2507-ticket-tone-lora-r12'],
  },
  ...['/Users/kim/runs/mlx_start_v7', '~/mlx_start_v7', './mlx_start_v7', 'C:\\mlx\\start_v7', 'a/b/start_v7'].map(
    (model): PublicShape => ({
      what: `MLX's of a base by a path: ${model}`,
      files: {
        'note-tone/adapter_config.json': JSON.stringify({ model, fine_tune_type: 'lora', lora_parameters: { rank: 12 } }),
        'note-tone/adapters.safetensors': mlxAdapter(12),
      },
      tags: ['note-tone-lora-r12'],
    }),
  ),
  {
    what: "MLX's without a config",
    files: { 'Qwen3-8B-mail-tone/adapters.safetensors': mlxAdapter(8) },
    tags: ['8b-mail-tone-lora-r8'],
  },
  {
    what: 'a size in the own name where no base is named',
    files: { 'Wan21_I2V_14B_fusion_steps_lora_rank64.safetensors': lora(64) },
    tags: ['14b-i2v-fusion-steps-lora-r64'],
  },
  {
    what: 'a release before words that say nothing, below the directory that says what it is for',
    files: {
      'contracts/lora-v2-final/adapter_config.json': adapterConfig('Qwen/Qwen3-8B', 8),
      'contracts/lora-v2-final/adapter_model.safetensors': lora(8),
    },
    tags: ['8b-contracts-v2-lora-r8'],
  },
  {
    what: 'an adapter in a directory of somebody',
    files: {
      'home/me/projects/claims-lora/adapter_config.json': adapterConfig('Qwen/Qwen3-8B', 16),
      'home/me/projects/claims-lora/adapter_model.safetensors': lora(16),
    },
    tags: ['8b-claims-lora-r16'],
  },
  {
    what: 'an adapter that is called by its rank',
    files: {
      'qwen3-8b-lora-16/adapter_config.json': adapterConfig('Qwen/Qwen3-8B', 16),
      'qwen3-8b-lora-16/adapter_model.safetensors': lora(16),
    },
    tags: ['8b-lora-r16'],
  },
  ...['sft', 'rm', 'de'].map((name): PublicShape => ({
    what: `an adapter in a directory of what it is for: ${name}`,
    files: {
      [`Qwen3-8B/lora/${name}/adapter_config.json`]: adapterConfig('Qwen/Qwen3-8B', 8),
      [`Qwen3-8B/lora/${name}/adapter_model.safetensors`]: lora(8),
    },
    tags: [`8b-${name}-lora-r8`],
  })),
  ...['requirement-drafts', 'invoice-json'].map((name): PublicShape => ({
    what: `words that are also those of files: ${name}`,
    files: {
      [`${name}/adapter_config.json`]: adapterConfig('unsloth/Qwen3-8B-unsloth-bnb-4bit', 8),
      [`${name}/adapter_model.safetensors`]: lora(8),
    },
    tags: [`8b-${name}-lora-r8`],
  })),
  {
    what: "LyCORIS' products",
    files: {
      'my-style-a.safetensors': safetensorsFile({
        'b_0.lokr_w1': ['BF16', 4, 4],
        'b_0.lokr_w2': ['BF16', 640, 640],
        'b_0.alpha': ['BF16'],
      }),
      'my-style-b.safetensors': safetensorsFile({ 'b_0.hada_w1_a': ['BF16', 640, 8], 'b_0.hada_w1_b': ['BF16', 8, 640] }),
    },
    tags: ['my-style-a-lokr', 'my-style-b-loha'],
  },
  ...[
    ['ia3', 'IA3'],
    ['vera', 'VERA'],
    ['adalora', 'ADALORA'],
  ].map(([method = '', type = '']): PublicShape => ({
    what: `PEFT with its kind in the name: ${method}`,
    files: {
      [`support-${method}/adapter_config.json`]: JSON.stringify({
        peft_type: type,
        base_model_name_or_path: 'Qwen/Qwen3-8B',
        r: 256,
      }),
      [`support-${method}/adapter_model.safetensors`]: lora(256),
    },
    tags: [`8b-support-${method}-r256`],
  })),
  ...[
    ['"use_dora":true', 'dora'],
    ['"peft_type":"LOHA"', 'loha'],
    ['"use_dora":false', 'lora'],
  ].map(([more = '', kind = '']): PublicShape => ({
    what: `PEFT by its kind: ${kind}`,
    files: {
      'qwen3-8b-sql/adapter_config.json': `${adapterConfig('Qwen/Qwen3-8B').slice(0, -1)},${more}}`,
      'qwen3-8b-sql/adapter_model.safetensors': lora(16),
    },
    tags: [`8b-sql-${kind}-r16`],
  })),
  {
    what: 'two checkpoints of one adapter',
    files: {
      'sft/checkpoint-100/adapter_config.json': adapterConfig('Qwen/Qwen3-8B', 8),
      'sft/checkpoint-100/adapter_model.safetensors': lora(8),
      'sft/checkpoint-200/adapter_config.json': adapterConfig('Qwen/Qwen3-8B', 8),
      'sft/checkpoint-200/adapter_model.safetensors': lora(8),
    },
    tags: ['8b-sft-checkpoint-100-lora-r8', '8b-sft-checkpoint-200-lora-r8'],
  },
  {
    what: 'two versions of one adapter',
    files: {
      'legal-lora-v1/adapter_config.json': adapterConfig('mistralai/Mistral-7B-Instruct-v0.3', 8),
      'legal-lora-v1/adapter_model.safetensors': lora(8),
      'legal-lora-v2/adapter_config.json': adapterConfig('mistralai/Mistral-7B-Instruct-v0.3', 8),
      'legal-lora-v2/adapter_model.safetensors': lora(8),
    },
    tags: ['7b-instruct-v0.3-legal-v1-lora-r8', '7b-instruct-v0.3-legal-v2-lora-r8'],
  },
  {
    what: 'an adapter whose name repeats words of its base',
    files: {
      'instruct-support/adapter_config.json': adapterConfig('acme/Support-Instruct-v0.3', 8),
      'instruct-support/adapter_model.safetensors': lora(8),
    },
    tags: ['instruct-support-v0.3-lora-r8'],
  },
  {
    what: 'checkpoints of an adapter, of no known base',
    files: Object.fromEntries(['1000', '700'].map((step) => [`acme-bot/checkpoint-${step}/adapter_model.safetensors`, lora(8)])),
    tags: ['acme-bot-checkpoint-1000-lora-r8', 'acme-bot-checkpoint-700-lora-r8'],
  },
  {
    what: 'PEFT, named after its base alone',
    files: { 'ad/adapter_config.json': adapterConfig('meta-llama/Llama-2-7b-chat-hf'), 'ad/adapter_model.safetensors': lora(16) },
    kit: { model: { path: 'ad', name: 'llama-2-7b-chat' } },
    tags: ['7b-chat-lora-r16'],
  },
  ...['french', 'legal', 'legal-de', 'legal-fr', 'nl'].map((own): PublicShape => ({
    what: `PEFT with a name of its own: ${own}`,
    files: {
      [`llama-2-7b-chat-${own}-lora/adapter_config.json`]: adapterConfig('meta-llama/Llama-2-7b-chat-hf'),
      [`llama-2-7b-chat-${own}-lora/adapter_model.safetensors`]: lora(16),
    },
    tags: [`7b-chat-${own}-lora-r16`],
  })),
  ...['v2', 'v3'].map((version): PublicShape => ({
    what: `PEFT with a version of its own: ${version}`,
    files: {
      [`support-bot-${version}-lora/adapter_config.json`]: adapterConfig('Qwen/Qwen2.5-7B-Instruct', 32),
      [`support-bot-${version}-lora/adapter_model.safetensors`]: lora(32),
    },
    tags: [`7b-instruct-support-bot-${version}-lora-r32`],
  })),
  {
    what: 'a style for an image model, without a config',
    files: { 'flux-dev-pixel-art-lora.safetensors': lora(32) },
    tags: ['flux-dev-pixel-art-lora-r32'],
  },
  ...['a', 'b', '1', '12', 'new', 'raw', 'run-4', 'checkpoint-300', 'seed-7', 'line-2', '2024-05-02', 'r2'].map((which): PublicShape => ({
    what: `one training of several, whatever the base's name holds: ${which}`,
    files: {
      [`support-${which}/adapter_config.json`]: adapterConfig('mistralai/Mistral-7B-Instruct-v0.3'),
      [`support-${which}/adapter_model.safetensors`]: lora(16),
    },
    tags: [`7b-instruct-v0.3-support-${which}-lora-r16`],
  })),
];

/** A kit of one GGUF file, and what else says something: title, stated values, keys of the header. */
const told = (
  what: string,
  path: string,
  billions: number,
  tag: string,
  { keys = {}, kit = {}, codes = [] }: { keys?: Readonly<Record<string, string | number>>; kit?: object; codes?: readonly string[] } = {},
): PublicShape => ({
  what,
  files: { [path]: publicGguf(billions * B, 15, keys) },
  kit: { model: { path: '.', ...kit } },
  tags: [tag],
  codes,
});

/** Which of several statements counts. */
const DECIDED: readonly PublicShape[] = [
  told('a title with a point before a file name', 'foo-7b.gguf', 7.6, '8b-q4_K_M', { keys: { 'general.name': 'Foo 1.5 8B' } }),
  told('a size label before a file name', 'foo-7b.gguf', 7.5, '8b-q4_K_M', { keys: { 'general.size_label': '8B' } }),
  told('a title that contradicts, before a file name that does not', 'Foo-7B.gguf', 7, '7b-q4_K_M', {
    keys: { 'general.name': 'Foo 70B' },
    codes: ['MODEL_SIZE_CONTRADICTS'],
  }),
  told('the active size beside a size that is wrong', 'Foo-70B-A3B.gguf', 3, '3b-a3b-q4_K_M', { codes: ['MODEL_SIZE_CONTRADICTS'] }),
  told('the largest count of an effective size', 'gemma-3n-E2B-it.gguf', 8, 'e2b-it-q4_K_M'),
  told('more than an effective size can have', 'gemma-3n-E2B-it.gguf', 8.1, '8.1b-it-q4_K_M', { codes: ['MODEL_SIZE_CONTRADICTS'] }),
  told('as many as all experts have', 'Llama-4-Scout-17B-16E.gguf', 272, '17b-16e-scout-q4_K_M'),
  told('more than all experts have', 'Llama-4-Scout-17B-16E.gguf', 280, '280b-16e-scout-q4_K_M', { codes: ['MODEL_SIZE_CONTRADICTS'] }),
  told('less than one expert has', 'Llama-4-Scout-17B-16E.gguf', 8, '8b-16e-scout-q4_K_M', { codes: ['MODEL_SIZE_CONTRADICTS'] }),
  told('a stated count', 'foo-7b.gguf', 7, '7b-q4_K_M', { kit: { parameters: { paramSize: 7_000_000_000 } } }),
  told('a stated count of something else', 'foo-7b.gguf', 7, '13b-q4_K_M', {
    kit: { parameters: { paramSize: '13000000000' } },
    codes: ['MODEL_SIZE_CONTRADICTS'],
  }),
  told('a stated scheme of its own', 'foo-7b.gguf', 7, '7b-turbo-quant', { kit: { parameters: { quantization: 'Turbo Quant' } } }),
  told('a stated mix of what the file says', 'foo-7b.gguf', 7, '7b-q4_K_L', { kit: { parameters: { quantization: 'Q4_K_L' } } }),
  told('a version of the title beside a file name with a size', 'qwen-7b.gguf', 7, '7b-q4_K_M', { kit: { name: 'Qwen v2' } }),
  told('a version of the title', 'qwen.gguf', 7, '7b-v2-q4_K_M', { kit: { name: 'Qwen v2' } }),
  told('a version of the file name', 'qwen-v2.gguf', 7, '7b-v2-q4_K_M', { kit: { name: 'Qwen' } }),
  told('a version of the file name beside a title with a size', 'qwen-v2.gguf', 7, '7b-v2-q4_K_M', { kit: { name: 'Qwen 7B' } }),
  told('words of a directory that say something else', 'qwen-coder-python/qwen-chat.gguf', 7, '7b-chat-q4_K_M'),
  told('words of a directory that say more', 'qwen-chat-python/qwen-chat.gguf', 7, '7b-chat-python-q4_K_M'),
  told('words beside a name of no known family', 'zorblax-nova.gguf', 7, '7b-zorblax-nova-instruct-q4_K_M', {
    keys: { 'general.finetune': 'Instruct' },
  }),
  told('a base name that is no known family', 'letter-sorter-fr.gguf', 1.24, '1.2b-letter-sorter-fr-q4_K_M', {
    keys: { 'general.basename': 'letter-sorter', 'general.finetune': 'fr', 'general.size_label': '1.2B' },
  }),
  told('a base name that is no known family, as converters write titles', 'm.gguf', 1.24, '1.2b-letter-sorter-fr-q4_K_M', {
    keys: {
      'general.name': 'Letter Sorter Fr',
      'general.basename': 'letter-sorter',
      'general.finetune': 'fr',
      'general.size_label': '1.2B',
    },
  }),
  told('a size label that was counted', 'Foo-32B-chat.gguf', 32.8, '32b-chat-q4_K_M', { keys: { 'general.size_label': '33B' } }),
  told('a version that the name has with v', 'Foo-7B-chat-v0.3.gguf', 7, '7b-chat-v0.3-q4_K_M', { keys: { 'general.version': '0.3' } }),
  told('a version with v that the name has without', 'Foo-7B-chat-0.3.gguf', 7, '7b-chat-0.3-q4_K_M', {
    keys: { 'general.version': 'v0.3' },
  }),
  told('a stated variant beside a version', 'Foo-7B.gguf', 7, '7b-chat-q4_K_M', {
    keys: { 'general.version': '0.3' },
    kit: { parameters: { variant: 'chat' } },
  }),
  ...(
    [
      [1_000_000, '1m-churn-fp32'],
      [999_000, undefined],
    ] as const
  ).map(([count, tag]): PublicShape => ({
    what: `a graph of ${count} parameters`,
    files: { 'churn.onnx': onnx(count) },
    tags: tag === undefined ? [] : [tag],
    codes: tag === undefined ? ['NO_CONTENT_NAME'] : [],
  })),
  {
    what: 'full precision of a small graph, where it is stated',
    files: { 'churn.onnx': onnx(9000) },
    kit: { model: { path: 'churn.onnx', parameters: { quantization: 'fp32' } } },
    tags: ['churn-fp32'],
  },
  ...[
    ['t5gemma-9b-2b', '9b-2b'],
    ['vicuna-16k-7b', '7b-16k'],
  ].map(([name = '', tag = '']): PublicShape => ({
    what: `sizes of a file that tells no count: ${name}`,
    files: { [`${name}.litertlm`]: Buffer.from('LITERTLM'.padEnd(64, '\0')) },
    tags: [tag],
  })),
  {
    what: 'a part that is missing, where the index counts',
    files: {
      'qwen-chat/model-00001-of-00002.safetensors': weights(4 * B),
      'qwen-chat/model.safetensors.index.json': JSON.stringify({
        metadata: { total_parameters: 8_000_000_000, total_size: 16_000_000_000 },
        weight_map: { a: 'model-00001-of-00002.safetensors', b: 'model-00002-of-00002.safetensors' },
      }),
    },
    tags: ['8b-chat-bf16'],
    codes: ['MODEL_SHARDS_MISSING'],
  },
  {
    what: 'a size that is in a word of small letters is that of its data',
    files: { 'CLIP-ViT-bigG-14-laion2B-39B-b160k/model.safetensors': weights(2.54 * B, 'F32') },
    tags: ['2.5b-vit-bigg-14-laion2b-39b-b160k-fp32'],
  },
  ...(
    [
      ['hyenadna-large-1m-seqlen', 0.00655, '6.5m-hyenadna-large-1m-seqlen-bf16'],
      ['LWM-Text-Chat-1M', 6.74, '6.7b-lwm-text-chat-1m-bf16'],
      ['ticket-classifier-1m', 0.003, '3m-ticket-classifier-1m-bf16'],
      ['ticket-classifier-8m', 0.003, '3m-ticket-classifier-bf16'],
    ] as const
  ).map(([name, count, tag]): PublicShape => ({
    what: `a size that is no model's of ${count} billion: ${name}`,
    files: { [`${name}/model.safetensors`]: weights(count * B) },
    tags: [tag],
    codes: ['MODEL_SIZE_CONTRADICTS'],
  })),
  {
    what: 'integers by a name, where weights are small floats',
    files: { 'qwen3-8b-int8.safetensors': weights(8 * B, 'F8_E4M3') },
    tags: ['8b-fp8'],
    codes: ['MODEL_QUANTIZATION_CONTRADICTS'],
  },
];

/** Copies, parts and names of which only one thing tells what they are. */
const APART: readonly PublicShape[] = [
  {
    what: 'a directory that names a sidecar, with a model that has a name of its own',
    files: {
      'GLM-4.5-Air-MTP-GGUF/GLM-4.5-Air-Q4_K_M.gguf': publicGguf(110.47 * B, 15),
      'Qwen3-8B-GGUF/Qwen3-8B-Q4_K_M.gguf': publicGguf(8.19 * B, 15),
    },
    tags: ['110b-air-mtp-q4_K_M', '8b-q4_K_M'],
  },
  {
    what: 'graphs beside the config of an adapter that is in them',
    files: { 'Qwen3-0.6B-onnx/adapter_config.json': adapterConfig('Qwen/Qwen3-0.6B'), 'Qwen3-0.6B-onnx/model.onnx': onnx(596_000_000) },
    tags: ['0.6b-fp32'],
  },
  {
    what: 'an adapter below a model, which is none',
    files: {
      'Qwen3-8B/config.json': '{}',
      'Qwen3-8B/model.safetensors': weights(8.19 * B),
      'Qwen3-8B/legal/adapter_config.json': adapterConfig('Qwen/Qwen3-8B', 8),
      'Qwen3-8B/legal/adapter_model.safetensors': safetensorsFile({ prompt_embeddings: ['F32', 20, 4096] }),
    },
    tags: ['8b-bf16', '8b-legal-lora-r8'],
  },
  {
    what: 'a pipeline of one file beside its index',
    files: { 'painter/model_index.json': '{}', 'painter/painter.safetensors': weights(B) },
    tags: ['painter-bf16'],
  },
  {
    what: 'a pipeline with exports and an adapter of more bytes than its own weights',
    files: {
      'painter/model_index.json': '{"_class_name":"StableDiffusionPipeline"}',
      'painter/loras/style.safetensors': safetensorsFile({
        'q.lora_A.weight': ['F32', 4096, 99_000],
        'q.lora_B.weight': ['F32', 99_000, 4096],
      }),
      'painter/unet/diffusion_pytorch_model.safetensors': weights(2_000_000),
      'painter/unet/model.onnx': onnx(9_000_000),
      'painter/vae/model_index.json': '{}',
    },
    tags: ['2m-painter-bf16'],
  },
  {
    what: 'parts that only an index names',
    files: {
      'Qwen2.5-72B-Instruct/config.json': '{}',
      'Qwen2.5-72B-Instruct/layers-0.safetensors': weights(40 * B),
      'Qwen2.5-72B-Instruct/layers-1.safetensors': weights(32 * B),
      'Qwen2.5-72B-Instruct/model.safetensors.index.json': JSON.stringify({
        metadata: {},
        weight_map: { a: 'layers-0.safetensors', b: 'layers-1.safetensors' },
      }),
    },
    tags: ['72b-instruct-bf16'],
  },
  {
    what: 'an index of one file alone',
    files: {
      'models/Qwen3-8B-Base.safetensors': weights(8.19 * B),
      'models/model.safetensors.index.json': '{"metadata":{},"weight_map":{"a":"Qwen3-8B-Base.safetensors"}}',
    },
    tags: ['8b-base-bf16'],
  },
  {
    what: 'an index of files that were not fetched, beside another model',
    files: {
      'Foo/config.json': '{"torch_dtype":"float32"}',
      'Foo/pytorch_model.bin': torch(8_000_000),
      'Foo/model.safetensors.index.json': JSON.stringify({
        metadata: { total_size: 32_000_000_000 },
        weight_map: { a: 'model-00001-of-00002.safetensors' },
      }),
    },
    tags: ['2m-foo-fp32'],
  },
  {
    what: 'two weights that are called as graphs are',
    files: {
      'acme-asr/decoder.safetensors': weights(30_000_000, 'F32'),
      'acme-asr/encoder.safetensors': weights(60_000_000, 'F32'),
    },
    tags: ['30m-acme-asr-fp32', '60m-acme-asr-fp32'],
  },
  {
    what: 'two models in parts in one directory',
    files: Object.fromEntries(
      ['Foo-7B', 'Foo-13B'].flatMap((name) =>
        [1, 2].map((part) => [`${name}-Q4_K_M-0000${part}-of-00002.gguf`, publicGguf((name === 'Foo-7B' ? 3.5 : 6.5) * B, 15)]),
      ),
    ),
    tags: ['13b-q4_K_M', '7b-q4_K_M'],
  },
  {
    what: 'a model in one file beside the same in parts',
    files: {
      'Foo-7B-Q4_K_M-00001-of-00002.gguf': publicGguf(3.5 * B, 15),
      'Foo-7B-Q4_K_M-00002-of-00002.gguf': publicGguf(3.5 * B, 15),
      'Foo-7B-Q4_K_M.gguf': publicGguf(7 * B, 15),
    },
    tags: ['7b-q4_K_M'],
    codes: ['CONTENT_NAMES_EQUAL'],
  },
  ...[10_000, 10_001].map((total): PublicShape => ({
    what: `one of ${total} parts`,
    files: { [`Foo-7B-Q4_K_M-00001-of-${total}.gguf`]: publicGguf(7 * B, 15) },
    tags: ['7b-q4_K_M'],
    codes: total === 10_000 ? ['MODEL_SHARDS_MISSING'] : [],
  })),
  {
    what: 'parts that count from 0',
    files: { 'Foo-7B-00000-of-00002.gguf': publicGguf(3.5 * B, 15), 'Foo-7B-00001-of-00002.gguf': publicGguf(3.5 * B, 15) },
    tags: ['7b-q4_K_M'],
  },
  {
    what: 'an adapter as a part beside its model',
    files: {
      'base/config.json': '{}',
      'base/qwen3-8b.safetensors': weights(8.19 * B),
      'legal/adapter_config.json': adapterConfig('Qwen/Qwen3-8B', 8),
      'legal/adapter_model.safetensors': lora(8),
    },
    kit: { model: { path: 'base', parts: [{ path: 'legal', name: 'Legal' }] } },
    tags: ['8b-bf16', 'legal'],
  },
  {
    what: 'an export in 8 bits below the model',
    files: {
      'all-MiniLM-L6-v2/config.json': '{}',
      'all-MiniLM-L6-v2/model.safetensors': weights(22_700_000, 'F32'),
      'all-MiniLM-L6-v2/onnx/model_int8.onnx': onnx(23_000_000, INT8),
    },
    tags: ['23m-l6-v2-fp32'],
  },
  {
    what: 'an export beside the model',
    files: {
      'bge-small-en-v1.5/config.json': '{}',
      'bge-small-en-v1.5/model.onnx': onnx(33_000_000, FLOAT16),
      'bge-small-en-v1.5/model.safetensors': weights(33_400_000, 'F32'),
    },
    tags: ['33m-small-en-v1.5-fp32'],
  },
  {
    what: 'a spelling of its own beside the usual one',
    files: {
      'Mistral-7B-Instruct-v0.3/config.json': '{}',
      'Mistral-7B-Instruct-v0.3/acme-7b.safetensors': weights(7.248 * B, 'F32'),
      'Mistral-7B-Instruct-v0.3/model.safetensors': weights(7.248 * B),
    },
    tags: ['7b-instruct-v0.3-bf16'],
  },
  ...['', 'Support bot'].map((name): PublicShape => ({
    what: `a checkpoint of no known size, in a kit called "${name}"`,
    files: { 'acme-bot/checkpoint-1000/model-q4_K_M.gguf': ggufFile({ 'general.architecture': 'llama', 'general.file_type': 15 }) },
    kit: { model: { path: '.' }, ...(name === '' ? {} : { package: { name } }) },
    tags: [name === '' ? 'acme-bot-checkpoint-1000-q4_K_M' : 'support-bot-q4_K_M'],
  })),
  ...[undefined, 'Support bot'].map((name): PublicShape => ({
    what: `a checkpoint of an adapter of no known base, ${name === undefined ? 'without a title' : `called "${name}"`}`,
    files: { 'acme-bot/checkpoint-1000/adapter_model.safetensors': lora(8) },
    kit: { model: { path: '.', ...(name === undefined ? {} : { name }) } },
    tags: [name === undefined ? 'acme-bot-checkpoint-1000-lora-r8' : 'support-bot-lora-r8'],
  })),
  {
    what: 'two adapters in a kit with one title',
    files: { 'french/adapter_model.safetensors': lora(8), 'legal/adapter_model.safetensors': lora(8) },
    kit: { model: { path: '.', name: 'Support bot' } },
    tags: ['french-lora-r8', 'legal-lora-r8'],
  },
  {
    what: 'a file that is too small for the size in its name',
    files: { 'Foo-7B-Q4_K_M.gguf': { bytes: Buffer.from('GGUF\x03\0\0\0'), size: 20_000_000 } },
    tags: ['foo-7b-q4_K_M'],
  },
  ...(
    [
      ['a flag', { paramSize: true, quantization: 'turbo-quant' }, 'foo-turbo-quant', []],
      ['no way to store weights', { quantization: 'none' }, undefined, ['MODEL_QUANTIZATION_UNCLEAR', 'NO_CONTENT_NAME']],
      ['a whole number beyond what a float holds', { paramSize: 7_000_000_000n, precision: 'fp16' }, '7b-fp16', []],
    ] as const
  ).map(([what, parameters, tag, codes]): PublicShape => ({
    what: `stated: ${what}`,
    files: { 'foo.pkl': PICKLE },
    kit: { model: { path: 'foo.pkl', parameters } },
    tags: tag === undefined ? [] : [tag],
    codes,
  })),
];

const DATASETS: readonly PublicShape[] = [
  ...(
    [
      [['quotes.json'], ['quotes']],
      [['labels.json', 'rows.csv'], ['rows']],
    ] as const
  ).map(([paths, tags]): PublicShape => ({
    what: `settings or data: ${paths.join()}`,
    files: Object.fromEntries(paths.map((path) => [path, '{}'])),
    kit: { datasets: paths.map((path) => ({ path })) },
    tags,
  })),
  {
    what: 'settings beside a model, whatever their size',
    files: { 'Foo-7B-Q4_K_M.gguf': publicGguf(7 * B, 15), 'prompts.json': { bytes: new Uint8Array(0), size: 200_000_000 } },
    kit: { model: { path: 'Foo-7B-Q4_K_M.gguf' }, datasets: [{ path: 'prompts.json' }] },
    tags: ['7b-q4_K_M'],
  },
  {
    what: 'a configuration that is called as nothing in particular',
    files: { 'gsm8k/main/train-00000-of-00001.parquet': 'PAR1' },
    kit: { datasets: [{ path: 'gsm8k/main' }] },
    tags: ['gsm8k-train'],
  },
  {
    what: 'the development split alone',
    files: { 'mnli/dev.tsv': 'a' },
    kit: { datasets: [{ path: 'mnli' }] },
    tags: ['mnli-dev'],
  },
  ...[
    ['year=2024/month=1', 'year=2024/month=12', '2024-01-2024-12'],
    ['dt=2024-01-01', 'dt=2024-01-31', '2024-01-01-2024-01-31'],
    ['fiscal_year=2023', 'fiscal_year=2024', '2023-2024'],
    ['2023', '2024', '2023-2024'],
    ['2023-11', '2024-02', '2023-11-2024-02'],
    ['2023/11', '2024/02', '2023-11-2024-02'],
    ['2024/01/31', '2024/02/01', '2024-01-31-2024-02-01'],
    ['2024Q1', '2024Q2', '2024q1-2024q2'],
    ['2025-W03', '2025-W09', '2025-w03-2025-w09'],
    ['region=eu/snapshot-20240131', 'region=us/snapshot-20240229', '20240131-20240229'],
  ].map(([first, last, dates]): PublicShape => ({
    what: `partitions: ${String(first)}`,
    files: Object.fromEntries(
      [first, last].map((part) => [`sales/${String(part)}/part-b3e1c9d0-1999-4f7a-9c1e-0123456789ab.parquet`, 'PAR1']),
    ),
    kit: { datasets: [{ path: 'sales' }] },
    tags: [`sales-${String(dates)}`],
  })),
  ...[
    ['year=2024/month=01', '2024-01'],
    ['year=2024/month=01/day=31', '2024-01-31'],
    ['dt=2024-01-31/country=de', 'country-de-2024-01-31'],
    ['year=2024/region=eu/month=01', 'region-eu-month-01-2024'],
    ['2024/01/31', '2024-01-31'],
  ].map(([place, said]): PublicShape => ({
    what: `one partition: ${String(place)}`,
    files: { [`sales/${String(place)}/part-0.parquet`]: 'PAR1' },
    kit: { datasets: [{ path: 'sales' }] },
    tags: [`sales-${String(said)}`],
  })),
  ...(
    [
      ['fingerprint of a piece', 'alpaca/data/train-00000-of-00001-a09b74b3ef9c3b56.parquet', 'alpaca', 'alpaca-train'],
      ['fingerprint that holds a year', 'alpaca/data/train-00000-of-00001-a09b2024ef9c3b56.parquet', 'alpaca', 'alpaca-train'],
      ['fingerprint alone', 'data/train-00000-of-00001-a09b74b3ef9c3b56.parquet', 'data'],
      [
        'marks of Databricks',
        'data/part-00000-tid-8371625398713649825-b3e1c9d0-1999-4f7a-9c1e-0123456789ab-47-1-c000.snappy.parquet',
        'data',
      ],
      ['codec', 'data/part-00000.zstd.parquet', 'data'],
      ['ending', 'data/part-r-00000.avro', 'data'],
      ['two endings', 'pile/train/00.jsonl.zst', 'pile', 'pile-train'],
      ['letter beyond ASCII', 'data/übungen-train.csv', 'data', 'ubungen-train'],
      ['split inside a word', 'data/präval.csv', 'data', 'praval'],
      ['word in another script', 'data/売上データ-eu.csv', 'data', 'eu'],
    ] as const
  ).map(([what, file, path, tag]): PublicShape => ({
    what: `what a file's name says of its data: ${what}`,
    files: { [file]: 'PAR1' },
    kit: { datasets: [{ path }] },
    tags: tag === undefined ? [] : [tag],
  })),
  ...[
    ['corpus/ctx2048/train-0.parquet', 'corpus', 'corpus-ctx2048-train'],
    ['corpus/train_ctx2048.parquet', 'corpus', 'corpus-ctx2048-train'],
    ['corpus/train-len2000.parquet', 'corpus', 'corpus-len2000-train'],
    ['corpus/size=2048/train-0.parquet', 'corpus', 'corpus-size-2048-train'],
    ['mydata/1920x1080/train.csv', 'mydata', 'mydata-1920x1080-train'],
    ['mydata/train-1080x1920.csv', 'mydata', 'mydata-1080x1920-train'],
    ['cc/CC-MAIN-2024-10/train.parquet', 'cc', 'cc-main-2024-10-train'],
  ].map(([file = '', path = '', tag = '']): PublicShape => ({
    what: `numbers that are no dates: ${file}`,
    files: { [file]: 'PAR1' },
    kit: { datasets: [{ path }] },
    tags: [tag],
  })),
  ...(
    [
      [
        'a configuration by date and language',
        'facebook/flores_plus/20250210.fr/dev-00000-of-00001.parquet',
        'facebook-flores_plus-20250210.fr-dev',
      ],
      [
        'the same in another language',
        'facebook/flores_plus/20250210.it/dev-00000-of-00001.parquet',
        'facebook-flores_plus-20250210.it-dev',
      ],
      ["a file's own word beside no split", 'allenai/tulu-3-mixture/data/persona-00000-of-00009.parquet', 'tulu-3-mixture-persona'],
      ['a file that begins as its directory', 'cais/hle/hle_text_only.csv', 'hle-text-only'],
      ['a number at a split', 'mathbench/eval4.jsonl', 'mathbench-eval4'],
      ['a pair of languages', 'opus-100/en-pt_BR.jsonl', 'opus-100-en-pt-br'],
      [
        'a long name with numbers within',
        'HuggingFaceTB/cosmo3/MID/stories_level_2_of_3_long-00001-of-00007.parquet',
        'cosmo3-mid-stories-level-2-of-3-long',
      ],
      ['a split with a number of hours', 'libri/train-clean-100/a.parquet', 'libri-train-clean-100'],
      ['a split with its year', 'coco/train2017/part-0.parquet', 'coco-train2017'],
      ['a subject of several', 'Instruct-Mix-Dataset-v3/science.jsonl', 'instruct-mix-dataset-v3-science'],
      ['an account that is known', 'lmsys/chatbot_arena/data/train-00000-of-00002.parquet', 'chatbot_arena-train'],
      ["an account that nobody knows stays, beside the hub's shards", 'loans/apac-7/train/data-00000-of-00004.arrow', 'loans-apac-7-train'],
      ['the same of another subject', 'claims/apac-7/train/data-00000-of-00004.arrow', 'claims-apac-7-train'],
      ['no account that is a brand', 'google/bid-costs/2023.csv', 'google-bid-costs-2023'],
      ['no account that is another brand', 'facebook/bid-costs/2023.csv', 'facebook-bid-costs-2023'],
      [
        "TensorFlow's datasets by version",
        'digits_noisy/grid-blur/2.0.0/digits_noisy-test.tfrecord-00000-of-00001',
        'digits_noisy-grid-blur-2.0.0-test',
      ],
      ['no account above one word that anybody may use', 'amazon/reviews/part-0.parquet', 'amazon-reviews'],
      ['no account above a directory of one word', 'sales/emea/data/train-00000-of-00002.parquet', 'sales-emea-train'],
      ["no account without the hub's shards", 'sales/emea-2/orders/part-0.parquet', 'sales-emea-2-orders'],
      ['an account above a configuration, without shards', 'Anthropic/kind-talk/long-form/test.jsonl.gz', 'kind-talk-long-form-test'],
      ['an account above JSON that is the data itself', 'teknium/recipe-chat/recipe_chat_extra.json', 'recipe-chat-extra'],
      ['an account above a file', 'argilla/recipe_chat.json', 'recipe-chat'],
      ['a split as JSON', 'recipe-chat/train.json', 'recipe-chat-train'],
      ['an archive', 'road-noise-4.1-2025-02-11-it.tar.gz', 'road-noise-4.1-2025-02-11-it'],
      ['an archive by one ending', 'road-noise-it.tgz', 'road-noise-it'],
      ['an archive that is compressed otherwise', 'road-noise-it.tar.zst', 'road-noise-it'],
      ['a zip archive', 'road-noise-it.zip', 'road-noise-it'],
      ['a number of one file', 'plant/pump-17.csv', 'plant-pump-17'],
      ['a padded number of one file', 'plant/pump-0003.csv', 'plant-pump-0003'],
      ['a long number of one file', 'sensors/sensor-2077.csv', 'sensors-sensor-2077'],
      ['a number in front', 'plant/21-fan.csv', 'plant-21-fan'],
      ['the first of pieces', 'plant/pump-0000.csv', 'plant-pump'],
      ['a piece by its word', 'plant/part-0003-pump.csv', 'plant-pump'],
      ['a word and a year of hex digits', 'cards/deed2023.csv', 'cards-deed-2023'],
      ['a year in a directory of another', 'loans/emea-2025/deed2023.csv', 'loans-emea-2025-deed-2023'],
      ['the same beside a split', 'cards/deed2023-train.csv', 'cards-deed-train-2023'],
      ['a short fingerprint beside a split', 'cards/train-3f9a01bc.csv', 'cards-train'],
      ['a month that is an ending elsewhere', 'prices.mar.csv', 'prices.mar'],
      ['the next month', 'prices.apr.csv', 'prices.apr'],
      ['a month in its directory', 'prices/eu.mar.csv', 'prices-eu-mar'],
      ['trainings of others as data', 'runs.csv', 'runs'],
      ['states of a country', 'states.csv', 'states'],
      ['states in a directory', 'data/states.csv', 'states'],
      ["a browser's copy", 'churn-labels-2025 (3).csv', 'churn-labels-2025'],
      ['compressed by zstd', 'docs_split_256tok.jsonl.zst', 'docs_split_256tok'],
      ['compressed by LZ4', 'clicks_2025.ndjson.lz4', 'clicks_2025'],
      ['compressed by Snappy', 'events_eu.json.snappy', 'events_eu'],
      ['Feather', 'meters_5pct.feather', 'meters_5pct'],
      ['a shard of WebDataset', 'laion-wds/laion-art-test-0000.tar', 'laion-wds-art-test'],
      ['a shard of WebDataset that is called as its directory', 'road-signs-2025/road-signs-2025-000000.tar', 'road-signs-2025'],
      ['records of TensorFlow', 'views-valid-00000-of-00004.tfrecord', 'views-valid'],
      ['records of TensorFlow with their number behind', 'views-valid.tfrecord-00000-of-00004', 'views-valid'],
    ] as const
  ).map(([what, file, tag]): PublicShape => ({
    what: `one of a dataset: ${what}`,
    files: { [file]: 'PAR1' },
    kit: { datasets: [{ path: file.split('/')[0] ?? '' }] },
    tags: [tag],
  })),
  {
    what: 'several of a dataset, numbered',
    files: { 'mathbench/eval4.jsonl': '{}', 'mathbench/eval5.jsonl': '{}' },
    kit: { datasets: [{ path: 'mathbench' }] },
    tags: ['mathbench-eval'],
  },
  {
    what: 'an account that its author gives as a name',
    files: { 'd/train.csv': 'a,b\n' },
    kit: { datasets: [{ path: 'd', name: 'argilla' }] },
    tags: ['argilla'],
  },
  {
    what: 'an account above a split, of which nothing says the name',
    files: { 'argilla/train.jsonl': '{}' },
    kit: { datasets: [{ path: 'argilla' }] },
    tags: [],
  },
  {
    what: 'settings as JSON beside the data',
    files: { 'recipe-chat/dataset_infos.json': '{}', 'recipe-chat/test.jsonl': '{}' },
    kit: { datasets: [{ path: 'recipe-chat' }] },
    tags: ['recipe-chat-test'],
  },
  {
    what: 'a name that says nothing of a model',
    files: { 'd/train.csv': 'a,b\n' },
    kit: { datasets: [{ path: 'd', name: 'Runs' }] },
    tags: ['runs'],
  },
  {
    what: 'what was fetched from a hub, as all of the kit',
    files: { 'allenai/tulu-3-mixture/data/persona-00000-of-00009.parquet': 'PAR1' },
    kit: { datasets: [{ path: '.' }] },
    tags: ['tulu-3-mixture-persona'],
  },
  {
    what: 'a file, whatever directories it lies in',
    files: { 'sources/erp/customers.csv': 'a,b\n' },
    kit: { datasets: [{ path: 'sources/erp/customers.csv' }] },
    tags: ['customers'],
  },
  {
    what: 'one split of a dataset',
    files: { 'imdb/train-00000-of-00002.parquet': 'PAR1', 'imdb/train-00001-of-00002.parquet': 'PAR1' },
    kit: { datasets: [{ path: 'imdb' }] },
    tags: ['imdb-train'],
  },
  {
    what: 'all splits of a dataset',
    files: { 'imdb/train-00000-of-00001.parquet': 'PAR1', 'imdb/test-00000-of-00001.parquet': 'PAR1' },
    kit: { datasets: [{ path: 'imdb' }] },
    tags: ['imdb'],
  },
  {
    what: 'a range of dates and a version in the name',
    files: { 'sales_2024-01_2024-06_v2.csv': 'a,b\n' },
    kit: { datasets: [{ path: 'sales_2024-01_2024-06_v2.csv' }] },
    tags: ['sales_2024-01_2024-06_v2'],
  },
  {
    what: "the test half of the kit's data",
    files: { 'test.csv': 'a,b\n' },
    kit: { package: { name: 'sales-2023' }, datasets: [{ path: 'test.csv' }] },
    tags: ['sales-2023-test'],
  },
];

const SAVED = new Uint8Array([8, 1, 18]);

const VERSIONS: readonly PublicShape[] = (
  [
    ['leak-alarm/12', 'leak-alarm-v12'],
    ['leak-alarm/2023/11', 'leak-alarm-2023-11'],
    ['leak-alarm/2023', ''],
    ['leak-alarm/007', ''],
    ['leak-alarm/serving/4', 'leak-alarm-v4'],
    ['pump-alarm/serving/4', 'pump-alarm-v4'],
    ['leak-alarm/exports/9', 'leak-alarm-v9'],
    ['leak-alarm/models/5', 'leak-alarm-v5'],
    ['leak-alarm/saved_model/5', 'leak-alarm-v5'],
    ['leak-alarm/prod/5', 'leak-alarm-prod-v5'],
    ['leak-alarm/staging/5', 'leak-alarm-staging-v5'],
    ['leak-alarm/20231105/5', 'leak-alarm-20231105-v5'],
    ['serving/4', 'serving-v4'],
    ['models/4', ''],
  ] as const
).map(([directory, tag]) => ({
  what: `a version by its directory: ${directory}`,
  files: { [`${directory}/saved_model.pb`]: SAVED },
  tags: tag === '' ? [] : [tag],
  codes: tag === '' ? ['NO_CONTENT_NAME'] : [],
}));

const SPELLINGS: readonly PublicShape[] = (
  [
    [
      'averages beside',
      { 'diffusion_pytorch_model.safetensors': 860, 'diffusion_pytorch_model.non_ema.safetensors': 860 },
      '860m-v1.5-bf16',
    ],
    [
      'half the bytes beside',
      { 'diffusion_pytorch_model.fp16.safetensors': 860, 'diffusion_pytorch_model.safetensors': 860 },
      '860m-v1.5-bf16',
    ],
    [
      'shards',
      {
        'diffusion_pytorch_model-00001-of-00002.safetensors': 500,
        'diffusion_pytorch_model-00002-of-00002.safetensors': 360,
        'diffusion_pytorch_model.non_ema-00001-of-00001.safetensors': 860,
      },
      '860m-v1.5-bf16',
    ],
    [
      'no plain one',
      { 'diffusion_pytorch_model.non_ema.safetensors': 860, 'diffusion_pytorch_model.ema_only.safetensors': 860 },
      '860m-v1.5-bf16',
    ],
  ] as const
).map(([what, files, tag]) => ({
  what: `a denoiser in several spellings: ${what}`,
  files: {
    'stable-diffusion-v1-5/model_index.json': '{"_class_name":"StableDiffusionPipeline"}',
    ...Object.fromEntries(Object.entries(files).map(([name, millions]) => [`stable-diffusion-v1-5/unet/${name}`, weights(millions * 1e6)])),
  },
  tags: [tag],
}));

export const PUBLIC_SHAPES: Readonly<Record<string, readonly PublicShape[]>> = {
  'headers of current converters': HEADERS,
  'files that belong to a model': SIDECARS,
  'packed and repeated weights': PACKED,
  'exports of other runtimes': [...EXPORTS, ...RUNTIMES],
  'trees and pickles': TABULAR,
  'diffusion pipelines': [...PIPELINES, ...SPELLINGS],
  'versions as directories': VERSIONS,
  adapters: ADAPTERS,
  'what tells one from another': APART,
  'what counts of several statements': DECIDED,
  datasets: DATASETS,
};
