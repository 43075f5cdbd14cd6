import { createServer } from 'node:http';

import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { startRegistry } from './servers.js';
import { runAction } from '../support/runner.js';
import { copyModelKit, errorsOf, kitRepository, pushOf, safetensors, writeFiles } from './kits.js';
import { jsonOf, actionsOf } from './outcome.js';
import { listen } from '../support/loopback.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

describe('outputs tell the truth', () => {
  it('version is what the digest is called, not what names another ModelKit', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    writeFiles(source.directory, { 'model.safetensors': safetensors(1) });
    const newer = source.commit('newer');
    const repository = `${registry.host}/acme/demo`;
    const inputs = { repository, tags: 'type=ref,event=branch\ntype=raw,value=build-{{sha}}' };
    expect((await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', newer) })).code).toBe(0);
    source.git('checkout', '--quiet', commit);
    const stale = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    expect([stale.code, actionsOf(stale)['main'], stale.outputs['version']]).toEqual([0, 'skip', `build-${commit.slice(0, 7)}`]);
    expect(registry.tags('acme/demo').get(stale.outputs['version'] ?? '')).toBe(stale.outputs['digest']);
    expect([jsonOf(stale).warnings, jsonOf(stale).notices.map(({ code }) => code)]).toEqual([[], ['TAG_STALE']]);
  });
});

describe('a git tag that was made again', () => {
  it('with on-conflict: keep leaves the version, and all that would follow it', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const tags = 'type=ref,event=tag\ntype=semver,pattern={{major}}\ntype=stage,tag=v*,value=production\ntype=sha';
    const inputs = { repository: `${registry.host}/acme/demo`, tags, 'on-conflict': 'keep' };
    const first = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/tags/v1.2.0', commit) });
    writeFiles(source.directory, { 'model.safetensors': safetensors(1) });
    const again = source.commit('again');
    const run = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/tags/v1.2.0', again) });
    const digest = first.outputs['digest'] ?? '';
    const named = ['v1.2.0', '1', 'latest', 'production'];
    expect([run.code, errorsOf(run), named.map((tag) => registry.tags('acme/demo').get(tag))]).toEqual([0, [], named.map(() => digest)]);
    expect(actionsOf(run)).toMatchObject({ 'v1.2.0': 'keep', '1': 'skip', latest: 'skip', production: 'skip' });
    expect(registry.tags('acme/demo').get(run.outputs['version'] ?? '')).toBe(run.outputs['digest']);
  });
});

describe('names that are no content', () => {
  it('are not given to a dataset, so that latest and versions stay free', async () => {
    const registry = disposables.use(await startRegistry());
    const Kitfile = `manifestVersion: 1.0.0
package: { name: demo }
datasets:
  - { name: latest, path: a.csv }
  - { name: 1.0.0, path: b.csv }
  - { name: pr-5, path: d.csv }
  - { name: sales-2023, path: c.csv }
`;
    const { source, commit } = await kitRepository(disposables, {
      Kitfile,
      'a.csv': 'a\n',
      'b.csv': 'b\n',
      'c.csv': 'c\n',
      'd.csv': 'd\n',
    });
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/data` },
      event: pushOf('refs/heads/main', commit),
    });
    expect([run.code, errorsOf(run), [...registry.tags('acme/data').keys()].sort()]).toEqual([
      0,
      [],
      ['main', 'sales-2023', `sha-${commit}`],
    ]);
    expect(jsonOf(run).skipped).toEqual(
      expect.arrayContaining([
        { rule: 'type=content', reason: expect.stringContaining('belongs to the latest release') },
        { rule: 'type=content', reason: expect.stringContaining('belongs to the version 1.0.0') },
        { rule: 'type=content', reason: expect.stringContaining('belongs to pull request 5') },
      ]),
    );
  });
});

describe('one naming scheme', () => {
  it('promote gives no commit tag, wherever the ModelKit comes from', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const published = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/staging` },
      event: pushOf('refs/heads/main', commit),
    });
    const promote = (more: Record<string, string>) =>
      runAction({
        workspace: source.directory,
        inputs: { mode: 'promote', repository: `${registry.host}/acme/prod`, tags: 'champion', ...more },
        event: pushOf('refs/heads/main', commit),
      });
    const other = await promote({ source: `${registry.host}/acme/staging:main` });
    expect([other.code, errorsOf(other), [...registry.tags('acme/prod').keys()]]).toEqual([0, [], ['champion']]);
    await copyModelKit(registry, 'acme/staging', published.outputs['digest'] ?? '', registry, 'acme/own', `sha-${commit}`);
    const own = await promote({ repository: `${registry.host}/acme/own` });
    expect([own.code, own.outputs['tag-names']]).toEqual([0, 'champion']);
  });
});

