import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Exec } from '../../../src/ports.js';
import { Credentials } from '../../../src/registry/auth/credentials.js';
import { Secrets } from '../../../src/registry/host/secrets.js';
import { loginFiles } from '../../../src/registry/host/index.js';
import type { RegistryOptions } from '../../../src/registry/types.js';
import { Disposables } from '../../support/disposable.js';
import { OPTIONS, testPorts, type TestPorts } from '../ports.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** All places for logins, first come first served; each holds a login whose user names the place. */
const PLACES = ['inputs', 'DOCKER_AUTH_CONFIG', 'docker', 'home', 'podman', 'runtime', 'kit'] as const;

function fileFor(user: string): string {
  return JSON.stringify({ auths: { 'ghcr.io': { auth: btoa(`${user}:secret of ${user}`) } } });
}

async function setUp(places: readonly string[]): Promise<{ ports: TestPorts; options: RegistryOptions }> {
  const root = await disposables.directory();
  const paths: Record<string, string> = {
    docker: join(root, 'docker', 'config.json'),
    home: join(root, 'home', '.docker', 'config.json'),
    podman: join(root, 'podman.json'),
    runtime: join(root, 'runtime', 'containers', 'auth.json'),
    kit: join(root, 'kit', 'credentials.json'),
  };
  for (const [place, path] of Object.entries(paths)) {
    if (!places.includes(place)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, fileFor(place));
  }
  const env = {
    HOME: join(root, 'home'),
    DOCKER_CONFIG: join(root, 'docker'),
    REGISTRY_AUTH_FILE: join(root, 'podman.json'),
    XDG_RUNTIME_DIR: join(root, 'runtime'),
    KITOPS_HOME: join(root, 'kit'),
    ...(places.includes('DOCKER_AUTH_CONFIG') ? { DOCKER_AUTH_CONFIG: fileFor('DOCKER_AUTH_CONFIG') } : {}),
  };
  const inputs = { credentials: { username: 'inputs', password: 'x' }, credentialsHost: 'ghcr.io' };
  const options = {
    ...OPTIONS,
    githubToken: 'ghs_token',
    githubTokenHost: 'ghcr.io',
    githubActor: 'octocat',
    ...(places.includes('inputs') ? inputs : {}),
  };
  return { ports: testPorts({ env }), options };
}

function credentials(options: RegistryOptions, ports: TestPorts): Credentials {
  return new Credentials(options, ports, new Secrets(ports.log));
}

describe('the order of logins', () => {
  it.each(PLACES.map((place, index) => [place, PLACES.slice(index)] as const))('%s comes first of %j', async (first, places) => {
    const { ports, options } = await setUp(places);
    expect(await credentials(options, ports).for('ghcr.io', 'a/b')).toMatchObject({ kind: 'password', username: first });
    expect(ports.remarks).toEqual([]);
  });

  it('ends with the workflow token, for ghcr.io alone', async () => {
    const { ports, options } = await setUp([]);
    const logins = credentials(options, ports);
    expect(await logins.for('ghcr.io', 'a/b')).toEqual({
      kind: 'password',
      username: 'octocat',
      password: 'ghs_token',
      source: 'the input "github-token"',
    });
    expect(await logins.for('ghcr.io.example.com', 'a/b')).toBeUndefined();
    expect(await logins.for('registry.example.com', 'a/b')).toBeUndefined();
    expect(ports.masked).toContain('ghs_token');
    expect(ports.masked).not.toContain('octocat');
  });

  it.each([
    ['ghcr.io', 'quay.io', false],
    ['ghcr.io', 'docker.io', false],
    ['docker.io', 'quay.io', false],
    ['GHCR.io', 'ghcr.io', true],
    ['index.docker.io', 'docker.io', true],
  ])('gives the inputs to their registry alone: those for %s to %s: %s', async (credentialsHost, host, given) => {
    const { ports, options } = await setUp(['inputs']);
    const found = await credentials({ ...options, githubToken: '', credentialsHost }, ports).for(host, 'a/b');
    expect(found).toEqual(given ? expect.objectContaining({ username: 'inputs' }) : undefined);
  });

  it('gives the workflow token to a user whose name is not known', async () => {
    const { ports, options } = await setUp([]);
    expect(await credentials({ ...options, githubActor: '' }, ports).for('ghcr.io', 'a/b')).toMatchObject({ username: 'x-access-token' });
  });

  it.each([
    ['linux', { HOME: '/h', USERPROFILE: '/u' }, '/h/.local/share/kitops/credentials.json'],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\kitops\\credentials.json'],
  ] as const)('looks on %s with %j last where kit keeps its logins', (platform, env, expected) => {
    expect(loginFiles(env, platform).at(-1)).toBe(expected);
    expect(loginFiles(env, platform).join()).not.toContain('/u');
  });

  it.each(['linux', 'win32'] as const)('looks nowhere on %s where the variables are empty', (platform) => {
    const env = { HOME: '', USERPROFILE: '', DOCKER_CONFIG: '', REGISTRY_AUTH_FILE: '', XDG_RUNTIME_DIR: '', KITOPS_HOME: '' };
    expect(loginFiles(env, platform)).toEqual([]);
  });

  it('looks nowhere for a login of kit where kit has no place', () => {
    expect(loginFiles({ USERPROFILE: 'C:\\U' }, 'win32')).toEqual(['C:\\U\\.docker\\config.json']);
  });
});

