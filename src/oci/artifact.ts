import type { TagName } from './reference.js';
import { type Descriptor, blobsOf, type Manifest } from './manifest.js';
import { printable } from '../failure.js';
import type { RegistryRepository, Repository } from './repository.js';

/**
 * Bytes under a known digest that can be read any number of times, from any offset: the base of uploads that restart.
 * `open(k)` gives what `open(0)` gives from byte k on. A chunk may be reused for the next one: use it up before asking again.
 */
export interface BlobSource {
  readonly descriptor: Descriptor;
  /** Where the bytes are stored, as messages call it; absent for bytes that are made here. Nobody has proved them: who reads them whole does. */
  readonly place?: string;
  /** Where the blob already lives, when that is a registry: a mount may then replace the upload. */
  readonly origin?: RegistryRepository;
  open(from?: number): AsyncIterable<Uint8Array>;
}

/** Bytes at hand, as a blob. */
export function bytesSource(bytes: Uint8Array, descriptor: Descriptor): BlobSource {
  return {
    descriptor,
    open: (from = 0) => ({
      [Symbol.asyncIterator]: () => {
        const rest = [bytes.subarray(from)].filter((part) => part.length > 0)[Symbol.iterator]();
        return { next: () => Promise.resolve(rest.next()) };
      },
    }),
  };
}

/** A manifest with everything it names, ready to be copied into a target. `blobs` hold the config and each distinct layer once. */
export interface Artifact {
  readonly manifest: Manifest;
  readonly blobs: readonly BlobSource[];
  /** What of it is not sent is proved where it lies, before any tag: nobody has read it since it was stored. */
  readonly mustBeSound?: true;
}

/** Everything that a manifest names, each blob once, read from where it is stored. */
export function storedBlobs(
  source: { readonly repository: Repository; open(blob: Descriptor, from: number): AsyncIterable<Uint8Array> },
  manifest: Manifest,
): readonly BlobSource[] {
  const { repository } = source;
  const origin = repository.kind === 'registry' ? { origin: repository } : {};
  return blobsOf(manifest).map((descriptor) => ({
    descriptor,
    place: printable(repository.name),
    ...origin,
    open: (from = 0) => source.open(descriptor, from),
  }));
}

/** What speaks about the ModelKit: a referrer, or what cosign keeps under a tag made of the digest (`tag`). */
export interface Companion {
  readonly artifact: Artifact;
  readonly tag?: TagName;
}
