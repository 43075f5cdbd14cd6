import { messageOf } from '../../failure.js';
import type { Descriptor, PassingBlob } from '../../oci/index.js';
import { waitForBlob } from '../blobs.js';
import type { ApiAnswer } from '../host/host.js';
import { isPassing } from '../host/retries.js';
import type { Remote } from '../remote.js';
import { attempt, FINISH_MS, namesOther, OCTETS } from './attempt.js';
import { cancelSession, closing, openSession, sessionOf, type Session } from './session.js';

/**
 * A blob in one PATCH while it is hashed, and the closing PUT with the digest that it turns out to have: whether it is stored. The bytes come once: who
 * asks for them again (a redirect, a login) has lost them, as with any other trouble. Then nothing of it counts as sent. Throws nothing.
 */
export async function sendPassing(remote: Remote, blob: PassingBlob, tell?: (bytes: number) => void): Promise<boolean> {
  let told = 0;
  const onBytes = (bytes: number): void => {
    told += bytes;
    tell?.(bytes);
  };
  let session: Session | undefined;
  let why: string | undefined;
  try {
    session = await openSession(remote);
    const headers = { ...OCTETS, 'content-range': `0-${blob.size - 1}` };
    const body = { size: blob.size, open: () => blob.open(), onBytes };
    const sent = await attempt(remote, { method: 'PATCH', url: session.location, headers, body }, [201, 202, 204]);
    if (!sent.ok) why = sent.ending.kind === 'broken' ? sent.ending.message : `answered ${sent.ending.status}`;
    else if (blob.digest === undefined) throw new RangeError('all bytes were sent, and no digest came of them');
    else {
      session = sessionOf(remote, sent.answer, session);
      why = await close(remote, session, { digest: blob.digest, size: blob.size });
    }
  } catch (error) {
    why = messageOf(error);
  }
  if (why === undefined) return true;
  if (told > 0)
    remote.host.pool.ports.log.info(`A layer that was sent to ${remote.repository.name} while it was hashed is sent again: ${why}.`);
  onBytes(-told);
  if (session !== undefined) await cancelSession(remote, session);
  return false;
}

/** Why the upload is not stored; undefined when it is. An answer in doubt is waited for: giving the session up would end a storing that still goes on. */
async function close(remote: Remote, session: Session, blob: Pick<Descriptor, 'digest' | 'size'>): Promise<string | undefined> {
  let answer: ApiAnswer | undefined;
  let why: string;
  try {
    const url = closing(session, blob.digest);
    answer = await remote.request({
      method: 'PUT',
      url,
      headers: OCTETS,
      access: remote.access('push'),
      slot: 'upload',
      answerMs: FINISH_MS,
    });
    answer.body.discard();
    if ([200, 201, 204].includes(answer.status)) return namesOther(answer, blob.digest) ? 'it was stored under another digest' : undefined;
    why = `answered ${answer.status}`;
  } catch (error) {
    why = messageOf(error);
  }
  const isInDoubt = answer === undefined || isPassing(answer.status) || answer.status === 404;
  return (await waitForBlob(remote, blob, isInDoubt ? 'patiently' : 'once')) ? undefined : why;
}
