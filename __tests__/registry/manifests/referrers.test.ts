import { afterEach, describe, expect, it } from '@jest/globals';
import { MediaType, parseManifest, type Manifest, type Target } from '../../../src/oci/index.js';
import { registryHosts } from '../hosts.js';
import { Disposables } from '../../support/disposable.js';
import { persona, startRegistry, type LoopbackRegistry, type Persona, type RegistryOptions } from '../../support/registry/index.js';
import { connect } from '../connect.js';
import { error } from '../mini-registry.js';
import { OPTIONS, testPorts, type TestPorts } from '../ports.js';
import { blobOf, listed, manifestOver, repositoryAt, tag } from '../sample.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const CONFIG = blobOf(Buffer.from('{}'));
const SUBJECT = manifestOver([CONFIG], 'subject');
const FALLBACK = SUBJECT.descriptor.digest.replace(':', '-');

/** A manifest about `SUBJECT`. */
function about(note: string, extra: object = { artifactType: 'application/vnd.example.signature' }): Manifest {
  const json = {
    schemaVersion: 2,
    mediaType: MediaType.imageManifest,
    config: CONFIG.descriptor,
    layers: [],
    subject: SUBJECT.descriptor,
    annotations: { note },
    ...extra,
  };
  return parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageManifest);
}

async function world(
  kind: Persona,
  options: RegistryOptions = {},
): Promise<{ registry: LoopbackRegistry; target: Target; ports: TestPorts }> {
  const registry = disposables.use(await startRegistry({ ...options, persona: kind, repositories: ['a/b'] }));
  const ports = testPorts();
  const hosts = registryHosts(OPTIONS, ports);
  disposables.add(() => hosts.close());
  const target = hosts.target(repositoryAt(registry.host));
  await target.push(CONFIG);
  await target.put(SUBJECT, []);
  return { registry, target, ports };
}

/** What stands under the fallback tag, as JSON. */
function fallbackOf(registry: LoopbackRegistry): unknown {
  const stored = registry.manifest('a/b', registry.tags('a/b').get(FALLBACK) ?? '');
  return stored === undefined ? undefined : JSON.parse(stored.bytes.toString());
}

describe('a manifest with a subject', () => {
  it('is listed by the registry itself where the referrers API is served', async () => {
    const { registry, target } = await world(persona('spec'));
    await target.put(about('one'), []);
    await target.put(about('two'), []);
    expect(registry.log.entries.map(({ method, operation }) => `${method} ${operation}`).slice(-3)).toEqual([
      'PUT manifest',
      'GET referrers',
      'PUT manifest',
    ]);
    expect([...registry.tags('a/b').keys()]).toEqual([]);
    expect((await listed(target.referrers(SUBJECT.descriptor.digest))).map(({ digest }) => digest)).toEqual([
      about('one').descriptor.digest,
      about('two').descriptor.digest,
    ]);
  });

  it.each(['ghcr', 'docker-registry-2.8'] as const)('is listed under the fallback tag in a registry like %s', async (name) => {
    const { registry, target } = await world(persona(name));
    const [signature, sbom] = [about('signature'), about('sbom', {})];
    const bare = about('', { artifactType: '', annotations: undefined });
    for (const manifest of [signature, sbom, signature, bare]) await target.put(manifest, []);
    const manifests = [
      { ...signature.descriptor, artifactType: 'application/vnd.example.signature', annotations: { note: 'signature' } },
      { ...sbom.descriptor, artifactType: CONFIG.descriptor.mediaType, annotations: { note: 'sbom' } },
      bare.descriptor,
    ];
    expect(fallbackOf(registry)).toEqual({ schemaVersion: 2, mediaType: MediaType.imageIndex, manifests });
    expect(registry.manifest('a/b', registry.tags('a/b').get(FALLBACK) ?? '')?.mediaType).toBe(MediaType.imageIndex);
    expect(await listed(target.referrers(SUBJECT.descriptor.digest))).toEqual(manifests);
  });

  it('is listed under the fallback tag where OCI-Subject is sent and yet no list is served', async () => {
    const { registry, target, ports } = await connect(disposables, (seen, state) => {
      if (seen.url.includes('/referrers/')) return error(404, 'UNSUPPORTED');
      if (seen.method !== 'PUT' || !seen.url.includes('/manifests/sha256:')) return undefined;
      state.manifests.set(decodeURIComponent(seen.url.split('/').at(-1) ?? ''), { type: MediaType.imageManifest, bytes: seen.body });
      return { status: 201, headers: { 'oci-subject': SUBJECT.descriptor.digest } };
    });
    await target.put(about('one'), []);
    expect([registry.manifests.has(FALLBACK), ports.clock.slept]).toEqual([true, []]);
    expect((await listed(target.referrers(SUBJECT.descriptor.digest))).map(({ digest }) => digest)).toEqual([
      about('one').descriptor.digest,
    ]);
  });

  it('leaves the rest of the fallback index as it is', async () => {
    const { registry, target } = await world(persona('ghcr'));
    const theirs = { ...SUBJECT.descriptor, 'org.example.unknown': { kept: true } };
    const rest = { annotations: { by: 'them' }, 'org.example.field': 1 };
    const index = { schemaVersion: 2, mediaType: MediaType.imageIndex, manifests: [theirs], ...rest };
    registry.putManifest('a/b', JSON.stringify(index), MediaType.imageIndex, FALLBACK);
    await target.put(about('one'), []);
    expect(fallbackOf(registry)).toEqual({ ...index, manifests: [theirs, expect.objectContaining(about('one').descriptor)] });
  });

  it('loses none of those stored at the same time', async () => {
    const { target } = await world(persona('ghcr'));
    const all = Array.from({ length: 8 }, (_, index) => about(String(index)));
    await Promise.all(all.map((manifest) => target.put(manifest, [])));
    const found = await listed(target.referrers(SUBJECT.descriptor.digest));
    expect(found.map(({ digest }) => digest).sort()).toEqual(all.map(({ descriptor }) => descriptor.digest).sort());
  });

  it('is written again when another writer overwrites the index in between', async () => {
    let rival = true;
    const theirs = { schemaVersion: 2, mediaType: MediaType.imageIndex, manifests: [SUBJECT.descriptor] };
    const { registry, target } = await world(persona('ghcr'), {
      onAnswer: ({ method, reference }, place) => {
        if (method !== 'PUT' || reference !== FALLBACK || !rival) return;
        rival = false;
        place.putManifest('a/b', JSON.stringify(theirs), MediaType.imageIndex, FALLBACK);
      },
    });
    await target.put(about('one'), []);
    expect(fallbackOf(registry)).toMatchObject({ manifests: [SUBJECT.descriptor, about('one').descriptor] });
  });

  it('does not overwrite something else under the fallback tag', async () => {
    const { registry, target } = await world(persona('ghcr'));
    registry.putTag('a/b', FALLBACK, SUBJECT.descriptor.digest);
    await expect(target.put(about('one'), [])).rejects.toMatchObject({ code: 'REFERRERS_TAG_TAKEN' });
    expect(registry.tags('a/b').get(FALLBACK)).toBe(SUBJECT.descriptor.digest);
  });

  it('ends with a reason where the index cannot be kept', async () => {
    const { target, ports } = await world(persona('ghcr'), {
      onAnswer: ({ method, reference }, place) => {
        if (method === 'PUT' && reference === FALLBACK) place.removeTag('a/b', FALLBACK);
      },
    });
    await expect(target.put(about('one'), [])).rejects.toMatchObject({
      code: 'REGISTRY_BROKEN',
      message: expect.stringContaining(FALLBACK),
    });
    // Whoever else writes it is given time to end.
    expect(ports.clock.slept).toHaveLength(5);
  });
});

