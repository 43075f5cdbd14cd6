import type { Cursor } from '../bytes/cursor.js';
import { malformed, tooLarge } from '../bytes/failure.js';
import { fields, varint, type Field } from '../bytes/protobuf.js';
import { dominant, TallyBuilder } from './tally.js';
import type { Format, Header } from './types.js';

/** Graphs inside graphs (branches of If, bodies of Loop); real ones stop at three. */
const GRAPHS_LIMIT = 16;
const DIMENSIONS_LIMIT = 64;

/** TensorProto.DataType (onnx.proto): label and bits an element. */
const DTYPES: ReadonlyMap<number, readonly [label: string, bits: number]> = new Map([
  [1, ['fp32', 32]],
  [2, ['uint8', 8]],
  [3, ['int8', 8]],
  [4, ['uint16', 16]],
  [5, ['int16', 16]],
  [6, ['int32', 32]],
  [7, ['int64', 64]],
  [9, ['bool', 8]],
  [10, ['fp16', 16]],
  [11, ['fp64', 64]],
  [12, ['uint32', 32]],
  [13, ['uint64', 64]],
  [16, ['bf16', 16]],
  [17, ['fp8', 8]],
  [18, ['fp8', 8]],
  [19, ['fp8', 8]],
  [20, ['fp8', 8]],
  [21, ['uint4', 4]],
  [22, ['int4', 4]],
  [23, ['fp4', 4]],
]);

/** ModelProto's fields by number with their wire types, for recognition. */
const MODEL_FIELDS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 0],
  [6, 2],
  [7, 2],
  [8, 2],
  [14, 2],
  [20, 2],
  [25, 2],
]);

/**
 * ONNX (onnx.proto): weights are counted over initialisers, Constant nodes and sub-graphs; bytes of weights are never read, and those
 * in external files count by their dimensions. A count of 0 is unknown.
 */
export const onnx: Format = {
  name: 'onnx',
  role: 'weights',
  size: 'large',
  recognise: (head) => {
    if (head[0] !== 0x08 || head.length < 4 || (head[1] ?? 0) === 0 || (head[1] ?? 0) >= 0x80) return false;
    const key = head[2] ?? 0;
    const wire = MODEL_FIELDS.get(key >> 3);
    if (wire === undefined || wire !== (key & 7)) return false;
    // A CoreML model has a message where ONNX has the producer's name.
    return key !== 0x12 || isName(head.subarray(4, 4 + Math.min(head[3] ?? 0, 8)));
  },
  async read(cursor) {
    const walk = new Walk(cursor);
    await walk.model();
    const precision = dominant(walk.tally.labels);
    return { role: 'weights', ...(precision === undefined ? {} : { precision }), tally: walk.tally.done() } satisfies Header;
  },
};

function isName(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}

class Walk {
  readonly tally = new TallyBuilder();
  readonly #cursor: Cursor;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  async model(): Promise<void> {
    for await (const field of fields(this.#cursor, this.#cursor.size)) {
      if (field.wire === 'bytes' && field.number === 7) await this.#graph(field, 0);
      // FunctionProto keeps its nodes in field 7.
      if (field.wire === 'bytes' && field.number === 25) await this.#nodes(field, 7, 0);
    }
  }

  async #graph(graph: Field, depth: number): Promise<void> {
    if (depth > GRAPHS_LIMIT) throw tooLarge(`The ONNX file nests graphs deeper than ${GRAPHS_LIMIT} levels`);
    for await (const field of this.#inside(graph)) {
      if (field.number === 1) await this.#node(field, depth);
      if (field.number === 5) await this.#tensor(field);
      // SparseTensorProto: only its values (field 1) are weights.
      if (field.number === 15) for await (const part of this.#inside(field)) if (part.number === 1) await this.#tensor(part);
    }
  }

  async #nodes(message: Field, number: number, depth: number): Promise<void> {
    for await (const field of this.#inside(message)) if (field.number === number) await this.#node(field, depth);
  }

  /** Attributes of a node: tensors of Constant nodes (field 5 of AttributeProto, lists in 10), graphs (6, lists in 11). */
  async #node(node: Field, depth: number): Promise<void> {
    for await (const attribute of this.#inside(node)) {
      if (attribute.number !== 5) continue;
      for await (const value of this.#inside(attribute)) {
        if (value.number === 5 || value.number === 10) await this.#tensor(value);
        if (value.number === 6 || value.number === 11) await this.#graph(value, depth + 1);
      }
    }
  }

  async #tensor(tensor: Field): Promise<void> {
    let elements = 1;
    let dimensions = 0;
    let type = 0;
    let external = false;
    const end = tensor.start + tensor.value;
    this.#cursor.seek(tensor.start);
    for await (const field of fields(this.#cursor, end)) {
      if (field.number === 1) {
        for (const dimension of await this.#dimensions(field)) {
          elements *= dimension;
          dimensions++;
        }
      } else if (field.number === 2 && field.wire === 'varint') type = field.value;
      else if (field.number === 14 && field.wire === 'varint') external = field.value === 1;
    }
    const [label, bits] = DTYPES.get(type) ?? ['unknown', 0];
    if (dimensions > DIMENSIONS_LIMIT || !(elements <= Number.MAX_SAFE_INTEGER))
      throw malformed('The ONNX file gives a tensor impossible dimensions');
    // What is stored here must fit here; text and unknown types have no fixed width.
    if (!external && bits > 0 && (elements * bits) / 8 > tensor.value * 8) {
      throw malformed(`The ONNX file gives a tensor of ${tensor.value} bytes ${elements} elements`);
    }
    // Shapes and indices are integers of 64 bits, a few of them; they are no weights.
    if (dimensions > 0 && bits > 0 && label !== 'int64' && label !== 'bool') this.tally.plain(label, elements);
  }

  /** One dimension, or several packed. */
  async #dimensions(field: Field): Promise<readonly number[]> {
    if (field.wire === 'varint') return [field.value];
    const found: number[] = [];
    const end = field.start + field.value;
    this.#cursor.seek(field.start);
    while (this.#cursor.position < end && found.length <= DIMENSIONS_LIMIT) found.push(await varint(this.#cursor, end));
    return found;
  }

  #inside(message: Field): AsyncGenerator<Field> {
    if (message.wire !== 'bytes') throw malformed(`The ONNX file holds a number where a message belongs, at byte ${message.start}`);
    this.#cursor.seek(message.start);
    return fields(this.#cursor, message.start + message.value);
  }
}
