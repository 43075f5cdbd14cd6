import type { FoundFile, Layer } from './scan.js';
import type { Header } from './formats/types.js';
import { cleanText } from './names/text.js';
import { isGenericName, stemOf } from './names/tokens.js';
import { baseName, directoryOf, isBelow } from './paths.js';

/** Files that are one model (or one adapter): a file, its shards, or a directory. */
export interface ModelGroup {
  readonly kind: 'model' | 'adapter';
  readonly files: readonly FoundFile[];
  /** What config.json and the like say about it. */
  readonly companions: readonly Header[];
  /** Names in the order of trust: file without extension, directories upward. */
  readonly names: readonly { readonly text: string; readonly source: string }[];
  readonly layers: readonly Layer[];
  /** Names of files that belong to it but are not there. */
  readonly missing: readonly string[];
  /** As `{{model.format}}` shows it. */
  readonly format: string;
}

/** File names that are never a model by themselves, whatever their format. */
const SIDECAR_NAME =
  /^(?:mmproj|mtp|projector|mm_projector|vocab|imatrix|optimizer|scheduler|scaler|rng_state|training_args|vae|text_encoder)(?:[-_.]|$)/i;

/** A file with what its path says, taken apart once. */
interface Placed {
  readonly file: FoundFile;
  readonly directory: string;
  readonly base: string;
  readonly stem: string;
}

function placed(file: FoundFile): Placed {
  return { file, directory: directoryOf(file.path), base: baseName(file.path), stem: stemOf(file.path) };
}

/** Sorts what was found into distinct models, the primary one first. Shards are one model; sidecars and companions are none. */
export function groupModels(found: readonly FoundFile[]): readonly ModelGroup[] {
  const pipelines = found.filter((file) => file.format.name === 'diffusers').map((file) => directoryOf(file.path));
  const outermost = pipelines.filter((path) => !pipelines.some((other) => other !== path && isBelow(path, other)));
  const groups: ModelGroup[] = outermost.map((directory) => pipelineGroup(directory, found));
  const loose = found.filter((file) => !outermost.some((directory) => isBelow(file.path, directory)));
  const main = loose.filter((file) => isWeights(file));
  // Where a sidecar is all there is, it is what the kit is about.
  const weights = (main.length > 0 ? main : loose.filter((file) => file.format.role === 'weights')).map(placed);
  const companions = loose.filter((file) => file.format.role === 'companion').map(placed);
  const taken = new Set<FoundFile>();
  for (const one of weights) {
    if (taken.has(one.file)) continue;
    const set = setOf(one, weights, companions);
    for (const member of set.files) taken.add(member);
    groups.push(set);
  }
  return dropTwins(groups, companions);
}

function isWeights(file: FoundFile): boolean {
  const role = file.header?.role ?? file.format.role;
  if (role !== 'weights' && role !== 'adapter') return false;
  const type = file.layer.type?.toLowerCase() ?? '';
  return !SIDECAR_NAME.test(baseName(file.path)) && !/proj|tokeni[sz]er|config|vocab|imatrix/.test(type);
}

function isAdapter({ file, directory, base }: Placed, companions: readonly Placed[]): boolean {
  const type = file.layer.type?.toLowerCase() ?? '';
  const beside = companions.some((one) => one.file.format.name === 'peft' && one.directory === directory);
  const named = /^adapter_model(?:[-.]|$)/.test(base) || /(?:^|[-_.])lora\.gguf$/i.test(base);
  return file.header?.role === 'adapter' || /lora|adapter/.test(type) || ((beside || named) && file.format.name !== 'onnx');
}

/** The file with its shards: by the index that names it, else by a common stem. */
function setOf(one: Placed, weights: readonly Placed[], companions: readonly Placed[]): ModelGroup {
  const { file, directory, base, stem } = one;
  const beside = companions.filter((other) => other.directory === directory);
  const index = beside.find((other) => other.file.header?.members?.includes(base) === true);
  const members = index?.file.header?.members === undefined ? undefined : new Set(index.file.header.members);
  const shard = isShard(base);
  const files = weights.filter((other) => {
    if (other.directory !== directory || other.file.format !== file.format) return false;
    if (members !== undefined) return members.has(other.base);
    return other === one || (shard && other.stem === stem && isShard(other.base));
  });
  const present = new Set(files.map((other) => other.base));
  const missing = [...(members ?? announced(base))].filter((name) => !present.has(name));
  // An index beside that names other files speaks of another model.
  const own = beside.filter((other) => other.file.header?.members === undefined || other === index);
  return {
    kind: isAdapter(one, companions) ? 'adapter' : 'model',
    files: files.map((other) => other.file),
    companions: headersOf(own.length > 0 ? own : inherited(one, companions)),
    names: namesOf(one),
    layers: layersOf(files.map((other) => other.file)),
    missing,
    format: file.format.name,
  };
}

