import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Failure, Problem } from '../../src/failure.js';
import { parseKitfile } from '../../src/kitfile/parse.js';
import { loginFilesOf, planKit } from '../../src/pack/index.js';
import { systemClock } from '../../src/runner/clock.js';
import { contextOf, namesOf, planOf, temporaryDirectory, type TreeEntry } from './context.js';

type Files = Readonly<Record<string, TreeEntry | string>>;

const CODE = 'code:\n  - path: .\n';
const AT = { file: 'Kitfile', line: 2, column: 9 };
const LFS =
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';
const DVC = 'outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 37891850\n  path: w.bin\n';

async function problemsOf(context: string, kitfile: string, more = {}): Promise<readonly Problem[]> {
  return problemsIn(planOf(context, kitfile, more));
}

async function problemsIn(planned: Promise<unknown>): Promise<readonly Problem[]> {
  const error: unknown = await planned.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return isFailure(error) ? error.problems : [];
}

function isFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && 'problems' in error;
}

function model(path: string): string {
  return `model:\n  path: ${path}\n`;
}

describe('a path that leaves the context', () => {
  it.each(['..', '../w.bin', '/w.bin', 'C:\\w.bin', 'c:/w.bin'])('by its text: %s', async (path) => {
    const astray = { ...parseKitfile(model('w.bin'), 'Kitfile'), model: { path, at: AT, parts: [] } };
    const planned = planKit({
      kitfile: astray,
      context: contextOf({ a: '' }),
      platform: 'linux',
      clock: systemClock(),
      remark: () => undefined,
    });
    expect((await problemsIn(planned)).map(({ code }) => code)).toEqual(['LAYER_PATH_OUTSIDE']);
  });

  it('by its text', async () => {
    const kitfile = parseKitfile(model('w.bin'), 'Kitfile');
    const astray = { ...kitfile, model: { path: 'a/../../w.bin', at: AT, parts: [] } };
    const planned = planKit({
      kitfile: astray,
      context: contextOf({ a: '' }),
      platform: 'linux',
      clock: systemClock(),
      remark: () => undefined,
    });
    expect(await problemsIn(planned)).toEqual([
      {
        code: 'LAYER_PATH_OUTSIDE',
        message: 'The model path "a/../../w.bin" leaves the context directory.',
        hint: 'A kit holds only files below "context". Write a path inside it, copy the files there, or set "context" to a directory that holds both.',
        at: AT,
      },
    ]);
  });

  it.each([
    ['itself a link', 'w'],
    ['below a link', 'dir/w.bin'],
  ])('through a symbolic link: %s', async (_title, path) => {
    const outside = contextOf({ 'w.bin': 'x' });
    const context = contextOf({});
    const link = path.split('/')[0] ?? '';
    symlinkSync(path === 'w' ? join(outside, 'w.bin') : outside, join(context, link));
    expect(await problemsOf(context, model(path))).toEqual([
      {
        code: 'LAYER_PATH_OUTSIDE',
        message: `The model path "${path}" leaves the context directory: "${link}" is a symbolic link to "${path === 'w' ? join(outside, 'w.bin') : outside}".`,
        hint: 'A kit holds only files below "context". Copy the files there instead of linking to them (for example "cp -rL").',
        at: AT,
      },
    ]);
  });

  it('not when the context itself is reached through a link', async () => {
    const link = join(temporaryDirectory(), 'link');
    symlinkSync(contextOf({ 'w.bin': 'x' }), link);
    const { plan } = await planOf(link, model('w.bin'));
    expect(namesOf(plan)).toEqual(['w.bin']);
  });
});

it('a name with outer white space is packed or refused, never lost', async () => {
  const context = contextOf({ 'd /f': '', 'd /t ': '' });
  expect(await problemsOf(context, 'model:\n  path: "d "\n')).toEqual([
    {
      code: 'LAYER_PATH_UNSUPPORTED',
      message: 'Names that begin or end in white space would be left out of their layer: "d /t ".',
      hint: 'kit takes the white space away where it asks which layer a file belongs to. Rename the files and the paths of the Kitfile without it.',
    },
  ]);
});

