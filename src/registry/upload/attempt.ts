import type { Digest } from '../../oci/index.js';
import type { Authorization } from '../auth/login.js';
import { errorBody, type ErrorBody } from '../host/error-body.js';
import type { ApiAnswer, ApiRequest } from '../host/host.js';
import { isPassing } from '../host/retries.js';
import { BodyError, WireError, type WireTrouble } from '../http/trouble.js';
import type { Remote } from '../remote.js';

/** One request of an upload: stored or taken over, or how it ended instead. */
export type Attempt =
  | { readonly ok: true; readonly answer: ApiAnswer }
  | {
      readonly ok: false;
      readonly ending: Ending;
      readonly answer?: ApiAnswer;
      readonly error?: WireError;
    };

/** The registry may read, hash and move a whole layer before it answers: ten minutes, or what that takes at 50 MB/s. */
const FINISH_MS = 10 * 60_000;
const FINISH_BYTES_A_SECOND = 50_000_000;
export const OCTETS = { 'content-type': 'application/octet-stream' };
/** A body from this size on may take longer than a token lives. */
export const LONG = 8 * 1024 * 1024;

/**
 * Sends one request of an upload with a login of its own, and sorts how it ended. `stored`: bytes that the registry has to store before it answers. A
 * failing source is thrown as what it threw.
 */
export async function attempt(
  remote: Remote,
  request: Pick<ApiRequest, 'method' | 'url' | 'headers' | 'body'>,
  good: readonly number[],
  stored = request.body?.size ?? 0,
): Promise<Attempt> {
  const { host } = remote;
  const { clock } = host.pool.ports;
  const size = request.body?.size ?? 0;
  let authorization: Authorization | undefined;
  const outlived = (): boolean => authorization !== undefined && authorization.expires <= clock.monotonic();
  try {
    const answer = await remote.once({
      ...request,
      access: remote.access('push'),
      slot: 'upload',
      challenge: size > LONG ? 'learn' : 'answer',
      freshness: size > LONG ? 'long' : 'short',
      answerMs: Math.max(FINISH_MS, (stored / FINISH_BYTES_A_SECOND) * 1000),
      onAuthorization: (used) => {
        authorization = used;
      },
    });
    if (good.includes(answer.status)) {
      if (answer.complete) {
        answer.body.discard();
        return { ok: true, answer };
      }
      answer.body.drop();
      const message = 'it said yes before it had all bytes';
      return { ok: false, ending: { kind: 'broken', trouble: 'protocol', message, sent: true, outlived: outlived() } };
    }
    const body: ErrorBody = await errorBody(answer, host.pool.secrets);
    const ending: Ending = { kind: 'answer', status: answer.status, body, complete: answer.complete, outlived: outlived() };
    return { ok: false, ending, answer };
  } catch (error) {
    if (error instanceof BodyError) throw error.thrown;
    if (!(error instanceof WireError)) throw error;
    const { trouble, message, sent } = error;
    return { ok: false, ending: { kind: 'broken', trouble, message, sent, outlived: outlived() }, error };
  }
}

/** A blob that the registry says it has stored under another digest is not stored. */
export function storedAs(digest: Digest, last: Attempt): Attempt {
  const named = last.ok ? last.answer.headers['docker-content-digest'] : undefined;
  if (!last.ok || typeof named !== 'string' || named === digest || named.split(':')[0] !== digest.split(':')[0]) return last;
  const body = { codes: ['DIGEST_INVALID'], text: 'the registry stored it under another digest' };
  return { ok: false, ending: { kind: 'answer', status: 400, body, complete: true, outlived: false }, answer: last.answer };
}

/** How one try to send a blob ended. */
export type Ending =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: ErrorBody;
      /** All bytes were sent before the answer came. */
      readonly complete: boolean;
      /** The token that was sent had ended by then. */
      readonly outlived: boolean;
    }
  | {
      readonly kind: 'broken';
      readonly trouble: WireTrouble;
      readonly message: string;
      readonly sent: boolean;
      readonly outlived: boolean;
    };

/** What to do about it. */
export type Remedy =
  /** Permanent: say what the answer means. */
  | { readonly do: 'stop' }
  /** Look whether the blob has arrived (patiently where it may still be on its way), then send it again. */
  | {
      readonly do: 'retry';
      readonly look: 'once' | 'patiently';
      readonly why: string;
      readonly login: 'keep' | 'renew';
      readonly counts: boolean;
    }
  /** One whole PUT is too much for something on the way: smaller ones may pass. */
  | { readonly do: 'chunk'; readonly why: string };

/** The upload that was opened a moment ago is not known any more (a restart, another replica). */
export function isSessionLost(ending: Ending): boolean {
  if (ending.kind === 'broken') return false;
  const { codes } = ending.body;
  if (codes.includes('BLOB_UPLOAD_UNKNOWN') || codes.includes('BLOB_UPLOAD_INVALID')) return true;
  return ending.status === 404 && !codes.includes('NAME_UNKNOWN');
}

/** The failure table of uploads, without the counting: what each kind of ending asks for. Pure. */
export function remedyFor(ending: Ending): Remedy {
  const login = ending.outlived ? 'renew' : 'keep';
  if (ending.kind === 'broken') {
    if (ending.trouble === 'certificate') return { do: 'stop' };
    return { do: 'retry', look: ending.sent ? 'patiently' : 'once', why: ending.message, login, counts: true };
  }
  const { status, body, complete } = ending;
  const why = `answered ${status}`;
  const says = (code: string): boolean => body.codes.includes(code);
  if (status === 429 || status === 503)
    return { do: 'retry', look: complete && status === 503 ? 'patiently' : 'once', why, login, counts: false };
  if (isPassing(status)) return { do: 'retry', look: complete ? 'patiently' : 'once', why, login, counts: true };
  // Refused at the start, or judged only after the last byte (a buffering proxy): a new token, once; the counting is the caller's.
  if (status === 401) return { do: 'retry', look: 'once', why, login: 'renew', counts: true };
  // An upload that began well and is refused late has outlived its login; a login that is no token cannot be renewed.
  if (status === 403) return ending.outlived ? { do: 'retry', look: 'once', why, login: 'renew', counts: true } : { do: 'stop' };
  if (isSessionLost(ending)) return { do: 'retry', look: 'once', why: `${why}: it does not know the upload`, login, counts: true };
  // Damaged on the way, or a file that was written to without a trace: the next try is hashed, and tells which.
  if (status === 400 && says('DIGEST_INVALID')) return { do: 'retry', look: 'once', why, login, counts: true };
  if (status === 413) return { do: 'chunk', why };
  if (status === 416) return { do: 'retry', look: 'once', why, login, counts: true };
  return { do: 'stop' };
}
