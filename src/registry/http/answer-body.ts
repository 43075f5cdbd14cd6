import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import type { Call } from '../../oci/index.js';
import type { Clock } from '../../ports.js';
import { assertRunning, onOver } from './call.js';
import { troubleOf, WireError } from './trouble.js';
import { Pace } from './watchdog.js';

/** About 1 KB/s, counted while we wait for the peer: no line is slower, and no body is endless. */
const LEAST_SPEED = { bytes: 64 * 1024, ms: 60_000 };

/** The body of an answer: read it whole within a bound, stream it, or throw it away. Exactly one of these. Codings of the transfer are undone. */
export class AnswerBody {
  readonly #message: IncomingMessage;
  readonly #clock: Clock;
  readonly #call: Call;
  #read: Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> | undefined;

  constructor(message: IncomingMessage, clock: Clock, call: Call) {
    this.#message = message;
    this.#clock = clock;
    this.#call = call;
  }

  /** At most `limit` bytes; the rest is not even received. What was read once is given again. */
  bytes(limit: number): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
    this.#read ??= this.#bytes(limit);
    return this.#read;
  }

  async #bytes(limit: number): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.stream()) {
      parts.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      if (size > limit) return { bytes: Buffer.concat(parts), whole: false };
    }
    return { bytes: Buffer.concat(parts), whole: true };
  }

  /** The bytes as they come. Throws WireError when the peer breaks off or is too slow; breaking out closes the connection. */
  async *stream(): AsyncGenerator<Uint8Array> {
    const message = this.#message;
    let ended: { readonly reason: unknown } | undefined;
    const end = (reason: unknown): void => {
      ended ??= { reason };
      message.destroy();
    };
    assertRunning(this.#call, this.#clock);
    const pace = new Pace(this.#clock, LEAST_SPEED, () => {
      end(new WireError('timeout', 'the answer came slower than 1 KB/s, or stopped in the middle', { sent: true }));
    });
    const stop = onOver(this.#call, this.#clock, end);
    try {
      pace.wait();
      for await (const chunk of decoded(message)) {
        pace.moved(chunk.length);
        yield chunk;
        pace.wait();
      }
    } catch (error) {
      if (ended !== undefined) throw ended.reason;
      if (error instanceof WireError) throw error;
      const { trouble, text } = troubleOf(error);
      throw new WireError(trouble, text, { sent: true, cause: error });
    } finally {
      pace.end();
      stop();
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

/** The content of a message, whatever was applied to it on the way: nobody asked for that, and some proxies do it all the same. */
function decoded(message: IncomingMessage): AsyncIterable<Uint8Array> {
  let content: Readable = message;
  for (const coding of [...codingsOf(message.headers)].reverse()) {
    const decoder = DECODERS.get(coding);
    if (decoder === undefined) throw new WireError('protocol', `the answer is coded as ${coding}, which was not asked for`, { sent: true });
    // Its end, good or bad, is that of the stream that is read.
    content = pipeline(content, decoder(), () => undefined);
  }
  return content;
}

/** Codings of a body, in the order in which they were applied. */
export function codingsOf(headers: IncomingHttpHeaders): readonly string[] {
  const written = headers['content-encoding'] ?? '';
  return written
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
}

// What calls itself deflate is zlib (RFC 9110, 8.4.1.2); an unzip tells both from each other by their first bytes.
const DECODERS = new Map([
  ['gzip', createUnzip],
  ['x-gzip', createUnzip],
  ['deflate', createUnzip],
  ['br', createBrotliDecompress],
]);
