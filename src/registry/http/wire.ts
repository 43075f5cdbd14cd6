import type { IncomingHttpHeaders } from 'node:http';
import type { Call } from '../../oci/index.js';
import { codingsOf, type AnswerBody } from './answer-body.js';

/** A request body of known length. `open` is called once a try. */
export interface WireBody {
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
  /** Bytes handed to the system's network buffers. */
  readonly onBytes?: (bytes: number) => void;
}

/** Bytes in memory as a body. */
export function wholeBody(bytes: Uint8Array): WireBody {
  return {
    size: bytes.length,
    open: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
}

/** One HTTP request on the wire: no login, no retry, no redirect. */
export interface WireRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: WireBody;
  readonly call: Call;
  /** Host name of the registry on whose behalf it is sent, maybe to another host. */
  readonly registry: string;
  /** Milliseconds that the peer may take to answer after the last byte of the request. */
  readonly answerMs: number;
  /** Told when all of a request without a body is in the system's network buffers. */
  readonly onSent?: () => void;
}

/** The head of an answer. The body must be read or discarded. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The URL that answered. */
  readonly url: URL;
  /** The whole request body had been sent when the answer came. */
  readonly complete: boolean;
  readonly body: AnswerBody;
}

/** Sends one request and gives the head of its answer, or throws WireError, BodyError or the signal's reason. */
export type Exchange = (request: WireRequest) => Promise<WireAnswer>;

/** The body is not as it is stored: a proxy has compressed it (RFC 9110, 8.4). */
export function isCoded({ headers }: Pick<WireAnswer, 'headers'>): boolean {
  return codingsOf(headers).length > 0;
}

/** `Content-Length` where it is that of the content. */
export function lengthOf(answer: Pick<WireAnswer, 'headers'>): string | undefined {
  return isCoded(answer) ? undefined : answer.headers['content-length'];
}
