import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem, Remark } from '../../src/failure.js';
import type { Clock, Log, Ports } from '../../src/ports.js';

export interface QuietPorts extends Omit<Ports, 'hasher' | 'step'> {
  readonly remarks: readonly Remark[];
  readonly masks: readonly string[];
  /** What `log.error` reported. */
  readonly errors: readonly Problem[];
  /** Lines of `log.info`. */
  readonly lines: readonly string[];
  /** Every wait that was asked for, in ms. */
  readonly waits: readonly number[];
}

/** Longest real wait, in ms: waits are noted, and then cut short. */
const WAIT_LIMIT = 2;

/** Ports that keep what they are told, wait hardly at all, run no program and see no environment. `changes` replaces single ports. */
export function quietPorts(changes: Partial<Omit<Ports, 'hasher' | 'step'>> = {}): QuietPorts {
  const remarks: Remark[] = [];
  const masks: string[] = [];
  const lines: string[] = [];
  const errors: Problem[] = [];
  const waits: number[] = [];
  const clock: Clock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
    async sleep(ms, signal) {
      waits.push(ms);
      await sleep(Math.min(ms, WAIT_LIMIT), undefined, signal === undefined ? {} : { signal });
    },
    timer(ms, callback) {
      const timer = setTimeout(callback, ms).unref();
      return {
        clear: () => {
          clearTimeout(timer);
        },
      };
    },
  };
  const log: Log = {
    info: (text) => lines.push(text),
    rows: (rows) => lines.push(...rows.map((row) => row.join(' '))),
    debug: () => undefined,
    group: (_title, work) => work(),
    mask: (secret) => masks.push(secret),
    error: (problem) => errors.push(problem),
    progress: () => ({ add: () => undefined, end: () => undefined }),
  };
  return {
    env: {},
    platform: process.platform,
    clock,
    random: () => 0.5,
    cancel: new AbortController().signal,
    exec: () => Promise.resolve({ exitCode: 127, stdout: '', stderr: '' }),
    log,
    remark: (remark) => remarks.push(remark),
    ...changes,
    remarks,
    masks,
    errors,
    lines,
    waits,
  };
}
