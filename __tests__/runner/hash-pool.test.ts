import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import type { LayerContent, LayerHasher } from '../../src/ports.js';
import { inProcessHasher } from '../support/in-process-hasher.js';
import { createHashPool } from '../../src/runner/hash-pool.js';

const MEGABYTE = 1024 * 1024;

let directory: string;
let workerUrl: URL;
const pools: LayerHasher[] = [];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hash-pool-'));
  const outfile = join(directory, 'hash-worker.mjs');
  await build({
    entryPoints: [resolve('src/runner/hash-worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  workerUrl = pathToFileURL(outfile);
});

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

function pool(size = 2, url = workerUrl): LayerHasher {
  const made = createHashPool({ size, workerUrl: url });
  pools.push(made);
  return made;
}

/** A layer of one file of `size` bytes. */
function layer(name: string, size: number): LayerContent {
  writeFileSync(join(directory, name), Buffer.alloc(size, name));
  const padding = (512 - (size % 512)) % 512;
  return { root: directory, format: 'tar', entries: [{ name, type: 'file', mode: 0o644, size }], size: 512 + size + padding + 1024 };
}

const ignored = () => undefined;

describe('the hash pool', () => {
  it.each([0, 100, MEGABYTE + 1, 40 * MEGABYTE + 7])(
    'gives the digest of a layer with a file of %i bytes, and counts its bytes',
    async (size) => {
      const content = layer('one', size);
      let counted = 0;
      const hashed = await pool().hash(content, (bytes) => {
        counted += bytes;
      });
      expect({ hashed, counted }).toEqual({ hashed: await inProcessHasher().hash(content, ignored), counted: content.size });
    },
  );

  it('hashes more layers than it has workers', async () => {
    const contents = Array.from({ length: 7 }, (_, index) => layer(`many${index}`, (index + 1) * MEGABYTE));
    const hasher = pool(2);
    const digests = await Promise.all(contents.map((content) => hasher.hash(content, ignored)));
    expect(digests).toEqual(await Promise.all(contents.map((content) => inProcessHasher().hash(content, ignored))));
  });

  it('takes the biggest of the waiting layers first', async () => {
    const hasher = pool(1);
    const ended: number[] = [];
    await Promise.all(
      [2, 4, 3, 5].map(async (size) => {
        await hasher.hash(layer(`big${size}`, size * MEGABYTE), ignored);
        ended.push(size);
      }),
    );
    expect(ended).toEqual([5, 4, 3, 2]);
  });

  it('starts no worker for layers that are done sooner without', async () => {
    const hasher = pool(1, pathToFileURL(join(directory, 'missing.mjs')));
    const content = layer('small', 1000);
    await expect(hasher.hash(content, ignored)).resolves.toEqual(await inProcessHasher().hash(content, ignored));
  });

  it('hands a failure on as it was thrown in the worker', async () => {
    const content = layer('changing', 2 * MEGABYTE);
    appendFileSync(join(directory, 'changing'), 'more');
    const hasher = pool(1);
    await expect(hasher.hash(content, ignored)).rejects.toMatchObject({
      name: 'Failure',
      code: 'FILE_CHANGED',
      message: '"changing" changed while the kit was packed: it had 2097152 bytes when the kit was planned and has 2097156 now.',
      hint: 'Let the steps that write into the context end before this one, or leave the file out with a line in .kitignore, and run again.',
    });
    const other = layer('other', 2 * MEGABYTE);
    await expect(hasher.hash(other, ignored)).resolves.toEqual(await inProcessHasher().hash(other, ignored));
  });

  it('says when a worker cannot start or dies, and goes on with the next', async () => {
    const dying = join(directory, 'dying.mjs');
    writeFileSync(dying, "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));");
    const content = layer('unlucky', 2 * MEGABYTE);
    const hint = 'Run the job again; if it happens again, the runner may be short of memory.';
    const hasher = pool(1, pathToFileURL(dying));
    const failure = { code: 'HASH_WORKER_FAILED', message: 'Hashing stopped: it ended with code 3.', hint };
    await expect(hasher.hash(content, ignored)).rejects.toMatchObject(failure);
    await expect(hasher.hash(content, ignored)).rejects.toMatchObject(failure);
    const missing = pool(1, pathToFileURL(join(directory, 'missing.mjs')));
    await expect(missing.hash(content, ignored)).rejects.toMatchObject({ code: 'HASH_WORKER_FAILED', hint });
  });

  it('rejects with the reason of an abort, running or waiting, and stays usable', async () => {
    const hasher = pool(1);
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const running = hasher.hash(
      layer('running', 60 * MEGABYTE),
      () => {
        controller.abort(reason);
      },
      controller.signal,
    );
    const waiting = hasher.hash(layer('waiting', 2 * MEGABYTE), ignored, controller.signal);
    expect(await Promise.allSettled([running, waiting])).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    const content = layer('after', 2 * MEGABYTE);
    await expect(hasher.hash(content, ignored)).resolves.toEqual(await inProcessHasher().hash(content, ignored));
    await expect(hasher.hash(content, ignored, controller.signal)).rejects.toBe(reason);
  });

  it('ends what it is doing when it is closed', async () => {
    const hasher = pool(1);
    const running = hasher.hash(layer('open', 60 * MEGABYTE), ignored);
    const waiting = hasher.hash(layer('queued', 2 * MEGABYTE), ignored);
    const ends = Promise.allSettled([running, waiting]);
    await hasher.close();
    const reason = expect.objectContaining({ code: 'HASH_POOL_CLOSED', message: 'Hashing was stopped before it was done.' });
    expect(await ends).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    await expect(hasher.hash(layer('late', 10), ignored)).rejects.toMatchObject({ code: 'HASH_POOL_CLOSED' });
  });
});
