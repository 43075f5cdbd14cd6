import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { actionYaml, readmeTables, withBlock } from '../../scripts/docs-blocks.js';
import { INPUT_TABLE, OUTPUT_TABLE } from '../../src/inputs/table.js';

const text = readFileSync('action.yml', 'utf8');
const readme = readFileSync('README.md', 'utf8');
const action: unknown = parse(text);

/** Names that users and other steps depend on, in order. */
const INPUTS =
  'repository mode format push context file packer source tags flavor commit-tag reuse on-conflict on-stale git-tags prune referrers verify strict annotations username password plain-http concurrency github-token summary';
const OUTPUTS = 'digest name reference tags tag-names content-tags stage-tags version pushed json';

describe('action.yml', () => {
  it('is what the input table says', () => {
    expect(text).toBe(actionYaml());
  });

  it('declares the promised inputs and outputs, and runs on Node 24', () => {
    expect(action).toMatchObject({ runs: { using: 'node24', main: 'dist/main.js', post: 'dist/post.js' } });
    expect(INPUT_TABLE.map(({ name }) => name)).toEqual(INPUTS.split(' '));
    expect(OUTPUT_TABLE.map(({ name }) => name)).toEqual(OUTPUTS.split(' '));
  });

  it('has every default as text: the runner reads nothing else', () => {
    const inputs = Object.values((action as { inputs: Record<string, { default: unknown; description: unknown }> }).inputs);
    expect(inputs.every((input) => typeof input.default === 'string' && typeof input.description === 'string')).toBe(true);
  });

  it('names files that are there', () => {
    expect(['dist/main.js', 'dist/post.js', 'dist/hash-worker.js', 'dist/licenses.txt'].filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('README', () => {
  it.each(Object.entries(readmeTables()))('has the %s of the table', (name, block) => {
    expect(withBlock(readme, name, block)).toBe(readme);
  });

  it('names only commands that package.json has', () => {
    const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts);
    const named = [...readme.matchAll(/npm (?:run )?(test|demo|[a-z]+)\b/g)]
      .flatMap((match) => match[1] ?? [])
      .filter((name) => !['ci', 'run'].includes(name));
    expect(named.filter((name) => name !== 'and' && !scripts.includes(name))).toEqual([]);
  });
});
