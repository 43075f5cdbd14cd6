import { extension } from '../paths.js';
import { keras, numpy, pytorch, skops } from './archives.js';
import {
  diffusersIndex,
  huggingFaceConfig,
  modelCard,
  modelOptConfig,
  peftConfig,
  quantizeConfig,
  shardIndex,
  spacy,
  triton,
} from './companions.js';
import { deepspeed, megatron, tensorflow, tfjs } from './checkpoints.js';
import { coreml } from './coreml.js';
import { ctranslate2 } from './ctranslate2.js';
import { ggml } from './ggml.js';
import { gguf } from './gguf.js';
import { mlc, mlcCache, mlcConfig } from './mlc.js';
import { onnx } from './onnx.js';
import { openvino, openvinoConfig } from './openvino.js';
import { pointer } from './pointer.js';
import { RECOGNISED } from './recognised.js';
import { safetensors } from './safetensors.js';
import { tflite } from './tflite.js';
import { lightgbm, xgboost } from './trees.js';
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
  modelOptConfig,
  huggingFaceConfig,
  spacy,
  triton,
  modelCard,
  megatron,
  deepspeed,
  tensorflow,
  tfjs,
  pytorch,
  openvinoConfig,
  mlc,
  mlcConfig,
  mlcCache,
  ...RECOGNISED,
  coreml,
  ggml,
  ctranslate2,
  openvino,
  onnx,
  tflite,
  keras,
  skops,
  numpy,
  xgboost,
  lightgbm,
];

/** Wrappings, and runtimes whose files are of another format. */
const OTHERS = 'json txt zip tar tgz gz xz bz2 lz4 zst snappy mlx model yaml yml toml xml md';

/** All words of one kind that the formats have. */
function wordsOf(kind: 'extensions' | 'ambiguous' | 'words' | 'usual'): readonly string[] {
  return FORMATS.flatMap((format) => format[kind]?.split(' ') ?? []);
}

/** `de_core_news_md` is one of middle size, and a model may be snappy. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['md', 'snappy', ...wordsOf('ambiguous')]);
const USUAL: ReadonlySet<string> = new Set(wordsOf('usual'));
const WORDS: ReadonlySet<string> = new Set([...OTHERS.split(' '), ...wordsOf('extensions'), ...wordsOf('words')]);

/** Whether a word in a name is how names spell a format. */
export function isFormatWord(word: string): boolean {
  const lower = word.toLowerCase();
  return WORDS.has(lower) && !AMBIGUOUS.has(lower);
}

/** Whether a word is how files of a format are called, whatever they hold. */
export function isUsualWord(word: string): boolean {
  return USUAL.has(word.toLowerCase());
}

/** Whether what stands behind a name's dot is a format's. Before another ending it may be a word: `sales.mar.csv`. */
export function isFormatExtension(word: string, isLast: boolean): boolean {
  const lower = word.toLowerCase();
  return WORDS.has(lower) && (isLast || lower === 'snappy' || !AMBIGUOUS.has(lower));
}

/** The format that a file's name promises, for files whose bytes are something else. */
export function formatByExtension(path: string): Format | undefined {
  const name = extension(path);
  return FORMATS.find((format) => format.promised === true && format.name === name);
}

/** The format of a file of which only the name is known, and those beside it. */
export function formatByName(path: string, all: ReadonlySet<string>): Format | undefined {
  const companion = FORMATS.find((format) => format.role === 'companion' && format.recognise(Uint8Array.of(0x7b), path, 1));
  const name = extension(path);
  return (
    companion ??
    FORMATS.find((format) => format.bundle?.test(path) === true || format.named?.(path, all) === true) ??
    FORMATS.find((format) => format.extensions?.split(' ').includes(name) === true)
  );
}

export function formatOf(head: Uint8Array, path: string, size: number): Format | undefined {
  return FORMATS.find((format) => format.recognise(head, path, size));
}
