import { Failure } from '../failure.js';
import { layerEntries, parseConfig, type Kitfile } from '../kitfile/index.js';
import { NO_FACTS, publishedFiles, readModelFacts, type ModelFacts, type PublishedLayer } from '../model/index.js';
import {
  MediaType,
  verified,
  type Artifact,
  type BlobSource,
  type Descriptor,
  type Digest,
  type Manifest,
  type ReadOnlyTarget,
} from '../oci/index.js';
import type { Published } from './published.js';
import type { Candidate, SelectContext, SelectFailure } from './types.js';

/** Config blobs are Kitfiles as JSON: larger ones are no Kitfiles. */
const CONFIG_SIZE_LIMIT = 8 * 1024 * 1024;

/** A ModelKit that is stored somewhere: its manifest with the Kitfile out of its config blob. */
export interface StoredKit {
  readonly source: ReadOnlyTarget;
  readonly manifest: Manifest;
  readonly kitfile: Kitfile;
  readonly digests: readonly (Digest | undefined)[];
}

/** The candidate of a ModelKit that this commit's push has published. */
export async function publishedCandidate(context: SelectContext, { target, tag, digest }: Published): Promise<Candidate> {
  const kit = await readStoredKit(target, digest);
  return storedCandidate(context, kit, { origin: 'published', found: `published as ${target.repository.name}:${tag}`, facts: true });
}

/** The manifest of a ModelKit; throws SOURCE_NOT_A_MODELKIT. */
export async function readKitManifest(source: ReadOnlyTarget, digest: Digest): Promise<Manifest & { readonly config: Descriptor }> {
  const manifest = await source.manifest(digest);
  const { config } = manifest;
  if (config?.mediaType !== MediaType.modelKitConfig) {
    throw new Failure<SelectFailure>({
      code: 'SOURCE_NOT_A_MODELKIT',
      message: `${source.repository.name}@${digest} is no ModelKit: its config has media type "${config?.mediaType ?? 'none'}".`,
      hint: `A ModelKit's config has media type ${MediaType.modelKitConfig}. Name one that kit or this action packed.`,
    });
  }
  return { ...manifest, config };
}

/** Reads manifest and config blob; throws SOURCE_NOT_A_MODELKIT. */
export async function readStoredKit(source: ReadOnlyTarget, digest: Digest): Promise<StoredKit> {
  const manifest = await readKitManifest(source, digest);
  const { config } = manifest;
  if (config.size > CONFIG_SIZE_LIMIT) {
    throw new Failure<SelectFailure>({
      code: 'SOURCE_NOT_A_MODELKIT',
      message: `The config of ${source.repository.name}@${digest} has ${config.size} bytes, which is no Kitfile.`,
      hint: 'Name a ModelKit that kit or this action packed.',
    });
  }
  const bytes = await readWhole(source, config);
  return { source, manifest, ...parseConfig(bytes, config.digest) };
}

/** A candidate over a stored ModelKit; header facts are read only when asked for. */
export async function storedCandidate(
  context: SelectContext,
  kit: StoredKit,
  how: Pick<Candidate, 'origin' | 'found'> & { readonly facts: boolean; readonly checked?: () => Promise<void> },
): Promise<Candidate> {
  const facts = how.facts || context.needs.facts ? await storedFacts(context, kit) : NO_FACTS;
  let checked: Promise<void> | undefined;
  const check = (): Promise<void> => {
    checked ??= how.checked?.() ?? Promise.resolve();
    return checked;
  };
  return {
    origin: how.origin,
    found: how.found,
    trigger: context.trigger,
    facts,
    layerPaths: new Map(entriesOf(kit).map(({ digest, path }) => [digest, path])),
    known: kit.manifest.descriptor.digest,
    digest: async () => {
      await check();
      return kit.manifest.descriptor.digest;
    },
    artifact: async () => {
      await check();
      return storedArtifact(kit.source, kit.manifest);
    },
  };
}

export async function storedFacts({ ports }: SelectContext, kit: StoredKit): Promise<ModelFacts> {
  return readModelFacts(kit.kitfile, publishedFiles(kit.source, kit.manifest, entriesOf(kit)), ports.remark);
}

/** The entries of the config whose layers it names. */
function entriesOf({ kitfile, digests }: StoredKit): readonly PublishedLayer[] {
  return layerEntries(kitfile).flatMap((entry, index) => {
    const digest = digests[index];
    return digest === undefined ? [] : [{ kind: entry.kind, path: entry.cleanPath, digest }];
  });
}

/** Everything the manifest names, each blob once, read from where it is stored. */
export function storedArtifact(source: ReadOnlyTarget, manifest: Manifest): Artifact {
  const descriptors = new Map<Digest, Descriptor>();
  for (const blob of [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers]) descriptors.set(blob.digest, blob);
  const origin = source.repository.kind === 'registry' ? { origin: source.repository } : {};
  const blobs = [...descriptors.values()].map((descriptor): BlobSource => ({
    descriptor,
    ...origin,
    open: (from = 0) => source.open(descriptor, from),
  }));
  return { manifest, blobs };
}

/** Reads every blob and compares size and digest; throws SOURCE_INCOMPLETE or BLOB_DAMAGED. */
export async function checkContent({ ports }: SelectContext, source: ReadOnlyTarget, manifest: Manifest): Promise<void> {
  const { blobs } = storedArtifact(source, manifest);
  const progress = ports.log.progress(
    `checking ${source.repository.name}`,
    blobs.reduce((sum, blob) => sum + blob.descriptor.size, 0),
  );
  try {
    for (const { descriptor } of blobs) {
      for await (const chunk of verified(descriptor, source.open(descriptor), source.repository.name)) {
        progress.add(chunk.length);
        ports.cancel.throwIfAborted();
      }
    }
  } finally {
    progress.end();
  }
}

async function readWhole(source: ReadOnlyTarget, blob: Descriptor): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of verified(blob, source.open(blob), source.repository.name)) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}
