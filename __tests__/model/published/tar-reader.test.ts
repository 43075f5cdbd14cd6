import { describe, expect, it } from '@jest/globals';
import { parseTarHeader, paxNumber, type TarHeader } from '../../../src/model/published/tar-reader.js';
import { entryOf } from '../support/published-kit.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const header = (fields: Parameters<typeof entryOf>[3] = {}, name = 'a'): TarHeader =>
  parseTarHeader(entryOf('0', name, '', fields).subarray(0, 512));

function nameIn(fields: Parameters<typeof entryOf>[3], name?: string): string {
  const read = header(fields, name);
  return read.kind === 'entry' ? text(read.name) : read.kind;
}

describe('a block of a tar archive', () => {
  it('of nothing is its end, and one whose sum is wrong damaged', () => {
    expect(parseTarHeader(new Uint8Array(512))).toEqual({ kind: 'end' });
    const block = Buffer.from(entryOf('0', 'a', ''));
    for (const place of [0, 147, 157, 511]) {
      const wrong = Buffer.from(block);
      wrong.writeUInt8((wrong.readUInt8(place) + 1) % 256, place);
      expect(parseTarHeader(wrong)).toEqual({ kind: 'damaged' });
    }
    // The sum itself is counted as blanks, however it ends.
    block.write(' \0', 154);
    expect(parseTarHeader(block)).toMatchObject({ kind: 'entry', type: '0', size: 0 });
  });

  it('has its prefix where POSIX writes one', () => {
    expect(nameIn({ 345: 'up/per' })).toBe('up/per/a');
    expect(nameIn({})).toBe('a');
    expect(nameIn({ 345: 'p'.repeat(155) }, 'n'.repeat(100))).toBe(`${'p'.repeat(155)}/${'n'.repeat(100)}`);
    // GNU keeps times there.
    expect(nameIn({ 257: 'ustar  \0', 345: '14300000000' })).toBe('a');
    expect(nameIn({ 0: '\0' })).toBe('');
  });

  it.each<readonly [string, string | number[], number | undefined]>([
    ['octal', '00000001750\0', 1000],
    ['octal behind blanks', '       1750 ', 1000],
    ['nothing', '\0'.repeat(12), 0],
    ['octal of eleven digits', '77777777777 ', 8 ** 11 - 1],
    ['base 256', [0x80, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1], 2 * 2 ** 32 + 1],
    ['base 256 in all its bits', [0x80, 0, 0, 0, 0, 0x1f, 255, 255, 255, 255, 255, 255], 2 ** 53 - 1],
    ['base 256 above 2^53', [0x80, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0], undefined],
    ['base 256 below zero', Array.from({ length: 12 }, () => 255), undefined],
  ])('has a size: %s', (_, field, size) => {
    const read = header({ 124: Uint8Array.from(typeof field === 'string' ? Buffer.from(field) : field) });
    expect(read).toMatchObject(size === undefined ? { kind: 'damaged' } : { kind: 'entry', size });
  });
});

describe('a size in a PAX record', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    ['9007199254740991', 9007199254740991],
    ['12345678901234567', undefined],
    ['', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['x', undefined],
  ])('%j is %j', (written, expected) => {
    expect(paxNumber(Buffer.from(written))).toBe(expected);
  });

  it('may be missing', () => {
    expect(paxNumber(undefined)).toBeUndefined();
  });
});
