import type { RunRecord } from './report/index.js';
import { run } from './run.js';
import { realPorts } from './runner/index.js';

const ports = realPorts();
const record: RunRecord = { remarks: ports.remarks };
try {
  await run(ports, record);
} catch (thrown) {
  const { unexpected } = await import('./run/index.js');
  record.failure = unexpected(thrown, ports.log);
}
if (record.failure !== undefined) {
  const { explained } = await import('./run/index.js');
  record.failure = explained(record.failure, record.inputs, ports.env);
}
// Loaded when it is needed: the first request goes out earlier.
const { report } = await import('./report/index.js');
const code = await report(record, ports);
await ports.hasher.close();
// Programs that ran out of time, and connections kept alive, must not hold the step.
process.exit(code);
