import { MediaType, parseManifest, type Descriptor, type Manifest, type TagName } from '../../oci/index.js';

/**
 * A manifest of a tag's own, on which nothing else depends: the tag is pointed at it before it is deleted, so that a registry which deletes
 * the manifest behind a tag takes no other tag along. An index of nothing (image-spec, image-index: "the size of the array MAY be zero")
 * needs no blob. The same bytes for the same tag, so that a removal which broke off is known again.
 */
export function throwAway(tag: TagName): Manifest {
  const json = {
    schemaVersion: 2,
    mediaType: MediaType.imageIndex,
    manifests: [],
    annotations: { 'org.opencontainers.image.description': `The tag ${tag} is being removed. There is nothing behind it.` },
  };
  return parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageIndex);
}

/** Whether a tag names its own throw-away manifest: its removal has begun, and to everyone but the removal it is absent. */
export function isThrowAway(tag: TagName, found: Descriptor): boolean {
  return found.digest === throwAway(tag).descriptor.digest;
}
