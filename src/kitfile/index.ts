export * from './types.js';
export type { KitfileFailure, KitfileRemark } from './failure.js';
export { cleanPath } from './clean-path.js';
export { layerEntries } from './layers.js';
export { parseConfig } from './config-parse.js';
export { kitfileFromLayers, packedKitfile } from './from-layers.js';
export { parseKitfile } from './parse.js';
export { readKitfile } from './read.js';
export { serializeConfig } from './config-write.js';