describe('a path that is not there', () => {
  it.each<[string, string, Files, string, Omit<Problem, 'at'>]>([
    [
      'a model',
      'model',
      {},
      model('w.bin'),
      {
        code: 'LAYER_PATH_MISSING',
        message: 'The model path "w.bin" does not exist.',
        hint: 'Correct the path (it is relative to "context"), or let an earlier step fetch or build the file.',
      },
    ],
    [
      'documentation',
      'docs',
      { readme: '' },
      'docs:\n  - path: README.md\n',
      {
        code: 'LAYER_PATH_MISSING',
        message: 'The docs path "README.md" does not exist.',
        hint: 'Correct the path (it is relative to "context"), or let an earlier step fetch or build the file.',
      },
    ],
    [
      'other case',
      'docs',
      { 'Docs/readme.md': '' },
      'docs:\n  - path: docs/README.md\n',
      {
        code: 'LAYER_PATH_MISSING',
        message: 'The docs path "docs/README.md" does not exist, but "Docs/readme.md" does.',
        hint: 'Upper and lower case count. Correct the path.',
      },
    ],
    [
      'another Unicode form',
      'docs',
      { 'Cafe\u0301.md': '' },
      'docs:\n  - path: Caf\u00e9.md\n',
      {
        code: 'LAYER_PATH_MISSING',
        message: 'The docs path "Caf\u00e9.md" does not exist, but "Cafe\u0301.md" does, in another Unicode form.',
        hint: 'They look alike, but one has composed characters (NFC) and the other decomposed ones (NFD). Copy the name of the file into the Kitfile, or rename the file.',
      },
    ],
    [
      'below a file',
      'code',
      { a: '' },
      'code:\n  - path: a/b\n',
      {
        code: 'LAYER_PATH_MISSING',
        message: 'The code path "a/b" does not exist.',
        hint: 'Correct the path (it is relative to "context"), or let an earlier step fetch or build the file.',
      },
    ],
    [
      'a link that leads nowhere',
      'model',
      { 'w.bin': { symlink: '../blobs/abc' } },
      model('w.bin'),
      {
        code: 'LAYER_PATH_MISSING',
        message: 'The model path "w.bin" does not exist: "w.bin" is a symbolic link to "../blobs/abc", which leads nowhere.',
        hint: 'Put the real file in its place; a cache that links to shared files has to be copied as files (for example "hf download --local-dir DIR" or "cp -rL").',
      },
    ],
    [
      'a file that DVC keeps',
      'model',
      { 'm/w.bin.dvc': DVC },
      model('m/w.bin'),
      {
        code: 'DVC_POINTER',
        message: 'The model path "m/w.bin" does not exist; beside it is only the DVC pointer "m/w.bin.dvc".',
        hint: 'Run "dvc pull m/w.bin" in a step before this one.',
      },
    ],
  ])('%s', async (_title, kind, files, kitfile, problem) => {
    expect(await problemsOf(contextOf(files), kitfile)).toEqual([{ ...problem, at: { ...AT, column: kind === 'model' ? 9 : 11 } }]);
  });

  it('all of them at once', async () => {
    const problems = await problemsOf(contextOf({}), 'model:\n  path: w\ndatasets:\n  - path: d\ndocs:\n  - path: e\n');
    expect(problems.map(({ code, at }) => [code, at?.line])).toEqual([
      ['LAYER_PATH_MISSING', 2],
      ['LAYER_PATH_MISSING', 4],
      ['LAYER_PATH_MISSING', 6],
    ]);
  });

  it('or is nothing that can be packed', async () => {
    const context = contextOf({});
    execFileSync('mkfifo', [join(context, 'pipe')]);
    mkdirSync(join(context, 'server.mcpb'));
    const kitfile = 'code:\n  - path: pipe\nmcpServers:\n  - name: s\n    path: server.mcpb\n';
    expect(await problemsOf(context, kitfile)).toEqual([
      {
        code: 'LAYER_PATH_UNSUPPORTED',
        message: 'The code path "pipe" is neither a file nor a directory.',
        hint: 'Pipes, sockets and devices cannot be packed; name a file or a directory.',
        at: { file: 'Kitfile', line: 2, column: 11 },
      },
      {
        code: 'LAYER_PATH_UNSUPPORTED',
        message: 'The MCP server path "server.mcpb" is a directory.',
        hint: 'An MCP server is one bundle file (.mcpb), stored as it is; name that file.',
        at: { file: 'Kitfile', line: 5, column: 11 },
      },
    ]);
  });
});

