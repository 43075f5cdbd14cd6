import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { kitRepository, pushOf } from '../e2e/kits.js';
import { Disposables } from '../support/disposable.js';
import { peerDescribe, peerTest } from '../support/peers.js';
import { runAction } from '../support/runner.js';
import { startPeerRegistry } from './registries.js';
import { digestOf, layoutBlob, namedBy, tools, type Tools } from './tools.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

/** Layout directory, as a program wrote it, in which everything under the digest is what we published. */
async function expectWhole(layout: string, digest: string): Promise<void> {
  const manifest = await layoutBlob(layout, digest);
  const named = namedBy(manifest);
  expect(named).toHaveLength(4);
  for (const blob of named) await layoutBlob(layout, blob);
}

peerDescribe('distribution', 'a published ModelKit', () => {
  let run: Tools;
  let kit = '';
  let digest = '';
  let folder = '';

  beforeAll(async () => {
    run = await tools(disposables);
    folder = await disposables.directory('readers');
    const registry = await startPeerRegistry(disposables, 'distribution');
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${registry.host}/acme/demo` };
    const published = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    expect([published.code, published.log]).toEqual([0, expect.anything()]);
    digest = published.outputs['digest'] ?? '';
    kit = `${registry.local}/acme/demo`;
  });

  peerTest('oras', 'is copied by oras, and listed, byte for byte', async () => {
    await run('oras', 'cp', '--to-oci-layout', `${kit}:main`, `${folder}/oras:main`);
    await expectWhole(join(folder, 'oras'), digest);
    await run('oras', 'cp', `${kit}:main`, `${kit}-oras:copied`);
    expect(digestOf(await run('oras', 'manifest', 'fetch', `${kit}-oras:copied`))).toBe(digest);
    expect(String(await run('oras', 'repo', 'tags', kit)).split('\n')).toContain('main');
    const [config = ''] = namedBy(await run('oras', 'manifest', 'fetch', `${kit}:main`));
    expect(digestOf(await run('oras', 'blob', 'fetch', '--output', '-', `${kit}@${config}`))).toBe(config);
  });

  peerTest('oras', 'is pulled by oras', async () => {
    await run('oras', 'pull', '--output', join(folder, 'pulled'), `${kit}@${digest}`);
    const discovered = JSON.parse(String(await run('oras', 'manifest', 'fetch', '--descriptor', `${kit}@${digest}`))) as { digest: string };
    expect(discovered.digest).toBe(digest);
  });

  peerTest('crane', 'is pulled, copied and validated by crane', async () => {
    await run('crane', 'pull', '--format', 'oci', `${kit}:main`, join(folder, 'crane'));
    await expectWhole(join(folder, 'crane'), digest);
    await run('crane', 'copy', `${kit}:main`, `${kit}-crane:copied`);
    expect(digestOf(await run('crane', 'manifest', `${kit}-crane:copied`))).toBe(digest);
    await run('crane', 'validate', '--remote', `${kit}:main`);
  });

  peerTest('regctl', 'is copied and checked by regctl', async () => {
    await run('regctl', 'image', 'copy', `${kit}:main`, `ocidir://${folder}/regctl:main`);
    await expectWhole(join(folder, 'regctl'), digest);
    await run('regctl', 'image', 'copy', `${kit}:main`, `${kit}-regctl:copied`);
    expect(digestOf(await run('regctl', 'manifest', 'get', '--format', 'raw-body', `${kit}-regctl:copied`))).toBe(digest);
    expect(String(await run('regctl', 'artifact', 'list', '--format', '{{ .Subject.Digest }}', `${kit}:main`)).trim()).toBe(digest);
  });

  peerTest('skopeo', 'is copied and inspected by skopeo', async () => {
    await run('skopeo', 'copy', '--quiet', `docker://${kit}:main`, `oci:${folder}/skopeo:main`);
    await expectWhole(join(folder, 'skopeo'), digest);
    expect(digestOf(await run('skopeo', 'inspect', '--raw', `docker://${kit}:main`))).toBe(digest);
  });

  peerTest('kit', 'is pulled, inspected and unpacked by kit', async () => {
    await run('kit', 'pull', `${kit}:main`);
    expect(String(await run('kit', 'inspect', `${kit}:main`))).toContain(digest);
    await run('kit', 'unpack', `${kit}:main`, '--dir', join(folder, 'kit'));
  });
});
