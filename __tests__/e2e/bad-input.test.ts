import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import type { LoopbackRegistry } from '../support/registry/index.js';
import { runAction, type RunResult } from '../support/runner.js';
import { FILES, KITFILE, pushOf, safetensors, writeFiles } from './kits.js';
import { annotationsOf, puts } from './outcome.js';
import { overlapping } from './runs.js';
import { startRegistry } from './servers.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

interface BadInput {
  readonly title: string;
  /** On top of a sound kit. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly arrange?: (workspace: string) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly ref?: string;
  /** Codes of the error annotations, in order. */
  readonly codes: readonly string[];
  /** What the first of them must name. */
  readonly names: RegExp;
  readonly hint: RegExp;
  readonly at?: { readonly file: string; readonly line: string; readonly column: string };
}

const CASES: readonly BadInput[] = [
  {
    title: 'no Kitfile',
    arrange: (workspace) => {
      rmSync(join(workspace, 'Kitfile'));
    },
    codes: ['KITFILE_MISSING'],
    names: /in "\.": none of Kitfile, kitfile, \.kitfile/,
    hint: /"file"/,
  },
  {
    title: 'a Kitfile that is no YAML',
    files: { Kitfile: 'manifestVersion: 1.0.0\nmodel:\n  path: [a\n' },
    codes: ['KITFILE_SYNTAX'],
    names: /./,
    hint: /./,
    at: { file: 'Kitfile', line: '4', column: '1' },
  },
  {
    title: 'a key that Kitfiles do not have, and one twice',
    files: { Kitfile: KITFILE.replace('  path: model.safetensors', '  path: model.safetensors\n  pth: x\n  name: again') },
    codes: ['KITFILE_KEY_DUPLICATE', 'KITFILE_KEY_UNKNOWN'],
    names: /"name".*line 5/,
    hint: /one of the two/,
    at: { file: 'Kitfile', line: '8', column: '3' },
  },
  {
    title: 'a file that is not there',
    arrange: (workspace) => {
      rmSync(join(workspace, 'model.safetensors'));
    },
    codes: ['LAYER_PATH_MISSING'],
    names: /model\.safetensors/,
    hint: /./,
    at: { file: 'Kitfile', line: '6', column: '9' },
  },
  {
    title: 'a path that leaves the context',
    files: { Kitfile: KITFILE.replace('README.md', '../README.md') },
    codes: ['KITFILE_PATH'],
    names: /\.\.\/README\.md/,
    hint: /context|below|inside/,
    at: { file: 'Kitfile', line: '11', column: '11' },
  },
  {
    title: 'a link out of the context',
    arrange: (workspace) => {
      rmSync(join(workspace, 'README.md'));
      symlinkSync('/etc/passwd', join(workspace, 'README.md'));
    },
    codes: ['LAYER_PATH_OUTSIDE'],
    names: /README\.md/,
    hint: /./,
    at: { file: 'Kitfile', line: '11', column: '11' },
  },
  {
    title: 'a model that is a symbolic link',
    arrange: (workspace) => {
      rmSync(join(workspace, 'model.safetensors'));
      symlinkSync('README.md', join(workspace, 'model.safetensors'));
    },
    codes: ['LAYER_EMPTY'],
    names: /model\.safetensors.*link/,
    hint: /./,
    at: { file: 'Kitfile', line: '6', column: '9' },
  },
  {
    title: 'a Git LFS pointer instead of the model',
    files: {
      'model.safetensors': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 8000\n`,
    },
    codes: ['LFS_POINTER'],
    names: /model\.safetensors/,
    hint: /lfs: true/,
    at: { file: 'Kitfile', line: '6', column: '9' },
  },
  {
    title: 'a login in a layer',
    files: {
      Kitfile: `${KITFILE}code:\n  - path: .\n`,
      '.docker/config.json': '{"auths":{}}',
      'gha-creds-0123456789abcdef.json': '{}',
    },
    codes: ['CREDENTIALS_IN_LAYER'],
    names: /\.docker\/config\.json.*gha-creds-0123456789abcdef\.json/,
    hint: /\.kitignore/,
  },
  {
    title: 'a truncated header, with strict',
    files: { 'model.safetensors': safetensors().subarray(0, 40) },
    inputs: { strict: 'true' },
    codes: ['MODEL_HEADER_TRUNCATED'],
    names: /model\.safetensors.*66 bytes.*40/,
    hint: /again/,
  },
  {
    title: 'a tag that no registry takes',
    inputs: { tags: 'type=raw,value=-v1' },
    codes: ['TAG_ILLEGAL'],
    names: /"-v1".*must not start with "-"/,
    hint: /start with a letter, digit or "_"/,
  },
  {
    title: 'rules, options and inputs that do not exist, all at once',
    inputs: { tags: 'type=nonsense\ntype=raw', mode: 'publsh', strict: 'yes', concurrency: 'many', repository: 'ghcr.io/acme/demo:v1' },
    codes: ['INPUT_INVALID', 'INPUT_INVALID', 'TAGS_INVALID', 'TAGS_INVALID', 'INPUT_INVALID', 'INPUT_INVALID'],
    names: /"publsh" is not one of .*"promote"/,
    hint: /Correct it/,
  },
  {
    title: 'rules that give no tag at all',
    inputs: { 'commit-tag': 'false', tags: 'type=ref,event=tag' },
    codes: ['NO_TAG'],
    names: /No rule gives a tag/,
    hint: /type=ref,event=tag.*not on a git tag/,
  },
  {
    title: 'a branch that takes the name of a version',
    ref: 'refs/heads/v1.2.0',
    codes: ['TAG_RESERVED'],
    names: /v1\.2\.0/,
    hint: /./,
  },
  {
    title: 'a Kitfile in a directory of its own',
    files: { 'models/Kitfile': 'manifestVersion: 1.0.0\nmodel:\n  path: absent.gguf\n' },
    inputs: { context: 'models' },
    codes: ['LAYER_PATH_MISSING'],
    names: /absent\.gguf/,
    hint: /./,
    at: { file: 'models/Kitfile', line: '3', column: '9' },
  },
  {
    title: 'a context that does not exist',
    inputs: { context: 'models' },
    codes: ['KITFILE_MISSING'],
    names: /"models"/,
    hint: /context/,
  },
  {
    title: 'a Kitfile by name that does not exist',
    files: { 'models/Kitfile': KITFILE },
    inputs: { context: 'models', file: 'other/Kitfile' },
    codes: ['KITFILE_MISSING'],
    names: /"other\/Kitfile" does not exist in "models"/,
    hint: /"file"/,
  },
];

const disposables = new Disposables();
afterAll(() => disposables.dispose());

describe('bad input', () => {
  let registry: LoopbackRegistry;
  beforeAll(async () => {
    registry = disposables.use(await startRegistry());
  });
  const runOf = overlapping(CASES, (one, index) => run(one, `${registry.host}/${repositoryOf(index)}`));

  it.each(CASES.map((one, index): [string, number, BadInput] => [one.title, index, one]))('%s', async (_title, index, one) => {
    const { result, workspace } = await runOf(one);
    const [first, ...others] = annotationsOf(result, 'error');

    expect([first, ...others].map((each) => each?.code)).toEqual(one.codes);
    expect(first?.message).toMatch(one.names);
    expect(first?.hint).toMatch(one.hint);
    // As seen from the workspace, as annotations name files.
    if (one.at !== undefined) expect(first).toMatchObject(one.at);
    for (const { hint } of others) expect(hint).not.toBe('');
    for (const each of [first, ...others]) expect(each?.message).not.toContain(workspace);
    expect(result.code).toBe(1);
    expect(result.post?.code).toBe(0);
    expect(result.outputs['pushed']).toBe('false');
    for (const code of one.codes) expect(result.summary).toContain(`<code>${code.replaceAll('_', '&#95;')}</code>`);
    expect(puts(registry, repositoryOf(index))).toEqual([]);
    expect(registry.tags(repositoryOf(index)).size).toBe(0);
  });
});

function repositoryOf(index: number): string {
  return `acme/bad-${index}`;
}

async function run(
  { files = {}, arrange, inputs = {}, ref = 'refs/heads/main' }: BadInput,
  repository: string,
): Promise<{ readonly result: RunResult; readonly workspace: string }> {
  const workspace = await disposables.directory('bad');
  writeFiles(workspace, { ...FILES, ...files });
  arrange?.(workspace);
  const result = await runAction({ workspace, inputs: { repository, ...inputs }, event: pushOf(ref, COMMIT), alwaysPost: true });
  return { result, workspace };
}
