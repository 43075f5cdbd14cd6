import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { layerEntries } from '../../src/kitfile/index.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { IgnoreRules } from '../../src/pack/ignore.js';
import { draftOf, layerTree } from '../../src/pack/layer-draft.js';
import { walk } from '../../src/pack/walk.js';
import { contextOf, namesOf, packOf, planOf, temporaryDirectory } from './context.js';

const CODE = 'code:\n  - path: .\n';
const NO_OPTIONS = { rules: new IgnoreRules([]), executables: undefined, windows: false, runnerTemp: undefined, logins: new Set<string>() };

/** Makes directories in one another whose names have 250 characters: beyond 4096 the system refuses to open them by their path. */
function dig(place: string, depth: number): void {
  const script = `const name = "d".repeat(250); for (let i = 0; i < ${depth}; i++) { fs.mkdirSync(name); process.chdir(name); }`;
  execFileSync(process.execPath, ['-e', script], { cwd: place });
}

describe('the walk', () => {
  it('goes depth first and sorts the names of each directory by their bytes', async () => {
    const context = contextOf({ 'a/x': '', 'a b': '', 'a-b': '', 'a.b': '', b: '', B: '', é: '', '\uffee': '', '😀': '' });
    const { plan } = await planOf(context, CODE);
    expect(namesOf(plan)).toEqual(['B', 'a', 'a/x', 'a b', 'a-b', 'a.b', 'b', 'é', '\uffee', '😀']);
  });

  it('keeps names that are not UTF-8, byte for byte', async () => {
    const context = contextOf({ z: '' });
    writeFileSync(Buffer.concat([Buffer.from(`${context}/`), Buffer.from([0x61, 0xff])]), 'bytes');
    const { plan } = await planOf(context, CODE);
    expect(plan.layers[0]?.content.entries.map((entry) => entry.name)).toEqual(['a\u00ff', 'z']);
    await expect(packOf(context, CODE)).resolves.toMatchObject({ artifact: { manifest: { layers: [{ size: 7 * 512 }] } } });
  });

  it('gives a single file the headers of its parents and nothing beside it', async () => {
    const { plan } = await planOf(contextOf({ 'a/b/file': 'x', 'a/b/other': '', 'a/c/d': '', e: '' }), 'docs:\n  - path: a/b/file\n');
    expect(namesOf(plan)).toEqual(['a', 'a/b', 'a/b/file']);
    expect(plan.layers[0]?.files).toBe(1);
  });

  it('gives a directory without files its header', async () => {
    const { plan } = await planOf(contextOf({ 'a/e': { dir: true } }), 'docs:\n  - path: a/e\n');
    expect(namesOf(plan)).toEqual(['a', 'a/e']);
  });

  it('takes spaces around a path for part of the name', async () => {
    const context = contextOf({ ' a/x': '', 'a/y': '', 'b ': '' });
    const { plan } = await planOf(context, 'code:\n  - path: " a"\n  - path: "b "\n');
    expect([namesOf(plan, 0), namesOf(plan, 1)]).toEqual([[' a', ' a/x'], ['b ']]);
  });

  it('stores hard links as files of their own', async () => {
    const { plan } = await planOf(contextOf({ one: 'content', two: { hardlink: 'one' } }), CODE);
    expect(plan.layers[0]?.content.entries).toEqual([
      { name: 'one', type: 'file', mode: 0o644, size: 7 },
      { name: 'two', type: 'file', mode: 0o644, size: 7 },
    ]);
  });

  it('leaves the Kitfile and .kitignore out at the root only', async () => {
    const names = ['Kitfile', 'kitfile', '.kitfile', '.kitignore', 'Kitfile.prod', 'sub/Kitfile', 'sub/.kitignore'];
    const { plan } = await planOf(contextOf(Object.fromEntries(names.map((name) => [name, '']))), CODE);
    expect(namesOf(plan)).toEqual(['Kitfile.prod', 'sub', 'sub/.kitignore', 'sub/Kitfile']);
  });

  it('does not look into directories that no layer needs', async () => {
    const context = contextOf({ 'm/w': 'x', 'other/deep/file': '' });
    symlinkSync('loop', join(context, 'other/loop'));
    const { plan, remarks } = await planOf(context, 'docs:\n  - path: m\n');
    expect({ names: namesOf(plan), remarks }).toEqual({ names: ['m', 'm/w'], remarks: [] });
  });

  // Paths so long that the system refuses to read the directories at their end: who enters them fails.
  it.each([
    ['no layer needs', { 'm/w': 'x' }, '.', '  - path: m\n'],
    ['the ignore file leaves out', { 'm/w': 'x', '.kitignore': 'm/dddd*\n' }, 'm', '  - path: m\n'],
  ])('does not enter directories that %s', async (_, files, place, docs) => {
    const context = contextOf(files);
    dig(join(context, place), 20);
    try {
      expect(namesOf((await planOf(context, `docs:\n${docs}`)).plan)).toEqual(['m', 'm/w']);
    } finally {
      execFileSync('rm', ['-rf', join(context, place, 'd'.repeat(250))]);
    }
  });

  it('says nothing about what lies beside the layers', async () => {
    const context = contextOf({
      'm/w': 'x',
      '.git/config': 'token',
      'a..b': '',
      ' c ': '',
      link: { symlink: 'm' },
      '.netrc': 'secret',
      '.cache/huggingface/x': '',
      // A repository on the way to a layer.
      'on/HEAD': '',
      'on/objects/x': '',
      'on/refs/x': '',
      'on/w': 'x',
      '.cache/huggingface/w': 'x',
    });
    execFileSync('mkfifo', [join(context, 'pipe')]);
    const { plan, remarks } = await planOf(context, 'docs:\n  - path: m\n  - path: on/w\n  - path: .cache/huggingface/w\n');
    expect({ names: plan.layers.map((_, index) => namesOf(plan, index)), remarks }).toEqual({
      names: [
        ['m', 'm/w'],
        ['on', 'on/w'],
        ['.cache', '.cache/huggingface', '.cache/huggingface/w'],
      ],
      remarks: [],
    });
  });

  it('does not take the context itself for a repository that was put into the kit', async () => {
    const { remarks } = await planOf(contextOf({ HEAD: '', 'objects/x': '', 'refs/x': '' }), CODE);
    expect(remarks).toEqual([]);
  });

  it('has no entries for a Kitfile without layers, and reads nothing', async () => {
    const { plan, remarks } = await planOf(contextOf({ '.git/config': '' }), 'package:\n  name: x\n');
    expect({ layers: plan.layers, remarks }).toEqual({ layers: [], remarks: [] });
    const missing = join(temporaryDirectory(), 'missing');
    expect((await walk({ ...NO_OPTIONS, root: missing, tree: layerTree([], []) })).git.count).toBe(0);
  });

  it('says which directory cannot be read', async () => {
    const missing = join(temporaryDirectory(), 'missing');
    const drafts = layerEntries(parseKitfile(CODE, 'Kitfile')).map(draftOf);
    await expect(walk({ ...NO_OPTIONS, root: missing, tree: layerTree(drafts, []) })).rejects.toMatchObject({
      code: 'DIRECTORY_UNREADABLE',
      message: 'The directory "." cannot be read: it does not exist.',
      hint: expect.stringContaining('"sudo chmod -R a+rX ."'),
    });
    const context = contextOf({ 'm/w': 'x' });
    dig(context, 17);
    try {
      await expect(planOf(context, CODE)).rejects.toMatchObject({
        code: 'DIRECTORY_UNREADABLE',
        message: expect.stringMatching(/^The directory "d{200}…" cannot be read: ENAMETOOLONG/),
      });
    } finally {
      execFileSync('rm', ['-rf', join(context, 'd'.repeat(250))]);
    }
  });
});

