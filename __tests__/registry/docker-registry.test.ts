import { describe, expect } from '@jest/globals';
import { registryHosts } from './hosts.js';
import { DOCKER_REGISTRY_ACCOUNT, startDockerRegistry } from '../support/docker-registry.js';
import { peerTest } from '../support/peers.js';
import { sha256 } from './mini-registry.js';
import { OPTIONS, testPorts } from './ports.js';
import { blobOf, bytesOf, collected, listed, manifestOver, repositoryAt, tag } from './sample.js';

describe('the real docker-registry', () => {
  peerTest('docker-registry', 'takes blobs, manifest and tags, and gives them back', async () => {
    const registry = await startDockerRegistry();
    const hosts = registryHosts(OPTIONS, testPorts());
    try {
      const target = hosts.target(repositoryAt(registry.host));
      const blobs = [blobOf(Buffer.from('{}')), blobOf(bytesOf(700_000)), blobOf(Buffer.alloc(0))];
      const manifest = manifestOver(blobs);
      await target.access();
      expect(await listed(target.tags())).toEqual([]);
      expect(await target.resolve(tag('v1'))).toBeUndefined();
      expect(await Promise.all(blobs.map((blob) => target.push(blob)))).toEqual(['uploaded', 'uploaded', 'uploaded']);
      expect(await target.put(manifest, [])).toEqual([]);
      const tags = [tag('v1'), tag('main'), tag('latest')];
      expect(await target.put(manifest, tags)).toEqual(tags.map((name) => ({ tag: name, result: 'written' })));
      expect(await target.resolve(tag('v1'))).toEqual(manifest.descriptor);
      expect(await target.manifest(manifest.descriptor.digest)).toEqual(manifest);
      expect((await listed(target.tags())).sort()).toEqual(['latest', 'main', 'v1']);
      expect(await listed(target.referrers(manifest.descriptor.digest))).toEqual([]);
      expect(await Promise.all(blobs.map((blob) => target.push(blob)))).toEqual(['present', 'present', 'present']);
      for (const blob of blobs) {
        expect(sha256(await collected(target.open(blob.descriptor)))).toBe(blob.descriptor.digest);
        expect(await target.has(blob.descriptor)).toBe(true);
      }
      expect(await collected(target.open(blobs[1]?.descriptor ?? manifest.descriptor, 699_990))).toEqual(
        bytesOf(700_000).subarray(699_990),
      );
      expect(await target.untag(tag('main'))).toBe('unsupported');
      const other = hosts.target(repositoryAt(registry.host, 'c/d'));
      expect(await other.push({ ...blobOf(bytesOf(700_000)), origin: repositoryAt(registry.host) })).toBe('mounted');
    } finally {
      await hosts.close();
      await registry.stop();
    }
  });

  peerTest('docker-registry', 'is logged in to by Basic, and says so when the login is wrong', async () => {
    const registry = await startDockerRegistry({ htpasswd: true });
    const right = testPorts();
    const wrong = testPorts();
    const hosts = registryHosts({ ...OPTIONS, credentials: DOCKER_REGISTRY_ACCOUNT, credentialsHost: registry.host }, right);
    const others = registryHosts(
      { ...OPTIONS, credentials: { username: 'publisher', password: 'wrong horse' }, credentialsHost: registry.host },
      wrong,
    );
    const strangers = registryHosts(OPTIONS, testPorts());
    try {
      const repository = repositoryAt(registry.host);
      expect(await hosts.target(repository).push(blobOf(bytesOf(1000)))).toBe('uploaded');
      await expect(others.target(repository).access()).rejects.toMatchObject({
        code: 'UNAUTHORIZED',
        hint: `The login for ${registry.host} came from the inputs "username" and "password" (user "publisher"). Check that it is right and may push to this repository.`,
      });
      await expect(strangers.target(repository).access()).rejects.toMatchObject({
        code: 'UNAUTHORIZED',
        hint: expect.stringContaining(`No login for ${registry.host} was found`),
      });
      expect(right.masked).toEqual(expect.arrayContaining([DOCKER_REGISTRY_ACCOUNT.password, btoa('publisher:correct horse')]));
    } finally {
      for (const all of [hosts, others, strangers]) await all.close();
      await registry.stop();
    }
  });

  peerTest('docker-registry', 'is known as read-only before anything is sent', async () => {
    const registry = await startDockerRegistry({ readonly: true });
    const hosts = registryHosts(OPTIONS, testPorts());
    try {
      await expect(hosts.target(repositoryAt(registry.host)).access()).rejects.toMatchObject({ code: 'READ_ONLY' });
    } finally {
      await hosts.close();
      await registry.stop();
    }
  });
});
