import type { Ports } from '../ports.js';
import { logOf } from './log.js';
import { outputsOf } from './outputs.js';
import { problemsOf, recordOf, type Reached } from './record.js';
import { summaryOf } from './summary.js';
import { unrestoredProblem } from './unrestored.js';

/**
 * Tells the outcome everywhere it is looked for: log, error annotations, outputs, job summary. The one place where a failure is reported.
 * Never throws for a summary that cannot be written. Gives the exit code.
 */
export async function report(reached: Reached, { log, step, remark }: Pick<Ports, 'log' | 'step' | 'remark'>): Promise<0 | 1> {
  const record = recordOf(reached);
  const outputs = outputsOf(record);
  if (outputs.remark !== undefined) remark(outputs.remark);
  for (const line of logOf(record)) log.info(line);
  const problems = problemsOf(record);
  for (const problem of problems) log.error(problem);
  if (record.outcome === 'applied') for (const one of record.unrestored) log.error(unrestoredProblem(one));
  for (const [name, value] of Object.entries(outputs.values)) step.setOutput(name, value);
  if (reached.inputs?.summary !== false) await writeSummary(summaryOf(record), { log, step });
  return problems.length === 0 ? 0 : 1;
}

/** Appends to the job summary; one that cannot be written is said in the log, and is no reason to fail. */
export async function writeSummary(markdown: string, { log, step }: Pick<Ports, 'log' | 'step'>): Promise<void> {
  await step.append('GITHUB_STEP_SUMMARY', markdown).catch((thrown: unknown) => {
    log.info(`The job summary could not be written: ${String(thrown)}`);
  });
}