describe('a layer without a file', () => {
  const REAL =
    'kit packs no symbolic links. Fetch real files (for example "hf download --local-dir DIR", or "cp -rL" from a cache that links to shared files).';

  it.each<[string, Files, string, string]>([
    [
      'an empty directory',
      { m: { dir: true } },
      'the directory is empty',
      'Let an earlier step fetch or build the files, or name another path in the Kitfile.',
    ],
    [
      'all ignored',
      { 'm/a.bin': '', 'm/b.bin': '', '.kitignore': '# no weights\n*.txt\nm/*.bin\n' },
      'line 3 of .kitignore ("m/*.bin") leaves out "m/a.bin", "m/b.bin"',
      'Remove or narrow line 3 of .kitignore, or name another path in the Kitfile.',
    ],
    [
      'itself ignored',
      { 'm/a.bin': '', '.kitignore': 'm\n' },
      'the path itself is left out by line 1 of .kitignore ("m")',
      'Remove line 1 of .kitignore, or add the line "!m" below it.',
    ],
    [
      'only links',
      { 'm/w.bin': { symlink: 'real' }, 'm/x.bin': { symlink: '../w' }, w: '' },
      'it holds only symbolic links: "m/w.bin", "m/x.bin"',
      REAL,
    ],
    ['itself a link', { real: 'x', m: { symlink: 'real' } }, '"m" is a symbolic link to "real"', REAL],
    [
      'only names with two dots',
      { 'm/a..b': '' },
      'kit leaves out names that hold "..": "m/a..b"',
      'Rename the files so that no name holds "..".',
    ],
    ['only .git', { 'm/.git/config': '' }, 'it holds only ".git", which is never packed', 'Name the directory that holds the files.'],
  ])('%s', async (_title, files, why, hint) => {
    expect(await problemsOf(contextOf(files), model('m'))).toEqual([
      { code: 'LAYER_EMPTY', message: `The model path "m" gives a layer without any file: ${why}.`, hint, at: AT },
    ]);
  });

  it.each<[string, Files, string, Omit<Problem, 'code' | 'at'>]>([
    [
      'a part below an ignored directory',
      { 'm/a': '', '.kitignore': 'm\n' },
      'model:\n  parts:\n    - path: m/a\n',
      {
        message: 'The model part path "m/a" gives a layer without any file: the path itself is left out by line 1 of .kitignore ("m").',
        hint: 'Remove line 1 of .kitignore, or narrow it: it names a directory above the path.',
      },
    ],
    [
      'a dataset whose files belong to other layers',
      { 'd/a': 'x', 'd/b/c': 'x' },
      'datasets:\n  - path: d\ncode:\n  - path: d/a\ndocs:\n  - path: d/b\n',
      {
        message: 'The dataset path "d" gives a layer without any file: what it holds belongs to other layers: "d/a", "d/b".',
        hint: 'A file is packed once, in the layer with the longest path. Remove this entry or the ones below it.',
      },
    ],
    [
      'a dataset behind two dots',
      { 'a/b..c/d': 'x' },
      'datasets:\n  - path: a/b..c\n',
      {
        message: 'The dataset path "a/b..c" gives a layer without any file: kit leaves out names that hold "..".',
        hint: 'Rename "a/b..c" so that no name holds "..".',
      },
    ],
    [
      'a dataset in .git',
      { '.git/lfs/x': 'x' },
      'datasets:\n  - path: .git/lfs\n',
      {
        message: 'The dataset path ".git/lfs" gives a layer without any file: it lies in a ".git" directory, which is never packed.',
        hint: 'Name a path outside of ".git".',
      },
    ],
    [
      'an MCP bundle that is ignored',
      { 's.mcpb': 'x', '.kitignore': '*.mcpb' },
      'mcpServers:\n  - name: s\n    path: s.mcpb\n',
      {
        message:
          'The MCP server path "s.mcpb" gives a layer without any file: the path itself is left out by line 1 of .kitignore ("*.mcpb").',
        hint: 'Remove line 1 of .kitignore, or add the line "!s.mcpb" below it.',
      },
    ],
  ])('%s', async (_title, files, kitfile, problem) => {
    expect(await problemsOf(contextOf(files), kitfile)).toEqual([{ code: 'LAYER_EMPTY', ...problem, at: expect.anything() }]);
  });

  it('is only odd for code and docs', async () => {
    const { plan, remarks } = await planOf(
      contextOf({ 'c/x': '', e: { dir: true }, '.kitignore': 'c\n' }),
      'code:\n  - path: c\ndocs:\n  - path: e\n',
    );
    expect(plan.layers.map((layer) => [layer.files, layer.content.size])).toEqual([
      [0, 1024],
      [0, 1536],
    ]);
    expect(remarks).toEqual([
      {
        level: 'warning',
        subject: 'kitfile',
        code: 'LAYER_IGNORED',
        message: 'The code path "c" gives a layer without any file: the path itself is left out by line 1 of .kitignore ("c").',
        hint: 'Remove line 1 of .kitignore, or add the line "!c" below it.',
        at: { file: 'Kitfile', line: 2, column: 11 },
      },
      {
        level: 'warning',
        subject: 'kitfile',
        code: 'LAYER_EMPTY',
        message: 'The docs path "e" gives a layer without any file: the directory is empty.',
        hint: 'Let an earlier step fetch or build the files, or name another path in the Kitfile.',
        at: { file: 'Kitfile', line: 4, column: 11 },
      },
    ]);
  });

  it('is called empty where its directory is left out and it is not', async () => {
    const context = contextOf({ 'm/e': { dir: true }, '.kitignore': 'm\n!m/e\n' });
    expect((await problemsOf(context, model('m/e'))).map(({ message }) => message)).toEqual([
      'The model path "m/e" gives a layer without any file: the directory is empty.',
    ]);
  });

  it('only pipes', async () => {
    const context = contextOf({ m: { dir: true } });
    execFileSync('mkfifo', [join(context, 'm/pipe')]);
    expect(await problemsOf(context, model('m'))).toMatchObject([
      {
        message: 'The model path "m" gives a layer without any file: it holds only pipes, sockets or devices: "m/pipe".',
        hint: 'Only regular files are packed.',
      },
    ]);
  });

  it('behind a link inside the context is told once', async () => {
    const context = contextOf({ 'real/w': 'x', a: { symlink: 'real' } });
    const { remarks } = await planOf(context, 'docs:\n  - path: a/w\n');
    expect(remarks.map(({ code, message }) => [code, message])).toEqual([
      ['LAYER_EMPTY', 'The docs path "a/w" gives a layer without any file: "a" is a symbolic link to "real".'],
    ]);
  });

  it('the hint about the line to add holds', async () => {
    const { plan } = await planOf(contextOf({ 'm/a.bin': '', '.kitignore': 'm\n!m\n' }), model('m'));
    expect(namesOf(plan)).toEqual(['m', 'm/a.bin']);
  });
});

