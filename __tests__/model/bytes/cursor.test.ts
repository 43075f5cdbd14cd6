import { describe, expect, it } from '@jest/globals';
import { Cursor, HEADER_BYTES_LIMIT } from '../../../src/model/bytes/cursor.js';
import { fields, varint, type Field } from '../../../src/model/bytes/protobuf.js';

const KIB = 1024;

/** A file of so many bytes, each the low byte of its place; with the reads that were asked for. */
function fileOf(size: number, bytes?: Uint8Array) {
  const reads: string[] = [];
  const read = (from: number, length: number): Promise<Uint8Array> => {
    reads.push(`${from}+${length}`);
    return Promise.resolve(bytes?.slice(from, from + length) ?? Uint8Array.from({ length }, (_, at) => from + at));
  };
  return { cursor: new Cursor(read, size), reads };
}

const over = (...bytes: number[]): Cursor => fileOf(bytes.length, Uint8Array.from(bytes)).cursor;
const TRUNCATED = { code: 'MODEL_HEADER_TRUNCATED' };
const MALFORMED = { code: 'MODEL_HEADER_MALFORMED' };
const TOO_LARGE = { code: 'MODEL_HEADER_TOO_LARGE' };

describe('the windows of a header', () => {
  it('are the whole of a file of a mebibyte, read once', async () => {
    const { cursor, reads } = fileOf(KIB * KIB);
    await cursor.have(1);
    cursor.seek(KIB * KIB - 1);
    expect([await cursor.take(1), reads]).toEqual([Uint8Array.of(255), [`0+${KIB * KIB}`]]);
    expect(cursor.bytesRead).toBe(KIB * KIB);
    const jumping = fileOf(KIB * KIB);
    jumping.cursor.seek(500);
    await jumping.cursor.have(1);
    jumping.cursor.seek(0);
    expect([await jumping.cursor.take(1), jumping.reads]).toEqual([Uint8Array.of(0), [`0+${KIB * KIB}`]]);
  });

  it('of a larger one grow where reading goes on, and begin anew where it jumps', async () => {
    const { cursor, reads } = fileOf(100 * KIB * KIB);
    for (let times = 0; times < 10; times++) {
      await cursor.have(1);
      cursor.skip(cursor.ready);
    }
    cursor.seek(50 * KIB * KIB);
    await cursor.have(1);
    cursor.seek(10);
    await cursor.have(5000);
    expect(reads.map((one) => one.split('+')[1])).toEqual([
      ...[8, 16, 32, 64, 128, 256, 512, 1024, 1024, 1024].map((size) => String(size * KIB)),
      '4096',
      '5000',
    ]);
  });

  it('are not read again while what is wanted lies in them', async () => {
    const { cursor, reads } = fileOf(2 * KIB * KIB);
    await cursor.have(8 * KIB);
    cursor.skip(8 * KIB - 1);
    expect(cursor.ready).toBe(1);
    await cursor.have(1);
    cursor.skip(1);
    expect([cursor.ready, reads.length]).toEqual([0, 1]);
    cursor.seek(0);
    expect(cursor.ready).toBe(8 * KIB);
    await cursor.have(0);
    expect(reads).toHaveLength(1);
    cursor.seek(8 * KIB);
    await cursor.have(1);
    cursor.seek(0);
    // Before the window, nothing is ready.
    expect(cursor.ready).toBe(0);
    cursor.seek(2 * KIB * KIB);
    expect(cursor.ready).toBe(0);
  });

  it('end with the file, and with what may be read of it', async () => {
    const { cursor } = fileOf(2 * KIB * KIB);
    cursor.seek(2 * KIB * KIB - 4);
    await cursor.have(4);
    await expect(cursor.have(5)).rejects.toMatchObject(TRUNCATED);
    const huge = fileOf(3 * HEADER_BYTES_LIMIT, new Uint8Array(HEADER_BYTES_LIMIT)).cursor;
    await huge.have(HEADER_BYTES_LIMIT);
    huge.skip(HEADER_BYTES_LIMIT);
    await expect(huge.have(1)).rejects.toMatchObject(TOO_LARGE);
    await expect(fileOf(3 * HEADER_BYTES_LIMIT).cursor.have(HEADER_BYTES_LIMIT + 1)).rejects.toMatchObject(TOO_LARGE);
    const short = new Cursor(() => Promise.resolve(new Uint8Array(3)), 8);
    await expect(short.have(8)).rejects.toMatchObject(TRUNCATED);
  });

  it('are left by a step to a byte of the file alone', () => {
    const { cursor } = fileOf(10);
    for (const place of [-1, 11, 0.5, Number.NaN])
      expect(() => {
        cursor.seek(place);
      }).toThrow(expect.objectContaining(TRUNCATED));
    cursor.seek(10);
    cursor.seek(0);
    for (const length of [-1, 11, 0.5, Number.NaN])
      expect(() => {
        cursor.skip(length);
      }).toThrow(expect.objectContaining(TRUNCATED));
    cursor.skip(10);
    expect([cursor.position, cursor.left]).toEqual([10, 0]);
    expect(() => cursor.u8()).toThrow(RangeError);
    cursor.seek(0);
    expect(() => cursor.bytes(1)).toThrow(RangeError);
  });

  it('hold thirty million items at most', () => {
    const { cursor } = fileOf(1);
    cursor.step(30_000_000);
    expect(() => {
      cursor.step();
    }).toThrow(expect.objectContaining(TOO_LARGE));
  });
});

