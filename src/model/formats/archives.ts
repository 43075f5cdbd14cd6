import { malformed, type Cursor } from '../bytes/cursor.js';
import { parseJson, pickText, type Json } from '../bytes/json.js';
import { readZipEntry, zipEntries } from '../bytes/zip.js';
import { quantizationWord } from '../names/quantization.js';
import { extension } from '../paths.js';
import { dtypes } from './tally.js';
import { cleaned, startsWith, type Format } from './types.js';

/**
 * PyTorch's zip (`*\/data.pkl` first) and its older pickle with a magic number. What is inside is a program, so nothing of it is ever
 * opened: the zip's directory says how many bytes its storages have, a config or a name what they hold.
 */
export const pytorch: Format = {
  name: 'pytorch',
  role: 'weights',
  size: 'always',
  extensions: 'bin pth pt ckpt',
  ambiguous: 'pt',
  words: 'pytorch torch',
  shards: /^consolidated\.\d{2}\.pth$/i,
  configured: true,
  recognise: (head, path) => {
    if (startsWith(head, 'PK\x03\x04')) return isTorchZip(head) || /^(?:pt|pth|bin|ckpt|pkl)$/.test(extension(path));
    // LONG1 of 10 bytes with 0x1950a86a20f9469cfc6c (torch/serialization.py, MAGIC_NUMBER), behind the pickle protocol.
    return head[0] === 0x80 && startsWith(head, '\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19', 2);
  },
  async read(cursor) {
    if (!startsWith(await cursor.take(4), 'PK\x03\x04')) return { role: 'weights' };
    const storages = (await zipEntries(cursor)).filter((entry) => /(?:^|\/)data\/\d+$/.test(entry.name));
    const bytes = storages.reduce((sum, entry) => sum + entry.size, 0);
    return { role: 'weights', weightBytes: bytes === 0 ? undefined : bytes };
  },
};

function isTorchZip(head: Uint8Array): boolean {
  const length = head.length < 30 ? 0 : new DataView(head.buffer, head.byteOffset).getUint16(26, true);
  const name = Buffer.from(head.subarray(30, 30 + length)).toString('latin1');
  return /\/(?:data\.pkl|constants\.pkl|version|byteorder|\.format_version)$/.test(name);
}

/** A small JSON document of a zip archive. */
async function documentIn(cursor: Cursor, name: string): Promise<Json | undefined> {
  const entry = (await zipEntries(cursor)).find((one) => one.name === name);
  return entry === undefined ? undefined : parseJson(await readZipEntry(cursor, entry));
}

/** `.keras` of Keras 3: a zip with `metadata.json`, `config.json` and weights in HDF5, of which the first two are read. */
export const keras: Format = {
  name: 'keras',
  role: 'weights',
  size: 'large',
  extensions: 'keras',
  promised: true,
  // Every zip begins alike; Keras stores its metadata first.
  recognise: (head, path) => startsWith(head, 'PK\x03\x04') && (extension(path) === 'keras' || startsWith(head, 'metadata.json', 30)),
  async read(cursor) {
    return { role: 'weights', name: cleaned(pickText(await documentIn(cursor, 'config.json'), 'config', 'name')) };
  },
};

/** skops: a zip whose `schema.json` names the estimator's class; nothing is unpickled. */
export const skops: Format = {
  name: 'skops',
  role: 'weights',
  size: 'never',
  extensions: 'skops',
  promised: true,
  recognise: (head, path) => startsWith(head, 'PK\x03\x04') && (extension(path) === 'skops' || startsWith(head, 'schema.json', 30)),
  async read(cursor) {
    return { role: 'weights', architecture: cleaned(pickText(await documentIn(cursor, 'schema.json'), '__class__')) };
  },
};

const HEADER_LIMIT = 1024 * 1024;
const DTYPES = dtypes('f2 fp16 16, f4 fp32 32, f8 fp64 64, i1 int8 8, u1 int8 8');

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
    const dtype = /'descr': '[<>|=]?([a-z]\d{1,2})'/.exec(text)?.[1] ?? '';
    const precision = quantizationWord(DTYPES.get(dtype)?.[0] ?? '');
    return { role: 'weights', precision };
  },
};