describe('who holds a file', () => {
  it.each<[string, string, readonly string[], readonly (readonly string[])[]]>([
    [
      'the layer with the deepest path, by path element',
      'code:\n  - path: .\n  - path: src\ndatasets:\n  - path: src/data\n',
      ['main', 'src/a', 'src/data/d', 'src/data2/e', 'srcs/f'],
      [
        ['main', 'srcs', 'srcs/f'],
        ['src', 'src/a', 'src/data2', 'src/data2/e'],
        ['src', 'src/data', 'src/data/d'],
      ],
    ],
    [
      'a single file in a directory of another layer',
      'model:\n  path: m/w\ncode:\n  - path: m\n',
      ['m/w', 'm/w2', 'm/x'],
      [
        ['m', 'm/w'],
        ['m', 'm/w2', 'm/x'],
      ],
    ],
    ['prompts too', 'code:\n  - path: .\nprompts:\n  - path: p.md\n', ['p.md', 'q.md'], [['q.md'], ['p.md']]],
  ])('%s', async (_title, kitfile, files, layers) => {
    const { plan } = await planOf(contextOf(Object.fromEntries(files.map((file) => [file, 'x']))), kitfile);
    expect(plan.layers.map((_, index) => namesOf(plan, index))).toEqual(layers);
  });

  it('nobody, when a ModelKit that this one builds on has it', async () => {
    const context = contextOf({ 'm/base.bin': 'x', 'm/adapter.bin': 'x', 'm/sub/deep/f': 'x' });
    const { plan } = await planOf(context, 'code:\n  - path: m\n  - path: m/sub/deep\n', { inherited: ['./m/base.bin', 'm/sub'] });
    expect([namesOf(plan, 0), namesOf(plan, 1)]).toEqual([
      ['m', 'm/adapter.bin'],
      ['m', 'm/sub', 'm/sub/deep', 'm/sub/deep/f'],
    ]);
  });
});

