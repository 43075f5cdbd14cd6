import dns from 'node:dns';
import { createServer } from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { registryHosts } from '../hosts.js';
import type { Target } from '../../../src/oci/index.js';
import { Authority, AUTHORITY, SERVER } from '../../support/certificates.js';
import { startConnectProxy } from '../../support/connect-proxy.js';
import { Disposables } from '../../support/disposable.js';
import { close, listen } from '../../support/loopback.js';
import { miniRegistry, type MiniRegistry, type Rule } from '../mini-registry.js';
import { OPTIONS, testPorts } from '../ports.js';
import { blobOf, bytesOf, repositoryAt, tag } from '../sample.js';
import { guard } from '../token-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

// What NODE_EXTRA_CA_CERTS does when Node starts, and names that lead to this machine.
beforeEach(() => {
  const real = { createSecureContext: tls.createSecureContext, lookup: dns.lookup };
  disposables.add(() => {
    Object.assign(tls, { createSecureContext: real.createSecureContext });
    Object.assign(dns, { lookup: real.lookup });
  });
  Object.assign(tls, {
    createSecureContext: (options: tls.SecureContextOptions) => real.createSecureContext({ ca: AUTHORITY.certificate, ...options }),
  });
  Object.assign(dns, {
    lookup: (name: string, ...rest: unknown[]): unknown =>
      Reflect.apply(real.lookup, dns, [NAMES.find(([end]) => name.endsWith(end))?.[1] ?? name, ...rest]),
  });
});

/** Where names lead in these tests, by their ends. */
const NAMES = [
  ['metadata.test', '169.254.169.254'],
  ['.test', '127.0.0.1'],
] as const;
const BLOB = blobOf(bytesOf(1000));
const basic = guard('Basic realm="r"', (header) => header === `Basic ${btoa('me:hunter22')}`);

interface Secure {
  readonly registry: MiniRegistry;
  readonly target: Target;
}

/** A registry that speaks TLS, as `host` (its port is added), and a client with a login for it. */
async function secure(host: string, env: Readonly<Record<string, string>> = {}, server = SERVER, rule: Rule = basic): Promise<Secure> {
  const registry = await miniRegistry(rule, { tls: server });
  disposables.add(() => registry.close());
  const name = `${host}:${registry.port}`;
  const login = { credentials: { username: 'me', password: 'hunter22' }, credentialsHost: name };
  const hosts = registryHosts({ ...OPTIONS, ...login }, testPorts({ env }));
  disposables.add(() => hosts.close());
  return { registry, target: hosts.target(repositoryAt(name)) };
}

describe('a registry that speaks TLS', () => {
  it.each(['registry.test', '127.0.0.1'])('gets its login and its blobs as %s', async (host) => {
    const { registry, target } = await secure(host);
    expect(await target.push(BLOB)).toBe('uploaded');
    expect(await target.resolve(tag('a'))).toBeUndefined();
    // On loopback http is tried first, and then who answers TLS.
    expect(
      registry
        .lines()
        .slice(-5)
        .map((line) => line.replace(/\/v2.*\//, '')),
    ).toEqual([`HEAD ${BLOB.descriptor.digest}`, `HEAD ${BLOB.descriptor.digest}`, 'POST ', expect.stringMatching(/^PUT 1\?/), 'HEAD a']);
  });

  it('leads to no metadata service', async () => {
    const { registry, target } = await secure('registry.test', {}, SERVER, () => ({
      status: 307,
      headers: { location: 'https://metadata.test/latest' },
    }));
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({ code: 'UNSAFE_ADDRESS' });
    expect(registry.seen).toHaveLength(1);
  });

  it('is reached where Node tries one address only', async () => {
    const before = net.getDefaultAutoSelectFamily();
    disposables.add(() => {
      net.setDefaultAutoSelectFamily(before);
    });
    net.setDefaultAutoSelectFamily(false);
    const { target } = await secure('registry.test');
    expect(await target.resolve(tag('a'))).toBeUndefined();
  });

  it.each([
    ['registry.test', 1],
    // The first was in plain http, to see what it speaks.
    ['127.0.0.1', 2],
  ])('is not connected to again where its certificate is refused: %s', async (host, connections) => {
    const { registry, target } = await secure(host, {}, new Authority().issue([host]));
    for (let times = 0; times < 3; times += 1) {
      await expect(target.resolve(tag('a'))).rejects.toMatchObject({ code: 'CERTIFICATE_REFUSED' });
    }
    expect(registry.connections()).toBe(connections);
  });
});

describe('a proxy on the way to TLS', () => {
  it.each(['registry.test', '127.0.0.1'])('opens one tunnel to %s, which serves every request', async (host) => {
    const proxy = await startConnectProxy();
    disposables.add(() => proxy.stop());
    const { registry, target } = await secure(host, { HTTPS_PROXY: `http://user:p%40ss@127.0.0.1:${proxy.port}` });
    expect(await target.push(BLOB)).toBe('uploaded');
    expect(await target.resolve(tag('a'))).toBeUndefined();
    expect(new Set(proxy.asked.map(String))).toEqual(new Set([`${host}:${registry.port},Basic ${btoa('user:p@ss')}`]));
  });

  it('does not vouch for the name at its end, and is left out for what is not to go through it', async () => {
    const proxy = await startConnectProxy();
    disposables.add(() => proxy.stop());
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    const { target } = await secure('other.test', env);
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({ code: 'CERTIFICATE_REFUSED' });
    expect(proxy.asked).toHaveLength(1);
    const direct = await secure('registry.test', { ...env, NO_PROXY: '.test' });
    expect(await direct.target.resolve(tag('a'))).toBeUndefined();
    expect(proxy.asked).toHaveLength(1);
  });

  it('may speak TLS itself', async () => {
    const proxy = await startConnectProxy();
    disposables.add(() => proxy.stop());
    const front = tls.createServer(SERVER, (client) => {
      const upstream = net.connect(proxy.port, '127.0.0.1');
      for (const end of [client, upstream]) end.on('error', () => undefined);
      client.pipe(upstream).pipe(client);
    });
    const port = await listen(front);
    const sockets = new Set<net.Socket>();
    front.on('connection', (socket: net.Socket) => sockets.add(socket));
    disposables.add(async () => {
      const closed = new Promise((resolve) => front.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    });
    const { target } = await secure('registry.test', { HTTPS_PROXY: `https://registry.test:${port}` });
    expect(await target.push(BLOB)).toBe('uploaded');
    expect(proxy.asked).toHaveLength(1);
  });

  it('that refuses the tunnel is named with its answer', async () => {
    const proxy = createServer();
    proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
    const port = await listen(proxy);
    disposables.add(() => close(proxy));
    const { registry, target } = await secure('registry.test', { HTTPS_PROXY: `127.0.0.1:${port}` });
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining(`the proxy 127.0.0.1:${port} answered 407 to CONNECT registry.test:${registry.port}`),
      hint: expect.stringMatching(/^Check HTTPS_PROXY/),
    });
  });
});
