import { coreml } from './coreml.js';
import { diffusersIndex } from './diffusers.js';
import { gguf } from './gguf.js';
import { hdf5 } from './hdf5.js';
import { huggingFaceConfig, quantizeConfig } from './hugging-face.js';
import { keras } from './keras.js';
import { lightgbm } from './lightgbm.js';
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

export function formatOf(head: Uint8Array, path: string, size: number): Format | undefined {
  return FORMATS.find((format) => format.recognise(head, path, size));
}