describe('files with credentials', () => {
  it('are found among so many small files that the layer is made on the way', async () => {
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`data/${index}.txt`, `record ${index}`]));
    const context = contextOf({ ...files, 'data/77.txt': `line\nghp_${'a1B2'.repeat(9)}\n` });
    const [problem, ...others] = await problemsOf(context, 'datasets:\n  - name: d\n    path: data\n');
    expect([problem?.code, problem?.message, others]).toEqual([
      'CREDENTIALS_IN_LAYER',
      'The kit would hold files with credentials: "data/77.txt" (a GitHub token in line 2).',
      [],
    ]);
  });

  it.each([
    '.docker/config.json',
    'home/.docker/config.json',
    'gha-creds-0123456789abcdef.json',
    'a/gha-creds-1.json',
    '.netrc',
    'home/.netrc',
    '_temp/_github_workflow/event.json',
    'a/.NETRC',
    '.dockercfg',
    '.config/containers/auth.json',
    'home/.local/share/kitops/credentials.json',
    '.cache/huggingface/stored_tokens',
    '.config/gcloud/application_default_credentials.json',
  ])('%s', async (file) => {
    expect(await problemsOf(contextOf({ [file]: 'secret', other: '' }), CODE)).toEqual([
      {
        code: 'CREDENTIALS_IN_LAYER',
        message: `The kit would hold files with credentials: "${file}".`,
        hint: `They must not be published. Leave them out with the line "${file}" in .kitignore, or let the step that writes them put them elsewhere. A file that holds none, or is meant to be published, needs the line "!${file}" in .kitignore.`,
      },
    ]);
    const { plan } = await planOf(contextOf({ [file]: 'secret', other: '', '.kitignore': `${file}\n` }), CODE);
    expect(namesOf(plan)).toContain('other');
  });

  it('everything in the runner’s temp', async () => {
    const context = contextOf({ 'tmp/state/x': 'secret', other: '' });
    const problems = await problemsOf(context, CODE, { runnerTemp: join(context, 'tmp') });
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['CREDENTIALS_IN_LAYER', 'The kit would hold files with credentials: "tmp/state/x".'],
    ]);
    // A context that is it, or lies in it or beside it, holds nothing of others.
    for (const runnerTemp of [context, join(context, '..'), join(context, 'other'), temporaryDirectory(), join(context, 'none'), ''])
      expect(await problemsOf(context, CODE, { runnerTemp })).toEqual([]);
  });

  it('of this run are refused under any name, with no way around', async () => {
    const outside = contextOf({ 'config.json': '{}' });
    const context = contextOf({ 'settings/a.bin': '{}', 'b.bin': '', '.kitignore': '!settings/a.bin\n!linked\n' });
    linkSync(join(outside, 'config.json'), join(context, 'linked'));
    const logins = [join(context, 'settings/a.bin'), join(outside, 'config.json'), join(outside, 'not there')];
    expect(await problemsOf(context, CODE, { loginFiles: logins })).toEqual([
      {
        code: 'CREDENTIALS_IN_LAYER',
        message: 'The kit would hold files with credentials: "linked", "settings/a.bin".',
        hint: 'They must not be published. Leave them out with the lines "linked", "settings/a.bin" in .kitignore, or let the step that writes them put them elsewhere.',
      },
    ]);
  });

  it('are those that the environment names, in whatever case and however many', () => {
    const env = { KUBECONFIG: '/a:/b', npm_config_userconfig: '/c', NETRC: '', HF_TOKEN_PATH: 'C:\\d;e' };
    expect(loginFilesOf(env, 'linux').toSorted()).toEqual(['/a', '/b', '/c', 'C', '\\d;e']);
    expect(loginFilesOf(env, 'win32').toSorted()).toEqual(['/a:/b', '/c', 'C:\\d', 'e']);
  });

  const text = (length: number) => 'aB3dE5gH7jK9mN2pQ4sT6vW8yZ'.repeat(20).slice(0, length);
  const PEM = `-----BEGIN PRIVATE KEY-----\n${text(64)}\n${text(64)}\n-----END PRIVATE KEY-----\n`;
  const TOKEN = `ghp_${text(36)}`;

  it.each<[string, string, string]>([
    ['deploy/key.txt', PEM, 'a private key in line 1'],
    ['cosign.key', `-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\n${text(64)}\n-----END`, 'a private key in line 1'],
    [
      'id',
      `-----BEGIN RSA PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\nDEK-Info: AES-128-CBC,00\r\n\r\n${text(64)}`,
      'a private key in line 1',
    ],
    ['short.pem', '-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----', 'a private key in line 1'],
    ['gcp.json', `{\n"private_key": "-----BEGIN PRIVATE KEY-----\\n${text(64)}\\n"}`, 'a private key in line 2'],
    ['putty.txt', 'PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\nAAAA', 'a private key in line 1'],
    ['.env', `# keys\nGITHUB=${TOKEN}\n`, 'a GitHub token in line 2'],
    ['utf16.txt', `\ufeff${TOKEN}`, 'a GitHub token in line 1'],
    ['utf16-unmarked.txt', `a\n${TOKEN}`, 'a GitHub token in line 2'],
    ['a.py', `login("hf_${text(34)}")`, 'a Hugging Face token in line 1'],
    ['a.ipynb', `{"source": ["npm_${text(36)}"]}`, 'an npm token in line 1'],
    ['pip.txt', `pypi-AgEIcHlwaS5vcmc${text(60)}`, 'a PyPI token in line 1'],
    ['c.json', '{"auths": {"ghcr.io": {"auth": "dXNlcjpwYXNzd29yZA=="}}}', 'a login of a registry in line 1'],
    ['d.json', '{"auths": {"ghcr.io": {"username": "me", "password": "word-of-mine"}}}', 'a login of a registry in line 1'],
    ['repo/config', '[http]\n\textraheader = AUTHORIZATION: basic eC1hY2Nlc3M6dG9rZW4=', 'a login for git in line 2'],
    ['aws.ini', `aws_secret_access_key = ${text(40)}`, 'an AWS key in line 1'],
    ['.npmrc', '//registry.example/:_authToken=0123456789', 'a login in line 1'],
    ['.pypirc', '[pypi]\nusername = me\npassword = hunter2', 'a login in line 3'],
    ['.m2/settings.xml', '<server><password>hunter2</password></server>', 'a login in line 1'],
    ['.kube/config', 'users:\n- user:\n    client-key-data: LS0tLS1CRUdJTg==', 'a login in line 3'],
    ['.config/gh/hosts.yml', 'github.com:\n    oauth_token: abcdefgh12345678', 'a login in line 2'],
    ['.dvc/config.local', '[\'remote "s3"\']\n    secret_access_key = abc', 'a login in line 2'],
    ['.mlflow/credentials', '[mlflow]\nmlflow_tracking_password = hunter2', 'a login in line 2'],
    ['.cargo/credentials.toml', '[registry]\ntoken = "abcdef"', 'a login in line 2'],
  ])('by their form: %s', async (file, content, form) => {
    const bytes = file.startsWith('utf16') ? { base64: Buffer.from(content, 'utf16le').toString('base64') } : content;
    const problems = await problemsOf(contextOf({ [file]: bytes, other: '' }), CODE);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['CREDENTIALS_IN_LAYER', `The kit would hold files with credentials: "${file}" (${form}).`],
    ]);
    expect(JSON.stringify(problems)).not.toContain(text(16));
    await planOf(contextOf({ [file]: bytes, '.kitignore': `!${file}\n` }), CODE);
  });

  it.each([
    'if text.startswith("-----BEGIN PRIVATE KEY-----"):\n    raise ValueError',
    'const KEYS = ["-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN EC PRIVATE KEY-----"];',
    `-----BEGIN PUBLIC KEY-----\n${text(64)}\n-----END PUBLIC KEY-----`,
    `export GITHUB_TOKEN=ghp_${'x'.repeat(36)}`,
    '//registry.example/:_authToken=${NPM_TOKEN}',
    'AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    '{"auths": {"ghcr.io": {}}, "credsStore": "vault"}',
    `task-${text(60)}`,
    `ghp_${text(20)}`,
  ])('not where only the form is spoken of: %j', async (content) => {
    const { remarks } = await planOf(contextOf({ 'notes.txt': content, '.npmrc': 'save-exact=true\n' }), CODE);
    expect(remarks.filter(({ code }) => code.startsWith('CREDENTIALS'))).toEqual([]);
  });

  it('are not looked for in large or binary files', async () => {
    const big = { base64: Buffer.from(TOKEN + ' '.repeat(256 * 1024)).toString('base64') };
    const binary = { base64: Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(TOKEN)]).toString('base64') };
    expect(await problemsOf(contextOf({ big, binary }), CODE)).toEqual([]);
  });

  it.each([
    '.env',
    'app/.env.production',
    '.ssh/id_ed25519',
    'keys/id_rsa',
    '.kube/config',
    'cosign.key',
    'store.p12',
    '.dvc/config.local',
    '.mlflow/credentials',
    'infra/terraform.tfstate',
    '.config/gh/hosts.yml',
    'repo.git',
  ])('that nothing inside betrays are a warning: %s', async (file) => {
    const files: Files =
      file === 'repo.git'
        ? { 'repo.git/HEAD': 'ref: x', 'repo.git/objects/pack/x': '', 'repo.git/refs/y': '' }
        : { [file]: 'nothing', '.env.example': 'A=', '.ssh/id_rsa.pub': 'ssh-rsa' };
    const { remarks } = await planOf(contextOf(files), CODE);
    expect(remarks.filter(({ code }) => code.startsWith('CREDENTIALS'))).toEqual([
      {
        level: 'warning',
        subject: 'kitfile',
        code: 'CREDENTIALS_SUSPECTED',
        message: `Files that often hold credentials would be published: "${file}".`,
        hint: `Leave them out with the line "${file}" in .kitignore; one that is meant to be published needs the line "!${file}" in .kitignore.`,
      },
    ]);
    const meant = await planOf(contextOf({ ...files, '.kitignore': `!${file}\n` }), CODE);
    expect(meant.remarks.filter(({ code }) => code.startsWith('CREDENTIALS'))).toEqual([]);
  });

  it('do not matter outside of the layers, nor do names that only look alike', async () => {
    const { plan } = await planOf(
      contextOf({ '.netrc': '', 'src/.netrc.example': '', 'src/config.json': '', 'src/gha-creds.json': '' }),
      'code:\n  - path: src\n',
    );
    expect(plan.layers[0]?.files).toBe(3);
  });
});

