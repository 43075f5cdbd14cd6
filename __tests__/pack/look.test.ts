import { describe, expect, it } from '@jest/globals';
import type { Remark } from '../../src/failure.js';
import { Failure, Problems } from '../../src/failure.js';
import { layerEntries } from '../../src/kitfile/index.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import type { PackFailure } from '../../src/pack/failure.js';
import { guardSecrets } from '../../src/pack/guards.js';
import { draftOf, sighting } from '../../src/pack/layer-draft.js';
import { lookInside } from '../../src/pack/look.js';
import { contextOf, planOf, type TreeEntry } from './context.js';

const CODE = 'code:\n  - path: .\n';
const TOKEN = `ghp_${'aB3dE5gH7jK9mN2pQ4sT6vW8yZ'.repeat(2).slice(0, 36)}`;
const LIMIT = 256 * 1024;

/** Codes of problems and remarks about logins and pointers, each with its message. */
async function found(files: Readonly<Record<string, TreeEntry | string>>, kitfile = CODE): Promise<readonly string[]> {
  const context = contextOf({ other: 'x', ...files });
  const about = (code: string): boolean => /CREDENTIALS|POINTER/.test(code);
  try {
    const { remarks } = await planOf(context, kitfile);
    return remarks.filter(({ code }) => about(code)).map(({ code, message }) => `${code}: ${message.split(': ')[1] ?? ''}`);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return thrown.problems
      .filter(({ code }) => about(String(code)))
      .map(({ code, message }) => `${String(code)}: ${message.split(': ')[1] ?? ''}`);
  }
}

function bytes(...parts: readonly (Buffer | string | readonly number[])[]): TreeEntry {
  return {
    base64: Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))).toString('base64'),
  };
}

const big = (text: string, size: number): TreeEntry => bytes(text, Buffer.alloc(size - text.length, ' '));
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (text: string): Buffer => utf16(text).swap16();

describe('a secret in a file', () => {
  it.each<readonly [string, TreeEntry, boolean]>([
    ['of 256 KiB', big(TOKEN, LIMIT), true],
    ['of one byte more', big(TOKEN, LIMIT + 1), false],
    ['at its end', bytes(Buffer.alloc(LIMIT - 40, '\n'), TOKEN), true],
    ['behind the first 4 KiB', bytes(Buffer.alloc(4096, '\n'), TOKEN), true],
    ['within the first 4 KiB', bytes(Buffer.alloc(4096 - 40, '\n'), TOKEN), true],
    ['with a NUL in the first 4 KiB', bytes('a\0', Buffer.alloc(4000, '\n'), 'b\0', TOKEN), false],
    ['with a NUL behind the first 4 KiB', bytes(Buffer.alloc(4096, '\n'), '\0', TOKEN), true],
    ['in UTF-16, marked', bytes([0xff, 0xfe], utf16(`é\n${TOKEN}`)), true],
    ['in UTF-16, marked the other way', bytes([0xfe, 0xff], swapped(`é\n${TOKEN}`)), true],
    ['in UTF-16, unmarked the other way', bytes(swapped(`a\n${TOKEN}`)), true],
    ['behind half a mark', bytes([0xff, 0xff], utf16(TOKEN)), false],
    ['behind another half', bytes([0xfe, 0xfe], swapped(TOKEN)), false],
  ])('%s', async (_what, file, isFound) => {
    expect(await found({ 'a.txt': file })).toEqual(
      isFound ? [`CREDENTIALS_IN_LAYER: "a.txt" (a GitHub token in line ${lineOf(file)}).`] : [],
    );
  });

  function lineOf({ base64 = '' }: TreeEntry): number {
    const all = Buffer.from(base64, 'base64');
    const text = all.includes('ghp_')
      ? all.toString('latin1')
      : (all.indexOf(utf16('ghp_')) % 2 === 0 ? all : Buffer.from(all).swap16()).toString('utf16le');
    return text.slice(0, text.indexOf('ghp_')).split('\n').length;
  }

  it.each([
    ['taken for text', [0x09, 0x0a, 0x0d, 0x20, 0x7e], true],
    ['none', [0x08, 0x0b, 0x0c, 0x0e, 0x1f, 0x7f], false],
  ] as const)('in UTF-16 without a mark, whose first character is %s', async (_what, firsts, isFound) => {
    for (const first of firsts) {
      for (const file of [bytes([first, 0], utf16(TOKEN)), bytes([0, first], swapped(TOKEN))]) {
        expect([first, (await found({ f: file })).length]).toEqual([first, isFound ? 1 : 0]);
      }
    }
  });
});

describe('a file that usually holds a login', () => {
  it.each<readonly [string, TreeEntry | string]>([
    ['is empty', ''],
    ['is larger than what is looked into', big('', LIMIT + 1)],
    ['is no text', bytes('a\0b\0\0c')],
    ['holds nothing that looks like one', 'A=b'],
  ])('and %s is worth a warning', async (_what, file) => {
    expect(await found({ '.env': file })).toEqual(['CREDENTIALS_SUSPECTED: ".env".']);
  });

  it.each<readonly [string, TreeEntry | string]>([
    ['is empty', ''],
    ['is larger than what is looked into', big('', LIMIT + 1)],
    ['holds a secret, told once', TOKEN],
  ])('and always does is refused where it %s', async (_what, file) => {
    expect(await found({ '.netrc': file })).toEqual(['CREDENTIALS_IN_LAYER: ".netrc".']);
  });

  it('is left alone where its author means it, and so is what it holds', async () => {
    expect(await found({ '.env': TOKEN, '.netrc': '', 'a.txt': TOKEN, '.kitignore': '!.env\n!.netrc\n!a.txt\n' })).toEqual([]);
  });
});

