import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { OCI_MANIFEST, startRegistry, type LoopbackRegistry, type RegistryOptions } from '../support/registry/index.js';
import { codeOf, raw, sha256, type RawAnswer } from './raw-http.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

async function start(options: RegistryOptions = {}): Promise<LoopbackRegistry> {
  return disposables.use(await startRegistry(options));
}

function at(registry: LoopbackRegistry, location: string | undefined, query = ''): string {
  const url = new URL(location ?? '', registry.url);
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.append(name, value);
  return url.href;
}

async function upload(registry: LoopbackRegistry, content: string, repository = 'acme/demo'): Promise<RawAnswer> {
  const opened = await raw('POST', `${registry.url}/v2/${repository}/blobs/uploads/`);
  return raw('PUT', at(registry, opened.headers.location, `digest=${sha256(content)}`), { body: content });
}

function manifestOf(registry: LoopbackRegistry, content: string, more: object = {}): string {
  const describe = (bytes: string) => ({ mediaType: 'application/x', digest: registry.putBlob('acme/demo', bytes), size: bytes.length });
  return JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config: describe('{}'), layers: [describe(content)], ...more });
}

const TYPED = { 'Content-Type': OCI_MANIFEST };

describe('blobs', () => {
  it('takes POST and PUT, and gives the bytes back', async () => {
    const registry = await start();
    const digest = sha256('hello');
    expect(await upload(registry, 'hello')).toMatchObject({
      status: 201,
      headers: { location: `${registry.url}/v2/acme/demo/blobs/${digest}`, 'docker-content-digest': digest },
    });
    const url = `${registry.url}/v2/acme/demo/blobs/${digest}`;
    expect(await raw('GET', url)).toMatchObject({ status: 200, body: 'hello', headers: { 'docker-content-digest': digest } });
    expect(await raw('HEAD', url)).toMatchObject({ status: 200, body: '', headers: { 'content-length': '5' } });
    expect(registry.openUploads).toBe(0);
  });

  it('takes one POST with digest and body', async () => {
    const registry = await start();
    expect((await raw('POST', `${registry.url}/v2/a/blobs/uploads/?digest=${sha256('x')}`, { body: 'x' })).status).toBe(201);
    expect(registry.hasBlob('a', sha256('x'))).toBe(true);
  });

  it('takes an empty blob and a sha512 digest', async () => {
    const registry = await start();
    expect((await upload(registry, '')).status).toBe(201);
    const digest = `sha512:${createHash('sha512').update('y').digest('hex')}`;
    const opened = await raw('POST', `${registry.url}/v2/a/blobs/uploads/`);
    expect((await raw('PUT', at(registry, opened.headers.location, `digest=${digest}`), { body: 'y' })).status).toBe(201);
  });

  it('takes chunks in order, tells where it stands, and refuses others with 416', async () => {
    const registry = await start();
    const opened = await raw('POST', `${registry.url}/v2/a/blobs/uploads/`);
    const first = await raw('PATCH', at(registry, opened.headers.location), { body: 'abc', headers: { 'Content-Range': '0-2' } });
    expect(first).toMatchObject({ status: 202, headers: { range: '0-2' } });
    const gap = await raw('PATCH', at(registry, first.headers.location), { body: 'z', headers: { 'Content-Range': '4-4' } });
    const dead = await raw('PATCH', at(registry, opened.headers.location), { body: 'd', headers: { 'Content-Range': '3-3' } });
    const status = await raw('GET', at(registry, opened.headers.location));
    expect([gap.status, dead.status, status.status, status.headers.range]).toEqual([416, 416, 204, '0-2']);
    const last = { body: 'd', headers: { 'Content-Range': '3-3' } };
    expect((await raw('PUT', at(registry, status.headers.location, `digest=${sha256('abcd')}`), last)).status).toBe(201);
    expect(String(await registry.blob('a', sha256('abcd')))).toBe('abcd');
  });

  it('cancels a session', async () => {
    const registry = await start();
    const opened = await raw('POST', `${registry.url}/v2/a/blobs/uploads/`);
    expect((await raw('DELETE', at(registry, opened.headers.location))).status).toBe(204);
    const gone = await raw('GET', at(registry, opened.headers.location));
    expect([gone.status, codeOf(gone)]).toEqual([404, 'BLOB_UPLOAD_UNKNOWN']);
  });

  it('refuses a digest that is missing or not that of the bytes', async () => {
    const registry = await start();
    const opened = await raw('POST', `${registry.url}/v2/a/blobs/uploads/`);
    const missing = await raw('PUT', at(registry, opened.headers.location), { body: '' });
    const wrong = await raw('PUT', at(registry, opened.headers.location, `digest=${sha256('b')}`), { body: 'a' });
    expect([missing.status, codeOf(missing), wrong.status, codeOf(wrong)]).toEqual([400, 'DIGEST_INVALID', 400, 'DIGEST_INVALID']);
    expect(registry.hasBlob('a', sha256('a'))).toBe(false);
  });

  it('mounts what the other repository has, and opens a session otherwise', async () => {
    const registry = await start();
    const digest = registry.putBlob('from', 'shared');
    const mounted = await raw('POST', `${registry.url}/v2/to/blobs/uploads/?mount=${digest}&from=from`);
    const other = await raw('POST', `${registry.url}/v2/to/blobs/uploads/?mount=${sha256('no')}&from=from`);
    expect([mounted.status, registry.hasBlob('to', digest), other.status, typeof other.headers.location]).toEqual([
      201,
      true,
      202,
      'string',
    ]);
  });

  it.each([
    ['bytes=2-', 206, 'cdef', 'bytes 2-5/6'],
    ['bytes=1-2', 206, 'bc', 'bytes 1-2/6'],
    ['bytes=4-99', 206, 'ef', 'bytes 4-5/6'],
    ['bytes=-2', 206, 'ef', 'bytes 4-5/6'],
    ['bytes=9-', 416, undefined, 'bytes */6'],
    ['bytes=3-1', 200, 'abcdef', undefined],
    ['lines=1-2', 200, 'abcdef', undefined],
  ])('answers Range %s with %d', async (range, status, body, contentRange) => {
    const registry = await start();
    const answer = await raw('GET', `${registry.url}/v2/a/blobs/${registry.putBlob('a', 'abcdef')}`, { headers: { Range: range } });
    expect([answer.status, answer.headers['content-range']]).toEqual([status, contentRange]);
    expect(body === undefined ? codeOf(answer) : answer.body).toBe(body ?? 'RANGE_INVALID');
  });

  it.each([{ in: 'directory' }, { in: 'memory' }] as const)('keeps bytes in a $in', async (keeping) => {
    const directory = await disposables.directory('blobs');
    const registry = await start({ keeping: keeping.in === 'memory' ? { in: 'memory' } : { in: 'directory', directory } });
    const content = 'x'.repeat(300_000);
    await upload(registry, content);
    const answer = await raw('GET', `${registry.url}/v2/acme/demo/blobs/${sha256(content)}`, { headers: { Range: 'bytes=299990-' } });
    expect([answer.status, answer.body]).toEqual([206, 'x'.repeat(10)]);
  });

  it('keeps no bytes where told, and still proves the digest', async () => {
    const registry = await start({ keeping: { in: 'nowhere' } });
    expect((await upload(registry, 'abc')).status).toBe(201);
    expect(await raw('HEAD', `${registry.url}/v2/acme/demo/blobs/${sha256('abc')}`)).toMatchObject({
      status: 200,
      headers: { 'content-length': '3' },
    });
  });

  it('says what is absent or badly named', async () => {
    const registry = await start();
    const answers = await Promise.all([
      raw('GET', `${registry.url}/v2/a/blobs/${sha256('no')}`),
      raw('GET', `${registry.url}/v2/a/blobs/sha256:zz`),
      raw('POST', `${registry.url}/v2/UPPER/blobs/uploads/`),
    ]);
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [404, 'BLOB_UNKNOWN'],
      [400, 'DIGEST_INVALID'],
      [400, 'NAME_INVALID'],
    ]);
  });
});

