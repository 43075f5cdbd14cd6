import {
  algorithmOf,
  bareMediaType,
  digestOf,
  isManifest,
  MANIFEST_ACCEPT,
  MANIFEST_SIZE_LIMIT,
  parseDigest,
  parseManifest,
  type Descriptor,
  type Digest,
  type Manifest,
  type TagName,
} from '../../oci/index.js';
import { Failure } from '../../failure.js';
import type { ApiAnswer } from '../host/host.js';
import { lengthOf } from '../http/wire.js';
import type { Remote } from '../remote.js';
import { REFUSES_HEAD } from '../profile.js';
import { notARegistry, refusal, type Doing } from '../refusal.js';
import type { RegistryFailure } from '../types.js';

/** One byte more than is allowed shows that it is too much; parseManifest says so. */
const READ_BYTES = MANIFEST_SIZE_LIMIT + 1;

/**
 * What a tag or digest names. One HEAD; a GET where the registry refuses HEAD or leaves out digest or length (the bytes are then hashed).
 * Undefined when absent. Throws when it cannot be known.
 */
export async function resolveManifest(remote: Remote, reference: TagName | Digest): Promise<Descriptor | undefined> {
  const head = await ask(remote, 'HEAD', reference);
  if (head === undefined) return undefined;
  if (head.status === 404) {
    head.body.discard();
    return undefined;
  }
  if (head.status === 200) {
    head.body.discard();
    const found = descriptorOf(head, reference);
    if (found !== undefined) return found;
  } else if (REFUSES_HEAD.has(head.status)) {
    head.body.drop();
  } else {
    throw await refusal(remote, head, doing(reference));
  }
  return (await readManifest(remote, reference))?.descriptor;
}

/** The stored manifest of a digest. Throws MANIFEST_UNKNOWN when absent; the bytes are proved to hash to the digest. */
export async function fetchManifest(remote: Remote, digest: Digest): Promise<Manifest> {
  const found = await readManifest(remote, digest);
  if (found !== undefined) return found;
  throw new Failure<RegistryFailure>({
    code: 'MANIFEST_UNKNOWN',
    message: `${remote.repository.name} holds no manifest ${digest}.`,
    hint: 'Check the digest and the repository; a clean-up rule of the registry may have removed it.',
  });
}

/** What a tag or digest names, by GET; undefined when absent. Bytes that are no manifest at all name nothing: NOT_A_REGISTRY. */
export async function readManifest(remote: Remote, reference: TagName | Digest): Promise<Manifest | undefined> {
  const answer = await ask(remote, 'GET', reference);
  if (answer === undefined) return undefined;
  if (answer.status === 404) {
    answer.body.discard();
    return undefined;
  }
  if (answer.status !== 200) throw await refusal(remote, answer, doing(reference));
  const { bytes } = await answer.body.bytes(READ_BYTES);
  if (bytes.length < READ_BYTES && !isManifest(bytes)) throw notARegistry(remote, answer, doing(reference));
  const asked = parseDigest(reference);
  if (asked === undefined || digestOf(bytes, algorithmOf(asked)) === asked)
    return parseManifest(bytes, answer.headers['content-type'], asked);
  throw new Failure<RegistryFailure>({
    code: 'CONTENT_ALTERED',
    message: `${remote.repository.name} answered with other bytes when asked for manifest ${asked}.`,
    hint: 'The registry, or a proxy in front of it, alters or damages manifests; do not use it.',
  });
}

function ask(remote: Remote, method: 'GET' | 'HEAD', reference: TagName | Digest): Promise<ApiAnswer | undefined> {
  return remote.look({
    method,
    url: remote.url(`manifests/${reference}`),
    access: remote.access('pull'),
    // No answer out of a cache on the way: a tag is asked about to decide on a write.
    headers: { accept: MANIFEST_ACCEPT, 'cache-control': 'no-cache' },
    ...(method === 'GET' ? { reads: READ_BYTES } : {}),
  });
}

/** What a HEAD says, where that is enough; any type that no manifest has leaves it to the bytes. */
function descriptorOf(answer: ApiAnswer, reference: TagName | Digest): Descriptor | undefined {
  const header = answer.headers['docker-content-digest'];
  const digest = typeof header === 'string' ? parseDigest(header) : undefined;
  const size = Number(lengthOf(answer));
  const mediaType = bareMediaType(answer.headers['content-type']);
  if (digest === undefined || !Number.isSafeInteger(size) || size <= 0 || !mediaType.startsWith('application/vnd.')) return undefined;
  // Asked by digest and told another: the bytes decide.
  if (parseDigest(reference) !== undefined && reference !== digest) return undefined;
  return { mediaType, digest, size };
}

function doing(reference: TagName | Digest): Doing {
  return { what: `look up ${reference}`, writes: false };
}
