export type { TagFailure } from './failure.js';
export { higherInScope, inScope, sameVersionOtherSpelling } from './scopes.js';
export { compareVersions, readsAsVersion, type Version } from './versions.js';
export * from './types.js';
