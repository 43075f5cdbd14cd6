import { isFormatWord } from '../formats/table.js';
import type { Format, Header } from '../formats/types.js';
import { readName, stemOf } from '../names/reading.js';
import { tokenise } from '../names/tokens.js';
import { isStepName } from '../names/words.js';
import { baseName, directoryOf } from '../paths.js';
import type { FoundFile, Layer } from '../scan.js';
import { isStored, pathNames, storedIn, tellingPart, type PathName } from './path-names.js';

/** Files that are one model (or one adapter): a file, its shards or graphs, or a directory. */
export interface ModelGroup {
  readonly kind: 'model' | 'adapter';
  readonly files: readonly FoundFile[];
  /** What config.json and the like say about it. */
  readonly companions: readonly Header[];
  /** Names in the order of trust: file without extension, directories upward. */
  readonly names: readonly PathName[];
  readonly layers: readonly Layer[];
  /** Names of files that belong to it but are not there. */
  readonly missing: readonly string[];
  /** As `{{model.format}}` shows it. */
  readonly format: string;
  readonly size: Format['size'];
  readonly siblings?: Format['siblings'] | undefined;
}

/** A file with what its path says, taken apart once; of a directory that is one model, as if that were the file. */
export interface Placed {
  readonly file: FoundFile;
  readonly path: string;
  readonly directory: string;
  readonly base: string;
  readonly stem: string;
}

export function placed(file: FoundFile): Placed {
  const path = file.format.bundle?.exec(file.path)?.[1] ?? file.path;
  return { file, path, directory: directoryOf(path), base: baseName(path), stem: stemOf(path) };
}

const SHARD = /^(.*)-(\d{5,6})-of-(\d{5,6})(\.[^/]+)$/;
/** Words by which exporters call the graphs of one model (optimum, transformers.js, optimum-intel, sherpa). */
const GRAPH = new Set(
  (
    'model encoder decoder merged with past prefill decode vision audio text speech embed embeds tokens token joiner joint jointer duration predictor init ' +
    'preprocessor conditional lm head generation projection image uncond cond dynamic prompt mask language embeddings preprocess encode cached uncached ' +
    'gen img prepare inputs postnet and vocoder vector estimator resampler merger pos position codec delay pattern build decision'
  ).split(' '),
);

/** Those by which a model is split whatever else the name says: `tiny.en-encoder`, `joiner-epoch-99`. */
const SPLIT = new Set('encoder decoder joiner joint jointer prefill vocoder'.split(' '));

/** The file with its shards or graphs: by the index that names them, else by a common stem. `members`: also those that hold the same again. */
export function setOf(
  one: Placed,
  weights: readonly Placed[],
  companions: readonly Placed[],
  adapter: boolean,
): { readonly group: ModelGroup; readonly members: readonly FoundFile[] } {
  const { file, directory, base, stem } = one;
  const beside = companions.filter((other) => other.directory === directory);
  const index = beside.find((other) => other.file.header?.members?.includes(base) === true);
  const named = index?.file.header?.members === undefined ? undefined : new Set(index.file.header.members);
  const { format } = file;
  const shard = SHARD.test(base);
  const graph = format.siblings === 'graphs' ? graphAmong(one, weights) : undefined;
  const members = weights.filter((other) => {
    if (other.directory !== directory || other.file.format !== format) return false;
    if (named !== undefined) return named.has(other.base);
    if (other.base === base || (shard && other.stem === stem && SHARD.test(other.base))) return true;
    if (format.shards?.test(base) === true && format.shards.test(other.base)) return true;
    return graph !== undefined && graphAmong(other, weights)?.model === graph.model;
  });
  const files = withoutRepeats(members);
  // An index beside that names other files speaks of another model.
  const own = beside.filter((other) => other.file.header?.members === undefined || other === index);
  // Parts that only a pattern or an index brings together are no names of it: `layers-0`.
  const isUntold = format.shards?.test(base) === true || (named !== undefined && !shard && files.length > 1);
  const group: ModelGroup = {
    kind: adapter ? 'adapter' : 'model',
    files: files.map((other) => other.file),
    companions: headersOf(own.length > 0 ? own : inherited(one, companions)),
    names: pathNames(
      one.path,
      format.versions === true ||
        companions.some((other) => other.file.format.versions === true && other.directory === directoryOf(directory)),
      isUntold ? [tellingPart(base.replace(format.shards ?? base, ''))] : files.length > 1 ? graph?.own : undefined,
    ),
    layers: layersOf(members.map((other) => other.file)),
    missing: missingAmong(members, beside),
    format: file.format.name,
    size: file.format.size,
    siblings: file.format.siblings,
  };
  return { group, members: members.map((other) => other.file) };
}

interface Graph {
  readonly part: readonly string[];
  readonly model: string;
  readonly own: readonly string[];
}

