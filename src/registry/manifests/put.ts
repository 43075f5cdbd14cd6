import { Failure, isFailure } from '../../failure.js';
import { blobsOf, parseDigest, type Digest, type Manifest, type TagName } from '../../oci/index.js';
import { lookForBlob } from '../blobs.js';
import { errorBody, sentenceOf, type ErrorBody } from '../host/error-body.js';
import type { ApiAnswer } from '../host/host.js';
import { isBusy, isPassing, Retries } from '../host/retries.js';
import { unreachable } from '../host/unreachable.js';
import { timeLeft } from '../http/call.js';
import { WireError } from '../http/trouble.js';
import { wholeBody } from '../http/wire.js';
import type { Remote } from '../remote.js';
import { isPage, refusalOf, type Doing } from '../refusal.js';
import type { RegistryFailure } from '../types.js';
import { resolveManifest } from './resolve.js';

/** A registry checks each blob before it answers; with 2,000 layers in cold storage that takes its time. */
const ANSWER_MS = 5 * 60_000;
/** The same for a tag: the blobs have been checked a moment ago. */
const TAG_ANSWER_MS = 2 * 60_000;

/**
 * Waits for a registry that misses blobs in a manifest though it shows each of them: what one of its replicas has stored, another one may see
 * some seconds later.
 */
const BLOBS_MS = [500, 1000, 2000, 4000, 8000, 15_000];

/** What a PUT of a manifest came to: stored, or an answer that is not. */
type PutOutcome =
  | { readonly stored: true; readonly answer: ApiAnswer | undefined }
  | { readonly stored: false; readonly answer: ApiAnswer; readonly body: ErrorBody; readonly absent: readonly Digest[] };

/**
 * PUTs the manifest's stored bytes under a digest or a tag. After an end that leaves it open whether the registry has acted (5xx, a broken
 * connection) the reference is looked up before anything is sent again. Throws when there is no answer, or CONTENT_ALTERED.
 */
export async function sendManifest(remote: Remote, manifest: Manifest, reference: TagName | Digest, query = ''): Promise<PutOutcome> {
  const { host } = remote;
  const url = remote.url(`manifests/${reference}${query}`);
  const retries = new Retries(host.pool.ports, host.throttle, `PUT ${url.pathname} at ${host.endpoint.host}`, remote.call);
  const { bytes } = manifest;
  const waits = [...BLOBS_MS];
  for (;;) {
    let broken: WireError | undefined;
    try {
      const answer = await remote.once({
        method: 'PUT',
        url,
        access: remote.access('push'),
        headers: { 'content-type': manifest.descriptor.mediaType },
        body: wholeBody(bytes),
        answerMs: parseDigest(reference) === undefined ? TAG_ANSWER_MS : ANSWER_MS,
      });
      if (answer.status < 300 && !isWebPage(answer)) {
        answer.body.discard();
        assertUnaltered(remote, answer, manifest.descriptor.digest);
        return { stored: true, answer };
      }
      const body = await errorBody(answer, host.pool.secrets);
      if (isBusy(answer) && retries.waitsForBusy()) continue;
      if (!isPassing(answer.status)) {
        const absent = await absentBlobs(remote, manifest, answer, body);
        const wait = missesBlobs(body) && absent.length === 0 ? waits.shift() : undefined;
        if (wait === undefined || wait >= timeLeft(remote.call, host.pool.ports.clock)) return { stored: false, answer, body, absent };
        await host.pool.ports.clock.sleep(wait, remote.call.signal);
        continue;
      }
      if (await isThere(remote, manifest, reference)) return { stored: true, answer: undefined };
      if (!(await retries.again(`answered ${answer.status}`))) return { stored: false, answer, body, absent: [] };
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      broken = error;
    }
    if (broken !== undefined) {
      if (broken.trouble !== 'certificate' && (await isThere(remote, manifest, reference))) return { stored: true, answer: undefined };
      if (!(await retries.afterError(broken))) throw unreachable(host.endpoint.host, url, broken);
    }
  }
}

/** Blobs that the registry does not show, where its refusal speaks of blobs, or says nothing at all. */
async function absentBlobs(remote: Remote, manifest: Manifest, answer: ApiAnswer, body: ErrorBody): Promise<readonly Digest[]> {
  const silent = body.codes.length === 0 && (answer.status === 400 || answer.status === 404);
  if (!missesBlobs(body) && !silent) return [];
  const blobs = blobsOf(manifest);
  const there = await Promise.all(blobs.map((blob) => lookForBlob(remote, blob)));
  return blobs.filter((_, index) => there[index] !== 'there').map((blob) => blob.digest);
}

