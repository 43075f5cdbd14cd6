import { describe, expect, it } from '@jest/globals';
import { higherInScope, sameVersionOtherSpelling, sameNumbers, sameRange } from '../../src/tags/index.js';
import type { VersionScope } from '../../src/classes/index.js';
import fc from 'fast-check';
import { tagOf } from '../support/artifacts.js';

const number = fc.constantFrom('0', '1', '2', '10', '01');
const version = fc
  .tuple(
    fc.constantFrom('', 'v'),
    fc.array(number, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '-rc.1', '-beta', 'rc1', '.post1', '-q8', '_build.5'),
  )
  .map(([v, numbers, rest]) => `${v}${numbers.join('.')}${rest}`);
const name = fc
  .tuple(fc.constantFrom('', 'chat-', 'app-'), fc.oneof(version, fc.constantFrom('latest', 'main', 'sha-1234')))
  .map((parts) => tagOf(parts.join('')));
const scope = fc.record<VersionScope>({
  scheme: fc.constantFrom('semver', 'pep440'),
  version: fc
    .tuple(number, number, number, fc.constantFrom('', '-rc.1'))
    .map(([a, b, c, rest]) => `${Number(a)}.${Number(b)}.${Number(c)}${rest}`),
  prefix: fc.constantFrom('', 'chat-'),
  suffix: fc.constantFrom('', '-q8'),
  within: fc.constantFrom('all', 'major', 'minor', 'channel'),
});

describe('buckets of versions', () => {
  it('leave out no other spelling and no higher version', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), scope, (names, one) => {
        expect(sameVersionOtherSpelling(one, sameNumbers(names, one))).toEqual(sameVersionOtherSpelling(one, names));
        expect(higherInScope(one, sameRange(names, one))).toEqual(higherInScope(one, names));
      }),
      { numRuns: 2_000 },
    );
  });
});
