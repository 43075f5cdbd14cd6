export { gitHubInstance } from './instance.js';
export { readInputs } from './read.js';
export type { OutputName } from './table.js';
export * from './types.js';
