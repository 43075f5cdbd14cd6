import { describe, expect, it } from '@jest/globals';
import type { ModelFiles } from '../../../src/model/index.js';
import { entryOf, MemorySource, publish, tarOf } from '../support/published-kit.js';

const END = new Uint8Array(1024);
const record = (key: string, value: string): string => {
  const body = ` ${key}=${value}\n`;
  const length = [2, 3, 4, 5].map((digits) => body.length + digits).find((whole) => String(whole).length === whole - body.length);
  return `${length ?? 0}${body}`;
};

function filesOf(parts: readonly Uint8Array[], path = '.'): ModelFiles {
  return publish(new MemorySource(), [{ kind: 'model', path, blob: Buffer.concat(parts) }]);
}

/** `path size first-byte` of all files. */
async function listed(files: ModelFiles, path = '.'): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const file of files.list(path)) {
    const first = file.size === 0 ? '' : Buffer.from(await files.read(file.path, 0, 1)).toString();
    found.push(`${file.path} ${file.size} ${first}`.trim());
  }
  return found;
}

describe('the entries of a layer', () => {
  it('are its regular files, whatever else stands between them', async () => {
    const files = filesOf([
      entryOf('5', 'dir/', ''),
      entryOf('0', 'a', 'A'),
      entryOf('g', 'global', record('comment', 'x'.repeat(600))),
      entryOf('\0', 'b', 'B'),
      entryOf('K', 'link', 'x'.repeat(600)),
      entryOf('2', 'symbolic', ''),
      entryOf('7', 'c', 'C'),
      // Links and devices have no data, whatever their size says.
      entryOf('1', 'hard', '', { 124: '00000001000 ' }),
      entryOf('3', 'device', '', { 124: '00000001000 ' }),
      entryOf('0', 'd', 'D'),
      END,
    ]);
    expect(await listed(files)).toEqual(['a 1 A', 'b 1 B', 'c 1 C', 'd 1 D']);
  });

  it('have what the extended headers before them say, and no other', async () => {
    const size = (value: string) => entryOf('x', 'pax', record('size', value));
    const wrong = { 124: '00000000007 ' };
    const files = filesOf([
      entryOf('x', 'pax', record('path', 'long/a') + record('size', '3')),
      entryOf('0', 'a', 'A12', wrong),
      entryOf('0', 'b', 'B'),
      // One tells the size, the next the name: both hold, in whichever order.
      size('2'),
      entryOf('L', 'gnu', 'long/c\0'),
      entryOf('0', 'c', 'C1', wrong),
      entryOf('x', 'pax', record('path', 'long/d')),
      size('2'),
      entryOf('0', 'd', 'D1', wrong),
      size('none'),
      entryOf('0', 'e', 'E'),
      END,
    ]);
    expect(await listed(files)).toEqual(['long/a 3 A', 'b 1 B', 'long/c 2 C', 'long/d 2 D', 'e 1 E']);
  });

  it('have extended headers of 65,536 bytes at most', async () => {
    const of = (length: number) => {
      const wanted = record('path', 'long');
      const rest = record('comment', 'x'.repeat(length - wanted.length - ' comment='.length - 1 - 5));
      return [entryOf('x', 'pax', wanted + rest), entryOf('0', 'a', 'A'), END];
    };
    expect(of(65_536)[0]).toHaveLength(512 + 65_536);
    expect(await listed(filesOf(of(65_536)))).toEqual(['long 1 A']);
    await expect(listed(filesOf(of(65_537)))).rejects.toMatchObject({
      code: 'MODEL_FILES_UNAVAILABLE',
      message: 'The layer holds an extended header of 65537 bytes at byte 0.',
    });
  });

  it('may end with the last byte of the last file, and not before it', async () => {
    const whole = Buffer.concat([entryOf('0', 'a', 'A'), entryOf('0', 'b', 'B'.repeat(100))]);
    const end = 512 + 512 + 512 + 100;
    expect(await listed(filesOf([whole.subarray(0, end)]))).toEqual(['a 1 A', 'b 100 B']);
    await expect(listed(filesOf([whole.subarray(0, end - 1)]))).rejects.toMatchObject({
      message: 'The layer ends inside the entry at byte 1024.',
    });
    // Less than a header is no entry.
    expect(await listed(filesOf([whole.subarray(0, 1024 + 511)]))).toEqual(['a 1 A']);
    // A header alone is one of an empty file.
    expect(await listed(filesOf([whole.subarray(0, 1024), entryOf('0', 'c', '')]))).toEqual(['a 1 A', 'c 0']);
  });

  it('with names that are no text are passed over', async () => {
    const bad = entryOf('0', '', 'X', { 0: Uint8Array.of(0x61, 0xff) });
    expect(await listed(filesOf([bad, entryOf('0', 'a', 'A'), END]))).toEqual(['a 1 A']);
  });

  it('end where the file is found that the layer is of', async () => {
    const source = new MemorySource();
    const tar = Buffer.concat([entryOf('0', 'm/x', 'X'), entryOf('0', './m/a', 'A'), Buffer.alloc(512, 'damaged')]);
    const files = publish(source, [{ kind: 'model', path: 'm/a', blob: tar }]);
    expect(await listed(files, 'm/a')).toEqual(['m/a 1 A']);
    await expect(listed(filesOf([tar], 'm'), 'm')).rejects.toMatchObject({ message: 'The layer is no sound tar archive at byte 2048.' });
  });
});

