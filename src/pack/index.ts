export * from './types.js';
export { loginFilesOf } from './credentials.js';
export { planKit } from './plan.js';
export { packKit } from './pack.js';
