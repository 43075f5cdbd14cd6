export * from './types.js';
export type { PackFailure, PackRemark } from './failure.js';
export { planKit, type PlanOptions } from './plan.js';
export { packKit, type PackOptions } from './pack.js';
export { layerSource } from './layer-source.js';
export { hashLayer } from './hash-layer.js';
export { inProcessHasher } from './in-process-hasher.js';