describe('modes', () => {
  it('are 0755 with the owner’s execute bit, else 0644; 0755 for directories', async () => {
    const files = {
      run: { content: '', mode: 0o700 },
      group: { content: '', mode: 0o454 },
      all: { content: '', mode: 0o777 },
      d: { dir: true, mode: 0o700 },
    };
    const { plan } = await planOf(contextOf(files), CODE);
    expect(plan.layers[0]?.content.entries.map(({ name, mode }) => [name, mode])).toEqual([
      ['all', 0o755],
      ['d', 0o755],
      ['group', 0o644],
      ['run', 0o755],
    ]);
  });

  it('come from git’s index on Windows', async () => {
    const files = { 'bin/run': '', 'bin/é': '', 'bin/set': { content: '', mode: 0o755 } };
    const { plan } = await planOf(contextOf(files), CODE, { platform: 'win32', executables: new Set(['bin/run', 'bin/é']) });
    expect(
      plan.layers[0]?.content.entries.filter((entry) => entry.mode === 0o755 && entry.type === 'file').map((entry) => entry.name),
    ).toEqual(['bin/run', Buffer.from('bin/é').toString('latin1')]);
  });
});

describe('names that kit drops', () => {
  it('are those with two dots anywhere below the layer path', async () => {
    const files = { 'a..b': '', '..c': '', 'z..': '', 'd../f': '', 'ok.x.y': '', 'm..n/file': '' };
    const { plan } = await planOf(contextOf(files), 'code:\n  - path: .\ndatasets:\n  - path: m..n\n');
    expect([namesOf(plan, 0), namesOf(plan, 1)]).toEqual([['ok.x.y'], ['m..n', 'm..n/file']]);
  });
});

describe('one kit, one digest', () => {
  const FILES = { 'm/w.bin': 'weights', 'src/run.sh': { content: '#!/bin/sh\n', mode: 0o755 }, 'src/lib/a.py': 'a', 'README.md': '# x' };
  const KITFILE = 'model:\n  path: m/w.bin\ncode:\n  - path: src\ndocs:\n  - path: README.md\n';

  it.each([0o077, 0o022, 0o002])('whatever the umask: %o', async (umask) => {
    const expected = await packOf(contextOf(FILES), KITFILE);
    const before = process.umask(umask);
    try {
      const context = temporaryDirectory();
      // Files as a checkout makes them: the umask decides about everything but the execute bit.
      execFileSync(
        'sh',
        [
          '-c',
          'mkdir -p m src/lib && printf weights > m/w.bin && printf "#!/bin/sh\\n" > src/run.sh && chmod +x src/run.sh && printf a > src/lib/a.py && printf "# x" > README.md && touch -d 2001-02-03 m/w.bin',
        ],
        { cwd: context },
      );
      expect((await packOf(context, KITFILE)).digest).toBe(expected.digest);
    } finally {
      process.umask(before);
    }
  });

  it('whatever the owner of the execute bit beside the owner', async () => {
    const one = await packOf(contextOf({ f: { content: 'x', mode: 0o644 } }), CODE);
    const other = await packOf(contextOf({ f: { content: 'x', mode: 0o677 } }), CODE);
    expect(other.digest).toBe(one.digest);
  });
});
