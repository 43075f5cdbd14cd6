import type { BlobSource, Descriptor, Digest, Manifest } from '../../oci/index.js';
import { lookForBlob } from '../blobs/has.js';
import { whileRunning } from '../http/call.js';
import { endpointOf, apiPath } from '../host/endpoint.js';
import { blobsNamed } from '../manifests/put-all.js';
import type { Place } from '../place.js';
import { ByteCounter } from './counter.js';
import { sendBlob } from './send-blob.js';
import { mount, type Session } from './session.js';

export type Pushed = 'present' | 'mounted' | 'uploaded';

/** The blobs of one repository on their way in. A digest that is pushed twice at once travels once. */
export class Uploads {
  readonly #flying = new Map<Digest, Promise<Pushed>>();
  /** Blobs that the registry claims to have and then misses: its word is not taken for them. */
  readonly #doubted = new Set<Digest>();

  async has(place: Place, blob: Descriptor): Promise<boolean> {
    return !this.#doubted.has(blob.digest) && (await lookForBlob(place, blob)) === 'there';
  }

  async push(place: Place, blob: BlobSource, onBytes: ((bytes: number) => void) | undefined): Promise<Pushed> {
    const { digest } = blob.descriptor;
    const flying = this.#flying.get(digest);
    if (flying !== undefined) {
      await whileRunning(place.call, place.host.pool.ports.clock, flying);
      return 'present';
    }
    const push = this.#push(place, blob, onBytes).finally(() => this.#flying.delete(digest));
    this.#flying.set(digest, push);
    return push;
  }

  /**
   * The blobs of a manifest that the registry says it misses: those it does not have, or else those it named though it claims to have them
   * (all, when it named none). They will be uploaded whatever it claims. `named` is undefined when its refusal did not speak of blobs at all:
   * then only those that it does not have.
   */
  async missing(place: Place, manifest: Manifest, named: readonly string[] | undefined): Promise<readonly Digest[]> {
    const blobs = [
      ...new Map([manifest.config, ...manifest.layers].flatMap((one) => (one === undefined ? [] : [[one.digest, one] as const]))).values(),
    ];
    const there = await Promise.all(blobs.map((blob) => lookForBlob(place, blob)));
    const absent = blobs.filter((_, index) => there[index] !== 'there').map((blob) => blob.digest);
    const own = named === undefined ? [] : blobsNamed(manifest, named);
    const claimed = own.length > 0 || named === undefined ? own : blobs.map((blob) => blob.digest);
    const found = absent.length > 0 ? absent : claimed;
    for (const digest of found) this.#doubted.add(digest);
    return found;
  }

  async #push(place: Place, blob: BlobSource, onBytes: ((bytes: number) => void) | undefined): Promise<Pushed> {
    const { digest } = blob.descriptor;
    const doubted = this.#doubted.has(digest);
    if (!doubted && (await lookForBlob(place, blob.descriptor)) === 'there') return 'present';
    const mounted = doubted ? undefined : await this.#mount(place, blob);
    if (mounted === 'mounted') return 'mounted';
    await sendBlob(place, blob, new ByteCounter(onBytes), mounted, doubted);
    this.#doubted.delete(digest);
    return 'uploaded';
  }

  async #mount(place: Place, blob: BlobSource): Promise<Session | 'mounted' | undefined> {
    const { origin, descriptor } = blob;
    if (origin === undefined || endpointOf(origin.host, []).host !== place.host.endpoint.host) return undefined;
    if (apiPath(origin) === place.path) return undefined;
    const answer = await mount(place, descriptor.digest, apiPath(origin));
    return answer === 'refused' ? undefined : answer;
  }
}
