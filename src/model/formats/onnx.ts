import type { Cursor } from '../bytes/cursor.js';
import { malformed, tooLarge } from '../bytes/cursor.js';
import { fields, varint, type Field } from '../bytes/protobuf.js';
import { dominant, dtypes, TallyBuilder } from './tally.js';
import { headText, type Format, type Header } from './types.js';

/** Graphs inside graphs (branches of If, bodies of Loop); real ones stop at three. */
const GRAPHS_LIMIT = 16;
const DIMENSIONS_LIMIT = 64;
const NAME_BYTES = 512;

/** TensorProto.DataType (onnx.proto): label and bits an element. */
const DTYPES = dtypes(
  '1 fp32 32, 2 uint8 8, 3 int8 8, 4 uint16 16, 5 int16 16, 6 int32 32, 7 int64 64, 9 bool 8, 10 fp16 16, 11 fp64 64, ' +
    '12 uint32 32, 13 uint64 64, 16 bf16 16, 17 fp8 8, 18 fp8 8, 19 fp8 8, 20 fp8 8, 21 uint4 4, 22 int4 4, 23 fp4 4',
);

/** ModelProto's fields by their keys (number and wire type in one byte), for recognition. */
const MODEL_KEYS: ReadonlySet<number> = new Set([0x08, 0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42, 0x72, 0xa2, 0xca]);

/**
 * ONNX (onnx.proto): weights are counted over initialisers, Constant nodes and sub-graphs; bytes of weights are never read, and those
 * in external files count by their dimensions. A count of 0 is unknown.
 */
export const onnx: Format = {
  name: 'onnx',
  role: 'weights',
  size: 'large',
  extensions: 'onnx ort',
  words: 'onnxruntime sherpa',
  promised: true,
  siblings: 'graphs',
  recognise: (head) => {
    const [irVersion, version = 0, key = 0, length] = head;
    if (irVersion !== 0x08 || version < 1 || version > 0x7f || length === undefined || !MODEL_KEYS.has(key)) return false;
    // A CoreML model has a message where ONNX has the producer's name.
    return key !== 0x12 || /^[ -~]*$/.test(headText(head.subarray(4), Math.min(length, 8)));
  },
  async read(cursor) {
    const walk = new Walk(cursor);
    await walk.model();
    const precision = dominant(walk.tally.labels);
    return { role: 'weights', precision, tally: walk.tally.done(), ...walk.ends() } satisfies Header;
  },
};

/** Quantized too: `model.embed_tokens.weight_Q4`. */
const EMBEDDING = /(?:^|\.)(?:embed_tokens|wte|word_embeddings|tok_embeddings)\.weight(?:_\w+)?$/;

/** Operators of ONNX Runtime whose weights are packed (contrib ops): their attributes say how many of how many bits, the tensor's dtype does not. */
const PACKED_OPERATORS = new Set(['MatMulNBits', 'MatMulBnb4', 'GatherBlockQuantized']);

interface Counted {
  readonly label: string;
  readonly bits: number;
  readonly elements: number;
}

