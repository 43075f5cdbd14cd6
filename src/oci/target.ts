import type { BlobSource } from './artifact.js';
import type { Descriptor, Manifest } from './manifest.js';
import type { Digest } from './digest.js';
import type { Repository } from './repository.js';
import type { TagName } from './reference.js';
import type { Problem } from '../failure.js';

/**
 * What one wanted tag became. `immutable`: the registry's own rule keeps the tag where it is. `refused`: it was answered, and not written.
 * `failed`: it may have been written all the same.
 */
export type TagWrite =
  | { readonly tag: TagName; readonly result: 'written' }
  | { readonly tag: TagName; readonly result: 'immutable' | 'refused' | 'failed'; readonly problem: Problem };

/**
 * How long a call may go on, as a context says it in Go: until `signal` is aborted (the call then throws its reason), or until `deadline`, in
 * milliseconds of `Clock.monotonic` (the call then fails as one that got no answer). A call that is given none goes on as long as the run
 * itself; one that is given a deadline alone outlives a cancelled run. At least one of the two: nothing is endless.
 */
export type Call =
  { readonly signal: AbortSignal; readonly deadline?: number } | { readonly signal?: undefined; readonly deadline: number };

/** One repository to read from: a registry, an OCI layout directory, kit's local storage, or memory in a test. */
export interface ReadOnlyTarget {
  readonly repository: Repository;
  /**
   * What a tag or digest names now, the placeholder of a removal that broke off included; undefined when it is absent (404). Throws when that
   * cannot be known. Never a cached answer.
   */
  resolve(reference: TagName | Digest, call?: Call): Promise<Descriptor | undefined>;
  /** The manifest's stored bytes, proved to hash to `digest`. Throws MANIFEST_UNKNOWN when absent. */
  manifest(digest: Digest, call?: Call): Promise<Manifest>;
  /**
   * The blob's bytes from `from` on, as they are stored: who reads a blob whole proves it, once (`proved`, and the targets that it is pushed to).
   * Throws RANGE_UNSUPPORTED when the source cannot start at `from`.
   */
  open(blob: Descriptor, from?: number, call?: Call): AsyncIterable<Uint8Array>;
  /** Every tag of every page, in the order given; throws rather than leave one out. An absent repository has none. */
  tags(call?: Call): AsyncIterable<TagName>;
  /** Manifests whose `subject` is this one (referrers API, else the fallback tag). */
  referrers(subject: Digest, call?: Call): AsyncIterable<Descriptor>;
}

/** A blob of which no more than the size is known before its last byte was read. Its bytes can be had once. */
export interface PassingBlob {
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
  /** Once all bytes were read. */
  digest(): Digest;
}

/** One repository to write to. */
export interface Target extends ReadOnlyTarget {
  /** Proves the right to push, changing nothing, or throws with what is missing. */
  access(call?: Call): Promise<void>;
  has(blob: Descriptor, call?: Call): Promise<boolean>;
  /** Afterwards the blob is there. `onBytes` counts bytes on the wire; a restart takes back what it counted (negative). */
  push(blob: BlobSource, onBytes?: (bytes: number) => void, call?: Call): Promise<'present' | 'mounted' | 'uploaded'>;
  /**
   * Sends a blob while its digest is made: whether it is there then. One try, which throws nothing: what it fails at is left to `push`. Absent where
   * the digest must come first.
   */
  readonly pass?: ((blob: PassingBlob, onBytes?: (bytes: number) => void, call?: Call) => Promise<boolean>) | undefined;
  /**
   * With no tags: stores the manifest under its digest, or throws. With tags: points each at the manifest, which is stored already,
   * and gives one result a tag, in order; several in one request where the target proves that it understood (`OCI-Tag`).
   */
  put(manifest: Manifest, tags: readonly TagName[], call?: Call): Promise<readonly TagWrite[]>;
  /**
   * Removes one tag and nothing else; `unsupported` when the target cannot do just that. An absent tag counts as deleted. A removal that breaks
   * off may leave the tag at its placeholder: the next call finishes it.
   */
  untag(tag: TagName, call?: Call): Promise<'deleted' | 'unsupported'>;
}
