// Entries -> bytes: what a hash worker needs of this folder, and nothing that reads a Kitfile.
export { hashLayer } from './hash-layer.js';
export { ContextFiles, diskPath } from './layer-file.js';
export { isKept, LayerKeeper } from './kept-layer.js';
export { layerSource, passingLayer } from './layer-source.js';
export { tarSize } from './segments.js';
