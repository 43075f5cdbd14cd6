import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../src/failure.js';
import type { BlobSource, Manifest, Target } from '../../src/oci/index.js';
import { registryHosts } from './hosts.js';
import { Disposables } from '../support/disposable.js';
import { persona, startRegistry, type Fault, type FaultRule, type PersonaName } from '../support/registry/index.js';
import { OPTIONS, testPorts } from './ports.js';
import { blobOf, bytesOf, collected, listed, manifestOver, repositoryAt, tag } from './sample.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const CONFIG = blobOf(Buffer.from('{"manifestVersion":"1.0.0"}'));
const LAYER = blobOf(bytesOf(200_000));
const KIT = manifestOver([CONFIG, LAYER], 'kit');
const OTHER = manifestOver([CONFIG], 'other');

async function publish(target: Target, manifest: Manifest, blobs: readonly BlobSource[], tags: readonly string[]): Promise<unknown> {
  for (const blob of blobs) await target.push(blob);
  await target.put(manifest, []);
  return target.put(manifest, tags.map(tag));
}

const ORDINARY: readonly PersonaName[] = [
  'spec',
  'ghcr',
  'ecr',
  'gar',
  'acr',
  'harbor',
  'quay',
  'artifactory',
  'zot',
  'hub',
  'docker-registry-2.8',
  'signed-location',
  'relative-location',
  'no-digest-header',
  'no-ranges',
  'static-files',
  'multi-tag',
  'paged',
];

