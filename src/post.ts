import { realPorts } from './runner/index.js';

const ports = realPorts();
// Nothing was begun to be written: nothing is loaded, either.
const code = ports.step.savedState('journal') === '' ? 0 : await (await import('./run/index.js')).rollBack(ports);
await ports.hasher.close();
process.exit(code);
