import type { Cursor } from './cursor.js';
import { malformed, truncated } from './cursor.js';

/** A field of a protobuf message (protobuf.dev, Encoding): where its value stands, or the number that it is. */
export interface Field {
  readonly number: number;
  readonly wire: 'varint' | 'bytes' | 'fixed';
  /** Value of a varint, NaN above 2^53; else the length in bytes. */
  readonly value: number;
  /** First byte of the value. */
  readonly start: number;
}

/** What a field costs beside an item of an array: half a microsecond, since any may wait for the file. */
const FIELD_STEPS = 20;
/** The longest varint. */
const VARINT_BYTES = 10;

/**
 * The fields of the message between the cursor and `end`, one after the other; values are passed over unread. The cursor may be moved
 * while a field is looked at.
 */
export async function* fields(cursor: Cursor, end: number): AsyncGenerator<Field> {
  let at = cursor.position;
  cursor.step(FIELD_STEPS);
  while (at < end) {
    cursor.seek(at);
    cursor.step(FIELD_STEPS);
    const field = await fieldAt(cursor, end);
    at = field.wire === 'varint' ? cursor.position : field.start + field.value;
    if (at > end) throw truncated(`A protobuf field at byte ${field.start} ends at byte ${at}, behind its message's ${end}`);
    yield field;
  }
}

async function fieldAt(cursor: Cursor, end: number): Promise<Field> {
  const key = await varint(cursor, end);
  const number = Math.floor(key / 8);
  if (Number.isNaN(key) || number < 1) throw malformed(`A protobuf message is broken at byte ${cursor.position}`);
  switch (key % 8) {
    case 0: {
      const value = await varint(cursor, end);
      return { number, wire: 'varint', value, start: cursor.position };
    }
    case 1:
      return { number, wire: 'fixed', value: 8, start: cursor.position };
    case 2: {
      const value = await varint(cursor, end);
      if (Number.isNaN(value)) throw malformed(`A protobuf length at byte ${cursor.position} is above 2^53`);
      return { number, wire: 'bytes', value, start: cursor.position };
    }
    case 5:
      return { number, wire: 'fixed', value: 4, start: cursor.position };
    default:
      throw malformed(`A protobuf message holds an unknown wire type at byte ${cursor.position}`);
  }
}

/** A varint; NaN when it is above 2^53 (negative numbers are), which no length or dimension is. */
export async function varint(cursor: Cursor, end: number): Promise<number> {
  const most = Math.min(VARINT_BYTES, end - cursor.position);
  if (cursor.ready < most) await cursor.have(most);
  let value = 0;
  let scale = 1;
  for (let index = 0; index < most; index++) {
    const byte = cursor.u8();
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte < 0x80) return Number.isSafeInteger(value) ? value : Number.NaN;
  }
  throw malformed(`A protobuf number at byte ${cursor.position} does not end`);
}
