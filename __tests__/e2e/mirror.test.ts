import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { contentOf, emptyContent, GITHUB_TOKEN, type GitHubApi } from '../support/github-api.js';
import type { GitRepositoryFixture } from '../support/git-repository.js';
import { peerTest } from '../support/peers.js';
import type { LoopbackRegistry, PersonaName } from '../support/registry/index.js';
import { processFigures } from '../support/process-figures.js';
import { runAction, type RunResult } from '../support/runner.js';
import { copyModelKit, errorsOf, kitRepository, linesOf, pushOf, putsOf, safetensors, writeFiles } from './kits.js';
import { jsonOf, actionsOf } from './outcome.js';
import { startDockerRegistry, startGitHubApi, startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** A repository with three published commits, their git tags not yet in the registry, and GitHub's API on it. */
interface World {
  readonly registry: LoopbackRegistry;
  readonly repository: string;
  readonly source: GitRepositoryFixture;
  readonly api: GitHubApi;
  readonly commits: readonly string[];
  readonly digests: readonly string[];
  mirror(inputs?: Record<string, string>, from?: 'api' | 'clone'): Promise<RunResult>;
}

const NAME = 'acme/demo';

/** What three pushes to main have published: made once, copied into each world. */
let origin: {
  readonly registry: LoopbackRegistry;
  readonly source: GitRepositoryFixture;
  readonly commits: string[];
  readonly digests: string[];
};
const lasting = new Disposables();
beforeAll(async () => {
  const registry = lasting.use(await startRegistry());
  const { source, commit } = await kitRepository(lasting);
  origin = { registry, source, commits: [commit], digests: [] };
  for (let round = 0; round < 3; round += 1) {
    if (round > 0) {
      writeFiles(source.directory, { 'model.safetensors': safetensors(round) });
      origin.commits.push(source.commit(`round ${round}`));
    }
    const run = await runAction({
      workspace: source.directory,
      inputs: { repository: `${registry.host}/${NAME}`, tags: 'type=ref,event=branch' },
      event: pushOf('refs/heads/main', origin.commits[round] ?? ''),
    });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    origin.digests.push(run.outputs['digest'] ?? '');
  }
});
afterAll(() => lasting.dispose());

async function copyOrigin(to: LoopbackRegistry): Promise<void> {
  for (const digest of origin.digests) await copyModelKit(origin.registry, NAME, digest, to, NAME);
  for (const [tag, digest] of origin.registry.tags(NAME)) to.putTag(NAME, tag, digest);
}

async function world(persona: PersonaName = 'spec', tagged: (source: GitRepositoryFixture) => void = () => undefined): Promise<World> {
  const registry = disposables.use(await startRegistry({ persona }));
  const repository = `${registry.host}/${NAME}`;
  await copyOrigin(registry);
  const { commits, digests } = origin;
  const source = await origin.source.clone();
  tagged(source);
  const api = disposables.use(await startGitHubApi(contentOf(source)));
  registry.log.clear();
  const empty = await disposables.directory('empty');
  return {
    registry,
    repository,
    source,
    api,
    commits,
    digests,
    mirror: (inputs = {}, from = 'api') =>
      runAction({
        workspace: from === 'clone' ? source.directory : empty,
        inputs: { mode: 'mirror', repository, ...inputs },
        event: {
          name: 'workflow_dispatch',
          ref: 'refs/heads/main',
          sha: commits[2] ?? '',
          payload: { repository: { default_branch: 'main' } },
        },
        ...(from === 'clone' ? {} : { token: GITHUB_TOKEN, env: { GITHUB_API_URL: api.url } }),
      }),
  };
}

/** Version tags on the three commits, one of them annotated; a pre-release, and a git tag whose commit was never published. */
function releases(source: GitRepositoryFixture): void {
  source.lightTag('v1.0.0', 'HEAD~2');
  source.annotatedTag('v1.1.0', 'HEAD~1');
  source.lightTag('v2.0.0-rc.1', 'HEAD');
  source.branch('side');
  source.commit('never published', { files: { 'side.txt': 'side\n' } });
  source.lightTag('v0.9.0');
  source.branch('main');
}

function tagsIn({ registry }: World): Record<string, string> {
  return Object.fromEntries([...registry.tags(NAME)].filter(([tag]) => !tag.startsWith('sha-') && tag !== 'main'));
}

describe('mirror', () => {
  it.each([['api'], ['clone']] as const)('gives every git tag to the ModelKit of its commit, from the %s', async (from) => {
    const here = await world('spec', releases);
    const run = await here.mirror({}, from);
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    const [first, second, third] = here.digests;
    expect(tagsIn(here)).toEqual({ 'v1.0.0': first, 'v1.1.0': second, 'v2.0.0-rc.1': third, latest: second });
    expect(run.outputs).toMatchObject({ digest: '', reference: '', version: '', pushed: 'true' });
    expect(linesOf(run, 'tag-names')).toEqual(['latest', 'v1.0.0', 'v1.1.0', 'v2.0.0-rc.1']);
    const json = jsonOf(run);
    expect(json).toMatchObject({ mode: 'mirror', digest: '', manifest: {}, model: { size: {} } });
    // Three ModelKits of a config and three layers each; dataset and documentation are the same in all of them.
    expect(json.repositories[0]?.blobs).toEqual({ uploaded: 0, present: 8, mounted: 0, bytes: 0 });
    expect(
      Object.fromEntries((json.repositories[0]?.tags ?? []).map(({ name, action, after }) => [name, `${action} ${after ?? ''}`])),
    ).toEqual({
      'v1.0.0': `create ${first ?? ''}`,
      'v1.1.0': `create ${second ?? ''}`,
      'v2.0.0-rc.1': `create ${third ?? ''}`,
      latest: `create ${second ?? ''}`,
    });
    // No blob is sent or fetched, each is asked for: each tag is one manifest.
    expect(putsOf(here.registry)).toEqual(Array.from({ length: 4 }, () => 'PUT manifest'));
    expect(here.registry.log.of('blob').map(({ method }) => method)).toEqual(Array.from({ length: 8 }, () => 'HEAD'));

    here.registry.log.clear();
    const again = await here.mirror({}, from);
    expect([again.code, again.outputs['pushed'], here.registry.log.manifestPuts]).toEqual([0, 'false', []]);
  });

  it('reports both ways: git tags without a ModelKit, and versions without a git tag', async () => {
    const here = await world('spec', releases);
    here.registry.putArtifact(NAME, 'orphan', 'v0.1.0', 'v9', 'nightly', '7b-chat-q8_0');
    const run = await here.mirror();
    expect(jsonOf(run).mirror).toEqual({
      gitTags: 4,
      withoutModelKit: [{ gitTag: 'v0.9.0', reason: expect.stringContaining('no ModelKit is published for its commit') }],
      withoutGitTag: ['v0.1.0'],
    });
    expect(jsonOf(run).warnings).toEqual([]);
    expect(jsonOf(run).notices.map(({ code }) => code)).toEqual(['GIT_TAGS_WITHOUT_MODELKIT', 'VERSIONS_WITHOUT_GIT_TAG']);
    expect(jsonOf(run).skipped).toContainEqual({ rule: 'git tag v0.9.0', reason: expect.any(String) });
    for (const text of ['1 git tag without a ModelKit', '1 version tag without a git tag', 'v0.1.0', 'v0.9.0'])
      expect(run.summary).toContain(text);
    // In the list of those without, and not again as a rule.
    expect(run.summary.match(/no ModelKit is published for its commit/g)).toHaveLength(1);
    expect(here.registry.tags(NAME).has('v0.1.0')).toBe(true);
  });

  it('takes in what the globs name, and nothing else', async () => {
    const here = await world('spec', (source) => {
      releases(source);
      source.lightTag('chat/v3.0.0');
    });
    const run = await here.mirror({ 'git-tags': 'v1.*\n!v1.0.0' });
    expect([run.code, tagsIn(here)]).toEqual([0, { 'v1.1.0': here.digests[1], latest: here.digests[1] }]);
  });

  it('leaves out a git tag that no rule takes, and warns where none takes any', async () => {
    const here = await world('spec', (source) => {
      source.lightTag('v1.0.0', 'HEAD~2');
      source.lightTag('demo', 'HEAD~1');
    });
    const tags = 'type=semver,pattern={{version}}';
    const run = await here.mirror({ tags });
    expect([run.code, errorsOf(run), actionsOf(run)]).toEqual([0, [], { '1.0.0': 'create', latest: 'create' }]);
    expect(jsonOf(run).skipped).toContainEqual({ rule: tags, reason: expect.stringContaining('demo') });
    expect(jsonOf(run).warnings).toEqual([]);
    const none = await here.mirror({ tags, 'git-tags': 'demo' });
    const why = `No rule of "tags" gives a name in this run, so that no git tag is mirrored: "${tags}" – "demo" is no semver version.`;
    expect([none.code, errorsOf(none), actionsOf(none)]).toEqual([0, [], {}]);
    expect(jsonOf(none).warnings).toEqual([{ code: 'NO_RULE_FIRED', message: why }]);
    const branches = await here.mirror({ tags: 'type=ref,event=branch' });
    expect(jsonOf(branches).warnings).toEqual([
      { code: 'NO_RULE_FIRED', message: expect.stringMatching(/ – not on a branch: .*, not on a branch/) },
    ]);
  });

  it.each([
    [
      'warns',
      (source: GitRepositoryFixture) => {
        releases(source);
      },
      'warnings',
      'None of the git tags (4) matches git-tags.',
    ],
    ['says', () => undefined, 'notices', 'The repository has no git tag, so there is nothing to mirror.'],
  ] as const)('%s that there is nothing to mirror', async (_, tagged, level, message) => {
    const here = await world('spec', tagged);
    const run = await here.mirror({ 'git-tags': 'release/*' });
    expect([run.code, errorsOf(run), actionsOf(run), run.outputs['pushed']]).toEqual([0, [], {}, 'false']);
    expect(jsonOf(run)[level]).toContainEqual(
      expect.objectContaining({ code: 'NO_GIT_TAG_MATCHES', message: expect.stringContaining(message) }),
    );
    expect(run.summary).not.toContain('Everything is in place');
  });

  it('plans: missing, equal, different, orphaned', async () => {
    const here = await world('spec', releases);
    here.registry.putTag(NAME, 'v1.0.0', here.digests[0] ?? '');
    here.registry.putTag(NAME, 'v1.1.0', here.digests[0] ?? '');
    here.registry.putTag(NAME, 'v0.1.0', here.digests[0] ?? '');
    const run = await here.mirror({ push: 'false', 'on-conflict': 'move' });
    expect([run.code, here.registry.log.writes]).toEqual([0, []]);
    expect(actionsOf(run)).toMatchObject({ 'v1.0.0': 'keep', 'v1.1.0': 'move', 'v2.0.0-rc.1': 'create', latest: 'create' });
    expect(jsonOf(run).mirror?.withoutGitTag).toEqual(['v0.1.0']);
  });

  it('lets a git tag that moved follow on-conflict', async () => {
    const here = await world('spec', releases);
    here.registry.putTag(NAME, 'v1.1.0', here.digests[0] ?? '');
    const before = tagsIn(here);
    const refused = await here.mirror();
    expect([refused.code, actionsOf(refused)['v1.1.0'], tagsIn(here)]).toEqual([1, 'refuse', before]);
    const kept = await here.mirror({ 'on-conflict': 'keep' });
    expect([kept.code, actionsOf(kept)['v1.1.0'], tagsIn(here)['v1.1.0'], tagsIn(here)['v1.0.0']]).toEqual([
      0,
      'keep',
      here.digests[0],
      here.digests[0],
    ]);
    const moved = await here.mirror({ 'on-conflict': 'move' });
    expect([moved.code, actionsOf(moved)['v1.1.0'], tagsIn(here)['v1.1.0']]).toEqual([0, 'move', here.digests[1]]);
  });

  it('refuses two commits that want one version, unless on-conflict decides', async () => {
    const two = (source: GitRepositoryFixture) => {
      source.lightTag('v1.0.0', 'HEAD~1');
      source.lightTag('1.0.0', 'HEAD');
    };
    const here = await world('spec', two);
    const tags = 'type=semver,pattern={{version}}';
    const refused = await here.mirror({ tags });
    expect([refused.code, tagsIn(here)]).toEqual([1, {}]);
    expect(errorsOf(refused).join('\n')).toMatch(/refs\/tags\/1\.0\.0.*refs\/tags\/v1\.0\.0/);
    const kept = await here.mirror({ tags, 'on-conflict': 'keep' });
    expect([kept.code, Object.keys(tagsIn(here)).sort()]).toEqual([0, ['1.0.0', 'latest']]);
  });

  it('leaves out a git tag that cannot be a tag, and one whose commit tag names no ModelKit', async () => {
    const here = await world('spec', (source) => {
      releases(source);
      source.lightTag('日本語', 'HEAD~1');
    });
    here.registry.putArtifact(NAME, 'a container image', `sha-${here.source.git('rev-parse', 'v0.9.0')}`);
    const run = await here.mirror();
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    expect(tagsIn(here)).toEqual({
      'v1.0.0': here.digests[0],
      'v1.1.0': here.digests[1],
      'v2.0.0-rc.1': here.digests[2],
      latest: here.digests[1],
    });
    expect(jsonOf(run).mirror?.withoutModelKit).toEqual([{ gitTag: 'v0.9.0', reason: expect.stringContaining('names no ModelKit') }]);
  });

  it('stops before anything is tagged when the list of git tags is not whole', async () => {
    const here = await world('spec', releases);
    here.registry.putTag(NAME, 'v0.1.0', here.digests[0] ?? '');
    here.api.faults = [{ path: /\/tags\?/, status: 403, body: { message: 'Resource not accessible by integration' } }];
    const run = await here.mirror({ prune: 'true' });
    expect([run.code, here.registry.log.writes, here.registry.tags(NAME).has('v0.1.0')]).toEqual([1, [], true]);
    expect(errorsOf(run).join('\n')).toContain('could not be read whole');
  });

  it('finds one wrong byte with verify: content before anything is tagged', async () => {
    const here = await world('spec', releases);
    const manifest = JSON.parse(here.registry.manifest(NAME, here.digests[1] ?? '')?.bytes.toString() ?? '{}') as {
      layers: { digest: string }[];
    };
    here.registry.faults.add({
      match: { method: 'GET', operation: 'blob', reference: manifest.layers[0]?.digest ?? '' },
      fault: { kind: 'corrupt', atByte: 700 },
      times: 99,
    });
    const run = await here.mirror({ verify: 'content' });
    expect([run.code, tagsIn(here)]).toEqual([1, {}]);
  });

  it('copies to further repositories', async () => {
    const here = await world('spec', releases);
    const run = await here.mirror({ repository: `${here.repository}\n${here.registry.host}/acme/copy` });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    expect(Object.fromEntries(here.registry.tags('acme/copy'))).toEqual(tagsIn(here));
  });
});

describe('prune', () => {
  it('removes versions without a git tag, only such as git-tags names, and no manifest', async () => {
    const here = await world('spec', releases);
    for (const tag of ['v0.1.0', 'v0.2.0', '0.3.0', 'nightly', 'v5']) here.registry.putTag(NAME, tag, here.digests[0] ?? '');
    const run = await here.mirror({ prune: 'true', 'git-tags': '*\n!v0.2*' });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    expect(Object.keys(tagsIn(here)).sort()).toEqual(['latest', 'nightly', 'v0.2.0', 'v1.0.0', 'v1.1.0', 'v2.0.0-rc.1', 'v5']);
    expect(actionsOf(run)).toMatchObject({ 'v0.1.0': 'delete', '0.3.0': 'delete' });
    expect(
      here.registry.log.entries
        .filter(({ method }) => method === 'DELETE')
        .map(({ reference }) => reference)
        .filter((one) => one.startsWith('sha256:')),
    ).toEqual([]);
    expect(here.registry.manifest(NAME, here.digests[0] ?? '')).toBeDefined();
  });

  it.each([['docker-registry-2.8'], ['ghcr'], ['harbor']] as const)(
    'leaves everything where %s cannot remove a single tag',
    async (persona) => {
      const here = await world(persona, releases);
      here.registry.putTag(NAME, 'v0.1.0', here.digests[0] ?? '');
      const run = await here.mirror({ prune: 'true' });
      expect([run.code, here.registry.tags(NAME).get('v0.1.0')]).toEqual([0, here.digests[0]]);
      expect(jsonOf(run).warnings.map(({ code }) => code)).toContain('TAG_NOT_REMOVED');
    },
  );

  it('removes nothing when names depend on what is inside', async () => {
    const here = await world('spec', releases);
    here.registry.putTag(NAME, 'v0.1.0', here.digests[0] ?? '');
    const run = await here.mirror({ prune: 'true', tags: 'type=ref,event=tag\ntype=raw,value={{git.version}}-{{model.quantization}}' });
    expect([run.code, here.registry.tags(NAME).has('v0.1.0')]).toEqual([0, true]);
    expect(jsonOf(run).warnings.map(({ code }) => code)).toContain('PRUNE_SKIPPED');
  });
});

describe('the delete event', () => {
  async function deleted(here: World, name: string, inputs: Record<string, string> = {}): Promise<RunResult> {
    return runAction({
      workspace: await disposables.directory('empty'),
      inputs: { repository: here.repository, prune: 'true', ...inputs },
      event: {
        name: 'delete',
        ref: 'refs/heads/main',
        sha: here.commits[2] ?? '',
        payload: { ref: name, ref_type: 'tag', repository: { default_branch: 'main' } },
      },
      token: GITHUB_TOKEN,
      env: { GITHUB_API_URL: here.api.url },
    });
  }

  it('removes what the deleted git tag had given, and nothing of its siblings', async () => {
    const here = await world('spec', releases);
    await here.mirror();
    here.source.git('tag', '--delete', 'v1.1.0');
    here.api.content = contentOf(here.source);
    const run = await deleted(here, 'v1.1.0');
    expect([run.code, errorsOf(run), actionsOf(run)]).toEqual([0, [], { 'v1.1.0': 'delete' }]);
    expect(Object.keys(tagsIn(here)).sort()).toEqual(['latest', 'v1.0.0', 'v2.0.0-rc.1']);
  });

  it('follows the rules: the version without v, unless another git tag gives it too', async () => {
    const here = await world('spec', releases);
    const tags = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}';
    await here.mirror({ tags });
    here.source.git('tag', '--delete', 'v1.1.0');
    here.source.lightTag('1.1.0', here.commits[1]);
    here.api.content = contentOf(here.source);
    const kept = await deleted(here, 'v1.1.0', { tags });
    expect([
      kept.code,
      jsonOf(kept).notices.map(({ code, message }) => [code, message.includes('git tag 1.1.0 is of the same version')]),
    ]).toEqual([0, [['PRUNE_SKIPPED', true]]]);
    expect(tagsIn(here)).toHaveProperty(['1.1.0']);
    here.source.git('tag', '--delete', '1.1.0');
    here.api.content = contentOf(here.source);
    const run = await deleted(here, 'v1.1.0', { tags });
    expect(actionsOf(run)).toEqual({ '1.1.0': 'delete' });
    expect(Object.keys(tagsIn(here)).sort()).toEqual(['1', '1.0.0', '2.0.0-rc.1', 'latest']);
  });

  it.each([
    ['the git tag is there again', () => undefined],
    [
      'the list of git tags is not whole',
      (here: World) => {
        here.api.faults = [{ path: /\/tags/, status: 404 }];
      },
    ],
  ])('removes nothing when %s', async (_, happen) => {
    const here = await world('spec', releases);
    await here.mirror();
    const before = tagsIn(here);
    happen(here);
    const run = await deleted(here, 'v1.1.0');
    expect([run.code, tagsIn(here)]).toEqual([0, before]);
    expect(jsonOf(run).warnings.map(({ code }) => code)).toEqual(['PRUNE_SKIPPED']);
  });

  it('does nothing without prune', async () => {
    const here = await world('spec', releases);
    await here.mirror();
    here.registry.log.clear();
    const run = await deleted(here, 'v1.1.0', { prune: 'false' });
    expect([run.code, here.registry.log.entries]).toEqual([0, []]);
  });
});

