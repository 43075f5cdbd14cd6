import type { Digest } from '../oci/index.js';
import type { Ports } from '../ports.js';
import { logOf } from './log.js';
import { outputsOf } from './outputs.js';
import { holds, problemsOf, recordOf, type Reached, type RunRecord } from './record.js';
import { summaryOf, unrestoredProblem } from './summary.js';

/**
 * Tells the outcome everywhere it is looked for: log, error annotations, outputs, job summary. The one place where a failure is reported.
 * Never throws for a summary that cannot be written. Gives the exit code.
 */
export async function report(reached: Reached, { env, log, step, remark }: Pick<Ports, 'env' | 'log' | 'step' | 'remark'>): Promise<0 | 1> {
  const record = recordOf(reached, env);
  const outputs = outputsOf(record);
  if (outputs.remark !== undefined) remark(outputs.remark);
  const { folded, lines } = logOf(record);
  for (const { title, rows, more } of folded) {
    await log.group(title, () => {
      log.rows(rows);
      for (const line of more) log.info(line);
      return Promise.resolve();
    });
  }
  for (const line of lines) log.info(line);
  const problems = problemsOf(record);
  for (const problem of problems) log.error(problem);
  if (record.outcome === 'applied') for (const one of record.unrestored) log.error(unrestoredProblem(one));
  for (const [name, value] of Object.entries(outputs.values)) step.setOutput(name, value);
  if (reached.inputs?.summary !== false) await writeSummary(summaryOf(record), { log, step });
  await declareSubject(record, { log, step });
  return problems.length === 0 ? 0 : 1;
}

/** Appends to the job summary; one that cannot be written is said in the log, and is no reason to fail. */
export async function writeSummary(markdown: string, { log, step }: Pick<Ports, 'log' | 'step'>): Promise<void> {
  await step.append('GITHUB_STEP_SUMMARY', markdown).catch((thrown: unknown) => {
    log.info(`The job summary could not be written: ${String(thrown)}`);
  });
}

/**
 * Tells the runner what was published, so that `actions/attest` finds it by itself. The runner fails a step that declares one name with two
 * digests, so a name that an earlier step has declared is left to it. Nothing here fails a run.
 */
async function declareSubject(record: RunRecord, { log, step }: Pick<Ports, 'log' | 'step'>): Promise<void> {
  const subject = subjectOf(record);
  if (subject === undefined) return;
  try {
    const earlier = (await step.declared()).get(subject.name);
    if (earlier === undefined) {
      await step.append('GITHUB_ARTIFACTS', `oci://${subject.name}@${subject.digest}\n`);
    } else if (earlier !== subject.digest) {
      log.info(`${subject.name} was declared by an earlier step with another digest: name this one to actions/attest.`);
    }
  } catch (thrown) {
    log.info(`What was published could not be declared to the runner: ${String(thrown)}`);
  }
}

/**
 * What was published, as attestations name it: the first registry with the best name that the ModelKit has there. One a run: actions/attest pushes
 * an attestation for one subject only. Nothing after a plan or a failure, or where all went into a directory.
 */
function subjectOf(record: RunRecord): { readonly name: string; readonly digest: Digest } | undefined {
  const { about, repositories } = record;
  const first = repositories.find(({ repository }) => repository.kind === 'registry');
  if (record.outcome !== 'applied' || record.problems.length > 0 || about.kits !== 'one' || about.digest === undefined) return undefined;
  if (first === undefined) return undefined;
  const named = first.changes.filter((change) => holds(record, change) === about.digest);
  const standing = named.toSorted((a, b) => record.byPriority.indexOf(a.tag) - record.byPriority.indexOf(b.tag));
  const tag = (standing.find(({ intent }) => intent.kind === 'content') ?? standing[0])?.tag;
  return { name: tag === undefined ? first.repository.name : `${first.repository.name}:${tag}`, digest: about.digest };
}
