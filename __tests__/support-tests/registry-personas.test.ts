import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { OCI_MANIFEST, persona, startRegistry, type LoopbackRegistry, type PersonaName } from '../support/registry/index.js';
import { codeOf, raw, sha256, type RawAnswer } from './raw-http.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

async function start(name: PersonaName, repositories: readonly string[] = ['a']): Promise<LoopbackRegistry> {
  return disposables.use(await startRegistry({ persona: name, repositories }));
}

function put(registry: LoopbackRegistry, reference: string, content: string, more: object = {}): Promise<RawAnswer> {
  const describe = (mediaType: string, bytes: string) => ({ mediaType, digest: registry.putBlob('a', bytes), size: bytes.length });
  const layers = [describe('application/vnd.kitops.modelkit.model.v1.tar', content)];
  const body = JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: describe('application/vnd.oci.empty.v1+json', '{}'),
    layers,
    ...more,
  });
  return raw('PUT', `${registry.url}/v2/a/manifests/${reference.replace('DIGEST', sha256(body))}`, {
    headers: { 'Content-Type': OCI_MANIFEST },
    body,
  });
}

async function openUpload(registry: LoopbackRegistry): Promise<string> {
  return (await raw('POST', `${registry.url}/v2/a/blobs/uploads/`)).headers.location ?? '';
}

describe('immutable tags', () => {
  it.each<[PersonaName, number, string, number]>([
    ['ecr', 400, 'TAG_INVALID', 400],
    ['gar', 400, 'MANIFEST_INVALID', 201],
    ['acr', 405, 'REGISTRY_DISALLOWED_OPERATION', 405],
    ['harbor', 412, 'PRECONDITION', 412],
    ['quay', 409, 'TAG_IMMUTABLE', 409],
    ['artifactory', 403, 'DENIED', 201],
    ['zot', 403, 'DENIED', 403],
    ['hub', 403, 'DENIED', 201],
  ])('%s answers %d %s to another digest, and %d to the same', async (name, status, code, again) => {
    const registry = await start(name);
    expect((await put(registry, '1.0.0', 'one')).status).toBe(201);
    const holder = registry.tags('a').get('1.0.0');
    const other = await put(registry, '1.0.0', 'two');
    expect([other.status, codeOf(other), registry.tags('a').get('1.0.0')]).toEqual([status, code, holder]);
    expect((await put(registry, '1.0.0', 'one')).status).toBe(again);
    expect([(await put(registry, 'main', 'one')).status, (await put(registry, 'main', 'two')).status]).toEqual([201, 201]);
  });

  it('every tag, where the rule says all', async () => {
    const registry = await start('immutable-all');
    expect([(await put(registry, 'main', 'one')).status, (await put(registry, 'main', 'two')).status]).toEqual([201, 409]);
  });
});

