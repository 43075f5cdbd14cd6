import { graph, node, onnxModel, packedNode, tensor, numberField } from '../model/support/onnx-file.js';
import { zipFile } from '../model/support/zip-file.js';
import { pointerKind } from '../../src/model/formats/pointer.js';
import { check, headerOf, headerRefused, type LimitCase } from './measure.js';

function little(...numbers: readonly (readonly [bits: 8 | 16 | 32 | 64, value: number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([bits, value]) => {
      const bytes = Buffer.alloc(bits / 8);
      if (bits === 64) bytes.writeBigUInt64LE(BigInt(value));
      else bytes.writeUIntLE(value, 0, bits / 8);
      return bytes;
    }),
  );
}

function gguf(tensors: number, keys: number, ...rest: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from('GGUF'), little([32, 3], [64, tensors], [64, keys]), ...rest]);
}

const ggufText = (text: string): Buffer => Buffer.concat([little([64, text.length]), Buffer.from(text)]);
const STRING = 8;
const ARRAY = 9;

/** Lists in lists: each holds one of the next, the innermost one byte. */
function ggufNested(levels: number): Buffer {
  const inner = [...Array.from({ length: levels - 1 }, () => little([32, ARRAY], [64, 1])), little([32, 0], [64, 1], [8, 0])];
  return gguf(0, 1, ggufText('k'), little([32, ARRAY]), ...inner, Buffer.alloc(64));
}

const GGUF: readonly LimitCase[] = [
  {
    file: 'model/formats/gguf',
    limit: 'KEYS_LIMIT',
    goBeyond: (excess) => headerRefused('gguf', { size: 30_000_000, start: gguf(0, Math.ceil(65_536 * excess)) }, 'MALFORMED', 8192),
  },
  {
    file: 'model/formats/gguf',
    limit: 'TENSORS_LIMIT',
    goBeyond: (excess) => headerRefused('gguf', { size: 90_000_000, start: gguf(Math.ceil(1_000_000 * excess), 0) }, 'MALFORMED', 8192),
  },
  {
    file: 'model/formats/gguf',
    limit: 'KEY_BYTES_LIMIT',
    goBeyond: (excess) => headerRefused('gguf', gguf(0, 1, ggufText('k'.repeat(65_535 * excess)), little([32, 0], [8, 1])), 'MALFORMED'),
  },
  {
    file: 'model/formats/gguf',
    limit: 'NESTING_LIMIT',
    goBeyond: (excess) => headerRefused('gguf', ggufNested(Math.ceil(5 * excess)), 'MALFORMED'),
  },
  {
    file: 'model/formats/gguf',
    limit: 'DIMENSIONS_LIMIT',
    goBeyond: (excess) => {
      const dimensions = Math.ceil(8 * excess);
      const sizes = Array.from({ length: dimensions }, () => little([64, 1]));
      return headerRefused('gguf', gguf(1, 0, ggufText('t'), little([32, dimensions]), ...sizes, little([32, 0], [64, 0])), 'MALFORMED');
    },
  },
  {
    file: 'model/formats/gguf',
    limit: 'TEXT_BYTES',
    async goBeyond(excess) {
      const length = Math.ceil(5_000_000 * excess);
      const start = gguf(0, 2, ggufText('general.name'), little([32, STRING], [64, length]));
      const outcome = await headerOf('gguf', {
        size: start.length + length + 100,
        start,
        end: Buffer.concat([ggufText('k'), little([32, 0]), Buffer.alloc(87)]),
      });
      check(outcome.bytes < 200_000, '64 KiB of a text read', outcome.bytes);
    },
  },
  {
    // Strings that lie apart: each costs a window.
    file: 'model/bytes/cursor',
    limit: 'HEADER_BYTES_LIMIT',
    goBeyond(excess) {
      const count = Math.ceil((100_000_000 / 4096) * excess);
      const start = gguf(0, 1, ggufText('k'), little([32, ARRAY], [32, STRING], [64, count]));
      const stride = 10_008;
      const fill = (into: Uint8Array, from: number): void => {
        const behind = (((start.length - from) % stride) + stride) % stride;
        const view = new DataView(into.buffer);
        for (let at = behind; at + 8 <= into.length; at += stride) view.setUint32(at, stride - 8, true);
      };
      return headerRefused('gguf', { size: start.length + count * stride, start, fill }, 'TOO_LARGE');
    },
  },
];