describe('manifests', () => {
  it('stores bytes exactly, by digest and by tag', async () => {
    const registry = await start();
    const manifest = manifestOf(registry, 'layer').replaceAll(',', ' ,\n');
    const digest = sha256(manifest);
    const byDigest = await raw('PUT', `${registry.url}/v2/acme/demo/manifests/${digest}`, { headers: TYPED, body: manifest });
    expect(byDigest).toMatchObject({ status: 201, headers: { 'docker-content-digest': digest } });
    expect(registry.tags('acme/demo').size).toBe(0);
    expect((await raw('PUT', `${registry.url}/v2/acme/demo/manifests/v1`, { headers: TYPED, body: manifest })).status).toBe(201);
    expect(await raw('GET', `${registry.url}/v2/acme/demo/manifests/v1`)).toMatchObject({
      status: 200,
      body: manifest,
      headers: { 'content-type': OCI_MANIFEST, 'docker-content-digest': digest, etag: `"${digest}"` },
    });
    const head = await raw('HEAD', `${registry.url}/v2/acme/demo/manifests/${digest}`, { headers: { 'If-None-Match': `"${digest}"` } });
    expect(head.status).toBe(304);
  });

  it('ignores conditions on PUT, as registries do', async () => {
    const registry = await start();
    registry.putArtifact('acme/demo', 'old', 'v1');
    const body = manifestOf(registry, 'new');
    const answer = await raw('PUT', `${registry.url}/v2/acme/demo/manifests/v1`, { headers: { ...TYPED, 'If-None-Match': '*' }, body });
    expect([answer.status, registry.tags('acme/demo').get('v1')]).toEqual([201, sha256(body)]);
  });

  it.each([
    ['a layer is missing', { layers: [{ mediaType: 'x', digest: sha256('no'), size: 2 }] }, 404, 'MANIFEST_BLOB_UNKNOWN'],
    ['a descriptor is bad', { layers: [{ mediaType: 'x', digest: 'sha256:1', size: 2 }] }, 400, 'MANIFEST_INVALID'],
    ['mediaType differs', { mediaType: 'application/vnd.oci.image.index.v1+json' }, 400, 'MANIFEST_INVALID'],
    ['schemaVersion is 1', { schemaVersion: 1 }, 400, 'MANIFEST_INVALID'],
    ['it is larger than 4 MiB', { annotations: { big: 'x'.repeat(4 * 1024 * 1024) } }, 413, 'SIZE_INVALID'],
  ])('refuses a manifest when %s', async (_, more, status, code) => {
    const registry = await start();
    const answer = await raw('PUT', `${registry.url}/v2/acme/demo/manifests/v1`, { headers: TYPED, body: manifestOf(registry, 'l', more) });
    expect([answer.status, codeOf(answer), registry.tags('acme/demo').size]).toEqual([status, code, 0]);
  });

  it('refuses what is not JSON, a wrong digest and a bad tag', async () => {
    const registry = await start();
    const put = (reference: string, body: string) =>
      raw('PUT', `${registry.url}/v2/acme/demo/manifests/${reference}`, { headers: TYPED, body });
    const answers = [
      await put('v1', '{'),
      await put(sha256('other'), manifestOf(registry, 'l')),
      await put('-bad', manifestOf(registry, 'l')),
    ];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [400, 'MANIFEST_INVALID'],
      [400, 'DIGEST_INVALID'],
      [400, 'MANIFEST_INVALID'],
    ]);
  });

  it('takes an index whose children are there, and refuses others', async () => {
    const registry = await start();
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const put = (child: string) =>
      raw('PUT', `${registry.url}/v2/acme/demo/manifests/all`, {
        headers: { 'Content-Type': mediaType },
        body: JSON.stringify({ schemaVersion: 2, mediaType, manifests: [{ mediaType: OCI_MANIFEST, digest: child, size: 1 }] }),
      });
    const answers = [await put(sha256('no')), await put(registry.putArtifact('acme/demo', 'child'))];
    expect(answers.map((answer) => answer.status)).toEqual([404, 201]);
  });

  it('deletes a tag alone, and a digest with its tags', async () => {
    const registry = await start();
    const digest = registry.putArtifact('a', 'x', 'one', 'two', 'three');
    expect((await raw('DELETE', `${registry.url}/v2/a/manifests/one`)).status).toBe(202);
    expect([...registry.tags('a').keys()]).toEqual(['two', 'three']);
    expect((await raw('DELETE', `${registry.url}/v2/a/manifests/one`)).status).toBe(404);
    expect((await raw('DELETE', `${registry.url}/v2/a/manifests/${digest}`)).status).toBe(202);
    expect(registry.tags('a').size).toBe(0);
  });

  it('lists referrers, filtered when asked, and says OCI-Subject', async () => {
    const registry = await start();
    const subject = registry.putArtifact('acme/demo', 'subject');
    const refer = async (artifactType: string) => {
      const body = manifestOf(registry, 'sig', {
        artifactType,
        annotations: { a: '1' },
        subject: { mediaType: OCI_MANIFEST, digest: subject, size: 1 },
      });
      const answer = await raw('PUT', `${registry.url}/v2/acme/demo/manifests/${sha256(body)}`, { headers: TYPED, body });
      expect([answer.status, answer.headers['oci-subject']]).toEqual([201, subject]);
      return { mediaType: OCI_MANIFEST, digest: sha256(body), size: body.length, artifactType, annotations: { a: '1' } };
    };
    const [signature, sbom] = [await refer('application/x-signature'), await refer('application/x-sbom')];
    const url = `${registry.url}/v2/acme/demo/referrers/${subject}`;
    const [all, some, none] = [
      await raw('GET', url),
      await raw('GET', `${url}?artifactType=application/x-sbom`),
      await raw('GET', url.replace(/.$/, '0')),
    ];
    expect(all.headers['content-type']).toBe('application/vnd.oci.image.index.v1+json');
    expect(JSON.parse(all.body)).toMatchObject({ schemaVersion: 2, manifests: [signature, sbom] });
    expect([JSON.parse(some.body), some.headers['oci-filters-applied']]).toMatchObject([{ manifests: [sbom] }, 'artifactType']);
    expect(JSON.parse(none.body)).toMatchObject({ manifests: [] });
  });
});

