import { extension, fileName } from '../paths.js';
import { DATA } from './data.js';
import { headText, isText, startsWith, type Format } from './types.js';

/** Formats that are recognised and not read: what they say of themselves is prose, a program, or lies scattered over the file. One entry each. */

const weights = { role: 'weights', size: 'large' } as const;
/** TensorFlow's SavedModel: `saved_model.pb` (its schema version first) beside `variables/`. */
const savedModel: Format = {
  ...weights,
  name: 'savedmodel',
  extensions: 'pb',
  usual: 'saved',
  versions: true,
  words: 'savedmodel tensorflow tf',
  recognise: (head, path) => fileName(path) === 'saved_model.pb' && (head[0] === 0x08 || head[0] === 0x12),
};

/** Google's LiteRT-LM container, and MediaPipe's task bundle, which is a zip. */
const litertLm: Format = {
  ...weights,
  name: 'litert-lm',
  extensions: 'litertlm task',
  ambiguous: 'task',
  words: 'litert litert-lm',
  recognise: (head, path) => startsWith(head, 'LITERTLM') || (startsWith(head, 'PK\x03\x04') && extension(path) === 'task'),
};

/** A pipeline of diffusers in one zip archive, stored. */
const dduf: Format = {
  ...weights,
  name: 'dduf',
  extensions: 'dduf',
  recognise: (head, path) => startsWith(head, 'PK\x03\x04') && extension(path) === 'dduf',
};

