import type { Descriptor, PassingBlob } from '../../oci/index.js';
import { waitForBlob } from '../blobs.js';
import { isPassing, Retries } from '../host/retries.js';
import type { Remote } from '../remote.js';
import { attempt, OCTETS, remedyFor, storedAs, type Ending } from './attempt.js';
import { cancelSession, closing, openSession, sessionOf, type Session } from './session.js';

type Closed = Pick<Descriptor, 'digest' | 'size'>;

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
  try {
    session = await openSession(remote);
    const headers = { ...OCTETS, 'content-range': `0-${blob.size - 1}` };
    const body = { size: blob.size, open: () => blob.open(), onBytes };
    const sent = await attempt(remote, { method: 'PATCH', url: session.location, headers, body }, [201, 202, 204]);
    if (sent.ok) session = sessionOf(remote, sent.answer, session);
    const ending = sent.ok ? await close(remote, session, { digest: blob.digest(), size: blob.size }) : sent.ending;
    if (ending === 'stored') return true;
    if (told > 0) {
      const why = ending.kind === 'broken' ? ending.message : `answered ${ending.status}`;
      remote.host.pool.ports.log.info(`A layer that was hashed while it was sent to ${remote.repository.name} needs a second try: ${why}.`);
    }
  } catch {
    // The call is over, the source has failed, which it tells itself, or no upload was opened, which the push will tell.
  }
  if (told > 0) tell?.(-told);
  if (session !== undefined) await cancelSession(remote, session);
  return false;
}

/**
 * The closing request, repeated where its answer may pass. Where it is in doubt the blob is waited for: giving the session up would end a storing that
 * still goes on.
 */
async function close(remote: Remote, session: Session, blob: Closed): Promise<'stored' | Ending> {
  const { pool, throttle } = remote.host;
  const retries = new Retries(pool.ports, throttle, `Closing the upload of ${blob.digest} to ${remote.repository.name}`, remote.call);
  const request = { method: 'PUT', url: closing(session, blob.digest), headers: OCTETS } as const;
  let look: 'once' | 'patiently' = 'once';
  for (;;) {
    const last = storedAs(blob.digest, await attempt(remote, request, [200, 201, 204], blob.size));
    if (last.ok) return 'stored';
    const { pause } = throttle;
    const { ending } = last;
    const remedy = remedyFor(ending);
    if (remedy.do === 'retry' && remedy.look === 'patiently') look = 'patiently';
    const mayPass = remedy.do === 'retry' && (ending.kind === 'broken' || isPassing(ending.status));
    if (mayPass && (remedy.counts ? await retries.again(remedy.why) : retries.waitsForBusy(pause))) continue;
    return (await waitForBlob(remote, blob, look)) ? 'stored' : ending;
  }
}