describe('tag lists', () => {
  it('pages in ASCII order through Link, n and last', async () => {
    const registry = await start();
    registry.seedTags('a', registry.putArtifact('a', 'x'), ['b', 'a', 'B', 'a-1', 'c']);
    const pages: unknown[] = [];
    let next: string | undefined = '/v2/a/tags/list?n=2';
    while (next !== undefined) {
      const page: RawAnswer = await raw('GET', at(registry, next));
      pages.push(JSON.parse(page.body));
      const link = page.headers['link'];
      next = /^<([^>]+)>; rel="next"$/.exec(typeof link === 'string' ? link : '')?.[1];
    }
    expect(pages).toEqual([
      { name: 'a', tags: ['B', 'a'] },
      { name: 'a', tags: ['a-1', 'b'] },
      { name: 'a', tags: ['c'] },
    ]);
    const absentLast = await raw('GET', `${registry.url}/v2/a/tags/list?last=aa`);
    const nothing = await raw('GET', `${registry.url}/v2/a/tags/list?n=0`);
    expect([JSON.parse(absentLast.body), JSON.parse(nothing.body), nothing.headers['link']]).toEqual([
      { name: 'a', tags: ['b', 'c'] },
      { name: 'a', tags: [] },
      undefined,
    ]);
  });

  it('holds 50,000 tags and pages through them by persona', async () => {
    const registry = await start({ persona: 'paged' });
    registry.seedTags(
      'a',
      registry.putArtifact('a', 'x'),
      Array.from({ length: 50_000 }, (_, index) => `v${index}`),
    );
    const seen = new Set<string>();
    let pages = 0;
    for (let next: string | undefined = '/v2/a/tags/list?n=1000'; next !== undefined; pages++) {
      const page: RawAnswer = await raw('GET', at(registry, next));
      for (const tag of page.body.match(/"v\d+"/g) ?? []) seen.add(tag);
      const link = page.headers['link'];
      next = typeof link === 'string' ? /^<([^>]+)>/.exec(link)?.[1] : undefined;
    }
    expect([pages, seen.size]).toEqual([50, 50_000]);
  });

  it('is 404 for an unknown repository and 400 for a bad n', async () => {
    const registry = await start();
    registry.putArtifact('a', 'x', 'v1');
    const answers = [await raw('GET', `${registry.url}/v2/b/tags/list`), await raw('GET', `${registry.url}/v2/a/tags/list?n=-1`)];
    expect(answers.map((answer) => answer.status)).toEqual([404, 400]);
  });
});

