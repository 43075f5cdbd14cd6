import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { startRegistry } from '../support/registry/index.js';
import { runAction } from '../support/runner.js';
import { actionsOf, copyModelKit, errorsOf, jsonOf, kitRepository, pushOf, safetensors, writeFiles } from './kits.js';

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

describe('names that are no content', () => {
  it('are not given to a dataset, so that latest and versions stay free', async () => {
    const registry = disposables.use(await startRegistry());
    const Kitfile = `manifestVersion: 1.0.0
package: { name: demo }
datasets:
  - { name: latest, path: a.csv }
  - { name: 1.0.0, path: b.csv }
  - { name: sales-2023, path: c.csv }
`;
    const { source, commit } = await kitRepository(disposables, { Kitfile, 'a.csv': 'a\n', 'b.csv': 'b\n', 'c.csv': 'c\n' });
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

describe('lines that cannot be meant as written', () => {
  it('are listed together, and nothing is read or asked', async () => {
    const registry = disposables.use(await startRegistry());
    const workspace = await disposables.directory('empty');
    const run = await runAction({
      workspace,
      inputs: {
        repository: `- ${registry.host}/acme/demo\n${registry.host}/acme/a, ${registry.host}/acme/b`,
        tags: 'v1, v2\n- type=content\ntype=raw,value=my tag!',
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
      'begins with a list mark',
      'cannot hold a blank, "!"',
      'DOCKER_METADATA_SHORT_SHA_LENGTH',
      'Input "repository"',
      'holds several',
      'Input "plain-http"',
      'Input "git-tags"',
    ])
      expect(said).toContain(text);
  });
});
