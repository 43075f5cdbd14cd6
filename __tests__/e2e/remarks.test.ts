import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { runAction } from '../support/runner.js';
import { FILES, KITFILE, kitRepository, pushOf, safetensors, writeFiles } from './kits.js';
import { annotationsOf, codesOf, jsonOf, puts } from './outcome.js';
import { overlapping } from './runs.js';
import { startRegistry } from './servers.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const WITH_CODE = `${KITFILE}code:\n  - path: src\n`;

interface Odd {
  readonly title: string;
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly arrange?: (workspace: string) => void;
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
  readonly names: RegExp;
  readonly hint: RegExp;
}

const CASES: readonly Odd[] = [
  {
    title: 'a truncated header: names alone decide',
    files: { 'model.safetensors': safetensors().subarray(0, 40) },
    warnings: ['MODEL_HEADER_TRUNCATED'],
    notices: [],
    names: /model\.safetensors/,
    hint: /again/,
  },
  {
    title: '.git in a layer',
    files: { Kitfile: WITH_CODE, 'src/a.py': 'a', 'src/vendor/.git/config': '[http]\n\textraheader = AUTHORIZATION: basic c2VjcmV0\n' },
    warnings: [],
    notices: ['GIT_LEFT_OUT'],
    names: /src\/vendor\/\.git/,
    hint: /\.kitignore|Nothing to do/,
  },
  {
    title: 'a symbolic link in a layer',
    files: { Kitfile: WITH_CODE, 'src/a.py': 'a' },
    arrange: (workspace) => {
      symlinkSync('a.py', join(workspace, 'src/b.py'));
    },
    warnings: ['SYMLINKS_LEFT_OUT'],
    notices: [],
    names: /src\/b\.py/,
    hint: /src\/b\.py/,
  },
  {
    title: 'records of a download tool',
    files: { Kitfile: WITH_CODE, 'src/.cache/huggingface/download/a.metadata': 'a' },
    warnings: ['DOWNLOAD_METADATA'],
    notices: [],
    names: /src\/\.cache\/huggingface/,
    hint: /\.kitignore/,
  },
  {
    title: 'a layer that .kitignore empties',
    files: { Kitfile: WITH_CODE, 'src/a.py': 'a', '.kitignore': 'src\n' },
    warnings: ['LAYER_IGNORED'],
    notices: [],
    names: /src/,
    hint: /./,
  },
];

const disposables = new Disposables();
afterAll(() => disposables.dispose());

describe('what is odd, and published all the same', () => {
  const runOf = overlapping(CASES, async ({ files = {}, arrange }) => {
    const registry = disposables.use(await startRegistry());
    const workspace = await disposables.directory('odd');
    writeFiles(workspace, { ...FILES, ...files });
    arrange?.(workspace);
    const inputs = { repository: `${registry.host}/acme/demo` };
    return runAction({ workspace, inputs, event: pushOf('refs/heads/main', COMMIT) });
  });

  it.each(CASES.map((one): [string, Odd] => [one.title, one]))('%s', async (_title, one) => {
    const run = await runOf(one);
    expect([run.code, codesOf(run, 'error'), codesOf(run, 'warning'), codesOf(run, 'notice')]).toEqual([0, [], one.warnings, one.notices]);
    const [said] = [...annotationsOf(run, 'warning'), ...annotationsOf(run, 'notice')];
    expect(said?.message).toMatch(one.names);
    expect(said?.hint).toMatch(one.hint);
    expect(jsonOf(run).warnings.map(({ code }) => code)).toEqual(one.warnings);
    expect(jsonOf(run).notices.map(({ code }) => code)).toEqual(one.notices);
    for (const code of [...one.warnings, ...one.notices]) expect(run.summary).toContain(code.replaceAll('_', '&#95;'));
    expect(run.outputs['pushed']).toBe('true');
  });
});

describe('a checkout of another commit than the event’s', () => {
  it('is not packed under the event’s commit tag, unless there is none', async () => {
    const registry = disposables.use(await startRegistry());
    const { source, commit } = await kitRepository(disposables);
    const head = source.commit('next');
    const run = (inputs: Readonly<Record<string, string>>) =>
      runAction({
        workspace: source.directory,
        inputs: { repository: `${registry.host}/acme/demo`, ...inputs },
        event: pushOf('refs/heads/main', commit),
      });
    const refused = await run({});
    expect([refused.code, codesOf(refused, 'error'), puts(registry)]).toEqual([1, ['CHECKOUT_MISMATCH'], []]);
    const [error] = annotationsOf(refused, 'error');
    expect(error?.message).toContain(head);
    expect(error?.message).toContain(commit);
    expect(error?.hint).toContain(`ref: ${commit}`);
    const free = await run({ 'commit-tag': 'false' });
    expect([free.code, free.outputs['pushed']]).toEqual([0, 'true']);
  });

  it('does not matter in a clone of something else further down', async () => {
    const registry = disposables.use(await startRegistry());
    const { source } = await kitRepository(disposables);
    const workspace = await disposables.directory('workspace');
    await source.clone({}, join(workspace, 'model'));
    mkdirSync(join(workspace, 'tool'));
    writeFileSync(join(workspace, 'tool/x'), '');
    const run = await runAction({
      workspace,
      inputs: { repository: `${registry.host}/acme/demo`, context: 'model' },
      event: pushOf('refs/heads/main', COMMIT),
    });
    expect([run.code, codesOf(run, 'error')]).toEqual([0, []]);
  });
});

describe('the log', () => {
  it('has groups for plan, pack, upload and tags, a line each tag in columns, the whole digest once, and a link at each code', async () => {
    const registry = disposables.use(await startRegistry());
    const workspace = await disposables.directory('log');
    writeFiles(workspace, { ...FILES, Kitfile: WITH_CODE, 'src/a.py': 'a', '.kitignore': 'src\n' });
    const run = await runAction({
      workspace,
      inputs: { repository: `${registry.host}/acme/demo`, tags: 'type=content\ntype=ref,event=branch\ntype=semver,pattern={{version}}' },
      event: pushOf('refs/heads/main', COMMIT),
      env: { GITHUB_ACTION_REPOSITORY: 'OWNER/modelkit-tag-action', GITHUB_ACTION_REF: 'v1' },
    });
    const groups = new Map(
      run.log.split('##[group]').map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1).split('\n')]),
    );
    expect([...groups.keys()].slice(1)).toEqual(['Plan', 'Pack', 'Upload', `Tags of ${registry.host}/acme/demo`]);
    const plan = (groups.get('Plan') ?? []).filter((line) => /\b(mutable|immutable)\b/.test(line));
    expect(plan).toHaveLength((run.outputs['tag-names'] ?? '').split('\n').length);
    expect(new Set(plan.map((line) => line.search(/(im)?mutable/))).size).toBe(1);
    expect((groups.get('Plan') ?? []).filter((line) => line.startsWith('no tag from type=semver,pattern={{version}}: '))).toHaveLength(1);
    const withDigest = run.log.split('\n').filter((line) => !line.startsWith('##[debug]') && line.includes(String(run.outputs['digest'])));
    expect(withDigest).toEqual([run.outputs['reference']]);
    const [warning] = annotationsOf(run, 'warning');
    expect(warning?.hint.split('\n').at(-1)).toBe('https://github.com/OWNER/modelkit-tag-action/blob/v1/docs/errors.md#layer_ignored');
  });
});
