import { type Descriptor, parseManifest, type Manifest } from './manifest.js';
import type { Digest } from './digest.js';
import { MediaType } from './media-types.js';
import { parseTagName, type TagName } from './reference.js';
import type { Call, ReadOnlyTarget } from './target.js';

/**
 * A manifest of a tag's own, on which nothing else depends: the tag is pointed at it before it is deleted, so that a registry which deletes
 * the manifest behind a tag takes no other tag along. An index of nothing (image-spec, image-index: "the size of the array MAY be zero")
 * needs no blob. The same bytes for the same tag, so that a removal which broke off is known again, by whoever looks.
 */
export function placeholderOf(tag: TagName): Manifest {
  const json = {
    schemaVersion: 2,
    mediaType: MediaType.imageIndex,
    manifests: [],
    annotations: { 'org.opencontainers.image.description': `The tag ${tag} is being removed. There is nothing behind it.` },
  };
  return parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageIndex);
}

/** Whether a tag that names `digest` is half removed: there is nothing behind it, and who may write finishes the removal or writes the tag anew. */
export function isHalfRemoved(tag: TagName, digest: Digest): boolean {
  return digest === placeholderOf(tag).descriptor.digest;
}

/** What a reader finds under a name: a tag that is half removed is absent. */
export async function lookUp(
  source: Pick<ReadOnlyTarget, 'resolve'>,
  reference: TagName | Digest,
  call?: Call,
): Promise<Descriptor | undefined> {
  const found = await source.resolve(reference, call);
  const tag = parseTagName(reference);
  return found !== undefined && tag !== undefined && isHalfRemoved(tag, found.digest) ? undefined : found;
}
