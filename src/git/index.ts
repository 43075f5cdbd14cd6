export * from './types.js';
export { known, notKnown } from './known.js';
export { printableText } from './printable-text.js';
export { isRefName } from './ref-name.js';
export { openGitRepository, type GitRepositoryOptions } from './repository.js';
