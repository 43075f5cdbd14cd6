import { spawn } from 'node:child_process';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { registryHosts } from '../hosts.js';
import { Disposables } from '../../support/disposable.js';
import { miniRegistry } from '../mini-registry.js';
import { OPTIONS, testPorts } from '../ports.js';
import { blobOf, bytesOf, repositoryAt, tag } from '../sample.js';
import { listen } from '../../support/loopback.js';

const disposables = new Disposables();
const shared = new Disposables();
let script = '';

beforeAll(async () => {
  script = join(await shared.directory(), 'client.mjs');
  const entry = fileURLToPath(new URL('client-process.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: script,
    logLevel: 'error',
  });
});
afterAll(() => shared.dispose());
afterEach(() => disposables.dispose());

interface Ran {
  readonly result: unknown;
  readonly peak: number;
  /** Names of what Node warned of. */
  readonly warnings: readonly string[];
}

/** Runs the client in a process of its own, without an environment. */
async function client(host: string, size: number, flags: readonly string[] = [], copies = 1): Promise<Ran> {
  const child = spawn(process.execPath, [...flags, script, host, String(size), String(copies)], {
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => errors.push(part));
  await new Promise((resolve) => child.once('close', resolve));
  const text = Buffer.concat(out).toString();
  if (text === '') throw new Error(Buffer.concat(errors).toString());
  return JSON.parse(text) as Ran;
}

interface Proxy {
  readonly url: string;
  /** Request lines and the login that came with them. */
  readonly asked: (readonly [string, string | undefined])[];
}

/** A forward proxy for absolute forms, all led to one port whatever name is asked for. */
async function proxy(target: number): Promise<Proxy> {
  const asked: (readonly [string, string | undefined])[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((message, response) => {
    asked.push([`${message.method ?? ''} ${message.url ?? ''}`, message.headers['proxy-authorization']]);
    const { pathname, search } = new URL(message.url ?? '');
    const { method = '', headers } = message;
    const upstream = request({ host: '127.0.0.1', port: target, method, path: pathname + search, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    message.pipe(upstream);
  });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  const port = await listen(server);
  disposables.add(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `127.0.0.1:${port}`, asked };
}

describe('a proxy for http', () => {
  it('is asked by the whole address, for loopback too', async () => {
    const registry = await miniRegistry();
    disposables.add(() => registry.close());
    const forward = await proxy(registry.port);
    const ports = testPorts({ env: { http_proxy: `http://user:secret@${forward.url}` } });
    const hosts = registryHosts(OPTIONS, ports);
    disposables.add(() => hosts.close());
    expect(await hosts.target(repositoryAt(registry.host)).push(blobOf(bytesOf(1000)))).toBe('uploaded');
    expect(forward.asked.map(([line]) => line.replace(/\?.*/, ''))).toEqual([
      `HEAD http://${registry.host}/v2/a/b/blobs/${blobOf(bytesOf(1000)).descriptor.digest}`,
      `POST http://${registry.host}/v2/a/b/blobs/uploads/`,
      `PUT http://${registry.host}/v2/a/b/blobs/uploads/1`,
    ]);
    expect(new Set(forward.asked.map(([, login]) => login))).toEqual(new Set([`Basic ${btoa('user:secret')}`]));
    expect(registry.seen.every((seen) => seen.headers.host === registry.host)).toBe(true);
    expect(ports.masked).toEqual(expect.arrayContaining(['secret', btoa('user:secret')]));
  });

  it('that is no URL is refused, without its password', () => {
    expect(() => registryHosts(OPTIONS, testPorts({ env: { HTTPS_PROXY: 'socks5://u:hidden@p' } }))).toThrow(
      expect.objectContaining({ code: 'PROXY_INVALID', message: 'HTTPS_PROXY is no http or https URL of a proxy.' }),
    );
  });

  it.each([
    ['with escapes', { HTTPS_PROXY: 'http://user:p%40ss%2Fword@proxy.test:3128' }, ['p@ss/word', btoa('user:p@ss/word')]],
    ['without a scheme', { http_proxy: 'user:hidden@proxy.test:3128' }, ['hidden', btoa('user:hidden')]],
    ['without a password', { HTTPS_PROXY: 'http://key-to-the-proxy@proxy.test' }, ['key-to-the-proxy']],
  ])('has its login masked as it is sent: %s', (_, env, masked) => {
    const ports = testPorts({ env });
    const hosts = registryHosts(OPTIONS, ports);
    disposables.add(() => hosts.close());
    expect(ports.masked).toEqual(expect.arrayContaining(masked));
  });

  it('that says nothing to CONNECT is given up', async () => {
    const server = createServer();
    const sockets: Socket[] = [];
    server.on('connect', (_: IncomingMessage, socket: Socket) => sockets.push(socket));
    const port = await listen(server);
    disposables.add(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    const hosts = registryHosts(OPTIONS, testPorts({ impatient: true, env: { HTTPS_PROXY: `http://127.0.0.1:${port}` } }));
    disposables.add(() => hosts.close());
    await expect(hosts.target(repositoryAt('registry.test')).resolve(tag('a'))).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('no answer came in time'),
    });
  });

  it('that cannot be reached is named', async () => {
    const hosts = registryHosts(OPTIONS, testPorts({ env: { HTTPS_PROXY: 'http://127.0.0.1:1' } }));
    disposables.add(() => hosts.close());
    await expect(hosts.target(repositoryAt('registry.test')).resolve(tag('a'))).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('the proxy 127.0.0.1:1 cannot be reached'),
      hint: 'Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY.',
    });
  });
});

describe('connections', () => {
  it('are used again', async () => {
    const registry = await miniRegistry();
    disposables.add(() => registry.close());
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    const target = hosts.target(repositoryAt(registry.host));
    for (let index = 0; index < 5; index += 1) await target.resolve(tag(`t${index}`));
    await target.push(blobOf(bytesOf(1000)));
    expect(registry.connections()).toBe(1);
  });

  it('are not used again for a long upload, which a stale one would cost', async () => {
    const registry = await miniRegistry(undefined, {
      early: ({ method }) =>
        method === 'PUT' ? (message, response) => void message.resume().on('end', () => response.writeHead(201).end()) : undefined,
    });
    disposables.add(() => registry.close());
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    const size = 64 * 1024 * 1024;
    await hosts.target(repositoryAt(registry.host)).push(blobOf(Buffer.alloc(size), 1024 * 1024));
    expect(registry.connections()).toBeGreaterThan(1);
  });

  it('that were closed while idle cost nothing but a new one', async () => {
    let closing = false;
    const registry = await miniRegistry((seen) => {
      if (!closing || seen.url.endsWith('/b')) return undefined;
      closing = false;
      return 'reset';
    });
    disposables.add(() => registry.close());
    const ports = testPorts();
    const hosts = registryHosts(OPTIONS, ports);
    disposables.add(() => hosts.close());
    const target = hosts.target(repositoryAt(registry.host));
    await target.resolve(tag('a'));
    closing = true;
    expect(await target.resolve(tag('c'))).toBeUndefined();
    expect(ports.clock.slept).toEqual([]);
  });

  it('may be many at once without a warning of Node', async () => {
    const registry = await miniRegistry();
    disposables.add(() => registry.close());
    expect(await client(registry.host, 1000, [], 200)).toMatchObject({ result: 'uploaded', warnings: [] });
  });

  it('that are refused are tried three times', async () => {
    const registry = await miniRegistry();
    await registry.close();
    const ports = testPorts();
    const hosts = registryHosts(OPTIONS, ports);
    disposables.add(() => hosts.close());
    await expect(hosts.target(repositoryAt(registry.host)).resolve(tag('a'))).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(ports.clock.slept).toEqual([500, 1000]);
  });
});

it('keeps memory flat, whatever the size of a layer', async () => {
  const size = 512 * 1024 * 1024;
  let received = 0;
  const registry = await miniRegistry(undefined, {
    early: (seen) =>
      seen.method !== 'PUT'
        ? undefined
        : (message, response) => {
            message.on('data', (part: Buffer) => (received += part.length));
            message.on('end', () => response.writeHead(201).end());
          },
  });
  disposables.add(() => registry.close());
  const ran = await client(registry.host, size, ['--max-old-space-size=64']);
  expect(ran.result).toBe('uploaded');
  expect(received).toBe(size);
  expect(ran.peak).toBeLessThan(200_000_000);
});
