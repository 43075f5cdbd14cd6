export { loginFiles } from './auth/auth-sources.js';
export { registryHosts } from './hosts.js';
export { layerLimit } from './profile.js';
