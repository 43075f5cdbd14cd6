export { kitStorageRoot, openKitStorage } from './kit-storage.js';
export { openLayout, readLayout, type LayoutReader } from './target.js';
