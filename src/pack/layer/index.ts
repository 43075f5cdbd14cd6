// Entries -> bytes: what a hash worker needs of this folder, and nothing that reads a Kitfile.
export { hashLayer } from './hash-layer.js';
export { tickRest } from './file-identity.js';
export { changedWhilePacked, ContextFiles, diskPath } from './layer-file.js';
export { layerSource, passingLayer } from './layer-source.js';
export { tarSize } from './segments.js';
export { encodeHeader, pieceSize, TRAILER_SIZE } from './tar-header.js';
