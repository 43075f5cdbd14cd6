import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { AuthOptions, LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type EntryResult, type RunOptions, type RunResult } from '../support/runner.js';
import { FILES, pushOf, writeFiles } from './kits.js';
import { codesOf, puts } from './outcome.js';
import { overlapping } from './runs.js';
import { startRegistry } from './servers.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const USER = 'publisher';
const PASSWORD = 'correct horse battery+staple/==';
const IDENTITY = 'identity-token-0123456789';
const GITHUB_TOKEN = 'ghs_0123456789abcdefABCDEF';
const BASIC: AuthOptions = { kind: 'basic', users: { [USER]: PASSWORD } };
const BEARER: AuthOptions = { kind: 'bearer', users: { [USER]: PASSWORD }, identityTokens: { [IDENTITY]: USER } };
const AUTH = Buffer.from(`${USER}:${PASSWORD}`).toString('base64');

interface Login {
  readonly title: string;
  readonly auth: AuthOptions;
  /** What the workflow set up before, for a registry at `host`, with a directory of its own. */
  readonly arrange: (host: string, directory: string) => Pick<RunOptions, 'inputs' | 'env' | 'token'>;
}

function dockerConfig(directory: string, config: object): { readonly env: Readonly<Record<string, string>> } {
  writeFileSync(join(directory, 'config.json'), JSON.stringify(config));
  return { env: { DOCKER_CONFIG: directory } };
}

/** A credential helper as Docker knows them: asked by `get` with the server on stdin. */
function helper(directory: string, host: string, config: object): { readonly env: Readonly<Record<string, string>> } {
  const script = join(directory, 'docker-credential-vault');
  const answer = JSON.stringify({ ServerURL: host, Username: USER, Secret: PASSWORD });
  writeFileSync(script, `#!/bin/sh\nread -r server\n[ "$1 $server" = "get ${host}" ] || exit 1\ncat <<'END'\n${answer}\nEND\n`);
  chmodSync(script, 0o755);
  const { env } = dockerConfig(directory, config);
  return { env: { ...env, PATH: `${directory}${delimiter}${process.env['PATH'] ?? ''}` } };
}

const LOGINS: readonly Login[] = [
  { title: 'username and password (Basic)', auth: BASIC, arrange: () => ({ inputs: { username: USER, password: PASSWORD } }) },
  { title: 'username and password (Bearer)', auth: BEARER, arrange: () => ({ inputs: { username: USER, password: PASSWORD } }) },
  {
    title: 'a password that begins and ends in blanks, with a line end behind it',
    auth: { kind: 'bearer', users: { [USER]: ` ${PASSWORD} ` } },
    arrange: () => ({ inputs: { username: USER, password: ` ${PASSWORD} \r\n` } }),
  },
  {
    title: 'auths of DOCKER_CONFIG, as docker/login-action writes them',
    auth: BEARER,
    arrange: (host, directory) => dockerConfig(directory, { auths: { [host]: { auth: AUTH } } }),
  },
  {
    title: 'an identity token of DOCKER_CONFIG',
    auth: BEARER,
    arrange: (host, directory) => dockerConfig(directory, { auths: { [host]: { auth: '', identitytoken: IDENTITY } } }),
  },
  {
    title: 'a credential helper of the host',
    auth: BASIC,
    arrange: (host, directory) => helper(directory, host, { credHelpers: { [host]: 'vault' } }),
  },
  {
    title: 'the credential store of all hosts',
    auth: BASIC,
    arrange: (host, directory) => helper(directory, host, { credsStore: 'vault' }),
  },
  {
    title: 'DOCKER_AUTH_CONFIG',
    auth: BASIC,
    arrange: (host) => ({ env: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [host]: { auth: AUTH } } }) } }),
  },
  {
    title: 'REGISTRY_AUTH_FILE, as podman login writes it',
    auth: BASIC,
    arrange: (host, directory) => {
      const file = join(directory, 'auth.json');
      writeFileSync(file, JSON.stringify({ auths: { [`${host}/acme`]: { auth: AUTH } } }));
      return { env: { REGISTRY_AUTH_FILE: file } };
    },
  },
];

interface Story {
  readonly registry: LoopbackRegistry;
  readonly run: RunResult;
  /** Everything that the run left in the runner's temp. */
  readonly left: string;
}

const disposables = new Disposables();
afterAll(() => disposables.dispose());

async function play(auth: AuthOptions, arrange: Login['arrange']): Promise<Story> {
  const registry = disposables.use(await startRegistry({ auth }));
  const [workspace, temp, directory] = await Promise.all(['kit', 'temp', 'login'].map((name) => disposables.directory(name)));
  if (workspace === undefined || temp === undefined || directory === undefined) throw new RangeError('three directories');
  writeFiles(workspace, FILES);
  const { inputs, ...rest } = arrange(registry.host, directory);
  const repository = `${registry.host}/acme/demo`;
  // One tag is there and moves, so that there is a journal while the run goes on.
  registry.putArtifact('acme/demo', 'before', 'main');
  const run = await runAction({ workspace, temp, inputs: { repository, ...inputs }, event: pushOf('refs/heads/main', COMMIT), ...rest });
  return { registry, run, left: contentOf(temp) };
}

