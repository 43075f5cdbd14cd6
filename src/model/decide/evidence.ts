import type { Remark, Remarks } from '../../failure.js';
import type { KitModel, Parameter } from '../../kitfile/index.js';
import { countTally, sumTallies } from '../formats/tally.js';
import { fact, type Format, type Header } from '../formats/types.js';
import type { ModelGroup } from '../group/sets.js';
import { quantizationWord, type Quantization } from '../names/quantization.js';
import { quantizedTitle, readName, readWords, unpackedTitle, type NameReading } from '../names/reading.js';
import { fits } from '../names/size.js';
import { cleanText, nameText } from '../names/text.js';
import type { Known, Sourced } from '../types.js';

/** One name that may tell something, with where it stands. */
export interface Named {
  readonly text: string;
  readonly source: string;
  readonly reading: NameReading;
  /** Where it stands in a path or a header; names without are the Kitfile's. */
  readonly kind?: 'file' | 'directory' | 'label' | 'title';
}

/** All that is known about one model before anything is decided. */
export interface Evidence extends Known<Facts> {
  /** What the author states under `model.parameters`. */
  readonly stated: Known<Record<'size' | 'variant' | 'quantization', Sourced<string>>>;
  /** In the order of trust: model.name, the header's names, file and directory names, package.name. */
  readonly names: readonly Named[];
  /** The kit's own name, which speaks of the model only where it names a family or a size. */
  readonly kit: readonly Named[];
  /** Weights are packed in a way that only a name tells. */
  readonly packed: boolean;
  readonly format: string;
  /** Whether a count may become a size, and whether names of such files speak of sizes at all. */
  readonly size: Format['size'];
  /** Other models stand beside it in the kit. */
  readonly several: boolean;
  /** The file itself, for sentences. */
  readonly what: string;
}

interface Facts {
  /** Words that a header keeps beside its name; they add to it. */
  readonly finetune: Named;
  /** Version that a header keeps beside its name. */
  readonly version: Sourced<string>;
  /** Counted over all shards; absent when a shard is missing or nothing can be counted. */
  readonly count: Sourced<number>;
  /** Where it is not known whether the output head is the embedding again: what it would be without. */
  readonly least: number;
  readonly quantization: Sourced<Quantization>;
  /** How weights are packed, by their shapes: names of tools that pack so say more. */
  readonly packing: Sourced<Quantization>;
  /** No more parameters fit into its files, at one bit each. */
  readonly room: number;
  /** Bits of the one file that holds all of it. */
  readonly bits: number;
  /** No fewer fill its files, at what a checkpoint of training keeps of each. */
  readonly fill: number;
  /** Bytes of weights whose number format is not told. */
  readonly bytes: number;
  /** A type number that means different things in different programs. */
  readonly unclear: number;
  readonly architecture: Sourced<string>;
}

export function named(text: string, source: string): Named {
  const whole = nameText(text);
  return { text: whole, source, reading: readName(whole) };
}

export function withoutQuantization(name: Named): Named {
  const { telling, sizes, pair, active, words, version } = name.reading;
  return {
    ...name,
    reading: { telling, sizes, active, words, ...(pair === undefined ? {} : { pair }), ...(version === undefined ? {} : { version }) },
  };
}

