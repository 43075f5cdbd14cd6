import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { parseCommitDate, parseCommits, parseExecutables, parseLeftRight, parseRefs } from '../../src/git/clone-command.js';
import { isRefName, printableText } from '../../src/git/index.js';
import { at, textAt } from '../../src/json.js';
import { lastPage } from '../../src/git/api-requests.js';

describe('ref names', () => {
  it('are accepted only where git accepts them', () => {
    const piece = fc.constantFrom(
      'a',
      'v1',
      '.',
      '..',
      '/',
      '@',
      '@{',
      '~',
      '^',
      ':',
      '?',
      '*',
      '[',
      '\\',
      ' ',
      '-',
      '.lock',
      'é',
      '{',
      '\u007f',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const name = pieces.join('');
        const accepted = spawnSync('git', ['check-ref-format', `refs/heads/${name}`]).status === 0;
        // `@` alone is a legal last element, but git reads it as HEAD.
        expect(isRefName(name)).toBe(accepted && name !== '@');
      }),
      { numRuns: 60 },
    );
  });
});

describe('Link headers', () => {
  it.each<[string | undefined, number | undefined]>([
    [undefined, undefined],
    ['', undefined],
    [
      '<https://api.github.com/repositories/1/tags?per_page=100&page=2>; rel="next", <https://api.github.com/repositories/1/tags?per_page=100&page=7>; rel="last"',
      7,
    ],
    ['<https://api.github.com/x?page=3>; rel="next"', 3],
    ['<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?page=1>; rel="first"', undefined],
    ['<https://api.github.com/x?per_page=100>; rel="next"', undefined],
    ['nonsense', undefined],
  ])('%j names page %p as the last', (header, page) => {
    expect(lastPage(header)).toBe(page);
  });
});

describe('output of git', () => {
  it('of any form crashes no parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseExecutables(text)).toBeInstanceOf(Set);
        for (const parse of [parseRefs, parseCommits, parseCommitDate, parseLeftRight]) expect(() => parse(text)).not.toThrow();
      }),
    );
  });

  it('that is cut is not taken for a shorter list', () => {
    expect(parseCommits(`${'a'.repeat(40)}\n${'b'.repeat(39)}`)).toBeUndefined();
    expect(parseRefs(`refs/tags/a\0commit\0${'a'.repeat(40)}\0\0\nrefs/tags/b\0comm`)).toBeUndefined();
  });
});

describe('paths into JSON', () => {
  it('follow own properties only', () => {
    const value: unknown = JSON.parse('{"a":{"b":"text"},"empty":"","list":["x"]}');
    expect(at(value, 'a', 'b')).toBe('text');
    expect(textAt(value, 'empty')).toBeUndefined();
    for (const path of [['__proto__'], ['constructor', 'name'], ['a', 'b', 'c'], ['a', 'toString'], ['list', 'map']]) {
      expect(at(value, ...path)).toBeUndefined();
    }
  });
});

describe('foreign text in messages', () => {
  it('is one line without invisible characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printableText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(printableText('v1\r\n::error::x\u202Egnp')).toBe('v1 ::error::x gnp');
  });
});
