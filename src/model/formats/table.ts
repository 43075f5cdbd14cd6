import { coreml } from './coreml.js';
import { diffusersIndex } from './diffusers.js';
import { gguf } from './gguf.js';
import { hdf5 } from './hdf5.js';
import { huggingFaceConfig, quantizeConfig } from './hugging-face.js';
import { keras } from './keras.js';
import { lightgbm } from './lightgbm.js';
import { extension } from './magic.js';
import { modelCard } from './model-card.js';
import { numpy } from './numpy.js';
import { onnx } from './onnx.js';
import { peftConfig } from './peft.js';
import { pickle } from './pickle.js';
import { pointer } from './pointer.js';
import { pytorch } from './pytorch.js';
import { safetensors } from './safetensors.js';
import { savedModel } from './saved-model.js';
import { shardIndex } from './shard-index.js';
import { skops } from './skops.js';
import { csv, parquet } from './tables.js';
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
  savedModel,
  coreml,
  onnx,
  tflite,
  keras,
  skops,
  numpy,
  pytorch,
  pickle,
  hdf5,
  xgboost,
  lightgbm,
  parquet,
  csv,
];

/** Extensions that promise first bytes of one format and no other. */
const EXTENSIONS = new Set(['gguf', 'safetensors', 'onnx', 'tflite', 'keras', 'skops', 'h5']);

/** The format that a file's name promises, for files whose bytes are something else. */
export function formatByExtension(path: string): Format | undefined {
  const name = extension(path);
  return EXTENSIONS.has(name) ? FORMATS.find((format) => format.name === name) : undefined;
}

export function formatOf(head: Uint8Array, path: string, size: number): Format | undefined {
  return FORMATS.find((format) => format.recognise(head, path, size));
}
