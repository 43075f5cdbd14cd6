export { select } from './select.js';
export * from './types.js';
