import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Remark } from '../../src/failure.js';
import { readKitfile } from '../../src/kitfile/index.js';
import { Disposables } from '../support/disposable.js';

const disposables = new Disposables();
let context = '';

beforeEach(async () => {
  context = join(await disposables.directory('kitfile'), 'context');
  await mkdir(context);
});
afterEach(() => disposables.dispose());

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(context, name), content);
}

const named = (name: string) => `manifestVersion: 1.0.0\npackage: {name: ${name}}\n`;

describe('the Kitfile of a context', () => {
  it('is found as Kitfile, then kitfile, then .kitfile', async () => {
    const found: string[] = [];
    await write('.kitfile', named('third'));
    await write('kitfile', named('second'));
    await write('Kitfile', named('first'));
    for (const name of ['Kitfile', 'kitfile', '.kitfile']) {
      const kitfile = await readKitfile(context);
      found.push(`${kitfile.file} ${kitfile.package.name ?? ''}`);
      await rm(join(context, name));
    }
    expect(found).toEqual(['Kitfile first', 'kitfile second', '.kitfile third']);
  });

  it('may be named, relative to the context', async () => {
    await mkdir(join(context, 'sub'));
    await write('sub/Kitfile.prod', named('prod'));
    const kitfile = await readKitfile(context, './sub/../sub/Kitfile.prod');
    expect([kitfile.file, kitfile.package.name]).toEqual(['sub/Kitfile.prod', 'prod']);
  });

  it('may be a link that stays inside', async () => {
    await write('real', named('linked'));
    await symlink('real', join(context, 'Kitfile'));
    expect((await readKitfile(context)).package.name).toBe('linked');
  });

  it('may stand in a context that is a link itself', async () => {
    await write('Kitfile', named('x'));
    const link = join(context, '..', 'link');
    await symlink(context, link);
    expect((await readKitfile(link)).package.name).toBe('x');
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${named('é')}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${named('é')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${named('é')}`, 'utf16le').swap16()],
  ])('may be in %s', async (_, bytes) => {
    await write('Kitfile', bytes);
    expect((await readKitfile(context)).package.name).toBe('é');
  });

  it('passes remarks on', async () => {
    await write('Kitfile', '{}');
    const remarks: Remark[] = [];
    await readKitfile(context, undefined, (remark) => remarks.push(remark));
    expect(remarks.map(({ code, at }) => [code, at])).toEqual([['KITFILE_VERSION', { file: 'Kitfile', line: 1, column: 1 }]]);
  });
});

describe('what cannot be read', () => {
  it('no Kitfile: the names that were looked for', async () => {
    await expect(readKitfile(context)).rejects.toMatchObject({
      code: 'KITFILE_MISSING',
      message: expect.stringContaining('Kitfile, kitfile, .kitfile'),
    });
  });

  it.each(['Kitfile.yaml', 'kitfile.yml', 'KITFILE', '.Kitfile', 'kit-file.yaml'])('no Kitfile, but %s', async (name) => {
    await write(name, '{}');
    await expect(readKitfile(context)).rejects.toMatchObject({
      code: 'KITFILE_MISSING',
      message: expect.stringContaining(`, but "${name}" is.`),
      hint: `Write "file: ${name}" in the step, or rename the file to "Kitfile".`,
    });
  });

  it('a named file that does not exist', async () => {
    await write('Kitfile', '{}');
    await expect(readKitfile(context, 'Other')).rejects.toMatchObject({
      code: 'KITFILE_MISSING',
      message: expect.stringContaining('"Other"'),
    });
  });

  it('a context that does not exist, or is a file', async () => {
    await write('file', '');
    for (const path of ['absent', 'file']) {
      await expect(readKitfile(join(context, path))).rejects.toMatchObject({
        code: 'KITFILE_MISSING',
        message: expect.stringContaining(join(context, path)),
        hint: expect.stringMatching(/^Set "context" to a directory/),
      });
    }
  });

  it.each([
    ['../Kitfile', 'leaves the context directory.'],
    ['sub/../../Kitfile', 'leaves the context directory.'],
    ['..', 'leaves the context directory.'],
    ['/etc/hostname', 'is absolute.'],
    ['C:\\Kitfile', 'is absolute.'],
    ['\\Kitfile', 'is absolute.'],
  ])('%j, which is outside', async (file, why) => {
    await writeFile(join(context, '..', 'Kitfile'), '{}');
    await expect(readKitfile(context, file)).rejects.toMatchObject({ code: 'KITFILE_OUTSIDE', message: expect.stringContaining(why) });
  });

  it('a link that leads to itself', async () => {
    await symlink('loop', join(context, 'loop'));
    for (const read of [() => readKitfile(context, 'loop'), () => readKitfile(join(context, 'loop'))])
      await expect(read()).rejects.toMatchObject({ code: 'KITFILE_UNREADABLE', message: expect.stringContaining('ELOOP') });
    await symlink('Kitfile', join(context, 'Kitfile'));
    await expect(readKitfile(context)).rejects.toMatchObject({ code: 'KITFILE_UNREADABLE' });
  });

  it('a link that leads outside', async () => {
    await writeFile(join(context, '..', 'Kitfile'), '{}');
    await symlink(join('..', 'Kitfile'), join(context, 'Kitfile'));
    await expect(readKitfile(context)).rejects.toMatchObject({ code: 'KITFILE_OUTSIDE' });
  });

  it('a file below a link that leads outside', async () => {
    await writeFile(join(context, '..', 'Kitfile'), '{}');
    await symlink('..', join(context, 'up'));
    await expect(readKitfile(context, 'up/Kitfile')).rejects.toMatchObject({ code: 'KITFILE_OUTSIDE' });
  });

  it('a directory', async () => {
    await mkdir(join(context, 'Kitfile'));
    await expect(readKitfile(context)).rejects.toMatchObject({ code: 'KITFILE_UNREADABLE', message: expect.stringContaining('directory') });
  });

  it('a device', async () => {
    // A root that holds one: nothing else is there on every system that has devices.
    const [root, name] = process.platform === 'win32' ? [context, 'Kitfile'] : ['/dev', 'null'];
    if (process.platform === 'win32') await mkdir(join(context, 'Kitfile'));
    await expect(readKitfile(root, name)).rejects.toMatchObject({
      code: 'KITFILE_UNREADABLE',
      message: expect.stringContaining(process.platform === 'win32' ? 'it is a directory' : 'it is no regular file'),
    });
  });

  it('a file that is too large', async () => {
    await write('Kitfile', Buffer.alloc(1024 * 1024 + 1, '#'));
    await expect(readKitfile(context)).rejects.toMatchObject({ code: 'KITFILE_TOO_LARGE' });
  });

  it('a file is no larger than a mebibyte', async () => {
    await write('Kitfile', `{} #`.padEnd(1024 * 1024));
    expect((await readKitfile(context)).file).toBe('Kitfile');
  });

  it.each([
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x0a, 0xd8, 0x00, 0x00, 0x0a], 'UTF-16BE (line 1)'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x0a, 0x00, 0x00, 0xd8, 0x0a, 0x00], 'UTF-16LE (line 1)'],
    ['a first byte of a mark', [0xff, 0x0a, 0x0a, 0x41], 'UTF-8 (line 1)'],
    ['the other first byte', [0xfe, 0x0a], 'UTF-8 (line 1)'],
    ['a second byte of a mark', [0x0a, 0xfe], 'UTF-8 (line 2)'],
    ['the other second byte', [0x0a, 0xff], 'UTF-8 (line 2)'],
    ['a character that is cut off', [0x0a, 0x0a, 0xc3], 'UTF-8 (line 3)'],
  ])('bytes that are no text: %s', async (_, bytes, what) => {
    await write('Kitfile', Uint8Array.from(bytes));
    await expect(readKitfile(context)).rejects.toMatchObject({
      code: 'KITFILE_UNREADABLE',
      message: `The Kitfile "Kitfile" is not text in ${what}.`,
    });
  });

  it('bytes that are no text, with the line', async () => {
    await write('Kitfile', Buffer.concat([Buffer.from('package:\n  name: x\n'), Buffer.from([0x64, 0xff, 0x0a])]));
    await expect(readKitfile(context)).rejects.toMatchObject({
      code: 'KITFILE_UNREADABLE',
      problems: [expect.objectContaining({ at: { file: 'Kitfile', line: 3, column: 1 } })],
    });
  });
});
