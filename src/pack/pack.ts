import { setMaxListeners } from 'node:events';
import { NO_FACTS, type ModelFacts } from '../model/index.js';
import {
  bytesSource,
  bytesText,
  digestOf,
  MANIFEST_SIZE_LIMIT,
  MediaType,
  parseManifest,
  type ArtifactFormat,
  type BlobSource,
  type Descriptor,
  type Digest,
} from '../oci/index.js';
import type { HashedLayer, LayerContent, LayerHasher, Log, PassingLayer, Progress } from '../ports.js';
import { packFailure } from './failure.js';
import { layerSource } from './layer/index.js';
import { goJson, goList, goStruct, type Members } from '../kitfile/index.js';
import { shownText } from './names.js';
import type { KitPlan, PackedKit, PlannedLayer } from './types.js';

export interface PackOptions {
  readonly hasher: LayerHasher;
  /** What is inside, for formats whose config says so. */
  readonly facts?: ModelFacts;
  /** Extra manifest annotations; they change the digest. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly log: Pick<Log, 'rows' | 'progress'>;
  readonly cancel: AbortSignal;
  readonly ahead?: LayersAhead;
}

/** Who is told of layers before all digests are known. */
export interface LayersAhead {
  /** The layer that is to be hashed while it is sent. `pass` sends it as far as that goes, and throws nothing. */
  readonly passing?:
    { readonly content: LayerContent; readonly pass: (layer: PassingLayer, signal: AbortSignal) => Promise<void> } | undefined;
  /** What the artifact will hold, whatever else it will: each digest once or more. */
  hashed(layer: BlobSource): void;
}

/**
 * Hashes the layers of a plan, several at once, and makes config and manifest from their digests.
 * Throws FILE_CHANGED, FILE_UNREADABLE or MANIFEST_TOO_LARGE, and the reason of `cancel`.
 */
export async function packKit(plan: KitPlan, options: PackOptions): Promise<PackedKit> {
  options.cancel.throwIfAborted();
  const unhashed = new Array<Digest>(plan.layers.length).fill(digestOf(''));
  // Digests are all of one length, so this is known before hours of hashing.
  checkSize(plan, written(plan, plan.layers, unhashed, options).bytes);
  const { layers, hashed } = await hashApart(plan.layers, options);
  const digests = hashed.map(({ digest }) => digest);
  const about = ({ kind, path, files, content }: PlannedLayer): readonly string[] => [
    kind,
    shownText(path),
    files === 1 ? '1 file' : `${files} files`,
    bytesText(content.size),
  ];
  options.log.rows(layers.map((layer, index) => [...about(layer), digests[index] ?? '']));
  const { config, descriptor, bytes } = written(plan, layers, digests, options);
  checkSize(plan, bytes);
  const manifest = parseManifest(bytes, MediaType.imageManifest);
  const blobs = new Map<Digest, BlobSource>([[descriptor.digest, bytesSource(config, descriptor)]]);
  for (const [index, layer] of layers.entries()) {
    const own = hashed[index];
    if (own !== undefined && !blobs.has(own.digest)) blobs.set(own.digest, sourceOf(layer, own));
  }
  return { artifact: { manifest, blobs: [...blobs.values()] }, digest: manifest.descriptor.digest };
}

function sourceOf(layer: PlannedLayer, { digest, identities }: HashedLayer): BlobSource {
  return layerSource(layer.content, described(layer, digest), identities);
}

function described({ mediaType, content: { size }, annotations }: PlannedLayer, digest: Digest): Descriptor {
  return { mediaType, digest, size, annotations };
}

/** Config and manifest as they are with these digests. */
function written(
  { format, kitfile }: KitPlan,
  layers: readonly PlannedLayer[],
  digests: readonly Digest[],
  { annotations, facts = NO_FACTS }: PackOptions,
): { readonly config: Uint8Array; readonly descriptor: Descriptor; readonly bytes: Uint8Array } {
  const all = layers.flatMap((layer, index): Descriptor[] => {
    const digest = digests[index];
    return digest === undefined ? [] : [described(layer, digest)];
  });
  const { config, annotations: own } = format.describe(kitfile, digests, facts);
  const descriptor: Descriptor = { mediaType: format.artifact.configType, digest: digestOf(config), size: config.length };
  return { config, descriptor, bytes: manifestBytes(format.artifact, descriptor, all, { ...annotations, ...own }) };
}

/** The manifest as Go's encoding/json writes kit's struct. No clock and no tool version in it. */
function manifestBytes(
  { artifactType }: ArtifactFormat,
  config: Descriptor,
  layers: readonly Descriptor[],
  annotations: Readonly<Record<string, string>>,
): Uint8Array {
  return goStruct([
    ['schemaVersion', goJson(2)],
    ['mediaType', MediaType.imageManifest],
    ['artifactType', artifactType],
    ['config', goDescriptor(config)],
    ['layers', goList(layers, goDescriptor) ?? goJson([])],
    ['annotations', goMap(annotations)],
  ]).bytes;
}

function goDescriptor({ mediaType, digest, size, annotations = {} }: Descriptor): ReturnType<typeof goStruct> {
  return goStruct([
    ['mediaType', mediaType],
    ['digest', digest],
    ['size', goJson(size)],
    ['annotations', goMap(annotations)],
  ]);
}

/** Left out when it is empty. */
function goMap(pairs: Readonly<Record<string, string>>): Members[number][1] {
  return Object.keys(pairs).length === 0 ? undefined : goJson(pairs);
}

function checkSize({ format }: KitPlan, { length }: Uint8Array): void {
  if (length <= MANIFEST_SIZE_LIMIT) return;
  throw packFailure(
    'MANIFEST_TOO_LARGE',
    `The manifest has ${length} bytes, more than the ${MANIFEST_SIZE_LIMIT} that registries take.`,
    format.artifact.name === 'modelkit'
      ? 'Name directories instead of single files in the Kitfile, or shorten "annotations".'
      : 'A ModelPack has a layer for each file of the model: leave out what it does not need with lines in .kitignore, or write format: modelkit.',
  );
}

/** Hashes all layers; a raw one whose bytes an earlier one has too is made one that can be told from it, where the format needs that. */
async function hashApart(
  planned: readonly PlannedLayer[],
  options: PackOptions,
): Promise<{ readonly layers: readonly PlannedLayer[]; readonly hashed: readonly HashedLayer[] }> {
  const first = await hashAll(planned, options);
  const seen = new Set<Digest>();
  const layers = planned.map((layer) => {
    const { digest } = hashedOf(first, layer.content);
    const again = seen.has(digest);
    seen.add(digest);
    return again && layer.apart !== undefined ? layer.apart() : layer;
  });
  const changed = layers.filter((layer, index) => layer !== planned[index]);
  const all = changed.length === 0 ? first : new Map([...first, ...(await hashAll(changed, options))]);
  return { layers, hashed: layers.map(({ content }) => hashedOf(all, content)) };
}

/** Each distinct content once. The first failure stops the others. */
async function hashAll(layers: readonly PlannedLayer[], options: PackOptions): Promise<ReadonlyMap<LayerContent, HashedLayer>> {
  // Of entries with one content the first, as in the artifact.
  const distinct = [...new Map(layers.toReversed().map((layer) => [layer.content, layer])).values()].reverse();
  const total = distinct.reduce((sum, { content }) => sum + content.size, 0);
  const stop = new AbortController();
  const signal = AbortSignal.any([options.cancel, stop.signal]);
  // A listener for each layer is no leak: it goes when the layer is hashed.
  setMaxListeners(0, signal);
  const progress = options.log.progress('hashing', total);
  try {
    const hashing = distinct.map(async (layer): Promise<[LayerContent, HashedLayer]> => {
      const hashed = await hashOne(layer.content, options, progress, signal);
      options.ahead?.hashed(sourceOf(layer, hashed));
      return [layer.content, hashed];
    });
    return new Map(await Promise.all(hashing));
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    progress.end();
  }
}

async function hashOne(
  content: LayerContent,
  { hasher, ahead }: PackOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<HashedLayer> {
  let told = 0;
  const tell = (bytes: number): void => {
    told += bytes;
    progress.add(bytes);
  };
  if (content === ahead?.passing?.content) {
    const layer = hasher.passing(content, tell);
    await ahead.passing.pass(layer, signal);
    const hashed = layer.hashed();
    if (hashed !== undefined) return hashed;
    // Nobody took all of it, or nobody began.
    tell(-told);
  }
  return hasher.hash(content, tell, signal);
}

function hashedOf(hashed: ReadonlyMap<LayerContent, HashedLayer>, content: LayerContent): HashedLayer {
  const found = hashed.get(content);
  if (found === undefined) throw new RangeError('a layer of the plan was not hashed');
  return found;
}
