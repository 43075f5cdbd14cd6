import { inflateRawSync } from 'node:zlib';
import type { Cursor } from './cursor.js';
import { malformed, tooLarge } from './cursor.js';

/** APPNOTE.TXT 4.3: end of central directory record and its comment. */
const END_BYTES = 22;
const COMMENT_BYTES = 65_535;
const DIRECTORY_LIMIT = 16 * 1024 * 1024;
const ENTRIES_LIMIT = 65_535;
const ENTRY_BYTES = 46;
/** Largest entry that is unpacked, and the most it may become. */
const UNPACKED_LIMIT = 5 * 1024 * 1024;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

/** The entries of a zip archive, from its central directory at the end of the file. */
export async function zipEntries(cursor: Cursor): Promise<readonly ZipEntry[]> {
  cursor.littleEndian = true;
  const tail = Math.min(cursor.size, END_BYTES + COMMENT_BYTES);
  cursor.seek(cursor.size - tail);
  const bytes = await cursor.take(tail);
  const at = lastEnd(bytes);
  if (at < 0) throw malformed('The zip archive has no directory');
  const end = new DataView(bytes.buffer, bytes.byteOffset + at);
  let count = end.getUint16(10, true);
  let size = end.getUint32(12, true);
  let offset = end.getUint32(16, true);
  if (count === 0xffff || size === 0xffff_ffff || offset === 0xffff_ffff) {
    const large = await zip64(cursor, cursor.size - tail + at);
    if (large !== undefined) ({ count, size, offset } = large);
  }
  if (size > DIRECTORY_LIMIT || count > ENTRIES_LIMIT) throw tooLarge(`The zip directory has ${size} bytes and ${count} entries`);
  if (count * ENTRY_BYTES > size) throw malformed(`The zip directory announces ${count} entries in ${size} bytes`);
  cursor.seek(offset);
  return parseDirectory(await cursor.take(size), count);
}

function lastEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - END_BYTES; at >= 0; at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x05 && bytes[at + 3] === 0x06) return at;
  }
  return -1;
}

/** Zip64 (4.3.14, 4.3.15): a locator right before the end record points to the larger one. */
async function zip64(
  cursor: Cursor,
  end: number,
): Promise<{ readonly count: number; readonly size: number; readonly offset: number } | undefined> {
  cursor.seek(end - 20);
  await cursor.have(20);
  if (cursor.u32() !== 0x0706_4b50) return undefined;
  cursor.skip(4);
  cursor.seek(cursor.u64());
  await cursor.have(56);
  if (cursor.u32() !== 0x0606_4b50) return undefined;
  cursor.skip(28);
  const count = cursor.u64();
  return { count, size: cursor.u64(), offset: cursor.u64() };
}

function parseDirectory(bytes: Uint8Array, count: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count && at + ENTRY_BYTES <= bytes.length;) {
    if (view.getUint32(at, true) !== 0x0201_4b50) throw malformed('The zip directory is broken');
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const size = view.getUint32(at + 24, true);
    entries.push({
      name: Buffer.from(bytes.buffer, bytes.byteOffset + at + ENTRY_BYTES, Math.min(name, bytes.length - at - ENTRY_BYTES)).toString(
        'utf8',
      ),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: size === 0xffff_ffff ? largeSize(view, at + ENTRY_BYTES + name, extra) : size,
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_BYTES + name + extra + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Zip64's extra field (4.5.3): the size comes first in it where it does not fit the entry. */
function largeSize(view: DataView, from: number, length: number): number {
  for (let at = from; at + 12 <= Math.min(from + length, view.byteLength);) {
    if (view.getUint16(at, true) === 1) return view.getUint32(at + 4, true) + view.getUint32(at + 8, true) * 0x1_0000_0000;
    at += 4 + view.getUint16(at + 2, true);
  }
  return 0xffff_ffff;
}

/** The bytes of one small entry, stored or deflated; however much it would unpack to, no more than 5 MB are made. */
export async function readZipEntry(cursor: Cursor, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.packed > UNPACKED_LIMIT || entry.size > UNPACKED_LIMIT)
    throw tooLarge(`The entry ${entry.name.slice(0, 64)} of the zip archive has ${entry.size} bytes`);
  cursor.seek(entry.offset);
  await cursor.have(30);
  if (cursor.u32() !== 0x0403_4b50) throw malformed('The zip directory points to no entry');
  cursor.skip(22);
  const name = cursor.u16();
  cursor.skip(name + cursor.u16());
  const bytes = await cursor.take(entry.packed);
  if (entry.method === 0) return bytes;
  if (entry.method !== 8) throw malformed(`The zip archive uses compression method ${entry.method}`);
  try {
    return inflateRawSync(bytes, { maxOutputLength: UNPACKED_LIMIT });
  } catch {
    throw malformed(`The entry ${entry.name.slice(0, 64)} of the zip archive does not unpack`);
  }
}
