import { describe, expect, it } from '@jest/globals';
import { segments, tarSize } from '../../src/pack/layer/segments.js';
import { encodeHeader, paddingOf } from '../../src/pack/layer/tar-header.js';
import { rawName } from '../../src/pack/names.js';
import type { LayerContent, TarEntry } from '../../src/ports.js';

const file = (name: string, size: number): TarEntry => ({ name, type: 'file', mode: 0o644, size });
const ENTRIES: readonly TarEntry[] = [
  { name: 'd', type: 'directory', mode: 0o755, size: 0 },
  file('d/empty', 0),
  file('d/one', 1),
  file('d/block', 512),
  file(rawName('d/é'), 513),
];

describe('a layer from any byte on', () => {
  const content: LayerContent = { root: '/nowhere', format: 'tar', entries: ENTRIES, size: tarSize(ENTRIES) };

  it('is the rest of it, in pieces that hold something', () => {
    const wrong: number[] = [];
    for (let from = 0; from <= content.size; from++) {
      const pieces = [...segments(content, from)];
      const lengths = pieces.map((piece) => (piece.kind === 'bytes' ? piece.bytes.length : piece.length));
      const isWhole = lengths.reduce((sum, length) => sum + length, 0) === content.size - from;
      const holdSomething = pieces.every((piece, at) => lengths[at] !== 0 || (piece.kind === 'file' && piece.entry.size === 0));
      if (!isWhole || !holdSomething) wrong.push(from);
    }
    expect(wrong).toEqual([]);
  });

  it('names each file by its place among the files, from the byte on that is asked for', () => {
    const files = (from: number) =>
      [...segments(content, from)].flatMap((piece) =>
        piece.kind === 'file' ? [`${piece.file} ${piece.entry.name} ${piece.from}+${piece.length}`] : [],
      );
    const all = ['0 d/empty 0+0', '1 d/one 0+1', '2 d/block 0+512', `3 ${rawName('d/é')} 0+513`];
    expect(files(0)).toEqual(all);
    // Behind the directory, at the header of the empty file and behind it; then in the middle of a file.
    expect([files(512), files(1024)].map((one) => one.length)).toEqual([4, 3]);
    const block = 512 + 512 + 512 + 512 + 512;
    expect(files(block + 100)).toEqual(['2 d/block 100+412', all[3]]);
    expect(files(block + 512)).toEqual([all[3]]);
  });

  it('of one file without headers is that file', () => {
    const raw: LayerContent = { root: '/', format: 'raw', entries: [file('f', 9)], size: 9 };
    expect([...segments(raw, 4)]).toEqual([{ kind: 'file', file: 0, entry: file('f', 9), from: 4, length: 5 }]);
  });
});

describe('headers at their limits', () => {
  const head = (name: string) => encodeHeader(file(rawName(name), 0));
  const text = (block: Buffer, from: number, size: number) => block.toString('latin1', from, from + size).split('\0')[0];

  it('keep a name of a hundred bytes whole', () => {
    const name = `d/${'f'.repeat(98)}`;
    expect([head(name).length, text(head(name), 0, 100), text(head(name), 345, 155)]).toEqual([512, name, '']);
  });

  it('take the slash away where a name is cut behind it', () => {
    const main = (name: string) => text(head(name).subarray(1024), 0, 100);
    expect(main(`é${'a'.repeat(99)}/${'b'.repeat(60)}`)).toBe('a'.repeat(99));
    expect(main(`é${'a'.repeat(97)}///${'b'.repeat(60)}`)).toBe('a'.repeat(97));
    expect(main(`é${'a'.repeat(100)}/${'b'.repeat(60)}`)).toBe('a'.repeat(100));
    expect(main(`é${'a'.repeat(98)}/b${'b'.repeat(60)}`)).toBe(`${'a'.repeat(98)}/b`);
  });

  it.each([
    [0, 0],
    [1, 511],
    [511, 1],
    [512, 0],
    [513, 511],
  ])('%s bytes are padded by %s', (size, padding) => {
    expect(paddingOf(size)).toBe(padding);
  });
});