describe('what a rule makes of the run’s own commit', () => {
  it('takes nothing from anybody', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: {
        repository: `${registry.host}/acme/demo`,
        tags: 'type=sha,prefix={{branch}}-\ntype=raw,value={{branch}}-{{sha}}-x\ntype=ref,event=branch,suffix=-{{sha}}',
      },
      event: pushOf('refs/heads/main', commit),
    });
    const short = `main-${commit.slice(0, 7)}`;
    expect([run.code, errorsOf(run), [...registry.tags('acme/demo').keys()].sort()]).toEqual([
      0,
      [],
      [short, `${short}-x`, `sha-${commit}`],
    ]);
  });
});

describe('the commit that a name shows', () => {
  it('is the head of a pull request, as long as docker/metadata-action is told; the commit tag stays', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const head = 'beef'.repeat(10);
    const pull = { number: 5, head: { sha: head, ref: 'x', repo: null }, base: { ref: 'main' } };
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/demo`, tags: 'type=sha\ntype=raw,value=x-{{sha}}' },
      event: { name: 'pull_request', ref: 'refs/pull/5/merge', sha: commit, payload: { action: 'opened', number: 5, pull_request: pull } },
      env: { DOCKER_METADATA_PR_HEAD_SHA: 'true', DOCKER_METADATA_SHORT_SHA_LENGTH: '12' },
    });
    const short = head.slice(0, 12);
    expect([run.code, errorsOf(run), Object.keys(actionsOf(run))]).toEqual([0, [], [`x-${short}`, `sha-${short}`, `sha-${commit}`]]);
  });
});

describe('lines that cannot be meant as written', () => {
  it('are listed together, and nothing is read or asked', async () => {
    const registry = disposables.use(await startRegistry());
    const workspace = await disposables.directory('empty');
    const run = await runAction({
      workspace,
      inputs: {
        repository: `- ${registry.host}/acme/demo\n${registry.host}/acme/a;${registry.host}/acme/b`,
        tags: 'v1, v2\n- type=content\ntype=raw,value=my tag!\ntype=raw,value={{branch}} x',
        'plain-http': 'true',
        'git-tags': 'v1.*, v2.*',
      },
      env: { DOCKER_METADATA_SHORT_SHA_LENGTH: '99' },
      event: pushOf('refs/heads/main', 'a'.repeat(40)),
    });
    expect([run.code, registry.log.entries]).toEqual([1, []]);
    const said = errorsOf(run).join('\n');
    for (const text of [
      'several names in one line',
      '"- type=content" begins with a list mark',
      'cannot hold a blank, "!"',
      'cannot hold a blank in "type=raw,value={{branch}} x"',
      'DOCKER_METADATA_SHORT_SHA_LENGTH',
      'Input "repository"',
      'holds several',
      'Input "plain-http"',
      'Input "git-tags"',
    ])
      expect(said).toContain(text);
  });
});

describe('GitHub Enterprise', () => {
  /** Hosts that a run asks its proxy for, which lets it through to none. */
  async function hostsOf(
    env: Record<string, string>,
    inputs: Record<string, string> = {},
  ): Promise<{ readonly code: number | null; readonly hosts: readonly string[]; readonly said: string }> {
    const hosts = new Set<string>();
    const proxy = createServer((request, response) => {
      hosts.add(new URL(request.url ?? '').host);
      response.writeHead(403).end();
    });
    proxy.on('connect', ({ url }, socket) => {
      hosts.add(url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const port = await listen(proxy);
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs,
      event: { ...pushOf('refs/heads/main', commit), payload: {} },
      token: 'ghs_of_the_instance',
      env: { HTTPS_PROXY: `http://127.0.0.1:${port}`, HTTP_PROXY: '', NO_PROXY: '', GITHUB_API_URL: '', ...env },
    });
    proxy.close();
    const said = run.commands.flatMap(({ name, message }) => (name === 'error' || name === 'warning' ? [message] : [])).join('\n');
    return { code: run.code, hosts: [...hosts].sort(), said };
  }
  const SERVER = { GITHUB_SERVER_URL: 'https://github.example.com' };
  const OWN = 'containers.github.example.com is the container registry of github.example.com, where it has one';

  it.each([
    ['true', 1],
    ['false', 0],
  ])('asks its own hosts alone, and says where else to go; push: %s', async (push, code) => {
    const asked = await hostsOf(SERVER, { push });
    // Whether the API is asked before the registry has ended the run is a matter of time.
    expect(asked.hosts).toContain('containers.github.example.com:443');
    expect([asked.code, asked.hosts.filter((host) => !/^(?:containers\.)?github\.example\.com:443$/.test(host))]).toEqual([code, []]);
    expect(asked.said).toContain(OWN);
    expect(asked.said).toContain('Name another by the input "repository"');
  });

  it('says nothing of its own registry where another one cannot be reached', async () => {
    const asked = await hostsOf(SERVER, { mode: 'promote', tags: 'x', source: 'ghcr.io/a/b:v1' });
    expect([asked.code, asked.said]).toEqual([1, expect.stringContaining('ghcr.io cannot be reached')]);
    expect(asked.said).not.toContain(OWN);
  });

  it('without a registry of its own asks nobody', async () => {
    const { code, hosts, said } = await hostsOf({ GITHUB_SERVER_URL: 'https://10.0.0.7' });
    expect([code, hosts]).toEqual([1, []]);
    expect(said).toContain('Input "repository": has no default on 10.0.0.7');
  });

  it.each<[string, Record<string, string>]>([
    ['a registry by name', {}],
    ['ghcr.io, written out', { repository: 'ghcr.io/acme/other' }],
    ['ghcr.io, beside another', { repository: 'ghcr.io/acme/demo\nghcr.io/acme/other' }],
    ['ghcr.io as a source', { mode: 'promote', tags: 'x', source: 'ghcr.io/acme/demo:main' }],
  ])('gives its token to no other registry: %s', async (_, inputs) => {
    const name = Object.keys(inputs).length === 0 ? {} : { name: 'ghcr.io' };
    const registry = disposables.use(await startRegistry({ ...name, auth: { kind: 'bearer', users: { octocat: 'x' } } }));
    const own = disposables.use(await startRegistry({ name: 'containers.github.example.com' }));
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: inputs['mode'] === 'promote' ? '' : `${registry.host}/acme/demo`, ...inputs },
      event: pushOf('refs/heads/main', commit),
      token: 'ghs_of_the_instance',
      names: { ...registry.names, ...own.names },
      env: SERVER,
    });
    const logins = registry.log.entries.filter(({ authorization }) => authorization !== undefined);
    expect([run.code, logins.length, errorsOf(run).join()]).toEqual([1, 0, expect.stringContaining('Log in before this step')]);
    expect(registry.log.of('token').length).toBeGreaterThan(0);
  });
});

