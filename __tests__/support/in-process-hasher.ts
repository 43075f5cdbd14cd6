import { hashLayer } from '../../src/pack/layer/index.js';
import type { LayerHasher } from '../../src/ports.js';

/** Hashes on the thread that asks, with the function that the workers run. */
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
