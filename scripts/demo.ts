// npm run demo: the whole product on this machine, with nothing but Node and npm. Plays ghcr.io on loopback, runs the built action as GitHub's
// runner would, pulls the result back and compares every byte. Leaves the job summaries in .demo/. With --pictures, also those that README and
// docs show, in docs/pictures/, by Chromium.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SERVER } from '../__tests__/support/certificates.js';
import { Disposables } from '../__tests__/support/disposable.js';
import { GitRepositoryFixture } from '../__tests__/support/git-repository.js';
import { startRegistry } from '../__tests__/support/registry/index.js';
import { runAction, type RunEvent } from '../__tests__/support/runner.js';
import { picture, summaryPage } from './demo-page.js';
import { comparePulled } from './demo-pull.js';
import { hanging, say, tell, type Scene } from './demo-tell.js';

const PROJECT = process.cwd();
const OUT = resolve(PROJECT, '.demo');
const PAGE = '.demo/summary.html';
const REPOSITORY = 'acme/element-names';
/** By the numbers of the runs. */
const PICTURES = { published: 2, refused: 6, 'put-back': 7, plan: 1 } as const;
const TOKEN = 'the-token-of-the-workflow';
/** The default rules for a git tag, and a stage that follows releases. */
const RELEASE_RULES = ['type=content', 'type=ref,event=tag', 'type=stage,tag=v*,value=production'];

const OPENING = `modelkit-tag-action on this machine: no network, no account, nothing but Node and npm.

  registry    ghcr.io, played by this program: over https with a certificate made a moment ago, and with logins
  kit         examples/kit, a model of 25 KiB that invents names of chemical elements
  repository  a new git repository, ${REPOSITORY} on "GitHub", with one commit
  action      the bundle in dist/, started as GitHub's runner starts it

Eight runs follow: a pull request, a push, a release, the same again, a promotion, an overwrite that is refused, a release that
fails half-way, and its second try. Each shows what became of every tag and why. Digests are shortened to twelve letters.
`;

const CLOSING = `What to do next
  open ${PAGE}: the job summaries of these runs, as GitHub shows them
  read README.md: one step in a workflow of yours does the same; examples/workflows has more
  run "npm run tags": try tag rules against events of your own
`;

/** A run that was asked for, and the exit code that it must have. */
interface Asked {
  readonly title: string;
  readonly event: RunEvent;
  readonly with?: Readonly<Record<string, string>>;
  readonly expected?: 0 | 1;
}

