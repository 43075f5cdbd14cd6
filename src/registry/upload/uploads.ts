import { Failure } from '../../failure.js';
import type { BlobSource, Digest } from '../../oci/index.js';
import { lookForBlob, waitForBlob } from '../blobs.js';
import { apiPath, endpointOf } from '../host/endpoint.js';
import { Retries } from '../host/retries.js';
import { unreachable } from '../host/unreachable.js';
import { whileRunning } from '../http/call.js';
import { refusalOf, REPLICAS } from '../refusal.js';
import type { Remote } from '../remote.js';
import type { RegistryFailure } from '../types.js';
import { type Attempt, type Ending, isSessionLost, LONG, storedAs, remedyFor } from './attempt.js';
import { UploadBody } from './body.js';
import { cancelSession, mount, openSession, type Session } from './session.js';
import { sendChunks, sendWhole } from './ways.js';

type Tell = (bytes: number) => void;
type Failed = Attempt & { readonly ok: false };

/** A blob that failed twice and is larger than this is better sent in pieces. */
const LARGE = 1024 ** 3;

/**
 * Sends a blob until the registry has it. Every try has a session of its own: a broken one is given up, never resumed blindly. `session` is
 * one that a refused mount has left open.
 */
async function sendBlob(remote: Remote, blob: BlobSource, onBytes: Tell | undefined, session: Session | undefined): Promise<void> {
  const { ports } = remote.host.pool;
  const retries = new Retries(ports, remote.host.throttle, `Upload of ${blob.descriptor.digest} to ${remote.repository.name}`, remote.call);
  const count = { renewals: 0, damages: 0 };
  let chunked = false;
  let source = new UploadBody(blob, onBytes);
  let next = session;
  for (;;) {
    const open: { session: Session } = { session: next ?? (await openSession(remote)) };
    next = undefined;
    const failed = await tryOnce(remote, open, blob, source, chunked);
    if (failed === undefined) return;
    // The look for the blob waits it out.
    const { pause } = remote.host.throttle;
    // Whatever was wrong with the first try, the next is not to be wondered about.
    source = new UploadBody(blob, onBytes, true);
    const remedy = remedyFor(failed.ending);
    // Before the session is given up: that would end a storing that still goes on.
    if (await hasArrived(remote, open.session, blob, remedy.do === 'retry' ? remedy.look : 'not')) return;
    const mayChunk = remote.host.profile.chunks === 'fallback' && !chunked && blob.descriptor.size > 0;
    if (remedy.do === 'stop' || (remedy.do === 'chunk' && !mayChunk)) throw await failureOf(remote, open.session, blob, failed);
    if (remedy.do === 'chunk') {
      chunked = true;
      continue;
    }
    if (remedy.login === 'renew') count.renewals += 1;
    if (isDamage(failed.ending)) count.damages += 1;
    if (count.damages > 1) throw await failureOf(remote, open.session, blob, failed);
    if (count.renewals > 1) {
      // The login ends before the upload does, each time: pieces are short enough.
      if (!mayChunk || blob.descriptor.size <= LONG || !isLate(failed.ending)) throw await failureOf(remote, open.session, blob, failed);
      chunked = true;
    }
    const costly = failed.ending.kind === 'answer' && failed.ending.complete && blob.descriptor.size > LONG;
    // Waiting for a busy registry costs no try, unless it takes all the bytes each time before it says so.
    const again = remedy.counts || costly ? await retries.again(remedy.why) : retries.waitsForBusy(pause);
    if (!again) throw await failureOf(remote, open.session, blob, failed);
    if (mayChunk && retries.tries >= 2 && blob.descriptor.size > LARGE) chunked = true;
    ports.log.info(`Sending ${blob.descriptor.digest} to ${remote.repository.name} again: ${remedy.why}.`);
  }
}

/** One whole try; undefined when the blob is stored, and else nothing of it counts as sent. Whatever is thrown, the session is given up first. */
async function tryOnce(
  remote: Remote,
  open: { session: Session },
  blob: BlobSource,
  source: UploadBody,
  chunked: boolean,
): Promise<Failed | undefined> {
  let stored = false;
  try {
    const { descriptor } = blob;
    const sent = chunked ? await inChunks(remote, open, blob, source) : await sendWhole(remote, open.session, descriptor, source);
    const last = storedAs(descriptor.digest, sent);
    stored = last.ok;
    return last.ok ? undefined : last;
  } catch (error) {
    await cancelSession(remote, open.session);
    throw error;
  } finally {
    if (!stored) source.backTo(0);
    await source.close();
  }
}

async function inChunks(remote: Remote, open: { session: Session }, blob: BlobSource, source: UploadBody): Promise<Attempt> {
  const { last, session } = await sendChunks(remote, open.session, blob.descriptor, source);
  open.session = session;
  return last;
}

/** Looks for a blob whose upload has failed. Unless it is there, the session is given up, whatever happens. */
async function hasArrived(remote: Remote, session: Session, blob: BlobSource, look: 'not' | 'once' | 'patiently'): Promise<boolean> {
  let arrived = false;
  try {
    arrived = look !== 'not' && (await waitForBlob(remote, blob.descriptor, look));
    return arrived;
  } finally {
    if (!arrived) await cancelSession(remote, session);
  }
}

/** Refused after its bytes were taken: it is the length of the upload that the login does not survive. */
function isLate(ending: Ending): boolean {
  return ending.outlived || (ending.kind === 'answer' && ending.complete);
}

function isDamage(ending: Ending): boolean {
  return ending.kind === 'answer' && ending.body.codes.includes('DIGEST_INVALID');
}

async function failureOf(remote: Remote, session: Session, blob: BlobSource, failed: Failed): Promise<Failure> {
  const { ending, answer, error } = failed;
  if (error !== undefined) return unreachable(remote.host.endpoint.host, session.location, error);
  if (ending.kind === 'answer' && answer !== undefined) {
    if (isDamage(ending)) return damaged(remote, blob);
    if (isSessionLost(ending)) return sessionLost(remote, blob, ending);
    return refusalOf(remote, answer, ending.body, {
      what: `upload blob ${blob.descriptor.digest} (${blob.descriptor.size} bytes)`,
      writes: true,
    });
  }
  return new Failure<RegistryFailure>({
    code: 'REGISTRY_BROKEN',
    message: `${remote.repository.name} did not take blob ${blob.descriptor.digest}: ${ending.kind === 'broken' ? ending.message : String(ending.status)}.`,
    hint: 'The registry has a fault of its own. Re-run the job; what was uploaded is not sent again.',
  });
}

function damaged(remote: Remote, blob: BlobSource): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'CONTENT_ALTERED',
    message: `Blob ${blob.descriptor.digest} reached ${remote.repository.name} damaged, twice, though it was right when it was sent.`,
    hint: 'Something between the runner and the registry changes uploads: check proxies on the way.',
  });
}

function sessionLost(remote: Remote, blob: BlobSource, { status, body }: Extract<Ending, { kind: 'answer' }>): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'UPLOAD_SESSION_LOST',
    message: `${remote.repository.host} opened uploads of blob ${blob.descriptor.digest} to ${remote.repository.name}, and then did not know them (${status}${body.text === '' ? '' : `: ${body.text}`}).`,
    hint: REPLICAS,
  });
}

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
