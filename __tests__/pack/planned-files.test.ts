import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ModelFile, ModelFiles } from '../../src/model/index.js';
import type { TarEntry, LayerContent } from '../../src/ports.js';
import { plannedFiles } from '../../src/pack/planned-files.js';
import { contextOf, planOf } from './context.js';

const KITFILE = 'model:\n  path: ./m\n  parts:\n    - path: m/part/p.json\ncode:\n  - path: src\n';

async function listed(files: ModelFiles, path: string): Promise<readonly ModelFile[]> {
  const found: ModelFile[] = [];
  for await (const file of files.list(path)) found.push(file);
  return found;
}

async function filesOf(): Promise<{ readonly files: ModelFiles; readonly context: string }> {
  const context = contextOf({
    'm/é.bin': '0123456789',
    'm/part/p.json': '{}',
    'm/w': 'x',
    'src/a.py': 'code',
    'src/b/c.py': 'c',
    'src/d.py': 'd',
    'm/.git/x': '',
    'other/secret': 'no',
    '.kitignore': 'm/w\n',
  });
  return { files: (await planOf(context, KITFILE)).plan.files, context };
}

describe('the files of a plan', () => {
  it.each<[string, readonly ModelFile[]]>([
    [
      'm',
      [
        { path: 'm/é.bin', size: 10 },
        { path: 'm/part/p.json', size: 2 },
      ],
    ],
    [
      './m/',
      [
        { path: 'm/é.bin', size: 10 },
        { path: 'm/part/p.json', size: 2 },
      ],
    ],
    ['m/part/p.json', [{ path: 'm/part/p.json', size: 2 }]],
    ['m/p', []],
    ['src/b', [{ path: 'src/b/c.py', size: 1 }]],
    ['other', []],
    [
      '.',
      [
        { path: 'm/é.bin', size: 10 },
        { path: 'm/part/p.json', size: 2 },
        { path: 'src/a.py', size: 4 },
        { path: 'src/b/c.py', size: 1 },
        { path: 'src/d.py', size: 1 },
      ],
    ],
  ])('at or below %s', async (path, expected) => {
    const { files } = await filesOf();
    expect(await listed(files, path)).toEqual(expected);
  });

  it('are looked at once, however many questions are asked', async () => {
    let looks = 0;
    const contents = Array.from({ length: 800 }, (_, layer): LayerContent => {
      const names = [`d${layer}`, ...Array.from({ length: 20 }, (_file, index) => `d${layer}/f${index}`)];
      const entries = names.map((name, index): TarEntry => ({
        get name() {
          looks += 1;
          return name;
        },
        type: index === 0 ? 'directory' : 'file',
        mode: 0o644,
        size: 1,
      }));
      return { root: '/', format: 'tar', entries, size: 0 };
    });
    const files = plannedFiles(contents);
    let found = 0;
    for (let layer = 0; layer < 800; layer++) found += (await listed(files, `d${layer}`)).length;
    expect(found).toBe(16_000);
    // Once for the index, a few times for the file itself.
    expect(looks).toBeLessThan(4 * 16_000);
  });

  it('leave out names that no text spells', async () => {
    const context = contextOf({ a: 'x' });
    writeFileSync(Buffer.concat([Buffer.from(`${context}/`), Buffer.from([0xff])]), 'x');
    const { plan } = await planOf(context, 'code:\n  - path: .\n');
    expect(await listed(plan.files, '.')).toEqual([{ path: 'a', size: 1 }]);
  });

  it.each<[string, number, number, string]>([
    ['m/é.bin', 0, 10, '0123456789'],
    ['./m/é.bin', 3, 4, '3456'],
    ['m/é.bin', 10, 0, ''],
  ])('read %s from %i, %i bytes', async (path, from, length, text) => {
    const { files } = await filesOf();
    expect(Buffer.from(await files.read(path, from, length)).toString()).toBe(text);
  });

  it.each([
    [0, 11],
    [10, 1],
    [5, Number.MAX_SAFE_INTEGER],
    [-1, 1],
    [0, 1.5],
  ])('refuse to read from %d, %d bytes, before anything is allocated', async (from, length) => {
    const { files } = await filesOf();
    await expect(files.read('m/é.bin', from, length)).rejects.toMatchObject({
      code: 'MODEL_FILE_SHORT',
      message: `"m/é.bin" ends after 10 bytes; ${length} bytes from ${from} were asked for.`,
      hint: 'The file is cut off or damaged; fetch it again.',
    });
  });

  it.each(['other/secret', 'm/w', '../x', '/etc/passwd', 'm', 'Kitfile'])('do not hold %s', async (path) => {
    const { files } = await filesOf();
    await expect(files.read(path, 0, 1)).rejects.toMatchObject({
      code: 'MODEL_FILE_UNREADABLE',
      message: `"${path}" is none of the files that will be packed.`,
    });
  });

  it.each<[string, (file: string) => void, string]>([
    [
      'gone',
      (file) => {
        rmSync(file);
      },
      'it is gone',
    ],
    [
      'a link',
      (file) => {
        rmSync(file);
        symlinkSync('/etc/passwd', file);
      },
      'it is no regular file any more',
    ],
    [
      'shorter',
      (file) => {
        truncateSync(file, 4);
      },
      'it had 10 bytes when the kit was planned and has 4 now',
    ],
  ])('say so when one is %s', async (_title, change, how) => {
    const { files, context } = await filesOf();
    change(join(context, 'm/é.bin'));
    await expect(files.read('m/é.bin', 0, 10)).rejects.toMatchObject({
      code: 'MODEL_FILE_UNREADABLE',
      message: `"m/é.bin" changed while the kit was packed: ${how}.`,
      hint: expect.stringMatching(/^Let the steps that write into the context end before this one/),
    });
  });
});
