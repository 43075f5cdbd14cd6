import { startsWith, extension } from './magic.js';
import type { Format } from './types.js';

/**
 * PyTorch's zip (`*\/data.pkl` first) and its older pickle with a magic number. What is inside is a program, so nothing of it is ever
 * opened: sizes come from an index or from names.
 */
export const pytorch: Format = {
  name: 'pytorch',
  role: 'weights',
  size: 'always',
  recognise: (head, path) => {
    if (startsWith(head, 'PK\x03\x04')) return isTorchZip(head) || /^(?:pt|pth|bin|ckpt)$/.test(extension(path));
    // LONG1 of 10 bytes with 0x1950a86a20f9469cfc6c (torch/serialization.py, MAGIC_NUMBER), behind the pickle protocol.
    return head[0] === 0x80 && startsWith(head, '\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19', 2);
  },
};

function isTorchZip(head: Uint8Array): boolean {
  const length = head.length < 30 ? 0 : new DataView(head.buffer, head.byteOffset).getUint16(26, true);
  const name = Buffer.from(head.buffer, head.byteOffset + 30, Math.min(length, Math.max(head.length - 30, 0))).toString('latin1');
  return /\/(?:data\.pkl|constants\.pkl|version|byteorder|\.format_version)$/.test(name);
}
