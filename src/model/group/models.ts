import type { Header } from '../formats/types.js';
import { isGenericName, stemOf } from '../names/reading.js';
import { tokenise } from '../names/tokens.js';
import { isAttachmentWord, isSidecarDirectory, isSidecarName, isSidecarType } from '../names/sidecars.js';
import { baseName, directoryOf, extension, isBelow } from '../paths.js';
import type { FoundFile } from '../scan.js';
import { directoryNames } from './path-names.js';
import { headersOf, isPart, layersOf, missingAmong, placed, setOf, type ModelGroup, type Placed } from './sets.js';
import { dropTwins } from './twins.js';

/** Sorts what was found into distinct models, the primary one first. Shards are one model; sidecars and companions are none. */
export function groupModels(found: readonly FoundFile[]): readonly ModelGroup[] {
  const indexes = found.filter((file) => file.format.describes === 'pipeline').map(placed);
  const pipelines = indexes.filter((one) => !indexes.some((other) => other !== one && isBelow(one.directory, other.directory)));
  const groups: ModelGroup[] = pipelines.map((index) => pipelineGroup(index, found));
  const covers = found.filter((file) => file.format.covers === true).map(placed);
  const isCovered = (file: FoundFile): boolean => covers.some((one) => one.file !== file && isBelow(file.path, one.directory));
  const loose = found.filter((file) => !pipelines.some(({ directory }) => isBelow(file.path, directory)) && !isCovered(file));
  const all = loose.filter((file) => ['weights', 'adapter'].includes(roleOf(file)) && !isEarlier(file, loose));
  // Beside other graphs of a model a text encoder is one of them.
  const graphs = all
    .filter((file) => file.format.siblings === 'graphs' && !isSidecar(file))
    .map(placed)
    .filter(isPart);
  const isGraph = (file: FoundFile): boolean =>
    graphs.some((one) => one.file.format === file.format && one.directory === directoryOf(file.path)) && isPart(placed(file));
  const main = all.filter((file) => !isSidecar(file) || isGraph(file));
  // A sidecar that is published alone is what the kit is about, unless it is of use beside its model only.
  const weights = withoutWrappings((main.length > 0 ? main : all.filter((file) => !isAttachment(file))).map(placed));
  const companions = loose.filter((file) => file.format.role === 'companion').map(placed);
  const taken = new Set<FoundFile>();
  for (const one of weights) {
    if (taken.has(one.file)) continue;
    const set = setOf(one, weights, companions, isAdapter(one, companions));
    for (const member of set.members) taken.add(member);
    groups.push(set.group);
  }
  return dropTwins(groups, companions);
}

/** One model as saved and as compiled: what its format's later ending stands for tells more. */
function withoutWrappings(weights: readonly Placed[]): readonly Placed[] {
  const rank = ({ path, file }: Placed): number => Math.max(0, file.format.extensions?.split(' ').indexOf(extension(path)) ?? 0);
  const placeOf = ({ directory, stem }: Placed): string => `${directory}/${stem}`;
  const best = new Map<string, number>();
  const wrapped = (one: Placed): boolean => one.file.format.bundle !== undefined;
  for (const one of weights.filter(wrapped)) best.set(placeOf(one), Math.max(rank(one), best.get(placeOf(one)) ?? 0));
  return weights.filter((one) => !wrapped(one) || rank(one) === best.get(placeOf(one)));
}

/** MLX's trainer leaves earlier states of an adapter beside the last one: `0000500_adapters.safetensors`. */
function isEarlier({ path }: FoundFile, all: readonly FoundFile[]): boolean {
  const last = path.replace(/(?<=^|\/)\d{7}_(?=adapters\.safetensors$)/, '');
  return last !== path && all.some((other) => other.path === last);
}

function roleOf(file: FoundFile): Header['role'] {
  return file.header?.role ?? file.format.role;
}

function isSidecar(file: FoundFile): boolean {
  const type = file.layer.type?.toLowerCase() ?? '';
  const above = baseName(directoryOf(file.path));
  // What a generic file is stands in its directory's name.
  const stem = stemOf(file.path);
  const names = isGenericName(stem) ? [stem, above] : [stem];
  return names.some((name) => isSidecarName(wordsOf(name))) || isSidecarDirectory(above) || isSidecarType(type);
}

