export type { KitDataset, Kitfile, KitModel, LayerEntry, LayerKind, Parameter } from './types.js';
export { cleanPath, layerEntries } from './layers.js';
export { parseConfig } from './config-parse.js';
export { kitfileFromLayers, packedKitfile } from './from-layers.js';
export { goJson, goList, goStruct, type Members } from './json.js';
export { readKitfile } from './read.js';
export { serializeConfig } from './config-write.js';
