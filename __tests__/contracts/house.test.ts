import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { homesOf, IMPORT_TABLE, OPEN } from '../../scripts/import-table.js';

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
