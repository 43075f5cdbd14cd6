import { describe, expect, it } from '@jest/globals';
import { onnx } from '../../src/model/formats/onnx.js';
import { tflite } from '../../src/model/formats/tflite.js';
import { countedIn, headerOf } from './support/header.js';
import { readKit } from './support/kit.js';
import { MemoryFiles } from './support/memory-files.js';
import { bytesField, functionOf, graph, node, numberField, onnxModel, packedNode, tensor } from './support/onnx-file.js';
import { tfliteFile } from './support/tflite-file.js';

const FLOAT = 1;
const UINT8 = 2;
const INT8 = 3;
const INT64 = 7;
const TEXT = 8;
const BOOL = 9;
const FLOAT16 = 10;
const UINT4 = 21;

const inner = graph({ initializers: [tensor(FLOAT, [1000, 1000], { raw: 4_000_000 })] });
const constant = (elements: number, name = ''): Uint8Array => tensor(FLOAT, [elements], { raw: elements * 4, name });
/** Graphs in each other, with one weight in the innermost. */
const nested = (levels: number): Uint8Array =>
  levels === 1 ? graph({ initializers: [constant(5)] }) : graph({ nodes: [node('Loop', { graph: nested(levels - 1) })] });
const one = (...args: Parameters<typeof tensor>): Uint8Array => onnxModel(graph({ initializers: [tensor(...args)] }));

