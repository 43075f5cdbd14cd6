import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { LayerContent } from '../src/ports.js';
import { createHashPool } from '../src/runner/hash-pool.js';

// Runs beside the built hash-worker.js: the pool as the action makes it, and nothing else of it.
// Usage: node hash-pool.js ROOT LIST, where each line of LIST is the size and the name of a file.
const [root = '', list = ''] = process.argv.slice(2);
const layers = readFileSync(list, 'utf8')
  .split('\n')
  .map((line): LayerContent => {
    const [size = '0', name = ''] = line.split(' ');
    return { root, format: 'raw', entries: [{ name, type: 'file', mode: 0o644, size: Number(size) }], size: Number(size) };
  });
const start = performance.now();
const pool = createHashPool({ size: availableParallelism(), workerUrl: new URL('./hash-worker.js', import.meta.url) });
await Promise.all(layers.map((layer) => pool.hash(layer, () => undefined)));
process.stdout.write(String(performance.now() - start));
await pool.close();
