import { tooLarge, type Cursor } from '../bytes/cursor.js';
import { itemsOf, JsonReader, parseJson, pick, pickNumber, pickText, type Json } from '../bytes/json.js';
import { cleanText } from '../names/text.js';
import { quantizationWord } from '../names/quantization.js';
import { fileName } from '../paths.js';
import { mlxQuantization, quantized } from './quantization-config.js';
import { cleaned, firstByte, headText, startsWith, type Format, type Header } from './types.js';

/** A small JSON file as a whole: none of those that describe a model needs more. */
const DOCUMENT_LIMIT = 10_000_000;

async function readDocument(cursor: Cursor): Promise<Json> {
  if (cursor.size > DOCUMENT_LIMIT) throw tooLarge(`The file has ${cursor.size} bytes, more than the ${DOCUMENT_LIMIT} that are read`);
  return parseJson(await cursor.take(cursor.size));
}

/** A JSON file that describes the models of its directory. All JSON begins alike, so these go by their fixed names. */
export function companion(
  format: Pick<Format, 'name' | 'describes' | 'words' | 'usual'>,
  names: readonly string[],
  read: (json: Json) => Partial<Header>,
): Format {
  return {
    ...format,
    role: 'companion',
    size: 'never',
    recognise: (head, path) => names.includes(fileName(path)) && firstByte(head) === 0x7b,
    async read(cursor) {
      return { role: 'companion', ...read(await readDocument(cursor)) };
    },
  };
}

/** `adapter_config.json` of PEFT, and of MLX's trainer: the weights beside it are an adapter of the named base, never a model of their own. */
export const peftConfig = companion({ name: 'peft', describes: 'adapter', words: 'peft' }, ['adapter_config.json'], (json) => {
  const rank = pickNumber(json, 'r') ?? pickNumber(json, 'lora_parameters', 'rank');
  const type =
    pick(json, 'use_dora') === true
      ? 'dora'
      : (pickText(json, 'peft_type') ?? pickText(json, 'fine_tune_type'))?.toLowerCase().replaceAll('_', '-');
  return {
    method: type === undefined || type === 'lora' || !/^[a-z0-9-]{2,24}$/.test(type) ? undefined : type,
    baseModel: cleaned(pickText(json, 'base_model_name_or_path') ?? hubName(pickText(json, 'model'))),
    rank: rank !== undefined && Number.isSafeInteger(rank) && rank > 0 ? rank : undefined,
  };
});

/** MLX's trainer writes what it was given, which may be a path on its author's own disk: no name, as `_name_or_path` is none. */
function hubName(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(text) ? text : undefined;
}

/** `model_index.json` of diffusers: everything below its directory is one pipeline of several component models. */
export const diffusersIndex = companion(
  { name: 'diffusers', describes: 'pipeline', words: 'diffusers', usual: 'diffusion unet transformer' },
  ['model_index.json'],
  (json) => ({ architecture: cleaned(pickText(json, '_class_name')) }),
);

/** `meta.json` of spaCy: all that stands beside it and below is one pipeline, of files that have no form of their own. */
export const spacy: Format = {
  name: 'spacy',
  role: 'weights',
  size: 'never',
  words: 'spacy',
  usual: 'meta',
  siblings: 'own',
  covers: true,
  recognise: (head, path) =>
    fileName(path) === 'meta.json' && ['lang', 'name', 'version'].every((key) => headText(head, head.length).includes(`"${key}":`)),
  async read(cursor) {
    return { role: 'weights', version: cleaned(pickText(await readDocument(cursor), 'version')) };
  },
};

/** `config.pbtxt` of Triton's repositories: below it stand directories of versions, by their numbers. */
export const triton: Format = {
  name: 'triton',
  role: 'companion',
  size: 'never',
  versions: true,
  recognise: (_head, path) => fileName(path) === 'config.pbtxt',
};

/** `config.json` of transformers: architecture, load dtype and quantization. `_name_or_path` is the author's own disk and no name. */
export const huggingFaceConfig = companion({ name: 'huggingface', describes: 'model', words: 'transformers' }, ['config.json'], readConfig);

/** `quantize_config.json`, where GPTQ tools kept the same before `quantization_config`. */
export const quantizeConfig = companion(
  { name: 'huggingface', describes: 'model' },
  ['quantize_config.json', 'quant_config.json'],
  (json) => quantized(json, 'gptq'),
);

/** `hf_quant_config.json`, where NVIDIA's ModelOpt keeps it. */
export const modelOptConfig = companion({ name: 'huggingface', describes: 'model' }, ['hf_quant_config.json'], (json) =>
  quantized(pick(json, 'quantization') ?? null, 'modelopt'),
);

