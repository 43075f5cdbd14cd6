import { parentPort } from 'node:worker_threads';
import { Failure, messageOf, type Problem } from '../failure.js';
import { hashPieces, READ_SIZE } from '../pack/layer/index.js';
import type { HashedLayer, LayerContent } from '../ports.js';
import { fileClock } from './clock.js';

// What the hash pool and its workers say to each other. All of it is plain data.

/** A layer to hash, with its bytes (`pieces`) or without. A piece that was used comes back to be filled again; or no more are wanted. */
export type HashRequest =
  | { readonly kind: 'hash'; readonly content: LayerContent; readonly pieces: boolean }
  | { readonly kind: 'used'; readonly buffer: ArrayBuffer }
  | { readonly kind: 'enough' };

export type HashReply =
  /** The layer's next bytes, hashed. Their buffer moves with them. */
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'hashed'; readonly layer: HashedLayer }
  /** A Failure, with all that its class would lose on the way. */
  | { readonly kind: 'failure'; readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly kind: 'error'; readonly message: string };

/** A message costs more than hashing this much. */
const REPORT_SIZE = 16 * 1024 * 1024;
const PIECE_SIZE = 1024 * 1024;
/** While one piece is sent and one waits to be, the next is read and hashed. */
const PIECES = 3;

/** Of the layer whose bytes are wanted. */
let free: Buffer<ArrayBuffer>[] = [];
let isWanted = false;
let awaited: ((buffer: Buffer<ArrayBuffer>) => void) | undefined;

parentPort?.on('message', (request: HashRequest) => {
  if (request.kind === 'hash') {
    hash(request).then(
      (layer) => {
        reply({ kind: 'hashed', layer });
      },
      (error: unknown) => {
        reply(failed(error));
      },
    );
    return;
  }
  if (request.kind === 'enough') isWanted = false;
  const buffer = request.kind === 'used' ? Buffer.from(request.buffer) : bufferOf(PIECE_SIZE);
  if (awaited === undefined) free.push(buffer);
  else awaited(buffer);
  awaited = undefined;
});

async function hash({ content, pieces }: Extract<HashRequest, { kind: 'hash' }>): Promise<HashedLayer> {
  isWanted = pieces;
  free = Array.from({ length: pieces ? PIECES - 1 : 0 }, () => bufferOf(PIECE_SIZE));
  let buffer = bufferOf(pieces ? PIECE_SIZE : Math.min(READ_SIZE, Math.max(content.size, 1)));
  let untold = 0;
  const hashing = hashPieces(content, fileClock, buffer);
  for (;;) {
    const step = hashing.next(buffer);
    if (step.done === true) {
      reply({ kind: 'bytes', bytes: untold });
      return step.value;
    }
    if (isWanted) {
      reply({ kind: 'piece', bytes: step.value });
      buffer = free.pop() ?? (await new Promise((resolve) => (awaited = resolve)));
      continue;
    }
    untold += step.value.length;
    if (untold < REPORT_SIZE) continue;
    reply({ kind: 'bytes', bytes: untold });
    untold = 0;
  }
}

function bufferOf(size: number): Buffer<ArrayBuffer> {
  return Buffer.from(new ArrayBuffer(size));
}

function reply(message: HashReply): void {
  const moved = message.kind === 'hashed' ? [message.layer.identities.buffer] : message.kind === 'piece' ? [message.bytes.buffer] : [];
  parentPort?.postMessage(message, moved);
}

function failed(error: unknown): HashReply {
  if (error instanceof Failure) {
    const [first, ...others] = error.problems;
    if (first !== undefined) return { kind: 'failure', problems: [first, ...others] };
  }
  return { kind: 'error', message: messageOf(error) };
}
