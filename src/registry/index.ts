// Targets on registries. `host/` has a door of its own: greeting a registry loads nothing that reads or writes there.
export { layerLimit } from './profile.js';
export { registryTarget } from './target.js';
