import { spawn } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AUTHORITY } from '../support/certificates.js';
import type { Disposables } from '../support/disposable.js';
import type { ShownWorkflow } from '../support/documents.js';
import { peer } from '../support/peers.js';

/** Others' actions, where an example uses one: what it must do for the steps after it. */
const STUBS: Readonly<Record<string, string>> = {
  'actions/upload-artifact': `cpSync(process.env.INPUT_PATH, process.env.STUB_STORE + '/' + process.env.INPUT_NAME, { recursive: true });`,
  'actions/download-artifact': `cpSync(process.env.STUB_STORE + '/' + process.env.INPUT_NAME, process.env.INPUT_PATH, { recursive: true });`,
  'docker/login-action': `if (!process.env.INPUT_PASSWORD) process.exit(1);`,
  'actions/attest': `if (!/^sha256:[0-9a-f]{64}$/.test(process.env['INPUT_SUBJECT-DIGEST'])) process.exit(1);`,
};

/** What starts a workflow: an event as GitHub sends it, with what a dispatch asks for. */
export interface Played {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

interface Outcome {
  /** Empty when every job succeeded. */
  readonly said: string;
  /** Of every step of this action, in the order of their ends. */
  readonly outputs: readonly Readonly<Record<string, string>>[];
}

/** Plays workflows of a repository. `addresses`: loopback ports of public ones, `ghcr.io:443`. */
export type Act = (workflow: ShownWorkflow, played: Played, addresses: Readonly<Record<string, number>>) => Promise<Outcome>;

/** Workflows as they stand, under act: its own checkout, this action from the bundle, others' from stubs, the token of the job in a secret. */
export async function act(disposables: Disposables, repository: string, token: string): Promise<Act> {
  const folder = await disposables.directory('act');
  const [action, bin, store, home] = [join(folder, 'action'), join(folder, 'bin'), join(folder, 'store'), join(folder, 'home')];
  for (const place of [action, bin, store, home]) await mkdir(place);
  await cp(process.env['MODELKIT_BUNDLE'] ?? 'dist', join(action, 'dist'), { recursive: true });
  await cp('action.yml', join(action, 'action.yml'));
  // act runs the first node of the PATH.
  await symlink(process.execPath, join(bin, 'node'));
  await writeFile(join(folder, 'authority.pem'), AUTHORITY.certificate);
  for (const [name, script] of Object.entries(STUBS)) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'action.yml'), 'name: stub\ndescription: stub\nruns: { using: node24, main: main.mjs }\n');
    await writeFile(join(folder, name, 'main.mjs'), `import { cpSync } from 'node:fs';\n${script}\n`);
  }
  return async ({ text }, { name, payload, inputs }, addresses) => {
    const own = await disposables.directory('workflow');
    const [file, event] = [join(own, 'workflow.yml'), join(own, 'event.json')];
    // A permission that act does not know; it heeds none.
    await writeFile(file, text.replace(/^ *artifact-metadata: .*\n/m, ''));
    await writeFile(event, JSON.stringify({ ...payload, inputs }));
    const environment = {
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('__tests__/support/loopback-names.js')).href}`,
      NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
      LOOPBACK_PORTS: Object.entries(addresses)
        .map(([address, port]) => `${address}=${port}`)
        .join(' '),
      STUB_STORE: store,
    };
    const used = [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)@(\S+)/g)].map(([, from = '', ref = '']) => [from, ref] as const);
    const repositories = used
      .filter(([from]) => from !== 'actions/checkout')
      .map(([from, ref]) => `${from}@${ref}=${from.endsWith('/modelkit-tag-action') ? action : join(folder, from)}`);
    const args = [
      ...[name, '-W', file, '-e', event, '-C', repository, '--actor', 'octocat', '--defaultbranch', 'main'],
      ...['-P', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--json', '-s', `GITHUB_TOKEN=${token}`],
      ...repositories.flatMap((one) => ['--local-repository', one]),
      ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    ];
    const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: home };
    const child = spawn(peer('act') ?? 'act', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (log += part));
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    return { said: code === 0 ? '' : saidIn(log), outputs: outputsOf(log) };
  };
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
