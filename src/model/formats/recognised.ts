import { extension, fileName } from '../paths.js';
import { headText, startsWith, type Format } from './types.js';

/** Formats that are recognised and not read: what they say of themselves is prose, a program, or lies scattered over the file. One entry each. */

const weights = { role: 'weights', size: 'large' } as const;
const data = { role: 'data', size: 'never' } as const;

/** TensorFlow's SavedModel: `saved_model.pb` (its schema version first) beside `variables/`. */
const savedModel: Format = {
  ...weights,
  name: 'savedmodel',
  extensions: 'pb',
  usual: 'saved_model',
  words: 'savedmodel tensorflow tf',
  recognise: (head, path) => fileName(path) === 'saved_model.pb' && (head[0] === 0x08 || head[0] === 0x12),
};

/** CoreML's Model message (Model.proto: specificationVersion is field 1, description field 2), alone or inside an `.mlpackage`. */
const coreml: Format = {
  ...weights,
  name: 'coreml',
  extensions: 'mlmodel mlpackage mlmodelc',
  words: 'coreml',
  usual: 'com apple',
  recognise: (head, path) => {
    const version = head[1] ?? 0;
    if (head[0] !== 0x08 || version < 1 || version > 20) return false;
    if (extension(path) === 'mlmodel') return true;
    // The description is a message where ONNX has a name: it begins with an input (0x0a) or its metadata (0xa2 0x06).
    const inner = (head[3] ?? 0) < 0x80 ? head[4] : (head[4] ?? 0) < 0x80 ? head[5] : head[6];
    return head[2] === 0x12 && (inner === 0x0a || inner === 0xa2);
  },
};

/** Google's LiteRT-LM container, and MediaPipe's task bundle, which is a zip. */
const litertLm: Format = {
  ...weights,
  name: 'litert-lm',
  extensions: 'litertlm task',
  ambiguous: 'task',
  words: 'litert',
  recognise: (head, path) => startsWith(head, 'LITERTLM') || (startsWith(head, 'PK\x03\x04') && extension(path) === 'task'),
};

/** A pipeline of diffusers in one zip archive, stored. */
const dduf: Format = {
  ...weights,
  name: 'dduf',
  extensions: 'dduf',
  recognise: (head, path) => startsWith(head, 'PK\x03\x04') && extension(path) === 'dduf',
};

/** whisper.cpp's files before GGUF: a magic number of 32 bits (`ggml`), little-endian. */
const ggml: Format = { ...weights, name: 'ggml', words: 'ggml', recognise: (head) => startsWith(head, 'lmgg') };

/** CTranslate2 (`model.bin`): its version, then the length and name of the model's class, which ends in `Spec` (python/ctranslate2/specs). */
const ctranslate2: Format = {
  ...weights,
  name: 'ctranslate2',
  words: 'ctranslate2 ct2',
  recognise: (head, path) => fileName(path) === 'model.bin' && /^[A-Za-z0-9]{1,60}Spec/.test(headText(head.subarray(6))),
};

/** NVIDIA NeMo: a tar archive. */
const nemo: Format = {
  ...weights,
  name: 'nemo',
  extensions: 'nemo',
  ambiguous: 'nemo',
  recognise: (head, path) => extension(path) === 'nemo' && startsWith(head, 'ustar', 257),
};

/** OpenVINO's network, a text beside its weights (`openvino_model.bin`), which have no first bytes of their own. */
const openvino: Format = {
  ...weights,
  name: 'openvino',
  words: 'openvino ov',
  siblings: 'graphs',
  recognise: (head, path) => extension(path) === 'xml' && /^(?:<\?xml[^>]*>)?\s*<net /.test(headText(head)),
};

/** HDF5, the older file of Keras and TensorFlow. */
const hdf5: Format = {
  ...weights,
  name: 'h5',
  extensions: 'h5 hdf5',
  promised: true,
  configured: true,
  recognise: (head) => startsWith(head, '\x89HDF\r\n\x1a\n'),
};

/** Containers that joblib compresses into, by their first bytes: gzip, zlib, bzip2, xz, lzma, lz4. */
const COMPRESSED = ['\x1f\x8b', '\x78\x01', '\x78\x5e', '\x78\x9c', '\x78\xda', 'BZh', '\xfd7zXZ\x00', '\x5d\x00\x00', '\x04\x22\x4d\x18'];

/** Pickles (protocol 2 and up begin with 0x80 and its number) and joblib's compressed ones. A pickle is a program: never opened. */
const pickle: Format = {
  name: 'pickle',
  role: 'weights',
  size: 'never',
  extensions: 'pkl pickle joblib',
  words: 'sklearn',
  recognise: (head, path) => {
    const protocol = head[1] ?? 0;
    if (head[0] === 0x80 && protocol >= 2 && protocol <= 5) return true;
    // A gzip may hold anything: only the name tells that this one holds a pickle.
    return /\.(?:joblib|pkl|pickle)(?:\.(?:gz|z|bz2|xz|lzma|lz4))?$/i.test(path) && COMPRESSED.some((magic) => startsWith(head, magic));
  },
};

const parquet: Format = { ...data, name: 'parquet', extensions: 'parquet', recognise: (head) => startsWith(head, 'PAR1') };

/** Comma- or tab-separated text has no first bytes of its own, so its name must say so too. */
const csv: Format = {
  ...data,
  name: 'csv',
  extensions: 'csv tsv',
  recognise: (head, path) => /^(?:csv|tsv)$/.test(extension(path)) && !headText(head).includes('\0'),
};

/** After PyTorch, whose older files begin as a pickle, and before ONNX, which begins as any message. */
export const RECOGNISED: readonly Format[] = [
  savedModel,
  coreml,
  dduf,
  litertLm,
  ggml,
  ctranslate2,
  nemo,
  openvino,
  hdf5,
  parquet,
  csv,
  pickle,
];
