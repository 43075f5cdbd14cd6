export * from './types.js';
export { openGitRepository, type GitRepositoryOptions } from './repository.js';