describe('scale', () => {
  const GIT_TAGS = 5000;
  const REGISTRY_TAGS = 50_000;
  const PAGE = 1000;

  /** Every version tag is there already but those of the last twenty git tags. */
  async function big(): Promise<{ registry: LoopbackRegistry; api: GitHubApi; head: string }> {
    const registry = disposables.use(await startRegistry({ persona: 'paged' }));
    const config = JSON.stringify({ manifestVersion: '1.0.0', package: {}, model: { path: 'model.bin' } });
    const type = 'application/vnd.kitops.modelkit.config.v1+json';
    const tags: { name: string; ref: string; refType: 'commit'; commit: string }[] = [];
    const digest = (index: number): string =>
      registry.putManifest(
        NAME,
        JSON.stringify({
          schemaVersion: 2,
          config: { mediaType: type, digest: registry.putBlob(NAME, config), size: config.length },
          layers: [],
          annotations: { number: String(index) },
        }),
        'application/vnd.oci.image.manifest.v1+json',
      );
    for (let index = 0; index < GIT_TAGS; index += 1) {
      const commit = `d${index.toString(16).padStart(39, '0')}`;
      const name = `v${Math.floor(index / 100)}.${index % 100}.0`;
      tags.push({ name, ref: commit, refType: 'commit', commit });
      registry.seedTags(NAME, digest(index), [`sha-${commit}`, ...(index < GIT_TAGS - 20 ? [name] : [])]);
    }
    const rest = REGISTRY_TAGS - 2 * GIT_TAGS + 20;
    registry.seedTags(
      NAME,
      digest(-1),
      Array.from({ length: rest }, (_, index) => `build-${index}`),
    );
    expect(registry.tags(NAME).size).toBe(REGISTRY_TAGS);
    const api = disposables.use(await startGitHubApi({ ...emptyContent(), tags }));
    return { registry, api, head: tags.at(-1)?.commit ?? '' };
  }

  it('5,000 git tags and 50,000 registry tags cost a bounded number of requests and 300 MB of memory, and 20 are written', async () => {
    const { registry, api, head } = await big();
    const workspace = await disposables.directory('empty');
    const told = processFigures(await disposables.directory('figures'));
    const run = await runAction({
      workspace,
      inputs: { mode: 'mirror', repository: `${registry.host}/${NAME}` },
      event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha: head, payload: { repository: { default_branch: 'main' } } },
      token: GITHUB_TOKEN,
      env: { GITHUB_API_URL: api.url },
      preload: told.preload,
    });
    expect([run.code, errorsOf(run)]).toEqual([0, []]);
    // Linux alone tells it.
    if (process.platform === 'linux') expect(told.read()[0]?.peak).toBeLessThan(300_000_000);
    // Each git tag's commit and name; for each that is written its manifest, before and after.
    expect(registry.log.entries.length).toBeLessThanOrEqual(REGISTRY_TAGS / PAGE + 2 * GIT_TAGS + 20 * 8 + 50);
    expect(api.requests.length).toBeLessThanOrEqual(GIT_TAGS / 100 + 10);
    expect(registry.log.manifestPuts.filter((reference) => reference.startsWith('v'))).toHaveLength(20);
    expect(registry.tags(NAME).get('latest')).toBe(registry.tags(NAME).get('v49.99.0'));
    // What all git tags skip, or lose to one of them, is not said thousands of times.
    expect(jsonOf(run).skipped.length).toBeLessThan(50);
    expect(run.log.split('\n').length).toBeLessThan(500);
    // Lists are cut at the end rather than lost.
    expect(Buffer.byteLength(run.outputs['json'] ?? '')).toBeLessThanOrEqual(256 * 1024);
    expect(Object.values(run.outputs).join('').length).toBeLessThan(500_000);
  });
});

