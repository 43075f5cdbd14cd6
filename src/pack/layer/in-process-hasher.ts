import { hashLayer } from './hash-layer.js';
import type { LayerHasher } from '../types.js';

/** Hashes on the thread that asks. For tests, and for layers that are not worth a worker. */
export function inProcessHasher(): LayerHasher {
  return {
    async hash(content, onBytes, signal) {
      await Promise.resolve();
      signal?.throwIfAborted();
      return hashLayer(content, onBytes);
    },
    close: () => Promise.resolve(),
  };
}
