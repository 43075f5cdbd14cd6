import { conclude, realPorts } from './runner/index.js';

const ports = realPorts();
let code: 0 | 1 = 0;
void conclude(
  ports,
  async () => {
    // Nothing is left of the run: nothing is loaded, either.
    if (['journal', 'storage'].some((kept) => ports.step.savedState(kept) !== ''))
      code = await (await import('./run/index.js')).cleanUp(ports);
  },
  async (stopped) => {
    if (stopped === undefined) return code;
    for (const problem of (await import('./run/index.js')).unexpected(stopped.thrown, ports.log).problems) ports.log.error(problem);
    return 1;
  },
);
