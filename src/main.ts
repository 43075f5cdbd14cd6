import { setFlagsFromString } from 'node:v8';
import type { Reached } from './report/index.js';
import { run } from './run.js';
import { conclude, realPorts } from './runner/index.js';

// Node 24 lets the space for young objects grow to 100 MB of what is garbage already; thousands of requests then cost memory that nothing holds.
setFlagsFromString('--semi-space-growth-factor=1');
const ports = realPorts();
const reached: Reached = { remarks: ports.remarks };
void conclude(
  ports,
  () => run(ports, reached),
  async (stopped) => {
    if (stopped !== undefined) reached.failure ??= (await import('./run/index.js')).unexpected(stopped.thrown, ports.log);
    if (reached.failure !== undefined)
      reached.failure = (await import('./run/index.js')).explained(reached.failure, reached.inputs, ports.env);
    // Loaded when it is needed: the first request goes out earlier.
    return (await import('./report/index.js')).report(reached, ports);
  },
);
