import { hashLayer, passingLayer } from '../../src/pack/layer/index.js';
import type { LayerHasher } from '../../src/ports.js';
import { fileClock } from '../../src/runner/clock.js';

/** Hashes on the thread that asks, with the function that the workers run. */
export function inProcessHasher(): LayerHasher {
  return {
    async hash(content, onBytes, signal) {
      await Promise.resolve();
      signal?.throwIfAborted();
      return hashLayer(content, fileClock, onBytes);
    },
    passing: (content, onBytes) => passingLayer(content, fileClock, onBytes),
    close: () => Promise.resolve(),
  };
}
