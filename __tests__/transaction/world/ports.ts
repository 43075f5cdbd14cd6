import { setImmediate } from 'node:timers/promises';
import type { Remark } from '../../../src/failure.js';
import type { Clock } from '../../../src/ports.js';
import type { TransactionPorts } from '../../../src/transaction/index.js';

export interface VirtualPorts extends TransactionPorts {
  readonly remarks: Remark[];
  readonly lines: string[];
  readonly canceller: AbortController;
}

/** Ports with a clock that jumps: a sleep takes no time, and moves `now`. `onSleep` may throw (a dead process does not wake up). */
export function virtualPorts(onSleep: (ms: number) => void = () => undefined): VirtualPorts {
  const canceller = new AbortController();
  const remarks: Remark[] = [];
  const lines: string[] = [];
  const timers = new Set<{ readonly due: number; readonly run: () => void }>();
  let elapsed = 0;
  const clock: Clock = {
    now: () => new Date(1_700_000_000_000 + elapsed),
    monotonic: () => elapsed,
    async sleep(ms, signal) {
      const until = elapsed + ms;
      // When nobody has anything to do but to wait; those who sleep at the same time do so together.
      await setImmediate();
      onSleep(ms);
      signal?.throwIfAborted();
      elapsed = Math.max(elapsed, until);
      for (const timer of [...timers].filter(({ due }) => due <= elapsed)) {
        timers.delete(timer);
        timer.run();
      }
    },
    timer(ms, run) {
      const timer = { due: elapsed + ms, run };
      timers.add(timer);
      return { clear: () => void timers.delete(timer) };
    },
  };
  return {
    clock,
    cancel: canceller.signal,
    canceller,
    remark: (remark) => remarks.push(remark),
    remarks,
    lines,
    log: {
      info: (text) => lines.push(text),
      rows: (rows) => lines.push(...rows.map((row) => row.join(' '))),
      debug: () => undefined,
      error: (problem) => lines.push(problem.message),
      group: (_title, work) => work(),
      mask: () => undefined,
      progress: () => ({ add: () => undefined, end: () => undefined }),
    },
  };
}
