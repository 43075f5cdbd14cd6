export type { Reached } from './record.js';
export { report, writeSummary } from './report.js';
export { recoverySummary } from './summary.js';
export { unrestoredProblem } from './summary.js';
