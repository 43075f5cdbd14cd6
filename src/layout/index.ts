export type { LayoutFailure } from './failure.js';
export { kitStorageRoot } from './kit-storage-root.js';
export { openKitStorage, type KitStorageFind, type KitStorageOptions } from './kit-storage.js';
export { openLayout, readLayout, type LayoutOptions, type LayoutReader } from './target.js';
