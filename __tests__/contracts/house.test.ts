import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { homesOf, IMPORT_TABLE, OPEN } from '../../scripts/import-table.js';
import { Disposables } from '../support/disposable.js';

interface Diagnostic {
  readonly filename: string;
  readonly code: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

const SRC = resolve('src');
const table: Readonly<Record<string, readonly string[]>> = IMPORT_TABLE;

function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : entry.name.endsWith('.ts') ? [join(folder, entry.name)] : [],
  );
}

function room(file: string): string {
  return (relative(SRC, file).split(sep)[0] ?? '').replace(/\.[jt]s$/, '');
}

const all = files(SRC);
const imports = all.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => ({ file, source: match[1] ?? '' })),
);

describe('the house', () => {
  it('lets data flow one way: every import between folders is in the table', () => {
    const wrong = imports.filter(({ file, source }) => {
      if (!source.startsWith('.')) return false;
      const [from, to] = [room(file), room(resolve(dirname(file), source))];
      const allowed = table[from] ?? [];
      return from !== to && !OPEN.includes(to) && !allowed.includes('*') && !allowed.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('has one home for each package that reaches outside', () => {
    expect(imports.filter(({ file, source }) => homesOf(source)?.includes(room(file)) === false)).toEqual([]);
  });

  it('knows the home of a package by each of its sub-paths', () => {
    expect(
      ['handlebars', 'handlebars/dist/cjs/handlebars.js', 'node:worker_threads', '@actions/core/x', 'yaml-x', './yaml.js'].map(homesOf),
    ).toEqual([['rules', 'tags'], ['rules', 'tags'], ['runner'], ['runner'], undefined, undefined]);
  });

  it('has no drawers', () => {
    expect(all.filter((file) => /(?:^|[\\/])(?:utils?|helpers?|common|misc|lib)(?:\.ts|[\\/])/.test(relative(SRC, file)))).toEqual([]);
  });

  it('has every folder on the page that describes it, and in the table', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const page = readFileSync('docs/architecture.md', 'utf8');
    const described = new Set([...page.matchAll(/^\| `([a-z]+)\/`/gm)].map((match) => match[1]));
    expect(folders.map(({ name }) => name).filter((name) => !described.has(name) || table[name] === undefined)).toEqual([]);
  });

  it('keeps ambient things in runner/: no environment, clock or randomness elsewhere', () => {
    const ambient = /\bprocess\.env\b|\bDate\.now\(|\bMath\.random\b|\bnew Date\(\)|\bsetTimeout\(/;
    const wrong = all.filter((file) => !['runner', 'main', 'post'].includes(room(file)) && ambient.test(readFileSync(file, 'utf8')));
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });
});

describe('the linter', () => {
  const disposables = new Disposables();
  afterEach(() => disposables.dispose());

  it('knows the rules of this house, and types', async () => {
    const root = await disposables.directory('lint');
    for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json', 'scripts']) cpSync(name, join(root, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    const lines: Readonly<Record<string, readonly string[]>> = {
      'src/pack/one.ts': [
        "import { setSecret } from '@actions/core';",
        "import { tokens } from '../registry/index.js';",
        "import { inner } from '../model/inner.js';",
        "export { two } from './two.js';",
        "export * from '../report/index.js';",
        "const { names } = await import('../tags/index.js');",
        'export const one = [setSecret, tokens, inner, names];',
        "export const ambient = [new Date(), new Date(0), Date.now(), Math.random(), process.env['HOME']];",
        'setTimeout(() => undefined, 1);',
        'const later = async (): Promise<Date> => Promise.resolve(new Date(0));',
        'later();',
      ],
      'src/pack/two.ts': ["import { one } from './one.js';", 'export const two = one;'],
      'src/runner/clock.ts': ["import { getInput } from '@actions/core';", 'export const now = [new Date(), Date.now(), getInput];'],
      '__tests__/e2e/one.test.ts': ["import { startRegistry } from '../support/registry/index.js';", 'startRegistry;'],
      '__tests__/e2e/servers.ts': ["export { startRegistry } from '../support/registry/index.js';"],
    };
    for (const [file, text] of Object.entries(lines)) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), `${text.join('\n')}\n`);
    }
    const { stdout, stderr } = spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', '--format=json', 'src', '__tests__'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
    const told = diagnostics.map(({ filename, code, labels }) => `${filename}:${labels[0]?.span.line ?? 0} ${code}`);
    const ours = /house|restricted|floating/;
    expect(told.filter((one) => ours.test(one)).sort()).toEqual(
      [
        'src/pack/one.ts:1 house(import-circles)',
        'src/pack/one.ts:1 house(import-table)',
        'src/pack/one.ts:2 house(import-table)',
        'src/pack/one.ts:3 house(import-table)',
        'src/pack/one.ts:5 house(import-table)',
        'src/pack/one.ts:6 house(import-table)',
        'src/pack/one.ts:8 eslint(no-restricted-properties)',
        'src/pack/one.ts:8 eslint(no-restricted-properties)',
        'src/pack/one.ts:8 eslint(no-restricted-properties)',
        'src/pack/one.ts:8 house(clock)',
        'src/pack/one.ts:9 eslint(no-restricted-globals)',
        'src/pack/one.ts:11 typescript(no-floating-promises)',
        'src/pack/two.ts:1 house(import-circles)',
        '__tests__/e2e/one.test.ts:1 eslint(no-restricted-imports)',
      ].sort(),
    );
  });
});

describe('the tests on Node 20', () => {
  const { run, leftOut } = JSON.parse(readFileSync('.ci/node20.json', 'utf8')) as {
    readonly run: readonly string[];
    readonly leftOut: Readonly<Record<string, string>>;
  };

  it('leave out only what other tests, which run there, ask as well', () => {
    const isRun = (path: string): boolean => existsSync(path) && run.some((one) => path.startsWith(one)) && leftOut[path] === undefined;
    expect(run.filter((path) => !existsSync(path))).toEqual([]);
    for (const [path, reason] of Object.entries(leftOut)) {
      const instead = reason.match(/__tests__\/[\w./-]*\w/g) ?? [];
      expect([path, existsSync(path), instead.length > 0, instead.filter((one) => !isRun(one))]).toEqual([path, true, true, []]);
    }
  });

  it('are those of publishing, promoting and mirroring, of connections, and of how a run ends', () => {
    const kept = readdirSync('__tests__/e2e').filter((name) => leftOut[`__tests__/e2e/${name}`] === undefined);
    const needed = [
      'publish',
      'promote',
      'mirror',
      'transaction',
      'take-over',
      'tls',
      'login',
      'bad-registry',
      'cancel',
      'endings',
      'flat',
    ];
    expect(needed.filter((name) => !kept.includes(`${name}.test.ts`))).toEqual([]);
  });
});
