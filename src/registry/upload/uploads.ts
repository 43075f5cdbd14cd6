import type { BlobSource, Digest } from '../../oci/index.js';
import { lookForBlob } from '../blobs.js';
import { whileRunning } from '../http/call.js';
import { endpointOf, apiPath } from '../host/endpoint.js';
import type { Remote } from '../remote.js';
import { sendBlob } from './send-blob.js';
import { mount, type Session } from './session.js';

export type Pushed = 'present' | 'mounted' | 'uploaded';

/** The blobs of one repository on their way in. A digest that is pushed twice at once travels once. */
export class Uploads {
  readonly #flying = new Map<Digest, Promise<Pushed>>();

  async push(remote: Remote, blob: BlobSource, onBytes: ((bytes: number) => void) | undefined): Promise<Pushed> {
    const { digest } = blob.descriptor;
    const flying = this.#flying.get(digest);
    if (flying !== undefined) {
      await whileRunning(remote.call, remote.host.pool.ports.clock, flying);
      return 'present';
    }
    const push = this.#push(remote, blob, onBytes).finally(() => this.#flying.delete(digest));
    this.#flying.set(digest, push);
    return push;
  }

  async #push(remote: Remote, blob: BlobSource, onBytes: ((bytes: number) => void) | undefined): Promise<Pushed> {
    if ((await lookForBlob(remote, blob.descriptor)) === 'there') return 'present';
    const mounted = await this.#mount(remote, blob);
    if (mounted === 'mounted') return 'mounted';
    await sendBlob(remote, blob, onBytes, mounted);
    return 'uploaded';
  }

  async #mount(remote: Remote, blob: BlobSource): Promise<Session | 'mounted' | undefined> {
    const { origin, descriptor } = blob;
    if (origin === undefined || endpointOf(origin.host, []).host !== remote.host.endpoint.host) return undefined;
    if (apiPath(origin) === remote.path) return undefined;
    const answer = await mount(remote, descriptor.digest, apiPath(origin));
    return answer === 'refused' ? undefined : answer;
  }
}