describe('the files of published layers', () => {
  async function three() {
    const source = new MemorySource();
    const files = publish(source, [
      { kind: 'model', path: 'm', blob: await tarOf({ 'm/a': Buffer.from('A'), 'm/deep/b': Buffer.from('B') }) },
      { kind: 'modelpart', path: 'm/part', blob: await tarOf({ 'm/part': Buffer.from('P') }) },
      { kind: 'dataset', path: 'd/rows', blob: await tarOf({ 'd/rows/r': Buffer.from('R') }) },
    ]);
    return { source, files };
  }

  it('are looked for in the layer of their own entry, and else in all that may hold them', async () => {
    for (const [path, found, requests] of [
      ['m', ['m/a 1 A', 'm/deep/b 1 B'], 1],
      ['m/part', ['m/part 1 P'], 1],
      ['./m//deep/', ['m/deep/b 1 B'], 1],
      ['d', ['d/rows/r 1 R'], 1],
      ['.', ['m/a 1 A', 'm/deep/b 1 B', 'm/part 1 P', 'd/rows/r 1 R'], 3],
      ['other', [], 0],
    ] as const) {
      const { source, files } = await three();
      expect([path, await listed(files, path), source.requests]).toEqual([path, found, requests]);
      // What is known is not read again.
      expect([await listed(files, path), source.requests]).toEqual([found, requests]);
    }
  });

  it('are read by their names, listed or not', async () => {
    const { source, files } = await three();
    expect(Buffer.from(await files.read('./m/deep/b', 0, 1)).toString()).toBe('B');
    expect(Buffer.from(await files.read('d/rows/r', 0, 1)).toString()).toBe('R');
    expect(source.requests).toBe(2);
    for (const path of ['m/deep', 'm/none', 'nowhere', 'm'])
      await expect(files.read(path, 0, 0)).rejects.toMatchObject({ code: 'MODEL_FILE_UNREADABLE' });
  });

  it('are read from their first byte to their last', async () => {
    const files = filesOf([entryOf('0', 'a', 'abcdef'), END]);
    const read = async (from: number, length: number) => Buffer.from(await files.read('a', from, length)).toString();
    expect([await read(0, 6), await read(0, 0), await read(6, 0), await read(2, 3)]).toEqual(['abcdef', '', '', 'cde']);
    for (const [from, length] of [
      [0, 7],
      [6, 1],
      [-1, 1],
      [1, -1],
      [Number.NaN, 1],
      [0, Number.NaN],
    ] as const)
      await expect(read(from, length)).rejects.toMatchObject({ code: 'MODEL_FILE_SHORT' });
  });

  it('are only those of layers that the manifest names', async () => {
    const { source, files } = await three();
    source.blobs.clear();
    await expect(listed(files, 'm')).rejects.toMatchObject({
      code: 'MODEL_FILES_UNAVAILABLE',
      message: expect.stringContaining('ends before byte'),
    });
  });
});
