import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { layerEntries } from '../../src/kitfile/index.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { draftOf, type LayerDraft, type WalkedEntry } from '../../src/pack/layer-draft.js';
import { tarSize } from '../../src/pack/layer/index.js';
import { fileKey, measure, type Measured } from '../../src/pack/measure.js';
import { temporaryDirectory } from './context.js';

const KIB = 1024;
/** Whatever was written before is no news then. */
const LATER = new Date(Date.now() + 3_600_000);
const OPTIONS = { executables: undefined, windows: false, runnerTemp: undefined, logins: new Set<string>(), now: LATER };

function draftFor(kitfile: string, entries: readonly WalkedEntry[]): LayerDraft {
  const [entry] = layerEntries(parseKitfile(kitfile, 'Kitfile'));
  if (entry === undefined) throw new Error('the Kitfile has no layer');
  const draft = draftOf(entry);
  for (const one of entries) draft.entries.push(one);
  return draft;
}

const walked = (name: string, type: WalkedEntry['type'] = 'file'): WalkedEntry => ({ name, type, mode: 0o644, size: 0 });

/** More than there is room for. */
const MANY = Array.from({ length: 65_537 }, (_, index) => walked(String(index), 'directory'));

function measured(root: string, entries: readonly WalkedEntry[], now = LATER): Promise<Measured> {
  return measure(entries, { ...OPTIONS, root, now });
}

/** A directory of `count` files of so many bytes, which are one, and its entries. */
function linksOf(count: number, size: number): { readonly root: string; readonly entries: readonly WalkedEntry[] } {
  const root = temporaryDirectory();
  const entries = Array.from({ length: count }, (_, index) => walked(`f${index}`));
  for (const [index, { name }] of entries.entries()) {
    if (index === 0) writeFileSync(join(root, name), 'x'.repeat(size));
    else linkSync(join(root, 'f0'), join(root, name));
  }
  return { root, entries };
}

describe('a layer of many small files', () => {
  it.each([
    ['of enough files', 100, 64 * KIB, true],
    ['of fewer', 99, 1, false],
    ['with a larger file', 100, 64 * KIB + 1, false],
    // A header a file: 64 MiB are 1016 files of this size.
    ['for which there is room', 1016, 64 * KIB, true],
    ['that is larger', 1017, 64 * KIB, false],
  ])('%s is kept: %d of %d bytes: %s', async (_what, count, size, isKept) => {
    const { root, entries } = linksOf(count, size);
    const { keptOf } = await measured(root, entries);
    const kept = keptOf(draftFor('code:\n  - path: .\n', entries));
    expect(kept?.reduce((sum, { length }) => sum + length, 0)).toBe(isKept ? tarSize(entries) : undefined);
    expect(keptOf(draftFor('mcpServers:\n  - name: s\n    path: s.mcpb\n', entries))).toBeUndefined();
    expect(entries.every((entry) => entry.size === size)).toBe(true);
  });

  it.each([
    [65_536, true],
    [65_537, false],
  ])('is kept in a kit of %d entries: %s', async (count, isKept) => {
    const entries = Array.from({ length: count }, (_, index) => walked(String(index), 'directory'));
    const { keptOf } = await measured(temporaryDirectory(), entries);
    expect(keptOf(draftFor('code:\n  - path: .\n', entries.slice(0, 100))) !== undefined).toBe(isKept);
  });

  it('is read when it is hashed where a file was changed a moment ago, so that its next change will show', async () => {
    const { root, entries } = linksOf(100, 1);
    const { keptOf, bytesOf } = await measured(root, entries, new Date());
    expect([keptOf(draftFor('code:\n  - path: .\n', entries)), ...entries.map(bytesOf)]).toEqual(new Array(101).fill(undefined));
  });

  it('is not made of a file that is being written to', async () => {
    const { root, entries } = linksOf(1, 64 * KIB);
    const path = JSON.stringify(join(root, 'f0'));
    const writer = new Worker(
      `const { openSync, writeSync } = require('node:fs'); const file = openSync(${path}, 'r+'); for (;;) writeSync(file, 'y', 0);`,
      { eval: true },
    );
    try {
      const until = Date.now() + 20_000;
      let thrown: unknown;
      while (thrown === undefined && Date.now() < until) {
        thrown = await measured(root, entries).then(
          () => undefined,
          (reason: unknown) => reason,
        );
      }
      expect(thrown).toBeInstanceOf(Failure);
      expect(thrown).toMatchObject({ code: 'FILE_CHANGED', message: expect.stringContaining('it is being written to') });
    } finally {
      await writer.terminate();
    }
  });
});

describe('a file that the walk saw', () => {
  it.each([
    ['with room', []],
    ['without', MANY],
  ])('has its size and mode, and is known as a login of this run by what it is or where it lies, %s', async (_what, more) => {
    const { root, entries } = linksOf(2, 5);
    mkdirSync(join(root, 'temp'));
    for (const name of ['plain', 'temp/x']) writeFileSync(join(root, name), 'abc');
    chmodSync(join(root, 'plain'), 0o755);
    const all = [...entries, walked('plain'), walked('temp', 'directory'), walked('temp/x'), ...more];
    const logins = new Set([fileKey(statSync(join(root, 'f0')))]);
    const { credentials } = await measure(all, { ...OPTIONS, root, runnerTemp: 'temp', logins });
    expect(credentials).toEqual({ count: 3, first: ['f0', 'f1', 'temp/x'] });
    expect(all.slice(0, 5).map(({ size, mode }) => [size, mode])).toEqual([
      [5, 0o644],
      [5, 0o644],
      [3, 0o755],
      [0, 0o644],
      [3, 0o644],
    ]);
  });

  it.each<[string, (path: string) => void, string]>([
    [
      'is gone',
      (path) => {
        rmSync(path);
      },
      'it is gone',
    ],
    [
      'is a pipe now',
      (path) => {
        rmSync(path);
        execFileSync('mkfifo', [path]);
      },
      'it is no regular file any more',
    ],
    [
      'is a directory now',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
      'it is no regular file any more',
    ],
  ])('and that %s ends the run, whether there is room for it or not', async (_what, change, how) => {
    const { root, entries } = linksOf(1, 1);
    change(join(root, 'f0'));
    for (const all of [entries, [...entries, ...MANY]])
      await expect(measured(root, all)).rejects.toMatchObject({ code: 'FILE_CHANGED', message: expect.stringContaining(how) });
  });
});
