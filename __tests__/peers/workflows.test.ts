import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { FILES, PublishedKit, writeFiles } from '../e2e/kits.js';
import { startGitHubApi, startRegistry } from '../e2e/servers.js';
import { ggufFile, matrixOf } from '../model/support/gguf-file.js';
import { AUTHORITY } from '../support/certificates.js';
import { Disposables } from '../support/disposable.js';
import { contentOf } from '../support/github-api.js';
import { peer, peerTest } from '../support/peers.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { WORKFLOWS, type ShownWorkflow } from '../support/documents.js';

const disposables = new Disposables();
afterAll(() => disposables.dispose());

const TOKEN = 'ghs_0123456789abcdefABCDEF';
/** ggml's number of the file type and of the tensor type. */
const QUANTIZATIONS = { q4_K_M: [15, 12], q5_K_M: [17, 13], q8_0: [7, 8], fp16: [1, 1] } as const;

/** Others' actions, where an example uses one: what it must do for the steps after it. */
const STUBS: Readonly<Record<string, string>> = {
  'actions/upload-artifact': `cpSync(process.env.INPUT_PATH, process.env.STUB_STORE + '/' + process.env.INPUT_NAME, { recursive: true });`,
  'actions/download-artifact': `cpSync(process.env.STUB_STORE + '/' + process.env.INPUT_NAME, process.env.INPUT_PATH, { recursive: true });`,
  'docker/login-action': `if (!process.env.INPUT_PASSWORD) process.exit(1);`,
  'actions/attest': `if (!/^sha256:[0-9a-f]{64}$/.test(process.env['INPUT_SUBJECT-DIGEST'])) process.exit(1);`,
};

interface Played {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** What is shared: a repository with every kit that an example names, and what its push has published. */
let kit: PublishedKit;
let commit = '';
let places: { readonly action: string; readonly bin: string; readonly store: string; readonly home: string; readonly authority: string };

beforeAll(async () => {
  kit = await PublishedKit.create(disposables);
  const files: Record<string, string | Buffer> = {};
  for (const [name, [fileType, tensorType]] of Object.entries(QUANTIZATIONS)) {
    const metadata = { 'general.architecture': 'llama', 'general.name': 'Demo Chat', 'general.file_type': fileType };
    const { bytes } = ggufFile(metadata, { tensors: matrixOf(25_600, tensorType) });
    files[`kits/${name}/model.gguf`] = Buffer.concat([bytes, Buffer.alloc(25_600 * 2)]);
    files[`kits/${name}/Kitfile`] = 'manifestVersion: 1.0.0\npackage:\n  name: demo\nmodel:\n  path: model.gguf\n';
  }
  for (const name of ['ranker', 'encoder']) {
    for (const [path, content] of Object.entries(FILES)) files[`kits/${name}/${path}`] = content;
  }
  writeFiles(kit.source.directory, files);
  commit = kit.source.commit('more kits');
  kit.source.git('tag', 'v1.0.0', commit);
  kit.source.git('remote', 'add', 'origin', 'https://github.com/acme/demo.git');
  const folder = await disposables.directory('act');
  places = {
    action: join(folder, 'action'),
    bin: join(folder, 'bin'),
    store: join(folder, 'store'),
    home: join(folder, 'home'),
    authority: join(folder, 'authority.pem'),
  };
  for (const place of [places.action, places.bin, places.store, places.home]) await mkdir(place);
  await cp(process.env['MODELKIT_BUNDLE'] ?? 'dist', join(places.action, 'dist'), { recursive: true });
  await cp('action.yml', join(places.action, 'action.yml'));
  // act runs the first node of the PATH.
  await symlink(process.execPath, join(places.bin, 'node'));
  await writeFile(places.authority, AUTHORITY.certificate);
  for (const [name, script] of Object.entries(STUBS)) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'action.yml'), 'name: stub\ndescription: stub\nruns: { using: node24, main: main.mjs }\n');
    await writeFile(join(folder, name, 'main.mjs'), `import { cpSync } from 'node:fs';\n${script}\n`);
  }
});

