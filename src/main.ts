import { setFlagsFromString } from 'node:v8';
import type { RunRecord } from './report/index.js';
import { run } from './run.js';
import { conclude, realPorts } from './runner/index.js';

// Node 24 lets the space for young objects grow to 100 MB of what is garbage already; thousands of requests then cost memory that nothing holds.
setFlagsFromString('--semi-space-growth-factor=1');
const ports = realPorts();
const record: RunRecord = { remarks: ports.remarks };
void conclude(
  ports,
  () => run(ports, record),
  async (stopped) => {
    if (stopped !== undefined) record.failure ??= (await import('./run/index.js')).unexpected(stopped.thrown, ports.log);
    if (record.failure !== undefined) record.failure = (await import('./run/index.js')).explained(record.failure, record.inputs, ports.env);
    // Loaded when it is needed: the first request goes out earlier.
    return (await import('./report/index.js')).report(record, ports);
  },
);