/** Beside an encoder or decoder other packages of no model's name are its parts too: `CtcHead.mlmodelc`. */
function graphAmong(one: Placed, weights: readonly Placed[]): Graph | undefined {
  const known = AMONG.get(one) ?? { graph: graphOf(one) ?? partAmong(one, weights) };
  AMONG.set(one, known);
  return known.graph;
}

function partAmong(one: Placed, weights: readonly Placed[]): Graph | undefined {
  if (one.file.format.bundle === undefined || readName(one.stem).telling) return undefined;
  const first = weights.find((other) => other.directory === one.directory && graphOf(other)?.part.some((word) => SPLIT.has(word)));
  const graph = first === undefined ? undefined : graphOf(first);
  return graph === undefined ? undefined : { ...graph, part: [one.stem] };
}

/** Whether a file is a part of a model and of nothing else: its name says no more. */
export function isPart(one: Placed): boolean {
  return graphOf(one)?.own[0] === '';
}

/** Read once a file: each is compared with all others. */
const AMONG = new WeakMap<Placed, { readonly graph: Graph | undefined }>();
const GRAPHS = new WeakMap<Placed, { readonly graph: Graph | undefined }>();

function graphOf(one: Placed): Graph | undefined {
  const known = GRAPHS.get(one) ?? { graph: readGraph(one) };
  GRAPHS.set(one, known);
  return known.graph;
}

/** What a graph's name says: its part of the model, and of which model, or how far trained, it is and how stored. Undefined for names that are those of a model. */
function readGraph({ stem, file }: Placed): Graph | undefined {
  // Where directories are the files, names are those of classes: `AudioEncoder`.
  const text = file.format.bundle === undefined ? stem : stem.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-');
  const tokens = tokenise(text);
  const words = tokens.map((token) => token.text.toLowerCase());
  const more = file.format.graphs?.split(' ') ?? [];
  const isPart = (word: string): boolean => GRAPH.has(word) || more.includes(word.replace(/\d+$/, '')) || isFormatWord(word);
  const part = words.filter(isPart);
  // `chunk_01of02`, and the palette of a part (`lut6`).
  const own = tokens
    .filter((token) => !isStored(token) && !isPart(token.text.toLowerCase()) && !/^(?:\d+of\d+|lut\d)$/i.test(token.text))
    .map((token) => token.text);
  const rest = own.join('-');
  if (part.length === 0 || (rest !== '' && !isStepName(rest) && !part.some((word) => SPLIT.has(word) || more.includes(word))))
    return undefined;
  const stored = storedIn(tokens);
  return { part, model: `${rest} ${stored}`.toLowerCase(), own: [rest, stored] };
}

/** A decoder is exported up to three times: without past, with past, and both merged. It counts once. */
function withoutRepeats(members: readonly Placed[]): readonly Placed[] {
  const parts = members.map((one) => graphOf(one)?.part ?? []);
  const has = (word: string): boolean => parts.some((part) => part.includes(word));
  const kept = members.filter((_one, at) => {
    const part = parts[at] ?? [];
    // Apple's tools cut a network in two for phones, beside the whole.
    const pieces = /^(.*)-chunk\d*$/.exec(part.join('-'))?.[1];
    if (part.includes('past') || (pieces !== undefined && parts.some((other) => other.join('-') === pieces))) return false;
    return !part.includes('decoder') || part.includes('merged') || !has('merged');
  });
  return kept.length === 0 ? members : kept;
}

/** In repositories of many runtimes the weights stand one directory below their config.json. */
function inherited({ file, directory }: Placed, companions: readonly Placed[]): readonly Placed[] {
  const above = directoryOf(directory);
  return file.format.siblings === 'graphs'
    ? companions.filter((one) => one.directory === above && one.file.format.describes === 'model')
    : [];
}

/** Names of files that belong to a set and are not there: those that an index names, else those that the first one announces. */
export function missingAmong(members: readonly Placed[], companions: readonly Placed[]): readonly string[] {
  const present = new Set(members.map(({ base }) => base));
  const index = companions.find(({ file }) => file.header?.members?.some((name) => present.has(name)) === true);
  const [first] = members;
  const all = index?.file.header?.members ?? (first === undefined ? [] : announced(first.base));
  return [...new Set(all)].filter((name) => !present.has(name));
}

/** All names of a set whose first file says how many there are. */
function announced(base: string): readonly string[] {
  const [, stem = '', first = '', total = '0', end = ''] = SHARD.exec(base) ?? [];
  if (Number(total) > 10_000) return [];
  // Some count from 0.
  const from = Number(first) === 0 ? 0 : 1;
  return Array.from({ length: Number(total) }, (_, at) => `${stem}-${String(at + from).padStart(first.length, '0')}-of-${total}${end}`);
}

export function layersOf(files: readonly FoundFile[]): readonly Layer[] {
  return [...new Set(files.map((file) => file.layer))];
}

export function headersOf(files: readonly Placed[]): readonly Header[] {
  return files.flatMap(({ file }) => (file.header === undefined ? [] : [file.header]));
}
