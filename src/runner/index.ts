export { realPorts, type RealPorts } from './real-ports.js';
export { progressLine, startProgress } from './progress.js';
export { printable } from './text.js';
export type { CancelFailure } from './cancel.js';
