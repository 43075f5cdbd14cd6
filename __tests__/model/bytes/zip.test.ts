import { describe, expect, it } from '@jest/globals';
import { Cursor } from '../../../src/model/bytes/cursor.js';
import { readZipEntry, zipEntries } from '../../../src/model/bytes/zip.js';
import { zipFile } from '../support/zip-file.js';

const FILES = { 'config.json': '{"a":1}', 'metadata.json': '{}' };
const END = 22;

function cursorOver(bytes: Uint8Array): Cursor {
  return new Cursor((from, length) => Promise.resolve(bytes.slice(from, from + length)), bytes.length);
}

/** The archive with its directory told by the records of APPNOTE.TXT 4.3.14 and 4.3.15, as where a plain field would not do. */
function zip64(archive: Uint8Array, { locator = 0x0706_4b50, record = 0x0606_4b50, count = 2 } = {}): Uint8Array {
  const plain = Buffer.from(archive);
  const at = plain.length - END;
  const [size, offset] = [plain.readUInt32LE(at + 12), plain.readUInt32LE(at + 16)];
  const large = Buffer.alloc(56);
  large.writeUInt32LE(record, 0);
  large.writeBigUInt64LE(44n, 4);
  for (const place of [24, 32]) large.writeBigUInt64LE(BigInt(count), place);
  large.writeBigUInt64LE(BigInt(size), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  const where = Buffer.alloc(20);
  where.writeUInt32LE(locator, 0);
  where.writeBigUInt64LE(BigInt(at), 8);
  where.writeUInt32LE(1, 16);
  const end = Buffer.from(plain.subarray(at));
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffff_ffff, 12);
  end.writeUInt32LE(0xffff_ffff, 16);
  return Buffer.concat([plain.subarray(0, at), large, where, end]);
}

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  return (await zipEntries(cursorOver(bytes))).map(({ name }) => name);
}

describe('a zip archive whose directory is told by zip64 records', () => {
  it('has the same entries and bytes', async () => {
    const cursor = cursorOver(zip64(zipFile(FILES)));
    const entries = await zipEntries(cursor);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['config.json', 7],
      ['metadata.json', 2],
    ]);
    expect(await Promise.all(entries.slice(0, 1).map(async (entry) => Buffer.from(await readZipEntry(cursor, entry)).toString()))).toEqual([
      '{"a":1}',
    ]);
  });

  it.each([
    ['a locator that is none', { locator: 1 }],
    ['a record that is none', { record: 1 }],
    ['more entries than fit', { count: 40_000 }],
  ])('is refused with %s', async (_, changes) => {
    await expect(namesIn(zip64(zipFile(FILES), changes))).rejects.toMatchObject({ code: expect.stringMatching(/^MODEL_HEADER_/) });
  });

  it('is read by its own end record where only one field is full', async () => {
    const bytes = Buffer.from(zip64(zipFile(FILES)));
    const plain = Buffer.from(zipFile(FILES));
    // Only the count is too large for its field: the rest is as in the plain record.
    plain.copy(bytes, bytes.length - 10, plain.length - 10, plain.length);
    expect(await namesIn(bytes)).toEqual(['config.json', 'metadata.json']);
  });
});

describe('an entry whose size is told by zip64’s extra field', () => {
  /** Behind another extra field, as info-zip writes them. */
  function withExtra(size: bigint): Uint8Array {
    const archive = Buffer.from(zipFile({ 'config.json': '{"a":1}' }));
    const at = archive.indexOf('PK\x01\x02', 0, 'latin1');
    const central = Buffer.from(archive.subarray(at, archive.length - END));
    const extra = Buffer.alloc(8 + 12);
    extra.writeUInt16LE(0x5455, 0);
    extra.writeUInt16LE(4, 2);
    extra.writeUInt16LE(1, 8);
    extra.writeUInt16LE(8, 10);
    extra.writeBigUInt64LE(size, 12);
    central.writeUInt32LE(0xffff_ffff, 24);
    central.writeUInt16LE(extra.length, 30);
    const end = Buffer.from(archive.subarray(archive.length - END));
    end.writeUInt32LE(central.length + extra.length, 12);
    return Buffer.concat([archive.subarray(0, at), central, extra, end]);
  }

  it.each([7n, 5_000_000_000n])('has it: %d', async (size) => {
    expect((await zipEntries(cursorOver(withExtra(size)))).map((entry) => entry.size)).toEqual([Number(size)]);
  });
});

