import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { contentOf, GITHUB_TOKEN } from '../support/github-api.js';
import { runAction } from '../support/runner.js';
import { kitRepository, pushOf, safetensors } from './kits.js';
import { startGitHubApi, startRegistry } from './servers.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** The action gives its hash workers an empty environment; here they tell what they load as well. */
const TELLING_WORKERS = `
  import { syncBuiltinESMExports } from 'node:module';
  import threads from 'node:worker_threads';
  const { Worker } = threads;
  const env = { NODE_V8_COVERAGE: process.env.NODE_V8_COVERAGE };
  threads.Worker = class extends Worker { constructor(url, options) { super(url, { ...options, env }); } };
  syncBuiltinESMExports();
`;

it('every file of the bundle is entered by one of these runs, so that none is first loaded by a user', async () => {
  const bundle = process.env['MODELKIT_BUNDLE'] ?? '';
  const folder = await disposables.directory('coverage');
  const coverage = join(folder, 'runs');
  mkdirSync(coverage);
  const preload = [join(folder, 'telling-workers.mjs')];
  writeFileSync(join(folder, 'telling-workers.mjs'), TELLING_WORKERS);
  const registry = disposables.use(await startRegistry());
  // Large enough for a worker of its own.
  const { source, commit } = await kitRepository(disposables, {
    Kitfile: 'manifestVersion: 1.0.0\nmodel:\n  path: model.safetensors\n',
    'model.safetensors': safetensors(0, [600, 500]),
    // A pattern that needs an engine.
    '.kitignore': '**/cache-*/*.tmp\n',
  });
  source.git('tag', 'v1.0.0');
  const api = disposables.use(await startGitHubApi(contentOf(source)));
  const env = { NODE_V8_COVERAGE: coverage, GITHUB_API_URL: api.url };
  const inputs = { repository: `${registry.host}/acme/demo` };

  // A run that is refused, whose journal is the post step's; one that goes through; one without a clone, which asks the API.
  registry.putArtifact('acme/demo', 'somebody else', 'v0.1.0');
  const common = { env, preload, token: GITHUB_TOKEN };
  const event = pushOf('refs/heads/main', commit);
  const refused = await runAction({ ...common, workspace: source.directory, inputs, event: pushOf('refs/tags/v0.1.0', commit) });
  const pushed = await runAction({ ...common, workspace: source.directory, inputs, event });
  const mirrored = await runAction({
    ...common,
    workspace: await disposables.directory('bare'),
    inputs: { ...inputs, mode: 'mirror', 'git-tags': 'v1*' },
    event,
  });
  expect([refused.code, pushed.code, mirrored.code]).toEqual([1, 0, 0]);

  const built = Object.keys(builtFiles().outputs)
    .map((path) => path.slice(path.lastIndexOf('/') + 1))
    .sort();
  const entered = new Set(readdirSync(coverage).flatMap((name) => loaded(join(coverage, name), bundle)));
  expect(built).toEqual(expect.arrayContaining(['main.js', 'post.js', 'hash-worker.js']));
  expect(built.filter((name) => !entered.has(name))).toEqual([]);
});

it('before its first request the action loads what it needs for that, and nothing that reads kits and models', () => {
  const { outputs, main } = builtFiles();
  const atStart = new Set([main]);
  for (const name of atStart)
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement' && path in outputs) atStart.add(path);
  const files = [...atStart].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
  const folders = files.map((path) => path.split('/')[1] ?? '');
  expect(folders).toEqual(expect.arrayContaining(['inputs', 'registry', 'trigger']));
  for (const later of ['kitfile', 'model', 'select', 'tags', 'transaction', 'layout', 'report', 'yaml'])
    expect(folders).not.toContain(later);
  expect(
    files.filter((path) => /registry\/(?:upload\/|manifests\/|target\.|remote\.|blobs\.)|handlebars\/compiler\/compiler\./.test(path)),
  ).toEqual([]);
});

type Outputs = Readonly<
  Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string }[]; readonly inputs: object }>
>;

/** What the bundler says of each file that it has written. */
function builtFiles(): { readonly outputs: Outputs; readonly main: string } {
  const bundle = process.env['MODELKIT_BUNDLE'] ?? '';
  const outputs = JSON.parse(readFileSync(join(dirname(bundle), 'outputs.json'), 'utf8')) as Outputs;
  const main = Object.keys(outputs).find((path) => path.endsWith('/main.js'));
  if (main === undefined) throw new RangeError('the bundle has no main.js');
  return { outputs, main };
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** Files of the bundle that the process has evaluated. */
function loaded(file: string, bundle: string): readonly string[] {
  const { result } = JSON.parse(readFileSync(file, 'utf8')) as Coverage;
  return result
    .filter(({ url, functions }) => url.startsWith('file:') && functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
    .map(({ url }) => fileURLToPath(url))
    .filter((path) => dirname(path) === bundle)
    .map((path) => path.slice(bundle.length + 1));
}