async function main(): Promise<void> {
  const disposables = new Disposables();
  try {
    const auth = { kind: 'bearer', users: { octocat: TOKEN }, anonymousPull: true } as const;
    const registry = disposables.use(await startRegistry({ name: 'ghcr.io', tls: SERVER, auth }));
    const source = await GitRepositoryFixture.create(disposables);
    await cp(resolve(PROJECT, 'examples/kit'), source.directory, { recursive: true });
    const first = source.commit('Train the model');
    say(OPENING);

    const scenes: Scene[] = [];
    const play = async ({ title, event, with: inputs = {}, expected = 0 }: Asked): Promise<Scene> => {
      registry.log.clear();
      const run = await runAction({
        action: PROJECT,
        workspace: source.directory,
        names: registry.names,
        env: { GITHUB_ACTION_REPOSITORY: 'OWNER/modelkit-tag-action', GITHUB_ACTION_REF: 'v1' },
        token: TOKEN,
        inputs,
        event: { repository: REPOSITORY, ...event },
      });
      const requests = registry.log.entries.map(({ method, path }) => ({ method, path }));
      const scene: Scene = { title, step: stepOf(inputs), run, requests, tags: new Map(registry.tags(REPOSITORY)) };
      scenes.push(scene);
      tell(scene, scenes.length);
      if (run.code !== expected) throw new Error(`The run ended with exit code ${String(run.code)}, not ${expected}:\n${run.log}`);
      return scene;
    };

    await play({ title: 'A pull request: what would be published, and nothing is written', event: pullRequest(first) });
    const published = await play({ title: 'Push to main: the kit is packed, pushed and tagged', event: pushOf('refs/heads/main', first) });
    source.git('tag', 'v1.0.0');
    const release = pushOf('refs/tags/v1.0.0', first);
    await play({ title: 'Push of git tag v1.0.0: the same ModelKit gets its version, no byte is sent again', event: release });
    await play({ title: 'The same run once more: nothing to do', event: release });
    await play({
      title: 'A promotion, started by hand: v1.0.0 becomes "production"',
      event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha: first, payload: payloadOf('refs/heads/main') },
      with: { mode: 'promote', source: 'v1.0.0', tags: 'type=raw,value=production' },
    });

    const second = source.commit('Explain the model', { files: { 'README.md': '# element-names, explained\n' } });
    source.git('tag', '--force', 'v1.0.0');
    await play({
      title: 'The git tag v1.0.0 was moved to another commit by mistake: refused before anything is uploaded',
      event: pushOf('refs/tags/v1.0.0', second),
      expected: 1,
    });
    source.git('tag', '--force', 'v1.0.0', first);
    source.git('tag', 'v1.1.0');
    const next: Asked = { title: '', event: pushOf('refs/tags/v1.1.0', second), with: { tags: RELEASE_RULES.join('\n') } };
    const refusal = { kind: 'status', status: 403, code: 'DENIED', message: 'this tag is locked just now' } as const;
    registry.faults.add({ match: { method: 'PUT', reference: 'latest' }, fault: refusal, times: Number.MAX_SAFE_INTEGER });
    const before = new Map(registry.tags(REPOSITORY));
    const failed = await play({
      ...next,
      title: 'Release v1.1.0, and the registry refuses its last tag: what moved is put back, the whole new version stays',
      expected: 1,
    });
    if ([...before].some(([tag, holder]) => failed.tags.get(tag) !== holder)) throw new Error('Not every tag was put back.');
    registry.faults.clear();
    await play({ ...next, title: 'The same job run again: the rest is done, and no blob is uploaded twice' });

    const digest = published.run.outputs['digest'] ?? '';
    const port = registry.names['ghcr.io:443'] ?? 0;
    const compared = await comparePulled({ port, repository: REPOSITORY, digest, directory: resolve(PROJECT, 'examples/kit') });
    say(`Pulled back as any client does: ${digest}`);
    say(`  manifest, config and ${compared.layers} layers hash to their digests; ${compared.files} files are the same, byte for byte.\n`);

    await mkdir(OUT, { recursive: true });
    await writeFile(
      resolve(PROJECT, PAGE),
      summaryPage(
        scenes.map(({ title, run }) => ({ title, markdown: run.summary })),
        'The job summaries of <code>npm run demo</code>, in order.',
      ),
    );
    if (process.argv.includes('--pictures')) {
      await mkdir(resolve(PROJECT, 'docs/pictures'), { recursive: true });
      for (const [name, number] of Object.entries(PICTURES)) {
        await picture(scenes[number - 1]?.run.summary ?? '', resolve(PROJECT, `docs/pictures/${name}.png`));
      }
    }
    say(CLOSING);
  } finally {
    await disposables.dispose();
  }
}

function payloadOf(ref: string): Record<string, unknown> {
  return { ref, repository: { default_branch: 'main', full_name: REPOSITORY } };
}

function pushOf(ref: string, sha: string): RunEvent {
  return { name: 'push', ref, sha, payload: { ...payloadOf(ref), after: sha } };
}

function pullRequest(sha: string): RunEvent {
  const repo = { full_name: REPOSITORY, fork: false };
  const pull = { number: 7, head: { ref: 'better-names', sha, repo }, base: { ref: 'main', repo } };
  const ref = 'refs/pull/7/merge';
  return {
    name: 'pull_request',
    ref,
    sha,
    headRef: 'better-names',
    baseRef: 'main',
    payload: { ...payloadOf(ref), number: 7, pull_request: pull },
  };
}

/** The step as it stands in the workflow. */
function stepOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  const lines = Object.entries(inputs).flatMap(([name, value]) =>
    value.includes('\n') ? [`    ${name}: |`, ...value.split('\n').map((line) => `      ${line}`)] : [`    ${name}: ${value}`],
  );
  return lines.length === 0 ? [] : ['- uses: OWNER/modelkit-tag-action@v1', '  with:', ...lines];
}

await rm(OUT, { recursive: true, force: true });
try {
  await main();
} catch (thrown) {
  say(hanging('The demo ended early: ', thrown instanceof Error ? thrown.message : String(thrown)));
  process.exitCode = 1;
}