describe('events', () => {
  it('on the branch of a merge queue are planned only', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/demo` },
      event: pushOf('refs/heads/gh-readonly-queue/main/pr-7-abc', commit),
    });
    expect([run.code, run.outputs['pushed'], Object.keys(actionsOf(run)), registry.log.writes]).toEqual([
      0,
      'false',
      [`sha-${commit}`],
      [],
    ]);
  });

  it('of Dependabot are planned on its branches; elsewhere a refusal names its token', async () => {
    const registry = disposables.use(await startRegistry());
    registry.faults.add({ match: { method: ['POST', 'PUT', 'PATCH'] }, fault: { kind: 'status', status: 403, code: 'DENIED' }, times: 99 });
    const { source, commit } = await kitRepository(disposables);
    const push = (ref: string) =>
      runAction({
        workspace: source.directory,
        inputs: { repository: `${registry.host}/acme/demo` },
        event: pushOf(ref, commit),
        env: { GITHUB_ACTOR: 'dependabot[bot]' },
      });
    const own = await push('refs/heads/dependabot/npm/x-1.2.3');
    expect([own.code, own.outputs['pushed'], registry.log.writes]).toEqual([0, 'false', []]);
    const merged = await push('refs/heads/main');
    expect([merged.code, errorsOf(merged).join('\n')]).toEqual([
      1,
      expect.stringContaining('Dependabot started this run, and its token may only read'),
    ]);
  });

  it('of a release without GITHUB_REF find the commit of its git tag', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    source.lightTag('v1.0.0');
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/demo` },
      event: {
        name: 'release',
        ref: '',
        sha: commit,
        payload: { action: 'published', release: { tag_name: 'v1.0.0', target_commitish: 'main' } },
      },
    });
    expect([run.code, errorsOf(run), Object.keys(actionsOf(run))]).toEqual([0, [], expect.arrayContaining(['v1.0.0', `sha-${commit}`])]);
  });
});

