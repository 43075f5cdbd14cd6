/** POSIX.1-2017, pax, "ustar Interchange Format". */
export const BLOCK = 512;

export type TarHeader =
  | { readonly kind: 'end' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'entry'; readonly type: string; readonly name: Uint8Array; readonly size: number };

/** One header block: its name as raw bytes (prefix included), its size in bytes. */
export function parseTarHeader(block: Uint8Array): TarHeader {
  if (block.every((byte) => byte === 0)) return { kind: 'end' };
  const size = numberField(block, 124, 12);
  if (numberField(block, 148, 8) !== checksum(block) || size === undefined) return { kind: 'damaged' };
  const name = textField(block, 0, 100);
  const prefix = isUstar(block) ? textField(block, 345, 155) : new Uint8Array(0);
  return {
    kind: 'entry',
    type: String.fromCharCode(block[156] ?? 0),
    name: prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from('/'), name]),
    size,
  };
}

/** Records of a PAX header: `length key=value\n`, the length counting itself. Undefined when they are broken. */
export function parsePaxRecords(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const records = new Map<string, Uint8Array>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const digits = ascii(bytes.subarray(at, space));
    const end = /^\d{1,10}$/.test(digits) ? at + Number(digits) : Infinity;
    const record = bytes.subarray(space + 1, end);
    const equals = record.indexOf(0x3d);
    if (end > bytes.length || equals < 0 || record.at(-1) !== 0x0a) return undefined;
    records.set(ascii(record.subarray(0, equals)), record.slice(equals + 1, -1));
    at = end;
  }
  return records;
}

/** A decimal number of a record. */
export function paxNumber(bytes: Uint8Array | undefined): number | undefined {
  if (bytes === undefined) return undefined;
  const text = ascii(bytes);
  return /^\d{1,16}$/.test(text) ? Number(text) : undefined;
}

/** Octal digits, or base 256 when the first bit is set. */
function numberField(block: Uint8Array, from: number, length: number): number | undefined {
  const field = block.subarray(from, from + length);
  const first = field[0] ?? 0;
  if (first >= 0x80) return counted(field.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x7f));
  const digits = /^ *([0-7]*)[ \0]*/.exec(ascii(field))?.[1] ?? '';
  return counted(digits === '' ? 0 : Number.parseInt(digits, 8));
}

function counted(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The bytes of a field up to the first that is null. */
export function textField(block: Uint8Array, from: number, length: number): Uint8Array {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.slice(0, end < 0 ? length : end);
}

/** The sum of all bytes, those of the checksum itself counted as spaces. */
function checksum(block: Uint8Array): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function isUstar(block: Uint8Array): boolean {
  return ascii(block.subarray(257, 263)) === 'ustar\0';
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