/** What GitHub says when that happens to the repository, for one or more ways in which the workflow is started. */
function playsOf({ events }: ShownWorkflow): readonly Played[] {
  const repository = { full_name: 'acme/demo', name: 'demo', owner: { login: 'acme' }, default_branch: 'main' };
  const push = (ref: string): Played => ({ name: 'push', payload: { ref, after: commit, repository } });
  return Object.entries(events).flatMap(([event, filter]): readonly Played[] => {
    switch (event) {
      case 'push':
        return [
          ...(filter?.tags === undefined || filter.branches !== undefined ? [push('refs/heads/main')] : []),
          ...(filter?.tags === undefined ? [] : [push('refs/tags/v1.0.0')]),
        ];
      case 'pull_request': {
        const head = { ref: 'feature', sha: commit, repo: { full_name: 'acme/demo', fork: false } };
        return [{ name: event, payload: { number: 7, pull_request: { number: 7, head, base: { ref: 'main', sha: commit } }, repository } }];
      }
      case 'release': {
        const release = { tag_name: 'v1.0.0', draft: false, prerelease: false, target_commitish: 'main', id: 1 };
        return [{ name: event, payload: { action: 'published', release, repository } }];
      }
      case 'schedule':
        return [{ name: event, payload: { schedule: '17 3 * * *', repository } }];
      case 'workflow_dispatch':
        return [{ name: event, payload: { ref: 'refs/heads/main', repository }, inputs: { digest: kit.digest, source: 'challenger' } }];
      case 'delete':
        return [{ name: event, payload: { ref: 'v0.9.0', ref_type: 'tag', repository } }];
      default:
        throw new Error(`Nothing is known of the event ${event}: say here what GitHub sends.`);
    }
  });
}

interface Outcome {
  /** Empty when every job succeeded. */
  readonly said: string;
  /** Of every step of this action, in the order of their ends. */
  readonly outputs: readonly Readonly<Record<string, string>>[];
}