/** In repositories of many runtimes the weights stand one directory below their config.json. */
function inherited({ file, directory }: Placed, companions: readonly Placed[]): readonly Placed[] {
  const above = directoryOf(directory);
  return file.format.name === 'onnx' ? companions.filter((one) => one.directory === above && one.file.format.name === 'huggingface') : [];
}

function isShard(base: string): boolean {
  return /-\d{5}-of-\d{5}\./.test(base);
}

/** All names of a set whose first file says how many there are. */
function announced(base: string): readonly string[] {
  const match = /^(.*)-(\d{5})-of-(\d{5})(\.[^/]+)$/.exec(base);
  const [, stem, , total, end] = match ?? [];
  if (stem === undefined || end === undefined || Number(total) > 10_000) return [];
  return Array.from({ length: Number(total) }, (_, at) => `${stem}-${String(at + 1).padStart(5, '0')}-of-${total ?? ''}${end}`);
}

function pipelineGroup(directory: string, found: readonly FoundFile[]): ModelGroup {
  const below = found.filter((file) => isBelow(file.path, directory));
  const index = below.find((file) => file.format.name === 'diffusers' && directoryOf(file.path) === directory);
  return {
    kind: 'model',
    files: below.filter((file) => file.format.name === 'safetensors'),
    companions: index?.header === undefined ? [] : [index.header],
    names: directoryNames(directory),
    layers: layersOf(below),
    missing: [],
    format: 'diffusers',
  };
}

/** Where one directory with a config.json holds the same weights in several formats or spellings, it is one model. GGUF files are their own. */
function dropTwins(groups: readonly ModelGroup[], companions: readonly Placed[]): readonly ModelGroup[] {
  const homes = companions
    .filter(({ file }) => file.format.name === 'huggingface' || file.header?.members !== undefined)
    .map((one) => one.directory);
  const first = new Map<string, ModelGroup>();
  const places = [...groups].sort((left, right) => rank(left) - rank(right));
  for (const group of places) {
    const home = homeOf(group, homes);
    if (home !== undefined && !first.has(home)) first.set(home, group);
  }
  const inModel = groups.some((group) => group.kind === 'model' && group.layers.some((layer) => layer.kind === 'model'));
  const kept = groups.filter((group) => {
    const home = homeOf(group, homes);
    if (home !== undefined) return first.get(home) === group || (group.format === 'onnx' && first.get(home)?.format === 'onnx');
    // Beside the model itself, parts of other kinds (tokenizers, scalers) are parts and no models.
    return group.kind === 'adapter' || !inModel || group.format === 'gguf' || group.layers.some((layer) => layer.kind === 'model');
  });
  return kept.sort((left, right) => Number(left.kind === 'adapter') - Number(right.kind === 'adapter'));
}

function homeOf(group: ModelGroup, homes: readonly string[]): string | undefined {
  const [file] = group.files;
  if (file === undefined || group.kind === 'adapter' || group.format === 'gguf' || group.format === 'diffusers') return undefined;
  const directory = directoryOf(file.path);
  if (homes.includes(directory)) return directory;
  const above = directoryOf(directory);
  return homes.includes(above) && /^(?:onnx|openvino|coreml|original|tf|flax)$/i.test(baseName(directory)) ? above : undefined;
}

/** Which of several spellings of one model stands for it: an index first, then safetensors, the usual file name, then the rest. */
function rank(group: ModelGroup): number {
  const [file] = group.files;
  if (file === undefined) return 9;
  const usual = /^(?:model|pytorch_model)$/.test(stemOf(file.path)) ? 0 : 1;
  return (group.format === 'safetensors' ? 0 : 4) + (group.companions.some((one) => one.members !== undefined) ? 0 : 2) + usual;
}

function namesOf({ stem, base, directory }: Placed): ModelGroup['names'] {
  return [...(isGenericName(stem) ? [] : [{ text: stem, source: `file name ${cleanText(base)}` }]), ...directoryNames(directory)];
}

function directoryNames(path: string): ModelGroup['names'] {
  const names: { readonly text: string; readonly source: string }[] = [];
  for (let here = path; here !== '.' && here !== '/' && names.length < 4; here = directoryOf(here)) {
    if (!isGenericName(baseName(here))) names.push({ text: stemOf(here), source: `directory name ${cleanText(baseName(here))}` });
  }
  return names;
}

function layersOf(files: readonly FoundFile[]): readonly Layer[] {
  return [...new Set(files.map((file) => file.layer))];
}

function headersOf(files: readonly Placed[]): readonly Header[] {
  return files.flatMap(({ file }) => (file.header === undefined ? [] : [file.header]));
}
