export { inContext } from './in-context.js';
export { report } from './report.js';
export type { RunRecord } from './types.js';
export { recoverySummary, unrestoredProblem } from './unrestored.js';
