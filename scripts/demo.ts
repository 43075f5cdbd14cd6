// npm run demo: the whole product on this machine, with nothing but Node and npm. Starts a registry on loopback, runs the built action as
// GitHub's runner would, pulls the result back and compares every byte. Leaves the job summaries in .demo/.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Disposables } from '../__tests__/support/disposable.js';
import { GitRepositoryFixture } from '../__tests__/support/git-repository.js';
import { startRegistry, type LoopbackRegistry } from '../__tests__/support/registry/index.js';
import { runAction, type RunResult } from '../__tests__/support/runner.js';
import { comparePulled } from './demo-pull.js';
import { summaryPage } from './demo-page.js';

const PROJECT = process.cwd();
const OUT = resolve(PROJECT, '.demo');
const REPOSITORY = 'acme/element-names';
const WIDTH = 110;

interface Scene {
  readonly title: string;
  readonly run: RunResult;
  readonly requests: readonly { readonly method: string; readonly path: string }[];
}

async function main(): Promise<void> {
  const disposables = new Disposables();
  const registry = await startRegistry();
  try {
    const source = await GitRepositoryFixture.create(disposables);
    await cp(resolve(PROJECT, 'examples/kit'), source.directory, { recursive: true });
    const first = source.commit('Train the model');

    say(`A registry on this machine (${registry.host}), the kit of examples/kit, and a git repository with one commit.\n`);
    const scenes: Scene[] = [];
    const play = async (title: string, ref: string, sha: string): Promise<Scene> => {
      registry.log.clear();
      const run = await runAction({
        action: PROJECT,
        workspace: source.directory,
        inputs: { repository: `${registry.host}/${REPOSITORY}` },
        event: { name: 'push', ref, sha, payload: { ref, after: sha, repository: { default_branch: 'main' } } },
      });
      const scene = { title, run, requests: registry.log.entries.map(({ method, path }) => ({ method, path })) };
      scenes.push(scene);
      tell(scene, registry);
      return scene;
    };

    const published = await play('push to main', 'refs/heads/main', first);
    source.git('tag', 'v1.0.0');
    await play('push of git tag v1.0.0', 'refs/tags/v1.0.0', first);
    await play('the same run again', 'refs/tags/v1.0.0', first);
    const second = source.commit('Change a document, and move the git tag by mistake', {
      files: { 'README.md': '# element-names, improved\n' },
    });
    source.git('tag', '--force', 'v1.0.0');
    await play('push of a moved git tag v1.0.0', 'refs/tags/v1.0.0', second);

    const digest = published.run.outputs['digest'] ?? '';
    const compared = await comparePulled(registry.url, REPOSITORY, digest, resolve(PROJECT, 'examples/kit'));
    say(`Pulled ${digest}`);
    say(`  manifest, config and ${compared.layers} layers hash to their digests; ${compared.files} files are the same, byte for byte.\n`);

    await mkdir(OUT, { recursive: true });
    await writeFile(resolve(OUT, 'summary.html'), summaryPage(scenes.map(({ title, run }) => ({ title, markdown: run.summary }))));
    say('The job summaries, as GitHub shows them: .demo/summary.html');
    const expected = [0, 0, 0, 1];
    if (scenes.some(({ run }, index) => run.code !== expected[index])) process.exitCode = 1;
  } finally {
    await registry.stop();
    await disposables.dispose();
  }
}

function tell({ title, run, requests }: Scene, registry: LoopbackRegistry): void {
  const writes = requests.filter(({ method }) => ['PUT', 'PATCH'].includes(method));
  const blobs = writes.filter(({ path }) => path.includes('/blobs/')).length;
  say(`▶ ${title}`);
  const errors = run.commands.filter(({ name }) => name === 'error').map(({ message }) => message.split('\n')[0] ?? '');
  for (const line of run.log.split('\n').filter((text) => /^ {2}(?:create|keep|move|skip|refuse|restore|delete) /.test(text)))
    say(inOneLine(line));
  for (const error of errors) say(`  error: ${error}`);
  say(
    `  exit code ${String(run.code)}; ${requests.length} requests, ${blobs} blobs uploaded, ${writes.length - blobs} manifests or tags written`,
  );
  say(`  tags now: ${[...registry.tags(REPOSITORY).keys()].map(short).join(', ')}\n`);
}

/** The log gives the whole reason; one screen holds its beginning. */
function inOneLine(line: string): string {
  const shown = line.replace(/(sha-[0-9a-f]{7})[0-9a-f]{33}/g, '$1…').replace(/(commit [0-9a-f]{7})[0-9a-f]{33}/g, '$1…');
  return shown.length > WIDTH ? `${shown.slice(0, WIDTH - 2)}…)` : shown;
}

/** Commit tags are long; a person knows them by their first letters. */
function short(tag: string): string {
  return tag.replace(/^(sha-[0-9a-f]{7})[0-9a-f]{33}$/, '$1…');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await rm(OUT, { recursive: true, force: true });
await main();