describe('a ModelKit', () => {
  it.each(ORDINARY)('goes to a registry like %s and comes back', async (name) => {
    const registry = disposables.use(await startRegistry({ persona: name, repositories: ['a/b', 'c/d'] }));
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    const repository = repositoryAt(registry.host);
    const target = hosts.target(repository);
    await target.access();
    expect(await target.resolve(tag('main'))).toBeUndefined();
    const tags = ['main', 'production', 'latest'];
    expect(await publish(target, KIT, [CONFIG, LAYER], tags)).toEqual(tags.map((one) => ({ tag: one, result: 'written' })));
    expect(await Promise.all(tags.map((one) => target.resolve(tag(one))))).toEqual(tags.map(() => KIT.descriptor));
    expect(await target.manifest(KIT.descriptor.digest)).toEqual(KIT);
    expect((await collected(target.open(LAYER.descriptor))).equals(bytesOf(200_000))).toBe(true);
    expect((await listed(target.tags())).sort()).toEqual([...tags].sort());
    expect(await listed(target.referrers(KIT.descriptor.digest))).toEqual([]);
    const elsewhere = hosts.target(repositoryAt(registry.host, 'c/d'));
    const copies = [CONFIG, LAYER].map(({ descriptor }) => ({
      descriptor,
      origin: repository,
      open: (from?: number) => target.open(descriptor, from),
    }));
    expect(await publish(elsewhere, KIT, copies, ['v1.0.0'])).toEqual([{ tag: 'v1.0.0', result: 'written' }]);
    expect(await elsewhere.resolve(tag('v1.0.0'))).toEqual(KIT.descriptor);
    expect(registry.openUploads).toBe(0);
  });

  it.each(ORDINARY.filter((name) => persona(name).immutability !== undefined))(
    'does not take over a version that a registry like %s keeps',
    async (name) => {
      const registry = disposables.use(await startRegistry({ persona: name, repositories: ['a/b'] }));
      const hosts = registryHosts(OPTIONS, testPorts());
      disposables.add(() => hosts.close());
      const target = hosts.target(repositoryAt(registry.host));
      await publish(target, OTHER, [CONFIG], ['v1.0.0']);
      // A 403 that says nothing of immutable tags may be a missing right.
      const isTold = !['artifactory', 'zot'].includes(name);
      expect(await publish(target, KIT, [CONFIG, LAYER], ['v1.0.0', 'main'])).toMatchObject([
        { tag: 'v1.0.0', result: isTold ? 'immutable' : 'refused', problem: { code: isTold ? 'TAG_IMMUTABLE' : 'DENIED' } },
        { tag: 'main', result: 'written' },
      ]);
      expect(await target.put(OTHER, [tag('v1.0.0')])).toEqual([{ tag: 'v1.0.0', result: 'written' }]);
    },
  );

  it.each([
    ['read-only', 'READ_ONLY'],
    ['ecr', 'REPOSITORY_UNKNOWN'],
  ] as const)('is refused before it is sent by a registry like %s', async (name, code) => {
    const registry = disposables.use(await startRegistry({ persona: name }));
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    await expect(hosts.target(repositoryAt(registry.host)).access()).rejects.toMatchObject({ code });
  });

  it('is refused with its types by a registry that takes only images', async () => {
    const registry = disposables.use(await startRegistry({ persona: 'refuses-media-type' }));
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    await expect(publish(hosts.target(repositoryAt(registry.host)), KIT, [CONFIG, LAYER], [])).rejects.toMatchObject({
      code: 'MANIFEST_REFUSED',
    });
  });

  it.each([
    ['spec', 'deleted'],
    ['hub', 'deleted'],
    ['harbor', 'unsupported'],
    ['ghcr', 'unsupported'],
    ['artifactory', 'unsupported'],
    ['docker-registry-2.8', 'unsupported'],
  ] as const)('loses one tag and no other in a registry like %s: %s', async (name, result) => {
    const registry = disposables.use(await startRegistry({ persona: name }));
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    const target = hosts.target(repositoryAt(registry.host));
    await publish(target, KIT, [CONFIG, LAYER], ['main', 'staging']);
    expect(await target.untag(tag('staging'))).toBe(result);
    expect([...registry.tags('a/b').keys()].sort()).toEqual(result === 'deleted' ? ['main'] : ['main', 'staging']);
  });
});

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>(
    { kind: 'html', status: 502 },
    { kind: 'reset', when: 'before-body' },
    { kind: 'reset', when: 'after-body' },
    { kind: 'reset-upload', afterBytes: 50_000 },
    { kind: 'reset-download', afterBytes: 10 },
    { kind: 'drop-response' },
    { kind: 'unauthorized-at-end' },
    { kind: 'early-status', status: 500 },
    { kind: 'retry-after', status: 503, after: 3 },
    { kind: 'retry-after', status: 429, after: 'Thu, 01 Jan 2026 00:00:10 GMT' },
  ),
  fc.constantFrom(500, 502, 503, 504).map((status): Fault => ({ kind: 'status', status })),
  fc.constantFrom(500, 502, 504).map((status): Fault => ({ kind: 'status-after-effect', status })),
);
const rule: fc.Arbitrary<FaultRule> = fc.record({
  match: fc.record({ method: fc.constantFrom('HEAD', 'GET', 'POST', 'PUT'), nth: fc.integer({ min: 1, max: 4 }) }),
  fault,
});

it('ends whole, or with a reason and no tag at a kit that is not whole, whatever goes wrong on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rule, { maxLength: 3 }),
      fc.constantFrom<PersonaName>('spec', 'acr', 'zot', 'docker-registry-2.8'),
      async (faults, name) => {
        const registry = await startRegistry({ persona: name, faults });
        const hosts = registryHosts(OPTIONS, testPorts());
        try {
          const target = hosts.target(repositoryAt(registry.host));
          const tried: unknown = await publish(target, KIT, [CONFIG, LAYER], ['v1', 'main']).catch((error: unknown) => error);
          if (!Array.isArray(tried)) expect(tried).toBeInstanceOf(Failure);
          for (const digest of registry.tags('a/b').values()) {
            expect(digest).toBe(KIT.descriptor.digest);
            expect([CONFIG, LAYER].every((blob) => registry.hasBlob('a/b', blob.descriptor.digest))).toBe(true);
          }
          // A clean run afterwards finishes the job.
          registry.faults.clear();
          await publish(target, KIT, [CONFIG, LAYER], ['v1', 'main']);
          expect(registry.tags('a/b')).toEqual(new Map(['v1', 'main'].map((one) => [one, KIT.descriptor.digest])));
        } finally {
          await hosts.close();
          await registry.stop();
        }
      },
    ),
    { numRuns: 40 },
  );
});
