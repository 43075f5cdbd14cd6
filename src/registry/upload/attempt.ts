import type { BlobSource } from '../../oci/index.js';
import type { Authorization } from '../auth/login.js';
import { errorBody, type ErrorBody } from '../host/error-body.js';
import type { ApiAnswer, ApiRequest } from '../host/host.js';
import { BodyError, WireError } from '../http/trouble.js';
import type { Place } from '../place.js';
import type { Ending } from './verdict.js';

/** One request of an upload: stored or taken over, or how it ended instead. */
export type Attempt =
  | { readonly ok: true; readonly answer: ApiAnswer }
  | {
      readonly ok: false;
      readonly ending: Ending;
      readonly authorization: Authorization | undefined;
      readonly answer?: ApiAnswer;
      readonly error?: WireError;
    };

/** The registry may read, hash and move a whole layer before it answers: ten minutes, or what that takes at 50 MB/s. */
const FINISH_MS = 10 * 60_000;
const FINISH_BYTES_A_SECOND = 50_000_000;
/** A body from this size on may take longer than a token lives. */
export const LONG = 8 * 1024 * 1024;

/** Sends one body of an upload with a login of its own, and sorts how it ended. A failing source is thrown as what it threw. */
export async function attempt(
  place: Place,
  request: Pick<ApiRequest, 'method' | 'url' | 'headers' | 'body'>,
  good: readonly number[],
): Promise<Attempt> {
  const { host } = place;
  const { clock } = host.pool.ports;
  const size = request.body?.size ?? 0;
  let authorization: Authorization | undefined;
  const outlived = (): boolean => authorization !== undefined && authorization.expires <= clock.monotonic();
  try {
    const answer = await place.once({
      ...request,
      access: place.access('push'),
      slot: 'upload',
      challenge: size > LONG ? 'learn' : 'answer',
      freshness: size > LONG ? 'long' : 'short',
      answerMs: Math.max(FINISH_MS, (size / FINISH_BYTES_A_SECOND) * 1000),
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
      return { ok: false, ending: { kind: 'broken', trouble: 'protocol', message, sent: true, outlived: outlived() }, authorization };
    }
    const body: ErrorBody = await errorBody(answer, host.pool.secrets);
    const ending: Ending = { kind: 'answer', status: answer.status, body, complete: answer.complete, outlived: outlived() };
    return { ok: false, ending, authorization, answer };
  } catch (error) {
    if (error instanceof BodyError) throw error.thrown;
    if (!(error instanceof WireError)) throw error;
    const { trouble, message, sent } = error;
    return { ok: false, ending: { kind: 'broken', trouble, message, sent, outlived: outlived() }, authorization, error };
  }
}

/** Whether the registry names another digest than that of the blob it has stored. */
export function namesOther(answer: ApiAnswer, blob: BlobSource): boolean {
  const named = answer.headers['docker-content-digest'];
  const { digest } = blob.descriptor;
  return typeof named === 'string' && named !== digest && named.split(':')[0] === digest.split(':')[0];
}
