import { rollBack } from './run/index.js';
import { realPorts } from './runner/index.js';

const ports = realPorts();
const code = await rollBack(ports);
await ports.hasher.close();
process.exit(code);
