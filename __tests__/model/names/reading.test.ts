import { describe, expect, it } from '@jest/globals';
import { withoutAccount } from '../../../src/model/names/family.js';
import { labelOf } from '../../../src/model/names/quantization.js';
import { formatWordIn, isGenericName, plainName, quantizedTitle, readName } from '../../../src/model/names/reading.js';
import { recorded } from '../../support/recorded.js';
import { DIRECTORY_NAMES, FILE_NAMES, GGUF_NAMES } from '../public-names.js';
import { rowsOf } from '../support/public-files.js';

/** Names as they are met, beside those of public models. */
const MORE = [
  'google',
  'foo-7b-i1',
  'foo-7b-i1-GGUF',
  'HiDream-I1-Full',
  'Foo-7B-GPTQ-4b',
  'Foo-GPTQ-4b',
  'Foo-7B-4b',
  'Foo-7B-FP8-block',
  'Foo-7B-int4-awq-block-128',
  'Foo-7B-mixed-3-4bit',
  'Foo-7B-mixed_3_6',
  'Foo-7B-mixed-3-4bit-Q4_K_M',
  'v1-5-pruned',
  'v3-5-pruned',
  'neural-chat-7b-v3-3',
  'internlm2_5-7b',
  'internlm2_5_7b',
  'llama_v3_2_3b',
  'Llama3-8B-1.58-100B-tokens',
  'bitnet_b1_58-3B',
  'foo_b1_59-3B',
  'qwen2-0_5b',
  'x_0_5b',
  'GFPGANv1.4',
  'ERNIE-21BA3B',
  'flux1-dev-fp8mixed',
  'yolo11n-seg',
  'yolov8',
  'command-r7b-12-2024',
  'gemma-3n-E4B',
  'claims-2024-12',
  'claims-12-2024',
  'claims-2024-q3',
  'claims-q3-2024',
  'claims-13-2024',
  'ticket-classifier-distilbert',
  'sentiment-bert-3',
  'mask2former-swin-large',
  'dolphin-2.9.2-mixtral-8x22b',
  'dolphin-2-mixtral-8x22b',
  'sherpa-onnx-whisper-tiny',
  'svdq-int4-flux.1-dev',
  'Foo-3-7B',
  'Foo-7B-3',
  '7b-tuned-qwen',
  'image-512-512',
  'de_DE-voice',
  'Qwen2.5-7B-Instruct-1M',
  'model_q4f16',
  'pytorch_model',
  'Q4_K_M',
  'weights.final.v2',
  'Gemma It Qat q4_0 unquantized',
  'qwen2_1_5b',
  'qwen2_5_1_5b',
  'qwen3_1_7b',
  'Wan_2_2_T2V',
  'Wan2_2_T2V',
  'llama_3_2_instruct',
  'bitnet_b1_58_quant',
  'AcmeLab_llama-3.1',
  'AcmeLab_llama-Q4_K_M',
  'AcmeLab_qwen-7B',
  'AcmeLab_qwen-A3B',
  'AcmeLab_qwen-Instruct',
  'AcmeLab_qwen-GGUF',
  'AcmeLab_qwen-model',
  'AcmeLab_resnet-50',
  'AcmeLab_yolo11n',
  'AcmeLab_llama-v1',
  'cloudyi_yi-34b',
  'janhq_Jan-v1-4B',
  'sentiment_Mistral-7B-Instruct',
  'ticket-classifier_Mistral-7B-Instruct',
  'Llava_Mistral-7B',
  'Llava_fraud-7B',
  'AcmeLab_fraud-7B',
  'mistral-community_bitnet_b1_58-3B',
  'acme-lab-ai_qwen-7b_chat',
  'De_novo-7B',
  '7B-chat',
  'fraud-7b',
  'detector-7b',
  'X-7B',
  'vjepa2-7b-2024',
  'Nova-3n-7B',
  'Nova-100-7B',
  'Broken-Tutu-24B',
  'Broken-Tutu-v2-24B',
  'nvidia_8b-2024-05-01',
  'vjepa2-7B-no-quant',
  'Falcon-H1R-7B',
  'falcon-h1r',
  'Qwen3guard-8B',
  'resnet',
  'resnet-v2',
  'Foo-7B-UD-FP8',
  'Foo-7B-i1-MXFP4',
  'Foo-7B-MXFP4-bf16',
  'Foo-7B-GPTQ-AWQ',
  'Foo-7B-AWQ-fp16',
  'Foo-7B-AWQ-q0f16',
  'Foo-7B-AWQ-q3f16_0',
  'Foo-7B-q0f32',
  'Foo-7B-16.0bpw',
  'Foo-7B-4.8bits',
  'gemma3n-E4B-it',
  'whisper-mlx-whisper-large-v3',
  'Foo-7B-int8-merged-dynamic',
  'Qwen3-8B-q4f16_1-MLC',
] as const;

const NAMES: readonly string[] = [
  ...new Set([GGUF_NAMES, DIRECTORY_NAMES, FILE_NAMES].flatMap((table) => rowsOf(table).map(({ name }) => name)).concat(MORE)),
];

/** What a name says alone; where a header says it too, nobody would miss it. */
function said(name: string): string {
  const { telling, sizes, pair, active, words, version, quantization } = readName(name);
  const parts = {
    sizes: sizes.map(({ label }) => label).join(' '),
    pair: pair?.label,
    active: active.join(' '),
    words: words.join(' '),
    version,
    quantization: quantization === undefined ? undefined : labelOf(quantization),
    format: formatWordIn(name),
    plain: plainName(name) === name ? undefined : plainName(name),
    bare: withoutAccount(name) === name ? undefined : withoutAccount(name),
    title: quantizedTitle(name, 'q6_K') === name ? undefined : quantizedTitle(name, 'q6_K'),
  };
  const told = Object.entries(parts).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key} ${value}`]));
  return [...(telling ? ['telling'] : []), ...(isGenericName(name) ? ['generic'] : []), ...told].join(', ');
}

const expected = await recorded(new URL('reading.json', import.meta.url), () =>
  Object.fromEntries(NAMES.map((name) => [name, said(name)])),
);

describe('what a name says alone', () => {
  it.each(NAMES)('%s', (name) => {
    expect(said(name)).toBe(expected[name]);
  });
});
