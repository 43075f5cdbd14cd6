import { describe, expect, it } from '@jest/globals';
import { compilePattern } from '../../src/pack/ignore-pattern.js';

/** How a pattern is asked: by its text alone, as a prefix or suffix, or by a regular expression. */
function shape(pattern: string): string {
  const compiled = compilePattern(pattern);
  if ('exact' in compiled) return 'exact';
  return 'source' in compiled ? compiled.source : 'prefix or suffix';
}

describe('a pattern of .kitignore', () => {
  it.each([
    ['a/b', 'exact'],
    ['a.b+(c)$', 'exact'],
    ['a|b{2}', 'exact'],
    ['é', 'exact'],
    ['a**', 'prefix or suffix'],
    ['**a', 'prefix or suffix'],
    ['**/a', 'prefix or suffix'],
    ['**', 'prefix or suffix'],
    ['**/', 'prefix or suffix'],
    ['a*', '^a[^/]*$'],
    ['a?', '^a[^/]$'],
    ['a.?', '^a\\.[^/]$'],
    ['a\\*', '^a\\*$'],
    ['[ab]', '^[ab]$'],
    ['a]', '^a]$'],
    ['a/**/b', '^a/(.*/)?b$'],
    ['a**b', '^a(.*/)?b$'],
    ['**/a/**', '^(.*/)?a/.*$'],
    ['*/**', '^[^/]*/.*$'],
    ['?**/', '^[^/].*$'],
  ])('%s is asked as %s', (pattern, expected) => {
    expect(shape(pattern)).toBe(expected);
  });

  it.each([
    ['a**', ['a', 'ab', 'a/b'], ['b', 'ba']],
    ['**a', ['a', 'ba', 'b/a'], ['ab']],
    ['**/a', ['a', 'b/a'], ['ba', 'ab']],
    ['**', ['', 'a', 'a/b'], []],
  ])('%s fits %j and not %j', (pattern, fits, others) => {
    const compiled = compilePattern(pattern);
    const test = 'test' in compiled ? compiled.test : () => undefined;
    expect([fits.map(test), others.map(test)]).toEqual([fits.map(() => true), others.map(() => false)]);
  });

  it.each([
    ['\\', 'a backslash at the end'],
    ['a\\', 'a backslash at the end'],
    ['[', 'a character class that is not complete'],
    ['[]', 'a character class that is not complete'],
    ['[]a]', 'a character class that is not complete'],
    ['[-a]', 'a character class that is not complete'],
    ['[a-]', 'a character class that is not complete'],
    ['[a--]', 'a character class that is not complete'],
    ['[^]', 'a character class that is not complete'],
    ['[^]a]', 'a character class that is not complete'],
    ['[a', 'a character class without its closing ]'],
    ['[a-b', 'a character class without its closing ]'],
    ['[\\', 'a character class without its closing ]'],
    ['[\\]', 'a character class without its closing ]'],
    ['[a\\]', 'a character class without its closing ]'],
    ['[^a', 'a character class without its closing ]'],
    ['x[a', 'a character class without its closing ]'],
    ['[\u00ff]', 'a character class in text that is not UTF-8'],
  ])('%s is refused: %s', (pattern, why) => {
    expect(() => compilePattern(pattern)).toThrow(new SyntaxError(why));
  });

  it.each([
    '[a]',
    '[^a]',
    '[ab]',
    '[a-b]',
    '[a-bc]',
    '[\\]]',
    '[\\-]',
    '[a\\-b]',
    '[a-\\]]',
    '[^^]',
    '[[]',
    'a\\\\',
    '\\a',
    '[a][b]',
    '[a]x[b-c]',
  ])('%s is taken', (pattern) => {
    expect(shape(pattern)).toMatch(/^\^/);
  });

  it('may repeat five thousand times in all', () => {
    const repeated = (times: number): string => `*${'a{1000}'.repeat(Math.floor(times / 1000))}b{${times % 1000}}`;
    expect(shape(repeated(5000))).toContain('a{1000}');
    expect(() => compilePattern(repeated(5001))).toThrow('it repeats more than 5000 times');
    expect(shape('*a{2,5000}')).toContain('{2,5000}');
    expect(() => compilePattern('*a{2,5001}')).toThrow('it repeats more than 5000 times');
    expect(() => compilePattern('*a{5001,}')).toThrow('it repeats more than 5000 times');
  });
});
