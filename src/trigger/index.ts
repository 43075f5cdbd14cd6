export * from './types.js';
export { readTrigger } from './read.js';
export { nothingToDo } from './nothing-to-do.js';