describe('an ONNX file', () => {
  it.each([
    ['initialisers', graph({ initializers: [tensor(FLOAT, [1000, 1500], { raw: 6_000_000 })] }), '1.5m-fp32'],
    ['packed dimensions', graph({ initializers: [tensor(FLOAT16, [1000, 1500], { raw: 3_000_000, packed: true })] }), '1.5m-fp16'],
    ['Constant nodes', graph({ nodes: [node('Constant', { tensor: tensor(FLOAT, [2000, 1000], { raw: 8_000_000 }) })] }), '2m-fp32'],
    ['graphs inside graphs', graph({ nodes: [node('If', { graph: graph({ nodes: [node('Loop', { graph: inner })] }) })] }), '1m-fp32'],
    ['external data', graph({ initializers: [tensor(FLOAT16, [4096, 100_000], { external: true })] }), '410m-fp16'],
  ])('is named by the %s that it counts', async (_what, main, name) => {
    const read = await readKit({ model: { path: 'x.onnx' } }, new MemoryFiles({ 'x.onnx': onnxModel(main) }));
    expect({ names: read.names, remarks: read.remarks }).toEqual({ names: [name], remarks: [] });
  });

  it.each<readonly [what: string, file: Uint8Array, counted: Readonly<Record<string, number>>]>([
    ['nothing', onnxModel(graph({})), {}],
    ['nodes of functions', onnxModel(graph({}), functionOf(node('Constant', { tensor: constant(30) }))), { fp32: 30 }],
    ['lists of tensors and of graphs', onnxModel(graph({ nodes: [node('X', { tensors: constant(3), graphs: nested(1) })] })), { fp32: 8 }],
    ['the values of sparse tensors, not their places', onnxModel(graph({ sparse: [tensor(FLOAT, [6], { raw: 24 })] })), { fp32: 6 }],
    [
      'the same name in both branches',
      onnxModel(graph({ nodes: [node('If', { graph: nested(1) }), node('If', { graph: nested(1) })], initializers: [constant(2, 'w')] })),
      { fp32: 12 },
    ],
    ['graphs in seventeen levels', onnxModel(nested(17)), { fp32: 5 }],
    [
      'no shapes, switches, texts, scalars and unknown types',
      onnxModel(
        graph({
          initializers: [
            tensor(INT64, [2], { raw: 16 }),
            tensor(BOOL, [3], { raw: 3 }),
            tensor(TEXT, [4]),
            tensor(99, [5]),
            tensor(FLOAT, [], { raw: 4 }),
          ],
        }),
      ),
      {},
    ],
    [
      'sixty-four dimensions',
      one(
        FLOAT,
        Array.from({ length: 64 }, () => 1),
        { raw: 4 },
      ),
      { fp32: 1 },
    ],
    [
      'sixty-four dimensions, packed',
      one(
        FLOAT,
        Array.from({ length: 64 }, () => 1),
        { raw: 4, packed: true },
      ),
      { fp32: 1 },
    ],
    ['as many elements as can be counted, elsewhere', one(FLOAT, [Number.MAX_SAFE_INTEGER], { external: true }), { fp32: 2 ** 53 - 1 }],
    ['as many elements as its bytes could hold at most', one(INT8, [72]), { int8: 72 }],
    ['numbers where it expects messages of its own', onnxModel(graph({}), numberField(7, 1), numberField(25, 1)), {}],
  ])('counts %s', async (_what, file, counted) => {
    expect(await countedIn(onnx, file)).toEqual(counted);
  });

  it.each<readonly [what: string, file: Uint8Array, code: string]>([
    ['graphs in eighteen levels', onnxModel(nested(18)), 'TOO_LARGE'],
    [
      'lists of graphs without end',
      onnxModel(Array.from({ length: 17 }).reduce<Uint8Array>((all) => graph({ nodes: [node('X', { graphs: all })] }), graph({}))),
      'TOO_LARGE',
    ],
    [
      'sixty-five dimensions',
      one(
        FLOAT,
        Array.from({ length: 65 }, () => 1),
        { raw: 4 },
      ),
      'MALFORMED',
    ],
    [
      'sixty-five dimensions, packed',
      one(
        FLOAT,
        Array.from({ length: 65 }, () => 1),
        { raw: 4, packed: true },
      ),
      'MALFORMED',
    ],
    ['more elements than can be counted', one(FLOAT, [2 ** 52, 2], { external: true }), 'MALFORMED'],
    ['more elements than its bytes could hold', one(INT8, [73]), 'MALFORMED'],
    ['a number for a node', onnxModel(numberField(1, 1)), 'MALFORMED'],
    ['a number for a tensor', onnxModel(numberField(5, 1)), 'MALFORMED'],
    ['a number for the name of an operator', onnxModel(bytesField(1, numberField(4, 1))), 'MALFORMED'],
  ])('is refused with %s', async (_what, file, code) => {
    expect(await headerOf(onnx, file)).toBe(code);
  });

  const packed = [
    tensor(UINT8, [4096, 128, 16], { external: true, name: 'w' }),
    tensor(FLOAT, [128], { raw: 512, name: 's' }),
    tensor(UINT8, [64], { raw: 64, name: 'z' }),
    // A Constant without a name is no input that is left out.
    tensor(FLOAT, [10], { raw: 40, name: '' }),
    tensor(FLOAT, [20], { raw: 80, name: 'norm' }),
  ];
  const bytes = 4096 * 128 * 16;
  it.each<readonly [operator: string, inputs: string, bits: number | undefined, counted: Readonly<Record<string, number>>]>([
    ['MatMulNBits', 'x w s z', 4, { int4: bytes * 2, fp32: 30 }],
    ['MatMulNBits', 'x w s  z', 8, { int8: bytes, fp32: 30 }],
    ['MatMulNBits', 'x w s z', 1, { int1: bytes * 8, fp32: 30 }],
    ['MatMulNBits', 'x w s z', undefined, { int4: bytes * 2, fp32: 30 }],
    ['MatMulBnb4', 'x w s z', undefined, { int4: bytes * 2, fp32: 30 }],
    ['GatherBlockQuantized', 'w x s z', 4, { int4: bytes * 2, fp32: 30 }],
    ['MatMulNBits', 'x w s z', 0, { uint8: bytes + 64, fp32: 128 + 30 }],
    ['MatMulNBits', 'x w s z', 9, { uint8: bytes + 64, fp32: 128 + 30 }],
    ['MatMul', 'x w s z', 4, { uint8: bytes + 64, fp32: 128 + 30 }],
    ['MatMulNBits', 'x', 4, { uint8: bytes + 64, fp32: 128 + 30 }],
  ])('whose weights %s unpacks from %j with %d bits counts them so', async (operator, inputs, bits, counted) => {
    const file = onnxModel(graph({ nodes: [packedNode(operator, inputs.split(' '), bits)], initializers: packed }));
    expect(await countedIn(onnx, file)).toEqual(counted);
  });

  it('counts packed weights that already are of their width as they are', async () => {
    const file = onnxModel(graph({ nodes: [packedNode('MatMulNBits', ['x', 'w'], 4)], initializers: [tensor(UINT4, [9], { raw: 5 })] }));
    expect(await countedIn(onnx, file)).toEqual({ int4: 9 });
  });

  it.each<readonly [bytes: readonly number[] | string, known: boolean]>([
    ['\x08\x08\x12\x07pytorch', true],
    ['\x08\x01\x3a\x00', true],
    ['\x08\x7f\x12\x00', true],
    ['\x08\x08\x3a', false],
    ['\x09\x08\x3a\x00', false],
    ['\x08\x00\x3a\x00', false],
    ['\x08\x80\x3a\x00', false],
    ['\x08\x08\x13\x00', false],
    ['\x08\x08\x12\x02 ~\x0a', true],
    ['\x08\x08\x12\x02a\x1f', false],
    ['\x08\x08\x12\x02a\x7f', false],
    ['\x08\x08\x12\x0912345678\x00', true],
    ['\x08\x08\x12\x091234567\x008', false],
  ])('is known by its first bytes: %j', (head, known) => {
    expect(onnx.recognise(Buffer.from(head as string, 'latin1'), 'x', 1000)).toBe(known);
  });
});