describe('request log', () => {
  it('tells what was asked, what was answered, and whether credentials came', async () => {
    const registry = await start();
    await raw('GET', `${registry.url}/v2/`, { headers: { Authorization: 'Bearer x' } });
    await upload(registry, 'abc');
    expect(
      registry.log.entries.map((one) => [one.method, one.operation, one.repository, one.status, one.authorization, one.received]),
    ).toEqual([
      ['GET', 'ping', '', 200, 'Bearer', 0],
      ['POST', 'upload-open', 'acme/demo', 202, undefined, 0],
      ['PUT', 'upload', 'acme/demo', 201, undefined, 3],
    ]);
    expect(registry.log.writes.map((one) => one.method)).toEqual(['POST', 'PUT']);
    registry.log.clear();
    expect(registry.log.entries).toEqual([]);
  });

  it('lets another writer in when a request arrives', async () => {
    const registry = await start({
      onRequest: (request, one) => {
        if (request.operation === 'manifest') one.putArtifact('a', 'theirs', 'v1');
      },
    });
    const arrival = registry.arrival((request) => request.reference === 'v1');
    expect((await raw('HEAD', `${registry.url}/v2/a/manifests/v1`)).status).toBe(200);
    expect((await arrival).method).toBe('HEAD');
  });
});