describe('numbers of a header', () => {
  it('are little-endian or big-endian', async () => {
    const all = [0x80, 0x01, 0x02, 0x03, 0x80, 0x01, 0x02, 0x03];
    const little = over(...all);
    await little.have(8);
    expect([little.u16(), little.u16(), little.i32()]).toEqual([0x0180, 0x0302, 0x03020180]);
    const big = over(...all);
    big.littleEndian = false;
    await big.have(8);
    expect([big.u8(), big.u8(), big.u16(), big.i32()]).toEqual([0x80, 1, 0x0203, 0x80010203 - 2 ** 32]);
  });

  it('of 64 bits are those that a disk can hold', async () => {
    const of = async (bytes: number[], littleEndian: boolean): Promise<number> => {
      const cursor = over(...bytes);
      cursor.littleEndian = littleEndian;
      await cursor.have(8);
      return cursor.u64();
    };
    expect(await of([1, 0, 0, 0, 2, 0, 0, 0], true)).toBe(2 * 2 ** 32 + 1);
    expect(await of([0, 0, 0, 2, 0, 0, 0, 1], false)).toBe(2 * 2 ** 32 + 1);
    expect(await of([255, 255, 255, 255, 255, 255, 0x1f, 0], true)).toBe(Number.MAX_SAFE_INTEGER);
    await expect(of([0, 0, 0, 0, 0, 0, 0x20, 0], true)).rejects.toMatchObject(MALFORMED);
  });
});

describe('protobuf', () => {
  async function fieldsOf(bytes: number[], end = bytes.length): Promise<readonly string[]> {
    const found: Field[] = [];
    for await (const field of fields(over(...bytes), end)) found.push(field);
    return found.map(({ number, wire, value, start }) => `${number} ${wire} ${value} @${start}`);
  }

  it('fields come one after the other, their values passed over', async () => {
    expect(await fieldsOf([0x08, 0x96, 0x01, 0x12, 0x02, 9, 9, 0x19, 0, 0, 0, 0, 0, 0, 0, 0, 0x25, 0, 0, 0, 0])).toEqual([
      '1 varint 150 @3',
      '2 bytes 2 @5',
      '3 fixed 8 @8',
      '4 fixed 4 @17',
    ]);
    expect(await fieldsOf([])).toEqual([]);
  });

  it.each<readonly [string, number[], object]>([
    ['ends behind its message', [0x12, 0x03, 9, 9], TRUNCATED],
    ['ends behind its message by a fixed number', [0x25, 0, 0, 0], TRUNCATED],
    ['has no number', [0x00, 0x01], MALFORMED],
    ['has number zero and a length', [0x02, 0x00], MALFORMED],
    ['is of a wire type that is none', [0x0b, 0x01], MALFORMED],
    ['does not end', [0x08, 0x80], MALFORMED],
    ['has a length of more than 2^53', [0x12, 255, 255, 255, 255, 255, 255, 255, 255, 1], MALFORMED],
  ])('that %s is refused', async (_what, bytes, failure) => {
    await expect(fieldsOf(bytes)).rejects.toMatchObject(failure);
  });

  it('that ends with its message is one, and nothing behind it is read', async () => {
    expect(await fieldsOf([0x12, 0x02, 9, 9, 0xff], 4)).toEqual(['2 bytes 2 @2']);
  });

  it('numbers are of ten bytes at most, and above 2^53 none', async () => {
    const value = (...bytes: number[]) => varint(over(...bytes), bytes.length);
    expect(await value(0x7f)).toBe(127);
    expect(await value(0x80, 0x01)).toBe(128);
    expect(await value(255, 255, 255, 255, 255, 255, 255, 15)).toBe(2 ** 53 - 1);
    expect(await value(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 16)).toBeNaN();
    expect(await value(255, 255, 255, 255, 255, 255, 255, 255, 255, 1)).toBeNaN();
    await expect(value(255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1)).rejects.toMatchObject(MALFORMED);
    // The last byte of the message, with another behind it.
    await expect(varint(over(0x80, 0x01), 1)).rejects.toMatchObject(MALFORMED);
  });
});
