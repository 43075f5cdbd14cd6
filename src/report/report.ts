import type { Ports } from '../ports.js';
import { inContext } from './in-context.js';
import { logLines } from './log-lines.js';
import { outputsOf, OUTPUT_NAMES } from './outputs.js';
import { resultOf } from './result.js';
import { summaryOf } from './summary.js';
import type { RunRecord } from './types.js';
import { unrestoredProblem } from './unrestored.js';

/**
 * Tells the outcome everywhere it is looked for: log, error annotations, outputs, job summary. The one place where a failure is reported.
 * Never throws for a summary that cannot be written. Gives the exit code.
 */
export async function report(record: RunRecord, ports: Pick<Ports, 'log' | 'step' | 'remark'>): Promise<0 | 1> {
  const result = resultOf(record);
  const { values, remark } = outputsOf(record, result);
  if (remark !== undefined) ports.remark(remark);
  for (const line of logLines(record, result)) ports.log.info(line);
  for (const problem of record.failure?.problems ?? []) ports.log.error(inContext(problem, record.inputs?.contextInWorkspace));
  for (const one of record.applied?.unrestored ?? []) ports.log.error(unrestoredProblem(one));
  for (const name of OUTPUT_NAMES) ports.step.setOutput(name, values[name]);
  if (record.inputs?.summary !== false) {
    await ports.step.writeSummary(summaryOf(record, result)).catch((thrown: unknown) => {
      ports.log.info(`The job summary could not be written: ${String(thrown)}`);
    });
  }
  return record.failure === undefined ? 0 : 1;
}
