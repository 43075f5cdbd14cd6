import { parentPort } from 'node:worker_threads';
import { Failure, messageOf, type Problem } from '../failure.js';
import { hashLayer } from '../pack/layer/index.js';
import type { HashedLayer, LayerContent } from '../ports.js';
import { fileClock } from './clock.js';

// What the hash pool and its workers say to each other. All of it is plain data.

export interface HashRequest {
  readonly content: LayerContent;
}

export type HashReply =
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'hashed'; readonly layer: HashedLayer }
  /** A Failure, with all that its class would lose on the way. */
  | { readonly kind: 'failure'; readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly kind: 'error'; readonly message: string };

/** A message costs more than hashing this much. */
const REPORT_SIZE = 16 * 1024 * 1024;

function reply(message: HashReply): void {
  parentPort?.postMessage(message, message.kind === 'hashed' ? [message.layer.identities.buffer] : []);
}

function work({ content }: HashRequest): HashReply {
  let unreported = 0;
  try {
    const layer = hashLayer(content, fileClock, (bytes) => {
      unreported += bytes;
      if (unreported < REPORT_SIZE) return;
      reply({ kind: 'bytes', bytes: unreported });
      unreported = 0;
    });
    reply({ kind: 'bytes', bytes: unreported });
    return { kind: 'hashed', layer };
  } catch (error) {
    if (error instanceof Failure) {
      const [first, ...others] = error.problems;
      if (first !== undefined) return { kind: 'failure', problems: [first, ...others] };
    }
    return { kind: 'error', message: messageOf(error) };
  }
}

parentPort?.on('message', (request: HashRequest) => {
  reply(work(request));
});
