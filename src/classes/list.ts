// The classes that a tag may have (docs/tag-rules.md, Classes): a file each, and a line here.
export { immutable } from './immutable.js';
export { monotonic } from './monotonic.js';
export { mutable } from './mutable.js';