describe('login files that are broken', () => {
  it('are passed over with a warning that repeats nothing of them', async () => {
    const { options } = await setUp([]);
    const ports = testPorts({ env: { DOCKER_AUTH_CONFIG: '{"auths": {"ghcr.io": {"auth": "hidden' } });
    expect(await credentials(options, ports).for('ghcr.io', 'a/b')).toMatchObject({ username: 'octocat' });
    expect(ports.remarks).toEqual([
      {
        level: 'warning',
        subject: 'registry',
        code: 'CREDENTIALS_UNREADABLE',
        message: 'DOCKER_AUTH_CONFIG is no JSON object; no login is taken from it.',
        hint: 'Log in again, or remove it.',
      },
    ]);
    expect(ports.said.join('\n')).not.toContain('hidden');
  });

  it('are not read without end', async () => {
    const file = join(await disposables.directory(), 'auth.json');
    const login = JSON.stringify({ auths: { 'quay.io': { auth: btoa('me:password') } } });
    await writeFile(file, login + ' '.repeat(4 * 1024 * 1024));
    const ports = testPorts({ env: { REGISTRY_AUTH_FILE: file } });
    expect(await credentials(OPTIONS, ports).for('quay.io', 'a/b')).toBeUndefined();
    expect(ports.remarks).toEqual([
      expect.objectContaining({ code: 'CREDENTIALS_UNREADABLE', message: `${file} cannot be read: it is larger than 4 MiB.` }),
    ]);
    await writeFile(file, login + ' '.repeat(4 * 1024 * 1024 - login.length));
    expect(await credentials(OPTIONS, ports).for('quay.io', 'a/b')).toMatchObject({ username: 'me' });
  });

  it('do not include one that holds nothing', async () => {
    const ports = testPorts({ env: { DOCKER_AUTH_CONFIG: ' \n' } });
    expect(await credentials(OPTIONS, ports).for('quay.io', 'a/b')).toBeUndefined();
    expect(ports.remarks).toEqual([]);
  });

  it('include entries without user and password', async () => {
    const ports = testPorts({ env: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { 'quay.io': { auth: btoa('no colon') } } }) } });
    expect(await credentials(OPTIONS, ports).for('quay.io', 'a/b')).toBeUndefined();
    expect(ports.remarks).toEqual([
      expect.objectContaining({
        code: 'CREDENTIALS_UNREADABLE',
        message: 'The entry "quay.io" in DOCKER_AUTH_CONFIG holds no user and password.',
      }),
    ]);
  });
});

