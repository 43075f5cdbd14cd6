import type { TagName } from '../../oci/index.js';
import type { Place } from '../place.js';
import { refusal } from '../refusal.js';
import { resolveManifest } from './resolve.js';

/** Answers of registries that delete by digest only, or not at all. Deleting by digest instead would take every tag of the manifest along. */
const NOT_OFFERED = new Set([400, 405, 406, 501]);

/** Deletes one tag by its name. `unsupported` when the registry does not do just that; throws when it could but will not. */
export async function deleteTag(place: Place, tag: TagName): Promise<'deleted' | 'unsupported'> {
  const answer = await place.host.request({ method: 'DELETE', url: place.url(`manifests/${tag}`), access: place.access('delete') });
  if (NOT_OFFERED.has(answer.status)) {
    answer.body.drop();
    return 'unsupported';
  }
  if (answer.status === 404) {
    answer.body.drop();
    // Absent, or no such route: the tag itself tells.
    return (await resolveManifest(place, tag)) === undefined ? 'deleted' : 'unsupported';
  }
  if (answer.status !== 200 && answer.status !== 202 && answer.status !== 204) {
    throw await refusal(place, answer, { what: `delete tag ${tag}`, writes: true });
  }
  answer.body.discard();
  return 'deleted';
}
