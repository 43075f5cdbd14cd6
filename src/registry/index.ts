export { loginFiles } from './auth/auth-sources.js';
export { registryHosts, type RegistryHosts } from './hosts.js';
export { layerLimit, profileOf, type RegistryProfile } from './profile.js';
export type { RegistryFailure, RegistryOptions, RegistryPorts, RegistryRemark } from './types.js';
