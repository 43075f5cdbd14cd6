/** A field of a FlatBuffer's table: a number in place, or what is written behind the table and pointed to. */
type Value = { readonly byte: number } | { readonly word: number } | ((bytes: Writer) => number);

/** The little of FlatBuffers (flatbuffers.dev, Internals) that a model of TensorFlow Lite needs. */
class Writer {
  readonly bytes: number[] = [];

  u32(value: number): number {
    this.bytes.push(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
    return this.bytes.length - 4;
  }

  u16(value: number): void {
    this.bytes.push(value & 0xff, value >>> 8);
  }

  point(at: number, to: number): void {
    this.bytes.splice(at, 4, ...new Writer().of(to - at));
  }

  of(value: number): readonly number[] {
    this.u32(value);
    return this.bytes;
  }

  table(fields: readonly (Value | undefined)[], backwards = false): number {
    const slots = this.bytes.length;
    this.u16(4 + 2 * fields.length);
    this.u16(4 + 4 * fields.length);
    let next = 4;
    for (const field of fields) {
      this.u16(field === undefined ? 0 : next);
      if (field !== undefined) next += 4;
    }
    const at = this.u32(this.bytes.length - slots);
    const behind: (readonly [number, (bytes: Writer) => number])[] = [];
    for (const field of fields) {
      if (field === undefined) continue;
      if (typeof field === 'function') behind.push([this.u32(0), field]);
      else if ('word' in field) this.u32(field.word);
      // What stands behind a byte is its own.
      else this.bytes.push(field.byte, 0xff, 0xff, 0xff);
    }
    for (const [place, write] of backwards ? behind.reverse() : behind) this.point(place, write(this));
    return at;
  }
}

const words =
  (values: readonly number[], announced = values.length) =>
  (bytes: Writer): number => {
    const at = bytes.u32(announced);
    for (const value of values) bytes.u32(value);
    return at;
  };
const data =
  (length: number, announced = length) =>
  (bytes: Writer): number => {
    const at = bytes.u32(announced);
    for (let count = 0; count < length; count++) bytes.bytes.push(1);
    return at;
  };
const tables =
  (all: readonly (readonly (Value | undefined)[])[]) =>
  (bytes: Writer): number => {
    const at = bytes.u32(all.length);
    const places = all.map(() => bytes.u32(0));
    all.forEach((fields, index) => {
      bytes.point(places[index] ?? 0, bytes.table(fields));
    });
    return at;
  };

export interface TfliteTensor {
  readonly shape?: readonly number[];
  /** How many dimensions are announced, where they are not there. */
  readonly dimensions?: number;
  /** Number of TensorType; none: its default, 0. */
  readonly type?: number;
  /** Number of its buffer; none: 0, the empty one. */
  readonly buffer?: number;
}

/** A model of one graph; its buffers are of so many bytes. The shapes of its tensors come last, or its buffers do. */
export function tfliteFile(
  tensors: readonly TfliteTensor[],
  buffers: readonly (number | undefined)[],
  { shapesLast = false, missing = 0 }: { readonly shapesLast?: boolean; readonly missing?: number } = {},
): Uint8Array {
  const file = new Writer();
  file.u32(0);
  file.bytes.push(...Buffer.from('TFL3'));
  const graph = tables([
    [
      tables(
        tensors.map(({ shape, dimensions, type, buffer }) => [
          shape === undefined ? undefined : words(shape, dimensions),
          type === undefined ? undefined : { byte: type },
          buffer === undefined ? undefined : { word: buffer },
        ]),
      ),
    ],
  ]);
  const stored = tables(buffers.map((length) => [length === undefined ? undefined : data(length - missing, length)]));
  file.point(0, file.table([{ word: 3 }, undefined, graph, undefined, stored], shapesLast));
  return Uint8Array.from(file.bytes);
}
