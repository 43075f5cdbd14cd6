import { describe, expect, it } from '@jest/globals';
import { higherInScope, sameVersionOtherSpelling } from '../../src/tags/index.js';
import type { VersionScope } from '../../src/classes/index.js';
import fc from 'fast-check';
import { readsAsVersion, compareVersions, type Version } from '../../src/tags/versions.js';
import { scopePrefix } from '../../src/tags/scopes.js';
import { parseTagName } from '../../src/oci/index.js';

function scope(version: string, within: VersionScope['within'], differently: Partial<VersionScope> = {}): VersionScope {
  return { scheme: 'semver', version, prefix: '', suffix: '', within, ...differently };
}

const FALLBACK = `sha256-${'9'.repeat(64)}`;

describe('higherInScope', () => {
  it.each([
    ['a backport after a newer major', scope('1.1.1', 'all'), ['1.1.0', 'v2.5.2', '2.5.1', 'latest'], 'v2.5.2'],
    ['the same backport within its major', scope('1.1.1', 'major'), ['1.1.0', 'v2.5.2'], undefined],
    ['a higher minor within the major', scope('1.1.1', 'major'), ['1.2.0', '1.10.0', '1.9.0'], '1.10.0'],
    ['a higher patch within the minor', scope('1.1.1', 'minor'), ['1.2.0', '1.1.2'], '1.1.2'],
    ['no number text order', scope('1.9.0', 'all'), ['1.10.0'], '1.10.0'],
    ['the version itself, with v', scope('1.2.0', 'all'), ['v1.2.0'], undefined],
    ['build metadata does not order', scope('1.2.0', 'all'), ['1.2.0'], undefined],
    ['a pre-release does not stand in the way', scope('1.2.0', 'all'), ['2.0.0-rc.1', '1.3.0-q8_0'], undefined],
    ['for a pre-release everything counts', scope('2.0.0-rc.1', 'all'), ['2.0.0-rc.2', '1.9.0'], '2.0.0-rc.2'],
    ['another channel', scope('2.0.0-beta.1', 'channel'), ['2.0.0-rc.1', '2.0.0'], undefined],
    ['the same channel', scope('2.0.0-beta.1', 'channel'), ['2.0.0-beta.2', '2.0.0-beta.10'], '2.0.0-beta.10'],
    ['a variant of the same channel', scope('2.0.0-beta.1', 'channel'), ['2.0.0-beta.2-q8'], undefined],
    ['referrers and channels are no versions', scope('1.0.0', 'all'), [FALLBACK, '2', '2.0', '20240101', 'main', 'sha-860c190'], undefined],
    [
      'referrers whose name could be a prefix and a number',
      scope('1', 'all', { scheme: 'pep440', prefix: 'sha256-' }),
      [`sha256-${'9'.padStart(64, '0')}`],
      undefined,
    ],
    ['another component', scope('1.0.0', 'all'), ['chat-2.0.0', 'chat-v2.0.0'], undefined],
    ['the own component', scope('1.0.0', 'all', { prefix: 'chat-' }), ['2.0.0', 'chat-v1.5.0'], 'chat-v1.5.0'],
    ['another variant', scope('1.0.0', 'all', { suffix: '-q4_0' }), ['2.0.0', '2.0.0-q8_0'], undefined],
    ['the own variant', scope('1.0.0', 'all', { suffix: '-q4_0' }), ['2.0.0-q4_0', '3.0.0-q8_0'], '2.0.0-q4_0'],
    ['PEP 440', scope('1.2.3', 'all', { scheme: 'pep440' }), ['1.2.4rc1', '1.2.3.post1', 'v1.3.0'], 'v1.3.0'],
    ['PEP 440 with two numbers', scope('1.2', 'minor', { scheme: 'pep440' }), ['1.2.1', '1.3'], '1.2.1'],
    ['the same major in another minor', scope('1.1.1', 'minor'), ['2.1.2'], undefined],
    ['a pre-release within the major', scope('1.1.1', 'major'), ['1.2.0-rc.1'], undefined],
    ['a pre-release within the minor', scope('1.1.1', 'minor'), ['1.1.2-rc.1'], undefined],
    ['stable versions in a channel', scope('1.1.1', 'channel'), ['1.2.0'], undefined],
    ['a pre-release that counts', scope('2.0.0-rc.1', 'all'), ['2.0.0'], '2.0.0'],
    ['a variant of a pre-release', scope('2.0.0-rc-x', 'all'), ['2.0.0-rd-x'], '2.0.0-rd-x'],
    ['PEP 440 with one number', scope('1', 'major', { scheme: 'pep440' }), ['1.5', '2'], '1.5'],
    ['PEP 440 of more numbers than three', scope('1.2.3.4', 'all', { scheme: 'pep440' }), ['1.2.4', '1.3'], '1.2.4'],
    ['names that no registry takes', scope('1.0.0', 'all'), [`2.0.0-${'x'.repeat(130)}`, '2.0.0+x'], undefined],
    ['an empty repository', scope('1.0.0', 'all'), [], undefined],
  ])('%s', (_title, wanted, names, expected) => {
    expect(higherInScope(wanted, names)).toBe(expected);
  });

  it('is the highest of what is listed, in any order', () => {
    const version = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.array(version), version, fc.infiniteStream(fc.boolean()), (listed, own, vs) => {
        const names = listed.map((one) => `${vs.next().value === true ? 'v' : ''}${one.join('.')}`);
        const highest = [...listed].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).at(-1);
        const above = highest !== undefined && (highest[0] - own[0] || highest[1] - own[1] || highest[2] - own[2]) > 0;
        expect(higherInScope(scope(own.join('.'), 'all'), names)?.replace('v', '')).toBe(above ? highest.join('.') : undefined);
      }),
    );
  });
});

