import { Failure, type Problem } from '../../failure.js';
import { parseDigest, type Digest, type Manifest, type TagName, type TagWrite } from '../../oci/index.js';
import { errorBody, type ErrorBody } from '../host/error-body.js';
import type { ApiAnswer } from '../host/host.js';
import { isBusy, isPassing, Patience } from '../host/patience.js';
import { unreachable } from '../host/unreachable.js';
import { WireError } from '../http/trouble.js';
import { wholeBody } from '../http/wire.js';
import type { Place } from '../place.js';
import { isPage, problemOf, refusalOf, type Doing } from '../refusal.js';
import type { RegistryFailure } from '../types.js';
import { mayBeImmutable } from './immutability.js';
import { resolveManifest } from './resolve.js';

/** A registry checks each blob before it answers; with 2,000 layers in cold storage that takes its time. */
const ANSWER_MS = 5 * 60_000;
/** The same for a tag: the blobs have been checked a moment ago. */
const TAG_ANSWER_MS = 2 * 60_000;

/** What a PUT of a manifest came to: stored, or an answer that is not. */
export type PutOutcome =
  | { readonly stored: true; readonly answer: ApiAnswer | undefined }
  | { readonly stored: false; readonly answer: ApiAnswer; readonly body: ErrorBody };

/**
 * PUTs the manifest's stored bytes under a digest or a tag. After an end that leaves it open whether the registry has acted (5xx, a broken
 * connection) the reference is looked up before anything is sent again. Throws when there is no answer, or CONTENT_ALTERED.
 */
export async function putManifest(place: Place, manifest: Manifest, reference: TagName | Digest, query = ''): Promise<PutOutcome> {
  const { host } = place;
  const url = place.url(`manifests/${reference}${query}`);
  const patience = new Patience(host.pool.ports, host.lane, `PUT ${url.pathname} at ${host.endpoint.host}`, place.call);
  const { bytes } = manifest;
  for (;;) {
    let broken: WireError | undefined;
    try {
      const answer = await place.once({
        method: 'PUT',
        url,
        access: place.access('push'),
        headers: { 'content-type': manifest.descriptor.mediaType },
        body: wholeBody(bytes),
        answerMs: parseDigest(reference) === undefined ? TAG_ANSWER_MS : ANSWER_MS,
      });
      if (answer.status >= 200 && answer.status < 300 && !isWebPage(answer)) {
        answer.body.discard();
        assertUnaltered(place, answer, manifest.descriptor.digest);
        return { stored: true, answer };
      }
      const body = await errorBody(answer, host.pool.secrets);
      if (isBusy(answer) && patience.waitsForBusy()) continue;
      if (!isPassing(answer.status)) return { stored: false, answer, body };
      if (await isThere(place, manifest, reference)) return { stored: true, answer: undefined };
      if (!(await patience.again(`answered ${answer.status}`))) return { stored: false, answer, body };
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      broken = error;
    }
    if (broken !== undefined) {
      if (broken.trouble !== 'certificate' && (await isThere(place, manifest, reference))) return { stored: true, answer: undefined };
      if (!(await patience.afterError(broken))) throw unreachable(host.endpoint.host, url, broken);
    }
  }
}

/** Points one tag at the manifest. A refusal that smells of immutability is settled by a look at the tag. Never throws a Failure: it is the result. */
export async function putTag(place: Place, manifest: Manifest, tag: TagName): Promise<TagWrite> {
  const doing: Doing = { what: `point tag ${tag} at ${manifest.descriptor.digest}`, writes: true };
  try {
    const outcome = await putManifest(place, manifest, tag);
    if (outcome.stored) return { tag, result: 'written' };
    const { answer, body } = outcome;
    const failed = await refusalOf(place, answer, body, doing);
    if (!mayBeImmutable(answer.status, body)) return { tag, result: 'failed', problem: problemOf(failed) };
    const now = await resolveManifest(place, tag);
    if (now?.digest === manifest.descriptor.digest) return { tag, result: 'written' };
    if (now === undefined) return { tag, result: 'failed', problem: problemOf(failed) };
    return { tag, result: 'immutable', problem: immutable(place, tag, answer, body) };
  } catch (error) {
    return { tag, result: 'failed', problem: problemOf(error) };
  }
}

/** Which digests it is about is known to the caller, and said there. */
function immutable(place: Place, tag: TagName, answer: ApiAnswer, body: ErrorBody): Problem<RegistryFailure> {
  const said = body.text === '' ? '' : `: ${body.text}`;
  const right = answer.status === 403 ? ', or give the login the right to overwrite tags' : '';
  return {
    code: 'TAG_IMMUTABLE',
    message: `The registry does not let tag ${tag} in ${place.repository.name} move (${answer.status}${said}).`,
    hint: `Exempt "${tag}" from the registry's rule for immutable tags${right}, or use another tag name.`,
  };
}

async function isThere(place: Place, manifest: Manifest, reference: TagName | Digest): Promise<boolean> {
  try {
    return (await resolveManifest(place, reference))?.digest === manifest.descriptor.digest;
  } catch (error) {
    // What cannot be looked up may be sent again: the PUT changes nothing the second time.
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** 200 for everything is how a web server or a login page answers; a registry creates (201). */
function isWebPage(answer: ApiAnswer): boolean {
  return answer.status === 200 && isPage(answer) && answer.headers['docker-content-digest'] === undefined;
}

function assertUnaltered(place: Place, answer: ApiAnswer, digest: Digest): void {
  const header = answer.headers['docker-content-digest'];
  // Of a sha512 a registry may only know the sha256; another algorithm proves nothing either way.
  if (typeof header !== 'string' || header === digest || header.split(':')[0] !== digest.split(':')[0]) return;
  throw new Failure<RegistryFailure>({
    code: 'CONTENT_ALTERED',
    message: `${place.repository.name} stored the manifest as ${header}, but its bytes were sent as ${digest}.`,
    hint: 'The registry, or a proxy in front of it, rewrites manifests; a ModelKit cannot be published there under its digest.',
  });
}
