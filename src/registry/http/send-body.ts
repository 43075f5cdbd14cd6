import type { ClientRequest } from 'node:http';
import { BodyError } from './trouble.js';
import type { Pace } from './watchdog.js';
import type { WireBody } from './wire.js';

const PIECE = 1024 * 1024;
/** About 9 KB/s. The system takes a piece as a whole, so the line must be able to move one in this time. */
export const LEAST_UPLOAD_SPEED = { bytes: PIECE, ms: 120_000 };

/**
 * Writes the body piece by piece, each handed to the system before the next is asked for: the source may reuse its buffer,
 * and memory stays at one piece. Stops early when the exchange is over (an answer or an error has come). Returns whether all bytes were written.
 * Throws BodyError when the source fails or does not hold its length (a short body would hang the exchange).
 */
export async function sendBody(request: ClientRequest, body: WireBody, pace: Pace, over: AbortSignal): Promise<boolean> {
  let sent = 0;
  const isOver = (): boolean => over.aborted;
  try {
    for await (const chunk of body.open()) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        if (sent + piece.length > body.size) throw new RangeError(`the body is longer than its ${body.size} bytes`);
        if (isOver()) return false;
        pace.wait();
        await write(request, piece, over);
        pace.moved(piece.length);
        // The writer was woken, not served: the peer has ended the exchange.
        if (isOver()) return false;
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

// One waiting promise a piece and no race against a long-lived one: reactions would pile up on that over a large body.
function write(request: ClientRequest, piece: Uint8Array, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    over.onabort = () => {
      resolve();
    };
    request.write(piece, () => {
      resolve();
    });
  });
}
