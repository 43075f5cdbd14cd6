import { setMaxListeners } from 'node:events';
import { serializeConfig } from '../kitfile/index.js';
import { digestOf, MANIFEST_SIZE_LIMIT, MediaType, parseManifest, type BlobSource, type Descriptor, type Digest } from '../oci/index.js';
import type { Log } from '../ports.js';
import { packFailure } from './failure.js';
import { bytesSource, layerSource } from './layer/index.js';
import { layerAnnotations, manifestBytes } from './manifest-bytes.js';
import { shownText } from './names.js';
import type { KitPlan, LayerContent, LayerHasher, PackedKit, PlannedLayer } from './types.js';

export interface PackOptions {
  readonly hasher: LayerHasher;
  /** Extra manifest annotations; they change the digest. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly log: Pick<Log, 'info' | 'progress'>;
  readonly cancel?: AbortSignal;
}

/**
 * Hashes the layers of a plan, several at once, and makes config and manifest from their digests.
 * Throws FILE_CHANGED, FILE_UNREADABLE or MANIFEST_TOO_LARGE, and the reason of `cancel`.
 */
export async function packKit(plan: KitPlan, options: PackOptions): Promise<PackedKit> {
  options.cancel?.throwIfAborted();
  const digests = await hashAll(plan.layers, options);
  const layers = plan.layers.map((layer): Descriptor => {
    const { kind, path, mediaType, content } = layer;
    return { mediaType, digest: digestFor(digests, content), size: content.size, annotations: layerAnnotations(path, kind) };
  });
  for (const [index, layer] of plan.layers.entries()) {
    const files = layer.files === 1 ? '1 file' : `${layer.files} files`;
    options.log.info(`${layer.kind} "${shownText(layer.path)}": ${files}, ${layer.content.size} bytes, ${layers[index]?.digest ?? ''}`);
  }
  const config = serializeConfig(
    plan.kitfile,
    layers.map((layer) => layer.digest),
  );
  const configDescriptor: Descriptor = { mediaType: MediaType.modelKitConfig, digest: digestOf(config), size: config.length };
  const bytes = manifestBytes(configDescriptor, layers, options.annotations);
  if (bytes.length > MANIFEST_SIZE_LIMIT) {
    throw packFailure(
      'MANIFEST_TOO_LARGE',
      `The manifest has ${bytes.length} bytes, more than the ${MANIFEST_SIZE_LIMIT} that registries take.`,
      'Name directories instead of single files in the Kitfile, or shorten "annotations".',
    );
  }
  const manifest = parseManifest(bytes, MediaType.imageManifest);
  const blobs = new Map<Digest, BlobSource>([[configDescriptor.digest, bytesSource(config, configDescriptor)]]);
  for (const [index, descriptor] of layers.entries()) {
    const content = plan.layers[index]?.content;
    if (content !== undefined && !blobs.has(descriptor.digest)) blobs.set(descriptor.digest, layerSource(content, descriptor));
  }
  return { artifact: { manifest, blobs: [...blobs.values()] }, digest: manifest.descriptor.digest };
}

/** Each distinct content once. The first failure stops the others. */
async function hashAll(layers: readonly PlannedLayer[], options: PackOptions): Promise<ReadonlyMap<LayerContent, Digest>> {
  const contents = [...new Set(layers.map((layer) => layer.content))];
  const total = contents.reduce((sum, content) => sum + content.size, 0);
  const stop = new AbortController();
  const signal = options.cancel === undefined ? stop.signal : AbortSignal.any([options.cancel, stop.signal]);
  // A listener for each layer is no leak: it goes when the layer is hashed.
  setMaxListeners(0, signal);
  const progress = options.log.progress('hashing', total);
  try {
    const hashing = contents.map(async (content): Promise<[LayerContent, Digest]> => {
      const digest = await options.hasher.hash(
        content,
        (bytes) => {
          progress.add(bytes);
        },
        signal,
      );
      return [content, digest];
    });
    return new Map(await Promise.all(hashing));
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    progress.end();
  }
}

function digestFor(digests: ReadonlyMap<LayerContent, Digest>, content: LayerContent): Digest {
  const digest = digests.get(content);
  if (digest === undefined) throw new RangeError('a layer of the plan was not hashed');
  return digest;
}
