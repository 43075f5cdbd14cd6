import { describe, expect, it } from '@jest/globals';
import { ggufFile, llama7b, matrixOf } from './support/gguf-file.js';
import { readKit, type KitInput } from './support/kit.js';
import { MemoryFiles, type MemoryFile } from './support/memory-files.js';
import { safetensorsFile } from './support/safetensors-file.js';

interface Case {
  readonly what: string;
  readonly files: Readonly<Record<string, Uint8Array | MemoryFile | string>>;
  readonly kit: KitInput;
  readonly names: readonly string[];
  readonly codes?: readonly string[];
}

const Q8_0 = 8;
const Q4_K = 12;
const F16 = 1;
const BF16 = 30;

function gguf(count: number, type: number, keys: Readonly<Record<string, string | number>>): MemoryFile {
  return ggufFile({ 'general.architecture': 'llama', ...keys }, { tensors: matrixOf(count, type), size: count });
}

const SMALL = { e: ['BF16', 4, 4] } as const;

const MODELS: readonly Case[] = [
  {
    what: 'a context length in the finetune, beside a size that is known',
    files: {
      'Qwen2.5-7B-Instruct-1M-Q4_K_M.gguf': gguf(7_615_616_512, Q4_K, {
        'general.file_type': 15,
        'general.finetune': 'Instruct-1M',
        'general.size_label': '7B',
      }),
    },
    kit: { model: { path: 'Qwen2.5-7B-Instruct-1M-Q4_K_M.gguf' } },
    names: ['7b-instruct-1m-q4_K_M'],
  },
  {
    what: 'one contradiction that header, name and file name repeat',
    files: {
      'Scout-17B.Q4_K_M.gguf': gguf(107_769_960_448, Q4_K, {
        'general.file_type': 15,
        'general.name': 'Scout 17B',
        'general.size_label': '17B',
      }),
    },
    kit: { model: { path: 'Scout-17B.Q4_K_M.gguf' } },
    names: ['108b-q4_K_M'],
    codes: ['MODEL_SIZE_CONTRADICTS'],
  },
  {
    what: 'what is stated and empty',
    files: { 'x.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }) },
    kit: { model: { path: 'x.gguf', name: 'Foo Chat', parameters: { paramSize: ' ', variant: '', quantization: '' } } },
    names: ['6.7b-foo-chat-q8_0'],
  },
  ...['mobile_sam', 'edge_sam', 'rt_detr', 'quant-trader'].map((name) => ({
    what: `a name of the author's own, ${name}`,
    files: { [`${name}.pt`]: Uint8Array.of(0x80, 4) },
    kit: { model: { path: `${name}.pt`, name, version: '1.0' } },
    names: [`${name}-1.0`],
  })),
  {
    what: 'a version below the directories of a day',
    files: { 'churn/2024/05/01/model.pkl': Uint8Array.of(0x80, 4) },
    kit: { model: { path: 'churn/2024/05/01/model.pkl', version: '1.0' } },
    names: ['churn-2024-05-01-1.0'],
  },
  {
    what: 'a stated size without a unit',
    files: { 'x.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }) },
    kit: { model: { path: 'x.gguf', parameters: { paramSize: 7 } } },
    names: ['6.7b-q8_0'],
    codes: ['MODEL_SIZE_UNCLEAR'],
  },
  {
    what: 'an adapter of which nothing but its kind is known',
    files: {
      'ad/adapter_model.safetensors': safetensorsFile({ 'q.lora_A.weight': ['F32', 16, 4096], 'q.lora_B.weight': ['F32', 4096, 16] }),
    },
    kit: { model: { path: 'ad' }, package: { name: 'my model' } },
    names: [],
    codes: ['NO_CONTENT_NAME'],
  },
  ...(
    [
      [{ quant_method: 'gptq', bits: 4 }, 'gptq-int4'],
      [{ quant_method: 'awq', w_bit: 4 }, 'awq-int4'],
      [{ quant_method: 'bitsandbytes', load_in_4bit: true, bnb_4bit_quant_type: 'nf4' }, 'bnb-nf4'],
      [{ quant_method: 'hqq', quant_config: { weight_quant_params: { nbits: 4 } } }, 'hqq-int4'],
      [{ quant_method: 'modelopt', quant_algo: 'FP8' }, 'fp8'],
      [{ quant_method: 'modelopt', quant_algo: 'NVFP4' }, 'nvfp4'],
      [{ quant_method: 'modelopt', quant_algo: 'W4A8_AWQ' }, 'awq-w4a8'],
      [{ quant_method: 'modelopt' }, 'modelopt'],
      [{ quant_method: 'quanto', weights: 'int4' }, 'int4'],
      [{ quant_method: 'eetq' }, 'int8'],
      [{ quant_method: 'torchao', quant_type: 'int4_weight_only' }, 'int4'],
      [{ quant_method: 'torchao', quant_type: { default: { _type: 'Float8DynamicActivationFloat8WeightConfig' } } }, 'fp8'],
      [{ quant_method: 'torchao', quant_type: 'autoquant' }, 'torchao'],
      [{ quant_method: 'auto-round', bits: 4 }, 'auto-round-int4'],
      [{ quant_method: 'bitnet' }, 'bitnet'],
      [{ quant_method: 'New::Method' }, 'new-method'],
    ] as const
  ).map(([config, label]) => ({
    what: `quantization_config ${JSON.stringify(config)}`,
    files: {
      'Foo-7B/config.json': JSON.stringify({ model_type: 'llama', torch_dtype: 'bfloat16', quantization_config: config }),
      'Foo-7B/model.safetensors': safetensorsFile(SMALL),
    },
    kit: { model: { path: 'Foo-7B', parameters: { paramSize: '7B' } } },
    names: [`7b-${label}`],
    codes: ['MODEL_SIZE_CONTRADICTS'],
  })),
  {
    what: 'the example of the action',
    files: {
      'llama-2-7b-chat.Q8_0.gguf': ggufFile(
        { 'general.architecture': 'llama', 'general.name': 'LLaMA v2', 'general.file_type': 7 },
        { tensors: llama7b(Q8_0), size: 7_161_089_600 },
      ),
    },
    kit: { model: { path: './llama-2-7b-chat.Q8_0.gguf' } },
    names: ['7b-chat-q8_0'],
  },
  {
    what: "Llama 3.1, whose version stands before the size and is the family's",
    files: {
      'Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf': gguf(8_030_261_248, Q4_K, {
        'general.file_type': 15,
        'general.finetune': 'Instruct',
        'general.size_label': '8B',
      }),
    },
    kit: { model: { path: 'Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf' } },
    names: ['8b-instruct-q4_K_M'],
  },
  {
    what: 'Mistral with the version of the instruct model',
    files: { 'Mistral-7B-Instruct-v0.3.Q4_0.gguf': gguf(7_248_023_552, 2, { 'general.file_type': 2 }) },
    kit: { model: { path: 'Mistral-7B-Instruct-v0.3.Q4_0.gguf' } },
    names: ['7b-instruct-v0.3-q4_0'],
  },
  {
    what: 'Mixtral by its experts',
    files: { 'mixtral-8x7b-instruct-v0.1.Q4_K_M.gguf': gguf(46_702_792_704, Q4_K, { 'general.file_type': 15 }) },
    kit: { model: { path: 'mixtral-8x7b-instruct-v0.1.Q4_K_M.gguf' } },
    names: ['8x7b-instruct-v0.1-q4_K_M'],
  },
  {
    what: 'a context length is no size',
    files: { 'Phi-3-mini-4k-instruct-q4.gguf': gguf(3_821_079_552, Q4_K, { 'general.file_type': 15 }) },
    kit: { model: { path: 'Phi-3-mini-4k-instruct-q4.gguf' } },
    names: ['3.8b-mini-4k-instruct-q4_K_M'],
  },
  {
    what: 'a size label of experts that nobody uses gives way to the name',
    files: { 'granite-4.0-h-tiny-7b.Q8_0.gguf': gguf(6_940_000_000, Q8_0, { 'general.file_type': 7, 'general.size_label': '64x994M' }) },
    kit: { model: { path: 'granite-4.0-h-tiny-7b.Q8_0.gguf' } },
    names: ['7b-h-tiny-q8_0'],
  },
  {
    what: 'a BF16 file that calls itself F16',
    files: { 'gemma3-4b-F16.gguf': gguf(3_880_000_000, BF16, { 'general.file_type': 32 }) },
    kit: { model: { path: 'gemma3-4b-F16.gguf' } },
    names: ['4b-bf16'],
    codes: ['MODEL_QUANTIZATION_CONTRADICTS'],
  },
  {
    what: 'a mix that no file type expresses',
    files: { 'gpt-oss-20b-UD-Q4_K_XL.gguf': gguf(20_914_757_184, Q4_K, { 'general.file_type': 15 }) },
    kit: { model: { path: 'gpt-oss-20b-UD-Q4_K_XL.gguf' } },
    names: ['20b-ud-q4_K_XL'],
  },
  {
    what: 'tensor types alone, with the recipe from the file name',
    files: { 'smollm2-135m-instruct-q4_k_s.gguf': gguf(134_515_008, Q4_K, {}) },
    kit: { model: { path: 'smollm2-135m-instruct-q4_k_s.gguf' } },
    names: ['135m-instruct-q4_K_S'],
  },
  {
    what: 'tensor types alone',
    files: { 'model.gguf': gguf(134_515_008, Q4_K, {}) },
    kit: { model: { path: 'model.gguf' } },
    names: ['135m-q4_K'],
  },
  {
    what: 'a decimal point as underscore, and a name without quantization',
    files: { 'model.gguf': gguf(494_032_768, F16, { 'general.file_type': 1 }) },
    kit: { model: { path: 'model.gguf', name: 'qwen2-0_5b-instruct' } },
    names: ['0.5b-instruct-fp16'],
  },
  {
    what: 'the Kitfile first',
    files: { 'x.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }) },
    kit: { model: { path: 'x.gguf', name: 'llama3-8b-8B-instruct' }, package: { name: 'demo' } },
    names: ['8b-instruct-q8_0'],
  },
  {
    what: 'active parameters of a mixture',
    files: { 'Qwen3-30B-A3B-Instruct-2507-Q4_K_M.gguf': gguf(30_532_122_624, Q4_K, { 'general.file_type': 15 }) },
    kit: { model: { path: 'Qwen3-30B-A3B-Instruct-2507-Q4_K_M.gguf' } },
    names: ['30b-a3b-instruct-2507-q4_K_M'],
  },
  {
    what: 'shards, of which the first holds no tensor',
    files: {
      'big-00001-of-00002.gguf': ggufFile({
        'general.architecture': 'llama',
        'general.name': 'Big 1B',
        'general.file_type': 7,
        'split.no': 0,
        'split.count': 2,
      }),
      'big-00002-of-00002.gguf': ggufFile(
        { 'split.no': 1, 'split.count': 2 },
        { tensors: matrixOf(1_235_814_400, Q8_0), size: 1_300_000_000 },
      ),
    },
    kit: { model: { path: '.' } },
    names: ['1b-q8_0'],
  },
  {
    what: 'a shard that is missing vetoes nothing',
    files: {
      'big-70b-00001-of-00002.gguf': ggufFile(
        { 'general.file_type': 7, 'split.no': 0, 'split.count': 2 },
        { tensors: matrixOf(1_000_000, Q8_0) },
      ),
    },
    kit: { model: { path: '.' } },
    names: ['70b-q8_0'],
    codes: ['MODEL_SHARDS_MISSING'],
  },
  {
    what: 'a projector beside is no model',
    files: {
      'llava-7b-Q8_0.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }),
      'mmproj-model-f16.gguf': gguf(311_000_000, F16, { 'general.file_type': 1 }),
    },
    kit: { model: { path: '.' } },
    names: ['7b-q8_0'],
  },
  {
    what: 'two models in one directory',
    files: {
      'llama-2-7b-chat.Q4_K_M.gguf': gguf(6_738_415_616, Q4_K, { 'general.file_type': 15 }),
      'llama-2-7b-chat.Q8_0.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }),
    },
    kit: { model: { path: '.', name: 'Llama 2 7b chat q8_0' } },
    names: ['7b-chat-q4_K_M', '7b-chat-q8_0'],
  },
  {
    what: 'stated values win and say where they differ',
    files: { 'm.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }) },
    kit: { model: { path: 'm.gguf', parameters: { paramSize: '13B', quantization: 'Q4_K_M', variant: 'Chat' } } },
    names: ['13b-chat-q4_K_M'],
    codes: ['MODEL_SIZE_CONTRADICTS', 'MODEL_QUANTIZATION_CONTRADICTS'],
  },
  {
    what: 'settings of inference are no facts',
    files: { 'm.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }) },
    kit: { model: { path: 'm.gguf', parameters: { size: '4k', context_length: 4096 } } },
    names: ['6.7b-q8_0'],
  },
  {
    what: 'a GGUF without tensors keeps its name in front',
    files: { 'vocab-llama.gguf': ggufFile({ 'general.file_type': 7 }) },
    kit: { model: { path: 'vocab-llama.gguf', name: 'llama-tokens' } },
    names: ['llama-tokens-q8_0'],
  },
];

const HUGGING_FACE: readonly Case[] = [
  {
    what: 'a directory with shards and index',
    files: {
      'Qwen2.5-7B-Instruct/config.json': '{"model_type":"qwen2","torch_dtype":"bfloat16"}',
      'Qwen2.5-7B-Instruct/model.safetensors.index.json':
        '{"metadata":{"total_size":8},"weight_map":{"a":"model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors"}}',
      'Qwen2.5-7B-Instruct/model-00001-of-00002.safetensors': safetensorsFile({ a: ['BF16', 1000, 4_000_000], norm: ['F32', 1000] }),
      'Qwen2.5-7B-Instruct/model-00002-of-00002.safetensors': safetensorsFile({ b: ['BF16', 1000, 3_615_616] }),
    },
    kit: { model: { path: 'Qwen2.5-7B-Instruct' } },
    names: ['7b-instruct-bf16'],
  },
  {
    what: 'GPTQ: eight weights in a word',
    files: {
      'config.json': '{"model_type":"qwen2","quantization_config":{"quant_method":"gptq","bits":4}}',
      'model.safetensors': safetensorsFile({
        'l.qweight': ['I32', 1000, 900_000],
        'l.qzeros': ['I32', 100, 100],
        'l.scales': ['F16', 100, 100],
        'e.weight': ['F16', 1000, 1000],
      }),
    },
    kit: { model: { path: '.', name: 'Qwen2.5-7B-Instruct-GPTQ-Int4' } },
    names: ['7b-instruct-gptq-int4'],
  },
  {
    what: 'bitsandbytes without a config: two weights in a byte',
    files: {
      'model.safetensors': safetensorsFile({
        'l.weight': ['U8', 500_000_000, 1],
        'l.weight.absmax': ['F32', 100],
        'l.weight.quant_state.bitsandbytes__nf4': ['U8', 80],
      }),
    },
    kit: { model: { path: 'model.safetensors', name: 'llama-3.2-1b-bnb-4bit' } },
    names: ['1b-bnb-nf4'],
  },
  {
    what: 'compressed-tensors of a multimodal model',
    files: {
      'config.json':
        '{"architectures":["X"],"text_config":{"quantization_config":{"quant_method":"compressed-tensors","format":"pack-quantized","config_groups":{"group_0":{"weights":{"num_bits":4,"type":"int"},"input_activations":null}}}}}',
      'model.safetensors': safetensorsFile({ 'l.weight_packed': ['I32', 1000, 1_000_000], 'l.weight_scale': ['BF16', 1000, 100] }),
    },
    kit: { model: { path: '.', name: 'vision-8b-vl-quantized.w4a16' } },
    names: ['8b-vl-w4a16'],
  },
  ...([1, 5] as const).map((millions) => ({
    what: `a pipeline of which one component has two spellings, and one of ${millions} M the lesser alone`,
    files: {
      'model_index.json': '{"_class_name":"StableDiffusionPipeline"}',
      'unet/diffusion_pytorch_model.safetensors': safetensorsFile({ a: ['F32', 1000, 3000] }),
      'unet/diffusion_pytorch_model.fp16.safetensors': safetensorsFile({ a: ['F16', 1000, 9000] }),
      'vae/diffusion_pytorch_model.fp16.safetensors': safetensorsFile({ a: ['F16', 1000, millions * 1000] }),
    },
    kit: { model: { path: '.', name: 'painter' } },
    names: ['3m-painter-fp32'],
  })),
  {
    what: 'a base model without a size in its name',
    files: {
      'config.json': '{"model_type":"bert"}',
      'model.safetensors': safetensorsFile({ e: ['F32', 110_106, 1000] }),
      'pytorch_model.bin': 'PK',
    },
    kit: { model: { path: '.', name: 'bert-base-uncased' } },
    names: ['110m-base-uncased-fp32'],
  },
  {
    what: 'an adapter alone, never under the tag of a full model',
    files: {
      'adapter_config.json': '{"peft_type":"LORA","base_model_name_or_path":"meta-llama/Llama-2-7b-chat-hf","r":16}',
      'adapter_model.safetensors': safetensorsFile({ 'q.lora_A.weight': ['F32', 16, 4096], 'q.lora_B.weight': ['F32', 4096, 16] }),
    },
    kit: { model: { path: '.', name: 'llama-2-7b-chat' } },
    names: ['7b-chat-lora-r16'],
  },
  {
    what: 'an adapter whose rank only its tensors tell, and whose base only its config',
    files: {
      'adapter_config.json': '{"peft_type":"LORA","base_model_name_or_path":"meta-llama/Llama-2-13b-chat-hf"}',
      'adapter_model.safetensors': safetensorsFile({ 'q.lora_A.weight': ['F32', 24, 4096], 'q.lora_B.weight': ['F32', 4096, 24] }),
    },
    kit: { model: { path: '.' } },
    names: ['13b-chat-lora-r24'],
  },
  {
    what: 'an adapter whose base only its own header names',
    files: {
      'french.gguf': ggufFile(
        { 'general.type': 'adapter', 'general.architecture': 'llama', 'general.base_model.0.name': 'Llama 3.1 8B Instruct' },
        { tensors: matrixOf(100_000, 0) },
      ),
    },
    kit: { model: { path: 'french.gguf' } },
    names: ['8b-instruct-french-lora-r100'],
  },
  {
    what: 'a base with an adapter as a named part',
    files: {
      'base-7b-chat.Q8_0.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }),
      'lora/french.gguf': ggufFile({ 'general.type': 'adapter', 'general.architecture': 'llama' }, { tensors: matrixOf(100_000, 0) }),
    },
    kit: { model: { path: 'base-7b-chat.Q8_0.gguf', parts: [{ path: 'lora', name: 'French style', type: 'lora' }] } },
    names: ['7b-chat-q8_0', 'french-style'],
  },
];

const DATA: readonly Case[] = [
  {
    what: "the kit's name",
    files: { 'sales.csv': 'a,b\n' },
    kit: { package: { name: 'sales-data-2023' }, datasets: [{ path: 'sales.csv' }] },
    names: ['sales-data-2023'],
  },
  {
    what: "the dataset's name",
    files: { 'd/1.csv': 'a' },
    kit: { datasets: [{ path: 'd', name: 'Sales Data 2023' }] },
    names: ['sales-data-2023'],
  },
  {
    what: 'a shorter dataset name of the same',
    files: { 'd.csv': 'a' },
    kit: { package: { name: 'sales-data-2023' }, datasets: [{ path: 'd.csv', name: 'sales' }] },
    names: ['sales-data-2023'],
  },
  {
    what: 'generic names twice',
    files: { 'train.csv': 'a', 'test.csv': 'b' },
    kit: {
      package: { name: 'sales-data-2023' },
      datasets: [
        { path: 'train.csv', name: 'training data' },
        { path: 'test.csv', name: 'training data' },
      ],
    },
    names: ['sales-data-2023'],
  },
  {
    what: 'two named datasets',
    files: { a: '1', b: '2' },
    kit: {
      package: { name: 'Shop' },
      datasets: [
        { path: 'a', name: 'customers' },
        { path: 'b', name: 'orders' },
      ],
    },
    names: ['customers', 'orders'],
  },
  {
    what: 'a name in another script',
    files: { 'umsatz.csv': '1' },
    kit: { datasets: [{ path: 'umsatz.csv', name: '売上データ' }] },
    names: ['umsatz'],
  },
  {
    what: 'stray files beside a model are none',
    files: {
      'm-7b.Q8_0.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }),
      'requirements.txt': 'x',
      'conf/a.yaml': 'x',
      'notes/x.csv': 'x',
    },
    kit: {
      model: { path: 'm-7b.Q8_0.gguf' },
      datasets: [{ path: 'requirements.txt' }, { path: 'conf' }, { path: 'notes/x.csv' }, { path: 'notes', name: 'Field notes' }],
    },
    names: ['7b-q8_0', 'field-notes'],
  },
  {
    what: 'unnamed data from a tenth of the kit on',
    files: {
      'm.pkl': { bytes: Uint8Array.from([0x80, 4]), size: 8_000 },
      'tenth.csv': { bytes: new Uint8Array(0), size: 1_000 },
      'less.csv': { bytes: new Uint8Array(0), size: 900 },
    },
    kit: { model: { path: 'm.pkl', name: 'iris', version: '1.0.0' }, datasets: [{ path: 'tenth.csv' }, { path: 'less.csv' }] },
    names: ['iris-1.0.0', 'tenth'],
  },
  {
    what: 'unnamed data of 100 MB beside a model of gigabytes',
    files: {
      'm-7b.Q8_0.gguf': gguf(6_738_415_616, Q8_0, { 'general.file_type': 7 }),
      'corpus.txt.parquet': { bytes: new Uint8Array(0), size: 100_000_000 },
    },
    kit: { model: { path: 'm-7b.Q8_0.gguf' }, datasets: [{ path: 'corpus.txt.parquet' }] },
    names: ['7b-q8_0', 'corpus'],
  },
  {
    what: 'the version of the package only where nothing else is known',
    files: { 'm.pkl': Uint8Array.from([0x80, 4]) },
    kit: { package: { name: 'Wine Quality', version: '0.3.1' }, model: { path: 'm.pkl', name: 'joblib Model' } },
    names: ['wine-quality-0.3.1'],
  },
  ...(
    [
      ['data beside a table of its codes', { path: 'shop' }, ['shop/orders-2024-05.csv', 'shop/codes.json'], 'shop-orders-2024-05'],
      ['texts beside a readme', { path: 'shop' }, ['shop/orders-2024-05.json', 'shop/README.md'], 'shop-orders-2024-05'],
      ['a file with a date beside one without', { path: 'shop' }, ['shop/orders-2024-05.csv', 'shop/customers.csv'], 'shop'],
      ['a directory that is called by a split', { path: 'validation-suite' }, ['validation-suite/cases.csv'], 'validation-suite-cases'],
      ['months of a year that its name says', { path: 'd', name: 'Orders 2024' }, ['d/2024-01.csv', 'd/2024-02.csv'], 'orders-2024'],
      ['pieces of a numbered table', { path: 'orders' }, ['orders/orders-12-0001.csv', 'orders/orders-12-0002.csv'], 'orders-12'],
      [
        'pieces of a table with a padded number',
        { path: 'd' },
        ['d/store-0042-sales-0001.csv', 'd/store-0042-sales-0002.csv'],
        'd-store-0042-sales',
      ],
      [
        'a configuration in two directories',
        { path: 'wiki' },
        ['wiki/20231101.de/a/1.parquet', 'wiki/20231101.de/b/2.parquet'],
        'wiki-20231101.de',
      ],
      ['a directory of a layout', { path: 'poems' }, ['poems/plain_text/rows.parquet'], 'poems-rows'],
      ['a serial number that looks like a fingerprint', { path: 'pumps' }, ['pumps/pump-4f5a6b7c.csv'], 'pumps-pump-4f5a6b7c'],
    ] as const
  ).map(([what, dataset, paths, name]) => ({
    what,
    files: Object.fromEntries(paths.map((path) => [path, 'a'])),
    kit: { datasets: [dataset] },
    names: [name],
  })),
  {
    what: 'a DVC pointer instead of the data',
    files: { 'rows.csv.dvc': 'outs:\n- md5: 0123\n  path: rows.csv\n' },
    kit: { package: { name: 'sales' }, datasets: [{ path: 'rows.csv.dvc' }] },
    names: [],
    codes: ['DATASET_IS_POINTER'],
  },
  {
    what: 'a DVC pointer that names its outputs far down',
    files: { 'rows.csv.dvc': `# kept by DVC\nmeta:\n  note: ${'x'.repeat(5000)}\nouts:\n- md5: 0123\n  path: rows.csv\n` },
    kit: { package: { name: 'sales' }, datasets: [{ path: 'rows.csv.dvc', name: 'rows' }] },
    names: [],
    codes: ['DATASET_IS_POINTER'],
  },
  {
    what: 'a pointer as git-lfs wrote it before it had its name',
    files: { 'data.csv': `version https://hawser.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n` },
    kit: { package: { name: 'sales' }, datasets: [{ path: 'data.csv' }] },
    names: [],
    codes: ['DATASET_IS_POINTER'],
  },
  {
    what: 'a pointer of git-annex',
    files: { 'data.csv': `/annex/objects/SHA256E-s31390--${'f'.repeat(64)}.csv\n` },
    kit: { package: { name: 'sales' }, datasets: [{ path: 'data.csv' }] },
    names: [],
    codes: ['DATASET_IS_POINTER'],
  },
  {
    what: 'a directory of pointers, one of them with a merge conflict inside',
    files: {
      'data/a.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`,
      'data/b.csv': `version https://git-lfs.github.com/spec/v1\n<<<<<<< HEAD\noid sha256:${'0'.repeat(64)}\nsize 1\n=======\noid sha256:${'1'.repeat(64)}\nsize 2\n>>>>>>> b\n`,
    },
    kit: { package: { name: 'sales' }, datasets: [{ path: 'data' }] },
    names: [],
    codes: ['DATASET_IS_POINTER'],
  },
  {
    what: 'a directory of pointers with one real file',
    files: {
      'data/a.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`,
      'data/b.csv': 'a,b\n1,2\n',
    },
    kit: { package: { name: 'sales' }, datasets: [{ path: 'data' }] },
    names: ['sales'],
  },
  {
    what: 'a pointer instead of the data',
    files: { 'data.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n` },
    kit: { package: { name: 'sales' }, datasets: [{ path: 'data.csv' }] },
    names: [],
    codes: ['DATASET_IS_POINTER'],
  },
];

describe.each([
  ['models', MODELS],
  ['Hugging Face directories', HUGGING_FACE],
  ['datasets', DATA],
])('content tags of %s', (_kind, cases) => {
  it.each(cases)('$what: $names', async ({ files, kit, names, codes }) => {
    const read = await readKit(kit, new MemoryFiles(files));
    expect({ names: read.names, codes: read.codes }).toEqual({ names, codes: codes ?? [] });
  });
});
