import { MediaType, parseManifest, parseTagName, type Descriptor, type Digest } from '../../oci/index.js';
import type { ApiAnswer } from '../host/host.js';
import { isPassing } from '../host/patience.js';
import { parseUrl } from '../host/parse-url.js';
import type { Place } from '../place.js';
import { refusal } from '../refusal.js';
import { nextLink } from './link.js';
import { read } from './resolve.js';

const LIST_BYTES = 4 * 1024 * 1024;

/**
 * Manifests whose `subject` is `digest`. Only "200 with an OCI index" shows that the registry has the referrers API; anything else it may
 * answer (404, a redirect to a web page, an error page) means the fallback tag `sha256-<hex>` (distribution-spec, Referrers Tag Schema).
 */
export async function* listReferrers(place: Place, digest: Digest): AsyncGenerator<Descriptor> {
  const asked = new Set<string>();
  const given = new Set<string>();
  let url: URL | undefined = place.url(`referrers/${digest}`);
  while (url !== undefined && !asked.has(url.href)) {
    asked.add(url.href);
    const answer: ApiAnswer = await place.host.request({
      method: 'GET',
      url,
      access: place.access('pull'),
      headers: { accept: MediaType.imageIndex },
      redirects: 'keep',
    });
    if (answer.status !== 200 || !isIndex(answer)) {
      if (isPassing(answer.status) || asked.size > 1)
        throw await refusal(place, answer, { what: `list the referrers of ${digest}`, writes: false });
      answer.body.drop();
      yield* byTag(place, digest);
      return;
    }
    const index = parseManifest((await answer.body.bytes(LIST_BYTES + 1)).bytes, MediaType.imageIndex);
    for (const descriptor of index.manifests) {
      if (given.has(descriptor.digest)) continue;
      given.add(descriptor.digest);
      yield descriptor;
    }
    const link = nextLink(answer.headers['link']);
    const next = link === undefined ? undefined : parseUrl(link, answer.url);
    url = next === undefined ? undefined : new URL(next.pathname + next.search, url.origin);
  }
}

async function* byTag(place: Place, digest: Digest): AsyncGenerator<Descriptor> {
  const tag = parseTagName(digest.replace(':', '-'));
  // A sha512 digest is too long for a tag; the schema cuts it, and nobody was seen to use it.
  if (tag === undefined) return;
  const found = await read(place, tag);
  if (found === undefined) return;
  yield* parseManifest(found.bytes, found.descriptor.mediaType).manifests;
}

function isIndex(answer: ApiAnswer): boolean {
  return (answer.headers['content-type'] ?? '').split(';')[0]?.trim() === MediaType.imageIndex;
}
