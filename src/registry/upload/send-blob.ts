import { Failure } from '../../failure.js';
import type { BlobSource } from '../../oci/index.js';
import { lookForBlob } from '../blobs.js';
import { Patience } from '../host/patience.js';
import { unreachable } from '../host/unreachable.js';
import type { Place } from '../place.js';
import { refusalOf, REPLICAS } from '../refusal.js';
import type { RegistryFailure } from '../types.js';
import { isSessionLost, LONG, namesOther, verdictOn, type Attempt, type Ending } from './attempt.js';
import { UploadBody } from './body.js';
import { cancelSession, openSession, type Session } from './session.js';
import { sendChunks, sendWhole } from './ways.js';

type Tell = (bytes: number) => void;
type Failed = Attempt & { readonly ok: false };

/** A blob that failed twice and is larger than this is better sent in pieces. */
const LARGE = 1024 ** 3;
/** Waits between the looks for a blob whose upload ended in doubt: it may still be on its way into the store. */
const FIRST_LOOK_MS = 2000;
const LONGEST_LOOK_MS = 30_000;
/** How long it is looked for: half a minute, and what hashing and moving it takes at 100 MB/s. */
const LOOK_MS = 30_000;
const STORED_BYTES_A_SECOND = 100_000_000;

/**
 * Sends a blob until the registry has it. Every try has a session of its own: a broken one is given up, never resumed blindly. `session` is
 * one that a refused mount has left open.
 */
export async function sendBlob(place: Place, blob: BlobSource, onBytes: Tell | undefined, session: Session | undefined): Promise<void> {
  const { ports } = place.host.pool;
  const patience = new Patience(ports, place.host.lane, `Upload of ${blob.descriptor.digest} to ${place.repository.name}`, place.call);
  const count = { renewals: 0, damages: 0 };
  let chunked = false;
  let source = new UploadBody(blob, onBytes);
  let next = session;
  for (;;) {
    const open: { session: Session } = { session: next ?? (await openSession(place)) };
    next = undefined;
    const failed = await tryOnce(place, open, blob, source, chunked);
    if (failed === undefined) return;
    // Whatever was wrong with the first try, the next is not to be wondered about.
    source = new UploadBody(blob, onBytes, true);
    const verdict = verdictOn(failed.ending);
    if (verdict.do === 'retry' && verdict.login === 'renew' && failed.authorization !== undefined)
      place.host.login.forget(failed.authorization);
    // Before the session is given up: that would end a storing that still goes on.
    if (await hasArrived(place, open.session, blob, verdict.do === 'retry' ? verdict.look : 'not')) return;
    const mayChunk = place.host.profile.chunks === 'fallback' && !chunked && blob.descriptor.size > 0;
    if (verdict.do === 'stop' || (verdict.do === 'chunk' && !mayChunk)) throw await failureOf(place, open.session, blob, failed);
    if (verdict.do === 'chunk') {
      chunked = true;
      continue;
    }
    if (verdict.login === 'renew') count.renewals += 1;
    if (isDamage(failed.ending)) count.damages += 1;
    if (count.damages > 1) throw await failureOf(place, open.session, blob, failed);
    if (count.renewals > 1) {
      // The login ends before the upload does, each time: pieces are short enough.
      if (!mayChunk || blob.descriptor.size <= LONG || !isLate(failed.ending)) throw await failureOf(place, open.session, blob, failed);
      chunked = true;
    }
    const costly = failed.ending.kind === 'answer' && failed.ending.complete && blob.descriptor.size > LONG;
    // Waiting for a busy registry costs no try, unless it takes all the bytes each time before it says so.
    const again = verdict.counts || costly ? await patience.again(verdict.why) : patience.waitsForBusy();
    if (!again) throw await failureOf(place, open.session, blob, failed);
    if (mayChunk && patience.tries >= 2 && blob.descriptor.size > LARGE) chunked = true;
    ports.log.info(`Sending ${blob.descriptor.digest} to ${place.repository.name} again: ${verdict.why}.`);
  }
}

