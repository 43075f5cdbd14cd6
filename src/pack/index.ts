export * from './types.js';
export { loginFilesOf } from './credentials.js';
export { planKit } from './plan.js';
export { packKit, type LayersAhead } from './pack.js';
