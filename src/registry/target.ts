import { setMaxListeners } from 'node:events';
import {
  type BlobSource,
  type Call,
  type Descriptor,
  type Digest,
  type Manifest,
  type RegistryRepository,
  type TagName,
  type TagWrite,
  type Target,
} from '../oci/index.js';
import { lookForBlob, readBlob } from './blobs.js';
import type { RegistryHosts } from './host/index.js';
import type { RegistryHost } from './host/host.js';
import { putManifest } from './manifests/put.js';
import { putTags } from './manifests/put-tags.js';
import { Referrers } from './manifests/referrers.js';
import { fetchManifest, resolveManifest } from './manifests/resolve.js';
import { listTags } from './manifests/tags.js';
import { TagRemoval } from './manifests/untag.js';
import { Remote } from './remote.js';
import { cancelSession, openSession } from './upload/session.js';
import { sendPassing } from './upload/passing.js';
import { Uploads, type Pushed } from './upload/uploads.js';

/** The repository as a place to read from and write to. What is learnt of it is known to this object: it is asked for once. */
export function registryTarget(hosts: Pick<RegistryHosts, 'of'>, repository: RegistryRepository): Target {
  return new RegistryTarget(hosts.of(repository), repository);
}

/** One repository on the distribution API, pull and push (OCI distribution-spec 1.1). All failures are `Failure<RegistryFailure>`. */
class RegistryTarget implements Target {
  readonly repository: RegistryRepository;
  readonly #remote: Remote;
  readonly #uploads = new Uploads();
  readonly #removal = new TagRemoval();
  readonly #referrers = new Referrers();

  constructor(host: RegistryHost, repository: RegistryRepository) {
    this.repository = repository;
    setMaxListeners(0, host.pool.ports.cancel);
    this.#remote = new Remote(host, repository, { signal: host.pool.ports.cancel });
  }

  resolve(reference: TagName | Digest, call?: Call): Promise<Descriptor | undefined> {
    return resolveManifest(this.#during(call), reference);
  }

  manifest(digest: Digest, call?: Call): Promise<Manifest> {
    return fetchManifest(this.#during(call), digest);
  }

  open(blob: Descriptor, from = 0, call?: Call): AsyncIterable<Uint8Array> {
    return readBlob(this.#during(call), blob, from);
  }

  tags(call?: Call): AsyncIterable<TagName> {
    return listTags(this.#during(call));
  }

  referrers(subject: Digest, call?: Call): AsyncIterable<Descriptor> {
    return this.#referrers.list(this.#during(call), subject);
  }

  /**
   * Proves the right to push by the least that proves it: an upload that is opened, and given up again while the run goes on. Nothing is stored.
   * Throws what the registry's refusal means: UNAUTHORIZED, DENIED, READ_ONLY, REPOSITORY_UNKNOWN, …
   */
  async access(call?: Call): Promise<void> {
    const remote = this.#during(call);
    remote.host.pool.leave(cancelSession(remote, await openSession(remote)));
  }

  has(blob: Descriptor, call?: Call): Promise<boolean> {
    return lookForBlob(this.#during(call), blob).then((found) => found === 'there');
  }

  push(blob: BlobSource, onBytes?: (bytes: number) => void, call?: Call): Promise<Pushed> {
    return this.#uploads.push(this.#during(call), blob, onBytes);
  }

  /** As soon as the registry is known. */
  get pass(): Target['pass'] {
    if (this.#remote.host.profile.chunks === 'never') return undefined;
    return (blob, onBytes, call) => sendPassing(this.#during(call), blob, onBytes);
  }

  async put(manifest: Manifest, tags: readonly TagName[], call?: Call): Promise<readonly TagWrite[]> {
    const remote = this.#during(call);
    if (tags.length > 0) return putTags(remote, manifest, tags);
    await putManifest(remote, manifest);
    await this.#referrers.announce(remote, manifest);
    return [];
  }

  untag(tag: TagName, call?: Call): Promise<'deleted' | 'unsupported'> {
    return this.#removal.remove(this.#during(call), tag);
  }

  #during(call: Call | undefined): Remote {
    if (call === undefined) return this.#remote;
    // Every request under way listens to it, and takes its listener back; Node would take more than ten for a leak, and say so.
    if (call.signal !== undefined) setMaxListeners(0, call.signal);
    return this.#remote.during(call);
  }
}
