import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { globMatches, matchesGlobs } from '../../src/rules/index.js';

/** The same glob as a regular expression: an independent reading. */
function asRegExp(glob: string): RegExp {
  const source = Array.from(glob, (one) => (one === '*' ? '[^]*' : one === '?' ? '[^]' : one.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')));
  return new RegExp(`^${source.join('')}$`, 'u');
}

describe('globMatches', () => {
  it.each([
    ['*', '', true],
    ['*', 'feature/x', true],
    ['v*', 'v1.2.0', true],
    ['v*', 'chat/v1.2.0', false],
    ['release/*', 'release/1/2', true],
    ['v?.0', 'v1.0', true],
    ['v?.0', 'v.0', false],
    ['?', '😀', true],
    ['main', 'Main', false],
    ['a.b', 'axb', false],
    ['*-*', 'v1.0.0-rc.1', true],
    ['', '', true],
    ['', 'x', false],
  ])('%s on %s: %s', (glob, text, expected) => {
    expect(globMatches(glob, text)).toBe(expected);
  });

  it('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '-', '*', '?', '😀'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (glob, subject) => {
        expect(globMatches(glob, subject)).toBe(asRegExp(glob).test(subject));
      }),
    );
  });

  it('does not blow up on many stars', () => {
    expect(globMatches(`${'*a'.repeat(2000)}b`, 'a'.repeat(20_000))).toBe(false);
  });
});

describe('matchesGlobs', () => {
  it.each([
    [['v*'], ['*-*'], 'v1.0.0', true],
    [['v*'], ['*-*'], 'v1.0.0-rc.1', false],
    [['a', 'b'], [], 'b', true],
    [[], [], 'b', false],
  ])('include %j, exclude %j: %s is %s', (include, exclude, text, expected) => {
    expect(matchesGlobs({ include, exclude }, text)).toBe(expected);
  });
});
