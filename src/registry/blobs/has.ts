import type { Descriptor } from '../../oci/index.js';
import type { Place } from '../place.js';
import { REFUSES_HEAD } from '../profile.js';
import { isPage, refusal } from '../refusal.js';

/** Whether the registry holds the blob, whole. `unknown` when it does not let itself be asked. Throws when it cannot be reached. */
export async function lookForBlob(place: Place, blob: Descriptor): Promise<'there' | 'absent' | 'unknown'> {
  const answer = await place.request({ method: 'HEAD', url: place.url(`blobs/${blob.digest}`), access: place.access('pull') });
  answer.body.discard();
  if (answer.status === 200) {
    const length = answer.headers['content-length'];
    if (length === undefined) return isPage(answer) && answer.headers['docker-content-digest'] === undefined ? 'unknown' : 'there';
    // Some other length is the rest of a broken upload, or a cache that lies.
    return Number(length) === blob.size ? 'there' : 'absent';
  }
  if (answer.status === 404) return 'absent';
  if (REFUSES_HEAD.has(answer.status)) return 'unknown';
  throw await refusal(place, answer, { what: `look for blob ${blob.digest}`, writes: false });
}
