import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/failure.js';
import { layerEntries } from '../../src/kitfile/index.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { draftOf, type LayerDraft, type WalkedEntry } from '../../src/pack/layer-draft.js';
import { tarSize } from '../../src/pack/layer/index.js';
import { measure, type Measured } from '../../src/pack/measure.js';
import { temporaryDirectory } from './context.js';

const KIB = 1024;
const LATER = new Date(Date.now() + 3_600_000);

function draftFor(kitfile: string, entries: readonly WalkedEntry[]): LayerDraft {
  const [entry] = layerEntries(parseKitfile(kitfile, 'Kitfile'));
  if (entry === undefined) throw new Error('the Kitfile has no layer');
  const draft = draftOf(entry);
  for (const one of entries) draft.entries.push(one);
  return draft;
}

const walked = (name: string, type: WalkedEntry['type'] = 'file'): WalkedEntry => ({ name, type, mode: 0o644, size: 0 });

function measured(root: string, entries: readonly WalkedEntry[], now = LATER): Promise<Measured> {
  return measure(entries, { root, executables: undefined, windows: false, runnerTemp: undefined, logins: new Set(), now });
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
    [100_000, true],
    [100_001, false],
  ])('is kept in a kit of %d entries: %s', async (count, isKept) => {
    const entries = Array.from({ length: count }, (_, index) => walked(String(index), 'directory'));
    const { keptOf } = await measured(temporaryDirectory(), entries);
    expect(keptOf(draftFor('code:\n  - path: .\n', entries.slice(0, 100))) !== undefined).toBe(isKept);
  });

  it('is read when it is hashed where a file was changed a moment ago, so that its next change will show', async () => {
    const { root, entries } = linksOf(100, 1);
    const { keptOf, bytesOf } = await measured(root, entries, new Date());
    expect([keptOf(draftFor('code:\n  - path: .\n', entries)), bytesOf(walked('f0'))]).toEqual([undefined, undefined]);
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
  it.each<[string, (path: string) => void, string]>([
    [
      'is gone',
      (path) => {
        rmSync(path);
      },
      'it is gone',
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
    const many = Array.from({ length: 100_000 }, (_, index) => walked(String(index), 'directory'));
    for (const all of [entries, [...entries, ...many]])
      await expect(measured(root, all)).rejects.toMatchObject({ code: 'FILE_CHANGED', message: expect.stringContaining(how) });
  });
});
