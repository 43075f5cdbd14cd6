import {
  appendFileSync,
  closeSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesSource, digestOf, type Descriptor } from '../../src/oci/index.js';
import type { LayerContent, TarEntry } from '../../src/ports.js';
import { Ticks } from '../../src/pack/layer/file-identity.js';
import { encodeHeader, paddingOf } from '../../src/pack/layer/tar-header.js';
import { ContextFiles, hashLayer, layerSource, passingLayer } from '../../src/pack/layer/index.js';
import { blobSourceContract } from '../contracts/blob-source.js';
import { collect, contextOf, planOf, temporaryDirectory, type TreeEntry } from './context.js';
import { fileClock } from '../../src/runner/clock.js';

/** The whole blob by the book: header, data, padding, entry by entry. */
function wholeBlob(content: LayerContent): Buffer {
  const parts = content.entries.flatMap((entry) => {
    const data =
      entry.type === 'file' ? readFileSync(`${content.root}/${Buffer.from(entry.name, 'latin1').toString('utf8')}`) : Buffer.alloc(0);
    return content.format === 'raw' ? [data] : [encodeHeader(entry), data, Buffer.alloc(paddingOf(data.length))];
  });
  return Buffer.concat(content.format === 'raw' ? parts : [...parts, Buffer.alloc(1024)]);
}

async function contentOf(files: Readonly<Record<string, TreeEntry | string>>, kitfile = 'code:\n  - path: .\n'): Promise<LayerContent> {
  const context = contextOf(files);
  // What was written a moment ago is not kept.
  if (Object.keys(files).length >= 100) fileClock.rest(25);
  const { plan } = await planOf(context, kitfile);
  const content = plan.layers[0]?.content;
  if (content === undefined) throw new Error('the plan has no layer');
  return content;
}