describe('a password of several lines', () => {
  it('is masked line by line, but for lines that would blank the log', async () => {
    const run = await runAction({
      workspace: await disposables.directory('empty'),
      inputs: { repository: 'registry.example/a/b', username: 'user', password: 'first line\nab\n\nc\nlast line', push: 'false' },
      event: pushOf('refs/heads/main', 'a'.repeat(40)),
    });
    const masked = run.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message);
    expect(masked).toEqual(expect.arrayContaining(['first line', 'last line']));
    expect(masked.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.length < 4)).toEqual([]);
  });
});

describe('rules that give nothing', () => {
  it('are warned of, with the reason of each; the default rules are not meant', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const push = (inputs: Record<string, string>) =>
      runAction({
        workspace: source.directory,
        inputs: { repository: `${registry.host}/acme/demo`, ...inputs },
        event: pushOf('refs/heads/main', commit),
      });
    const run = await push({ tags: 'type=semver,pattern={{version}}\ntype=stage,tag=v*,value=production' });
    expect([run.code, Object.keys(actionsOf(run))]).toEqual([0, [`sha-${commit}`]]);
    expect(jsonOf(run).warnings).toEqual([
      {
        code: 'NO_RULE_FIRED',
        message: expect.stringMatching(/"type=semver,pattern=.*not on a git tag.*"type=stage,tag=v\*,value=production" – not on a git tag/),
      },
    ]);
    expect(jsonOf(await push({ push: 'false' })).warnings).toEqual([]);
  });

  it('say of every content name whose it is', async () => {
    const registry = disposables.use(await startRegistry());
    const Kitfile = 'manifestVersion: 1.0.0\ndatasets:\n  - { name: latest, path: a.csv }\n  - { name: pr-5, path: b.csv }\n';
    const { source, commit } = await kitRepository(disposables, { Kitfile, 'a.csv': 'a\n', 'b.csv': 'b\n' });
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/acme/data`, tags: 'type=content' },
      event: pushOf('refs/heads/main', commit),
    });
    expect([run.code, Object.keys(actionsOf(run))]).toEqual([0, [`sha-${commit}`]]);
    const whose = /"latest" .* belongs to the latest release.*"pr-5" .* belongs to pull request 5/;
    expect(jsonOf(run).warnings).toEqual([{ code: 'NO_RULE_FIRED', message: expect.stringMatching(whose) }]);
  });
});
