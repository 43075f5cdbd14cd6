export { COMMIT_TAG_RULE, commitTagOf, commitTagSpelling } from './commit-tag.js';
export { mergePlans } from './merge.js';
export { planTags } from './plan.js';
export { higherInScope, sameVersionOtherSpelling } from './scopes.js';
export { readsAsRelease } from './versions.js';
export * from './types.js';
