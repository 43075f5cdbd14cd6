import { isAscii } from '../names.js';
import type { TarEntry } from '../../ports.js';

// Headers as Go's archive/tar writes them for kit: USTAR where it can hold the entry, else PAX (POSIX.1-2017, pax, "ustar Interchange
// Format" and "pax Header Block"). kit clears times, sets owner 1000 and group 0, and gives directories no trailing slash.

const BLOCK = 512;
/** Two zero blocks end an archive; kit adds no record padding. */
export const TRAILER_SIZE = 2 * BLOCK;

const NAME_SIZE = 100;
const PREFIX = 345;
const PREFIX_SIZE = 155;
/** Eleven octal digits hold less than this. */
const USTAR_SIZE_LIMIT = 8 ** 11;

/** Bytes from the end of `size` bytes of data to the next block. */
export function paddingOf(size: number): number {
  const over = size % BLOCK;
  return over === 0 ? 0 : BLOCK - over;
}

/** Bytes of all header blocks of an entry. */
export function headerSize(entry: TarEntry): number {
  if (entry.size < USTAR_SIZE_LIMIT && entry.name.length <= NAME_SIZE && isAscii(entry.name)) return BLOCK;
  const records = paxRecords(entry);
  return records === undefined ? BLOCK : 2 * BLOCK + records.length + paddingOf(records.length);
}

/** Bytes of an entry in an archive: header blocks, its file, padding. */
export function pieceSize(entry: TarEntry): number {
  return headerSize(entry) + entry.size + paddingOf(entry.size);
}

/** All header blocks of an entry. */
export function encodeHeader(entry: TarEntry): Buffer {
  const records = paxRecords(entry);
  if (records === undefined) {
    const split = splitName(entry.name);
    const block = mainBlock(entry);
    writeText(block, 0, NAME_SIZE, split?.name ?? entry.name);
    if (split !== undefined) writeText(block, PREFIX, PREFIX_SIZE, split.prefix);
    return sealed(block);
  }
  const data = Buffer.alloc(records.length + paddingOf(records.length));
  data.write(records, 'latin1');
  const main = mainBlock(entry);
  writeText(main, 0, NAME_SIZE, asciiOnly(entry.name));
  return Buffer.concat([extendedBlock(entry.name, records.length), data, sealed(main)]);
}

/** Everything of a normal header but its name and checksum. */
function mainBlock(entry: TarEntry): Buffer {
  const block = Buffer.allocUnsafe(BLOCK);
  BLANKS[entry.type].copy(block);
  writeOctal(block, 100, 8, entry.mode);
  // Too large for the field: the PAX record says it, the field is zero.
  writeOctal(block, 124, 12, entry.size < USTAR_SIZE_LIMIT ? entry.size : 0);
  return block;
}

/** What all entries of a kind have in common: owner 1000, and zero for group, time and device. */
function blankBlock(type: '0' | '5'): Buffer {
  const block = emptyBlock(type);
  for (const [at, value] of [
    [108, 1000],
    [116, 0],
    [329, 0],
    [337, 0],
  ] as const)
    writeOctal(block, at, 8, value);
  writeOctal(block, 136, 12, 0);
  return block;
}

/** The block that announces PAX records. Unlike a normal header it has owner 0 and leaves the device fields empty. */
function extendedBlock(name: string, recordsSize: number): Buffer {
  const block = emptyBlock('x');
  const slash = name.lastIndexOf('/');
  const shadow = asciiOnly(`${name.slice(0, slash + 1)}PaxHeaders.0/${name.slice(slash + 1)}`);
  writeText(block, 0, NAME_SIZE, shadow.slice(0, NAME_SIZE).replace(/\/+$/, ''));
  for (const at of [100, 108, 116]) writeOctal(block, at, 8, 0);
  writeOctal(block, 124, 12, recordsSize);
  writeOctal(block, 136, 12, 0);
  return sealed(block);
}

function emptyBlock(type: '0' | '5' | 'x'): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(type, 156, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  return block;
}

/** `path` and `size` records, or undefined when USTAR holds the entry. A name that does not fit alone gets its record even when it would split. */
function paxRecords(entry: TarEntry): string | undefined {
  const plain = isAscii(entry.name);
  const long = entry.name.length > NAME_SIZE;
  const large = entry.size >= USTAR_SIZE_LIMIT;
  if (!large && plain && (!long || splitName(entry.name) !== undefined)) return undefined;
  return (plain && !long ? '' : record('path', entry.name)) + (large ? record('size', String(entry.size)) : '');
}

/** `length key=value\n`, where the length counts its own digits. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length;
  while (length !== String(length).length + rest.length) length = String(length).length + rest.length;
  return String(length) + rest;
}

/** A long ASCII name cut at a slash into prefix and name, where both fit. No name of a walk begins or ends with one. */
function splitName(name: string): { readonly prefix: string; readonly name: string } | undefined {
  if (name.length <= NAME_SIZE) return undefined;
  const slash = name.slice(0, PREFIX_SIZE + 1).lastIndexOf('/');
  const rest = name.slice(slash + 1);
  return rest.length > NAME_SIZE ? undefined : { prefix: name.slice(0, slash), name: rest };
}

/** Without the characters beyond ASCII, as Go's toASCII. */
function asciiOnly(name: string): string {
  return name.replace(/[\x80-\xff]/g, '');
}

/** Go's formatString: a text cut right after a slash loses that slash, since readers would take it for a directory. */
function writeText(block: Buffer, at: number, size: number, text: string): void {
  block.write(text.slice(0, size), at, 'latin1');
  if (text.length > size && text[size - 1] === '/') block[at + text.slice(0, size - 1).replace(/\/+$/, '').length] = 0;
}

/** Digits up to the last byte of the field, which stays as it is. By hand: a header is made for each of a million files. */
function writeOctal(block: Buffer, at: number, size: number, value: number): void {
  let rest = value;
  for (let digit = at + size - 2; digit >= at; digit -= 1) {
    const above = Math.floor(rest / 8);
    block[digit] = 0x30 + rest - 8 * above;
    rest = above;
  }
}

/** Bytes of a header without a prefix that may be more than zero, without its checksum. */
const USED = [
  [0, 148],
  [156, 157],
  [257, 265],
  [329, 345],
] as const;

const BLANKS = { file: blankBlock('0'), directory: blankBlock('5') };

/** With its checksum: the sum of all bytes, the field itself counted as spaces. */
function sealed(block: Buffer): Buffer {
  let sum = 8 * 0x20;
  for (const [from, to] of block[PREFIX] === 0 ? USED : [[0, BLOCK] as const]) {
    // An iterator over the bytes would take longer than all the rest.
    for (let at = from; at < to; at += 1) sum += block[at] ?? 0;
  }
  writeOctal(block, 148, 7, sum);
  block.write('\u0000 ', 154, 'latin1');
  return block;
}
