export type { LayoutFailure } from './failure.js';
export { kitStorageRoot, openKitStorage, type KitStorageFind, type KitStorageOptions } from './kit-storage.js';
export { openLayout, readLayout, type LayoutOptions, type LayoutReader } from './target.js';
