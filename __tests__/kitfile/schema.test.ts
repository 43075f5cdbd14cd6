import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { KEYS } from '../../src/kitfile/types.js';
import { faultsOf, kitfileSchema, schema } from '../support/schemas.js';

const vectors = JSON.parse(readFileSync(new URL('../golden/vectors.json', import.meta.url), 'utf8')) as readonly {
  readonly id: string;
  readonly kitfile: string;
}[];

interface Properties {
  readonly properties?: Readonly<Record<string, Properties>>;
  readonly items?: Properties;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Properties>>;
}

const root: Properties = schema('kitfile');

/** The keys of the object that stands at a path, lists entered. */
function keysAt(...path: readonly string[]): readonly string[] {
  let here = root;
  for (const step of path) {
    const next: Properties = here.properties?.[step] ?? {};
    here = next.$ref === undefined ? next : (root.$defs?.[next.$ref.slice('#/$defs/'.length)] ?? {});
    here = here.items ?? here;
  }
  return Object.keys(here.properties ?? {}).sort();
}

describe('the schema of a Kitfile', () => {
  it.each(vectors)('takes $id, which kit has packed', ({ kitfile }) => {
    expect(faultsOf(kitfileSchema, parse(kitfile))).toEqual([]);
  });

  it.each([
    ['kitfile', []],
    ['package', ['package']],
    ['model', ['model']],
    ['part', ['model', 'parts']],
    ['code', ['code']],
    ['docs', ['docs']],
    ['prompt', ['prompts']],
    ['mcpServer', ['mcpServers']],
  ] as const)('has the keys that are read of %s', (name, path) => {
    expect(keysAt(...path)).toEqual([...KEYS[name]].sort());
  });

  it('has the keys of a dataset but for those of data that stays elsewhere, which is not packed', () => {
    expect(keysAt('datasets')).toEqual(KEYS.dataset.filter((key) => !key.startsWith('remote')).sort());
  });

  it.each(['modle: {}', 'package: [x]', 'code: [{ path: a, size: 3 }]', 'model: [{ path: a }]'])('refuses %s', (text) => {
    expect(faultsOf(kitfileSchema, parse(text))).not.toEqual([]);
  });
});
