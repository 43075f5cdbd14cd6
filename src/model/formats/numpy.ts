import { malformed } from '../bytes/failure.js';
import { quantizationWord } from '../names/quantization.js';
import { extension, startsWith } from './magic.js';
import type { Format } from './types.js';

const HEADER_LIMIT = 1024 * 1024;
const DTYPES: ReadonlyMap<string, string> = new Map([
  ['f2', 'fp16'],
  ['f4', 'fp32'],
  ['f8', 'fp64'],
  ['i1', 'int8'],
  ['u1', 'int8'],
]);

/** NumPy arrays: `.npy` (numpy.lib.format: magic, version, header length, a dict as text); `.npz` is a zip of them. */
export const numpy: Format = {
  name: 'numpy',
  role: 'weights',
  size: 'large',
  extensions: 'npy npz',
  words: 'numpy',
  recognise: (head, path) => startsWith(head, '\x93NUMPY') || (startsWith(head, 'PK\x03\x04') && extension(path) === 'npz'),
  async read(cursor) {
    await cursor.have(12);
    if (cursor.u8() !== 0x93) return { role: 'weights' };
    cursor.skip(5);
    const version = cursor.u8();
    cursor.skip(1);
    const length = version === 1 ? cursor.u16() : cursor.u32();
    if (length > HEADER_LIMIT || length > cursor.left) throw malformed(`The NumPy header announces ${length} bytes`);
    const text = Buffer.from(await cursor.take(Math.min(length, 4096))).toString('latin1');
    const dtype = /'descr': '[<>|=]?([a-z]\d{1,2})'/.exec(text)?.[1];
    const precision = dtype === undefined ? undefined : quantizationWord(DTYPES.get(dtype) ?? '');
    return { role: 'weights', ...(precision === undefined ? {} : { precision }) };
  },
};
