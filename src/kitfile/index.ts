export * from './types.js';
export { cleanPath } from './paths.js';
export { layerEntries } from './layers.js';
export { parseConfig } from './config-parse.js';
export { kitfileFromLayers, packedKitfile } from './from-layers.js';
export { serializePackConfig, type PackTechnical } from './pack-config.js';
export { readKitfile } from './read.js';
export { serializeConfig } from './config-write.js';
