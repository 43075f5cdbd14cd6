import type { Remark, Remarks } from '../../failure.js';
import type { KitModel, Parameter } from '../../kitfile/index.js';
import { countTally, sumTallies } from '../formats/tally.js';
import { FORMATS } from '../formats/table.js';
import type { Format, Header } from '../formats/types.js';
import type { ModelGroup } from '../group.js';
import { quantizationWord, type Quantization } from '../names/quantization.js';
import { cleanText } from '../names/text.js';
import { tokenise, type NameTokens } from '../names/tokens.js';
import type { Sourced } from '../types.js';

/** One name that may tell something, with where it stands. */
export interface Named {
  readonly text: string;
  readonly source: string;
  readonly tokens: NameTokens;
}

/** All that is known about one model before anything is decided. */
export interface Evidence {
  /** What the author states under `model.parameters`. */
  readonly stated: { readonly size?: Sourced<string>; readonly variant?: Sourced<string>; readonly quantization?: Sourced<string> };
  /** In the order of trust: model.name, the header's names, file and directory names, package.name. */
  readonly names: readonly Named[];
  readonly finetune?: Named;
  /** Counted over all shards; absent when a shard is missing or nothing can be counted. */
  readonly count?: Sourced<number>;
  readonly quantization?: Sourced<Quantization>;
  readonly architecture?: Sourced<string>;
  readonly format: string;
  /** Whether a count may become a size, and whether names of such files speak of sizes at all. */
  readonly size: Format['size'];
  /** The file itself, for sentences. */
  readonly what: string;
}

export function named(text: string, source: string): Named {
  const clean = cleanText(text);
  return { text: clean, source, tokens: tokenise(clean) };
}

/** Agreed keys of `model.parameters` (ModelPack's names): no other key is taken for a size, since most hold inference settings. */
export function statedBy(model: KitModel | undefined): Evidence['stated'] {
  const size = stated(model?.parameters, 'paramSize');
  const variant = stated(model?.parameters, 'variant');
  const quantization = stated(model?.parameters, 'quantization') ?? stated(model?.parameters, 'precision');
  return {
    ...(size === undefined ? {} : { size }),
    ...(variant === undefined ? {} : { variant }),
    ...(quantization === undefined ? {} : { quantization }),
  };
}

function stated(parameters: Parameter | undefined, key: string): Sourced<string> | undefined {
  if (!isMap(parameters) || !Object.hasOwn(parameters, key)) return undefined;
  const value = parameters[key];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  const text = cleanText(String(value));
  return text === '' ? undefined : { value: text, source: `Kitfile model.parameters.${key}` };
}

function isMap(value: Parameter | undefined): value is Readonly<Record<string, Parameter>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the files of one model say, shards added up. */
export function evidenceOf(
  group: ModelGroup,
  kit: { readonly before: readonly Named[]; readonly after: readonly Named[] },
  remark: Remarks,
): Evidence {
  const [file] = group.files;
  const what = cleanText(file === undefined ? group.format : file.path);
  const headers = group.files.flatMap((one) => (one.header === undefined ? [] : [one.header]));
  if (group.missing.length > 0) remark(shardsMissing(what, group.missing));
  const source = `header of ${what}`;
  const first = headers.find((header) => header.name !== undefined || header.architecture !== undefined) ?? headers[0];
  const embedded: Named[] = [];
  if (first?.sizeLabel !== undefined) embedded.push(named(first.sizeLabel, `size label in the ${source}`));
  if (first?.name !== undefined) embedded.push(named(first.name, `name in the ${source}`));
  const architecture = first?.architecture ?? group.companions.find((one) => one.architecture !== undefined)?.architecture;
  const count = countOf(group, headers, source);
  const quantization = quantizationOfGroup(group, headers, source);
  return {
    stated: {},
    names: [...kit.before, ...embedded, ...group.names.map((name) => named(name.text, name.source)), ...kit.after],
    ...(first?.finetune === undefined ? {} : { finetune: named(first.finetune, `finetune in the ${source}`) }),
    ...(count === undefined ? {} : { count }),
    ...(quantization === undefined ? {} : { quantization }),
    ...(architecture === undefined ? {} : { architecture: { value: architecture, source } }),
    format: group.format,
    size: FORMATS.find((format) => format.name === group.format)?.size ?? 'always',
    what,
  };
}

function countOf(group: ModelGroup, headers: readonly Header[], source: string): Sourced<number> | undefined {
  const bits = group.companions.find((one) => one.bits !== undefined)?.bits;
  const whole =
    group.missing.length === 0 &&
    headers.length === group.files.length &&
    headers.every((header) => (header.shards ?? 1) <= group.files.length);
  const tallies = headers.flatMap((header) => (header.tally === undefined ? [] : [header.tally]));
  const counted = whole && tallies.length > 0 ? countTally(sumTallies(tallies), bits) : 0;
  if (counted > 0) return { value: counted, source: headers.length > 1 ? `${source} and ${headers.length - 1} more` : source };
  const parameters = group.companions.find((one) => one.parameters !== undefined)?.parameters;
  if (parameters !== undefined) return { value: parameters, source: 'shard index' };
  const bytes = group.companions.find((one) => one.weightBytes !== undefined)?.weightBytes;
  const precision = group.companions.find((one) => one.precision !== undefined)?.precision?.bits;
  const packed = group.companions.some((one) => one.quantization !== undefined);
  return bytes === undefined || precision === undefined || packed
    ? undefined
    : { value: Math.round((bytes * 8) / precision), source: 'shard index and dtype of config.json' };
}

function quantizationOfGroup(group: ModelGroup, headers: readonly Header[], source: string): Sourced<Quantization> | undefined {
  const config = group.companions.find((one) => one.quantization !== undefined)?.quantization;
  if (config !== undefined) return { value: config, source: 'quantization config' };
  const typed = headers.find((header) => header.quantization !== undefined)?.quantization;
  if (typed !== undefined) return { value: typed, source };
  const elements = new Map<string, number>();
  for (const header of headers) {
    const label = header.precision?.label;
    if (label !== undefined) elements.set(label, (elements.get(label) ?? 0) + (header.tally === undefined ? 1 : countTally(header.tally)));
  }
  const [most] = [...elements].sort(([, left], [, right]) => right - left);
  const dtype = most === undefined ? undefined : quantizationWord(most[0]);
  if (dtype !== undefined) return { value: dtype, source: `most weights in the ${source}` };
  const load = group.companions.find((one) => one.precision !== undefined)?.precision;
  return load === undefined ? undefined : { value: load, source: 'dtype of config.json' };
}

function shardsMissing(what: string, missing: readonly string[]): Remark {
  return {
    level: 'warning',
    subject: 'model',
    code: 'MODEL_SHARDS_MISSING',
    message: `${what} is one of several parts, of which ${missing.length} are not in the kit, ${cleanText(missing[0] ?? '')} first; its parameters cannot be counted.`,
    hint: 'Fetch all parts, or put them all under the paths that the Kitfile names.',
  };
}
