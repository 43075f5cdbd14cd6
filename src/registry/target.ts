import {
  parseTagName,
  verified,
  type BlobSource,
  type Descriptor,
  type Digest,
  type Manifest,
  type RegistryRepository,
  type TagName,
  type TagWrite,
  type Target,
} from '../oci/index.js';
import { provePushRight } from './access.js';
import { readBlob } from './blobs/open.js';
import type { RegistryHost } from './host/host.js';
import { putByDigest, putTags } from './manifests/put-all.js';
import { Referrers } from './manifests/referrers.js';
import { fetchManifest, resolveManifest } from './manifests/resolve.js';
import { listTags } from './manifests/tags.js';
import { isThrowAway } from './manifests/throw-away.js';
import { TagRemoval } from './manifests/untag.js';
import { Place } from './place.js';
import { Uploads, type Pushed } from './upload/uploads.js';

/**
 * One repository on the distribution API, pull and push (OCI distribution-spec 1.1). All failures are `Failure<RegistryFailure>`.
 * A cancelled run drops uploads, downloads and tag lists at once; looking up, writing and deleting tags still works, so that what was moved
 * can be put back.
 */
export class RegistryTarget implements Target {
  readonly repository: RegistryRepository;
  readonly #place: Place;
  readonly #uploads: Uploads;
  readonly #removal: TagRemoval;
  readonly #referrers: Referrers;

  constructor(host: RegistryHost, repository: RegistryRepository) {
    this.repository = repository;
    this.#place = new Place(host, repository);
    this.#uploads = new Uploads(this.#place);
    this.#removal = new TagRemoval(this.#place);
    this.#referrers = new Referrers(this.#place);
  }

  /** A tag whose removal broke off half-way is absent, so that whoever looks finishes the removal or writes the tag anew. */
  async resolve(reference: TagName | Digest): Promise<Descriptor | undefined> {
    const found = await resolveManifest(this.#place, reference);
    const tag = parseTagName(reference);
    return found !== undefined && tag !== undefined && isThrowAway(tag, found) ? undefined : found;
  }

  manifest(digest: Digest): Promise<Manifest> {
    return fetchManifest(this.#place, digest);
  }

  open(blob: Descriptor, from = 0): AsyncIterable<Uint8Array> {
    const bytes = readBlob(this.#place, blob, from);
    return from === 0 ? verified(blob, bytes, this.repository.name) : bytes;
  }

  tags(): AsyncIterable<TagName> {
    return listTags(this.#place);
  }

  referrers(subject: Digest): AsyncIterable<Descriptor> {
    return this.#referrers.list(subject);
  }

  access(): Promise<void> {
    return provePushRight(this.#place);
  }

  has(blob: Descriptor): Promise<boolean> {
    return this.#uploads.has(blob);
  }

  push(blob: BlobSource, onBytes?: (bytes: number) => void): Promise<Pushed> {
    return this.#uploads.push(blob, onBytes);
  }

  async put(manifest: Manifest, tags: readonly TagName[]): Promise<readonly TagWrite[]> {
    if (tags.length > 0) return putTags(this.#place, manifest, tags);
    await putByDigest(this.#place, manifest, (named) => this.#uploads.missing(manifest, named));
    await this.#referrers.announce(manifest);
    return [];
  }

  untag(tag: TagName): Promise<'deleted' | 'unsupported'> {
    return this.#removal.remove(tag);
  }
}