/** One whole try; undefined when the blob is stored, and else nothing of it counts as sent. Whatever is thrown, the session is given up first. */
async function tryOnce(
  place: Place,
  open: { session: Session },
  blob: BlobSource,
  source: UploadBody,
  chunked: boolean,
): Promise<Failed | undefined> {
  let stored = false;
  try {
    const last = chunked ? await inChunks(place, open, blob, source) : await sendWhole(place, open.session, blob.descriptor, source);
    if (!last.ok) return last;
    stored = !namesOther(last.answer, blob);
    if (stored) return undefined;
    const body = { codes: ['DIGEST_INVALID'], text: 'the registry stored it under another digest' };
    const ending: Ending = { kind: 'answer', status: 400, body, complete: true, outlived: false };
    return { ok: false, ending, authorization: last.answer.authorization, answer: last.answer };
  } catch (error) {
    await cancelSession(place, open.session);
    throw error;
  } finally {
    if (!stored) source.backTo(0);
    await source.close();
  }
}

async function inChunks(place: Place, open: { session: Session }, blob: BlobSource, source: UploadBody): Promise<Attempt> {
  const { last, session } = await sendChunks(place, open.session, blob.descriptor, source);
  open.session = session;
  return last;
}

/** Looks for a blob whose upload has failed. Unless it is there, the session is given up, whatever happens. */
async function hasArrived(place: Place, session: Session, blob: BlobSource, look: 'not' | 'once' | 'patiently'): Promise<boolean> {
  const { clock } = place.host.pool.ports;
  const { size } = blob.descriptor;
  const most = look === 'patiently' ? LOOK_MS + (size / STORED_BYTES_A_SECOND) * 1000 : 0;
  let arrived = false;
  try {
    for (let waited = 0, wait = FIRST_LOOK_MS; look !== 'not' && !arrived && waited <= most; wait = Math.min(wait * 2, LONGEST_LOOK_MS)) {
      if (look === 'patiently') await clock.sleep(wait, place.call.signal);
      waited += look === 'patiently' ? wait : 1;
      arrived = (await lookForBlob(place, blob.descriptor)) === 'there';
    }
    return arrived;
  } finally {
    if (!arrived) await cancelSession(place, session);
  }
}

/** Refused after its bytes were taken: it is the length of the upload that the login does not survive. */
function isLate(ending: Ending): boolean {
  return ending.outlived || (ending.kind === 'answer' && ending.complete);
}

function isDamage(ending: Ending): boolean {
  return ending.kind === 'answer' && ending.body.codes.includes('DIGEST_INVALID');
}

async function failureOf(place: Place, session: Session, blob: BlobSource, failed: Failed): Promise<Failure> {
  const { ending, answer, error } = failed;
  if (error !== undefined) return unreachable(place.host.endpoint.host, session.location, error);
  if (ending.kind === 'answer' && answer !== undefined) {
    if (isDamage(ending)) return damaged(place, blob);
    if (isSessionLost(ending)) return sessionLost(place, blob, ending);
    return refusalOf(place, answer, ending.body, {
      what: `upload blob ${blob.descriptor.digest} (${blob.descriptor.size} bytes)`,
      writes: true,
    });
  }
  return new Failure<RegistryFailure>({
    code: 'REGISTRY_BROKEN',
    message: `${place.repository.name} did not take blob ${blob.descriptor.digest}: ${ending.kind === 'broken' ? ending.message : String(ending.status)}.`,
    hint: 'The registry has a fault of its own. Run the step again; what was uploaded is not sent again.',
  });
}

function damaged(place: Place, blob: BlobSource): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'CONTENT_ALTERED',
    message: `Blob ${blob.descriptor.digest} reached ${place.repository.name} damaged, twice, though it was right when it was sent.`,
    hint: 'Something between the runner and the registry changes uploads: check proxies on the way.',
  });
}

function sessionLost(place: Place, blob: BlobSource, { status, body }: Extract<Ending, { kind: 'answer' }>): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'UPLOAD_SESSION_LOST',
    message: `${place.repository.host} opened uploads of blob ${blob.descriptor.digest} to ${place.repository.name}, and then did not know them (${status}${body.text === '' ? '' : `: ${body.text}`}).`,
    hint: REPLICAS,
  });
}