describe('the list of referrers', () => {
  const page = (manifest: Manifest, link?: string) => ({
    status: 200,
    headers: { 'content-type': `${MediaType.imageIndex}; charset=utf-8`, ...(link === undefined ? {} : { link: `<${link}>; rel="next"` }) },
    body: JSON.stringify({ schemaVersion: 2, mediaType: MediaType.imageIndex, manifests: [manifest.descriptor] }),
  });

  it('is read page by page', async () => {
    const path = `/v2/a/b/referrers/${SUBJECT.descriptor.digest}`;
    const { registry, target } = await connect(disposables, ({ url }) => {
      if (url.endsWith('page=3')) return page(about('3'), `${path}?page=2`);
      return url.endsWith('page=2') ? page(about('2'), `http://internal.example${path}?page=3`) : page(about('1'), `${path}?page=2`);
    });
    expect(await listed(target.referrers(SUBJECT.descriptor.digest))).toEqual(['1', '2', '3'].map((note) => about(note).descriptor));
    expect(registry.seen).toHaveLength(3);
  });

  it('is refused rather than cut', async () => {
    const { target } = await connect(disposables, ({ url }) => (url.endsWith('page=2') ? { status: 404 } : page(about('1'), '?page=2')));
    await expect(listed(target.referrers(SUBJECT.descriptor.digest))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
  });

  it.each([
    ['pages', (asked: number) => [about(String(asked))], /more than 1000 pages/, 1000],
    [
      'referrers',
      (asked: number) =>
        Array.from({ length: 10_000 }, (_, index) => ({
          descriptor: { ...SUBJECT.descriptor, digest: `sha256:${String(asked * 10_000 + index).padStart(64, '0')}` },
        })),
      /more than 100000\b/,
      11,
    ],
  ])('that never ends is an error that names the limit: %s', async (_, referrers, message, pages) => {
    let asked = 0;
    const { registry, target } = await connect(disposables, () => {
      asked += 1;
      const manifests = referrers(asked).map(({ descriptor }) => descriptor);
      return {
        status: 200,
        headers: { 'content-type': MediaType.imageIndex, link: `<?page=${asked}>; rel="next"` },
        body: JSON.stringify({ schemaVersion: 2, mediaType: MediaType.imageIndex, manifests }),
      };
    });
    const list = listed(target.referrers(SUBJECT.descriptor.digest));
    await expect(list).rejects.toMatchObject({ code: 'REGISTRY_BROKEN', message: expect.stringMatching(message) });
    expect(registry.seen).toHaveLength(pages);
  });

  it('of a sha512 is kept under the tag that the specification cuts', async () => {
    const hex = '0123456789abcdef'.repeat(8);
    const subject = { mediaType: MediaType.imageManifest, digest: `sha512:${hex}`, size: 2 };
    const { registry, target } = await connect(disposables);
    await target.put(about('one', { subject }), []);
    expect([...registry.manifests.keys()]).toContain(`sha512-${hex.slice(0, 64)}`);
    expect(await target.resolve(tag(`sha512-${hex.slice(0, 64)}`))).toBeDefined();
  });
});
