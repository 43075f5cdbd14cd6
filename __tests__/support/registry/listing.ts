import { readManifest } from './manifest-check.js';
import { errorReply, htmlReply, jsonReply, type Reply } from './reply.js';
import { DIGEST } from './route.js';
import type { Call, RegistryState } from './state.js';

/** GET `/v2/<name>/tags/list?n=&last=` (distribution-spec, Listing tags). */
export function listTags(state: RegistryState, call: Call): Reply {
  if (call.method !== 'GET') return errorReply(405, 'UNSUPPORTED');
  const repository = state.repositories.get(call.repository);
  if (repository === undefined) return errorReply(404, 'NAME_UNKNOWN', 'repository name not known to registry');
  const all = repository.sortedTags();
  const { paging } = state.persona;
  if (paging === 'ignored') return jsonReply(200, { name: call.repository, tags: all });
  const asked = call.url.searchParams.get('n');
  if (asked !== null && (!/^\d+$/.test(asked) || Number(asked) > paging.limit)) {
    return errorReply(400, 'PAGINATION_NUMBER_INVALID', `n must be a number up to ${paging.limit}`);
  }
  const size = asked === null ? paging.size : Number(asked);
  const last = call.url.searchParams.get('last');
  const from = last === null ? 0 : firstAfter(all, last);
  const tags = all.slice(from, from + size);
  const end = tags.at(-1);
  const more = end !== undefined && from + tags.length < all.length;
  const link = more ? { Link: `</v2/${call.repository}/tags/list?n=${size}&last=${encodeURIComponent(end)}>; rel="next"` } : undefined;
  return jsonReply(200, { name: call.repository, tags }, link);
}

/** GET `/v2/<name>/referrers/<digest>` (distribution-spec, Listing referrers). */
export function listReferrers(state: RegistryState, call: Call): Reply {
  if (call.method !== 'GET') return errorReply(405, 'UNSUPPORTED');
  const { referrers } = state.persona;
  if (referrers === 'web-page') return { status: 303, headers: { Location: `${state.base}/web/${call.repository}` } };
  if (referrers === 'absent') return htmlReply(404);
  if (!DIGEST.test(call.reference)) return errorReply(400, 'DIGEST_INVALID');
  const wanted = call.url.searchParams.get('artifactType');
  const manifests = [...(state.repositories.get(call.repository)?.manifests ?? [])].flatMap(([digest, stored]) => {
    const manifest = readManifest(stored.bytes, stored.mediaType);
    if (typeof manifest === 'string' || manifest.subject !== call.reference) return [];
    if (wanted !== null && manifest.artifactType !== wanted) return [];
    const { mediaType, artifactType, annotations } = manifest;
    return [{ mediaType, digest, size: stored.bytes.length, artifactType, annotations }];
  });
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests };
  return jsonReply(200, index, {
    'Content-Type': index.mediaType,
    ...(wanted === null ? {} : { 'OCI-Filters-Applied': 'artifactType' }),
  });
}

/** Position of the first tag after `last`, which need not exist. */
function firstAfter(sorted: readonly string[], last: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
