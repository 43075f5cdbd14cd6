import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';

const PLAIN = { latest: 'auto', prefix: '', suffix: '', prefixOnLatest: false, suffixOnLatest: false };

describe('flavor', () => {
  it.each([
    ['', {}],
    ['latest=false', { latest: 'false' }],
    ['latest=true\nprefix=a-\nsuffix=-b', { latest: 'true', prefix: 'a-', suffix: '-b' }],
    ['prefix=a-,onlatest=true', { prefix: 'a-', prefixOnLatest: true }],
    ['suffix=-b,onlatest=true', { suffix: '-b', suffixOnLatest: true }],
    ['prefix=a-,onlatest=true,suffix=-b', { prefix: 'a-', prefixOnLatest: true, suffix: '-b' }],
    ['prefix=a-\nonlatest=true', { prefix: 'a-' }],
    ['prefix=a-,onlatest=true\nprefix=b-', { prefix: 'b-', prefixOnLatest: true }],
    [' Latest = false ', { latest: 'false' }],
    ['prefix=a=b', { prefix: 'a' }],
    ["prefix={{date 'YYYY' tz='UTC'}}-", { prefix: "{{date 'YYYY' tz='UTC'}}-" }],
  ])('%j', (text, expected) => {
    const { rules, problems } = read('x', text);
    const { prefix, suffix, ...rest } = rules.flavor;
    expect(problems).toEqual([]);
    expect({ ...rest, prefix: prefix.text, suffix: suffix.text }).toEqual({ ...PLAIN, ...expected });
  });

  it.each([
    ['x', 'flavor, line 1: "x" has no "=".'],
    ['latest=True', 'flavor, line 1: latest="True" is none of auto, true, false.'],
    ['\nlabel=x', 'flavor, line 2: "label" is not known.'],
    ['suffix={{branch', 'flavor, line 1: "{{" is never closed in "suffix={{branch".'],
    ['prefix=a b', 'flavor, line 1: a tag cannot hold a blank in "prefix=a b".'],
    ['- latest=true', 'flavor, line 1: "- latest=true" begins with a list mark.'],
    ['prefix=x,onlatest=yes', 'flavor, line 1: onlatest="yes" is neither true nor false.'],
  ])('refuses %j', (text, expected) => {
    expect(read('x', text).problems).toEqual([expected]);
  });
});