describe('a TensorFlow Lite file', () => {
  const many = Array.from({ length: 256 }, () => 0);

  it.each<readonly [what: string, file: Uint8Array, counted: Readonly<Record<string, number>>]>([
    [
      'the tensors whose buffers are filled',
      tfliteFile(
        [
          { shape: [3, 4], type: 0, buffer: 1 },
          { shape: [5], type: 1, buffer: 0 },
        ],
        [0, 48],
      ),
      { fp32: 12 },
    ],
    ['buffers without data as empty', tfliteFile([{ shape: [3], type: 1, buffer: 1 }], [0, undefined, 9]), {}],
    ['its default type', tfliteFile([{ shape: [3], buffer: 1 }], [0, 12]), { fp32: 3 }],
    ['its default buffer', tfliteFile([{ shape: [3], type: 9 }], [3, 0]), { int8: 3 }],
    ['a buffer of a number beyond a byte', tfliteFile([{ shape: [3], type: 9, buffer: 256 }], [...many, 3]), { int8: 3 }],
    ['no buffer that is not there', tfliteFile([{ shape: [3], type: 9, buffer: 2 }], [0, 3]), {}],
    ['no type that is not known', tfliteFile([{ shape: [3], type: 5, buffer: 1 }], [0, 3]), {}],
    [
      'no shapes, indices and switches',
      tfliteFile(
        [2, 4, 6].map((type) => ({ shape: [3], type, buffer: 1 })),
        [0, 24],
      ),
      {},
    ],
    [
      'no scalar',
      tfliteFile(
        [
          { type: 0, buffer: 1 },
          { shape: [], type: 0, buffer: 1 },
        ],
        [0, 4],
      ),
      {},
    ],
    ['of sparse tensors what is stored', tfliteFile([{ shape: [100], type: 0, buffer: 1 }], [0, 16]), { fp32: 4 }],
    ['half bytes', tfliteFile([{ shape: [5], type: 17, buffer: 1 }], [0, 3]), { int4: 5 }],
    ['a dimension below zero as none', tfliteFile([{ shape: [-1, 5], type: 0, buffer: 1 }], [0, 16]), { fp32: 0 }],
    ['sixteen dimensions', tfliteFile([{ shape: Array.from({ length: 16 }, () => 1), type: 0, buffer: 1 }], [0, 4]), { fp32: 1 }],
    ['a shape that ends with the file', tfliteFile([{ shape: [2, 2], type: 0, buffer: 1 }], [0, 16], { shapesLast: true }), { fp32: 4 }],
  ])('counts %s', async (_what, file, counted) => {
    expect(await countedIn(tflite, file)).toEqual(counted);
  });

  it('has the precision of most of its elements', async () => {
    const file = tfliteFile(
      [
        { shape: [3], type: 0, buffer: 1 },
        { shape: [12], type: 9, buffer: 1 },
      ],
      [0, 12],
    );
    expect(await headerOf(tflite, file)).toMatchObject({ precision: { label: 'int8' } });
  });

  it('has 64 elements for each of its bytes at most', async () => {
    const of = (elements: number): Uint8Array => tfliteFile([{ shape: [elements], type: 0, buffer: 1 }], [0, 4]);
    const most = of(0).length * 64;
    expect([await countedIn(tflite, of(most)), await headerOf(tflite, of(most + 1))]).toEqual([{ fp32: 1 }, 'MALFORMED']);
  });

  it.each<readonly [what: string, file: Uint8Array, size: number, code: string]>([
    ['seventeen dimensions', tfliteFile([{ shape: Array.from({ length: 17 }, () => 1), type: 0, buffer: 1 }], [0, 4]), 0, 'MALFORMED'],
    ['fewer bytes than a buffer has', tfliteFile([{ shape: [2], type: 0, buffer: 1 }], [0, 8], { missing: 1 }), 0, 'MALFORMED'],
    [
      'fewer dimensions than are announced',
      tfliteFile([{ shape: [2], dimensions: 2, type: 0, buffer: 1 }], [0, 8], { shapesLast: true }),
      0,
      'MALFORMED',
    ],
    ['a million dimensions', tfliteFile([{ shape: [2], dimensions: 1_000_000, type: 0, buffer: 1 }], [0, 8]), 5_000_000, 'MALFORMED'],
    [
      'more items than it may have',
      tfliteFile([{ shape: [2], dimensions: 1_000_001, type: 0, buffer: 1 }], [0, 8]),
      5_000_000,
      'TOO_LARGE',
    ],
  ])('is refused with %s', async (_what, bytes, size, code) => {
    expect(await headerOf(tflite, { bytes, size: Math.max(size, bytes.length) })).toBe(code);
  });
});
