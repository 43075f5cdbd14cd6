import { extension, startsWith } from './magic.js';
import type { Format } from './types.js';

/** Containers that joblib compresses into, by their first bytes: gzip, zlib, bzip2, xz, lzma, lz4. */
const COMPRESSED = ['\x1f\x8b', '\x78\x01', '\x78\x5e', '\x78\x9c', '\x78\xda', 'BZh', '\xfd7zXZ\x00', '\x5d\x00\x00', '\x04\x22\x4d\x18'];

/** Pickles (protocol 2 and up begin with 0x80 and its number) and joblib's compressed ones. A pickle is a program: never opened. */
export const pickle: Format = {
  name: 'pickle',
  role: 'weights',
  size: 'never',
  recognise: (head, path) => {
    const protocol = head[1] ?? 0;
    if (head[0] === 0x80 && protocol >= 2 && protocol <= 5) return true;
    // A gzip may hold anything: only the name tells that this one holds a pickle.
    return (
      /^(?:joblib|pkl|pickle|gz|z|bz2|xz|lzma|lz4)$/.test(extension(path)) &&
      isPickleName(path) &&
      COMPRESSED.some((magic) => startsWith(head, magic))
    );
  },
};

function isPickleName(path: string): boolean {
  return /\.(?:joblib|pkl|pickle)(?:\.[a-z0-9]+)?$/i.test(path);
}
