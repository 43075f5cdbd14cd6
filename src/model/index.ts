export * from './types.js';
export { readModelFacts, CONTENT_NAMES_LIMIT } from './facts.js';
export { publishedFiles, type PublishedLayer } from './published/files.js';
export { canBePointer, pointerKind } from './formats/pointer.js';
export { FORMATS } from './formats/table.js';
export type { HeaderFailure } from './bytes/failure.js';
