import { Failure, type Problem, type Remark } from '../failure.js';
import type { Inputs } from '../inputs/index.js';
import type { Ports } from '../ports.js';
import { layerLimit } from '../registry/index.js';
import type { RunRecord } from '../report/index.js';
import type { Selection } from '../select/index.js';
import { refusals, type ChangeSet } from '../transaction/index.js';

type Writes = NonNullable<RunRecord['writes']>;

export type RunRemark = 'PLAN_ONLY' | 'NOTHING_TO_DO';

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

/** With `strict` a warning about Kitfile or model ends the run before anything is written. Throws one Failure with all of them. */
export function failIfStrict({ strict }: Inputs, remarks: readonly Remark[]): void {
  if (!strict) return;
  failWith(remarks.filter(({ level, subject }) => level === 'warning' && (subject === 'kitfile' || subject === 'model')));
}

/** Layers above what a registry documents are said before hours of hashing and uploading; some take more than they promise. */
export function sayLimits({ repositories }: Inputs, { candidates }: Selection, { remark }: Pick<Ports, 'remark'>): void {
  for (const repository of repositories) {
    if (repository.kind === 'layout') continue;
    for (const { content } of candidates.flatMap(({ plan }) => plan?.layers ?? [])) {
      const said = layerLimit(repository, content.size);
      if (said !== undefined) remark(said);
    }
  }
}

/** What the decisions deserve to have said, beside the refusals, which end the run. */
export function sayRemarks({ repositories }: ChangeSet, { remark }: Pick<Ports, 'remark'>): void {
  for (const { changes } of repositories) {
    for (const { remark: said } of changes) {
      if (said !== undefined && said.level !== 'error') remark({ ...said, level: said.level, subject: 'tags' });
    }
  }
}

/** Refused tags, and names that two ModelKits of this run claim, end the run before its first write. Throws one Failure with all of them. */
export function failIfRefused(changes: ChangeSet, conflicts: readonly Problem[]): void {
  failWith([...(refusals(changes)?.problems ?? []), ...conflicts]);
}

function failWith(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first !== undefined) throw new Failure([first, ...others]);
}
