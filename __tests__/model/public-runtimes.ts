import { graph, onnxModel, tensor } from './support/onnx-file.js';
import type { MemoryFile } from './support/memory-files.js';
import { safetensorsFile } from './support/safetensors-file.js';
import { zipFile } from './support/zip-file.js';
import type { PublicShape } from './support/public-shape.js';

type Files = PublicShape['files'];

const B = 1_000_000_000;
/** A file of which nothing but its size is known. */
const bytes = (size: number): MemoryFile => ({ bytes: new Uint8Array(16), size });
const text = (start: string): Uint8Array => Buffer.from(start.padEnd(64, '\0'), 'latin1');
const weights = (count: number, dtype = 'BF16'): MemoryFile => safetensorsFile({ 'l.weight': [dtype, 1000, Math.round(count / 1000)] });
const onnx = (count: number, type = 1): Uint8Array =>
  onnxModel(graph({ initializers: [tensor(type, [1000, count / 1000], { external: true, name: 'w' })] }));

/** What Xcode's compiler leaves of one model. */
export function compiled(directory: string, size: number, storagePrecision = 'Float16'): Files {
  return {
    [`${directory}/coremldata.bin`]: new Uint8Array(300),
    [`${directory}/analytics/coremldata.bin`]: new Uint8Array(243),
    [`${directory}/metadata.json`]: JSON.stringify([
      {
        metadataOutputVersion: '3.0',
        storagePrecision,
        outputSchema: [{ hasShapeFlexibility: '0', dataType: 'Float16', shape: '[1, 1500]', name: 'out', type: 'MultiArray' }],
        modelParameters: [],
        specificationVersion: 7,
        availability: { iOS: '16.0', macOS: '13.0' },
        modelType: { name: 'MLModelType_mlProgram' },
        method: 'predict',
      },
    ]),
    [`${directory}/model.mil`]: 'program(1.0)\n[buildInfo = dict<tensor<string, []>, tensor<string, []>>({})]\n{\n',
    [`${directory}/weights/weight.bin`]: bytes(size),
  };
}

/** What coremltools saves. */
function packed(directory: string, size: number): Files {
  const inside = `${directory}/Data/com.apple.CoreML`;
  return {
    [`${directory}/Manifest.json`]: JSON.stringify({
      fileFormatVersion: '1.0.0',
      itemInfoEntries: { A: { author: 'com.apple.CoreML', name: 'model.mlmodel', path: 'com.apple.CoreML/model.mlmodel' } },
      rootModelIdentifier: 'A',
    }),
    [`${inside}/model.mlmodel`]: Uint8Array.from([8, 7, 0x12, 3, 0xa2, 6, 0]),
    [`${inside}/weights/weight.bin`]: bytes(size),
  };
}

/** What mlc_llm convert_weight writes, for a model of 1.24 B parameters. */
export function mlc(directory: string, quantization: string, cache = 'ndarray-cache.json'): Files {
  const bits = Number(quantization[1]);
  const dtype = quantization.includes('f32') ? 'float32' : 'float16';
  const words = bits === 0 ? 0 : Math.round(1_235_814_400 / 2 / Math.floor(32 / bits) / 1024);
  const tensors = (at: number): readonly object[] =>
    bits === 0
      ? [{ name: `l${at}.weight`, shape: [603_425, 1024], dtype, format: 'f32-to-bf16', nbytes: 1, byteOffset: 0 }]
      : [
          { name: `l${at}.q_weight`, shape: [words, 1024], dtype: 'uint32', format: 'f32-to-bf16', nbytes: 1, byteOffset: 0 },
          { name: `l${at}.q_scale`, shape: [1024, 4], dtype, format: 'f32-to-bf16', nbytes: 1, byteOffset: 9 },
        ];
  return {
    [`${directory}/mlc-chat-config.json`]: JSON.stringify({
      version: '0.1.0',
      model_type: 'llama',
      quantization,
      model_config: { hidden_size: 2048, vocab_size: 128_256, tie_word_embeddings: true },
      context_window_size: 131_072,
    }),
    [`${directory}/${cache}`]: JSON.stringify({
      metadata: { ParamSize: 147, ParamBytes: (1_235_814_400 * (bits + 0.5)) / 8, BitsPerParam: bits + 0.5 },
      records: [0, 1].map((at) => ({
        dataPath: `params_shard_${at}.bin`,
        format: 'raw-shard',
        nbytes: 1,
        records: tensors(at),
        md5sum: 'x',
      })),
    }),
    [`${directory}/params_shard_0.bin`]: bytes(340_000_000),
    [`${directory}/params_shard_1.bin`]: bytes(340_000_000),
    [`${directory}/tokenizer.json`]: '{}',
  };
}

