import { readInputs } from '../inputs/index.js';
import type { Ports } from '../ports.js';
import { recover } from '../transaction/index.js';
import { connect } from './connect.js';
import { unexpected } from './unexpected.js';

/** The `post` step: tags that a killed run had moved are put back from its journal. Nothing saved, or all finished: nothing to do. */
export async function rollBack(ports: Ports): Promise<0 | 1> {
  const directory = ports.step.savedState('journal');
  if (directory === '') return 0;
  try {
    const connections = connect(readInputs(ports.env, ports.remark), ports);
    try {
      const { restored, unrestored, problem } = await recover(directory, (repository) => connections.target(repository), ports);
      for (const { repository, tag, to } of restored)
        ports.log.info(`${repository.name}:${tag} is ${to === null ? 'removed again' : `back at ${to}`}.`);
      if (problem !== undefined) ports.log.error(problem);
      for (const { repository, tag, before, why } of unrestored) {
        ports.log.error({
          code: 'TAG_NOT_RESTORED',
          message: `${repository.name}:${tag} should be ${before ?? 'absent'}: ${why}`,
          hint: 'Put it back by hand, or run the job again.',
        });
      }
      return problem === undefined && unrestored.length === 0 ? 0 : 1;
    } finally {
      await connections.close();
    }
  } catch (thrown) {
    const failure = unexpected(thrown, ports.log);
    for (const one of failure.problems) ports.log.error(one);
    return 1;
  }
}
