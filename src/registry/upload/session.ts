import type { Digest } from '../../oci/index.js';
import { assertSafe } from '../host/addresses.js';
import type { ApiAnswer } from '../host/host.js';
import { resolved } from '../host/redirect.js';
import { Failure, isFailure, messageOf } from '../../failure.js';
import type { Remote } from '../remote.js';
import { refusal } from '../refusal.js';
import type { RegistryFailure } from '../types.js';

/** An upload that the registry has opened. */
export interface Session {
  /** Where the next request of the session goes; every answer may give a new one. */
  readonly location: URL;
  /** Smallest chunk that the registry takes, the last one excepted; the answer that opens an upload says it. */
  readonly minimumChunk: number;
}

/** POST: opens an upload. Throws what the registry's refusal means. */
export async function openSession(remote: Remote): Promise<Session> {
  const answer = await remote.request({
    method: 'POST',
    url: remote.url('blobs/uploads/'),
    access: remote.access('push'),
  });
  if (answer.status !== 202) throw await refusal(remote, answer, { what: 'open an upload', writes: true });
  answer.body.discard();
  return sessionOf(remote, answer);
}

/**
 * POST with `mount` and `from`: takes over a blob of another repository of the registry. A session where the registry opened an upload
 * instead; `refused` for any other answer (some know no mounting, some mind the other repository).
 */
export async function mount(remote: Remote, digest: Digest, from: string): Promise<Session | 'mounted' | 'refused'> {
  const query = new URLSearchParams({ mount: digest, from });
  try {
    const answer = await remote.request({
      method: 'POST',
      url: remote.url(`blobs/uploads/?${query.toString()}`),
      access: { ...remote.access('push'), from },
    });
    answer.body.discard();
    if (answer.status === 201) return 'mounted';
    return answer.status === 202 ? sessionOf(remote, answer) : 'refused';
  } catch (error) {
    // Some token servers give nothing at all to those who may not read the other repository.
    if (isFailure(error) && error.code === ('UNAUTHORIZED' satisfies RegistryFailure)) return 'refused';
    throw error;
  }
}

/** What giving an upload up may take: the run does not wait for it, and a cancelled one has no time. */
const CANCEL_MS = 3000;

/** DELETE: gives an upload up, also when its call is over. Best effort; whatever is answered, nothing depends on it. */
export async function cancelSession(remote: Remote, session: Session): Promise<void> {
  try {
    const own = remote.during({ deadline: remote.host.pool.ports.clock.monotonic() + CANCEL_MS });
    const answer = await own.once({ method: 'DELETE', url: session.location, access: own.access('push') });
    answer.body.discard();
  } catch (error) {
    remote.host.pool.ports.log.debug(`The upload could not be given up: ${messageOf(error)}.`);
  }
}

/** The session that an answer opens or continues: `Location` against the URL that answered, checked before anything is sent there. */
export function sessionOf(remote: Remote, answer: ApiAnswer, before?: Session): Session {
  const header = answer.headers['location'];
  const location = header === undefined ? undefined : resolved(header, answer.url, remote.host.pool.remark);
  if (location === undefined) {
    if (before !== undefined) return before;
    throw new Failure<RegistryFailure>({
      code: 'REGISTRY_BROKEN',
      message: `${remote.repository.host} opened an upload without a Location that makes sense.`,
      hint: 'Check that the address is that of an OCI registry.',
    });
  }
  assertSafe(location, answer.url, 'upload address');
  const minimum = Number(answer.headers['oci-chunk-min-length']);
  return { location, minimumChunk: Number.isSafeInteger(minimum) ? minimum : 0 };
}

/** The location with the digest that closes the upload; its own query (state, signature) is kept. */
export function closing(session: Session, digest: Digest): URL {
  const url = new URL(session.location);
  // Appended to the text: parsing and writing a signed query anew could change its spelling.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
  return url;
}
