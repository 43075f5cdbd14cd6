import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CLASSES, CLASS_NAMES, goesToLater, stricter } from '../../src/classes/index.js';
import { at } from '../../src/json.js';
import { branch, planOf } from '../tags/runs.js';

const read = (page: string): string => readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
const policies = CLASS_NAMES.map((name) => {
  const [intent] = planOf(branch('main'), `type=raw,value=1.2.3,class=${name}`).intents;
  if (intent === undefined) throw new RangeError(name);
  return intent.policy;
});

describe('the classes', () => {
  it.each(CLASS_NAMES)('%s is called by its name, in rules, on the page and in the json', (name) => {
    expect(CLASSES[name].name).toBe(name);
    expect(policies[CLASS_NAMES.indexOf(name)]?.class).toBe(name);
    expect(read('docs/tag-rules.md')).toMatch(new RegExp(`^\\| ${name} +\\|`, 'm'));
  });

  it('are all that the schema of the result knows', () => {
    const names = at(JSON.parse(read('docs/schemas/result.schema.json')), '$defs', 'tag', 'properties', 'class', 'enum');
    expect(names).toEqual(CLASS_NAMES);
  });

  it('are told apart by strictness, and written one after the other', () => {
    const all = Object.values(CLASSES);
    expect(new Set(all.map(({ strictness }) => strictness)).size).toBe(all.length);
    expect(new Set(all.map(({ phase }) => phase)).size).toBe(all.length);
    expect(policies.toSorted((a, b) => stricter(b, a))).toEqual(policies);
  });

  it('give a name that two ModelKits want to the stricter, whichever comes first', () => {
    for (const [index, strict] of policies.entries()) {
      for (const other of policies.slice(index + 1)) {
        expect([goesToLater(strict, other, () => 1), goesToLater(other, strict, () => 1)]).toEqual([false, true]);
      }
    }
  });
});
