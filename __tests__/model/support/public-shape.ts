import type { KitInput } from './kit.js';
import type { MemoryFile } from './memory-files.js';

/** What a directory of a hub looks like, and the tags that follow. `path`: the whole kit unless said otherwise. */
export interface PublicShape {
  readonly what: string;
  readonly files: Readonly<Record<string, MemoryFile | Uint8Array | string>>;
  readonly kit?: KitInput;
  readonly tags: readonly string[];
  readonly codes?: readonly string[];
}
