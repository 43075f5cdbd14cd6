import { openGitRepository } from './git/index.js';
import { readInputs } from './inputs/index.js';
import type { Ports } from './ports.js';
import type { Reached } from './report/index.js';
import { ruleNeeds } from './rules/index.js';
import { connect } from './run/connect.js';
import { gitOptions, maskSecrets, placed, writesAllowed } from './run/options.js';
import { sayIdle, sayPlanOnly } from './run/remarks.js';
import { nothingToDo, readTrigger } from './trigger/index.js';

/** All modes, in order. Fills `reached` as it goes. Throws before the first write; after it a failure is data, in `reached.applied`. */
export async function run(ambient: Ports, reached: Reached): Promise<void> {
  const inputs = (reached.inputs = readInputs(ambient.env, ambient.remark));
  const ports = placed(ambient, inputs.contextInWorkspace);
  maskSecrets(inputs, ports);
  const git = openGitRepository(gitOptions(inputs, ports.env), ports);
  const needs = ruleNeeds(inputs.rules);
  const trigger = (reached.trigger = await readTrigger(ports.env, git, needs, ports.clock));
  const writes = (reached.writes = writesAllowed(inputs, trigger));
  const idle = nothingToDo(trigger, inputs);
  if (idle !== undefined) return void (reached.idle = sayIdle(idle, ports));
  sayPlanOnly(inputs, writes, ports);

  const connections = connect(inputs, ports);
  connections.greet(inputs.repositories);
  try {
    // Loaded while the registries say how to log in.
    const [{ transact }, { makeStorage }] = await Promise.all([import('./run/transact.js'), import('./run/temp.js')]);
    const { target, loginFiles, atEnd } = connections;
    const storage = (): Promise<string> => makeStorage(ports, atEnd);
    await transact({ inputs, trigger, needs, writes: writes.allowed, git, connect: target, loginFiles, storage, ports }, reached);
  } finally {
    await connections.close();
  }
}
