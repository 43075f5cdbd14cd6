import pLimit from 'p-limit';
import { Failure } from '../../failure.js';
import { parseDigest, type Digest, type Manifest, type TagName, type TagWrite } from '../../oci/index.js';
import type { Place } from '../place.js';
import { refusalOf } from '../refusal.js';
import type { RegistryFailure } from '../types.js';
import { putManifest, putTag } from './put.js';

/** Tags in one `?tag=` request: the specification asks registries for at least 10, zot takes 46. */
const TAGS_A_REQUEST = 40;
/** Tags of one call on their way together; the host's own pace is the lower bound. */
const PARALLEL = 64;

/** Stores the manifest under its digest. Throws MANIFEST_BLOB_UNKNOWN with the digests that `missing` finds. (`undefined`: the refusal did not speak of blobs.) */
export async function putByDigest(
  place: Place,
  manifest: Manifest,
  missing: (named: readonly string[] | undefined) => Promise<readonly Digest[]>,
): Promise<void> {
  const { digest } = manifest.descriptor;
  const outcome = await putManifest(place, manifest, digest);
  if (outcome.stored) return;
  const { answer, body } = outcome;
  const unknown = body.codes.some((code) => code === 'MANIFEST_BLOB_UNKNOWN' || code === 'BLOB_UNKNOWN' || code === 'MANIFEST_UNKNOWN');
  const silent = body.codes.length === 0 && (answer.status === 400 || answer.status === 404);
  if (unknown || silent) {
    const blobs = await missing(unknown ? body.digests : undefined);
    if (blobs.length > 0) {
      throw new Failure<RegistryFailure>({
        code: 'MANIFEST_BLOB_UNKNOWN',
        message: `${place.repository.name} does not have every blob that the manifest names: ${blobs.join(', ')}.`,
        hint: 'Push these blobs again, then the manifest. If it happens again, a clean-up of the registry runs at the same time.',
      });
    }
  }
  const failure = await refusalOf(place, answer, body, { what: `store manifest ${digest}`, writes: true });
  if (failure.code !== 'MANIFEST_REFUSED') throw failure;
  const types = `manifest ${manifest.descriptor.mediaType}, config ${manifest.config?.mediaType ?? 'none'}`;
  throw new Failure<RegistryFailure>(
    { code: failure.code, message: `${failure.message} (${types})`, hint: failure.hint },
    { cause: failure },
  );
}

/**
 * Points each tag at the manifest, which is stored already: all in few requests where the registry proves by `OCI-Tag` that it understood,
 * else one request a tag, several at a time. One result a tag, in order.
 */
export async function putTags(place: Place, manifest: Manifest, tags: readonly TagName[]): Promise<readonly TagWrite[]> {
  const written = new Set<TagName>();
  for (let at = 0; at < tags.length && tags.length > 1 && place.host.tagParameter !== 'ignored'; at += TAGS_A_REQUEST) {
    for (const tag of await putTogether(place, manifest, tags.slice(at, at + TAGS_A_REQUEST))) written.add(tag);
  }
  const limit = pLimit(PARALLEL);
  return Promise.all(
    tags.map(async (tag): Promise<TagWrite> => (written.has(tag) ? { tag, result: 'written' } : limit(() => putTag(place, manifest, tag)))),
  );
}

/** Tags that one `?tag=` request has set, as the registry itself says; none when it did not understand or refused. */
async function putTogether(place: Place, manifest: Manifest, tags: readonly TagName[]): Promise<readonly TagName[]> {
  const query = `?${tags.map((tag) => `tag=${tag}`).join('&')}`;
  try {
    const outcome = await putManifest(place, manifest, manifest.descriptor.digest, query);
    // Refused together: one by one shows which of them the registry minds.
    if (!outcome.stored || outcome.answer === undefined) return [];
    const header = outcome.answer.headers['oci-tag'];
    const named = new Set((Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((tag) => tag.trim()));
    const set = tags.filter((tag) => named.has(tag));
    place.host.tagParameter = set.length > 0 ? 'understood' : 'ignored';
    return set;
  } catch (error) {
    // One by one: each tag gets a result of its own.
    if (error instanceof Failure) return [];
    throw error;
  }
}

/** The digests among `named` that are digests of this manifest's blobs. */
export function blobsNamed(manifest: Manifest, named: readonly string[]): readonly Digest[] {
  const own = new Set([manifest.config, ...manifest.layers].map((one) => one?.digest));
  return named.flatMap((text) => {
    const digest = parseDigest(text);
    return digest !== undefined && own.has(digest) ? [digest] : [];
  });
}