/** The workflow as it stands, under act: its own checkout, this action from the bundle, others' from stubs, `ghcr.io` and GitHub's API on loopback. */
async function act({ text }: ShownWorkflow, played: Played, registry: LoopbackRegistry): Promise<Outcome> {
  const folder = await disposables.directory('workflow');
  const file = join(folder, 'workflow.yml');
  // A permission that act does not know; it heeds none.
  await writeFile(file, text.replace(/^ *artifact-metadata: .*\n/m, ''));
  await writeFile(join(folder, 'event.json'), JSON.stringify({ ...played.payload, inputs: played.inputs }));
  const api = disposables.use(
    await startGitHubApi(contentOf(kit.source, { releases: [{ tag: 'v1.0.0', latest: true }] }), {
      name: 'api.github.com',
      token: TOKEN,
    }),
  );
  const ports = Object.entries({ ...registry.names, 'api.github.com:443': api.port }).map(([address, port]) => `${address}=${port}`);
  const environment = {
    NODE_OPTIONS: `--import=${pathToFileURL(resolve('__tests__/support/loopback-names.js')).href}`,
    NODE_EXTRA_CA_CERTS: places.authority,
    LOOPBACK_PORTS: ports.join(' '),
    STUB_STORE: places.store,
  };
  const used = [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)@(\S+)/g)].map(([, name = '', ref = '']) => [name, ref] as const);
  const repositories = used
    .filter(([name]) => name !== 'actions/checkout')
    .map(([name, ref]) => `${name}@${ref}=${name.endsWith('/modelkit-tag-action') ? places.action : join(dirname(places.action), name)}`);
  const args = [
    ...[
      played.name,
      '-W',
      file,
      '-e',
      join(folder, 'event.json'),
      '-C',
      kit.source.directory,
      '--actor',
      'octocat',
      '--defaultbranch',
      'main',
    ],
    ...['-P', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--json', '-s', `GITHUB_TOKEN=${TOKEN}`],
    ...repositories.flatMap((repository) => ['--local-repository', repository]),
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
  const env = { PATH: `${places.bin}:${process.env['PATH'] ?? ''}`, HOME: places.home };
  const child = spawn(peer('act') ?? 'act', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (log += part));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return { said: code === 0 ? '' : saidIn(log), outputs: outputsOf(log) };
}

/** What the steps and act itself have said, without act's own words around it. */
function saidIn(log: string): string {
  const lines = log
    .split('\n')
    .map((line) => (line.startsWith('{') ? (JSON.parse(line) as { msg?: string; command?: string }) : { msg: line }));
  return lines
    .filter(({ command }) => command === undefined || command === 'error')
    .map(({ msg }) => msg?.trimEnd())
    .join('\n');
}

function outputsOf(log: string): readonly Readonly<Record<string, string>>[] {
  const steps = new Map<string, Record<string, string>>();
  for (const line of log.split('\n').filter((one) => one.startsWith('{'))) {
    const said = JSON.parse(line) as { command?: string; name?: string; arg?: string; job?: string; stepID?: readonly string[] };
    if (said.command !== 'set-output') continue;
    const step = `${said.job ?? ''} ${String(said.stepID)}`;
    steps.set(step, { ...steps.get(step), [said.name ?? '']: said.arg ?? '' });
  }
  return [...steps.values()].filter((outputs) => outputs['json'] !== undefined);
}

/** `ghcr.io` as it is when the workflow starts. Only a first push finds nothing. */
async function ghcr(first: boolean): Promise<LoopbackRegistry> {
  const auth = { kind: 'bearer', users: { octocat: TOKEN } } as const;
  const registry = disposables.use(await startRegistry({ name: 'ghcr.io', auth }));
  if (first) return registry;
  for (const name of ['acme/demo', 'acme/models-staging']) await kit.into(registry, name);
  registry.putTag('acme/demo', `sha-${commit}`, kit.digest);
  registry.putTag('acme/demo', 'v0.9.0', kit.digest);
  registry.putTag('acme/models-staging', 'challenger', kit.digest);
  return registry;
}

/** Tags, with their repositories, that must be there at the end; `!` in front: must not. By the name of the workflow and what starts it. */
function expected({ name, text }: ShownWorkflow, { name: event, payload }: Played): readonly string[] {
  const ref = event === 'push' ? `push ${String(payload['ref']).replace(/^refs\/(heads|tags)\//, '')}` : event;
  const both = (tag: string): readonly string[] => ['ranker', 'encoder'].map((kitName) => `acme/demo/${kitName}:${tag}`);
  const pruned = text.includes('prune: true') ? '!acme/demo:v0.9.0' : 'acme/demo:v0.9.0';
  const table: Readonly<Record<string, readonly string[]>> = {
    'modelkit push main': ['acme/demo:main', 'acme/demo:2k-chat-fp32', `acme/demo:sha-${commit}`, '!acme/demo:latest'],
    'modelkit push v1.0.0': ['acme/demo:v1.0.0', 'acme/demo:latest', 'acme/demo:2k-chat-fp32'],
    'modelkit pull_request': ['!acme/demo:pr-7', '!acme/demo:main', `!acme/demo:sha-${commit}`],
    'modelkit-release release': ['acme/demo:v1.0.0', 'acme/demo:v1.0', 'acme/demo:production', 'acme/demo:latest'],
    'modelkit-mirror schedule': ['acme/demo:v1.0.0', 'acme/demo:latest', pruned],
    'modelkit-mirror workflow_dispatch': ['acme/demo:v1.0.0', 'acme/demo:latest', pruned],
    'modelkit-mirror delete': ['!acme/demo:v0.9.0'],
    'modelkit-promote workflow_dispatch': [text.includes('champion') ? 'acme/models-production:champion' : 'acme/demo:production'],
    'modelkit-separate-rights push main': ['acme/demo:main', 'acme/demo:challenger', 'acme/demo:2k-chat-fp32'],
    'modelkit-matrix push main': ['acme/demo:main-q4_K_M', 'acme/demo:main-q8_0', `acme/demo:sha-${commit}-q8_0`],
    'modelkit-matrix push v1.0.0': ['acme/demo:v1.0.0-q4_K_M', 'acme/demo:v1.0.0-q8_0', 'acme/demo:latest-q8_0'],
    'modelkits push main': both('main'),
    'modelkits push v1.0.0': both('v1.0.0'),
  };
  const tags = table[`${name} ${ref}`];
  if (tags === undefined) throw new Error(`Nothing is expected of "${name}" on ${ref}: say here what it must do.`);
  return tags;
}

describe.each(WORKFLOWS.map((workflow) => [workflow.place, workflow] as const))('the workflow in %s', (_, workflow) => {
  for (const event of Object.keys(workflow.events)) {
    peerTest('act', `does on ${event} what it says, under act`, async () => {
      for (const played of playsOf({ ...workflow, events: { [event]: workflow.events[event] ?? null } })) {
        const registry = await ghcr(event === 'push' || event === 'pull_request');
        const { said, outputs } = await act(workflow, played, registry);
        expect(said).toBe('');
        expect(outputs).not.toEqual([]);
        for (const tag of expected(workflow, played)) {
          const [name = '', last = ''] = tag.replace(/^!/, '').split(':');
          expect([tag, registry.tags(name).has(last)]).toEqual([tag, !tag.startsWith('!')]);
        }
        // What the outputs say is so. A plan writes nothing, and a mirror's tags have digests of their own.
        if (event === 'pull_request') continue;
        for (const { digest, tags = '' } of outputs.filter(
          ({ digest: known, name }) => known !== '' && name?.startsWith('ghcr.io/') === true,
        )) {
          for (const reference of tags.split('\n')) {
            const [, name = '', tag = ''] = /^ghcr\.io\/(.+):(.+)$/.exec(reference) ?? [];
            expect([reference, registry.tags(name).get(tag)]).toEqual([reference, digest]);
          }
        }
      }
    });
  }
});

it('are found', () => {
  expect(WORKFLOWS.length).toBeGreaterThan(8);
});