/** `model.bin` of CTranslate2: variables of one matrix and one row, with the types by number, behind the class's name. */
export function ctranslate2(count: number, matrix: number, row: number): MemoryFile {
  const [size = 0] = [[4, 1, 2, 4, 2, 2][matrix]];
  const u16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer);
  const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
  const name = (value: string): Buffer => Buffer.concat([u16(value.length + 1), Buffer.from(`${value}\0`)]);
  const columns = Math.round(count / 1000);
  const head = Buffer.concat([
    u32(6),
    name('WhisperSpec'),
    u32(3),
    u32(2),
    name('decoder/bias'),
    Uint8Array.of(1),
    u32(4),
    Uint8Array.of(row),
    u32(16),
    new Uint8Array(16),
    name('decoder/weight'),
    Uint8Array.of(2),
    u32(1000),
    u32(columns),
    Uint8Array.of(matrix),
    u32(1000 * columns * size),
  ]);
  return { bytes: head, size: head.length + 1000 * columns * size };
}

const whisperCpp = (type: number): Uint8Array =>
  Buffer.concat([
    Buffer.from('lmgg'),
    Buffer.from(Int32Array.from([51_866, 1500, 1280, 20, 32, 448, 1280, 20, 4, 128, type]).buffer),
    new Uint8Array(32),
  ]);

function engine(directory: string, quantization: object, ranks: number): Files {
  const config = {
    version: '0.17.0',
    pretrained_config: {
      architecture: 'LlamaForCausalLM',
      dtype: 'bfloat16',
      hidden_size: 4096,
      quantization,
      mapping: { tp_size: ranks },
    },
    build_config: { max_input_len: 1024, max_batch_size: 8 },
  };
  return {
    [`${directory}/config.json`]: JSON.stringify(config),
    ...Object.fromEntries(Array.from({ length: ranks }, (_, at) => [`${directory}/rank${at}.engine`, bytes(4 * B)])),
  };
}

/** A network of OpenVINO with one constant, as text. */
export function openvino(type: string, count: number): string {
  const constant = `<layer id="1" name="self.w" type="Const" version="opset1">\n<data element_type="${type}" shape="1000, ${Math.round(count / 128_000)}, 128" offset="0" size="9" />`;
  const scale =
    '<layer id="2" name="self.w/scale" type="Const" version="opset1">\n<data element_type="f16" shape="1000, 99999, 1" offset="9" size="9" />';
  return `<?xml version="1.0"?>\n<net name="Model0" version="11">\n<layers>\n${constant}\n</layer>\n${scale}\n</layer>\n</layers>\n</net>`;
}

const torch = (): Uint8Array => zipFile({ 'c/data.pkl': Uint8Array.of(0x80, 2), 'c/data/0': new Uint8Array(4000) }, false);
const SHERPA = 'sherpa-onnx-streaming-zipformer-en-2023-06-26';
const STEP = 'epoch-99-avg-1-chunk-16-left-128';

const all = (...files: readonly Files[]): Files => Object.assign({}, ...files) as Files;

