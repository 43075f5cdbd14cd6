import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../ports.js';
import { troubleOf, WireError } from './wire.js';
import { Watchdog } from './watchdog.js';

/** Silence in the middle of an answer that is taken for a dead peer. */
const IDLE_MS = 120_000;

/** The body of an answer: read it whole within a bound, stream it, or throw it away. Exactly one of these. */
export class AnswerBody {
  readonly #message: IncomingMessage;
  readonly #clock: Clock;
  readonly #signal: AbortSignal | undefined;

  constructor(message: IncomingMessage, clock: Clock, signal: AbortSignal | undefined) {
    this.#message = message;
    this.#clock = clock;
    this.#signal = signal;
  }

  /** At most `limit` bytes; the rest is not even received. */
  async bytes(limit: number): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.stream()) {
      parts.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      if (size > limit) return { bytes: Buffer.concat(parts), whole: false };
    }
    return { bytes: Buffer.concat(parts), whole: true };
  }

  /** The bytes as they come. Throws WireError when the peer breaks off or falls silent; breaking out closes the connection. */
  async *stream(): AsyncGenerator<Uint8Array> {
    const message = this.#message;
    const dog = new Watchdog(this.#clock, () =>
      message.destroy(new WireError('timeout', 'the answer stopped in the middle', { sent: true })),
    );
    const onAbort = (): void => {
      message.destroy();
    };
    this.#signal?.addEventListener('abort', onAbort, { once: true });
    try {
      dog.arm(IDLE_MS);
      for await (const chunk of message) {
        dog.rest();
        if (chunk instanceof Uint8Array) yield chunk;
        dog.arm(IDLE_MS);
      }
      if (!message.complete) throw new WireError('reset', 'the answer broke off in the middle', { sent: true });
    } catch (error) {
      this.#signal?.throwIfAborted();
      if (error instanceof WireError) throw error;
      const { trouble, text } = troubleOf(error);
      throw new WireError(trouble, text, { sent: true, cause: error });
    } finally {
      dog.end();
      this.#signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Lets the connection serve the next request. */
  discard(): void {
    this.#message.resume();
  }

  /** Closes the connection: nothing more is wanted from it. */
  drop(): void {
    this.#message.destroy();
  }
}
