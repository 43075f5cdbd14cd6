import { diffusersIndex, peftConfig, huggingFaceConfig, quantizeConfig } from './companion.js';
import { gguf } from './gguf.js';
import { keras } from './keras.js';
import { lightgbm } from './lightgbm.js';
import { extension } from './magic.js';
import { modelCard } from './model-card.js';
import { numpy } from './numpy.js';
import { onnx } from './onnx.js';
import { pointer } from './pointer.js';
import { pytorch } from './pytorch.js';
import { RECOGNISED } from './recognised.js';
import { safetensors } from './safetensors.js';
import { shardIndex } from './shard-index.js';
import { skops } from './skops.js';
import { tflite } from './tflite.js';
import { xgboost } from './xgboost.js';
import type { Format } from './types.js';

/** First bytes that recognition looks at. */
export const HEAD_BYTES = 1024;

/** Every format, one line each; the first that recognises a file has it. */
export const FORMATS: readonly Format[] = [
  pointer,
  gguf,
  safetensors,
  shardIndex,
  peftConfig,
  diffusersIndex,
  quantizeConfig,
  huggingFaceConfig,
  modelCard,
  pytorch,
  ...RECOGNISED,
  onnx,
  tflite,
  keras,
  skops,
  numpy,
  xgboost,
  lightgbm,
];

/** Wrappings and runtimes that are no format of a file here. */
const OTHERS =
  'json txt zip tar gz xz bz2 lz4 mlx peft diffusers transformers model dvc yaml yml toml xml md msgpack arrow jsonl ov openvino mlc';
/** Extensions that are words of models elsewhere: a pretrained one (`gemma-3-4b-pt`), `Mistral-Nemo`, a task. */
const AMBIGUOUS = new Set(['pt', 'nemo', 'task']);

const EXTENSIONS: ReadonlySet<string> = new Set([
  ...FORMATS.flatMap((format) => format.extensions?.split(' ') ?? []),
  ...OTHERS.split(' '),
]);
const WORDS: ReadonlySet<string> = new Set([...EXTENSIONS, ...FORMATS.flatMap((format) => format.words?.split(' ') ?? [])]);

/** Whether a word in a name is how names spell a format. */
export function isFormatWord(word: string): boolean {
  const lower = word.toLowerCase();
  return WORDS.has(lower) && !AMBIGUOUS.has(lower);
}

/** Whether what stands behind a name's last dot is a format's. */
export function isFormatExtension(word: string): boolean {
  return WORDS.has(word.toLowerCase());
}

/** The format that a file's name promises, for files whose bytes are something else. */
export function formatByExtension(path: string): Format | undefined {
  const name = extension(path);
  return FORMATS.find((format) => format.promised === true && format.name === name);
}

/** The format of a file of which only the name is known. */
export function formatByName(path: string): Format | undefined {
  const companion = FORMATS.find((format) => format.role === 'companion' && format.recognise(Uint8Array.of(0x7b), path, 1));
  const name = extension(path);
  return companion ?? FORMATS.find((format) => format.extensions?.split(' ').includes(name) === true);
}

export function formatOf(head: Uint8Array, path: string, size: number): Format | undefined {
  return FORMATS.find((format) => format.recognise(head, path, size));
}