describe('a kit of very many small files', () => {
  // Links to one file cost no space; each is read, and together they are all that is.
  const many = (count: number): Record<string, TreeEntry> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`a${1000 + index}`, index === 0 ? big('text', LIMIT) : { hardlink: 'a1000' }]),
    );
  const remarks = async (files: Readonly<Record<string, TreeEntry | string>>) =>
    (await planOf(contextOf(files), CODE)).remarks.map(({ code }) => code);

  it('is looked into up to 64 MiB, and said not to be from there on', async () => {
    await expect(remarks({ ...many(255), 'z.txt': TOKEN })).rejects.toMatchObject({ code: 'CREDENTIALS_IN_LAYER' });
    expect(await remarks({ ...many(256), 'z.txt': TOKEN })).toEqual(['FILES_NOT_LOOKED_INTO']);
  });

  it('is looked into where a path tells of a login, and where it is no data set, all the same', async () => {
    const context = contextOf({ ...many(256), 'y.txt': TOKEN, 'y/.npmrc': '_password=hunter2', 'z.txt': TOKEN });
    await expect(planOf(context, 'datasets:\n  - path: .\ncode:\n  - path: z.txt\n')).rejects.toMatchObject({
      message: 'The kit would hold files with credentials: "z.txt" (a GitHub token in line 1), "y/.npmrc" (a login in line 1).',
    });
  });
});

it('what is at hand of a file is what is searched', () => {
  const [entry] = layerEntries(parseKitfile(CODE, 'Kitfile'));
  if (entry === undefined) throw new Error('no layer');
  const draft = draftOf(entry);
  draft.entries.push({ name: 'gone.txt', type: 'file', mode: 0o644, size: TOKEN.length });
  const { secrets } = lookInside(
    '/nowhere',
    [draft],
    () => false,
    () => Buffer.from(TOKEN),
  );
  expect(secrets).toEqual({ count: 1, first: ['gone.txt'] });
});

describe('a pointer of DVC', () => {
  const DVC = 'outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 37891850\n  path: w.bin\n';

  it('counts only where what it stands for is not beside it, or it is the layer itself', async () => {
    const model = (path: string): string => `model:\n  path: ${path}\n`;
    expect(await found({ 'm/w.bin.dvc': DVC, 'm/x': 'x' }, model('m'))).toEqual(['DVC_POINTER: "m/w.bin.dvc".']);
    expect(await found({ 'm/w.bin.dvc': DVC, 'm/w.bin': 'x' }, model('m'))).toEqual([]);
    expect(await found({ 'w.bin.dvc': DVC, 'w.bin': 'x' }, model('w.bin.dvc'))).toEqual(['DVC_POINTER: "w.bin.dvc".']);
  });

  it.each([
    ['model:\n  parts:\n    - path: m\n', 'error'],
    ['datasets:\n  - path: m\n', 'warning'],
    ['code:\n  - path: m\n', 'nothing'],
    ['docs:\n  - path: m\n', 'nothing'],
  ])('in %j is %s', async (kitfile, what) => {
    const planned = planOf(contextOf({ 'm/w.bin.dvc': DVC, 'm/x': 'x' }), kitfile);
    const level = await planned.then(
      ({ remarks }) => remarks.find(({ code }) => code === 'DVC_POINTER')?.level ?? 'nothing',
      (thrown: unknown) => (thrown instanceof Failure && thrown.code === 'DVC_POINTER' ? 'error' : String(thrown)),
    );
    expect(level).toBe(what);
  });
});

describe('what was found', () => {
  const nothing = {
    git: sighting(),
    links: sighting(),
    specials: sighting(),
    dotted: sighting(),
    spaced: sighting(),
    repositories: sighting(),
    metadata: sighting(),
    orphans: [],
  };

  it.each([
    [0, []],
    [1, ['notice FILES_NOT_LOOKED_INTO: The kit has so many small files that 1 of them were not searched for credentials and pointers.']],
  ])('is told with %s files that were not looked into', (passedOver, expected) => {
    const remarks: Remark[] = [];
    const looked = { pointers: new Map(), secrets: sighting(), forms: new Map(), likely: sighting(), passedOver };
    const problems = new Problems<PackFailure>();
    guardSecrets(nothing, sighting(), looked, problems, (remark) => remarks.push(remark));
    expect([problems.found, remarks.map(({ level, code, message }) => `${level} ${code}: ${message}`)]).toEqual([[], expected]);
  });

  it('names ten, and the lines for five', async () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${'abcdefghijk'[index] ?? ''}/.netrc`, 'x']));
    const names = Array.from({ length: 10 }, (_, index) => `"${'abcdefghijk'[index] ?? ''}/.netrc"`).join(', ');
    expect(await found(files(10))).toEqual([`CREDENTIALS_IN_LAYER: ${names}.`]);
    expect(await found(files(11))).toEqual([`CREDENTIALS_IN_LAYER: ${names} and 1 more.`]);
  });
});