/** Of TensorRT-LLM all of it stands below `pretrained_config`, in an engine's directory. */
function readConfig(file: Json): Partial<Header> {
  const json = pick(file, 'pretrained_config') ?? file;
  const [first] = itemsOf(pick(json, 'architectures'));
  const config = pick(json, 'quantization_config') ?? pick(json, 'text_config', 'quantization_config') ?? pick(json, 'compression_config');
  const own = pick(json, 'quantization');
  const algorithm = pickText(own, 'quant_algo');
  const quantization =
    mlxQuantization(own ?? config) ??
    (algorithm !== undefined ? quantized(own ?? null, 'modelopt') : config === undefined ? {} : quantized(config));
  const dtype = ['dtype', 'torch_dtype']
    .map((key) => pickText(json, key) ?? pickText(json, 'text_config', key))
    .find((one) => one !== undefined);
  const tied = pick(json, 'tie_word_embeddings') ?? pick(json, 'text_config', 'tie_word_embeddings');
  return {
    architecture: cleaned(
      pickText(json, 'model_type') ?? familyOf(pickText(json, 'architecture') ?? (typeof first === 'string' ? first : undefined)),
    ),
    ...quantization,
    precision: quantizationWord(dtype?.replace(/^torch\./, '') ?? ''),
    tied: typeof tied === 'boolean' ? tied : undefined,
  };
}

/** The family of a class, as `model_type` spells it: `Qwen2MoeForCausalLM` is of `qwen2_moe`. */
function familyOf(name: string | undefined): string | undefined {
  return cleaned(name)
    ?.replace(/(?<=.)(?:For[A-Z]\w*|LM(?:Head)?Model|Model)$/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z][A-Za-z0-9])/g, '_')
    .toLowerCase();
}

/** An index names every tensor; those of the largest models reach 60 MB. */
const INDEX_LIMIT = 99_000_000;
const MEMBERS_LIMIT = 10_000;

/** `*.safetensors.index.json` and `*.bin.index.json`: which files hold one model, and what they add up to. */
export const shardIndex: Format = {
  name: 'shard-index',
  role: 'companion',
  size: 'never',
  recognise: (head, path) => /\.(?:safetensors|bin)\.index(?:\.[a-z0-9]+)?\.json$/.test(fileName(path)) && firstByte(head) === 0x7b,
  async read(cursor) {
    const json = new JsonReader(await readWhole(cursor));
    const members = new Set<string>();
    let weightBytes: number | undefined;
    let parameters: number | undefined;
    json.object((key) => {
      if (key === 'weight_map' && json.isObject()) {
        json.object(() => {
          const name = json.value();
          addMember(members, name);
        });
      } else if (key === 'metadata' && json.isObject()) {
        json.object((field) => {
          const value = json.value();
          if (field === 'total_size') weightBytes = count(value);
          if (field === 'total_parameters') parameters = count(value);
        });
      } else json.skip();
    });
    return { role: 'companion', members: [...members], weightBytes, parameters };
  },
};

/** The name of a file in a list of tensors, which may name each many times. */
export function addMember(members: Set<string>, name: Json): void {
  if (typeof name === 'string' && isPlainName(name)) members.add(name);
  if (members.size > MEMBERS_LIMIT) throw tooLarge(`The index names more than ${MEMBERS_LIMIT} files`);
}

/** A list of tensors, whole. */
export async function readWhole(cursor: Cursor): Promise<Uint8Array> {
  if (cursor.size > INDEX_LIMIT) throw tooLarge(`The index has ${cursor.size} bytes, more than the ${INDEX_LIMIT} that are read`);
  return cursor.take(cursor.size);
}

/** A file beside the index: no path, no scheme. */
function isPlainName(name: string): boolean {
  return /^(?!\.{1,2}$)[^/\\:]{1,255}$/.test(name);
}

export function count(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

const CARD_BYTES = 64 * 1024;

/** The front matter of a model card (`README.md`): the base model, for adapters that name it nowhere else. */
export const modelCard: Format = {
  name: 'model-card',
  role: 'companion',
  size: 'never',
  recognise: (head, path) => fileName(path) === 'readme.md' && (startsWith(head, '---\n') || startsWith(head, '---\r\n')),
  async read(cursor) {
    const bytes = await cursor.take(Math.min(CARD_BYTES, cursor.size));
    const text = Buffer.from(headText(bytes, CARD_BYTES), 'latin1').toString('utf8');
    const base = baseOf(text.split(/\r?\n/).slice(1));
    return { role: 'companion', baseModel: base === '' ? undefined : base };
  },
};

/**
 * `base_model: NAME`, or the first item of the list below it. A card is prose that people edit: its lines are read and not its YAML, so
 * that neither a mistake in it nor a trap (anchors, nesting) matters.
 */
function baseOf(lines: readonly string[]): string {
  const matter = lines.slice(0, Math.max(0, lines.indexOf('---')));
  const at = matter.findIndex((line) => line.startsWith('base_model:'));
  const own = unquoted((matter[at] ?? '').slice('base_model:'.length));
  if (at < 0 || own !== '') return own;
  const item = (matter[at + 1] ?? '').trim();
  return item.startsWith('- ') ? unquoted(item.slice(2)) : '';
}

function unquoted(text: string): string {
  return cleanText(text).replace(/^(["'])(.*)\1$/, '$2');
}
