import type { Cursor } from '../bytes/cursor.js';
import { tooLarge } from '../bytes/failure.js';
import { parseJson, type Json, pickNumber, pickText, itemsOf, pick } from '../bytes/json.js';
import { fileName } from './magic.js';
import type { Format, Header } from './types.js';
import { cleanText } from '../names/text.js';
import { quantizationWord } from '../names/quantization.js';
import { mlxQuantization, quantized } from './quantization-config.js';

/** A small JSON file as a whole: none of those that describe a model needs more. */
const DOCUMENT_LIMIT = 10_000_000;

async function readDocument(cursor: Cursor): Promise<Json> {
  if (cursor.size > DOCUMENT_LIMIT) throw tooLarge(`The file has ${cursor.size} bytes, more than the ${DOCUMENT_LIMIT} that are read`);
  return parseJson(await cursor.take(cursor.size));
}

/** A JSON file that describes the models of its directory. All JSON begins alike, so these go by their fixed names. */
function companion(
  format: string,
  describes: NonNullable<Format['describes']>,
  names: (name: string) => boolean,
  read: (json: Json, path: string) => Partial<Header>,
): Format {
  return {
    name: format,
    role: 'companion',
    size: 'never',
    describes,
    recognise: (head, path) => names(fileName(path)) && firstByte(head) === 0x7b,
    async read(cursor, path) {
      return { role: 'companion', ...read(await readDocument(cursor), path) };
    },
  };
}

/** The first byte that is no white space. */
export function firstByte(head: Uint8Array): number | undefined {
  return head.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
}

/** PEFT's `adapter_config.json`: the weights beside it are an adapter of the named base, never a model of their own. */
export const peftConfig = companion(
  'peft',
  'adapter',
  (name) => name === 'adapter_config.json',
  (json) => {
    const base = pickText(json, 'base_model_name_or_path');
    const rank = pickNumber(json, 'r');
    const type = pick(json, 'use_dora') === true ? 'dora' : pickText(json, 'peft_type')?.toLowerCase().replaceAll('_', '-');
    return {
      ...(type === undefined || type === 'lora' || !/^[a-z0-9-]{2,24}$/.test(type) ? {} : { method: type }),
      ...(base === undefined ? {} : { baseModel: cleanText(base) }),
      ...(rank !== undefined && Number.isSafeInteger(rank) && rank > 0 ? { rank } : {}),
    };
  },
);

/** `model_index.json` of diffusers: everything below its directory is one pipeline of several component models. */
export const diffusersIndex = companion(
  'diffusers',
  'pipeline',
  (name) => name === 'model_index.json',
  (json) => {
    const pipeline = pickText(json, '_class_name');
    return pipeline === undefined ? {} : { architecture: cleanText(pipeline) };
  },
);

/** `config.json` of transformers: architecture, load dtype and quantization. `_name_or_path` is the author's own disk and no name. */
export const huggingFaceConfig = companion('huggingface', 'model', (name) => name === 'config.json', readConfig);

/** `quantize_config.json`, where GPTQ tools kept the same before `quantization_config`. */
export const quantizeConfig = companion(
  'huggingface',
  'model',
  (name) => name === 'quantize_config.json' || name === 'quant_config.json',
  (json) => ({ ...quantized(json, 'gptq') }),
);

function readConfig(json: Json): Partial<Header> {
  const [first] = itemsOf(pick(json, 'architectures'));
  const architecture = pickText(json, 'model_type') ?? (typeof first === 'string' ? first : undefined);
  const config = pick(json, 'quantization_config') ?? pick(json, 'text_config', 'quantization_config') ?? pick(json, 'compression_config');
  const mlx = mlxQuantization(pick(json, 'quantization') ?? config);
  const dtype =
    pickText(json, 'dtype') ??
    pickText(json, 'torch_dtype') ??
    pickText(json, 'text_config', 'dtype') ??
    pickText(json, 'text_config', 'torch_dtype');
  const precision = dtype === undefined ? undefined : quantizationWord(dtype.replace(/^torch\./, ''));
  return {
    ...(architecture === undefined ? {} : { architecture: cleanText(architecture) }),
    ...(mlx ?? (config === undefined ? {} : quantized(config))),
    ...(precision === undefined ? {} : { precision }),
    ...(pick(json, 'tie_word_embeddings') === true || pick(json, 'text_config', 'tie_word_embeddings') === true ? { tied: true } : {}),
  };
}
