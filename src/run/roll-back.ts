import { readInputs } from '../inputs/index.js';
import type { Ports } from '../ports.js';
import { recoverySummary, unrestoredProblem } from '../report/index.js';
import { recover, type Recovered } from '../transaction/index.js';
import { connect } from './connect.js';
import { dropJournal, JOURNAL_STATE } from './journal.js';
import { unexpected } from './unexpected.js';

/** The `post` step: tags that a killed run had moved are put back from its journal. Nothing saved, or all finished: nothing to do. */
export async function rollBack(ports: Ports): Promise<0 | 1> {
  const directory = ports.step.savedState(JOURNAL_STATE);
  if (directory === '') return 0;
  try {
    // What the inputs deserve to have said, the main step has said.
    const inputs = readInputs(ports.env, () => undefined);
    const connections = connect(inputs, ports);
    try {
      const recovered = await recover(directory, (repository) => connections.target(repository), ports);
      await tell(recovered, inputs.summary, ports);
      if (recovered.problem !== undefined || recovered.unrestored.length > 0) return 1;
      await dropJournal(directory, ports.step);
      return 0;
    } finally {
      await connections.close();
    }
  } catch (thrown) {
    const failure = unexpected(thrown, ports.log);
    for (const one of failure.problems) ports.log.error(one);
    return 1;
  }
}

async function tell(recovered: Recovered, summary: boolean, { log, step }: Pick<Ports, 'log' | 'step'>): Promise<void> {
  const { restored, unrestored, problem } = recovered;
  for (const { repository, tag, to } of restored)
    log.info(`${repository.name}:${tag} is ${to === null ? 'removed again' : `back at ${to}`}.`);
  if (problem !== undefined) log.error(problem);
  for (const one of unrestored) log.error(unrestoredProblem(one));
  if (!summary) return;
  await step.writeSummary(recoverySummary(recovered)).catch((thrown: unknown) => {
    log.info(`The job summary could not be written: ${String(thrown)}`);
  });
}