/** Agreed keys of `model.parameters` (ModelPack's names): no other key is taken for a size, since most hold inference settings. */
export function statedBy(model: KitModel | undefined): Evidence['stated'] {
  const [size, variant, quantization, precision] = ['paramSize', 'variant', 'quantization', 'precision'].map((key) =>
    stated(model?.parameters, key),
  );
  return { size, variant, quantization: quantization ?? precision };
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

/** What the files of one model say, shards added up. `before` and `after`: names of the Kitfile, by how far they are trusted. */
export function evidenceOf(
  group: ModelGroup,
  names: { readonly before: readonly Named[]; readonly after: readonly Named[]; readonly kit: readonly Named[]; readonly several: boolean },
  remark: Remarks,
): Evidence {
  const [file] = group.files;
  const what = cleanText(file === undefined ? group.format : file.path);
  const headers = group.files.flatMap((one) => (one.header === undefined ? [] : [one.header]));
  if (group.missing.length > 0) remark(shardsMissing(what, group.missing));
  const source = `header of ${what}`;
  const first = headers.find((header) => header.name !== undefined || header.architecture !== undefined) ?? headers[0];
  const label =
    first?.sizeLabel === undefined ? undefined : ({ ...named(first.sizeLabel, `size label in the ${source}`), kind: 'label' } as const);
  // A title beside a file type was given before it was quantized: `DeepSeek R1 BF16`.
  const type = fact(headers, 'quantization');
  const asStored = (text: string): string => {
    if (type === undefined) return text;
    return type.bits === 16 ? unpackedTitle(text) : quantizedTitle(unpackedTitle(text), type.label);
  };
  const title = (text: string | undefined, what: string): readonly Named[] => {
    const one = text === undefined ? undefined : named(asStored(text), `${what} in the ${source}`);
    return one === undefined ? [] : [{ ...(type === undefined ? one : withoutQuantization(one)), kind: 'title' }];
  };
  const telling = [
    ...title(first?.name, 'name'),
    ...group.names.map((name): Named => ({ ...named(name.text, name.source), kind: name.kind })),
    ...title(first?.basename, 'base name'),
    ...names.after,
  ];
  const architecture = first?.architecture ?? fact(group.companions, 'architecture');
  const count = countOf(group, headers, [...names.before, ...telling], source);
  const all = [...names.before, ...(label === undefined || isExpertsOnly(label, count?.value) ? [] : [label]), ...telling];
  const packed = headers.some((header) => (header.tally?.packed.size ?? 0) > 0);
  const bytes = headers.reduce((sum, header) => sum + (header.weightBytes ?? 0), 0);
  const quantization = quantizationOfGroup(group, headers, packed, source);
  const packings = headers.flatMap((header) => header.packing ?? []);
  const packing = packings.every(({ label }) => label === packings[0]?.label) ? packings[0] : undefined;
  return {
    stated: {},
    names: all,
    kit: names.kit,
    finetune: finetuneOf(first?.finetune === undefined ? undefined : asStored(first.finetune), label, source),
    version: first?.version === undefined ? undefined : { value: first.version, source: `version in the ${source}` },
    count,
    least: count === undefined || fact(group.companions, 'tied') !== undefined ? undefined : count.value - headOf(headers),
    room: roomOf(group, headers, all),
    fill: group.files.reduce((sum, one) => sum + one.size, 0) / 32,
    bits: group.missing.length > 0 || group.files.length > 1 ? undefined : bitsOf(group.files),
    quantization,
    packing: packing === undefined ? undefined : { value: packing, source: `shapes in the ${source}` },
    packed,
    bytes: bytes === 0 ? undefined : bytes,
    unclear: fact(headers, 'unclear'),
    architecture: architecture === undefined ? undefined : { value: architecture, source },
    format: group.format,
    size: group.size,
    several: names.several,
    what,
  };
}

/** Lists may give no sizes, and what is that small is no model. */
const LEAST_BYTES = 100_000;

/**
 * Where a whole model is in its files: a `.bin` of which only the name is known may be one part of many. A zip says how many bytes of
 * tensors it holds: one each, where no name says that they are stored in less.
 */
function roomOf({ files, missing, size }: ModelGroup, headers: readonly Header[], names: readonly Named[]): number | undefined {
  if (missing.length > 0 || files.some(({ path }) => /\.bin$/i.test(path))) return undefined;
  const bytes = headers.reduce((sum, { weightBytes = 0 }) => sum + weightBytes, 0);
  const isTold = headers.length === files.length && headers.every(({ weightBytes }) => weightBytes !== undefined);
  if (isTold && bytes >= LEAST_BYTES)
    return names.some(({ reading: { quantization } }) => quantization !== undefined && (quantization.bits ?? 0) < 8) ? bytes * 8 : bytes;
  return size === 'always' ? bitsOf(files) : undefined;
}

function bitsOf(files: ModelGroup['files']): number | undefined {
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return bytes >= LEAST_BYTES ? bytes * 8 : undefined;
}

/** Converters label a mixture by what they count in one layer, `256x20B` for 671 B: it is no size of the model, and nobody's mistake. */
function isExpertsOnly({ reading }: Named, count: number | undefined): boolean {
  const [size] = reading.sizes;
  return size !== undefined && /^\d+x/.test(size.label) && count !== undefined && !fits(size, count);
}

/** Words beside the name; converters take `Small` for a size label. */
function finetuneOf(finetune: string | undefined, label: Named | undefined, source: string): Named | undefined {
  const word = label?.reading.telling === false && label.reading.active.length === 0 ? label.text : undefined;
  const said = [
    ...(word === undefined ? [] : [{ key: 'size label', text: word }]),
    ...(finetune === undefined ? [] : [{ key: 'finetune', text: finetune }]),
  ];
  if (said.length === 0) return undefined;
  const text = said.map((one) => one.text).join(' ');
  return { text, source: `${said.map((one) => one.key).join(' and ')} in the ${source}`, reading: readWords(text) };
}

/** Words that hold several weights are counted by the width that the config gives, else the name; by no width they are not counted. */
function countOf(group: ModelGroup, headers: readonly Header[], names: readonly Named[], source: string): Sourced<number> | undefined {
  const bits =
    fact(group.companions, 'bits') ??
    fact(headers, 'bits') ??
    names.find((name) => name.reading.quantization?.bits !== undefined)?.reading.quantization?.bits;
  const whole =
    group.missing.length === 0 &&
    headers.length === group.files.length &&
    headers.every((header) => (header.shards ?? 1) <= group.files.length);
  const tallies = headers.flatMap((header) => (header.tally === undefined ? [] : [header.tally]));
  const stored = whole ? countTally(sumTallies(tallies), bits) : 0;
  // The config ties the head to the embedding, and the file stores it all the same.
  const counted = stored === undefined ? undefined : stored - (fact(group.companions, 'tied') === true ? headOf(headers) : 0);
  if (counted !== undefined && counted > 0) return { value: counted, source };
  const listed = fact(group.companions, 'parameters');
  if (listed !== undefined) return { value: listed, source: 'shard index' };
  const said = fact(headers, 'parameters');
  if (said !== undefined) return { value: said, source };
  const inside = whole ? headers.reduce((sum, header) => sum + (header.weightBytes ?? 0), 0) : 0;
  const bytes = fact(group.companions, 'weightBytes') ?? (inside > 0 ? inside : undefined);
  const dtype = fact(group.companions, 'precision') ?? fact(headers, 'precision');
  const precision = dtype?.family === 'float' || dtype?.family === 'brain' ? dtype.bits : undefined;
  const packed = group.companions.some((one) => one.quantization !== undefined) || counted === undefined;
  return bytes === undefined || precision === undefined || packed
    ? undefined
    : { value: Math.round((bytes * 8) / precision), source: 'bytes of the weights and dtype of config.json' };
}

/** Elements of an output head that has the embedding's shape. */
function headOf(headers: readonly Header[]): number {
  const head = fact(headers, 'head');
  return head !== undefined && head === fact(headers, 'embedding') ? head : 0;
}

function quantizationOfGroup(
  group: ModelGroup,
  headers: readonly Header[],
  packed: boolean,
  source: string,
): Sourced<Quantization> | undefined {
  const config = fact(group.companions, 'quantization');
  if (config !== undefined) return { value: config, source: 'quantization config' };
  const typed = fact(headers, 'quantization');
  if (typed !== undefined) return { value: typed, source };
  // What stands beside packed weights, and the dtype that they are computed in, is not how they are stored.
  if (packed || headers.some((header) => header.unclear !== undefined)) return undefined;
  const elements = new Map<string, number>();
  for (const header of headers) {
    const label = header.precision?.label;
    const weights = header.tally === undefined ? 1 : (countTally(header.tally) ?? 0);
    if (label !== undefined) elements.set(label, (elements.get(label) ?? 0) + weights);
  }
  // Graphs that are stored in several ways, and nothing tells how much of each.
  if (elements.size > 1 && headers.every((header) => header.tally === undefined)) return undefined;
  const [most] = [...elements].sort(([, left], [, right]) => right - left);
  const dtype = most === undefined ? undefined : quantizationWord(most[0]);
  if (dtype !== undefined) return { value: dtype, source: `most weights in the ${source}` };
  const load = group.files[0]?.format.configured === true ? fact(group.companions, 'precision') : undefined;
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
