import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isFailure, type Problem } from '../../src/failure.js';
import { gitHubInstance, readInputs, type Inputs } from '../../src/inputs/index.js';
import { INPUT_TABLE, type InputSpec } from '../../src/inputs/table.js';

const BASE = { GITHUB_WORKSPACE: resolve('/ws'), GITHUB_REPOSITORY: 'Acme/Demo' };
const noRemark = (): void => undefined;

/** The environment that the runner makes of these inputs. */
function env(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return { ...BASE, ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])) };
}

function read(inputs: Readonly<Record<string, string>>): Inputs {
  return readInputs(env(inputs), noRemark);
}

function problems(inputs: Readonly<Record<string, string>>): readonly Problem[] {
  try {
    read(inputs);
  } catch (thrown) {
    if (isFailure(thrown)) return thrown.problems;
    throw thrown;
  }
  return [];
}

describe('readInputs without any input', () => {
  const inputs = read({});

  it('takes the package of the source repository in lower case', () => {
    expect(inputs.repositories).toEqual([{ kind: 'registry', host: 'ghcr.io', path: 'acme/demo', name: 'ghcr.io/acme/demo' }]);
  });

  it('fills every default', () => {
    const { rules, repositories, ...others } = inputs;
    expect(repositories).toHaveLength(1);
    expect(others).toEqual({
      mode: 'publish',
      format: 'modelkit',
      push: 'auto',
      context: resolve('/ws'),
      contextInWorkspace: '',
      packer: 'native',
      reuse: 'auto',
      gitTags: { include: ['*'], exclude: [] },
      prune: false,
      referrers: false,
      verify: 'tags',
      strict: false,
      annotations: {},
      plainHttp: [],
      concurrency: 4,
      summary: true,
    });
    expect([rules.commitTag, rules.onConflict, rules.onStale]).toEqual([true, 'auto', 'skip']);
    expect(rules.rules.map((rule) => rule.text)).toEqual([
      'type=content',
      'type=ref,event=tag',
      'type=ref,event=branch',
      'type=ref,event=pr',
      'type=schedule',
    ]);
  });
});

describe('readInputs', () => {
  it.each<[string, Record<string, string>, Partial<Inputs>]>([
    ['an empty input as its default', { mode: '', concurrency: ' ', push: '' }, { mode: 'publish', concurrency: 4, push: 'auto' }],
    [
      'booleans in the runner’s spellings',
      { prune: 'TRUE', summary: 'False', push: 'True' },
      { prune: true, summary: false, push: 'true' },
    ],
    ['a context below the workspace', { context: './kits/a' }, { context: resolve('/ws/kits/a'), contextInWorkspace: 'kits/a' }],
    ['a context elsewhere', { context: '../kits' }, { context: resolve('/kits'), contextInWorkspace: resolve('/kits') }],
    ['globs with exclusions', { 'git-tags': 'v*\n# comment\n!*-rc*' }, { gitTags: { include: ['v*'], exclude: ['*-rc*'] } }],
    ['only exclusions as everything else', { 'git-tags': '!nightly' }, { gitTags: { include: ['*'], exclude: ['nightly'] } }],
    ['annotations with = and commas in the value', { annotations: 'a.b=c=d, e\nx=' }, { annotations: { 'a.b': 'c=d, e', x: '' } }],
    ['a key called __proto__ as a key', { annotations: '__proto__=x' }, { annotations: Object.fromEntries([['__proto__', 'x']]) }],
    ['hosts in lower case', { 'plain-http': 'Registry.Local:5000' }, { plainHttp: ['registry.local:5000'] }],
    ['a password with line ends', { username: 'u', password: '\n p \r\n\n' }, { credentials: { username: 'u', password: ' p ' } }],
    ['both credentials', { username: 'u', password: 'p' }, { credentials: { username: 'u', password: 'p' } }],
    ['kit’s storage as source', { source: 'kit:localhost/a:b' }, { source: { from: 'kit-storage', reference: 'localhost/a:b' } }],
  ])('reads %s', (_, inputs, expected) => {
    expect(read(inputs)).toMatchObject(expected);
  });

  it('keeps each repository once, in order', () => {
    const { repositories } = read({ repository: 'ghcr.io/A/B\n# mirror\noci-layout:out\n\nghcr.io/a/b' });
    expect(repositories.map(({ name }) => name)).toEqual(['ghcr.io/a/b', 'oci-layout:out']);
  });

  it.each<[string, string, unknown]>([
    ['production', 'tag', { from: 'tag', tag: 'production' }],
    [`sha256:${'a'.repeat(64)}`, 'digest', { from: 'digest', digest: `sha256:${'a'.repeat(64)}` }],
    ['oci-layout:out/kit', 'layout', { from: 'layout', directory: 'out/kit' }],
    ['oci-layout:out/kit:v1', 'layout with tag', { from: 'layout', directory: 'out/kit', tag: 'v1' }],
    [
      'localhost:5000/a/b:v1',
      'reference',
      {
        from: 'reference',
        reference: {
          repository: { kind: 'registry', host: 'localhost:5000', path: 'a/b', name: 'localhost:5000/a/b' },
          target: { by: 'tag', tag: 'v1' },
        },
      },
    ],
  ])('reads source %s as a %s', (source, _, expected) => {
    expect(read({ mode: 'promote', tags: 'type=raw,value=x', source }).source).toEqual(expected);
  });
});

