import type { Descriptor } from '../../oci/index.js';
import type { Remote } from '../remote.js';
import { attempt, OCTETS, type Attempt } from './attempt.js';
import type { UploadBody } from './body.js';
import { closing, sessionOf, type Session } from './session.js';

const CHUNK = 64 * 1024 * 1024;
/** A registry that wants larger chunks than this gets this. */
const CHUNK_CEILING = 1024 * 1024 * 1024;
/** Broken chunks in a row that are taken up where they broke, before the whole session is given up. */
const TROUBLES = 3;

/**
 * The blob in one PUT with its length: the one form that every registry takes. A redirect, or a login that is asked for, sends the body once
 * more, from its start.
 */
export function sendWhole(remote: Remote, session: Session, { digest, size }: Descriptor, source: UploadBody): Promise<Attempt> {
  const url = closing(session, digest);
  return attempt(remote, { method: 'PUT', url, headers: OCTETS, body: source.range(0, size) }, [200, 201, 204]);
}

/** How an upload in chunks ended, and the session as it was then. */
export interface Chunked {
  readonly last: Attempt;
  readonly session: Session;
}

/**
 * The blob as a row of PATCHes and a closing PUT, a fresh login for each. A chunk that breaks is taken up
 * where the registry says that it is, when that is believable: inside the chunk. What the registry says after a good chunk is not asked
 * for, since some (Amazon ECR) stand still while they store.
 */
export async function sendChunks(remote: Remote, opened: Session, { digest, size }: Descriptor, source: UploadBody): Promise<Chunked> {
  const length = chunkLength(opened);
  let session = opened;
  let troubles = 0;
  for (let from = 0; from < size;) {
    const start = from;
    const to = Math.min(start + length, size);
    const headers = { ...OCTETS, 'content-range': `${start}-${to - 1}` };
    const last = await attempt(remote, { method: 'PATCH', url: session.location, headers, body: source.range(start, to) }, [201, 202, 204]);
    if (last.ok) {
      session = sessionOf(remote, last.answer, session);
      from = to;
      troubles = 0;
      continue;
    }
    troubles += 1;
    const standing = troubles > TROUBLES ? undefined : await standingOf(remote, session, last);
    if (standing === undefined || standing.at < start || standing.at > to) return { last, session };
    session = standing.session;
    from = standing.at;
    source.backTo(from);
  }
  const last = await attempt(remote, { method: 'PUT', url: closing(session, digest), headers: OCTETS }, [200, 201, 204], size);
  return { last, session };
}

function chunkLength(session: Session): number {
  return Math.min(Math.max(CHUNK, session.minimumChunk), CHUNK_CEILING);
}

/** Where the registry is after a broken chunk; undefined when it does not say, or when asking makes no sense. */
async function standingOf(
  remote: Remote,
  session: Session,
  last: Attempt,
): Promise<{ readonly at: number; readonly session: Session } | undefined> {
  if (last.ok || !worthAsking(last)) return undefined;
  const answer = await remote.request({
    method: 'GET',
    url: session.location,
    access: remote.access('push'),
  });
  answer.body.discard();
  if (answer.status !== 204 && answer.status !== 202) return undefined;
  const end = Number(/^(?:bytes=)?0-(\d+)$/.exec(answer.headers['range'] ?? '')?.[1] ?? 0);
  // `0-0` is how an empty upload and one of a single byte both look: taken for empty.
  return { at: end === 0 ? 0 : end + 1, session: sessionOf(remote, answer, session) };
}

function worthAsking(last: Attempt & { readonly ok: false }): boolean {
  const { ending } = last;
  if (ending.kind === 'broken') return ending.trouble !== 'certificate';
  return ending.status >= 500 || [401, 408, 416, 429, 499].includes(ending.status);
}
