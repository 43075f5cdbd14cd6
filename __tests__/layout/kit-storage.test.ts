import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { kitStorageRoot, openKitStorage } from '../../src/layout/index.js';
import { bytesOf, collect, tagOf } from '../support/artifacts.js';
import { Disposables } from '../support/disposable.js';

const golden = fileURLToPath(new URL('../golden/kit-store/', import.meta.url));
const root = join(golden, 'G2');
/** Printed by kit 1.7.0 for this tree. */
const DIGEST = 'sha256:567dcde94c17dd4e6fab715a80109bbf3ac0aeb45cdae705f4916f30bbbd1559';
const ENCODED = 'cmVnaXN0cnkuZXhhbXBsZS9hY21lL2RlbW8=';

describe('what kit 1.7.0 stored', () => {
  it.each([
    ['a tag', 'registry.example/acme/demo:v1', 'v1'],
    ['a digest', `registry.example/acme/demo@${DIGEST}`, undefined],
    ['a tag and a digest, the tag dropped', `registry.example/acme/demo:other@${DIGEST}`, undefined],
    ['a bare digest', DIGEST, undefined],
    ['no tag, there being one ModelKit', 'registry.example/acme/demo', 'v1'],
  ])('is found by %s', async (_, reference, tag) => {
    const found = await openKitStorage({ root, reference });
    expect({ digest: found.digest, tag: found.tag }).toEqual({ digest: DIGEST, tag });
    const manifest = await found.source.manifest(found.digest);
    expect(manifest.layers.map(({ size }) => size)).toEqual([2560, 2560, 4096, 2048, 2048]);
  });

  it.each(['G2', 'N19'])('is whole: every byte of %s hashes to its digest', async (name) => {
    const { source, digest } = await openKitStorage({ root: join(golden, name), reference: 'registry.example/acme/demo:v1' });
    const { config, layers } = await source.manifest(digest);
    if (config === undefined) throw new Error('no config');
    for (const blob of [config, ...layers]) expect((await bytesOf(source.open(blob))).length).toBe(blob.size);
  });

  it('lists its tags, and resolves nothing that is not there', async () => {
    const { source } = await openKitStorage({ root, reference: 'registry.example/acme/demo:v1' });
    expect(await collect(source.tags())).toEqual(['v1']);
    expect((await source.resolve(tagOf('v1')))?.digest).toBe(DIGEST);
    expect(await source.resolve(tagOf('v2'))).toBeUndefined();
  });
});

describe('what is not there', () => {
  it.each([
    ['another tag', 'registry.example/acme/demo:v2', 'KIT_REFERENCE_UNKNOWN', 'It holds registry.example/acme/demo:v1.'],
    ['another repository, of kit’s local registry', 'demo:v1', 'KIT_REFERENCE_UNKNOWN', 'registry.example/acme/demo:v1'],
    ['another digest', `sha256:${'0'.repeat(64)}`, 'KIT_REFERENCE_UNKNOWN', 'registry.example/acme/demo:v1'],
    ['a bad tag', 'demo:v1+x', 'KIT_REFERENCE_INVALID', 'demo:v1+x'],
    ['a bad digest', 'demo@sha256:12', 'KIT_REFERENCE_INVALID', 'demo@sha256:12'],
    ['no name', ':v1', 'KIT_REFERENCE_INVALID', ':v1'],
  ])('%s', async (_, reference, code, named) => {
    await expect(openKitStorage({ root, reference })).rejects.toMatchObject({ code, message: expect.stringContaining(named) });
  });

  it('the storage itself', async () => {
    const failure = { code: 'KIT_STORAGE_MISSING', message: expect.stringContaining(join(golden, 'absent')) };
    await expect(openKitStorage({ root: join(golden, 'absent'), reference: 'demo:v1' })).rejects.toMatchObject(failure);
  });
});