describe('a file brought back below an ignored directory', () => {
  it('names the line to change', async () => {
    expect(await problemsOf(contextOf({ 'dir1/keep.txt': '', 'dir1/a': '', '.kitignore': '# x\ndir1\n!dir1/keep.txt\n' }), CODE)).toEqual([
      {
        code: 'KITIGNORE_ORPHAN',
        message:
          'Line 3 ("!dir1/keep.txt") of .kitignore brings "dir1/keep.txt" back, but line 2 ("dir1") leaves out its directory "dir1": kit would pack the file and could not unpack it.',
        hint: 'Change line 2 of .kitignore to "dir1/*": the directory stays, what is in it is left out.',
        at: { file: '.kitignore', line: 2, column: 1 },
      },
    ]);
  });

  it.each<[string, string, Files, string, readonly string[]]>([
    ['one level', 'dir1/*\n!dir1/keep.txt\n', { 'dir1/keep.txt': '', 'dir1/a': '' }, 'dir1\n!dir1/keep.txt\n', ['dir1', 'dir1/keep.txt']],
    [
      'two levels',
      'd/*\n!d/sub\nd/sub/*\n!d/sub/keep\n',
      { 'd/sub/keep': '', 'd/sub/a': '', 'd/a': '' },
      'd\n!d/sub/keep\n',
      ['d', 'd/sub', 'd/sub/keep'],
    ],
    ['a wildcard', '*\n!src\nsrc/*\n!src/*.py\n', { 'src/a.py': '', 'src/b.txt': '', other: '' }, '*\n!src/*.py\n', ['src', 'src/a.py']],
  ])('and the lines of its hint hold: %s', async (_title, mended, files, broken, names) => {
    const [problem] = await problemsOf(contextOf({ ...files, '.kitignore': broken }), CODE);
    for (const line of mended.split('\n').filter((one) => one !== '' && !broken.includes(`${one}\n`)))
      expect(problem?.hint).toContain(`"${line}"`);
    const { plan } = await planOf(contextOf({ ...files, '.kitignore': mended }), CODE);
    expect(namesOf(plan)).toEqual(names);
  });

  it('is fine where a directory below brings its parents along', async () => {
    const { plan } = await planOf(contextOf({ 'd/sub/x': '', 'd/z': '', '.kitignore': 'd\n!d/sub\n!d/z\n' }), CODE);
    expect(namesOf(plan)).toEqual(['d/sub', 'd/sub/x', 'd/z']);
  });
});