describe('uploads', () => {
  it.each<[PersonaName, number]>([
    ['spec', 202],
    ['ecr', 201],
    ['gar', 400],
  ])('%s answers a PATCH with %d', async (name, status) => {
    const registry = await start(name);
    expect((await raw('PATCH', new URL(await openUpload(registry), registry.url).href, { body: 'abc' })).status).toBe(status);
  });

  it('ghcr refuses a PATCH above 4 MiB', async () => {
    const registry = await start('ghcr');
    const body = Buffer.alloc(4 * 1024 * 1024 + 1);
    expect(await raw('PATCH', new URL(await openUpload(registry), registry.url).href, { body })).toMatchObject({ status: 416 });
  });

  it.each<[PersonaName, readonly string[]]>([
    ['spec', ['0-2', '0-5']],
    ['ecr', ['0-2', '0-2']],
    ['quay', ['bytes=0-2', 'bytes=0-5']],
  ])('%s tells where an upload stands: %j', async (name, ranges) => {
    const registry = await start(name);
    const first = await raw('PATCH', await openUpload(registry), { body: 'abc' });
    const second = await raw('PATCH', first.headers.location ?? '', { body: 'def' });
    expect([first.headers['range'], second.headers['range']]).toEqual(ranges);
  });

  it('docker-registry-2.8 appends whatever comes, kills old locations with 404, and throws a POST body away', async () => {
    const registry = await start('docker-registry-2.8');
    const location = await openUpload(registry);
    const patched = await raw('PATCH', location, { body: 'abc', headers: { 'Content-Range': '7-9' } });
    const dead = await raw('PUT', `${location}&digest=${sha256('abc')}`);
    const closed = await raw('PUT', `${patched.headers.location ?? ''}&digest=${sha256('abc')}`);
    const posted = await raw('POST', `${registry.url}/v2/a/blobs/uploads/?digest=${sha256('x')}`, { body: 'x' });
    expect([patched.status, dead.status, closed.status, posted.status, registry.hasBlob('a', sha256('x'))]).toEqual([
      202,
      404,
      201,
      202,
      false,
    ]);
  });

  it('signed locations lie on another host, which wants its signature and no Authorization', async () => {
    const registry = await start('signed-location');
    const location = await openUpload(registry);
    expect(new URL(location).host).toBe(registry.storageHost);
    const url = `${location}&digest=${sha256('x')}`;
    const headers = { Authorization: 'Bearer secret' };
    const answers = [
      await raw('PUT', url, { body: 'x', headers }),
      await raw('PUT', url.replace('X-Signature=good', ''), { body: 'x' }),
      await raw('PUT', url, { body: 'x' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([400, 403, 201]);
    const read = await raw('GET', `${registry.url}/v2/a/blobs/${sha256('x')}`);
    expect([read.status, (await raw('GET', read.headers.location ?? '')).body]).toEqual([307, 'x']);
    expect(registry.log.entries.map((entry) => entry.host)).toEqual(['registry', 'storage', 'storage', 'storage', 'registry', 'storage']);
  });

  it('relative locations are paths', async () => {
    expect(await openUpload(await start('relative-location'))).toMatch(/^\/v2\/a\/blobs\/uploads\//);
  });

  it('mounts nothing where mounting is not offered', async () => {
    const from = async (name: PersonaName) => {
      const registry = await start(name);
      return (await raw('POST', `${registry.url}/v2/a/blobs/uploads/?mount=${registry.putBlob('b', 'x')}&from=b`)).status;
    };
    expect([await from('spec'), await from('hub'), await from('quay')]).toEqual([201, 202, 404]);
  });

  it('zot links a blob that another repository has when it is looked for', async () => {
    const registry = await start('zot');
    const digest = registry.putBlob('b', 'x');
    expect([(await raw('HEAD', `${registry.url}/v2/a/blobs/${digest}`)).status, registry.hasBlob('a', digest)]).toEqual([200, true]);
  });
});

describe('what a registry refuses', () => {
  it.each<[PersonaName, number, string]>([
    ['read-only', 405, 'UNSUPPORTED'],
    ['ecr', 404, 'NAME_UNKNOWN'],
    ['gar', 404, 'NAME_UNKNOWN'],
  ])('%s answers a push to a repository that is not there with %d %s', async (name, status, code) => {
    const registry = await start(name, []);
    const answer = await raw('POST', `${registry.url}/v2/a/blobs/uploads/`);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('media types', async () => {
    const registry = await start('refuses-media-type');
    const answer = await put(registry, 'v1', 'one');
    expect([answer.status, codeOf(answer), registry.tags('a').size]).toEqual([400, 'MANIFEST_INVALID', 0]);
  });

  it.each<[PersonaName, number]>([
    ['ghcr', 405],
    ['harbor', 400],
    ['artifactory', 406],
    ['docker-registry-2.8', 400],
  ])('%s does not delete tags: %d', async (name, status) => {
    const registry = await start(name);
    registry.putArtifact('a', 'x', 'main');
    expect([(await raw('DELETE', `${registry.url}/v2/a/manifests/main`)).status, registry.tags('a').size]).toEqual([status, 1]);
  });

  it('deletes-siblings removes every tag of the digest', async () => {
    const registry = await start('deletes-siblings');
    registry.putArtifact('a', 'x', 'main', 'other');
    expect([(await raw('DELETE', `${registry.url}/v2/a/manifests/main`)).status, registry.tags('a').size]).toEqual([202, 0]);
  });
});

describe('what a registry shows', () => {
  it('artifactory says 403 to a HEAD of what is absent', async () => {
    const registry = await start('artifactory');
    const url = `${registry.url}/v2/a/manifests/none`;
    expect([(await raw('HEAD', url)).status, (await raw('GET', url)).status]).toEqual([403, 404]);
  });

  it('docker-registry-2.8 hides OCI manifests from who does not accept them, and ignores paging', async () => {
    const registry = await start('docker-registry-2.8');
    registry.putArtifact('a', 'x', 'v1', 'v2');
    const url = `${registry.url}/v2/a/manifests/v1`;
    expect([
      (await raw('HEAD', url)).status,
      (await raw('HEAD', url, { headers: { Accept: `text/html, ${OCI_MANIFEST};q=1` } })).status,
    ]).toEqual([404, 200]);
    const list = await raw('GET', `${registry.url}/v2/a/tags/list?n=1`);
    expect([JSON.parse(list.body), list.headers['link']]).toEqual([{ name: 'a', tags: ['v1', 'v2'] }, undefined]);
  });

  it('ecr pages by 100 and takes no n above 1000', async () => {
    const registry = await start('ecr');
    const names = Array.from({ length: 150 }, (_, index) => `t${index}`);
    registry.seedTags('a', registry.putArtifact('a', 'x'), names);
    const page = await raw('GET', `${registry.url}/v2/a/tags/list`);
    expect([(page.body.match(/"t\d+"/g) ?? []).length, typeof page.headers['link']]).toEqual([100, 'string']);
    expect((await raw('GET', `${registry.url}/v2/a/tags/list?n=1001`)).status).toBe(400);
  });

  it('stale shows the old holder for three reads', async () => {
    const registry = await start('stale');
    const old = registry.putArtifact('a', 'old', 'main');
    await put(registry, 'main', 'new');
    const seen: unknown[] = [];
    for (let read = 0; read < 4; read++)
      seen.push((await raw('HEAD', `${registry.url}/v2/a/manifests/main`)).headers['docker-content-digest']);
    expect(seen).toEqual([old, old, old, registry.tags('a').get('main')]);
  });

  it('no-digest-header and no-ranges leave these out', async () => {
    const [bare, whole] = [await start('no-digest-header'), await start('no-ranges')];
    bare.putArtifact('a', 'x', 'v1');
    expect((await raw('HEAD', `${bare.url}/v2/a/manifests/v1`)).headers).not.toHaveProperty('docker-content-digest');
    const answer = await raw('GET', `${whole.url}/v2/a/blobs/${whole.putBlob('a', 'abc')}`, { headers: { Range: 'bytes=1-' } });
    expect([answer.status, answer.body]).toEqual([200, 'abc']);
  });

  it.each<[PersonaName, number, unknown]>([
    ['spec', 200, undefined],
    ['ghcr', 303, expect.stringContaining('/web/')],
    ['docker-registry-2.8', 404, undefined],
  ])('%s answers the referrers API with %d', async (name, status, location) => {
    const registry = await start(name);
    const answer = await raw('GET', `${registry.url}/v2/a/referrers/${sha256('x')}`);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });
});

describe('several tags in one PUT', () => {
  it('zot points all at the manifest and says so in OCI-Tag; spec ignores the query', async () => {
    const [zot, spec] = [await start('zot'), await start('spec')];
    const answers = [await put(zot, 'DIGEST?tag=b&tag=a', 'one'), await put(spec, 'DIGEST?tag=b', 'one')];
    expect(answers.map((answer) => [answer.status, answer.headers['oci-tag']])).toEqual([
      [201, 'b, a'],
      [201, undefined],
    ]);
    expect([[...zot.tags('a').keys()], spec.tags('a').size]).toEqual([['b', 'a'], 0]);
  });

  it('is all or nothing', async () => {
    const registry = await start('zot');
    registry.putArtifact('a', 'old', '1.0.0');
    expect((await put(registry, 'DIGEST?tag=main&tag=1.0.0', 'new')).status).toBe(403);
    expect([...registry.tags('a').keys()]).toEqual(['1.0.0']);
    const many = Array.from({ length: 47 }, (_, index) => `tag=t${index}`).join('&');
    expect((await put(registry, `DIGEST?${many}`, 'new')).status).toBe(414);
  });

  it('zot loses the tag when the PUT ends in 5xx', async () => {
    const registry = await start('zot');
    registry.putArtifact('a', 'old', 'main');
    registry.faults.add({ match: { method: 'PUT', reference: 'main' }, fault: { kind: 'status', status: 500 } });
    expect([(await put(registry, 'main', 'new')).status, registry.tags('a').has('main')]).toEqual([500, false]);
  });
});

it('a persona takes single changes', () => {
  expect(persona('zot', { multiTag: 2 })).toMatchObject({ name: 'zot', multiTag: 2, headLinksBlobs: true });
});