describe('a storage in other states', () => {
  const disposables = new Disposables();
  afterEach(() => disposables.dispose());

  async function copy(): Promise<string> {
    const directory = await disposables.directory('kit-storage');
    await cp(root, directory, { recursive: true });
    return directory;
  }

  async function tags(directory: string, names: readonly string[]): Promise<void> {
    const descriptor = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: DIGEST, size: 1038 };
    await writeFile(join(directory, `${ENCODED}-tags.json`), JSON.stringify(Object.fromEntries(names.map((name) => [name, descriptor]))));
  }

  it('is read without oci-layout and index.json, which kit makes when it needs them', async () => {
    const directory = await copy();
    for (const file of ['oci-layout', 'index.json']) await rm(join(directory, file));
    expect((await openKitStorage({ root: directory, reference: 'registry.example/acme/demo:v1' })).digest).toBe(DIGEST);
    expect((await openKitStorage({ root: directory, reference: DIGEST })).digest).toBe(DIGEST);
  });

  it('knows tags whatever their name, and passes over those that no registry takes', async () => {
    const directory = await copy();
    await tags(directory, ['manifests', 'v1+meta', '', '__proto__']);
    const { source } = await openKitStorage({ root: directory, reference: 'registry.example/acme/demo:manifests' });
    expect(await collect(source.tags())).toEqual(['manifests', '__proto__']);
  });

  it('is not disturbed by files whose names encode no repository', async () => {
    const directory = await copy();
    for (const name of ['', '_'.repeat(200)]) await writeFile(join(directory, `${name}-tags.json`), '{');
    const { digest, source } = await openKitStorage({ root: directory, reference: DIGEST });
    expect(digest).toBe(DIGEST);
    // Tags of all repositories together mean nothing.
    expect(await collect(source.tags())).toEqual([]);
  });

  it('takes what a tags file says for tags only where it is a descriptor, and nothing of index.json for a repository', async () => {
    const directory = await copy();
    const descriptor = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: DIGEST, size: 1038 };
    await writeFile(join(directory, `${ENCODED}-tags.json`), JSON.stringify({ bad: null, v1: descriptor, worse: {} }));
    const other = { ...descriptor, digest: `sha256:${'1'.repeat(64)}` };
    await writeFile(join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [other] }));
    const { source, tag } = await openKitStorage({ root: directory, reference: 'registry.example/acme/demo' });
    expect([tag, await collect(source.tags())]).toEqual(['v1', ['v1']]);
    expect((await openKitStorage({ root: directory, reference: other.digest })).digest).toBe(other.digest);
  });

  it('prefers latest when no tag is given', async () => {
    const directory = await copy();
    await tags(directory, ['v1', 'latest']);
    expect((await openKitStorage({ root: directory, reference: 'registry.example/acme/demo' })).tag).toBe('latest');
  });

  it('fails for a tags file that is damaged', async () => {
    const directory = await copy();
    await writeFile(join(directory, `${ENCODED}-tags.json`), '{');
    await expect(openKitStorage({ root: directory, reference: 'registry.example/acme/demo:v1' })).rejects.toMatchObject({
      code: 'LAYOUT_INVALID',
    });
  });
});

describe('kitStorageRoot', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', { KITOPS_HOME: '/k', HOME: '/h' }, '/k/storage'],
    ['win32', { KITOPS_HOME: 'D:\\kit' }, 'D:\\kit\\storage'],
  ])('is on %s with %j the directory "storage" of kit’s own', (platform, env, expected) => {
    expect(kitStorageRoot(env, platform)).toBe(expected);
  });

  it('is nowhere when kit has no place: that is said when a ModelKit is asked for', async () => {
    expect(kitStorageRoot({ HOME: '' }, 'linux')).toBeUndefined();
    await expect(openKitStorage({ root: undefined, reference: 'demo:v1' })).rejects.toMatchObject({
      code: 'KIT_STORAGE_MISSING',
      message: expect.stringContaining('KITOPS_HOME'),
    });
  });
});