function flatbuffer(words: readonly number[]): Buffer {
  return little(...words.map((word) => [32, word] as const));
}

/** Two fields of a table's list of offsets. */
const pair = (first: number, second: number): number => first + second * 0x1_0000;
const TFL3 = 0x334c_4654;

/** One tensor of so many dimensions of 1: tables and lists by hand, each at the place that the one before names. */
function tfliteTensor(dimensions: number): Buffer {
  const model = [24, TFL3, pair(14, 12), pair(0, 0), pair(4, 0), pair(8, 0), 16, 12, 16, 0];
  const lists = [1, 20, 1, 28, pair(6, 8), pair(4, 0), 8, 28, 0, 0, 24, 4, 4, 0, 1, 20];
  const tensorTable = [pair(10, 16), pair(4, 8), pair(12, 0), 0, 16, 12, 0, 0];
  return flatbuffer([...model, ...lists, ...tensorTable, dimensions, ...Array.from({ length: dimensions }, () => 1)]);
}

const TABLES: readonly LimitCase[] = [
  {
    file: 'model/formats/tflite',
    limit: 'VECTOR_LIMIT',
    goBeyond(excess) {
      const count = Math.ceil(1_000_000 * excess);
      const start = flatbuffer([24, TFL3, pair(14, 8), pair(0, 0), pair(0, 0), pair(4, 0), 16, 4, count]);
      return headerRefused('tflite', { size: start.length + count * 4, start }, 'TOO_LARGE', 100_000);
    },
  },
  {
    file: 'model/formats/tflite',
    limit: 'DIMENSIONS_LIMIT',
    goBeyond: (excess) => headerRefused('tflite', tfliteTensor(Math.ceil(16 * excess)), 'MALFORMED'),
  },
  {
    file: 'model/formats/onnx',
    limit: 'GRAPHS_LIMIT',
    goBeyond(excess) {
      let inner = graph({});
      for (let depth = 0; depth < 16 * excess; depth++) inner = graph({ nodes: [node('If', { graph: inner })] });
      return headerRefused('onnx', onnxModel(inner), 'TOO_LARGE');
    },
  },
  {
    file: 'model/formats/onnx',
    limit: 'DIMENSIONS_LIMIT',
    goBeyond: (excess) =>
      headerRefused(
        'onnx',
        onnxModel(
          graph({
            initializers: [
              tensor(
                1,
                Array.from({ length: Math.ceil(64 * excess) }, () => 1),
                { raw: 4 },
              ),
            ],
          }),
        ),
        'MALFORMED',
      ),
  },
  {
    file: 'model/formats/onnx',
    limit: 'NAME_BYTES',
    async goBeyond(excess) {
      const name = 'n'.repeat(400_000 * excess);
      const { bytes } = await headerOf('onnx', onnxModel(graph({ initializers: [tensor(1, [500_000], { raw: 2_000_000, name })] })));
      check(bytes < 100_000, '512 bytes of a name read', bytes);
    },
  },
  {
    // The last initialiser is packed, which is known of those alone whose names are kept.
    file: 'model/formats/onnx',
    limit: 'NAMES_LIMIT',
    async goBeyond(excess) {
      const count = Math.ceil(100_000 * excess);
      const initializers = Array.from({ length: count }, (_, index) => tensor(10, [1], { raw: 2, name: `n${index}` }));
      const { header } = await headerOf(
        'onnx',
        onnxModel(graph({ initializers, nodes: [packedNode('MatMulNBits', ['x', `n${count - 1}`], 4)] })),
      );
      check(header?.tally?.plain.get('fp16') === count, 'names kept of 100,000 initialisers', header?.tally?.plain.get('fp16'));
    },
  },
  {
    file: 'model/bytes/cursor',
    limit: 'HEADER_STEPS_LIMIT',
    goBeyond: (excess) => headerRefused('onnx', Buffer.alloc(3_000_000 * excess, Buffer.concat([numberField(1, 8)])), 'TOO_LARGE'),
  },
];