/** NVIDIA NeMo: a tar archive, which newer versions compress. */
const nemo: Format = {
  ...weights,
  name: 'nemo',
  extensions: 'nemo',
  ambiguous: 'nemo',
  recognise: (head, path) => extension(path) === 'nemo' && (startsWith(head, 'ustar', 257) || startsWith(head, '\x1f\x8b')),
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

/** ExecuTorch's program: a FlatBuffer with its version behind the first offset. */
const executorch: Format = {
  ...weights,
  name: 'executorch',
  extensions: 'pte',
  words: 'executorch',
  recognise: (head) => startsWith(head, 'ET1', 4),
};

/** Flax: a map in MessagePack (a small one, or one with a length of 16 or 32 bits). */
const flax: Format = {
  ...weights,
  name: 'flax',
  extensions: 'msgpack',
  words: 'flax jax',
  recognise: (head, path) => extension(path) === 'msgpack' && (((head[0] ?? 0) & 0xf0) === 0x80 || head[0] === 0xde || head[0] === 0xdf),
};

/** Orbax' checkpoint of JAX: a database of OCDBT (tensorstore), whose manifest stands for all of it; those below it belong to one process each. */
const orbax: Format = {
  ...weights,
  name: 'orbax',
  words: 'orbax jax',
  usual: 'manifest ocdbt',
  recognise: (head, path) =>
    fileName(path) === 'manifest.ocdbt' && startsWith(head, '\x0c\xdb') && !/(?:^|\/)ocdbt\.process_\d+\//.test(path),
};

/** NVIDIA's engines, one for each processor; those of TensorRT-LLM stand beside a config.json. */
const tensorrt: Format = {
  ...weights,
  name: 'tensorrt',
  extensions: 'engine plan trt',
  ambiguous: 'engine plan',
  words: 'tensorrt trtllm tensorrt-llm trt-llm',
  shards: /^rank\d+\.engine$/i,
  configured: true,
  recognise: (head, path) => startsWith(head, 'ftrt') || (/^(?:engine|plan|trt)$/.test(extension(path)) && !isText(head)),
};

/** CatBoost. */
const catboost: Format = {
  name: 'catboost',
  role: 'weights',
  size: 'never',
  extensions: 'cbm',
  usual: 'catboost',
  recognise: (head) => startsWith(head, 'CBM1'),
};

/** Paddle's parameters: a pickle (`.pdparams`), or tensors one behind the other beside their graph (`inference.pdmodel`, `.json`). */
const paddle: Format = {
  ...weights,
  name: 'paddle',
  extensions: 'pdparams pdiparams',
  words: 'paddle paddlepaddle pdmodel',
  usual: 'inference state',
  recognise: (head, path) => /^pdi?params$/.test(extension(path)) && (head[0] === 0x80 || !isText(head)),
};

/** Rockchip's processors; RKLLM's files have no first bytes that are told. */
const rknn: Format = {
  ...weights,
  name: 'rknn',
  extensions: 'rknn rkllm',
  recognise: (head, path) => startsWith(head, 'RKNN') || (extension(path) === 'rkllm' && !isText(head)),
};

const CONTEXT = /qnn|_part_\d+_of_\d+\.bin$|\.serialized\.bin$/i;

/** Qualcomm's: a container (`.dlc`, a zip), and contexts compiled for one processor, bytes that only their name tells. */
const qnn: Format = {
  ...weights,
  name: 'qnn',
  extensions: 'dlc',
  words: 'qnn',
  shards: /_part_\d+_of_\d+\.bin$|_\d+_of_\d+\.serialized\.bin$/i,
  recognise: (head, path) =>
    (startsWith(head, 'PK\x03\x04') && extension(path) === 'dlc') ||
    (extension(path) === 'bin' && head[0] !== 0x80 && !startsWith(head, 'PK') && !isText(head) && CONTEXT.test(fileName(path))),
  named: (path) => extension(path) === 'bin' && CONTEXT.test(fileName(path)),
};

/** TorchServe's archive, a zip. */
const torchserve: Format = {
  ...weights,
  name: 'torchserve',
  extensions: 'mar',
  ambiguous: 'mar',
  recognise: (head, path) => startsWith(head, 'PK\x03\x04') && extension(path) === 'mar',
};

/** PMML, of the Data Mining Group: a text, which others may quote. */
const pmml: Format = {
  name: 'pmml',
  role: 'weights',
  size: 'never',
  extensions: 'pmml',
  recognise: (head, path) => {
    const text = headText(head, head.length);
    return /<PMML[\s>]/.test(text) && (/^(?:pmml|xml)$/.test(extension(path)) || /^[^<]{0,8}<(?:\?xml|PMML)/.test(text));
  },
};

/** fastText: its magic number 793712314 (fasttext.cc, FASTTEXT_FILEFORMAT_MAGIC_INT32), with vectors whole (`.bin`) or compressed (`.ftz`). */
const fasttext: Format = {
  name: 'fasttext',
  role: 'weights',
  size: 'never',
  extensions: 'ftz',
  usual: 'fasttext',
  named: (path) => /(?:^|[-_.])fasttext(?:[-_.].*)?\.bin$/.test(fileName(path)),
  recognise: (head) => startsWith(head, '\xba\x16\x4f\x2f'),
};

/** llamafile: a program of every system, with GGUF in a zip at its end. */
const llamafile: Format = {
  ...weights,
  name: 'llamafile',
  size: 'always',
  extensions: 'llamafile',
  recognise: (head, path) => extension(path) === 'llamafile' && (startsWith(head, 'MZ') || startsWith(head, '\x7fELF')),
};

/** Stable-Baselines3's policies: a zip that begins with an entry called `data` (common/save_util.py). */
const stableBaselines: Format = {
  name: 'stable-baselines3',
  role: 'weights',
  size: 'never',
  recognise: (head, path) => {
    const text = headText(head, 34);
    return extension(path) === 'zip' && text.slice(0, 4) + text.slice(26, 28) + text.slice(30) === 'PK\x03\x04\x04\0data';
  },
};

/** After PyTorch, whose older files begin as a pickle, and before ONNX, which begins as any message. */
export const RECOGNISED: readonly Format[] = [
  savedModel,
  dduf,
  litertLm,
  nemo,
  hdf5,
  executorch,
  flax,
  orbax,
  tensorrt,
  catboost,
  paddle,
  rknn,
  qnn,
  torchserve,
  pmml,
  fasttext,
  llamafile,
  stableBaselines,
  ...DATA,
  pickle,
];