describe('pointers instead of files', () => {
  const LFS_HINT = 'Set "lfs: true" on actions/checkout, or run "git lfs pull" in a step before this one.';

  it.each<[string, Files, string, Omit<Problem, 'at'>]>([
    [
      'a model in Git LFS',
      { 'w.bin': LFS },
      model('w.bin'),
      { code: 'LFS_POINTER', message: 'The model path "w.bin" holds Git LFS pointers instead of the files: "w.bin".', hint: LFS_HINT },
    ],
    [
      'a part in Git LFS',
      { 'p/a.bin': LFS, 'p/b.bin': 'real' },
      'model:\n  parts:\n    - path: p\n',
      { code: 'LFS_POINTER', message: 'The model part path "p" holds Git LFS pointers instead of the files: "p/a.bin".', hint: LFS_HINT },
    ],
    [
      'a model directory in DVC',
      { 'm/w.bin.dvc': DVC, 'm/config.json': '{}' },
      model('m'),
      {
        code: 'DVC_POINTER',
        message: 'The model path "m" holds DVC pointers instead of the files: "m/w.bin.dvc".',
        hint: 'Run "dvc pull" in a step before this one, and name the files themselves in the Kitfile.',
      },
    ],
    [
      'a .dvc file named as the model',
      { 'w.bin.dvc': DVC },
      model('w.bin.dvc'),
      {
        code: 'DVC_POINTER',
        message: 'The model path "w.bin.dvc" holds DVC pointers instead of the files: "w.bin.dvc".',
        hint: 'Run "dvc pull" in a step before this one, and name the files themselves in the Kitfile.',
      },
    ],
  ])('%s is an error', async (_title, files, kitfile, problem) => {
    expect(await problemsOf(contextOf(files), kitfile)).toEqual([{ ...problem, at: expect.objectContaining({ file: 'Kitfile' }) }]);
  });

  it.each<[string, Files, string]>([
    ['one among real shards', { 'm/a.bin': 'real', 'm/b.bin': LFS }, model('m')],
    ['one among the real files of a data set', { 'm/a.csv': 'real', 'm/b.csv': LFS }, 'datasets:\n  - path: m\n'],
    ['a document', { 'm/a.png': LFS }, 'docs:\n  - path: m\n'],
    ['a file of code', { 'm/a.png': LFS, 'm/b.py': '' }, 'code:\n  - path: m\n'],
    ['of hawser', { m: LFS.replace('git-lfs', 'hawser') }, model('m')],
    [
      'with a merge conflict',
      { m: LFS.replace('oid', '<<<<<<< HEAD\noid').replace('size 12345', `size 1\n=======\n${LFS}>>>>>>> b`) },
      model('m'),
    ],
    ['with a merge conflict from its first line', { m: `<<<<<<< HEAD\n${LFS}=======\n${LFS}>>>>>>> b\n` }, model('m')],
  ])('%s is an error', async (_title, files, kitfile) => {
    const problems = await problemsOf(contextOf(files), kitfile);
    expect(problems.map(({ code }) => code)).toEqual(['LFS_POINTER']);
  });

  it('of git-annex is an error like one of Git LFS, and one name in a text is none', async () => {
    const annex = `/annex/objects/SHA256E-s31390--${'f'.repeat(64)}.gguf\n`;
    const problems = await problemsOf(contextOf({ 'm/a.gguf': annex, 'm/b.gguf': 'real' }), model('m'));
    expect(problems).toMatchObject([
      {
        code: 'ANNEX_POINTER',
        message: 'The model path "m" holds git-annex pointers instead of the files: "m/a.gguf".',
        hint: 'Run "git annex get" in a step before this one.',
      },
    ]);
    expect(await problemsOf(contextOf({ 'm/a.txt': `see ${annex}` }), model('m'))).toEqual([]);
    // As git writes a link where it makes none.
    for (const separator of ['/', '\\']) {
      const link = `../.git/annex/objects/aa/bb/KEY/${annex.slice('/annex/objects/'.length).trim()}`.replaceAll('/', separator);
      expect(await problemsOf(contextOf({ 'm/a.gguf': link }), model('m'))).toMatchObject([{ code: 'ANNEX_POINTER' }]);
    }
  });

  it('a data set of which nothing was fetched is a warning', async () => {
    const { remarks } = await planOf(contextOf({ 'd.csv': LFS }), 'datasets:\n  - path: d.csv\n');
    expect(remarks).toEqual([
      {
        level: 'warning',
        subject: 'kitfile',
        code: 'LFS_POINTER',
        message: 'The dataset path "d.csv" holds Git LFS pointers instead of the files: "d.csv".',
        hint: LFS_HINT,
        at: { file: 'Kitfile', line: 2, column: 11 },
      },
    ]);
  });

  it('a .dvc file beside its real file, or text that mentions a pointer, is none', async () => {
    const { remarks } = await planOf(contextOf({ 'm/w.bin': 'real', 'm/w.bin.dvc': DVC, 'm/notes': `see ${LFS}` }), model('m'));
    expect(remarks).toEqual([]);
  });
});