describe('a registry that asks for a login takes', () => {
  const storyOf = overlapping(LOGINS, ({ auth, arrange }) => play(auth, arrange));

  it.each(LOGINS.map((login): [string, Login] => [login.title, login]))('%s', async (_title, login) => {
    const { registry, run, left } = await storyOf(login);
    expect([run.code, codesOf(run, 'error'), run.outputs['pushed']]).toEqual([0, [], 'true']);
    expect(registry.tags('acme/demo').get('main')).toBe(run.outputs['digest']);
    expect(left).toBe('');
    for (const secret of [PASSWORD, AUTH, IDENTITY, Buffer.from(PASSWORD).toString('base64'), ...registry.auth.tokens]) {
      expectNowhere(secret, run, left);
    }
  });
});

describe('a Docker configuration below the context', () => {
  it('is refused under any name of its directory, and nothing is sent', async () => {
    const registry = disposables.use(await startRegistry());
    const workspace = await disposables.directory('kit');
    writeFiles(workspace, {
      ...FILES,
      Kitfile: 'manifestVersion: 1.0.0\ncode:\n  - path: .\n',
      'odd/config.json': JSON.stringify({ auths: { [registry.host]: {} } }),
    });
    const run = await runAction({
      workspace,
      inputs: { repository: `${registry.host}/acme/demo` },
      event: pushOf('refs/heads/main', COMMIT),
      env: { DOCKER_CONFIG: join(workspace, 'odd') },
    });
    expect([run.code, codesOf(run, 'error'), puts(registry)]).toEqual([1, ['CREDENTIALS_IN_LAYER'], []]);
    expect(run.log).toContain('"odd/config.json"');
  });
});

describe('the token of the workflow', () => {
  it('is for ghcr.io, and no other host gets to see it', async () => {
    const { registry, run, left } = await play(BEARER, () => ({ token: GITHUB_TOKEN }));
    expect([run.code, codesOf(run, 'error'), puts(registry)]).toEqual([1, ['UNAUTHORIZED'], []]);
    expect(registry.log.entries.length).toBeGreaterThan(0);
    const sent = JSON.stringify(registry.log.entries.map(({ headers, path }) => [headers, path]));
    for (const secret of [GITHUB_TOKEN, Buffer.from(`octocat:${GITHUB_TOKEN}`).toString('base64')]) {
      expect(sent).not.toContain(secret);
      expectNowhere(secret, run, left);
    }
  });

  it('and the password of one host is not sent to another', async () => {
    const other = disposables.use(await startRegistry({ auth: BASIC }));
    const { run } = await play(BASIC, (host, directory) => ({
      ...dockerConfig(directory, { auths: { [host]: { auth: AUTH } } }),
      inputs: { repository: `${host}/acme/demo\n${other.host}/acme/demo` },
    }));
    expect([run.code, codesOf(run, 'error'), puts(other)]).toEqual([1, ['UNAUTHORIZED'], []]);
    expect(other.log.entries.map(({ authorization }) => authorization).filter((one) => one !== undefined)).toEqual([]);
  });
});

describe('a wrong login', () => {
  it('is named by its source, never by its content', async () => {
    const wrong = 'wrong-password-0123456789';
    const { run, left } = await play(BASIC, (host, directory) =>
      dockerConfig(directory, { auths: { [host]: { auth: Buffer.from(`${USER}:${wrong}`).toString('base64') } } }),
    );
    expect([run.code, codesOf(run, 'error')]).toEqual([1, ['UNAUTHORIZED']]);
    expect(run.commands.find(({ name }) => name === 'error')?.message).toContain('config.json');
    for (const secret of [wrong, Buffer.from(`${USER}:${wrong}`).toString('base64')]) expectNowhere(secret, run, left);
  });
});

/** Not in what main and post printed (as the runner shows it), set, or wrote. Masks are asked for by the plain secret, which is their use. */
function expectNowhere(secret: string, run: RunResult, left: string): void {
  const shown = (entry: EntryResult): string =>
    JSON.stringify([
      entry.log,
      entry.commands.filter(({ name }) => name !== 'add-mask'),
      entry.outputs,
      entry.state,
      entry.env,
      entry.summary,
      entry.artifacts,
    ]);
  expect(shown(run)).not.toContain(secret);
  if (run.post !== undefined) expect(shown(run.post)).not.toContain(secret);
  expect(left).not.toContain(secret);
}

function contentOf(directory: string): string {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path}\n${readFileSync(path, 'latin1')}`)
    .join('\n');
}
