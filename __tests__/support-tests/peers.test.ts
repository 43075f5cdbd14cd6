import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { DOCKER_REGISTRY_ACCOUNT, startDockerRegistry } from '../support/docker-registry.js';
import { peer, peerTest, planPeers } from '../support/peers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

describe('planPeers', () => {
  it('runs the test when every program is there', async () => {
    const folder = await disposables.directory('bin');
    await writeFile(join(folder, 'skopeo'), '');
    await chmod(join(folder, 'skopeo'), 0o755);
    expect(peer('skopeo', folder)).toBe(join(folder, 'skopeo'));
    expect(planPeers(['skopeo'], 'required', folder)).toEqual({ plan: 'run' });
  });

  it.each([
    [undefined, ['skopeo'], 'skip'],
    ['required', ['skopeo'], 'fail'],
    ['required', ['kit'], 'skip'],
    ['required', ['kit', 'skopeo'], 'fail'],
  ] as const)('with PEERS=%s and %j missing: %s', (required, names, plan) => {
    expect(planPeers(names, required, '/nonexistent')).toEqual({ plan, missing: names });
  });
});

describe('startDockerRegistry', () => {
  peerTest('docker-registry', 'serves the distribution API', async () => {
    const registry = disposables.use(await startDockerRegistry());
    expect((await fetch(`${registry.url}/v2/`)).status).toBe(200);
  });

  peerTest('docker-registry', 'asks for the account', async () => {
    const registry = disposables.use(await startDockerRegistry({ htpasswd: true }));
    const { username, password } = DOCKER_REGISTRY_ACCOUNT;
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const codes = [await fetch(`${registry.url}/v2/`), await fetch(`${registry.url}/v2/`, { headers: { authorization } })];
    expect(codes.map((response) => response.status)).toEqual([401, 200]);
  });

  peerTest('docker-registry', 'refuses uploads when it is read-only', async () => {
    const registry = disposables.use(await startDockerRegistry({ readonly: true }));
    expect((await fetch(`${registry.url}/v2/a/blobs/uploads/`, { method: 'POST' })).status).toBe(405);
  });
});