describe('a zip archive at its limits', () => {
  const TEXT = { 'a.json': '{}' };
  const changed = (change: (end: Buffer, all: Buffer) => void, archive: Uint8Array = zipFile(TEXT)): Buffer => {
    const all = Buffer.from(archive);
    change(all.subarray(all.length - END), all);
    return all;
  };
  const code = async (bytes: Uint8Array): Promise<string> =>
    namesIn(bytes).then(
      (names) => names.join(),
      (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)),
    );

  it('is found behind a comment of any length', async () => {
    const plain = Buffer.from(zipFile(TEXT));
    for (const length of [0, 1, 65_535]) expect(await namesIn(Buffer.concat([plain, Buffer.alloc(length, 'P')]))).toEqual(['a.json']);
    expect(await code(Buffer.concat([plain, Buffer.alloc(65_536, 'P')]))).toBe('MODEL_HEADER_MALFORMED');
    expect(await code(Buffer.from('PK'))).toBe('MODEL_HEADER_MALFORMED');
    expect(await namesIn(Buffer.from(plain.subarray(plain.length - END)).fill(0, 4))).toEqual([]);
  });

  it('is not told by something like its end', async () => {
    const plain = Buffer.from(zipFile(TEXT));
    for (const other of [
      [0x51, 0x4b, 5, 6],
      [0x50, 0x4c, 5, 6],
      [0x50, 0x4b, 4, 6],
      [0x50, 0x4b, 5, 7],
    ])
      expect(await namesIn(Buffer.concat([plain, Buffer.from(other), Buffer.alloc(20)]))).toEqual(['a.json']);
  });

  it.each<readonly [string, (end: Buffer, all: Buffer) => void, string]>([
    ['more entries than its bytes hold', (end) => end.writeUInt16LE(2, 10), 'MODEL_HEADER_MALFORMED'],
    ['a directory of more than 16 MiB', (end) => end.writeUInt32LE(16 * 1024 * 1024 + 1, 12), 'MODEL_HEADER_TOO_LARGE'],
    ['a directory of 16 MiB that is not there', (end) => end.writeUInt32LE(16 * 1024 * 1024, 12), 'MODEL_HEADER_TRUNCATED'],
    ['a directory behind the file', (end) => end.writeUInt32LE(1_000_000, 16), 'MODEL_HEADER_TRUNCATED'],
    ['an entry that is none', (end, all) => all.writeUInt8(0, end.readUInt32LE(16)), 'MODEL_HEADER_MALFORMED'],
  ])('is refused with %s', async (_what, change, expected) => {
    expect(await code(changed(change))).toBe(expected);
  });

  it('has as many entries as fit, and no more than it says', async () => {
    const two = zipFile({ a: '', b: '' });
    // The last entry ends with its record.
    expect(await namesIn(zipFile({ '': '' }))).toEqual(['']);
    expect(await namesIn(two)).toEqual(['a', 'b']);
    expect(await namesIn(changed((end) => end.writeUInt16LE(1, 10), two))).toEqual(['a']);
  });

  /** What one entry unpacks to, its record changed. */
  async function unpacked(
    archive: Uint8Array,
    change: Partial<Awaited<ReturnType<typeof zipEntries>>[number]> = {},
  ): Promise<number | string> {
    const cursor = cursorOver(archive);
    const [entry] = await zipEntries(cursor);
    if (entry === undefined) throw new Error('an entry');
    return readZipEntry(cursor, { ...entry, ...change }).then(
      ({ length }) => length,
      (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)),
    );
  }

  it('unpacks five mebibytes of an entry, and no more', async () => {
    const limit = 5 * 1024 * 1024;
    const zeros = (size: number) => zipFile({ a: new Uint8Array(size) });
    expect(await unpacked(zeros(limit))).toBe(limit);
    expect(await unpacked(zeros(limit + 1))).toBe('MODEL_HEADER_TOO_LARGE');
    // It says less than it is.
    expect(await unpacked(zeros(limit + 1), { size: 1 })).toBe('MODEL_HEADER_MALFORMED');
    expect(await unpacked(zipFile({ a: new Uint8Array(limit) }, false))).toBe(limit);
    expect(await unpacked(zipFile({ a: new Uint8Array(limit + 1) }, false), { size: 1 })).toBe('MODEL_HEADER_TOO_LARGE');
  });

  it('reads entries that are stored or deflated, where they are', async () => {
    expect(await unpacked(zipFile({ a: 'text' }, false))).toBe(4);
    expect(await unpacked(zipFile({ a: 'text' }), { method: 9 })).toBe('MODEL_HEADER_MALFORMED');
    expect(await unpacked(zipFile({ a: 'text' }), { offset: 1 })).toBe('MODEL_HEADER_MALFORMED');
    expect(await unpacked(zipFile({ a: 'text' }, false), { method: 8 })).toBe('MODEL_HEADER_MALFORMED');
  });
});

describe('zip64 only where it is meant', () => {
  it('is looked for with every single field that is full', async () => {
    const large = zip64(zipFile(FILES));
    const plain = Buffer.from(zipFile(FILES));
    const from = large.length - END;
    for (const [at, size] of [
      [10, 2],
      [12, 4],
      [16, 4],
    ] as const) {
      const bytes = Buffer.from(large);
      plain.copy(bytes, from + 8, plain.length - END + 8, plain.length);
      bytes.fill(0xff, from + at, from + at + size);
      expect(await namesIn(bytes)).toEqual(['config.json', 'metadata.json']);
    }
  });

  it('needs room in front of its end', async () => {
    const alone = Buffer.alloc(END);
    alone.write('PK\x05\x06', 'latin1');
    alone.writeUInt16LE(0xffff, 10);
    for (const before of [0, 19, 20]) {
      await expect(namesIn(Buffer.concat([Buffer.alloc(before), alone]))).rejects.toMatchObject({
        code: before < 20 ? 'MODEL_HEADER_TRUNCATED' : 'MODEL_HEADER_MALFORMED',
      });
    }
  });
});