describe('the bytes of a login file', () => {
  const TEXT = JSON.stringify({ auths: { 'ghcr.io': { auth: Buffer.from('docker:pässword').toString('base64') } } });
  const wide = Buffer.from(TEXT, 'utf16le');
  const swapped = Buffer.from(wide).swap16();
  async function read(bytes: Uint8Array): Promise<{ found: unknown; ports: TestPorts; path: string }> {
    const { ports, options } = await setUp([]);
    const path = join(ports.env['DOCKER_CONFIG'] ?? '', 'config.json');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    return { found: await credentials({ ...options, githubToken: '' }, ports).for('ghcr.io', 'a/b'), ports, path };
  }

  it.each<readonly [string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['UTF-16BE with a byte order mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ['UTF-16LE', wide],
    ['UTF-16BE', swapped],
  ])('are text in %s', async (_, bytes) => {
    const { found, ports } = await read(bytes);
    expect([found, ports.remarks]).toEqual([expect.objectContaining({ username: 'docker', password: 'pässword' }), []]);
  });

  it.each<readonly [string, Uint8Array, string, object | undefined]>([
    ['UTF-8', Buffer.from(TEXT.replace('{', '{"ä":"ä",'), 'latin1'), 'a login with other letters may be wrong', { username: 'docker' }],
    ['UTF-8', Buffer.from('{"ä', 'latin1'), 'no login is taken from it', undefined],
    ['UTF-16LE', wide.subarray(0, -1), 'no login is taken from it', undefined],
  ])('that are no text in %s are said to be none', async (encoding, bytes, what, login) => {
    const { found, ports, path } = await read(bytes);
    expect(found).toEqual(login === undefined ? undefined : expect.objectContaining(login));
    expect(ports.remarks.map(({ message }) => message)).toEqual([`${path} is not text in ${encoding} throughout; ${what}.`]);
  });
});

it.each<readonly [string, object, Exec | undefined]>([
  ['an entry', { auths: { 'ghcr.io': { username: 'me\n', password: 'key\r\n' } } }, undefined],
  ['an "auth"', { auths: { 'ghcr.io': { auth: btoa('me:key\r\n') } } }, undefined],
  [
    'a helper',
    { credsStore: 'x' },
    () => Promise.resolve({ exitCode: 0, stdout: JSON.stringify({ Username: 'me\n', Secret: 'key\n' }), stderr: '' }),
  ],
])('a line end is no part of user and password: %s', async (_, file, exec) => {
  const ports = testPorts({ env: { DOCKER_AUTH_CONFIG: `\ufeff${JSON.stringify(file)}` }, ...(exec === undefined ? {} : { exec }) });
  expect(await credentials(OPTIONS, ports).for('ghcr.io', 'a/b')).toMatchObject({ username: 'me', password: 'key' });
  expect(ports.masked).toContain('key');
});