describe('on docker-registry', () => {
  peerTest('docker-registry', 'mirrors git tags, and leaves tags that it cannot remove one by one', async () => {
    const real = disposables.use(await startDockerRegistry());
    const { source, commit } = await kitRepository(disposables);
    const inputs = { repository: `${real.host}/${NAME}` };
    const first = await runAction({ workspace: source.directory, inputs, event: pushOf('refs/heads/main', commit) });
    source.annotatedTag('v1.0.0');
    source.lightTag('v1.1.0');
    const mirror = () =>
      runAction({
        workspace: source.directory,
        inputs: { ...inputs, mode: 'mirror', prune: 'true' },
        event: { name: 'schedule', ref: 'refs/heads/main', sha: commit, payload: { schedule: '0 0 * * *' } },
      });
    const run = await mirror();
    expect([run.code, errorsOf(run), linesOf(run, 'tag-names')]).toEqual([0, [], ['latest', 'v1.0.0', 'v1.1.0']]);
    expect((jsonOf(run).repositories[0]?.tags ?? []).every(({ after }) => after === first.outputs['digest'])).toBe(true);
    source.git('tag', '--delete', 'v1.1.0');
    const pruned = await mirror();
    expect([pruned.code, jsonOf(pruned).mirror?.withoutGitTag]).toEqual([0, ['v1.1.0']]);
  });
});