describe('what is left out with a word', () => {
  async function remarksOf(files: Files): Promise<readonly unknown[]> {
    const { remarks } = await planOf(contextOf({ keep: '', ...files }), CODE);
    return remarks;
  }

  it.each<[string, Files, string, string, string, string]>([
    [
      '.git, as a directory or a file, in any case',
      { '.git/config': 'token', 'sub/.Git': 'gitdir: x' },
      'notice',
      'GIT_LEFT_OUT',
      '".git", "sub/.Git" is not packed, since it can hold the job\'s token.',
      'Nothing to do; the line ".git" in .kitignore says the same to kit.',
    ],
    [
      'symbolic links',
      { a: { symlink: 'keep' }, 'd/[b]': { symlink: '/etc' } },
      'warning',
      'SYMLINKS_LEFT_OUT',
      'Symbolic links are not packed: "a", "d/[b]".',
      'Put the real files in their place if the kit needs them; otherwise leave them out with the lines "a", "d/\\[b]" in .kitignore.',
    ],
    [
      'names with two dots',
      { 'a..b': '', 'd../f': '' },
      'warning',
      'NAMES_LEFT_OUT',
      'Names that hold ".." are not packed, as kit does not pack them: "a..b", "d..".',
      'Rename them if the kit needs them; otherwise leave them out with the lines "a..b", "d.." in .kitignore.',
    ],
    [
      'records of a download tool',
      { 'm/.cache/huggingface/download/x.metadata': '' },
      'warning',
      'DOWNLOAD_METADATA',
      'The kit holds records of a download tool, which differ from download to download: "m/.cache/huggingface".',
      'Leave them out with the line "m/.cache/huggingface" in .kitignore.',
    ],
  ])('%s', async (_title, files, level, code, message, hint) => {
    expect(await remarksOf(files)).toEqual([{ level, subject: 'kitfile', code, message, hint }]);
  });

  it('pipes', async () => {
    const context = contextOf({ keep: '' });
    execFileSync('mkfifo', [join(context, 'pipe')]);
    const { plan, remarks } = await planOf(context, CODE);
    expect(namesOf(plan)).toEqual(['keep']);
    expect(remarks).toEqual([
      {
        level: 'warning',
        subject: 'kitfile',
        code: 'SPECIAL_FILES_LEFT_OUT',
        message: 'Pipes, sockets and devices are not packed: "pipe".',
        hint: 'Leave them out with the line "pipe" in .kitignore.',
      },
    ]);
  });

  it('nothing, once .kitignore says so', async () => {
    const ignore = '.git\na\n..b\nm/.cache/huggingface\n';
    expect(
      await remarksOf({ '.git/config': '', a: { symlink: 'keep' }, '..b': '', 'm/.cache/huggingface/x': '', '.kitignore': ignore }),
    ).toEqual([]);
  });

  it('with control characters taken out of names', async () => {
    const { remarks } = await planOf(contextOf({ keep: '', 'a\n::error::b': { symlink: 'x' } }), CODE);
    expect(remarks.map((remark) => remark.message)).toEqual(['Symbolic links are not packed: "a ::error::b".']);
  });
});