function missesBlobs({ codes }: ErrorBody): boolean {
  return codes.some((code) => code === 'MANIFEST_BLOB_UNKNOWN' || code === 'BLOB_UNKNOWN' || code === 'MANIFEST_UNKNOWN');
}

/** Stores the manifest under its digest. Throws MANIFEST_BLOB_UNKNOWN with the digests of the blobs that are not there. */
export async function putManifest(remote: Remote, manifest: Manifest): Promise<void> {
  const { digest } = manifest.descriptor;
  const outcome = await sendManifest(remote, manifest, digest);
  if (!outcome.stored) throw await notStored(remote, manifest, outcome, { what: `store manifest ${digest}`, writes: true });
}

export async function notStored(
  remote: Remote,
  manifest: Manifest,
  { answer, body, absent }: PutOutcome & { readonly stored: false },
  doing: Doing,
): Promise<Failure> {
  if (absent.length > 0) {
    return new Failure<RegistryFailure>({
      code: 'MANIFEST_BLOB_UNKNOWN',
      message: `${remote.repository.name} does not have every blob that the manifest names: ${absent.join(', ')}.`,
      hint: 'Push these blobs again, then the manifest. If it happens again, a clean-up of the registry runs at the same time.',
    });
  }
  if (missesBlobs(body)) {
    const waited = BLOBS_MS.reduce((sum, ms) => sum + ms, 0) / 1000;
    return new Failure<RegistryFailure>({
      code: 'REGISTRY_BROKEN',
      message: `${remote.repository.name} shows every blob, and still misses some when asked to ${doing.what}, for ${waited} seconds: ${body.text}.`,
      hint: 'Where several replicas of the registry serve one address, let them share storage and cache. Re-run the job; what was uploaded is not sent again.',
    });
  }
  const size = { layers: manifest.layers.length, bytes: manifest.bytes.length };
  const failure = await refusalOf(remote, answer, body, { ...doing, manifest: size });
  if (failure.code !== 'MANIFEST_REFUSED') return failure;
  const types = `${manifest.descriptor.mediaType}, ${size.bytes} bytes, ${size.layers} layers, config ${manifest.config?.mediaType ?? 'none'}`;
  return new Failure<RegistryFailure>(
    { code: failure.code, message: `${failure.message} The manifest is ${types}.`, hint: failure.hint },
    { cause: failure },
  );
}

/** Looks that only settle what a write has done: a registry that fell silent must not hold up the way back. */
const LOOK_MS = 10_000;

export function shortly(remote: Remote): Remote {
  const { call } = remote;
  return remote.during({ ...call, deadline: Math.min(remote.host.pool.ports.clock.monotonic() + LOOK_MS, call.deadline ?? Infinity) });
}

async function isThere(remote: Remote, manifest: Manifest, reference: TagName | Digest): Promise<boolean> {
  try {
    return (await resolveManifest(shortly(remote), reference))?.digest === manifest.descriptor.digest;
  } catch (error) {
    // What cannot be looked up may be sent again: the PUT changes nothing the second time.
    if (isFailure(error)) return false;
    throw error;
  }
}

/** 200 for everything is how a web server or a login page answers; a registry creates (201). */
function isWebPage(answer: ApiAnswer): boolean {
  return answer.status === 200 && isPage(answer) && answer.headers['docker-content-digest'] === undefined;
}

function assertUnaltered(remote: Remote, answer: ApiAnswer, digest: Digest): void {
  const header = answer.headers['docker-content-digest'];
  // Of a sha512 a registry may only know the sha256; another algorithm proves nothing either way.
  if (typeof header !== 'string' || header === digest || header.split(':')[0] !== digest.split(':')[0]) return;
  throw new Failure<RegistryFailure>({
    code: 'CONTENT_ALTERED',
    message: `${remote.repository.name} stored the manifest as ${sentenceOf(header, remote.host.pool.secrets)}, but its bytes were sent as ${digest}.`,
    hint: 'The registry, or a proxy in front of it, rewrites manifests; a ModelKit cannot be published there under its digest.',
  });
}