class Walk {
  readonly tally = new TallyBuilder();
  readonly #cursor: Cursor;
  /** Initialisers by name, until it is known which of them are packed. */
  readonly #named = new Map<string, Counted>();
  /** Inputs of packed operators: the width of the weights, undefined for scales and zero points. */
  readonly #packed = new Map<string, number | undefined>();

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  async model(): Promise<void> {
    for await (const field of fields(this.#cursor, this.#cursor.size)) {
      if (field.wire === 'bytes' && field.number === 7) await this.#graph(field, 0);
      // FunctionProto keeps its nodes in field 7.
      if (field.wire === 'bytes' && field.number === 25) await this.#nodes(field, 7, 0);
    }
    for (const [name, { label }] of this.#named) {
      const width = this.#packed.get(name);
      const held = this.#held(name);
      if (held > 0) this.tally.plain(width === undefined ? label : `int${width}`, held);
    }
  }

  /**
   * The token embedding, and the output head: exporters turn that round for a multiplication and store it even where it is the embedding again,
   * mostly under a name that does not tell. Nothing else has as many elements.
   */
  ends(): Pick<Header, 'embedding' | 'head'> {
    const names = [...this.#named.keys()];
    // What stands beside a quantized one is called so too, and smaller.
    const embedding = names.reduce((most, one) => (EMBEDDING.test(one) ? Math.max(most, this.#held(one)) : most), 0);
    if (embedding === 0) return {};
    const isTwice = names.filter((one) => this.#held(one) === embedding).length > 1;
    return { embedding, ...(isTwice ? { head: embedding } : {}) };
  }

  /** Weights that an initialiser holds: in a packed one more than it has elements, in what stands beside such a one none. */
  #held(name: string): number {
    const { bits, elements } = this.#named.get(name) ?? { bits: 0, elements: 0 };
    if (!this.#packed.has(name)) return elements;
    const width = this.#packed.get(name);
    return width === undefined ? 0 : Math.floor((elements * Math.max(bits, width)) / width);
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

  /** Attributes of a node: tensors of Constant nodes (field 5 of AttributeProto, lists in 10), graphs (6, lists in 11), numbers (3). */
  async #node(node: Field, depth: number): Promise<void> {
    const inputs: string[] = [];
    let operator = '';
    let width = 4;
    for await (const part of this.#inside(node)) {
      if (part.number === 1) inputs.push(await this.#text(part));
      if (part.number === 4) operator = await this.#text(part);
      if (part.number !== 5) continue;
      let key = '';
      for await (const value of this.#inside(part)) {
        if (value.number === 1) key = await this.#text(value);
        if (value.number === 3 && key === 'bits') width = value.value;
        if (value.number === 5 || value.number === 10) await this.#tensor(value);
        if (value.number === 6 || value.number === 11) await this.#graph(value, depth + 1);
      }
    }
    if (!PACKED_OPERATORS.has(operator) || !(width >= 1 && width <= 8)) return;
    const [weights = '', ...beside] = inputs.slice(operator === 'GatherBlockQuantized' ? 0 : 1);
    for (const name of beside) this.#packed.set(name, undefined);
    this.#packed.set(weights, width);
  }

  /** A short text; names of tensors are. */
  async #text(field: Field): Promise<string> {
    this.#enter(field);
    return Buffer.from(await this.#cursor.take(Math.min(field.value, NAME_BYTES))).toString('latin1');
  }

  async #tensor(tensor: Field): Promise<void> {
    let elements = 1;
    let dimensions = 0;
    let type = 0;
    let external = false;
    let name = '';
    for await (const field of this.#inside(tensor)) {
      if (field.number === 1) {
        for (const dimension of await this.#dimensions(field)) {
          elements *= dimension;
          dimensions++;
        }
      } else if (field.number === 2) type = field.value;
      else if (field.number === 8) name = await this.#text(field);
      else if (field.number === 14) external = field.value === 1;
    }
    const [label, bits] = DTYPES.get(String(type)) ?? ['unknown', 0];
    if (dimensions > DIMENSIONS_LIMIT || !(elements <= Number.MAX_SAFE_INTEGER))
      throw malformed('The ONNX file gives a tensor impossible dimensions');
    // What is stored here must fit here; text and unknown types have no fixed width.
    if (!external && (elements * bits) / 8 > tensor.value * 8) {
      throw malformed(`The ONNX file gives a tensor of ${tensor.value} bytes ${elements} elements`);
    }
    // Shapes and indices are integers of 64 bits, a few of them; they are no weights.
    if (dimensions === 0 || bits === 0 || label === 'int64' || label === 'bool') return;
    if (name !== '' && !this.#named.has(name)) this.#named.set(name, { label, bits, elements });
    else this.tally.plain(label, elements);
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

  #enter({ wire, start }: Field): void {
    if (wire !== 'bytes') throw malformed(`The ONNX file holds a number where a message or text belongs, at byte ${start}`);
    this.#cursor.seek(start);
  }

  #inside(message: Field): AsyncGenerator<Field> {
    this.#enter(message);
    return fields(this.#cursor, message.start + message.value);
  }
}