describe('the default repository', () => {
  const named = (server: string, more: Record<string, string> = {}): string =>
    readInputs({ ...BASE, GITHUB_SERVER_URL: server, INPUT_REPOSITORY: 'ghcr.io/Acme/Demo', ...more }, noRemark).repositories[0].name;

  it.each([
    ['https://github.com', 'ghcr.io/acme/demo'],
    ['', 'ghcr.io/acme/demo'],
    ['https://octocorp.ghe.com', 'containers.octocorp.ghe.com/acme/demo'],
    ['https://github.example.com', 'containers.github.example.com/acme/demo'],
    ['https://github.example.com:8443/', 'containers.github.example.com:8443/acme/demo'],
  ])('on %s is %s', (server, expected) => {
    expect(named(server)).toBe(expected);
    expect(named(server, { INPUT_REPOSITORY: '' })).toBe(expected);
  });

  it.each(['https://10.0.0.7', 'https://[fd00::7]', 'http://github', 'no url'])('has to be named on %s', (server) => {
    expect(() => named(server)).toThrow(/Input "repository": has no default on/);
    expect(named(server, { INPUT_REPOSITORY: 'registry.example.com/a/b' })).toBe('registry.example.com/a/b');
  });

  it.each([
    [{ GITHUB_API_URL: 'http://127.0.0.1:9' }, 'http://127.0.0.1:9'],
    [{}, 'https://api.github.com'],
    [{ GITHUB_SERVER_URL: 'https://octocorp.ghe.com' }, 'https://api.octocorp.ghe.com'],
    [{ GITHUB_SERVER_URL: 'https://github.example.com/' }, 'https://github.example.com/api/v3'],
  ])('and the API stay on one instance: %j', (more, expected) => {
    expect(gitHubInstance(more).apiUrl).toBe(expected);
  });
});

describe('a repository that is none', () => {
  it.each([
    ['ghcr.io', 'names a registry and no repository in it', 'Write "ghcr.io/OWNER/NAME".'],
    ['ghcr.io/', 'names a registry and no repository in it', 'Write "ghcr.io/OWNER/NAME".'],
    ['localhost:5000//', 'names a registry and no repository in it', 'Write "localhost:5000/OWNER/NAME".'],
    ['acme/llama', 'names no registry', 'Put the registry in front, for example "ghcr.io/acme/llama".'],
    ['/acme/llama/', 'names no registry', 'Put the registry in front, for example "ghcr.io/acme/llama".'],
    ['/Llama', 'names no registry', 'Put the registry in front, for example "ghcr.io/OWNER/llama".'],
    ['$REGISTRY/llama', 'names no registry', 'Put the registry in front, for example "ghcr.io/acme/demo".'],
  ])('%s says what to write', (repository, message, hint) => {
    expect(problems({ repository })).toEqual([{ code: 'INPUT_INVALID', message: `Input "repository": "${repository}" ${message}.`, hint }]);
  });
});

