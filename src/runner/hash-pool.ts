import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Failure, messageOf } from '../failure.js';
// The layers' own door: the pool loads no Kitfile reader.
import { hashLayer, passingLayer } from '../pack/layer/index.js';
import type { HashedLayer, LayerContent, LayerHasher } from '../ports.js';
import { fileClock } from './clock.js';
import type { HashReply, HashRequest } from './hash-worker.js';

type HashPoolFailure = 'HASH_WORKER_FAILED' | 'HASH_POOL_CLOSED';

/** Up to both, hashing takes a few milliseconds, less than a worker needs to start. */
const IN_PROCESS_SIZE = 1024 * 1024;
const IN_PROCESS_ENTRIES = 256;

interface Job {
  readonly content: LayerContent;
  readonly onBytes: (bytes: number) => void;
  readonly resolve: (layer: HashedLayer) => void;
  readonly reject: (error: unknown) => void;
}

export interface HashPoolOptions {
  /** Workers at most, from 1: one a core. */
  readonly size: number;
  /** The bundle entry of hash-worker.ts. */
  readonly workerUrl: URL;
}

/**
 * Hashes layers on all cores. Workers start with the first layer that is worth one; of the layers that wait, the biggest goes first.
 * Failures of a worker arrive as they were thrown there. An abort ends the layer's worker; `close` ends all.
 */
export function createHashPool(options: HashPoolOptions): LayerHasher {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let closed = false;
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    // Not at once: all layers that are asked for in one turn are compared by size.
    queueMicrotask(() => {
      scheduled = false;
      while (waiting.length > 0 && busy.size < options.size) {
        const job = takeBiggest(waiting);
        try {
          start(job);
        } catch (error) {
          job.reject(error);
        }
      }
    });
  }

  function start(job: Job): void {
    const worker = idle.pop() ?? startWorker();
    busy.set(worker, job);
    worker.ref();
    const request: HashRequest = { content: job.content };
    worker.postMessage(request);
  }

  function startWorker(): Worker {
    // The worker reads files and nothing else: no secret of this process's environment, no flag of its command line.
    const worker = new Worker(options.workerUrl, { env: {}, execArgv: [] });
    worker.on('message', (message: HashReply) => {
      hear(worker, message);
    });
    worker.on('error', (error: unknown) => {
      lose(worker, workerFailed(messageOf(error), error));
    });
    worker.on('exit', (code) => {
      lose(worker, workerFailed(`it ended with code ${code}`));
    });
    return worker;
  }

  function hear(worker: Worker, message: HashReply): void {
    const job = busy.get(worker);
    if (job === undefined) return;
    if (message.kind === 'bytes') {
      job.onBytes(message.bytes);
      return;
    }
    busy.delete(worker);
    idle.push(worker);
    worker.unref();
    switch (message.kind) {
      case 'hashed':
        job.resolve(message.layer);
        break;
      case 'failure':
        job.reject(new Failure(message.problems));
        break;
      case 'error':
        job.reject(workerFailed(message.message));
        break;
    }
    schedule();
  }

  /** The worker is gone; its layer fails with `error`, the others go on. */
  function lose(worker: Worker, error: unknown): void {
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    const job = busy.get(worker);
    busy.delete(worker);
    job?.reject(error);
    schedule();
  }

  function abort(job: Job, reason: unknown): void {
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    job.reject(reason);
    for (const [worker, its] of busy) {
      if (its !== job) continue;
      lose(worker, reason);
      void worker.terminate();
    }
  }

  return {
    async hash(content, onBytes, signal) {
      signal?.throwIfAborted();
      if (closed) throw poolClosed();
      if (content.kept !== undefined || (content.size <= IN_PROCESS_SIZE && content.entries.length <= IN_PROCESS_ENTRIES)) {
        // After the workers have their work, and with a pause between two of these.
        await setImmediate();
        signal?.throwIfAborted();
        return hashLayer(content, fileClock, onBytes);
      }
      return new Promise<HashedLayer>((resolve, reject) => {
        const job: Job = { content, onBytes, resolve: settled(resolve), reject: settled(reject) };
        const onAbort = () => {
          abort(job, signal?.reason);
        };
        function settled<T>(settle: (value: T) => void): (value: T) => void {
          return (value) => {
            signal?.removeEventListener('abort', onAbort);
            settle(value);
          };
        }
        signal?.addEventListener('abort', onAbort, { once: true });
        waiting.push(job);
        schedule();
      });
    },
    passing: (content, onBytes) => passingLayer(content, fileClock, onBytes),
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(poolClosed());
      const workers = [...idle.splice(0), ...busy.keys()];
      for (const worker of busy.keys()) lose(worker, poolClosed());
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function takeBiggest(jobs: Job[]): Job {
  const biggest = jobs.reduce((best, job) => (job.content.size > best.content.size ? job : best));
  jobs.splice(jobs.indexOf(biggest), 1);
  return biggest;
}

function workerFailed(why: string, cause?: unknown): Failure<HashPoolFailure> {
  return new Failure<HashPoolFailure>(
    {
      code: 'HASH_WORKER_FAILED',
      message: `Hashing stopped: ${why}.`,
      hint: 'Run the job again; if it happens again, the runner may be short of memory.',
    },
    { cause },
  );
}

function poolClosed(): Failure<HashPoolFailure> {
  return new Failure<HashPoolFailure>({
    code: 'HASH_POOL_CLOSED',
    message: 'Hashing was stopped before it was done.',
    hint: 'Run the job again.',
  });
}
