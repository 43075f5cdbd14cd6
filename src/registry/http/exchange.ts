import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Clock } from '../../ports.js';
import type { Agents } from './agents.js';
import { AnswerBody } from './answer-body.js';
import { Ending, sendBody } from './send-body.js';
import { Watchdog } from './watchdog.js';
import { BodyError, troubleOf, WireError, type WireAnswer, type WireRequest } from './wire.js';

/** Sends one request and gives the head of its answer, or throws WireError, BodyError or the signal's reason. */
export type Exchange = (request: WireRequest) => Promise<WireAnswer>;

/** Bodies from this size on get a connection of their own: a stale kept one would cost a whole upload. */
const OWN_CONNECTION = 64 * 1024 * 1024;

/** HTTP/1.1 by `node:http` and `node:https`: both take a callback with each write, so one buffer serves a whole upload. */
export function exchangeOver(agents: Agents, clock: Clock): Exchange {
  return async (wire) => {
    wire.signal?.throwIfAborted();
    const request = await agents.start(wire, (wire.body?.size ?? 0) < OWN_CONNECTION);
    const ending = new Ending();
    const state = { sent: false, timedOut: false };
    const dog = new Watchdog(clock, () => {
      state.timedOut = true;
      request.destroy(new Error('nothing moved'));
    });
    const onAbort = (): void => {
      request.destroy(new Error('cancelled'));
    };
    wire.signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const outcome = outcomeOf(request, ending);
      if (wire.body === undefined) {
        request.end();
        state.sent = true;
      } else if (await sendBody(request, wire.body, dog, ending)) {
        request.end();
        state.sent = true;
      }
      dog.arm(wire.answerMs);
      const message = await outcome;
      // A connection with half a request on it can serve no other.
      if (!state.sent) message.once('end', () => request.destroy());
      // Ended here, so that the connection is free for a request that follows at once.
      else if (isEmpty(message, wire.method)) await ended(message);
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        url: wire.url,
        complete: state.sent,
        body: new AnswerBody(message, clock, wire.signal),
      };
    } catch (error) {
      request.destroy();
      wire.signal?.throwIfAborted();
      throw wireError(error, state, request);
    } finally {
      dog.end();
      wire.signal?.removeEventListener('abort', onAbort);
    }
  };
}

/** No body can follow this head (RFC 9112, 6.3). */
function isEmpty(message: IncomingMessage, method: WireRequest['method']): boolean {
  return method === 'HEAD' || message.statusCode === 204 || message.statusCode === 304 || message.headers['content-length'] === '0';
}

function ended(message: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve();
    };
    // `close` alone when the connection breaks right here.
    message.once('end', done).once('close', done).resume();
  });
}

function outcomeOf(request: ClientRequest, ending: Ending): Promise<IncomingMessage> {
  const outcome = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', (message: IncomingMessage) => {
      ending.end();
      // An answer that breaks off with nobody reading must not end the process.
      message.on('error', () => undefined);
      resolve(message);
    });
    // Stays on: a request that is given up may fail once more while it closes.
    request.on('error', (error) => {
      ending.end();
      reject(error);
    });
    request.once('close', () => {
      ending.end();
      reject(new Error('the connection was closed without an answer'));
    });
  });
  // The body may fail first; then nobody waits for this one.
  outcome.catch(() => undefined);
  return outcome;
}

function wireError(error: unknown, state: { readonly sent: boolean; readonly timedOut: boolean }, request: ClientRequest): unknown {
  if (error instanceof BodyError || error instanceof WireError) return error;
  if (state.timedOut) {
    const text = state.sent ? 'no answer came in time' : 'no byte was taken for two minutes';
    return new WireError('timeout', text, { sent: state.sent, cause: error });
  }
  const { trouble, text } = troubleOf(error);
  return new WireError(trouble, text, { sent: state.sent, stale: request.reusedSocket && trouble === 'reset', cause: error });
}
