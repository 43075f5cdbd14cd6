import { messageOf } from '../failure.js';
import { readInputs } from '../inputs/index.js';
import type { Ports } from '../ports.js';
import { recoverySummary, unrestoredProblem, writeSummary } from '../report/index.js';
import { recover, type Recovered } from '../transaction/index.js';
import { connect } from './connect.js';
import { targetsOf } from './targets.js';
import { dropJournal, dropStorage, leftBehind } from './temp.js';
import { unexpected } from './failure.js';

/** The `post` step after a killed run: the tags that it had moved are put back from its journal, and what it kept in the temp goes. */
export async function cleanUp(ports: Ports): Promise<0 | 1> {
  const { step, log } = ports;
  const { journal, storage } = leftBehind(step);
  const code = journal === '' ? 0 : await putTagsBack(journal, ports);
  if (storage === '') return code;
  // It may be as large as the model, and nothing depends on it.
  await dropStorage(storage, step).catch((thrown: unknown) => {
    log.info(`The storage of kit stays behind: ${messageOf(thrown)}`);
  });
  return code;
}

async function putTagsBack(directory: string, ports: Ports): Promise<0 | 1> {
  try {
    // What the inputs deserve to have said, the main step has said.
    const inputs = readInputs(ports.env, () => undefined);
    const connections = connect(inputs, ports);
    try {
      const recovered = await recover(directory, targetsOf(connections, ports), ports);
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

async function tell(recovered: Recovered, summary: boolean, { env, log, step }: Pick<Ports, 'env' | 'log' | 'step'>): Promise<void> {
  const { restored, unrestored, problem } = recovered;
  for (const { repository, tag, to } of restored)
    log.info(`${repository.name}:${tag} is ${to === null ? 'removed again' : `back at ${to}`}.`);
  if (problem !== undefined) log.error(problem);
  for (const one of unrestored) log.error(unrestoredProblem(one));
  if (summary) await writeSummary(recoverySummary(recovered, env), { log, step });
}
