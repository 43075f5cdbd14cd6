export type { InputFailure } from './failures.js';
export { gitHubInstance, type GitHubInstance } from './instance.js';
export { readInputs } from './read.js';
export { INPUT_TABLE, OUTPUT_TABLE, type InputName, type InputSpec, type OutputName, type OutputSpec } from './table.js';
export * from './types.js';
