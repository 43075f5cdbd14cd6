export * from './types.js';
export type { PackFailure, PackRemark } from './failure.js';
export { loginFilesOf } from './credentials.js';
export { planKit, type PlanOptions } from './plan.js';
export { packKit, type PackOptions } from './pack.js';
export { hashLayer, inProcessHasher, layerSource } from './layer/index.js';
