export { inContext, type Reached } from './record.js';
export { report, writeSummary } from './report.js';
export { recoverySummary, unrestoredProblem } from './unrestored.js';
