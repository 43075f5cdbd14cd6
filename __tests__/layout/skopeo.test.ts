import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect } from '@jest/globals';
import { openLayout } from '../../src/layout/index.js';
import type { LayoutRepository } from '../../src/oci/index.js';
import { artifactOf, bytesOf, collect, tagOf } from '../support/artifacts.js';
import { Disposables } from '../support/disposable.js';
import { peer, peerTest } from '../support/peers.js';

const run = promisify(execFile);
const disposables = new Disposables();
afterEach(() => disposables.dispose());

const repository: LayoutRepository = { kind: 'layout', directory: 'out', name: 'oci-layout:out' };

async function skopeo(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(peer('skopeo') ?? 'skopeo', ['--insecure-policy', ...args]);
  return stdout;
}

describe('skopeo', () => {
  peerTest('skopeo', 'reads the manifest that a tag of our layout names, byte for byte', async () => {
    const workspace = await disposables.directory('skopeo');
    const target = openLayout(repository, { workspace });
    for (const [text, tag] of [
      ['one', 'v1'],
      ['two', 'v2'],
    ] as const) {
      const { manifest, blobs } = artifactOf([text]);
      for (const blob of blobs) await target.push(blob);
      await target.put(manifest, []);
      await target.put(manifest, [tagOf(tag), tagOf('latest')]);
      expect(await skopeo('inspect', '--raw', `oci:${join(workspace, 'out')}:${tag}`)).toBe(Buffer.from(manifest.bytes).toString());
    }
    const { manifest } = artifactOf(['two']);
    expect(await skopeo('inspect', '--raw', `oci:${join(workspace, 'out')}:latest`)).toBe(Buffer.from(manifest.bytes).toString());
  });

  peerTest('skopeo', 'and this action read the same out of a layout that skopeo copied', async () => {
    const workspace = await disposables.directory('skopeo');
    const ours = openLayout(repository, { workspace });
    const { manifest, blobs } = artifactOf(['one', 'two']);
    for (const blob of blobs) await ours.push(blob);
    await ours.put(manifest, []);
    await ours.put(manifest, [tagOf('v1')]);
    await skopeo('copy', '--preserve-digests', `oci:${join(workspace, 'out')}:v1`, `oci:${join(workspace, 'copied')}:v9`);
    const theirs = openLayout({ ...repository, directory: 'copied' }, { workspace });
    expect(await collect(theirs.tags())).toEqual(['v9']);
    expect((await theirs.resolve(tagOf('v9')))?.digest).toBe(manifest.descriptor.digest);
    for (const blob of blobs) expect(await bytesOf(theirs.open(blob.descriptor))).toEqual(await bytesOf(blob.open()));
    await theirs.put(await theirs.manifest(manifest.descriptor.digest), [tagOf('mine')]);
    expect(await skopeo('inspect', '--raw', `oci:${join(workspace, 'copied')}:v9`)).toBe(Buffer.from(manifest.bytes).toString());
  });
});
