import type { ClientRequest, IncomingMessage } from 'node:http';
import { finished } from 'node:stream';
import { setImmediate } from 'node:timers';
import { isFailure } from '../../failure.js';
import type { Clock } from '../../ports.js';
import type { Agents } from './agents.js';
import { AnswerBody } from './answer-body.js';
import { assertRunning, onOver } from './call.js';
import { BodyError, troubleOf, WireError } from './trouble.js';
import { Pace, Watchdog } from './watchdog.js';
import type { Exchange, WireRequest, WireBody } from './wire.js';

/** Bodies from this size on get a connection of their own: a stale kept one would cost a whole upload. */
const OWN_CONNECTION = 64 * 1024 * 1024;

/** HTTP/1.1 by `node:http` and `node:https`: both take a callback with each write, so one buffer serves a whole upload. */
export function exchangeOver(agents: Pick<Agents, 'start'>, clock: Clock): Exchange {
  return async (wire) => {
    const { call } = wire;
    assertRunning(call, clock);
    const request = await agents.start(wire, (wire.body?.size ?? 0) < OWN_CONNECTION);
    const over = new AbortController();
    const state: State = { sent: false, timedOut: false, over: undefined };
    const silent = (): void => {
      state.timedOut = true;
      request.destroy(new Error('nothing moved'));
    };
    const [pace, dog] = [new Pace(clock, LEAST_UPLOAD_SPEED, silent), new Watchdog(clock, silent)];
    const answer = answerTo(request, over);
    // Tells at once of a call that ended while TLS was loaded.
    const stop = onOver(call, clock, (reason) => {
      state.over = { reason };
      request.destroy(new Error('the call is over'));
    });
    try {
      if (wire.body === undefined) {
        request.end(wire.onSent);
        state.sent = true;
      } else if (await sendBody(request, wire.body, pace, over.signal)) {
        request.end();
        state.sent = true;
      }
      dog.arm(wire.answerMs);
      const message = await answer;
      // A connection with half a request on it can serve no other.
      if (!state.sent) message.once('end', () => request.destroy());
      // Ended here, so that the connection is free for a request that follows at once.
      else if (isEmpty(message, wire.method)) await ended(message);
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        url: wire.url,
        complete: state.sent,
        body: new AnswerBody(message, clock, call),
      };
    } catch (error) {
      request.destroy();
      if (state.over !== undefined) throw state.over.reason;
      throw wireError(error, state, request, wire.url);
    } finally {
      pace.end();
      dog.end();
      stop();
    }
  };
}

/** No body can follow this head (RFC 9112, 6.3). */
function isEmpty(message: IncomingMessage, method: WireRequest['method']): boolean {
  return method === 'HEAD' || message.statusCode === 204 || message.headers['content-length'] === '0';
}

/** Settles however the message ends, also when it was destroyed before anybody listened. */
function ended(message: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    finished(message, () => {
      resolve();
    });
    message.resume();
  });
}

interface State {
  sent: boolean;
  timedOut: boolean;
  /** The call ended before its answer came. */
  over: { readonly reason: unknown } | undefined;
}

function answerTo(request: ClientRequest, over: AbortController): Promise<IncomingMessage> {
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', (message: IncomingMessage) => {
      over.abort();
      // An answer that breaks off with nobody reading must not end the process.
      message.on('error', () => undefined);
      resolve(message);
    });
    // Stays on: a request that is given up may fail once more while it closes.
    request.on('error', (error) => {
      over.abort();
      reject(error);
    });
    request.once('close', () => {
      over.abort();
      reject(new Error('the connection was closed without an answer'));
    });
  });
  // The body may fail first; then nobody waits for this one.
  answer.catch(() => undefined);
  return answer;
}

function wireError(error: unknown, state: State, request: ClientRequest, url: URL): unknown {
  // A Failure: the address may not be connected to.
  if (error instanceof BodyError || error instanceof WireError || isFailure(error)) return error;
  if (state.timedOut) {
    const text = state.sent ? 'no answer came in time' : 'no bytes were taken for two minutes';
    return new WireError('timeout', text, { sent: state.sent, url, cause: error });
  }
  const { trouble, text } = troubleOf(error);
  return new WireError(trouble, text, { sent: state.sent, url, stale: request.reusedSocket && trouble === 'reset', cause: error });
}

const PIECE = 512 * 1024;
/** About 4 KB/s. The system takes a piece as a whole, so the line must be able to move one in this time. */
const LEAST_UPLOAD_SPEED = { bytes: PIECE, ms: 120_000 };

/**
 * Writes the body piece by piece, each handed to the system before the next is asked for: the source may reuse its buffer,
 * and memory stays at one piece. Stops early when the exchange is over (an answer or an error has come). Returns whether all bytes were written.
 * Throws BodyError when the source fails or does not hold its length (a short body would hang the exchange).
 */
async function sendBody(request: ClientRequest, body: WireBody, pace: Pace, over: AbortSignal): Promise<boolean> {
  let sent = 0;
  const isOver = (): boolean => over.aborted;
  try {
    for await (const chunk of body.open()) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        if (sent + piece.length > body.size) throw new RangeError(`the body is longer than its ${body.size} bytes`);
        if (isOver()) return false;
        pace.wait();
        const isTaken = await write(request, piece, over);
        pace.moved(piece.length);
        if (!isTaken) return false;
        sent += piece.length;
        body.onBytes?.(piece.length);
      }
    }
  } catch (error) {
    throw new BodyError(error);
  }
  if (sent < body.size) throw new BodyError(new RangeError(`the body ended after ${sent} of ${body.size} bytes`));
  return true;
}

/** Whether the system has taken the piece. An answer may come before it says so: TLS tells a turn of the event loop later. */
// One waiting promise a piece and no race against a long-lived one: reactions would pile up on that over a large body.
function write(request: ClientRequest, piece: Uint8Array, over: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    over.onabort = () => {
      setImmediate(resolve, false);
    };
    request.write(piece, (error) => {
      resolve(error === undefined || error === null);
    });
  });
}
