import type { Cursor } from '../bytes/cursor.js';
import { malformed, tooLarge } from '../bytes/cursor.js';
import { dominant, dtypes, TallyBuilder } from './tally.js';
import { startsWith, type Format } from './types.js';

/** What following a table costs beside an item of an array: it may wait for the file. */
const TABLE_STEPS = 20;
const VECTOR_LIMIT = 1_000_000;
const DIMENSIONS_LIMIT = 16;

/** TensorType of schema.fbs by number. */
const DTYPES = dtypes(
  '0 fp32 32, 1 fp16 16, 2 int32 32, 3 uint8 8, 4 int64 64, 6 bool 8, 7 int16 16, 9 int8 8, 10 fp64 64, 12 uint64 64, ' +
    '15 uint32 32, 16 uint16 16, 17 int4 4, 18 bf16 16',
);

/** Shapes, indices and switches. */
const NO_WEIGHTS = new Set(['int64', 'int32', 'bool']);

/** TensorFlow Lite (tensorflow/lite schema.fbs): a FlatBuffer whose tables are followed; constant tensors are those with a filled buffer. */
export const tflite: Format = {
  name: 'tflite',
  role: 'weights',
  size: 'large',
  extensions: 'tflite',
  words: 'litert',
  promised: true,
  recognise: (head) => startsWith(head, 'TFL3', 4),
  async read(cursor) {
    const tally = new TallyBuilder();
    const model = await table(cursor, await offsetAt(cursor, 0));
    const buffers = await vector(cursor, model, 4);
    for (const graph of await vector(cursor, model, 2)) {
      for (const tensor of await vector(cursor, await table(cursor, await offsetAt(cursor, graph)), 0)) {
        await addTensor(cursor, await table(cursor, await offsetAt(cursor, tensor)), buffers, tally);
      }
    }
    const precision = dominant(tally.labels);
    return { role: 'weights', precision, tally: tally.done() };
  },
};

/** A table: where it stands, and the offsets of its fields (0 for one that is not there). */
interface Table {
  readonly at: number;
  readonly fields: readonly number[];
}

async function offsetAt(cursor: Cursor, at: number): Promise<number> {
  cursor.seek(at);
  await cursor.have(4);
  return at + cursor.u32();
}

async function table(cursor: Cursor, at: number): Promise<Table> {
  cursor.seek(at);
  await cursor.have(4);
  const slots = at - cursor.i32();
  cursor.seek(slots);
  await cursor.have(4);
  const bytes = cursor.u16();
  cursor.skip(2);
  const count = Math.max(0, Math.floor((bytes - 4) / 2));
  cursor.step(TABLE_STEPS + count);
  await cursor.have(count * 2);
  return { at, fields: Array.from({ length: count }, () => cursor.u16()) };
}

/** Places of the items of a vector field, four bytes each. */
async function vector(cursor: Cursor, { at, fields }: Table, index: number): Promise<readonly number[]> {
  const field = fields[index] ?? 0;
  if (field === 0) return [];
  const start = await offsetAt(cursor, at + field);
  cursor.seek(start);
  await cursor.have(4);
  const count = cursor.u32();
  if (count * 4 > cursor.left) throw malformed(`The TFLite file announces ${count} items at byte ${start}`);
  if (count > VECTOR_LIMIT) throw tooLarge(`The TFLite file holds a list of ${count} items`);
  cursor.step(TABLE_STEPS + count);
  return Array.from({ length: count }, (_, item) => start + 4 + item * 4);
}

async function scalar(cursor: Cursor, { at, fields }: Table, index: number, bytes: 1 | 4): Promise<number> {
  const field = fields[index] ?? 0;
  if (field === 0) return 0;
  cursor.seek(at + field);
  await cursor.have(bytes);
  return bytes === 1 ? cursor.u8() : cursor.u32();
}

async function addTensor(cursor: Cursor, tensor: Table, buffers: readonly number[], tally: TallyBuilder): Promise<void> {
  const place = buffers[await scalar(cursor, tensor, 2, 4)];
  const dtype = DTYPES.get(String(await scalar(cursor, tensor, 1, 1)));
  if (place === undefined || dtype === undefined) return;
  const stored = await storedBytes(cursor, place);
  if (stored === 0) return;
  const shape = await vector(cursor, tensor, 0);
  if (shape.length > DIMENSIONS_LIMIT) throw malformed(`The TFLite file gives a tensor ${shape.length} dimensions`);
  let elements = 1;
  for (const item of shape) {
    cursor.seek(item);
    await cursor.have(4);
    elements *= Math.max(0, cursor.i32());
  }
  const [label, bits] = dtype;
  // Sparse tensors store fewer bytes than their shape asks for; none stores more.
  if (elements > cursor.size * 64) throw malformed(`The TFLite file gives a tensor ${elements} elements in ${cursor.size} bytes`);
  if (shape.length > 0 && !NO_WEIGHTS.has(label)) tally.plain(label, Math.min(elements, Math.ceil((stored * 8) / bits)));
}

/** Bytes of a buffer's data. */
async function storedBytes(cursor: Cursor, place: number): Promise<number> {
  const buffer = await table(cursor, await offsetAt(cursor, place));
  const field = buffer.fields[0] ?? 0;
  if (field === 0) return 0;
  const start = await offsetAt(cursor, buffer.at + field);
  cursor.seek(start);
  await cursor.have(4);
  const count = cursor.u32();
  if (count > cursor.left) throw malformed(`The TFLite file announces ${count} bytes at byte ${start}`);
  return count;
}
