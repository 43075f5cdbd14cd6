export { conclude, type ConcludeFailure } from './conclude.js';
export { realPorts, type RealPorts } from './real-ports.js';
export { progressLine, startProgress } from './progress.js';
export { withoutCommands } from './text.js';
export type { CancelFailure } from './cancel.js';
