import { unexpected } from './run/index.js';
import { report, type RunRecord } from './report/index.js';
import { run } from './run.js';
import { realPorts } from './runner/index.js';

const ports = realPorts();
const record: RunRecord = { remarks: ports.remarks };
try {
  await run(ports, record);
} catch (thrown) {
  record.failure = unexpected(thrown, ports.log);
}
const code = await report(record, ports);
await ports.hasher.close();
// Programs that ran out of time, and connections kept alive, must not hold the step.
process.exit(code);