/** Files and directories of this process that are open below a directory, where the system tells. */
function openBelow(directory: string): readonly string[] {
  const open = process.platform === 'linux' ? readdirSync('/proc/self/fd').map((one) => linkAt(`/proc/self/fd/${one}`)) : [];
  return open.filter((path) => path.startsWith(directory));
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function sourceOf(content: LayerContent) {
  const bytes = wholeBlob(content);
  const descriptor: Descriptor = { mediaType: 'application/x', digest: digestOf(bytes), size: content.size };
  return { source: layerSource(content, descriptor, hashLayer(content, fileClock, () => undefined).identities), bytes };
}

const MIXED = {
  'a/empty': '',
  'a/one': '1',
  'b/block': { repeat: 'x', size: 512 },
  'b/é': 'name beyond ASCII',
  [`c/${'n'.repeat(120)}/${'m'.repeat(120)}`]: 'long name',
  'd/middle': { repeat: 'middle ', size: 70_000 },
  'd/large': { repeat: 'large ', size: 700_001 },
  e: { dir: true },
};

blobSourceContract('a layer of many files', async () => sourceOf(await contentOf(MIXED)));
blobSourceContract('a layer of one small file', async () => sourceOf(await contentOf({ f: 'hello' }, 'docs:\n  - path: f\n')));
blobSourceContract('an empty layer', async () => sourceOf(await contentOf({ '.kitignore': '*\n' })));
blobSourceContract('a raw layer', async () =>
  sourceOf(await contentOf({ 'server.mcpb': { repeat: 'raw', size: 600_000 } }, 'mcpServers:\n  - name: s\n    path: server.mcpb\n')),
);
blobSourceContract('bytes at hand', () => {
  const bytes = Buffer.from('{"config":true}');
  return Promise.resolve({
    source: bytesSource(bytes, { mediaType: 'application/x', digest: digestOf(bytes), size: bytes.length }),
    bytes,
  });
});

describe('a layer that is hashed while it is read', () => {
  it.each<[string, () => Promise<LayerContent>]>([
    ['of many files', () => contentOf(MIXED)],
    ['that is empty', () => contentOf({ '.kitignore': '*\n' })],
    [
      'of one file as it is',
      () => contentOf({ 's.mcpb': { repeat: 'raw', size: 5_000_000 } }, 'mcpServers:\n  - name: s\n    path: s.mcpb\n'),
    ],
  ])('is, %s, what it is when it is hashed alone', async (_what, made) => {
    const { root, format, entries, size } = await made();
    const content: LayerContent = { root, format, entries, size };
    let told = 0;
    const layer = passingLayer(content, fileClock, (bytes) => (told += bytes));
    expect([layer.size, layer.hashed()]).toEqual([size, undefined]);
    expect(() => layer.digest()).toThrow('not read to their end');
    expect((await collect(layer.open())).equals(wholeBlob(content))).toBe(true);
    const alone = hashLayer(content, fileClock, () => undefined);
    expect([layer.hashed(), layer.digest(), told]).toEqual([alone, alone.digest, size]);
    await expect(collect(layer.open())).rejects.toThrow('asked for again');
  });

  const LARGE = { 'a/w': { repeat: 'w', size: 9 * 1024 * 1024 } };

  it.each<[string, (path: string) => void]>([
    [
      'written to',
      (path) => {
        utimesSync(path, 1, 1);
      },
    ],
    [
      'longer',
      (path) => {
        appendFileSync(path, 'x');
      },
    ],
    [
      'shorter',
      (path) => {
        truncateSync(path, 5_000_000);
      },
    ],
  ])('is none when a file is %s meanwhile', async (_what, change) => {
    const content = await contentOf(LARGE);
    const layer = passingLayer(content, fileClock, () => undefined);
    const pieces = layer.open()[Symbol.asyncIterator]();
    await pieces.next();
    change(join(content.root, 'a/w'));
    await expect(collect({ [Symbol.asyncIterator]: () => pieces })).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    expect(() => layer.hashed()).toThrow(expect.objectContaining({ code: 'FILE_CHANGED' }));
  });

  it('is none when it is not read to its end, and leaves no file open', async () => {
    const content = await contentOf(LARGE);
    const layer = passingLayer(content, fileClock, () => undefined);
    const pieces = layer.open()[Symbol.asyncIterator]();
    await pieces.next();
    await pieces.return?.();
    expect([layer.hashed(), openBelow(content.root)]).toEqual([undefined, []]);
  });
});

/** More files than are opened one by one for hashing and sending. */
const MANY = Object.fromEntries(
  Array.from({ length: 130 }, (_, index): [string, TreeEntry] => [
    index % 13 === 0 ? `d${index}/${'n'.repeat(90)}/é${index}` : `d${index % 7}/${index}`,
    { repeat: `${index} `, size: (index * 997) % 65_537 },
  ]),
);

blobSourceContract('a layer of many small files, made while they are looked into', async () => sourceOf(await contentOf(MANY)));

describe('a layer of many small files', () => {
  it('is made once: what is hashed and sent is what was looked into, whatever becomes of the files', async () => {
    const content = await contentOf(MANY);
    const [whole, { source }] = [wholeBlob(content), sourceOf(content)];
    expect(content.kept).toBeDefined();
    for (const name of ['d1', 'd2']) rmSync(join(content.root, name), { recursive: true });
    expect(hashLayer(content, fileClock, () => undefined).digest).toBe(digestOf(whole));
    expect((await collect(source.open())).equals(whole)).toBe(true);
  });

  it('is made apart from another layer whose files lie between its own', async () => {
    const own = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${index < 60 ? 'a' : 'c'}/${index}`, `own ${index}`]));
    const others = Object.fromEntries(Array.from({ length: 110 }, (_, index) => [`b/${index}`, `other ${index}`]));
    const context = contextOf({ ...own, ...others });
    fileClock.rest(25);
    const { plan } = await planOf(context, 'code:\n  - path: .\ndocs:\n  - path: b\n');
    expect(plan.layers.length).toBe(2);
    for (const { content } of plan.layers) {
      const [whole, { source }] = [wholeBlob(content), sourceOf(content)];
      expect(content.kept).toBeDefined();
      for (const from of [0, 1, 512, Math.floor(whole.length / 2), whole.length - 1025, whole.length - 1, whole.length])
        expect([from, (await collect(source.open(from))).equals(whole.subarray(from))]).toEqual([from, true]);
    }
  });

  it('is what its model is described by, whatever becomes of its files', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`f${index}`, `old ${index}`]));
    const context = contextOf(files);
    fileClock.rest(25);
    const { plan } = await planOf(context, 'code:\n  - path: .\n');
    for (const name of Object.keys(files)) writeFileSync(join(context, name), 'new');
    expect(Buffer.from(await plan.files.read('f7', 0, 5)).toString()).toBe('old 7');
    expect(Buffer.from(await plan.files.read('f7', 4, 1)).toString()).toBe('7');
  });

  it.each([
    ['few files', { a: '1', b: '2' }],
    ['a large file', { ...MANY, large: { repeat: 'x', size: 65_537 } }],
  ])('is read again where it has %s', async (_, files) => {
    expect((await contentOf(files)).kept).toBeUndefined();
  });
});

describe('a directory that a link to another one takes the place of', () => {
  async function swapped(): Promise<LayerContent> {
    const content = await contentOf({ 'a/b/f': 'inside', 'a/b/g': 'inside' });
    const outside = contextOf({ 'b/f': 'secret', 'b/g': 'secret' });
    renameSync(join(content.root, 'a'), join(content.root, 'old'));
    symlinkSync(outside, join(content.root, 'a'));
    return content;
  }
  const CHANGED = {
    code: 'FILE_CHANGED',
    message: '"a/b/f" changed while the kit was packed: a directory on its path is gone or is a link now.',
  };

  it('is not hashed', async () => {
    const content = await swapped();
    expect(() => hashLayer(content, fileClock, () => undefined)).toThrow(expect.objectContaining(CHANGED));
  });

  it('is not sent', async () => {
    const content = await swapped();
    const descriptor = { mediaType: 'application/x', digest: digestOf(Buffer.alloc(0)), size: content.size };
    const source = layerSource(content, descriptor, new BigUint64Array(8));
    await expect(collect(source.open())).rejects.toMatchObject({
      code: 'CONTENT_CHANGED',
      message: 'The content of "a/b/f" changed after it was hashed: a directory on its path is gone or is a link now.',
    });
  });

  it.each([true, false])('is not opened, by descriptors: %s', async (byDescriptor) => {
    const content = await swapped();
    const files = new ContextFiles(content.root, undefined, byDescriptor && process.platform === 'linux');
    const entry = content.entries.find((one) => one.name === 'a/b/f');
    if (entry === undefined) throw new Error('the plan lacks a/b/f');
    expect(() => files.open(entry)).toThrow(expect.objectContaining(CHANGED));
    rmSync(join(content.root, 'a'));
    renameSync(join(content.root, 'old'), join(content.root, 'a'));
    closeSync(files.open(entry));
    files.close();
  });
});

describe('the files of a context', () => {
  const entry = (name: string): TarEntry => ({ name, type: 'file', mode: 0o644, size: 1 });

  it.each([true, false])('are opened in any order, and no directory stays open, by descriptors: %s', (byDescriptor) => {
    const names = ['a/b/f', 'a/b/g', 'a/b/c/h', 'a/i', 'j', 'ab/k', 'a/b/f'];
    const context = contextOf(Object.fromEntries(names.map((name) => [name, name.slice(-1)])));
    const files = new ContextFiles(context, undefined, byDescriptor && process.platform === 'linux');
    for (const name of names) {
      const descriptor = files.open(entry(name));
      expect(readFileSync(descriptor, 'utf8')).toBe(name.slice(-1));
      closeSync(descriptor);
    }
    files.close();
    expect(openBelow(context)).toEqual([]);
  });

  it('are said to be unreadable where a directory cannot be opened', () => {
    const files = new ContextFiles(temporaryDirectory());
    expect(() => files.open(entry(`${'x'.repeat(300)}/f`))).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }));
    files.close();
  });
});

describe('hashing', () => {
  it('gives the digest of the blob, and counts its bytes', async () => {
    const content = await contentOf(MIXED);
    let counted = 0;
    const { digest } = hashLayer(content, fileClock, (bytes) => {
      counted += bytes;
    });
    expect({ digest, counted }).toEqual({ digest: digestOf(wholeBlob(content)), counted: content.size });
  });

  it('agrees with every open(k) for files of any size', async () => {
    const sizes = fc.array(fc.oneof(fc.nat(1100), fc.constantFrom(0, 511, 512, 513, 65_536, 65_537, 262_144)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (given, at) => {
        const files = Object.fromEntries(given.map((size, index): [string, TreeEntry] => [`f${index}`, { repeat: `${index}`, size }]));
        const content = await contentOf(files);
        const whole = wholeBlob(content);
        const from = at % (content.size + 1);
        const { source } = sourceOf(content);
        expect(content.size).toBe(whole.length);
        expect(hashLayer(content, fileClock, () => undefined).digest).toBe(digestOf(whole));
        expect((await collect(source.open(from))).equals(whole.subarray(from))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file that is not what was planned', () => {
  const LATER =
    'Let the steps that write into the context end before this one, or leave the file out with a line in .kitignore, and run again.';

  it.each<[string, (file: string) => void, string]>([
    [
      'gone',
      (file) => {
        rmSync(file);
      },
      'it is gone',
    ],
    [
      'shorter',
      (file) => {
        truncateSync(file, 3);
      },
      'it had 7 bytes when the kit was planned and has 3 now',
    ],
    [
      'longer',
      (file) => {
        appendFileSync(file, '!');
      },
      'it had 7 bytes when the kit was planned and has 8 now',
    ],
    [
      'a symbolic link',
      (file) => {
        rmSync(file);
        symlinkSync('other', file);
      },
      'it is no regular file any more',
    ],
    [
      'a directory',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
      'it is no regular file any more',
    ],
  ])('%s: its name is told, hashing (FILE_CHANGED) and uploading (CONTENT_CHANGED)', async (_title, change, how) => {
    const content = await contentOf({ 'm/file': 'content', 'm/other': 'content' });
    const { source } = sourceOf(content);
    change(join(content.root, 'm/file'));
    const failure = expect.objectContaining({
      code: 'FILE_CHANGED',
      message: `"m/file" changed while the kit was packed: ${how}.`,
      hint: LATER,
    });
    expect(() => hashLayer(content, fileClock, () => undefined)).toThrow(failure);
    await expect(collect(source.open())).rejects.toMatchObject({
      code: 'CONTENT_CHANGED',
      // What was cut off is met before the size is asked for.
      message: `The content of "m/file" changed after it was hashed: ${how.replace(/^.*has 3 now$/, 'it ended after 3 of 7 bytes')}.`,
      hint: expect.stringMatching(/^Nothing was tagged\./),
    });
  });

  it.each<[string, (file: string) => void]>([
    [
      'other bytes of the same length',
      (file) => {
        writeFileSync(file, 'CONTENT');
      },
    ],
    [
      'the same bytes, written again',
      (file) => {
        writeFileSync(file, 'content');
      },
    ],
    [
      'other bytes, and its old time put back',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, 'CONTENT');
        utimesSync(file, atime, mtime);
      },
    ],
    [
      'another file in its place',
      (file) => {
        writeFileSync(`${file}.new`, 'CONTENT');
        renameSync(`${file}.new`, file);
      },
    ],
  ])('%s: CONTENT_CHANGED before its last byte is given out', async (_title, change) => {
    // Written a moment ago: in the same tick of the clock as the change.
    const content = await contentOf({ 'm/file': 'content' });
    const { source } = sourceOf(content);
    change(join(content.root, 'm/file'));
    let given = 0;
    const read = async (): Promise<void> => {
      for await (const chunk of source.open()) given += chunk.length;
    };
    await expect(read()).rejects.toMatchObject({
      code: 'CONTENT_CHANGED',
      message: 'The content of "m/file" changed after it was hashed: it was written to, or another file has taken its place.',
    });
    expect(given).toBe(0);
  });

  it('in the middle of a large file: CONTENT_CHANGED before its last byte is given out', async () => {
    const content = await contentOf({ large: { repeat: 'x', size: 3_000_000 } });
    const { source } = sourceOf(content);
    let given = 0;
    const readAndWrite = async (): Promise<void> => {
      for await (const chunk of source.open()) {
        if (given === 0) writeFileSync(join(content.root, 'large'), Buffer.alloc(3_000_000, 'x'));
        given += chunk.length;
      }
    };
    await expect(readAndWrite()).rejects.toMatchObject({ code: 'CONTENT_CHANGED' });
    expect(given).toBeLessThan(3_000_512);
  });

  it('is waited for while its tick lasts, no longer than the clock of a server that is ahead asks for', async () => {
    const content = await contentOf({ a: 'first', b: 'second', c: 'third' });
    const rests: number[] = [];
    const ahead = { now: () => 0, rest: (ms: number) => rests.push(ms) };
    hashLayer(content, ahead, () => undefined);
    expect(rests).toEqual([20, 20, 20]);
    rests.length = 0;
    const much = { ...content, entries: Array.from({ length: 200 }, () => content.entries).flat() };
    hashLayer(much, ahead, () => undefined);
    expect(rests.reduce((sum, ms) => sum + ms, 0)).toBe(2000);
    rests.length = 0;
    hashLayer(content, { ...ahead, now: () => Date.now() + 1000 }, () => undefined);
    expect(rests).toEqual([]);
  });

  it.each<readonly [string, bigint, number, readonly number[]]>([
    ['a tick', 5_001_000_000n, 5001, [20]],
    ['what is left of it', 5_001_000_000n, 5020, [1]],
    ['nothing when it is over', 5_001_000_000n, 5021, []],
    ['two seconds where only whole ones are kept', 5_000_000_000n, 5000, [2000]],
    ['what is left of them', 5_000_000_000n, 6999, [1]],
    ['no longer for a clock that is ahead', 5_001_000_000n, 0, [20]],
  ])('is waited for: %s', (_, ctimeNs, now, expected) => {
    const rests: number[] = [];
    const ticks = new Ticks({ now: () => now, rest: (ms) => rests.push(ms) });
    expect([ticks.pass({ ctimeNs }), rests]).toEqual([expected.length > 0, expected]);
  });

  it('is refused when it is written to while its tick lasts', async () => {
    const content = await contentOf({ a: 'first' });
    const rest = (): void => {
      writeFileSync(join(content.root, 'a'), 'FIRST');
    };
    const slow = { now: () => 0, rest };
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    expect(() => hashLayer(content, slow, () => undefined)).toThrow(
      expect.objectContaining({ code: 'FILE_CHANGED', message: expect.stringContaining('it is being written to') }),
    );
  });

  it('is found in the middle of a long read', async () => {
    const content = await contentOf({ large: { repeat: 'x', size: 3_000_000 } });
    const { source } = sourceOf(content);
    async function readAndCut(): Promise<void> {
      for await (const chunk of source.open()) if (chunk.length > 0) truncateSync(join(content.root, 'large'), 1_000_000);
    }
    await expect(readAndCut()).rejects.toMatchObject({
      code: 'CONTENT_CHANGED',
      message: expect.stringContaining('"large" changed after it was hashed: it ended after'),
    });
  });

  it('is found when it grew during a long hash', async () => {
    const content = await contentOf({ large: { repeat: 'x', size: 1_000_000 } });
    let grown = false;
    const grow = () => {
      if (!grown) appendFileSync(join(content.root, 'large'), 'more');
      grown = true;
    };
    expect(() => hashLayer(content, fileClock, grow)).toThrow(expect.objectContaining({ code: 'FILE_CHANGED' }));
  });

  it('is not looked for outside of the layer', async () => {
    const { source } = sourceOf(await contentOf({ a: 'first' }));
    for (const from of [-1, source.descriptor.size + 1]) await expect(collect(source.open(from))).rejects.toThrow(RangeError);
  });

  it('does not matter before the offset that is asked for', async () => {
    const content = await contentOf({ a: 'first', b: 'second' });
    const { source, bytes } = sourceOf(content);
    rmSync(join(content.root, 'a'));
    expect((await collect(source.open(1024))).equals(bytes.subarray(1024))).toBe(true);
  });

  it('with other bytes of the same length gives another digest', async () => {
    const content = await contentOf({ a: 'first' });
    const before = hashLayer(content, fileClock, () => undefined);
    writeFileSync(join(content.root, 'a'), 'FIRST');
    expect(hashLayer(content, fileClock, () => undefined).digest).not.toBe(before.digest);
  });
});
