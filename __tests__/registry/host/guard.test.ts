import dns from 'node:dns';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MediaType, type Target } from '../../../src/oci/index.js';
import { registryHosts } from '../hosts.js';
import { Disposables } from '../../support/disposable.js';
import { miniRegistry, type MiniRegistry, type Rule } from '../mini-registry.js';
import { OPTIONS, testPorts } from '../ports.js';
import { blobOf, bytesOf, collected, digest, listed, repositoryAt, tag } from '../sample.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** Where names lead in these tests. */
const NAMES: Readonly<Record<string, string>> = {
  'registry.test': '127.0.0.1',
  'metadata.test': '169.254.169.254',
  'metadata.test.': '169.254.169.254',
};

beforeEach(() => {
  const real = dns.lookup;
  disposables.add(() => Object.assign(dns, { lookup: real }));
  const lookup = (name: string, ...rest: unknown[]): unknown => {
    // Node looks up the address itself when a server listens.
    if (!/\.test\.?$/.test(name)) return Reflect.apply(real, dns, [name, ...rest]);
    const [, done] = rest as [unknown, (error: Error | null, found: { address: string; family: number }[]) => void];
    const address = NAMES[name];
    process.nextTick(() => {
      if (address === undefined) done(Object.assign(new Error(`no such name: ${name}`), { code: 'ENOTFOUND' }), []);
      else done(null, [{ address, family: 4 }]);
    });
    return undefined;
  };
  Object.assign(dns, { lookup });
});

/** A registry that is known by a name, as one outside would be. */
async function outside(rule: Rule): Promise<{ readonly registry: MiniRegistry; readonly target: Target }> {
  const registry = await miniRegistry(rule);
  disposables.add(() => registry.close());
  const host = `registry.test:${registry.port}`;
  const hosts = registryHosts({ ...OPTIONS, plainHttp: [host] }, testPorts());
  disposables.add(() => hosts.close());
  return { registry, target: hosts.target(repositoryAt(host)) };
}

const BYTES = bytesOf(1000);

describe.each([
  ['an address inside', 'http://10.0.0.1:1'],
  ['a name that leads inside', 'http://metadata.test:1'],
  ['the same with a dot at its end', 'http://metadata.test.:1'],
])('%s', (_, origin) => {
  const expected = { code: 'UNSAFE_ADDRESS' };

  it('is no upload address', async () => {
    const { target } = await outside((seen) =>
      seen.method === 'POST' ? { status: 202, headers: { location: `${origin}/v2/a/b/blobs/uploads/1` } } : undefined,
    );
    await expect(target.push(blobOf(BYTES))).rejects.toMatchObject(expected);
  });

  it('is no redirect', async () => {
    const { target } = await outside((seen) =>
      seen.url.includes('/blobs/') ? { status: 307, headers: { location: `${origin}/blob` } } : undefined,
    );
    await expect(collected(target.open(blobOf(BYTES).descriptor))).rejects.toMatchObject(expected);
  });

  it('is no token server', async () => {
    const { target } = await outside(() => ({ status: 401, headers: { 'www-authenticate': `Bearer realm="${origin}/token"` } }));
    await expect(target.resolve(tag('a'))).rejects.toMatchObject(expected);
  });

  it('is no next page of referrers', async () => {
    const { registry, target } = await outside((seen) =>
      seen.url.includes('/referrers/')
        ? {
            status: 200,
            headers: {
              'content-type': MediaType.imageIndex,
              link: `<http://registry.test//${new URL(origin).host}/page?page=2>; rel="next"`,
            },
            body: JSON.stringify({ schemaVersion: 2, mediaType: MediaType.imageIndex, manifests: [] }),
          }
        : undefined,
    );
    expect(await listed(target.referrers(digest('x')))).toEqual([]);
    expect(registry.lines().every((line) => line.includes('/v2/a/b/referrers/'))).toBe(true);
  });
});

describe('a registry that only a file names', () => {
  it('is asked when it is outside, and not when it is inside', async () => {
    const hosts = registryHosts({ ...OPTIONS, namedHosts: ['127.0.0.1:1'] }, testPorts());
    disposables.add(() => hosts.close());
    expect(() => hosts.target(repositoryAt('127.0.0.1:1'))).not.toThrow();
    expect(() => hosts.target(repositoryAt('ghcr.io'))).not.toThrow();
    expect(() => hosts.target(repositoryAt('10.0.0.1:5000'))).toThrow(expect.objectContaining({ code: 'UNSAFE_ADDRESS' }));
    await expect(hosts.target(repositoryAt('metadata.test')).resolve(tag('a'))).rejects.toMatchObject({ code: 'UNSAFE_ADDRESS' });
  });
});
