import { zipEntries } from '../bytes/zip.js';
import { startsWith, extension } from './magic.js';
import type { Format } from './types.js';

/**
 * PyTorch's zip (`*\/data.pkl` first) and its older pickle with a magic number. What is inside is a program, so nothing of it is ever
 * opened: the zip's directory says how many bytes its storages have, a config or a name what they hold.
 */
export const pytorch: Format = {
  name: 'pytorch',
  role: 'weights',
  size: 'always',
  extensions: 'bin pth pt ckpt',
  words: 'pytorch torch',
  configured: true,
  recognise: (head, path) => {
    if (startsWith(head, 'PK\x03\x04')) return isTorchZip(head) || /^(?:pt|pth|bin|ckpt)$/.test(extension(path));
    // LONG1 of 10 bytes with 0x1950a86a20f9469cfc6c (torch/serialization.py, MAGIC_NUMBER), behind the pickle protocol.
    return head[0] === 0x80 && startsWith(head, '\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19', 2);
  },
  async read(cursor) {
    if (!startsWith(await cursor.take(4), 'PK\x03\x04')) return { role: 'weights' };
    const storages = (await zipEntries(cursor)).filter((entry) => /(?:^|\/)data\/\d+$/.test(entry.name));
    const bytes = storages.reduce((sum, entry) => sum + entry.size, 0);
    return { role: 'weights', ...(bytes === 0 ? {} : { weightBytes: bytes }) };
  },
};

function isTorchZip(head: Uint8Array): boolean {
  const length = head.length < 30 ? 0 : new DataView(head.buffer, head.byteOffset).getUint16(26, true);
  const name = Buffer.from(head.subarray(30, 30 + length)).toString('latin1');
  return /\/(?:data\.pkl|constants\.pkl|version|byteorder|\.format_version)$/.test(name);
}