const config = (json: string): Buffer => Buffer.from(json);
const NET = '{"config":{"name":"net"}}';
const blanks = (excess: number): string => NET + ' '.repeat(5 * 1024 * 1024 * excess);

/** The announced size of the only entry becomes a small one. */
function lying(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  bytes.writeUInt32LE(100, bytes.indexOf('PK\x01\x02') + 24);
  return bytes;
}

const DOCUMENTS: readonly LimitCase[] = [
  {
    file: 'model/bytes/json',
    limit: 'JSON_STEPS_LIMIT',
    goBeyond: (excess) =>
      headerRefused('shard-index', Buffer.concat([Buffer.from('{"x":'), Buffer.alloc(15_000_000 * excess, '[')]), 'TOO_LARGE'),
  },
  {
    file: 'model/bytes/json',
    limit: 'JSON_DEPTH_LIMIT',
    goBeyond: (excess) => headerRefused('huggingface', config(`{"x":${'['.repeat(64 * excess)}${']'.repeat(64 * excess)}}`), 'TOO_LARGE'),
  },
  {
    file: 'model/bytes/json',
    limit: 'JSON_VALUES_LIMIT',
    goBeyond: (excess) => headerRefused('huggingface', config(`{"x":[0${',0'.repeat(200_000 * excess)}]}`), 'TOO_LARGE'),
  },
  {
    file: 'model/bytes/json',
    limit: 'STRING_LIMIT',
    goBeyond: (excess) => headerRefused('huggingface', config(`{"x":"${'a'.repeat(1024 * 1024 * excess)}"}`), 'TOO_LARGE'),
  },
  {
    file: 'model/formats/companions',
    limit: 'DOCUMENT_LIMIT',
    goBeyond: (excess) => headerRefused('huggingface', { size: Math.ceil(10_000_000 * excess), start: config('{}') }, 'TOO_LARGE', 0),
  },
  // Beyond 100 MB the cursor would refuse.
  {
    file: 'model/formats/safetensors',
    limit: 'HEADER_LIMIT',
    goBeyond: () => headerRefused('safetensors', { size: 200_000_000, start: little([64, 99_000_100]) }, 'TOO_LARGE', 8192),
  },
  {
    file: 'model/formats/companions',
    limit: 'INDEX_LIMIT',
    goBeyond: () => headerRefused('shard-index', { size: 99_000_100, start: config('{}') }, 'TOO_LARGE', 0),
  },
  {
    file: 'model/formats/companions',
    limit: 'MEMBERS_LIMIT',
    goBeyond(excess) {
      const members = Array.from({ length: Math.ceil(10_000 * excess) }, (_, index) => `"t${index}":"f${index}.bin"`);
      return headerRefused('shard-index', config(`{"weight_map":{${members.join(',')}}}`), 'TOO_LARGE');
    },
  },
  {
    file: 'model/formats/trees',
    limit: 'DOCUMENT_LIMIT',
    async goBeyond(excess) {
      const { bytes } = await headerOf('xgboost', config(`{"learner":{"objective":{"name":"reg"}}}${' '.repeat(5_000_000 * excess)}`));
      check(bytes < 100_000, 'a large model only recognised', bytes);
    },
  },
  {
    file: 'model/formats/trees',
    limit: 'HEAD',
    async goBeyond(excess) {
      const { bytes } = await headerOf('lightgbm', { size: Math.ceil(5_000_000 * excess), start: Buffer.from('tree\nversion=v4\n') });
      check(bytes < 100_000, 'the first 4 KiB read', bytes);
    },
  },
  {
    file: 'model/formats/companions',
    limit: 'CARD_BYTES',
    async goBeyond(excess) {
      const { bytes } = await headerOf('model-card', { size: Math.ceil(5_000_000 * excess), start: Buffer.from('---\n') });
      check(bytes < 100_000, 'the first 64 KiB read', bytes);
    },
  },
  {
    file: 'model/formats/quantization-config',
    limit: 'METHOD_LENGTH_LIMIT',
    async goBeyond(excess) {
      const { header } = await headerOf('huggingface', config(`{"quant_method":"${'x'.repeat(Math.ceil(33 * excess))}"}`));
      check(header !== undefined && header.quantization === undefined, 'no quantization of such a name', header?.quantization?.label);
    },
  },
  {
    file: 'model/formats/archives',
    limit: 'HEADER_LIMIT',
    goBeyond: (excess) =>
      headerRefused(
        'numpy',
        {
          size: 10_000_000,
          start: Buffer.concat([Buffer.from('\x93NUMPY\x02\x00', 'latin1'), little([32, Math.ceil(1024 * 1024 * excess)])]),
        },
        'MALFORMED',
        8192,
      ),
  },
  {
    file: 'model/formats/coreml',
    limit: 'SUMMARY_LIMIT',
    async goBeyond(excess) {
      const { bytes } = await headerOf(
        'coreml',
        { size: Math.ceil(5_000_001 * excess), start: Buffer.from('[]') },
        'm.mlmodelc/metadata.json',
      );
      check(bytes < 100_000, 'a large summary only recognised', bytes);
    },
  },
  {
    file: 'model/formats/ctranslate2',
    limit: 'VARIABLES_LIMIT',
    async goBeyond(excess) {
      const sound = Buffer.concat([little([16, 2]), Buffer.from('w\0'), little([8, 1], [32, 1], [8, 4], [32, 0])]);
      const head = Buffer.concat([little([32, 6], [16, 5]), Buffer.from('Spec\0'), little([32, 3], [32, Math.ceil(65 * excess)])]);
      const broken = Buffer.alloc(1000 * excess, 0xff);
      const { code } = await headerOf('ctranslate2', Buffer.concat([head, ...Array.from({ length: 64 }, () => sound), broken]));
      check(code === undefined, '64 variables looked at', code ?? '');
    },
  },
  {
    file: 'model/formats/openvino',
    limit: 'NETWORK_LIMIT',
    async goBeyond(excess) {
      const { bytes } = await headerOf('openvino', { size: Math.ceil(30_000_001 * excess), start: Buffer.from('<net name="a">') });
      check(bytes < 100_000, 'a large network only recognised', bytes);
    },
  },
  {
    file: 'model/formats/pointer',
    limit: 'LFS_SIZE_LIMIT',
    goBeyond(excess) {
      const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`.padEnd(
        Math.ceil(1024 * excess),
        '\n',
      );
      check(pointerKind(Buffer.from(text), 'a.bin', text.length) === undefined, 'no pointer of such a length', 'lfs');
      return Promise.resolve();
    },
  },
  {
    file: 'model/bytes/zip',
    limit: 'DIRECTORY_LIMIT',
    goBeyond(excess) {
      const end = Buffer.concat([
        Buffer.from('PK\x05\x06'),
        little([32, 0], [16, 1], [16, 1], [32, 16 * 1024 * 1024 * excess], [32, 0], [16, 0]),
      ]);
      return headerRefused('keras', { size: 90_000_000, end }, 'TOO_LARGE', 200_000);
    },
  },
  {
    file: 'model/bytes/zip',
    limit: 'ENTRIES_LIMIT',
    goBeyond(excess) {
      const [size, count] = [90_000_000, Math.ceil(65_536 * excess)];
      const large = Buffer.concat([Buffer.from('PK\x06\x06'), Buffer.alloc(28), little([64, count], [64, count * 46], [64, 0])]);
      const locator = Buffer.concat([Buffer.from('PK\x06\x07'), little([32, 0], [64, size - 98], [32, 1])]);
      const end = Buffer.concat([Buffer.from('PK\x05\x06'), little([32, 0], [16, 0xffff], [16, 0xffff], [32, 0], [32, 0], [16, 0])]);
      return headerRefused('keras', { size, end: Buffer.concat([large, locator, end]) }, 'TOO_LARGE', 200_000);
    },
  },
  {
    file: 'model/bytes/zip',
    limit: 'UNPACKED_LIMIT',
    async goBeyond(excess) {
      const archive = zipFile({ 'config.json': blanks(excess) });
      await headerRefused('keras', archive, 'TOO_LARGE');
      // It says that it is small.
      await headerRefused('keras', lying(archive), 'MALFORMED');
    },
  },
];

export const HEADER_LIMITS: readonly LimitCase[] = [...GGUF, ...TABLES, ...DOCUMENTS];
