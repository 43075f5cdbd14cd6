import { diffusersIndex } from './diffusers.js';
import { gguf } from './gguf.js';
import { huggingFaceConfig, quantizeConfig } from './hugging-face.js';
import { peftConfig } from './peft.js';
import { pointer } from './pointer.js';
import { safetensors } from './safetensors.js';
import { shardIndex } from './shard-index.js';
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
];

export function formatOf(head: Uint8Array, path: string, size: number): Format | undefined {
  return FORMATS.find((format) => format.recognise(head, path, size));
}