export const RUNTIMES: readonly PublicShape[] = [
  { what: 'CoreML, compiled', files: compiled('Llama-3.2-1B-Instruct.mlmodelc', 2.472 * B), tags: ['1b-instruct-fp16'] },
  {
    what: 'CoreML in several parts, for WhisperKit',
    files: all(
      compiled('openai_whisper-tiny/AudioEncoder.mlmodelc', 16_000_000),
      compiled('openai_whisper-tiny/TextDecoder.mlmodelc', 59_000_000),
      compiled('openai_whisper-tiny/MelSpectrogram.mlmodelc', 370_000),
    ),
    tags: ['38m-tiny-fp16'],
  },
  {
    what: 'CoreML with a palette',
    files: compiled('openai_whisper-large-v3_947MB/AudioEncoder.mlmodelc', 4e8, 'Mixed (Float16, Palettized (4 bits), UInt4)'),
    tags: ['whisper-large-v3_947mb-int4'],
    codes: ['MODEL_SIZE_UNCLEAR'],
  },
  {
    what: 'CoreML in parts that are stored in several ways',
    files: all(
      compiled('whisper-large-v3-coreml/AudioEncoder.mlmodelc', 4e8, 'Mixed (Float16, Palettized (4 bits))'),
      compiled('whisper-large-v3-coreml/TextDecoder.mlmodelc', 2e8, 'Float16'),
    ),
    tags: ['whisper-large-v3'],
  },
  ...['Mixed (Float32, Float16)', 'Mixed (Float16, Sparse)'].map((stored): PublicShape => ({
    what: `CoreML whose summary does not say how most weights are stored: ${stored}`,
    files: compiled('Llama-3.2-1B-Instruct.mlmodelc', 2.472 * B, stored),
    tags: ['1b-instruct'],
  })),
  {
    what: 'CoreML as saved and as compiled',
    files: all(packed('Llama-3.2-Instruct.mlpackage', 2.472 * B), compiled('Llama-3.2-Instruct.mlmodelc', 2.472 * B)),
    tags: ['1.2b-instruct-fp16'],
  },
  {
    what: 'CoreML packages of two models',
    files: all(packed('Llama-3.2-1B-Instruct.mlpackage', 2e9), packed('Llama-3.2-3B-Instruct.mlpackage', 6e9)),
    tags: ['1b-instruct', '3b-instruct'],
  },
  {
    what: 'CoreML packages that are one model',
    files: all(packed('moonshine-tiny-27m/Encoder.mlpackage', 2e7), packed('moonshine-tiny-27m/Decoder.mlpackage', 6e7)),
    tags: ['27m-tiny'],
  },
  {
    what: "a network of Apple's, whole and in chunks",
    files: all(
      ...['TextEncoder', 'Unet', 'UnetChunk1', 'UnetChunk2', 'VAEDecoder'].map((part, at) =>
        compiled(`coreml-stable-diffusion-xl-base/${part}.mlmodelc`, [681e6, 1732e6, 870e6, 862e6, 99e6][at] ?? 0),
      ),
    ),
    tags: ['1.3b-xl-base-fp16'],
  },
  ...['q4f16_1', 'q4f32_1', 'q3f16_1', 'q0f16', 'q0f32'].map((quantization): PublicShape => ({
    what: `MLC-LLM: ${quantization}`,
    files: mlc('llama-instruct', quantization),
    tags: [`1.2b-instruct-${quantization}`],
  })),
  {
    what: 'MLC-LLM with its newer list',
    files: mlc('Llama-3.2-1B-Instruct-q4f16_1-MLC', 'q4f16_1', 'tensor-cache.json'),
    tags: ['1b-instruct-q4f16_1'],
  },
  {
    what: 'MLC-LLM, of which the files alone are there',
    files: Object.fromEntries([0, 1].map((at) => [`Llama-3.2-1B-Instruct-q4f16_1-MLC/params_shard_${at}.bin`, bytes(3e8)])),
    tags: ['1b-instruct-q4f16_1'],
  },
  ...[
    ['FP8', 2, 'fp8'],
    ['W4A16_AWQ', 1, 'awq-w4a16'],
    [null, 1, 'bf16'],
  ].map(([algorithm, ranks, tag]): PublicShape => ({
    what: `TensorRT-LLM: ${String(algorithm)} on ${String(ranks)}`,
    files: engine('llama-3.1-8b-instruct', { quant_algo: algorithm, kv_cache_quant_algo: null }, Number(ranks)),
    tags: [`8b-instruct-${String(tag)}`],
  })),
  {
    what: 'OpenVINO by its constants',
    files: { 'qwen3-ov/openvino_model.xml': openvino('u4', 8.192 * B), 'qwen3-ov/openvino_model.bin': bytes(4e9) },
    tags: ['8.2b-int4'],
  },
  {
    what: 'OpenVINO by its config',
    files: {
      'Qwen3-8B-ov/openvino_model.xml': '<?xml version="1.0"?>\n<net name="Model0" version="11">',
      'Qwen3-8B-ov/openvino_model.bin': bytes(8e9),
      'Qwen3-8B-ov/openvino_config.json': '{"dtype":"int8","quantization_config":{"bits":8,"sym":false}}',
      'Qwen3-8B-ov/config.json': '{"model_type":"qwen3","torch_dtype":"bfloat16"}',
    },
    tags: ['8b-int8'],
  },
  {
    what: 'spaCy',
    files: {
      'en_core_web_trf/meta.json': '{"lang":"en","name":"core_web_trf","version":"3.8.0","spacy_version":">=3.8.0,<3.9.0"}',
      'en_core_web_trf/transformer/model': bytes(4e8),
    },
    tags: ['en_core_web_trf-3.8.0'],
  },
  {
    what: 'spaCy with a table of vectors',
    files: {
      'en_core_web_md/meta.json': '{"lang":"en","name":"core_web_md","version":"3.8.0"}',
      'en_core_web_md/vocab/vectors': text(
        "\x93NUMPY\x01\0\x46\0{'descr': '<f4', 'fortran_order': False, 'shape': (20000, 300), }".padEnd(79) + '\n',
      ),
    },
    kit: { model: { path: '.', version: '1.0' } },
    tags: ['en_core_web_md-3.8.0'],
  },
  {
    what: 'spaCy as its package holds it',
    files: Object.fromEntries(
      ['', 'en_core_web_sm-3.8.0/'].map((below) => [
        `en_core_web_sm/${below}meta.json`,
        '{"lang":"en","name":"core_web_sm","version":"3.8.0"}',
      ]),
    ),
    tags: ['en_core_web_sm-3.8.0'],
  },
  ...[
    ['float16', 4, 4, '1.5b-large-v3-fp16'],
    ['int8_float16', 1, 4, '1.5b-large-v3-int8_float16'],
    ['int8_bfloat16', 1, 5, '1.5b-large-v3-int8_bfloat16'],
    ['int8', 1, 0, '1.5b-large-v3-int8'],
    ['int16', 2, 0, '1.5b-large-v3-int16'],
  ].map(([stored, matrix, row, tag]): PublicShape => ({
    what: `CTranslate2 by its variables: ${String(stored)}`,
    files: { 'faster-whisper-large-v3/model.bin': ctranslate2(1.543 * B, Number(matrix), Number(row)) },
    tags: [String(tag)],
  })),
  {
    what: 'CTranslate2 in 16 bits, by its name',
    files: { 'nllb-200-distilled-600M-ct2-int16/model.bin': text('\x06\0\0\0\x0c\0TransformerSpec\0') },
    tags: ['600m-200-distilled-int16'],
  },
  { what: 'whisper.cpp, whose name says no type', files: { 'ggml-base.en.bin': whisperCpp(1) }, tags: ['base.en-fp16'] },
  { what: 'whisper.cpp by its header', files: { 'ggml-large-v3-turbo.bin': whisperCpp(2008) }, tags: ['large-v3-turbo-q5_0'] },
  {
    what: 'ExecuTorch',
    files: { 'Llama-3.2-1B-Instruct-SpinQuant_INT4_EO8.pte': text('\x30\0\0\0ET12') },
    tags: ['1b-instruct-spinquant-eo8-int4'],
  },
  { what: 'ExecuTorch for a language', files: { 'whisper-244m-small-et.pte': text('\x30\0\0\0ET12') }, tags: ['244m-small-et'] },
  {
    what: 'Flax alone',
    files: { 'flan-t5-248m-base/flax_model.msgpack': text('\x82\xa4') },
    tags: ['248m-base'],
  },
  {
    what: 'Flax beside the same in safetensors',
    files: {
      'bert-base-uncased/config.json': '{"model_type":"bert"}',
      'bert-base-uncased/model.safetensors': weights(110_000_000, 'F32'),
      'bert-base-uncased/flax_model.msgpack': text('\x82\xa4'),
    },
    tags: ['110m-base-uncased-fp32'],
  },
  {
    what: 'Orbax',
    files: {
      'gemma-2b-it/_METADATA': '{}',
      'gemma-2b-it/manifest.ocdbt': text('\x0c\xdb\x3a\x2a'),
      'gemma-2b-it/d/3f2a': bytes(B),
      'gemma-2b-it/ocdbt.process_0/manifest.ocdbt': text('\x0c\xdb\x3a\x2a'),
    },
    tags: ['2b-it'],
  },
  {
    what: 'NeMo, compressed',
    files: { 'parakeet-tdt-0.6b-v3.nemo': text('\x1f\x8b\x08') },
    tags: ['0.6b-tdt-v3'],
  },
  {
    what: 'LiteRT: a task',
    files: { 'Gemma3-1B-IT_multi-prefill-seq_q8_ekv4096.task': text('PK\x03\x04') },
    tags: ['1b-it-multi-prefill-seq-ekv4096-q8'],
  },
  { what: 'CatBoost', files: { 'churn-v3.cbm': text('CBM1') }, tags: ['churn-v3'] },
  { what: 'CatBoost without a version', files: { 'churn.cbm': text('CBM1') }, tags: [], codes: ['NO_CONTENT_NAME'] },
  {
    what: 'Paddle',
    files: { 'ERNIE-4.5-0.3B-Paddle/model_state.pdparams': Uint8Array.of(0x80, 2, 0x7d), 'ERNIE-4.5-0.3B-Paddle/config.json': '{}' },
    tags: ['0.3b'],
  },
  {
    what: 'Paddle, of which nothing tells a size',
    files: { 'PP-OCRv5_server_det/inference.pdiparams': bytes(88e6), 'PP-OCRv5_server_det/inference.json': '{"base_code":{}}' },
    tags: [],
    codes: ['NO_CONTENT_NAME'],
  },
  { what: 'RKNN', files: { 'yolov8n-int8.rknn': text('RKNN') }, tags: ['yolov8n-int8'] },
  { what: 'RKLLM', files: { 'Qwen2.5-1.5B-Instruct_W8A8_RK3588.rkllm': bytes(2e9) }, tags: ['1.5b-instruct-rk3588-w8a8'] },
  { what: 'RKLLM with the least size that may be its own', files: { 'qwen3_1_7b_w8a8.rkllm': bytes(4.25e9) }, tags: ['1.7b-w8a8'] },
  {
    what: 'RKLLM with two sizes that may both just be its own',
    files: { 'smollm2_1_1b_w8a8.rkllm': bytes(1e9) },
    tags: ['smollm2_1_1b-w8a8'],
  },
  { what: 'a context for QNN', files: { 'mobilenet_v2-w8a8-qnn.bin': bytes(4e6) }, tags: ['mobilenet_v2-w8a8'] },
  {
    what: 'contexts for QNN in parts',
    files: Object.fromEntries([1, 2, 3].map((part) => [`Llama-3.2-3B-Instruct-w4a16-qnn/llama_instruct_part_${part}_of_3.bin`, bytes(B)])),
    tags: ['3b-instruct-w4a16'],
  },
  {
    what: 'sherpa: encoder, decoder and joiner of one step, in two precisions',
    files: Object.fromEntries(
      ['encoder', 'decoder', 'joiner'].flatMap((part) => [
        [`${SHERPA}/${part}-${STEP}.int8.onnx`, onnx(part === 'encoder' ? 66e6 : 1e6, 3)],
        [`${SHERPA}/${part}-${STEP}.onnx`, onnx(part === 'encoder' ? 66e6 : 1e6)],
      ]),
    ),
    tags: ['int8', 'fp32'].map((stored) => `68m-streaming-zipformer-en-2023-06-26-${STEP}-${stored}`),
  },
  {
    what: 'sherpa: parts with the name of the model in front',
    files: Object.fromEntries(['encoder', 'decoder'].map((part) => [`sherpa-onnx-whisper-tiny.en/tiny.en-${part}.onnx`, onnx(19e6)])),
    tags: ['38m-tiny-en-fp32'],
  },
  {
    what: 'a voice with its settings',
    files: { 'en_US-lessac-medium.onnx': onnx(16e6), 'en_US-lessac-medium.onnx.json': '{"audio":{"sample_rate":22050}}' },
    tags: ['16m-en-us-lessac-medium-fp32'],
  },
  {
    what: 'the first module of sentence-transformers',
    files: {
      'distiluse-base-multilingual-cased-v2/modules.json': '[]',
      'distiluse-base-multilingual-cased-v2/0_Transformer/model.safetensors': weights(135e6, 'F32'),
      'distiluse-base-multilingual-cased-v2/2_Dense/model.safetensors': weights(4e5, 'F32'),
    },
    tags: ['135m-base-multilingual-cased-v2-fp32'],
  },
  {
    what: 'diffusers without its index',
    files: {
      'FLUX.1-dev/transformer/config.json': '{}',
      'FLUX.1-dev/transformer/diffusion_pytorch_model.safetensors': weights(11.9 * B),
      'FLUX.1-dev/vae/diffusion_pytorch_model.safetensors': weights(84e6),
      'FLUX.1-dev/text_encoder/model.safetensors': weights(123e6),
      'FLUX.1-dev/text_encoder_2/model.safetensors': weights(4.7 * B),
    },
    tags: ['12b-dev-bf16'],
  },
  ...[
    ['TorchServe', 'street-signs-v0.4.mar', 'PK\x03\x04', 'street-signs-v0.4'],
    ['PMML', 'churn_score_v12.pmml', '<?xml version="1.0"?>\n<PMML version="4.4">', 'churn_score_v12'],
    ['fastText, compressed', 'intent-router-v5.ftz', '\xba\x16\x4f\x2f\x0c\0\0\0', 'intent-router-v5'],
    ['fastText, whole', 'skills-fasttext-v2.bin', '\xba\x16\x4f\x2f\x0c\0\0\0', 'skills-fasttext-v2'],
    ['fastText without a version', 'lid-nordic.ftz', '\xba\x16\x4f\x2f\x0c\0\0\0', undefined],
    ['llamafile', 'Qwen3-8B-Q5_K_M.llamafile', 'MZqFpD=', '8b-q5_K_M'],
    ['Stable-Baselines3', 'sac_boiler_v3.zip', `PK\x03\x04${'\0'.repeat(22)}\x04\0\0\0data`, 'sac_boiler_v3'],
    ['a zip of anything', 'sac_boiler_v3.zip', `PK\x03\x04${'\0'.repeat(22)}\x05\0\0\0notes`, undefined],
    ['Flax of many parts', 'churn-v3.msgpack', '\xdf\0\0\0\x08', 'churn-v3'],
    ['MessagePack that holds no map', 'churn-v3.msgpack', '\x93\x01\x02\x03', undefined],
    ['a zip of data', 'sac_boiler_v3.zip', `PK\x03\x04${'\0'.repeat(22)}\x08\0\0\0data.csv`, undefined],
    ['CoreML with a version at its last word', 'PalletCounterV2.mlmodel', '\x08\x05\x12\x02\xa2\x06\0', 'palletcounterv2'],
    ["CoreML with a family's own number", 'MobileNetV2.mlmodel', '\x08\x05\x12\x02\xa2\x06\0', undefined],
  ].map(([what, path = '', start = '', tag]): PublicShape => ({
    what: String(what),
    files: { [path]: text(start) },
    tags: tag === undefined ? [] : [tag],
    ...(tag === undefined ? { codes: ['NO_CONTENT_NAME'] } : {}),
  })),
  ...(
    [
      [
        "TensorFlow's SavedModel in a directory of its version",
        { 'house-prices/12/saved_model.pb': text('\x08\x01\x12') },
        'house-prices-v12',
      ],
      ['a directory of a number below nothing in particular', { 'models/12/saved_model.pb': text('\x08\x01\x12') }, undefined],
      ['fastai', { 'frog-calls-v4/export.pkl': torch() }, 'frog-calls-v4'],
      [
        "Triton's repository",
        { 'repo/gate-camera/4/model.plan': bytes(2e7), 'repo/gate-camera/config.pbtxt': 'name: "gate-camera"' },
        'gate-camera-v4',
      ],
      ['a number that nothing calls a version', { 'repo/gate-camera/4/model.plan': bytes(2e7) }, undefined],
      [
        'TensorFlow.js',
        {
          'gesture-v3-tfjs/model.json': '{"format":"graph-model","modelTopology":{},"weightsManifest":[]}',
          'gesture-v3-tfjs/group1-shard1of2.bin': bytes(4e6),
          'gesture-v3-tfjs/group1-shard2of2.bin': bytes(2e6),
        },
        'gesture-v3',
      ],
      ['a model.json of something else', { 'gesture-v3/model.json': '{"name":"gesture","labels":["left","right"]}' }, undefined],
      [
        "a checkpoint of TensorFlow's older versions",
        {
          'bert-110M-uncased-v2/model.ckpt-900.index': bytes(9000),
          'bert-110M-uncased-v2/model.ckpt-900.meta': bytes(90_000),
          'bert-110M-uncased-v2/model.ckpt-900.data-00000-of-00001': bytes(4.4e8),
        },
        '110m-uncased-900-v2',
      ],
      [
        'Megatron-LM: ranks of one step',
        Object.fromEntries(
          [0, 1].flatMap((rank) =>
            ['model_optim_rng', 'distrib_optim'].map((file) => [
              `gpt-2b-legal/iter_0000500/mp_rank_0${rank}/${file}.pt`,
              text('PK\x03\x04'),
            ]),
          ),
        ),
        '2b-legal-iter-0000500',
      ],
      [
        'DeepSpeed: model and optimizer of one step',
        {
          'qwen3-1.7b-notes/global_step90/mp_rank_00_model_states.pt': text('PK\x03\x04'),
          'qwen3-1.7b-notes/global_step90/zero_pp_rank_0_mp_rank_00_optim_states.pt': text('PK\x03\x04'),
          'qwen3-1.7b-notes/global_step90/bf16_zero_pp_rank_1_mp_rank_00_optim_states.pt': text('PK\x03\x04'),
        },
        '1.7b-notes-global-step90',
      ],
      [
        'a text encoder among the graphs of one model',
        {
          'lark-tts/onnx/text_encoder.onnx': onnx(9e6),
          'lark-tts/onnx/duration_predictor.onnx': onnx(1e6),
          'lark-tts/onnx/vocoder.onnx': onnx(30e6),
        },
        '40m-lark-tts-fp32',
      ],
    ] as readonly (readonly [string, Files, string | undefined])[]
  ).map(([what, files, tag]): PublicShape => ({
    what,
    files,
    tags: tag === undefined ? [] : [tag],
    ...(tag === undefined ? { codes: ['NO_CONTENT_NAME'] } : {}),
  })),
  ...(
    [
      ['GPTQ', [512, 1_800_000], [32, 225_000], 'gptq-int4'],
      ['GPTQ in 8 bits', [1024, 1_800_000], [32, 450_000], 'gptq-int8'],
      ['AWQ', [4096, 225_000], [32, 225_000], 'awq-int4'],
    ] as const
  ).map(([what, weight, zeros, tag]): PublicShape => ({
    what: `${what} by its shapes alone`,
    files: {
      'depot-chat/model.safetensors': safetensorsFile({
        'l.qweight': ['I32', ...weight],
        'l.qzeros': ['I32', ...zeros],
        'l.scales': ['F16', 32, 1_800_000],
        'e.weight': ['F16', 1000, 100_000],
      }),
    },
    tags: [`7.5b-depot-chat-${tag}`],
  })),
  {
    what: 'packed as GPTQ packs, by a tool with a name of its own',
    files: {
      'depot-7b-chat-AutoRound/model.safetensors': safetensorsFile({
        'l.qweight': ['I32', 512, 1_800_000],
        'l.qzeros': ['I32', 32, 225_000],
        'l.scales': ['F16', 32, 1_800_000],
      }),
    },
    tags: ['7b-chat-auto-round-int4'],
  },
  {
    what: 'checkpoints of Meta, one for each processor',
    files: { 'Llama-2-13b-chat/consolidated.00.pth': torch(), 'Llama-2-13b-chat/consolidated.01.pth': torch() },
    tags: ['13b-chat'],
  },
];
