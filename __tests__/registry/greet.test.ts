import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { registryHosts } from './hosts.js';
import { Disposables } from '../support/disposable.js';
import { listen } from '../support/loopback.js';
import { startRegistry } from '../support/registry/index.js';
import { OPTIONS, testPorts } from './ports.js';
import { repositoryAt, tag } from './sample.js';
import { serve, type Reply, type Seen } from './scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const CREDENTIALS = { username: 'ci', password: 'the password' };

describe('a greeting', () => {
  it('teaches the login, so that no real request is refused first', async () => {
    const registry = disposables.use(await startRegistry({ auth: { kind: 'bearer', users: { ci: CREDENTIALS.password } } }));
    const hosts = registryHosts({ ...OPTIONS, credentials: CREDENTIALS, credentialsHost: registry.host }, testPorts());
    disposables.add(() => hosts.close());
    const repository = repositoryAt(registry.host);
    void hosts.greet(repository);
    expect(await hosts.target(repository).resolve(tag('main'))).toBeUndefined();
    expect(registry.log.entries.map(({ method, operation, status }) => `${method} ${operation} ${status ?? 0}`)).toEqual([
      'GET ping 401',
      'GET token 200',
      'HEAD manifest 404',
    ]);
  });

  it('asks for no scope that the challenge names as an example', async () => {
    const scopes: (string | null)[] = [];
    const answer = ({ url, headers }: Seen): Reply => {
      const realm = `Bearer realm="http://${headers.host ?? ''}/token",service="registry",scope="repository:user/image:pull"`;
      if (url === '/v2/') return { status: 401, headers: { 'www-authenticate': realm } };
      if (!url.startsWith('/token')) return { status: 404 };
      scopes.push(...new URL(url, 'http://x').searchParams.getAll('scope'));
      return { status: 200, body: '{"token":"minted by the test"}' };
    };
    const server = await serve(answer);
    disposables.add(() => server.close());
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    const repository = repositoryAt(server.host);
    void hosts.greet(repository);
    await hosts.target(repository).resolve(tag('main'));
    expect(scopes).toEqual([`repository:${repository.path}:pull`]);
  });

  it.each<[string, (seen: Seen) => Reply | 'reset']>([
    ['refuses it', () => ({ status: 403 })],
    ['knows no such address', () => ({ status: 404 })],
    ['breaks the connection', ({ url }) => (url === '/v2/' ? 'reset' : { status: 404 })],
  ])('does not matter to what follows, where the registry %s', async (_title, script) => {
    const server = await serve((seen) => (seen.url === '/v2/' ? script(seen) : { status: 404 }));
    disposables.add(() => server.close());
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    const repository = repositoryAt(server.host);
    void hosts.greet(repository);
    expect(await hosts.target(repository).resolve(tag('main'))).toBeUndefined();
    expect(server.lines()).toEqual(['GET /v2/', `HEAD /v2/${repository.path}/manifests/main`]);
  });

  it('is sent once a host, and never after a real request', async () => {
    const server = await serve(() => ({ status: 404 }));
    disposables.add(() => server.close());
    const hosts = registryHosts(OPTIONS, testPorts());
    disposables.add(() => hosts.close());
    const repository = repositoryAt(server.host);
    await hosts.target(repository).resolve(tag('main'));
    await hosts.greet(repository);
    await hosts.greet(repository);
    await hosts.target(repository).resolve(tag('main'));
    expect(server.lines().filter((line) => line === 'GET /v2/')).toEqual([]);
  });

  it('is over when it is sent, not before, and its answer is not waited for', async () => {
    // A proxy that opens no tunnel: what is to be sent stays here.
    const silent = createServer();
    const port = await listen(silent);
    const far = registryHosts(OPTIONS, testPorts({ env: { HTTPS_PROXY: `http://127.0.0.1:${port}` } }));
    disposables.add(async () => {
      await far.close();
      silent.close();
    });
    let over = false;
    const greeted = far.greet(repositoryAt('registry.test')).then(() => (over = true));
    const [connection] = (await once(silent, 'connection')) as [Socket];
    for (let turn = 0; turn < 10; turn += 1) await setImmediate();
    expect(over).toBe(false);
    connection.destroy();
    await greeted;

    const server = await serve(() => 'silence');
    disposables.add(() => server.close());
    const near = registryHosts(OPTIONS, testPorts());
    disposables.add(() => near.close());
    await near.greet(repositoryAt(server.host));
    while (server.lines().length === 0) await setImmediate();
    expect(server.lines()).toEqual(['GET /v2/']);
  });

  it('is over when it cannot be sent', async () => {
    const server = await serve(() => 'silence');
    await server.close();
    const hosts = registryHosts(OPTIONS, testPorts());
    await expect(hosts.greet(repositoryAt(server.host))).resolves.toBeUndefined();
    await hosts.close();
  });
});
