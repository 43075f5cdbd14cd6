import {
  parseDigest,
  parseManifest,
  parseTagName,
  type Descriptor,
  type Digest,
  type Manifest,
  type ReadOnlyTarget,
  type Repository,
} from '../oci/index.js';
import type { LayoutBlobs } from './blobs.js';
import { layoutFailure } from './failure.js';
import type { Listing } from './index-json.js';

/** Indexes within indexes are followed this far; nobody nests deeper. */
const NESTING_LIMIT = 4;

/** The reading half of a layout: `list` gives, at every call, what its index holds now. */
export function readOnlyTarget(repository: Repository, blobs: LayoutBlobs, list: () => Promise<Listing>): ReadOnlyTarget {
  const unknown = (digest: Digest) =>
    layoutFailure('MANIFEST_UNKNOWN', `${repository.name} holds no manifest ${digest}.`, 'Name a tag or digest that is there.');

  /** Manifests of the index, and those below the indexes among them. */
  async function* reachable(): AsyncGenerator<{ readonly descriptor: Descriptor; readonly manifest: Manifest }> {
    const seen = new Set<Digest>();
    let level: readonly Descriptor[] = [...(await list()).manifests.values()];
    for (let depth = 0; depth < NESTING_LIMIT; depth++) {
      const below: Descriptor[] = [];
      for (const descriptor of level) {
        if (seen.has(descriptor.digest)) continue;
        seen.add(descriptor.digest);
        const bytes = await blobs.manifestBytes(descriptor.digest);
        // Listed without being there: a copy that left out other platforms. It is no manifest of this layout.
        if (bytes === undefined) continue;
        const manifest = parseManifest(bytes, descriptor.mediaType, descriptor.digest);
        yield { descriptor, manifest };
        below.push(...manifest.manifests);
      }
      level = below;
    }
  }

  async function find(digest: Digest): Promise<Manifest | undefined> {
    const listed = (await list()).manifests.get(digest);
    if (listed !== undefined) {
      const bytes = await blobs.manifestBytes(digest);
      return bytes === undefined ? undefined : parseManifest(bytes, listed.mediaType, digest);
    }
    if ((await blobs.size(digest)) === undefined) return undefined;
    for await (const { manifest } of reachable()) if (manifest.descriptor.digest === digest) return manifest;
    return undefined;
  }

  return {
    repository,
    async resolve(reference) {
      const digest = parseDigest(reference);
      if (digest !== undefined) return (await find(digest))?.descriptor;
      const tag = parseTagName(reference);
      const [holder, ...others] = (tag === undefined ? undefined : (await list()).tags.get(tag)) ?? [];
      if (others.length === 0) return holder;
      const message = `${repository.name} lists the tag ${reference} for several manifests.`;
      throw layoutFailure('LAYOUT_INVALID', message, 'Remove all but one of these entries from index.json, or write the layout again.');
    },
    async manifest(digest) {
      const found = await find(digest);
      if (found === undefined) throw unknown(digest);
      return found;
    },
    open: (blob, from) => blobs.read(blob, from),
    async *tags() {
      yield* (await list()).tags.keys();
    },
    async *referrers(subject) {
      for await (const { manifest } of reachable()) {
        if (manifest.subject?.digest !== subject) continue;
        // distribution-spec, Listing Referrers: the artifact type falls back to that of the config.
        const artifactType = manifest.artifactType ?? manifest.config?.mediaType;
        const { annotations } = manifest;
        yield {
          ...manifest.descriptor,
          ...(artifactType === undefined ? {} : { artifactType }),
          ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
        };
      }
    },
  };
}
