export { inContext, report } from './report.js';
export type { RunRecord } from './types.js';
