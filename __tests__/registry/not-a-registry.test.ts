import { afterEach, describe, expect, it } from '@jest/globals';
import type { Target } from '../../src/oci/index.js';
import { Disposables } from '../support/disposable.js';
import { connect } from './connect.js';
import { sha256 } from './mini-registry.js';
import { blobOf, bytesOf, collected, listed, manifestOver, tag } from './sample.js';
import { serve, type Action } from './scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const PAGE: Action = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html><title>Sign in</title>',
};
const BLOB = blobOf(bytesOf(100));
const KIT = manifestOver([BLOB]);

describe('a host that answers everything with a web page', () => {
  it.each<readonly [string, (target: Target) => Promise<unknown>]>([
    ['look up v1', (target) => target.resolve(tag('v1'))],
    [`look up ${KIT.descriptor.digest}`, (target) => target.manifest(KIT.descriptor.digest)],
    ['list the tags', (target) => listed(target.tags())],
    ['open an upload', (target) => target.access()],
    ['open an upload', (target) => target.push(BLOB)],
    [`read blob ${BLOB.descriptor.digest}`, (target) => collected(target.open(BLOB.descriptor))],
    [`store manifest ${KIT.descriptor.digest}`, (target) => target.put(KIT, [])],
  ])('is no registry: %s', async (what, work) => {
    const { registry, target } = await connect(disposables, () => PAGE);
    await expect(work(target)).rejects.toMatchObject({
      code: 'NOT_A_REGISTRY',
      message: `${registry.host} does not answer like a registry: asked to ${what} in ${registry.host}/a/b, it sent text/html (200).`,
    });
  });

  it('writes no tag', async () => {
    const { target } = await connect(disposables, () => PAGE);
    expect(await target.put(KIT, [tag('v1')])).toMatchObject([{ result: 'refused', problem: { code: 'NOT_A_REGISTRY' } }]);
  });

  it.each<readonly [boolean, Readonly<Record<string, string>>]>([
    [false, { 'content-type': 'text/html' }],
    [true, { 'content-type': 'text/html', 'docker-content-digest': BLOB.descriptor.digest }],
    [true, { 'content-type': 'application/octet-stream' }],
  ])('has a blob, where a HEAD does not even tell a length: %s by %j', async (has, headers) => {
    const { target } = await connect(disposables, () => (_, response) => {
      response.writeHead(200, headers).end();
    });
    expect(await target.has(BLOB.descriptor)).toBe(has);
  });
});

it('a login page on another host is named', async () => {
  const portal = await serve(() => PAGE);
  disposables.add(() => portal.close());
  const { registry, target } = await connect(disposables, () => ({ status: 302, headers: { location: `http://${portal.host}/login` } }));
  await expect(target.resolve(tag('v1'))).rejects.toMatchObject({
    code: 'NOT_A_REGISTRY',
    message: expect.stringContaining(`${registry.host} (it led to ${portal.host}) does not answer like a registry`),
  });
});

it.each<readonly [string, Action]>([
  ['JSON of another service', { status: 200, headers: { 'content-type': 'application/json' }, body: '{"status":"ok"}' }],
  ['a page that calls itself a manifest', { status: 200, headers: { 'content-type': KIT.descriptor.mediaType }, body: '<html>' }],
  ['nothing', { status: 200, body: '' }],
])('content that is no manifest is no digest of a tag: %s', async (_, action) => {
  const { target } = await connect(disposables, () => action);
  await expect(target.resolve(tag('v1'))).rejects.toMatchObject({ code: 'NOT_A_REGISTRY' });
});

it.each([404, 405])('a web page (%i) that refuses an upload is no missing repository and no read-only registry', async (status) => {
  const { target } = await connect(disposables, () => ({ ...PAGE, status }));
  await expect(target.access()).rejects.toMatchObject({ code: 'NOT_A_REGISTRY' });
});

it('a registry that is named in "plain-http" is not asked whether it speaks TLS', async () => {
  const { registry, target } = await connect(disposables, () => ({ status: 400 }), { options: { plainHttp: ['127.0.0.1'] } });
  await expect(target.resolve(tag('v1'))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
  expect(registry.connections()).toBe(1);
});

it('content without a type is said so', async () => {
  const { target } = await connect(disposables, () => ({ status: 200, body: 'welcome' }));
  await expect(target.access()).rejects.toMatchObject({ message: expect.stringContaining(', it sent content without a type (200).') });
});

describe('a registry whose framework calls empty answers text/html', () => {
  it('is one', async () => {
    const { registry, target } = await connect(disposables, (seen) => {
      const url = new URL(seen.url, 'http://x');
      if (seen.method === 'HEAD' && url.pathname.endsWith(BLOB.descriptor.digest)) {
        return registry.blobs.has(BLOB.descriptor.digest) ? { status: 200, headers: HTML, body: bytesOf(100) } : undefined;
      }
      if (seen.method === 'POST') return { status: 202, headers: { ...HTML, location: '/v2/a/b/blobs/uploads/7' } };
      if (seen.method === 'PUT' && url.pathname.endsWith('/7')) {
        registry.blobs.set(sha256(seen.body), seen.body);
        return { status: 201, headers: HTML };
      }
      if (seen.method === 'PUT') {
        registry.manifests.set(KIT.descriptor.digest, { type: KIT.descriptor.mediaType, bytes: seen.body });
        return { status: 201, headers: { ...HTML, 'docker-content-digest': sha256(seen.body) }, body: 'OK' };
      }
      return undefined;
    });
    expect(await target.push(BLOB)).toBe('uploaded');
    expect(await target.push(BLOB)).toBe('present');
    expect(await target.put(KIT, [])).toEqual([]);
    expect(await target.resolve(KIT.descriptor.digest)).toEqual(KIT.descriptor);
  });
});

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('a manifest served as something else', () => {
  const stored = Buffer.from(KIT.bytes);

  it.each(['application/octet-stream', 'application/json', 'text/plain; charset=utf-8', `${KIT.descriptor.mediaType}; charset=utf-8`])(
    'is what its body says: %s',
    async (type) => {
      const { registry, target } = await connect(disposables);
      for (const name of ['v1', KIT.descriptor.digest]) registry.manifests.set(name, { type, bytes: stored });
      expect(await target.resolve(tag('v1'))).toEqual(KIT.descriptor);
      expect(await target.manifest(KIT.descriptor.digest)).toEqual(KIT);
    },
  );

  it('is refused when the other type is one of a manifest, too', async () => {
    const { registry, target } = await connect(disposables);
    registry.manifests.set(KIT.descriptor.digest, { type: 'application/vnd.oci.image.index.v1+json', bytes: stored });
    await expect(target.manifest(KIT.descriptor.digest)).rejects.toMatchObject({ code: 'MANIFEST_UNREADABLE' });
  });
});