describe('sameVersionOtherSpelling', () => {
  it.each([
    [scope('1.2.0', 'all'), ['v1.2.0', '1.2.0', '1.2', '1.2.1', FALLBACK], ['v1.2.0', '1.2.0']],
    [scope('1.2.0', 'all', { suffix: '-q4_0' }), ['v1.2.0', 'v1.2.0-q4_0'], ['v1.2.0-q4_0']],
    [scope('1.2.0-rc.1', 'all'), ['v1.2.0', 'v1.2.0-rc.1'], ['v1.2.0-rc.1']],
  ])('of %j', (wanted, names, expected) => {
    expect(sameVersionOtherSpelling(wanted, names)).toEqual(expected);
  });

  it('leaves the own name out', () => {
    const own = parseTagName('1.2.0');
    if (own === undefined) throw new Error('a legal tag');
    expect(sameVersionOtherSpelling(scope('1.2.0', 'all'), ['v1.2.0', '1.2.0'], own)).toEqual(['v1.2.0']);
  });
});

describe('scopePrefix', () => {
  it.each([
    ['v', ''],
    ['chat-v', 'chat-'],
    ['chat.v', 'chat.'],
    ['dev', 'dev'],
    ['chat-', 'chat-'],
    ['', ''],
  ])('of %j is %j', (prefix, expected) => {
    expect(scopePrefix(prefix)).toBe(expected);
  });
});

describe('readsAsVersion', () => {
  it.each([
    ['1.2.3', '', '', { scheme: 'semver', version: '1.2.3' }],
    ['v1.2.3-rc.1', '', '', { scheme: 'semver', version: '1.2.3-rc.1' }],
    ['1.2.3rc1', '', '', { scheme: 'pep440', version: '1.2.3rc1' }],
    ['1.2.3.4', '', '', { scheme: 'pep440', version: '1.2.3.4' }],
    ['1.2', '', '', undefined],
    ['1', '', '', undefined],
    ['20240101', '', '', undefined],
    ['latest', '', '', undefined],
    ['chat-1.2.3', '', '', undefined],
    ['chat-1.2.3', 'chat-', '', { scheme: 'semver', version: '1.2.3' }],
    ['1.2.3-q8', '', '-q8', { scheme: 'semver', version: '1.2.3' }],
    ['1.2.3', '', '-q8', undefined],
    ['-q8', '', '-q8', undefined],
  ])('%s with prefix %j and suffix %j', (name, prefix, suffix, expected) => {
    expect(readsAsVersion(name, { prefix, suffix })).toEqual(expected);
  });
});

describe('compareVersions', () => {
  // Ascending; semver 11 and PEP 440 (Summary of permitted suffixes and relative ordering).
  const ORDERS: readonly (readonly Version[])[] = [
    ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1'].map((version) => ({
      scheme: 'semver',
      version,
    })),
    ['1.0.0.dev1', '1.0.0a1', '1.0.0b2', '1.0.0rc1', '1.0.0', '1.0.0.post1', '1.0.1'].map((version) => ({ scheme: 'pep440', version })),
    [
      { scheme: 'semver', version: '1.0.0-rc.1' },
      { scheme: 'pep440', version: '1.0.0' },
      { scheme: 'pep440', version: '1.0.0.post1' },
      { scheme: 'semver', version: '1.0.1' },
    ],
    [
      { scheme: 'semver', version: '1.0.0-q8-x' },
      { scheme: 'pep440', version: '1.0.0' },
      { scheme: 'semver', version: '2.0.0-q8-x' },
    ],
    [
      { scheme: 'semver', version: '1.0.0-q8-x' },
      { scheme: 'pep440', version: '1.0.0.1rc1' },
    ],
  ];
  it.each(ORDERS.map((order) => [order]))('orders %j', (order) => {
    const signs = order.map((a, i) => order.map((b, j) => [Math.sign(compareVersions(a, b)), Math.sign(i - j)]));
    for (const [actual, expected] of signs.flat()) expect(actual).toBe(expected);
  });
});
