import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Authority, AUTHORITY } from '../support/certificates.js';
import { startConnectProxy } from '../support/connect-proxy.js';
import { Disposables } from '../support/disposable.js';
import { contentOf } from '../support/github-api.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunOptions, type RunResult } from '../support/runner.js';
import { kitRepository, pushOf } from './kits.js';
import { annotationsOf, codesOf, jsonOf, puts } from './outcome.js';
import { startGitHubApi, startPlainRegistry, startRegistry } from './servers.js';

const lasting = new Disposables();
const disposables = new Disposables();
let kit: { readonly source: GitRepositoryFixture; readonly commit: string };
beforeAll(async () => {
  kit = await kitRepository(lasting);
});
afterEach(() => disposables.dispose());
afterAll(() => lasting.dispose());

function publish(repository: string, options: Partial<RunOptions> = {}): Promise<RunResult> {
  return runAction({
    workspace: kit.source.directory,
    event: pushOf('refs/heads/main', kit.commit),
    ...options,
    inputs: { ...(repository === '' ? {} : { repository }), ...options.inputs },
  });
}

describe('a registry with a certificate of a private authority', () => {
  it('is published to where NODE_EXTRA_CA_CERTS names the authority', async () => {
    const registry = disposables.use(await startRegistry());
    const run = await publish(`${registry.host}/acme/demo`);
    expect([run.code, run.outputs['digest']]).toEqual([0, registry.tags('acme/demo').get('main')]);
    // By its name it is no machine of its own: nothing was tried in plain http first.
    expect(registry.log.entries.every(({ status }) => status !== undefined && status > 0)).toBe(true);
  });

  it('is found out on loopback too, where http is only a guess', async () => {
    const registry = disposables.use(await startRegistry({ name: '127.0.0.1' }));
    const run = await publish(`${registry.host}/acme/demo`);
    expect([run.code, run.outputs['digest']]).toEqual([0, registry.tags('acme/demo').get('main')]);
  });
});

describe('a certificate that is refused', () => {
  it.each([
    ['of an unknown authority', AUTHORITY, 'registry.test', { NODE_EXTRA_CA_CERTS: undefined }],
    ['of another authority', new Authority(), 'registry.test', {}],
    ['for another name', AUTHORITY, 'elsewhere.test', {}],
  ] as const)('%s ends the run after one connection, with the way out', async (_what, authority, name, env) => {
    const registry = disposables.use(await startRegistry({ tls: authority.issue([name]) }));
    const run = await publish(`${registry.host}/acme/demo`, { env, alwaysPost: true });
    expect([run.code, codesOf(run, 'error')]).toEqual([1, ['CERTIFICATE_REFUSED']]);
    const [said] = annotationsOf(run, 'error');
    expect(said?.message).toContain(`The certificate of ${registry.host}`);
    expect(said?.hint).toContain('NODE_EXTRA_CA_CERTS');
    expect([registry.connections, puts(registry), run.post?.code]).toEqual([1, [], 0]);
  });

  it('on loopback costs one TLS connection beside the guess', async () => {
    const registry = disposables.use(await startRegistry({ name: '127.0.0.1', tls: new Authority().issue(['127.0.0.1']) }));
    const run = await publish(`${registry.host}/acme/demo`);
    expect([run.code, codesOf(run, 'error'), registry.connections]).toEqual([1, ['CERTIFICATE_REFUSED'], 2]);
  });
});

describe('behind a proxy', () => {
  it('everything goes through CONNECT tunnels, and the login of the proxy only to it', async () => {
    const registry = disposables.use(await startRegistry());
    const proxy = disposables.use(await startConnectProxy());
    const env = { HTTPS_PROXY: `http://porter:p%40ss@127.0.0.1:${proxy.port}` };
    const run = await publish(`${registry.host}/acme/demo`, { env, alwaysPost: true });
    expect([run.code, run.outputs['digest']]).toEqual([0, registry.tags('acme/demo').get('main')]);
    expect(new Set(proxy.asked.map(String))).toEqual(new Set([`${registry.host},Basic ${btoa('porter:p@ss')}`]));
    // All that reached the registry came by the proxy.
    expect(registry.connections).toBe(proxy.asked.length);
    expect(registry.log.entries.filter(({ headers }) => headers['proxy-authorization'] !== undefined)).toEqual([]);
    expect(run.log).not.toContain('p@ss');
  });

  it('a certificate that is refused at the far end costs one tunnel', async () => {
    const registry = disposables.use(await startRegistry({ tls: new Authority().issue(['registry.test']) }));
    const proxy = disposables.use(await startConnectProxy());
    const run = await publish(`${registry.host}/acme/demo`, { env: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } });
    expect([run.code, codesOf(run, 'error'), proxy.asked.length]).toEqual([1, ['CERTIFICATE_REFUSED'], 1]);
  });
});

describe('ghcr.io, with no input at all', () => {
  const TOKEN = 'ghs_0123456789abcdefABCDEF';

  async function ghcr(): Promise<LoopbackRegistry> {
    const auth = { kind: 'bearer', users: { octocat: TOKEN } } as const;
    return disposables.use(await startRegistry({ name: 'ghcr.io', persona: 'ghcr', auth }));
  }

  it('gets the ModelKit under the name of the repository, by the workflow token', async () => {
    const registry = await ghcr();
    const run = await publish('', { token: TOKEN, names: registry.names });
    expect([run.code, run.outputs['reference']]).toEqual([0, `ghcr.io/acme/demo@${registry.tags('acme/demo').get('main') ?? ''}`]);
    expect(run.log).not.toContain(TOKEN);
  });

  it('and api.github.com are asked as a release event needs them', async () => {
    const registry = await ghcr();
    const sha = kit.commit;
    const release = { tag_name: 'v1.0.0', draft: false, prerelease: false, target_commitish: 'main', id: 1 };
    kit.source.git('tag', '--force', 'v1.0.0');
    const api = disposables.use(await startGitHubApi(contentOf(kit.source), { name: 'api.github.com', token: TOKEN }));
    const run = await runAction({
      workspace: await disposables.directory('no checkout'),
      inputs: { mode: 'mirror', 'git-tags': 'v*', push: 'false' },
      event: { name: 'release', ref: 'refs/tags/v1.0.0', sha, payload: { action: 'published', release } },
      token: TOKEN,
      names: { ...registry.names, 'api.github.com:443': api.port },
      env: { GITHUB_API_URL: 'https://api.github.com' },
    });
    expect([run.code, codesOf(run, 'error')]).toEqual([0, []]);
    expect(new Set(api.requests.map(({ authorization }) => authorization?.replace(/^\w+ /, '')))).toEqual(new Set([TOKEN]));
    expect(jsonOf(run).repositories.map(({ name }) => name)).toEqual(['ghcr.io/acme/demo']);
  });
});

describe('plain http', () => {
  it('is spoken to loopback, and to a host that plain-http names', async () => {
    for (const name of ['127.0.0.1', 'registry.test']) {
      const registry = disposables.use(await startPlainRegistry({ name }));
      const run = await publish(`${registry.host}/acme/demo`, { inputs: { 'plain-http': name === '127.0.0.1' ? '' : registry.host } });
      expect([run.code, run.outputs['digest']]).toEqual([0, registry.tags('acme/demo').get('main')]);
    }
  });

  it('is not spoken to any other host', async () => {
    const registry = disposables.use(await startPlainRegistry({ name: 'registry.test' }));
    const run = await publish(`${registry.host}/acme/demo`);
    expect([run.code, codesOf(run, 'error'), registry.log.entries]).toEqual([1, ['UNREACHABLE'], []]);
  });
});