describe('credential helpers', () => {
  const asked: (readonly [string, readonly string[], string | undefined, number | undefined])[] = [];
  function helper(answer: { exitCode: number; stdout?: string; stderr?: string }): Exec {
    return (command, args, options) => {
      asked.push([command, args, options.input, options.deadline]);
      return Promise.resolve({ stdout: '', stderr: '', ...answer });
    };
  }
  const env = { DOCKER_AUTH_CONFIG: JSON.stringify({ credHelpers: { 'gcr.io': 'gcloud' } }) };
  afterEach(() => {
    asked.length = 0;
  });

  it('are asked once, by the protocol, and what they say is masked', async () => {
    const ports = testPorts({
      env,
      exec: helper({ exitCode: 0, stdout: '{"ServerURL":"gcr.io","Username":"oauth2accesstoken","Secret":"ya29"}' }),
    });
    const logins = credentials(OPTIONS, ports);
    expect(await logins.for('gcr.io', 'a/b')).toMatchObject({ kind: 'password', username: 'oauth2accesstoken', password: 'ya29' });
    await logins.for('gcr.io', 'c/d');
    expect(asked).toEqual([['docker-credential-gcloud', ['get'], 'gcr.io', 30_000]]);
    expect(ports.masked).toContain('ya29');
  });

  it('get what their cloud needs, and no input and no token of the job', async () => {
    const kept = { ...env, PATH: '/bin', AWS_PROFILE: 'a', AWS_SESSION_TOKEN: 'of the cloud', GITHUB_REPOSITORY: 'a/b' };
    const secret = {
      INPUT_PASSWORD: 'x',
      'INPUT_GITHUB-TOKEN': 'x',
      input_password: 'x',
      GITHUB_TOKEN: 'x',
      GH_TOKEN: 'x',
      GH_ENTERPRISE_TOKEN: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
    };
    const seen: unknown[] = [];
    const exec: Exec = (_, __, options) => {
      seen.push(options.env);
      return Promise.resolve({ exitCode: 1, stdout: 'credentials not found', stderr: '' });
    };
    await credentials(OPTIONS, testPorts({ env: { ...kept, ...secret }, exec })).for('gcr.io', 'a/b');
    expect(seen).toEqual([kept]);
  });

  it('may answer with an identity token', async () => {
    const ports = testPorts({ env, exec: helper({ exitCode: 0, stdout: '{"Username":"<token>","Secret":"refresh"}' }) });
    expect(await credentials(OPTIONS, ports).for('gcr.io', 'a/b')).toMatchObject({ kind: 'identity', token: 'refresh' });
  });

  it.each([
    { exitCode: 1, stdout: 'credentials not found in native keychain\n' },
    { exitCode: 0, stdout: '{"Username":"","Secret":""}' },
  ])('that find nothing mean anonymous: %j', async (answer) => {
    const ports = testPorts({ env, exec: helper(answer) });
    expect(await credentials(OPTIONS, ports).for('gcr.io', 'a/b')).toBeUndefined();
    expect(ports.remarks).toEqual([]);
  });

  it.each([
    [{ exitCode: 124 }, 'docker-credential-gcloud gave no answer in 30 seconds'],
    [{ exitCode: 127 }, 'docker-credential-gcloud is not on the PATH'],
    [{ exitCode: 2, stdout: 'the secret is s3cret' }, 'docker-credential-gcloud ended with exit code 2'],
    [{ exitCode: 0, stdout: 'the secret is s3cret' }, 'docker-credential-gcloud answered with something that is not JSON'],
    [{ exitCode: 0, stdout: '{"Secret":"s3cret"}' }, 'docker-credential-gcloud answered without Username and Secret'],
    [{ exitCode: 0, stdout: '{"Username":"s3cret"}' }, 'docker-credential-gcloud answered without Username and Secret'],
  ])('that fail are named, and never quoted: %j', async (answer, why) => {
    const ports = testPorts({ env, exec: helper(answer) });
    expect(await credentials(OPTIONS, ports).for('gcr.io', 'a/b')).toBeUndefined();
    expect(ports.remarks).toEqual([
      {
        level: 'warning',
        subject: 'registry',
        code: 'CREDENTIAL_HELPER_FAILED',
        message: `No login came from the credential helper "gcloud" named in DOCKER_AUTH_CONFIG: ${why}.`,
        hint: 'Repair the helper, or log in without it.',
      },
    ]);
    expect(ports.said.join('\n')).not.toContain('s3cret');
  });

  it('are never started by a name that is a path', async () => {
    const ports = testPorts({ env: { DOCKER_AUTH_CONFIG: JSON.stringify({ credsStore: '../../evil' }) }, exec: helper({ exitCode: 0 }) });
    expect(await credentials(OPTIONS, ports).for('gcr.io', 'a/b')).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

it('takes an entry of the user <token> for an identity token', async () => {
  const ports = testPorts({ env: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { 'ghcr.io': { auth: btoa('<token>:refresh') } } }) } });
  expect(await credentials(OPTIONS, ports).for('ghcr.io', 'a/b')).toMatchObject({ kind: 'identity', token: 'refresh' });
});

it('takes the extra headers from the first file that has some', async () => {
  const { ports, options } = await setUp(['docker']);
  const file = join(ports.env['HOME'] ?? '', '.docker', 'config.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ HttpHeaders: { 'X-Meta': 'second' } }));
  expect(await credentials(options, ports).headers()).toEqual({ 'x-meta': 'second' });
});

it('sends the extra headers of Docker, but none that is its own business', async () => {
  const HttpHeaders = { 'X-Meta': '1234567', Authorization: 'Basic x', 'Bad Name': 'x', 'X-Key': '12345678', 'X-Line': 'a\nb' };
  const ports = testPorts({ env: { DOCKER_AUTH_CONFIG: JSON.stringify({ HttpHeaders }) } });
  expect(await credentials(OPTIONS, ports).headers()).toEqual({ 'x-meta': '1234567', 'x-key': '12345678' });
  expect(ports.masked).toEqual(['12345678']);
});
