import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IMPORT_TABLE, OPEN, PACKAGE_HOMES } from '../../scripts/import-table.js';

const SRC = resolve('src');
const table: Readonly<Record<string, readonly string[]>> = IMPORT_TABLE;
const homes: Readonly<Record<string, readonly string[]>> = PACKAGE_HOMES;

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
    expect(imports.filter(({ file, source }) => homes[source]?.includes(room(file)) === false)).toEqual([]);
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
