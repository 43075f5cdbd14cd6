import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { kitRepository, pushOf } from '../e2e/kits.js';
import { actionsOf } from '../e2e/outcome.js';
import { Disposables } from '../support/disposable.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import { peerDescribe, peerTest } from '../support/peers.js';
import { runAction } from '../support/runner.js';
import { startPeerRegistry, type PeerRegistry } from './registries.js';
import { digestOf, namedBy, tools, type Tools } from './tools.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

peerDescribe(['oras', 'ociregistry'], 'what others have pushed', () => {
  let run: Tools;
  let registry: PeerRegistry;
  let folder = '';
  let source: GitRepositoryFixture;
  let commit = '';
  /** A ModelKit that oras has put together, with annotations that no ModelKit of kit has. */
  let digest = '';

  beforeAll(async () => {
    run = await tools(disposables);
    folder = await disposables.directory('writers');
    registry = await startPeerRegistry(disposables, 'ociregistry');
    ({ source, commit } = await kitRepository(disposables));
    await writeFile(join(folder, 'model.bin'), Buffer.alloc(300_000, 'weights'));
    await run('tar', '-cf', `${folder}/model.tar`, '-C', folder, 'model.bin');
    await writeFile(join(folder, 'config.json'), '{"manifestVersion":"1.0.0","package":{"name":"by oras"},"model":{"path":"model.bin"}}');
    const kitops = 'application/vnd.kitops.modelkit';
    await run(
      'oras',
      ...['push', '--disable-path-validation', '--artifact-type', `${kitops}.manifest.v1+json`, '--annotation', 'note=<&>'],
      ...['--config', `${folder}/config.json:${kitops}.config.v1+json`, local('origin:one'), `${folder}/model.tar:${kitops}.model.v1.tar`],
    );
    digest = digestOf(await manifest('origin:one'));
  });

  function local(name: string): string {
    return `${registry.local}/acme/${name}`;
  }

  function manifest(name: string): Promise<Buffer> {
    return run('oras', 'manifest', 'fetch', local(name));
  }

  async function promote(from: string, to: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const inputs = { mode: 'promote', repository: `${registry.host}/acme/${to}`, source: from, tags: 'type=raw,value=stable', ...more };
    const { code, log, outputs } = await runAction({ workspace: folder, inputs, event: pushOf('refs/heads/main', commit) });
    expect([code === 0 ? '' : log, outputs['digest']]).toEqual(['', digest]);
    await expectSame(`${to}:stable`);
  }

  /** Every byte of the artifact, as oras reads it. */
  async function expectSame(name: string): Promise<void> {
    const bytes = await manifest(name);
    expect(digestOf(bytes)).toBe(digest);
    const repository = local(name).replace(/:\w+$/, '');
    for (const blob of namedBy(bytes))
      expect(digestOf(await run('oras', 'blob', 'fetch', '--output', '-', `${repository}@${blob}`))).toBe(blob);
  }

  peerTest('oras', 'oras push, with an artifact type, is promoted as it is', () =>
    promote(`${registry.host}/acme/origin:one`, 'from-oras'),
  );

  peerTest('skopeo', 'skopeo copy is promoted as it is', async () => {
    await run('skopeo', 'copy', '--quiet', `docker://${local('origin:one')}`, `docker://${local('by-skopeo:one')}`);
    await promote(`${registry.host}/acme/by-skopeo:one`, 'from-skopeo');
  });

  peerTest('oras', 'the layout of oras backup is promoted as it is', async () => {
    await run('oras', 'backup', '--output', join(folder, 'backup'), local('origin:one'));
    await promote('oci-layout:backup:one', 'from-backup');
  });

  peerTest('crane', 'the layout of crane pull is promoted as it is', async () => {
    await run('crane', 'pull', '--format', 'oci', '--annotate-ref', local('origin:one'), join(folder, 'pulled'));
    await promote('oci-layout:pulled', 'from-crane');
  });

  peerTest('regctl', 'the layout of regctl is promoted as it is', async () => {
    await run('regctl', 'image', 'copy', local('origin:one'), `ocidir://${folder}/regctl:one`);
    await promote('oci-layout:regctl:one', 'from-regctl');
  });

  peerTest('oras', 'signatures of oras attach go along', async () => {
    await writeFile(join(folder, 'signature.txt'), 'signed');
    const type = 'application/vnd.example.signature';
    const file = `${folder}/signature.txt:text/plain`;
    await run('oras', 'attach', '--disable-path-validation', '--artifact-type', type, local(`origin@${digest}`), file);
    await promote(`${registry.host}/acme/origin:one`, 'with-referrers', { referrers: 'true' });
    const [before, after] = await Promise.all(
      ['origin', 'with-referrers'].map(async (name) => {
        const said = JSON.parse(String(await run('oras', 'discover', '--format', 'json', '--depth', '1', local(`${name}@${digest}`)))) as {
          referrers: readonly { digest: string; artifactType: string }[];
        };
        return said.referrers.map((referrer) => [referrer.digest, referrer.artifactType]);
      }),
    );
    expect(before).toEqual([[expect.stringMatching(/^sha256:/), type]]);
    expect(after).toEqual(before);
    const signature = after?.[0]?.[0] ?? '';
    expect(digestOf(await manifest(`with-referrers@${signature}`))).toBe(signature);
  });

  peerTest(
    ['oras', 'skopeo'],
    'what skopeo has copied to the tag of a commit is mirrored as it is, into another repository, too',
    async () => {
      source.git('tag', 'v1.2.0', commit);
      await run('skopeo', 'copy', '--quiet', `docker://${local('origin:one')}`, `docker://${local(`mirrored:sha-${commit}`)}`);
      const repository = ['mirrored', 'mirrored-beside'].map((name) => `${registry.host}/acme/${name}`).join('\n');
      const inputs = { mode: 'mirror', repository };
      const { code, log, outputs } = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
      expect([code === 0 ? '' : log, actionsOf({ outputs }, 0), actionsOf({ outputs }, 1)]).toEqual([
        '',
        expect.objectContaining({ 'v1.2.0': 'create' }),
        expect.objectContaining({ 'v1.2.0': 'create' }),
      ]);
      await expectSame('mirrored:v1.2.0');
      await expectSame('mirrored-beside:v1.2.0');
    },
  );
});