describe('what cannot be read', () => {
  it('a context that is not there', async () => {
    const missing = join(temporaryDirectory(), 'missing');
    await expect(planOf(missing, CODE)).rejects.toMatchObject({
      code: 'CONTEXT_UNREADABLE',
      message: `The context "${missing}" cannot be read: it does not exist.`,
      hint: 'Set "context" to the directory that holds the Kitfile and the files it names.',
    });
  });

  it('.kitignore as a directory', async () => {
    await expect(planOf(contextOf({ '.kitignore': { dir: true } }), CODE)).rejects.toMatchObject({
      code: 'KITIGNORE_INVALID',
      message: '.kitignore cannot be read: it is a directory.',
      hint: 'Make it a readable text file, or remove it.',
    });
  });

  it('.kitignore as a link out of the context, and nothing of it is shown', async () => {
    const outside = contextOf({ shadow: 'root:[secret' });
    await expect(planOf(contextOf({ '.kitignore': { symlink: join(outside, 'shadow') } }), CODE)).rejects.toMatchObject({
      code: 'KITIGNORE_INVALID',
      message: '.kitignore cannot be read: it is a link to a file outside of the context directory.',
    });
    const { plan } = await planOf(contextOf({ a: '', b: '', ignore: 'a\n', '.kitignore': { symlink: 'ignore' } }), CODE);
    expect(namesOf(plan)).toEqual(['b', 'ignore']);
  });

  it('a line that is no pattern is shown in part', async () => {
    await expect(planOf(contextOf({ '.kitignore': `[${'s'.repeat(300)}` }), CODE)).rejects.toMatchObject({
      message: `Line 1 of .kitignore, "[${'s'.repeat(39)}…", is no pattern: a character class without its closing ].`,
    });
  });

  it('not .kitignore of a mebibyte', async () => {
    const { plan } = await planOf(contextOf({ a: '', '.kitignore': { repeat: '#\n', size: 1024 * 1024 } }), CODE);
    expect(namesOf(plan)).toEqual(['a']);
  });

  it('.kitignore of more than a mebibyte', async () => {
    await expect(planOf(contextOf({ '.kitignore': { repeat: 'a\n', size: 1024 * 1024 + 1 } }), CODE)).rejects.toMatchObject({
      code: 'KITIGNORE_INVALID',
      message: '.kitignore cannot be read: it has 1048577 bytes, more than 1048576.',
    });
  });

  it.each(['utf16le', 'utf16be'])('.kitignore in %s is read, and said to mean nothing to kit', async (encoding) => {
    const bytes = Buffer.from('\ufeffsécret\r\n', 'utf16le');
    if (encoding === 'utf16be') bytes.swap16();
    const { plan, remarks } = await planOf(contextOf({ sécret: '', b: '', '.kitignore': { base64: bytes.toString('base64') } }), CODE);
    expect(namesOf(plan)).toEqual(['b']);
    expect(remarks).toEqual([
      {
        level: 'warning',
        subject: 'kitfile',
        code: 'KITIGNORE_ENCODING',
        message: `.kitignore is in UTF-16${encoding.slice(-2).toUpperCase()}: it is read here, but for kit none of its lines names a file.`,
        hint: 'Save it as UTF-8.',
      },
    ]);
  });

  it('.kitignore in Latin-1 names no file in UTF-8, and is said to; a comment in it does not matter', async () => {
    const latin1 = (text: string): { base64: string } => ({ base64: Buffer.from(text, 'latin1').toString('base64') });
    const { plan, remarks } = await planOf(contextOf({ 'sécret.txt': '', '.kitignore': latin1('# é\nother\nsécret.txt\n') }), CODE);
    expect(namesOf(plan)).toEqual(['sécret.txt']);
    expect(remarks).toMatchObject([
      {
        level: 'warning',
        subject: 'kitfile',
        code: 'KITIGNORE_ENCODING',
        message: expect.stringMatching(/^Line 3 of \.kitignore is not text in UTF-8 .*Latin-1/),
        at: { file: '.kitignore', line: 3, column: 1 },
      },
    ]);
    expect((await planOf(contextOf({ a: '', '.kitignore': latin1('# é\nb\n') }), CODE)).remarks).toEqual([]);
  });

  it('.kitignore in UTF-16 without a mark is refused', async () => {
    const bytes = Buffer.from('secret\n', 'utf16le').toString('base64');
    await expect(planOf(contextOf({ secret: '', '.kitignore': { base64: bytes } }), CODE)).rejects.toMatchObject({
      code: 'KITIGNORE_INVALID',
      message: '.kitignore cannot be read: it holds NUL bytes, as text in UTF-16 without a byte order mark does.',
    });
  });

  it('.kitignore as a pipe, which would be read for ever', async () => {
    const context = contextOf({ m: 'x' });
    execFileSync('mkfifo', [join(context, '.kitignore')]);
    await expect(planOf(context, CODE)).rejects.toMatchObject({
      code: 'KITIGNORE_INVALID',
      message: '.kitignore cannot be read: it is no regular file.',
    });
  });

  // Root reads everything, so there only the plan's success can be seen.
  const root = process.getuid?.() === 0;
  it(`a directory, even one beside the layers${root ? ' (run by root: it can be read)' : ''}`, async () => {
    const context = contextOf({ 'm/w': 'x', 'closed/f': '' });
    chmodSync(join(context, 'closed'), 0);
    const planned = planOf(context, 'docs:\n  - path: m\n');
    if (root) await expect(planned).resolves.toBeDefined();
    else
      await expect(planned).rejects.toMatchObject({
        code: 'DIRECTORY_UNREADABLE',
        message: 'The directory "closed" cannot be read: permission denied.',
      });
    chmodSync(join(context, 'closed'), 0o755);
  });

  it('a large file, which hides nothing else that is wrong with the kit', async () => {
    const secret = { content: `ghp_${'aB3dE5gH7jK9mN2pQ4sT6vW8yZ'.repeat(2).slice(0, 36)}` };
    const context = contextOf({ 'a.txt': secret, w: { repeat: 'x', size: 300_000, mode: 0 } });
    await expect(planOf(context, CODE)).rejects.toMatchObject({ code: 'CREDENTIALS_IN_LAYER' });
  });
});
