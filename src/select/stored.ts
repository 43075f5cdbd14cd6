import { Failure, isFailure } from '../failure.js';
import { cleanPath, kitfileFromLayers, layerEntries, packedKitfile, parseConfig, type Kitfile } from '../kitfile/index.js';
import { NO_FACTS, publishedFiles, readModelFacts, type ModelFacts, type PublishedLayer } from '../model/index.js';
import {
  blobsOf,
  formatOf,
  layerKind,
  layerPath,
  MediaType,
  storedBlobs,
  proved,
  type Artifact,
  type ArtifactFormat,
  type Descriptor,
  type Digest,
  type Manifest,
  type ReadOnlyTarget,
} from '../oci/index.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** Config blobs are Kitfiles, or the few facts of a ModelPack, as JSON: larger ones are neither. */
const CONFIG_SIZE_LIMIT = 8 * 1024 * 1024;
/** Manifests of an index that a message names. */
const NAMED = 5;

/** A ModelKit or ModelPack that is stored somewhere: its manifest with the Kitfile that it carries, or that its layers amount to. */
export interface StoredKit {
  readonly source: ReadOnlyTarget;
  readonly format: ArtifactFormat;
  readonly manifest: Manifest;
  readonly kitfile: Kitfile;
  readonly digests: readonly (Digest | undefined)[];
}

/** The manifest of a ModelKit or a ModelPack, whoever wrote it; throws SOURCE_NOT_A_MODELKIT. */
export async function readKitManifest(
  source: ReadOnlyTarget,
  digest: Digest,
): Promise<Manifest & { readonly config: Descriptor; readonly format: ArtifactFormat }> {
  const manifest = await source.manifest(digest);
  const { config } = manifest;
  const format = formatOf(manifest);
  if (config === undefined || format === undefined) {
    throw new Failure<SelectFailure>({
      code: 'SOURCE_NOT_A_MODELKIT',
      message: `${source.repository.name}@${digest} is no ModelKit or ModelPack: ${whatItIs(manifest)}.`,
      hint:
        manifest.manifests.length > 0
          ? 'Name one of the manifests in it by its digest.'
          : `The config of a ModelKit has media type ${MediaType.modelKitConfig}, that of a ModelPack ${MediaType.modelPackConfig}. Name one of them.`,
    });
  }
  return { ...manifest, config, format };
}

function whatItIs({ descriptor, config, manifests }: Manifest): string {
  const isIndex = [MediaType.imageIndex, MediaType.dockerManifestList].some((type) => type === descriptor.mediaType);
  if (!isIndex) return `its config has media type "${config?.mediaType ?? 'none'}"`;
  const names = manifests.slice(0, NAMED).map(({ digest }) => `, ${digest}`);
  const more = manifests.length > NAMED ? ', …' : '';
  return `it is an index (${descriptor.mediaType}) of ${manifests.length} manifest${manifests.length === 1 ? '' : 's'}${names.join('')}${more}`;
}

/** Whether this says that what was read is something else than a ModelKit or ModelPack, or a damaged one. */
export function isNoModelKit(thrown: unknown): thrown is Failure {
  if (!isFailure(thrown)) return false;
  return thrown.code === 'SOURCE_NOT_A_MODELKIT' || thrown.code.startsWith('CONFIG_') || thrown.code === 'MANIFEST_UNREADABLE';
}

/** Reads manifest and Kitfile; throws SOURCE_NOT_A_MODELKIT or CONFIG_UNREADABLE. */
export async function readStoredKit(source: ReadOnlyTarget, digest: Digest): Promise<StoredKit> {
  const { format, ...manifest } = await readKitManifest(source, digest);
  const { config } = manifest;
  const carried = format.name === 'modelpack' ? packedKitfile(manifest, digest) : undefined;
  if (carried !== undefined) return { source, format, manifest, ...carried };
  if (config.size > CONFIG_SIZE_LIMIT) {
    throw new Failure<SelectFailure>({
      code: 'SOURCE_NOT_A_MODELKIT',
      message: `The config of ${source.repository.name}@${digest} has ${config.size} bytes, which no ${format.title} needs.`,
      hint: 'Name a ModelKit or ModelPack as the programs that write them make it.',
    });
  }
  const bytes = await readWhole(source, config);
  const read = format.name === 'modelpack' ? kitfileFromLayers(manifest, bytes, digest) : parseConfig(bytes, config.digest);
  return { source, format, manifest, ...read };
}

/** A candidate over a stored ModelKit; header facts are read only when asked for. `mustBeSound`: whatever the run sends of it. */
export async function storedCandidate(
  context: SelectContext,
  kit: StoredKit,
  how: Pick<Candidate, 'origin' | 'found'> & { readonly facts: boolean; readonly mustBeSound?: boolean },
): Promise<Candidate> {
  const facts = how.facts || context.needs.facts ? await storedFacts(context, kit) : NO_FACTS;
  const { source, manifest } = kit;
  const paths = new Map(entriesOf(kit).map(({ kind, digest, path }) => [`${kind} ${digest}`, path]));
  const sound = how.mustBeSound === true ? { mustBeSound: true as const } : {};
  return {
    origin: how.origin,
    found: how.found,
    trigger: context.trigger,
    facts,
    pathOf: (layer) => paths.get(`${layerKind(layer) ?? ''} ${layer.digest}`),
    storedDigest: manifest.descriptor.digest,
    digest: async () => {
      // What is gone or short is known before hours of sending; the bytes are proved when they are read.
      if (how.mustBeSound === true && source.repository.kind === 'layout') await assertThere(source, manifest);
      return manifest.descriptor.digest;
    },
    artifact: () => Promise.resolve({ ...storedArtifact(source, manifest), ...sound }),
  };
}

/** Throws what the source says of a blob that it does not hold, or not of its size. */
async function assertThere(source: ReadOnlyTarget, manifest: Manifest): Promise<void> {
  for (const blob of blobsOf(manifest)) {
    const bytes = source.open(blob)[Symbol.asyncIterator]();
    await bytes.next();
    await bytes.return?.();
  }
}

export async function storedFacts({ ports }: SelectContext, kit: StoredKit): Promise<ModelFacts> {
  return readModelFacts(kit.kitfile, publishedFiles(kit.source, kit.manifest, entriesOf(kit)), ports.remark);
}

/**
 * The entries of the config with their layers: by the digest that the config gives, else by the path that the layer gives, else by their order
 * among the layers of their kind, as kit packs them, where there are as many of the one as of the other.
 */
function entriesOf({ kitfile, digests, manifest }: StoredKit): readonly PublishedLayer[] {
  const entries = layerEntries(kitfile);
  return entries.flatMap((entry, index) => {
    const { kind, cleanPath: path } = entry;
    const layers = manifest.layers.filter((layer) => layerKind(layer) === kind);
    const alike = entries.filter((other) => other.kind === kind);
    const inOrder = layers.length === alike.length ? layers[alike.indexOf(entry)] : undefined;
    const own = layers.find((layer) => {
      const told = layerPath(layer);
      return told !== undefined && cleanPath(told) === path;
    });
    const digest =
      digests[index] ?? own?.digest ?? (inOrder === undefined || layerPath(inOrder) !== undefined ? undefined : inOrder.digest);
    return digest === undefined ? [] : [{ kind, path, digest }];
  });
}

export function storedArtifact(source: ReadOnlyTarget, manifest: Manifest): Artifact {
  return { manifest, blobs: storedBlobs(source, manifest) };
}

async function readWhole(source: ReadOnlyTarget, blob: Descriptor): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of proved(source, blob)) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}
