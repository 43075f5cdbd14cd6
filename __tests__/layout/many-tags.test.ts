import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openKitStorage, openLayout } from '../../src/layout/index.js';
import type { Artifact, LayoutRepository, Target } from '../../src/oci/index.js';
import { artifactOf, collect, tagOf } from '../support/artifacts.js';
import { Disposables } from '../support/disposable.js';

const repository: LayoutRepository = { kind: 'layout', directory: 'out', name: 'oci-layout:out' };
const NAMES = Array.from({ length: 2000 }, (_, index) => `v${index}`);
const disposables = new Disposables();
let workspace = '';
let index = '';

beforeEach(async () => {
  workspace = await disposables.directory('many-tags');
  index = join(workspace, 'out', 'index.json');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await disposables.dispose();
});

function layout(): Target {
  return openLayout(repository, { workspace });
}

async function stored(target: Target, artifact: Artifact): Promise<Artifact> {
  for (const blob of artifact.blobs) await target.push(blob);
  await target.put(artifact.manifest, []);
  return artifact;
}

/** How often an index was parsed and written out since this call. */
function countIndexes(key = 'manifests'): { readonly parsed: number; readonly written: number } {
  const parse = jest.spyOn(JSON, 'parse');
  const stringify = jest.spyOn(JSON, 'stringify');
  return {
    get parsed() {
      return parse.mock.calls.filter(([text]) => text.includes(`"${key}"`)).length;
    },
    get written() {
      return stringify.mock.calls.filter(([value]) => typeof value === 'object' && value !== null && key in value).length;
    },
  };
}

function indexOf(artifact: Artifact, names: readonly string[]): string {
  const { mediaType, digest, size } = artifact.manifest.descriptor;
  const entries = names.map((name) => ({ mediaType, digest, size, annotations: { 'org.opencontainers.image.ref.name': name } }));
  return JSON.stringify({ schemaVersion: 2, manifests: entries });
}

describe('a layout with many tags', () => {
  it('is parsed once, however many look-ups there are, at once and through other handles', async () => {
    const artifact = await stored(layout(), artifactOf(['one']));
    await writeFile(index, indexOf(artifact, NAMES));
    const counted = countIndexes();
    const { digest } = artifact.manifest.descriptor;
    const handles = [layout(), layout()];
    const found = await Promise.all(NAMES.flatMap((name) => handles.map((target) => target.resolve(tagOf(name)))));
    expect(found.every((one) => one?.digest === digest)).toBe(true);
    expect(await collect(layout().tags())).toEqual(NAMES);
    expect(counted).toEqual({ parsed: 1, written: 0 });
  });

  it('is parsed again when somebody else changed it, also in place and to the same length', async () => {
    const target = layout();
    const artifact = await stored(target, artifactOf(['one']));
    await writeFile(index, indexOf(artifact, ['v1']));
    expect(await collect(target.tags())).toEqual(['v1']);
    await writeFile(index, indexOf(artifact, ['v2']));
    await utimes(index, 1, 1);
    expect(await collect(target.tags())).toEqual(['v2']);
  });

  it('is not parsed again because of what this process wrote', async () => {
    const target = layout();
    const { manifest } = await stored(target, artifactOf(['one']));
    const counted = countIndexes();
    for (const name of ['v1', 'v2', 'v3']) {
      await target.put(manifest, [tagOf(name)]);
      expect((await layout().resolve(tagOf(name)))?.digest).toBe(manifest.descriptor.digest);
    }
    expect(counted).toEqual({ parsed: 0, written: 3 });
  });

  it('is written once for all tags of one call', async () => {
    const target = layout();
    const { manifest } = await stored(target, artifactOf(['one']));
    const counted = countIndexes();
    const writes = await target.put(manifest, NAMES.map(tagOf));
    expect(writes.every(({ result }) => result === 'written')).toBe(true);
    expect(counted.written).toBe(1);
    expect(await collect(target.tags())).toEqual(NAMES);
  });

  it('is written a few times for many calls at once: those that wait are written together', async () => {
    const target = layout();
    const { manifest } = await stored(target, artifactOf(['one']));
    const counted = countIndexes();
    const names = NAMES.slice(0, 256);
    await Promise.all(names.map((name) => target.put(manifest, [tagOf(name)])));
    await Promise.all(names.slice(1).map((name) => target.untag(tagOf(name))));
    expect(await collect(target.tags())).toEqual(['v0']);
    expect(counted.written).toBeLessThan(names.length / 2);
  });

  it('says of every tag that waited that it was not written, when the writing failed, and goes on from what is stored', async () => {
    const target = layout();
    const { manifest } = await stored(target, artifactOf(['one']));
    await writeFile(index, '{');
    const writes = await Promise.all(['v1', 'v2'].map((name) => target.put(manifest, [tagOf(name)])));
    expect(writes.flat().map(({ result }) => result)).toEqual(['failed', 'failed']);
    await writeFile(index, JSON.stringify({ schemaVersion: 2, manifests: [] }));
    await target.put(manifest, [tagOf('v3')]);
    expect(await collect(target.tags())).toEqual(['v3']);
  });
});

it('kit’s storage with many tags is parsed once', async () => {
  const { manifest } = artifactOf(['one']);
  const root = join(workspace, 'storage');
  await mkdir(root);
  const tags = Object.fromEntries(NAMES.map((name) => [name, manifest.descriptor]));
  await writeFile(join(root, `${Buffer.from('localhost/demo').toString('base64')}-tags.json`), JSON.stringify(tags));
  const counted = countIndexes('v1999');
  const { source } = await openKitStorage({ root, reference: 'demo:v1' });
  for (const name of NAMES.slice(0, 100)) expect((await source.resolve(tagOf(name)))?.digest).toBe(manifest.descriptor.digest);
  expect(counted.parsed).toBe(1);
});
