export * from './types.js';
export { readModelFacts } from './facts.js';
export { publishedFiles, type PublishedLayer } from './published/files.js';
export { canBePointer, pointerKind } from './formats/pointer.js';
export { FORMATS } from './formats/table.js';
export { readName } from './names/reading.js';
export { slug } from './names/text.js';
export { isQuantizedWord } from './names/words.js';
