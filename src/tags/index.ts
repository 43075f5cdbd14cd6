export { COMMIT_TAG_RULE, commitTagOf, commitTagSpelling } from './commit-tag.js';
export { mergePlans } from './merge.js';
export { planTags } from './plan.js';
export { higherInScope, sameNumbers, sameRange, sameVersionOtherSpelling } from './scopes.js';
export * from './types.js';
export { readsAsRelease } from './versions.js';
