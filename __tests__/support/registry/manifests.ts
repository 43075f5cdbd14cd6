import { createHash } from 'node:crypto';
import { readManifest, type ReadManifest } from './manifest-check.js';
import { errorReply, type Reply } from './reply.js';
import { DIGEST, TAG } from './route.js';
import { readAll, type Call, type RegistryState } from './state.js';
import type { StoredRepository } from './store.js';

const SIZE_LIMIT = 4 * 1024 * 1024;

/** HEAD, GET, PUT, DELETE `/v2/<name>/manifests/<reference>` (distribution-spec, Pulling, Pushing, Deleting manifests). */
export async function handleManifest(state: RegistryState, call: Call): Promise<Reply> {
  switch (call.method) {
    case 'HEAD':
    case 'GET':
      return read(state, call);
    case 'PUT':
      return put(state, call);
    case 'DELETE':
      return remove(state, call);
    default:
      return errorReply(405, 'UNSUPPORTED');
  }
}

function read(state: RegistryState, call: Call): Reply {
  const repository = state.repositories.get(call.repository);
  const digest = repository === undefined ? undefined : resolve(repository, call.reference);
  const { persona } = state;
  const shown = !persona.digestNeedsTag || [...(repository?.tags.values() ?? [])].some((holder) => holder === digest);
  const manifest = digest === undefined || !shown ? undefined : repository?.manifests.get(digest);
  const accepted = call.headers.accept ?? '';
  if (digest === undefined || manifest === undefined || (persona.acceptRequired && !accepts(accepted, manifest.mediaType))) {
    const status = call.method === 'HEAD' ? persona.headAbsent : 404;
    return errorReply(status, repository === undefined ? 'NAME_UNKNOWN' : 'MANIFEST_UNKNOWN', 'manifest unknown');
  }
  const etag: Readonly<Record<string, string>> = persona.etag ? { ETag: `"${digest}"` } : {};
  const headers = { 'Content-Type': persona.manifestType ?? manifest.mediaType, ...state.digestHeader(digest), ...etag };
  if (persona.etag && call.headers['if-none-match'] === `"${digest}"`) return { status: 304, headers };
  return { status: 200, headers, body: manifest.bytes };
}

/** What a tag or digest shows; a registry that answers late shows the old state for a while. */
function resolve(repository: StoredRepository, reference: string): string | undefined {
  const stale = repository.stale.get(reference);
  if (stale !== undefined && stale.reads > 0) {
    stale.reads--;
    return stale.digest;
  }
  return DIGEST.test(reference) ? reference : repository.tags.get(reference);
}

function accepts(accept: string, mediaType: string): boolean {
  const ranges = accept.split(',').map((range) => range.split(';')[0]?.trim());
  return !mediaType.startsWith('application/vnd.oci.') || ranges.includes(mediaType);
}

async function put(state: RegistryState, call: Call): Promise<Reply> {
  const { persona } = state;
  const byDigest = DIGEST.test(call.reference);
  if (!byDigest && !TAG.test(call.reference)) return errorReply(400, 'MANIFEST_INVALID', 'neither a tag nor a digest');
  const tags = byDigest ? (persona.multiTag > 0 ? call.url.searchParams.getAll('tag') : []) : [call.reference];
  if (tags.length > Math.max(1, persona.multiTag)) return errorReply(414, 'UNSUPPORTED', 'too many tags');
  if (!tags.every((tag) => TAG.test(tag))) return errorReply(400, 'MANIFEST_INVALID', 'a tag is not valid');
  const bytes = await readAll(call.body(), SIZE_LIMIT);
  const denied = call.judgedAtEnd();
  if (denied !== undefined) return denied;
  if (bytes.length > SIZE_LIMIT) return errorReply(413, 'SIZE_INVALID', 'the manifest is too large');
  const repository = state.repository(call.repository);
  const manifest = readManifest(bytes, call.headers['content-type']);
  if (typeof manifest === 'string') return errorReply(400, 'MANIFEST_INVALID', manifest);
  const refused = refusal(state, repository, manifest);
  if (refused !== undefined) return refused;
  const algorithm = byDigest && call.reference.startsWith('sha512:') ? 'sha512' : 'sha256';
  const digest = `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
  if (byDigest && digest !== call.reference) return errorReply(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
  const rule = persona.immutability;
  const kept = tags.find((tag) => {
    const holder = rule?.tags.test(tag) === true ? repository.tags.get(tag) : undefined;
    return holder !== undefined && (holder !== digest || rule?.sameDigest === true);
  });
  if (rule !== undefined && kept !== undefined) return errorReply(rule.status, rule.code, rule.message);
  repository.manifests.set(digest, { bytes, mediaType: manifest.mediaType });
  for (const tag of tags) {
    if (persona.staleReads > 0) repository.stale.set(tag, { digest: repository.tags.get(tag), reads: persona.staleReads });
    repository.setTag(tag, digest);
  }
  return {
    status: 201,
    headers: {
      Location: state.location(`/v2/${call.repository}/manifests/${digest}`, false),
      ...state.digestHeader(digest),
      ...(manifest.subject !== undefined && persona.referrers === 'api' ? { 'OCI-Subject': manifest.subject } : {}),
      ...(byDigest && tags.length > 0 ? { 'OCI-Tag': tags.join(', ') } : {}),
    },
  };
}

function refusal(state: RegistryState, repository: StoredRepository, manifest: ReadManifest): Reply | undefined {
  const { refusedTypes, refusedStatus, missingBlobStatus } = state.persona;
  const refused = [manifest.mediaType, ...manifest.types].find((type) => refusedTypes?.test(type) === true);
  if (refused !== undefined) return errorReply(refusedStatus, 'MANIFEST_INVALID', `media type ${refused} is not allowed`);
  const blob = manifest.blobs.find((one) => !repository.blobs.has(one));
  if (blob !== undefined) return errorReply(missingBlobStatus, 'MANIFEST_BLOB_UNKNOWN', `blob ${blob} unknown to registry`);
  const child = manifest.manifests.find((one) => !repository.manifests.has(one));
  if (child !== undefined) return errorReply(missingBlobStatus, 'MANIFEST_BLOB_UNKNOWN', `manifest ${child} unknown to registry`);
  return undefined;
}

function remove(state: RegistryState, call: Call): Reply {
  const { tagDelete, digestDelete, immutability } = state.persona;
  const repository = state.repositories.get(call.repository);
  if (DIGEST.test(call.reference)) {
    if (!digestDelete) return errorReply(405, 'UNSUPPORTED', 'manifests cannot be deleted');
    if (repository?.manifests.has(call.reference) !== true) return errorReply(404, 'MANIFEST_UNKNOWN');
    removeManifest(repository, call.reference);
    return { status: 202 };
  }
  if (typeof tagDelete === 'object') return errorReply(tagDelete.status, tagDelete.code, 'tags cannot be deleted');
  const digest = repository?.tags.get(call.reference);
  if (repository === undefined || digest === undefined) return errorReply(404, 'MANIFEST_UNKNOWN');
  if (immutability?.tags.test(call.reference) === true) return errorReply(immutability.status, immutability.code, immutability.message);
  if (tagDelete === 'siblings') removeManifest(repository, digest);
  else repository.removeTag(call.reference);
  return { status: 202 };
}

/** By digest: every tag of the manifest goes along. */
function removeManifest(repository: StoredRepository, digest: string): void {
  repository.manifests.delete(digest);
  for (const [tag, holder] of [...repository.tags]) if (holder === digest) repository.removeTag(tag);
}