/** A projector or a matrix of importance: no model by itself, whatever size the model has that its name speaks of. */
export function isAttachment(file: FoundFile): boolean {
  return file.header?.role === 'sidecar' || wordsOf(baseName(file.path)).some(isAttachmentWord);
}

function wordsOf(name: string): readonly string[] {
  return tokenise(name).map((token) => token.text.toLowerCase());
}

function isAdapter({ file, directory, base }: Placed, companions: readonly Placed[]): boolean {
  const type = file.layer.type?.toLowerCase() ?? '';
  const beside = companions.some((one) => one.file.format.describes === 'adapter' && one.directory === directory);
  const named = file.format.adapters?.test(base) === true;
  return file.header?.role === 'adapter' || /lora|adapter/.test(type) || ((beside || named) && file.format.siblings !== 'graphs');
}

/** What a pipeline's denoiser stands in. A second one, `transformer_2`, takes turns with it and is not counted again. */
const DENOISER = /^(?:transformer|unet)$/;

/** How diffusers call a component's weights; a further word is another spelling of the same: `….fp16.safetensors`, `….non_ema.safetensors`. */
const COMPONENT = /^(diffusion_pytorch_model|model|pytorch_model)(?:\..*)?$/;

/** Of each directory one spelling: that of the shortest index, else the plain one, else the first; and of one format. */
function onceEach(weights: readonly Placed[], companions: readonly Placed[]): readonly Placed[] {
  const chosen = new Map<string, (one: Placed) => boolean>();
  const spelling = ({ stem }: Placed): string => stem.replace(/-\d{5,6}-of-\d{5,6}/, '');
  for (const { directory } of weights) {
    if (chosen.has(directory)) continue;
    const here = weights.filter((one) => one.directory === directory);
    const [index] = companions
      .filter((one) => one.directory === directory && here.some(({ base }) => one.file.header?.members?.includes(base) === true))
      .sort((left, right) => left.base.length - right.base.length);
    const members = new Set(index?.file.header?.members);
    const [first] = [...here].sort((left, right) => spelling(left).length - spelling(right).length || rankOf(left) - rankOf(right));
    chosen.set(directory, (one) => {
      if (index !== undefined) return members.has(one.base);
      if (first === undefined || !here.every((other) => COMPONENT.test(spelling(other)))) return isPlain(one) || !here.some(isPlain);
      return spelling(one) === spelling(first) && one.file.format === first.file.format;
    });
  }
  return weights.filter((one) => chosen.get(one.directory)?.(one) === true);
}

function isPlain({ stem }: Placed): boolean {
  return tokenise(stem).every((token) => token.kind !== 'quantization');
}

function rankOf({ file }: Placed): number {
  return file.format.name === 'safetensors' ? 0 : 1;
}

/** One pipeline of several component models, which has the size of its denoiser. */
function pipelineGroup(index: Placed, found: readonly FoundFile[]): ModelGroup {
  const { directory } = index;
  const below = found.filter((file) => isBelow(file.path, directory));
  const weights = below.filter((file) => roleOf(file) === 'weights' && file.format.siblings === undefined).map(placed);
  // Components have directories of their own; what stands beside the index is a copy of them all in one file.
  const parts = weights.filter((one) => one.directory !== directory && one.file.header?.tally !== undefined);
  const beside = below.filter((file) => file.format.role === 'companion').map(placed);
  const files = onceEach(parts.length > 0 ? parts : weights, beside);
  const isDenoiser = (one: Placed): boolean => DENOISER.test(baseName(one.directory)) && directoryOf(one.directory) === directory;
  const denoiser = files.filter(isDenoiser);
  return {
    kind: 'model',
    files: (denoiser.length > 0 ? denoiser : files).map((one) => one.file),
    companions: headersOf([index, ...beside.filter(isDenoiser)]),
    names: directoryNames(directory),
    layers: layersOf(below),
    missing: missingAmong(denoiser, beside),
    format: index.file.format.name,
    size: denoiser.length > 0 ? 'always' : 'never',
    siblings: 'own',
  };
}
