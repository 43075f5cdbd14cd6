export * from './types.js';
export { readTrigger, type TriggerFailure } from './read.js';
export { nothingToDo, type WorkAsked } from './nothing-to-do.js';
