import { availableParallelism } from 'node:os';
import { Failure, type Remark, tidy } from '../failure.js';
import type { Ports } from '../ports.js';
import { systemClock } from './clock.js';
import { createExec } from './exec.js';
import { createHashPool } from './hash-pool.js';
import { createLog } from './log.js';
import { stepFiles } from './step-files.js';

export interface RealPorts extends Ports {
  /** Every remark so far, in order, each once. */
  readonly remarks: readonly Remark[];
}

/** The ambient world of a runner: environment, clock, log, programs, cores. */
export function realPorts(): RealPorts {
  const clock = systemClock();
  const log = createLog(clock, process.env);
  const remarks: Remark[] = [];
  const said = new Set<string>();
  return {
    env: process.env,
    platform: process.platform,
    clock,
    random: Math.random,
    cancel: cancelSignal(),
    exec: createExec(clock),
    hasher: createHashPool({ size: availableParallelism(), workerUrl: new URL('./hash-worker.js', import.meta.url) }),
    log,
    step: stepFiles(process.env),
    remarks,
    remark: (written) => {
      const remark = tidy(written);
      const key = `${remark.code}\n${remark.message}`;
      if (said.has(key)) return;
      said.add(key);
      remarks.push(remark);
      log.remark(remark);
    },
  };
}

type CancelFailure = 'CANCELLED';

/**
 * Aborted at the first SIGINT or SIGTERM. The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that:
 * time to put moved tags back, and what is left the `post` step does.
 */
function cancelSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) return;
      controller.abort(
        new Failure<CancelFailure>({
          code: 'CANCELLED',
          message: `The run was cancelled (${signal}).`,
          hint: 'Re-run the job: what was uploaded is kept, and nothing is uploaded twice.',
        }),
      );
    });
  }
  return controller.signal;
}