describe('lists in another notation', () => {
  it.each<[Record<string, string>, string]>([
    [{ repository: 'ghcr.io/a/b, quay.io/a/b' }, 'holds several'],
    [{ repository: 'oci-layout:out, ghcr.io/a/b' }, 'holds several'],
    [{ repository: '- ghcr.io/a/b' }, 'begins with a list mark'],
    [{ repository: 'ghcr.io/a/b quay.io/a/b' }, 'holds several'],
    [{ repository: 'ghcr.io/a/b;quay.io/a/b' }, 'holds several'],
    [{ repository: 'oci-layout:out oci-layout:other' }, 'holds several'],
    [{ repository: 'ghcr.io/a/b # the first' }, 'holds a blank'],
    [{ repository: '1. ghcr.io/a/b' }, 'begins with a list mark'],
    [{ repository: '["ghcr.io/a/b"]' }, 'is a list in brackets'],
    [{ repository: 'ghcr.io/a/b | quay.io/a/b' }, 'holds several'],
    [{ repository: 'a b' }, 'holds a blank, which no repository does'],
    [{ 'plain-http': 'true' }, '"true" is no registry host'],
    [{ 'plain-http': '1' }, '"1" is no registry host'],
    [{ 'plain-http': 'a.example, b.example' }, 'is no registry host'],
    [{ 'git-tags': '- v*' }, '"- v*" begins with a list mark'],
    [{ 'git-tags': '- "v*"' }, 'begins with a list mark'],
    [{ 'git-tags': '["v*"]' }, 'is a list in brackets'],
    [{ 'git-tags': 'v1.*,v2.*' }, '"v1.*,v2.*" holds a comma'],
    [{ 'git-tags': 'v1.*, v2.*' }, 'holds a blank'],
  ])('are refused: %j', (inputs, message) => {
    expect(problems(inputs).map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });

  it('are not seen in the name of a directory', () => {
    for (const repository of ['oci-layout:out, old', 'oci-layout:my v1.0/kit; old']) {
      expect(read({ repository }).repositories.map(({ name }) => name)).toEqual([repository]);
    }
  });
});

describe('the environment of docker/metadata-action', () => {
  const naming = (more: Record<string, string>): unknown[] => {
    const { rules } = readInputs({ ...env({}), ...more }, noRemark);
    return [rules.shortCommit, rules.headCommit];
  };

  it.each<[Record<string, string>, number, boolean]>([
    [{}, 7, false],
    [{ DOCKER_METADATA_SHORT_SHA_LENGTH: '', DOCKER_METADATA_PR_HEAD_SHA: '' }, 7, false],
    [{ DOCKER_METADATA_SHORT_SHA_LENGTH: '12', DOCKER_METADATA_PR_HEAD_SHA: 'true' }, 12, true],
    [{ DOCKER_METADATA_SHORT_SHA_LENGTH: '40', DOCKER_METADATA_PR_HEAD_SHA: 'false' }, 40, false],
  ])('%j', (more, length, head) => {
    expect(naming(more)).toEqual([length, head]);
  });

  it.each(['0', '41', '-1', '7.5', 'seven', '1e1', '0x7'])('refuses a length of %s', (length) => {
    expect(() => naming({ DOCKER_METADATA_SHORT_SHA_LENGTH: length })).toThrow(
      /DOCKER_METADATA_SHORT_SHA_LENGTH is .* no number from 1 to 40/,
    );
  });
});

describe('readInputs lists every problem at once', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ['an unknown mode', { mode: 'publsh' }, ['Input "mode": "publsh" is not one of "publish", "promote", "mirror".']],
    ['a bad boolean', { prune: 'yes' }, ['Input "prune": "yes" is neither true nor false.']],
    ['a bad push', { push: 'no' }, ['Input "push": "no" is not one of "auto", "true", "false".']],
    ['concurrency out of range', { concurrency: '65' }, ['Input "concurrency": "65" is no number from 1 to 64.']],
    ['a repository without registry', { repository: 'acme/demo' }, ['Input "repository": "acme/demo" names no registry.']],
    ['a registry alone', { repository: 'ghcr.io' }, ['Input "repository": "ghcr.io" names a registry and no repository in it.']],
    [
      'a digest that was cut short',
      { mode: 'promote', tags: 'x', source: 'sha256:abc' },
      ['Input "source": "sha256:abc" is no whole digest: it has 3 hex digits, and sha256 has 64 in lower case.'],
    ],
    [
      'a reference with a digest that was cut short',
      { mode: 'promote', tags: 'x', source: 'ghcr.io/a/b@sha256:abcdef012345' },
      ['Input "source": "sha256:abcdef012345" is no whole digest: it has 12 hex digits, and sha256 has 64 in lower case.'],
    ],
    [
      'a digest in upper case',
      { mode: 'promote', tags: 'x', source: `sha256:${'A'.repeat(64)}` },
      [`Input "source": "sha256:${'A'.repeat(64)}" is no digest: its letters have to be lower-case.`],
    ],
    ['a repository with tag', { repository: 'ghcr.io/acme/demo:v1' }, ['Input "repository": "ghcr.io/acme/demo:v1" holds a tag.']],
    [
      'a repository with scheme',
      { repository: 'https://ghcr.io/acme/demo' },
      ['Input "repository": "https://ghcr.io/acme/demo" starts with https://.'],
    ],
    ['a repository with a bad name', { repository: 'ghcr.io/acme/-demo' }, ['Input "repository": "acme/-demo" is no repository name.']],
    ['a mode with control characters', { mode: 'x\u001b[31my' }, ['Input "mode": "x [31my" is not one of "publish", "promote", "mirror".']],
    ['promote without tags', { mode: 'promote' }, ['Input "tags": holds no rule in mode promote, which has no default rules.']],
    [
      'promote with comments alone',
      { mode: 'promote', tags: '# later' },
      ['Input "tags": holds no rule in mode promote, which has no default rules.'],
    ],
    ['a password of nothing but blanks', { username: 'u', password: ' \n' }, ['Input "password": is empty although "username" is set.']],
    ['a password alone', { password: 'p' }, ['Input "username": is empty although "password" is set.']],
    [
      'credentials for two hosts',
      { username: 'u', password: 'p', repository: 'ghcr.io/a/b\nquay.io/a/b' },
      ['Input "username": is for exactly one registry host, and "repository" names ghcr.io, quay.io.'],
    ],
    [
      'a registry source in publish',
      { source: 'ghcr.io/a/b:v1' },
      ['Input "source": names a ModelKit of a registry, which mode publish does not take over.'],
    ],
    [
      'mirror without commit tags',
      { mode: 'mirror', 'commit-tag': 'false' },
      ['Input "commit-tag": is false, and mode mirror finds ModelKits by it.'],
    ],
    ['an annotation without =', { annotations: 'vendor' }, ['Input "annotations": "vendor" is not key=value.']],
    [
      'annotations on a kit packed elsewhere',
      { annotations: 'a=b', source: 'oci-layout:x' },
      ['Input "annotations": would change the manifest of a ModelKit that is packed already.'],
    ],
    [
      'several',
      { mode: 'x', strict: 'y' },
      ['Input "mode": "x" is not one of "publish", "promote", "mirror".', 'Input "strict": "y" is neither true nor false.'],
    ],
  ])('%s', (_, inputs, messages) => {
    expect(problems(inputs).map(({ message }) => message)).toEqual(messages);
  });

  const table: readonly InputSpec[] = INPUT_TABLE;
  const words = ['true', 'false', '1', ...table.flatMap(({ type }) => (typeof type === 'string' ? [] : type))];

  it.each(table.filter(({ type }) => type !== 'text' && type !== 'lines'))('and takes for $name what its type says', ({ name, type }) => {
    const own = typeof type === 'string' ? (type === 'boolean' ? ['true', 'false'] : ['1']) : type;
    const tags = name === 'mode' ? { tags: 'type=raw,value=x' } : {};
    const taken = [...new Set(words)].filter(
      (word) => !problems({ ...tags, [name]: word }).some(({ message }) => message.startsWith(`Input "${name}"`)),
    );
    expect(taken.sort()).toEqual([...own].sort());
  });

  it('and each says what to change', () => {
    expect(problems({ mode: 'x', source: '///', repository: '::' }).every(({ hint }) => hint.length > 10)).toBe(true);
  });
});
