// What the page needs of node:crypto.
import { sha256 } from '@noble/hashes/sha2.js';

export function createHash(): { update(data: string | Uint8Array): ReturnType<typeof createHash>; digest(encoding: 'hex'): string } {
  const hash = sha256.create();
  const made = {
    update(data: string | Uint8Array) {
      hash.update(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      return made;
    },
    digest: () => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
  return made;
}
