import { afterEach, describe, expect, it } from '@jest/globals';
import { proved } from '../../../src/oci/index.js';
import { registryHosts } from '../hosts.js';
import { resolved } from '../../../src/registry/host/redirect.js';
import { closing } from '../../../src/registry/upload/session.js';
import { Disposables } from '../../support/disposable.js';
import { connect } from '../connect.js';
import { miniRegistry } from '../mini-registry.js';
import { OPTIONS, testPorts } from '../ports.js';
import { blobOf, bytesOf, collected, digest, repositoryAt, tag } from '../sample.js';
import { serve } from '../scripted-server.js';
import { guard } from '../token-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const BYTES = bytesOf(5000);
const LOGIN = { username: 'me', password: 'hunter22' };
const basic = guard('Basic realm="r"', (header) => header === `Basic ${btoa('me:hunter22')}`);

describe('a registry that keeps its blobs elsewhere', () => {
  it('gets no login sent there by a redirect, and the signed query is kept', async () => {
    const blob = blobOf(BYTES);
    const storage = await serve((seen) => {
      const from = Number(/^bytes=(\d+)-/.exec(seen.headers.range ?? '')?.[1] ?? 0);
      return from === 0
        ? { status: 200, body: BYTES }
        : { status: 206, headers: { 'content-range': `bytes ${from}-4999/5000` }, body: BYTES.subarray(from) };
    });
    disposables.add(() => storage.close());
    const registry = await miniRegistry(
      (seen) =>
        basic(seen) ??
        (seen.url.includes('/blobs/sha256:') ? { status: 307, headers: { location: `http://${storage.host}/blob?sig=a%2Bb` } } : undefined),
    );
    disposables.add(() => registry.close());
    const env = { DOCKER_AUTH_CONFIG: JSON.stringify({ HttpHeaders: { 'X-Meta': 'mine' } }) };
    const destinations = { names: [`${registry.host}/a/b`], planned: false };
    const hosts = registryHosts({ ...OPTIONS, credentials: LOGIN, credentialsHost: registry.host, destinations }, testPorts({ env }));
    disposables.add(() => hosts.close());
    const target = hosts.target(repositoryAt(registry.host));
    expect(await target.push(blob)).toBe('present');
    expect((await collected(target.open(blob.descriptor))).equals(BYTES)).toBe(true);
    expect((await collected(target.open(blob.descriptor, 4000))).equals(BYTES.subarray(4000))).toBe(true);
    expect(storage.lines()).toEqual(['HEAD /blob?sig=a%2Bb', 'GET /blob?sig=a%2Bb', 'GET /blob?sig=a%2Bb']);
    expect(storage.seen.map((seen) => [seen.headers.authorization, seen.headers['x-meta']])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(registry.seen.at(-1)?.headers).toMatchObject({ 'x-meta': 'mine' });
  });

  it.each([
    ['gets', 'to its registry', 'a/b', ['mine']],
    ['does not get', 'from its registry only', 'elsewhere.test/a/b', [undefined]],
  ])("%s the headers of Docker's configuration where a run publishes %s", async (_, __, name, got) => {
    const registry = await miniRegistry();
    disposables.add(() => registry.close());
    const env = { DOCKER_AUTH_CONFIG: JSON.stringify({ HttpHeaders: { 'X-Meta': 'mine' } }) };
    const destinations = { names: [name === 'a/b' ? `${registry.host}/${name}` : name], planned: false };
    const hosts = registryHosts({ ...OPTIONS, destinations }, testPorts({ env }));
    disposables.add(() => hosts.close());
    await hosts.target(repositoryAt(registry.host)).resolve(tag('v1'));
    expect(registry.seen.map((seen) => seen.headers['x-meta'])).toEqual(got);
  });

  it('gets uploads sent there without a login', async () => {
    const storage = await serve(() => ({ status: 201 }));
    disposables.add(() => storage.close());
    const registry = await miniRegistry(
      (seen) =>
        basic(seen) ??
        (seen.method === 'POST' ? { status: 202, headers: { location: `http://${storage.host}/put?X-Sig=a%2Fb%3D` } } : undefined),
    );
    disposables.add(() => registry.close());
    const hosts = registryHosts({ ...OPTIONS, credentials: LOGIN, credentialsHost: registry.host }, testPorts());
    disposables.add(() => hosts.close());
    const blob = blobOf(BYTES);
    expect(await hosts.target(repositoryAt(registry.host)).push(blob)).toBe('uploaded');
    expect(storage.lines()).toEqual([`PUT /put?X-Sig=a%2Fb%3D&digest=${encodeURIComponent(blob.descriptor.digest)}`]);
    expect(storage.seen[0]?.headers.authorization).toBeUndefined();
    expect(storage.seen[0]?.body.equals(BYTES)).toBe(true);
  });

  it.each([
    [307, 'uploaded'],
    [308, 'uploaded'],
    [302, 'REGISTRY_BROKEN'],
  ])('gets uploads sent where they are redirected to, where the redirect keeps the method: %d', async (status, expected) => {
    const storage = await serve(() => ({ status: 201 }));
    disposables.add(() => storage.close());
    const { target } = await connect(disposables, (seen) =>
      seen.method === 'PUT' ? { status, headers: { location: `http://${storage.host}/put` } } : undefined,
    );
    const result = await target.push(blobOf(BYTES)).catch((error: unknown) => (error as { code: string }).code);
    expect([result, storage.lines()]).toEqual([expected, expected === 'uploaded' ? ['PUT /put'] : []]);
  });

  it('keeps its login where it redirects to itself, and tells it to nobody else who asks for one', async () => {
    const asks = guard('Basic realm="storage"', () => false);
    const storage = await serve((seen) => asks(seen) ?? { status: 500 });
    disposables.add(() => storage.close());
    const registry = await miniRegistry((seen) => {
      const refused = basic(seen);
      if (refused !== undefined) return refused;
      if (seen.url.endsWith('/moved')) return { status: 301, headers: { location: '/v2/a/b/manifests/absent' } };
      return seen.url.endsWith('/away') ? { status: 307, headers: { location: `http://${storage.host}/x` } } : undefined;
    });
    disposables.add(() => registry.close());
    const hosts = registryHosts({ ...OPTIONS, credentials: LOGIN, credentialsHost: registry.host }, testPorts());
    disposables.add(() => hosts.close());
    const target = hosts.target(repositoryAt(registry.host));
    expect(await target.resolve(tag('moved'))).toBeUndefined();
    expect(registry.lines().at(-1)).toBe('HEAD /v2/a/b/manifests/absent');
    await expect(target.resolve(tag('away'))).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(storage.seen.map((seen) => seen.headers.authorization)).toEqual([undefined]);
  });

  it('ends a circle of redirects', async () => {
    const { registry, target } = await connect(disposables, (seen) => ({ status: 302, headers: { location: seen.url } }));
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    expect(registry.seen).toHaveLength(6);
  });
});

describe('an http address of a registry that is asked by https', () => {
  it('is corrected, with a warning', () => {
    const ports = testPorts();
    expect(resolved('http://r.example:8443/v2/x?_state=1', new URL('https://r.example:8443/v2/'), ports.remark)?.href).toBe(
      'https://r.example:8443/v2/x?_state=1',
    );
    expect(resolved('http://r.example/v2/x', new URL('https://r.example/v2/'), ports.remark)?.href).toBe('https://r.example/v2/x');
    expect(ports.remarks.map((remark) => remark.code)).toEqual(['LOCATION_DOWNGRADED', 'LOCATION_DOWNGRADED']);
  });

  it.each([
    ['http://r.example/x', 'https://r.example:8443/', 'https://r.example:8443/x'],
    ['http://r.example:80/x', 'https://r.example:8443/', 'https://r.example:8443/x'],
    ['http://r.example:5000/x', 'https://r.example:8443/', 'https://r.example:5000/x'],
    ['http://r.example:5000/x', 'https://r.example/', 'https://r.example:5000/x'],
    ['https://r.example/x#part', 'https://r.example/', 'https://r.example/x'],
    ['http://r.example/x', 'http://r.example/', 'http://r.example/x'],
    ['/x', 'https://r.example/v2/', 'https://r.example/x'],
  ])('%s at %s is %s', (address, base, expected) => {
    expect(resolved(address, new URL(base), testPorts().remark)?.href).toBe(expected);
  });

  it('is left to the check of addresses when it is another host', () => {
    expect(resolved('http://other.example/x', new URL('https://r.example/v2/'), testPorts().remark)?.href).toBe('http://other.example/x');
  });
});

it.each([
  ['https://r.example/u/1', 'https://r.example/u/1?digest='],
  ['https://r.example/u/1?_state=a%2Bb%3D', 'https://r.example/u/1?_state=a%2Bb%3D&digest='],
])('closes %s by adding the digest, and keeps the rest as it was', (location, expected) => {
  const sum = digest('x');
  expect(closing({ location: new URL(location), minimumChunk: 0 }, sum).href).toBe(`${expected}${encodeURIComponent(sum)}`);
});

describe('reading a blob', () => {
  it('asks for nothing where nothing is left, and whether an empty one is there', async () => {
    const { registry, target, ports } = await connect(disposables);
    const [blob, empty] = [blobOf(BYTES), blobOf(Buffer.alloc(0))];
    await expect(collected(target.open(empty.descriptor))).rejects.toMatchObject({ code: 'BLOB_UNKNOWN' });
    for (const one of [blob, empty]) await target.push(one);
    expect(await collected(target.open(empty.descriptor))).toEqual(Buffer.alloc(0));
    expect(await collected(target.open(blob.descriptor, 5000))).toEqual(Buffer.alloc(0));
    expect((await collected(target.open(blob.descriptor, 4999))).equals(BYTES.subarray(4999))).toBe(true);
    expect(registry.seen.filter((seen) => seen.method === 'GET')).toHaveLength(3);
    expect(ports.clock.slept).toEqual([]);
  });

  it('believes a part that does not say where it begins', async () => {
    const { target } = await connect(disposables, () => ({ status: 206, body: BYTES.subarray(10) }));
    expect((await collected(target.open(blobOf(BYTES).descriptor, 10))).equals(BYTES.subarray(10))).toBe(true);
  });

  it('goes on where a connection broke', async () => {
    let broken = false;
    const { registry, target } = await connect(disposables, (seen, state) => {
      if (seen.method !== 'GET' || broken) return undefined;
      broken = true;
      const whole = [...state.blobs.values()][0] ?? Buffer.alloc(0);
      return (message, response) => {
        response.writeHead(200, { 'content-length': String(whole.length) });
        response.write(whole.subarray(0, 2000), () => setTimeout(() => message.socket.destroy(), 20));
      };
    });
    const blob = blobOf(BYTES);
    await target.push(blob);
    expect((await collected(target.open(blob.descriptor))).equals(BYTES)).toBe(true);
    expect(registry.seen.filter((seen) => seen.method === 'GET').map((seen) => seen.headers.range)).toEqual([undefined, 'bytes=2000-4999']);
  });

  it('gives what fails the proof where the bytes are not those of the blob', async () => {
    const { registry, target } = await connect(disposables);
    const blob = blobOf(BYTES);
    registry.blobs.set(blob.descriptor.digest, bytesOf(5000, 2));
    await expect(collected(proved(target, blob.descriptor))).rejects.toMatchObject({ code: 'BLOB_DAMAGED' });
  });

  it.each([
    ['answers with the whole', 1, { status: 200, body: BYTES }],
    ['answers with another part', 1, { status: 206, headers: { 'content-range': 'bytes 20-4999/5000' }, body: BYTES.subarray(20) }],
    ['answers with coded parts', 2, { status: 206, headers: { 'content-encoding': 'gzip' }, body: BYTES }],
    ['refuses', 1, { status: 416 }],
  ])('from the middle fails where the registry %s', async (_, requests, action) => {
    const { registry, target } = await connect(disposables, () => action);
    await expect(collected(target.open(blobOf(BYTES).descriptor, 10))).rejects.toMatchObject({ code: 'RANGE_UNSUPPORTED' });
    expect(registry.seen).toHaveLength(requests);
  });

  it('says when it is not there', async () => {
    const { target } = await connect(disposables);
    await expect(collected(target.open(blobOf(BYTES).descriptor))).rejects.toMatchObject({ code: 'BLOB_UNKNOWN' });
  });
});
