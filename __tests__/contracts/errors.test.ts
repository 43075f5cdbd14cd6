import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toldLevels } from './told-levels.js';

const SOURCE = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

/** Codes that are told: the members of the types that name them, and what is written beside `code`. */
function codesOfSource(): ReadonlySet<string> {
  const types = [...SOURCE.matchAll(/export type \w+(?:Failure|Remark) =([^;]+);/g)].map(([, members]) => members ?? '');
  const quoted = types.flatMap((members) => [...members.matchAll(/'([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => code ?? ''));
  const written = [...SOURCE.matchAll(/\bcode: '([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => code ?? '');
  return new Set([...quoted, ...written]);
}

const PAGE = new Set(
  [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([A-Z_0-9]+)`/g)].map(([, code]) => code ?? ''),
  ),
);

describe('the page of errors', () => {
  it('has every code that the action tells', () => {
    expect([...codesOfSource()].filter((code) => !PAGE.has(code))).toEqual([]);
  });

  it('has no code that nobody tells', () => {
    expect([...PAGE].filter((code) => !SOURCE.includes(`'${code}'`))).toEqual([]);
  });

  it('has an anchor for each, which summaries lead to', () => {
    const page = readFileSync('docs/errors.md', 'utf8');
    expect([...PAGE].filter((code) => !page.includes(`<a id="${code.toLowerCase()}"></a>`))).toEqual([]);
  });

  it('says of each whether it is an error, a warning or a notice, as the action tells it', () => {
    const told = toldLevels((text) => PAGE.has(text));
    const wrong = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\|([^|]+)\| ([EWN, ]+) \|/gm)].flatMap(
      ([, cell = '', level = '']) => {
        const codes = [...cell.matchAll(/`([A-Z_0-9]+)`/g)].map(([, code]) => code ?? '');
        const levels = new Set(codes.flatMap((code) => [...(told.get(code) ?? ['untold'])]));
        const truth = ['E', 'W', 'N', 'untold'].filter((one) => levels.has(one)).join(', ');
        return truth === level.trim() ? [] : [`${codes.join(', ')}: ${level.trim()} on the page, ${truth} in the source`];
      },
    );
    expect(wrong).toEqual([]);
  });
});
