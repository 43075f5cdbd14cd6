export { COMMIT_TAG_RULE, commitTagOf, commitTagSpelling } from './commit-tag.js';
export type { TagFailure } from './failure.js';
export { mergePlans, type MergedPlan } from './merge.js';
export { planTags, type PlanOptions } from './plan.js';
export { higherInScope, inScope, sameVersionOtherSpelling } from './scopes.js';
export { compareVersions, readsAsRelease, type Version } from './versions.js';
export * from './types.js';
