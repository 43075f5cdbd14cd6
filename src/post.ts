import { conclude, realPorts } from './runner/index.js';

const ports = realPorts();
let code: 0 | 1 = 0;
void conclude(
  ports,
  async () => {
    // Nothing was begun to be written: nothing is loaded, either.
    if (ports.step.savedState('journal') !== '') code = await (await import('./run/index.js')).rollBack(ports);
  },
  async (stopped) => {
    if (stopped === undefined) return code;
    for (const problem of (await import('./run/index.js')).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  },
);
