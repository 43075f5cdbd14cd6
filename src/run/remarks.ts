import type { Inputs } from '../inputs/index.js';
import type { Ports } from '../ports.js';
import type { Reached } from '../report/index.js';

type RunRemark = 'PLAN_ONLY' | 'NOTHING_TO_DO';

type Writes = NonNullable<Reached['writes']>;

/** A run that writes nothing because of its event looks like one that published, unless somebody says so. `push: false` was asked for. */
export function sayPlanOnly({ push }: Inputs, writes: Writes, { remark }: Pick<Ports, 'remark'>): void {
  if (writes.allowed || push !== 'auto') return;
  remark({
    code: 'PLAN_ONLY' satisfies RunRemark,
    level: 'notice',
    subject: 'run',
    message: `${writes.why}.`,
    hint: 'Nothing to do. To publish all the same, where the token may write, set push: true.',
  });
}

/** Gives the sentence on. */
export function sayIdle(idle: string, { remark }: Pick<Ports, 'remark'>): string {
  const hint = 'No tag was looked at. Leave this event out of "on:" if the workflow need not run for it.';
  remark({ code: 'NOTHING_TO_DO' satisfies RunRemark, level: 'notice', subject: 'run', message: idle, hint });
  return idle;
}
