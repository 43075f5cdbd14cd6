import { describe, expect, it } from '@jest/globals';
import { isReferrersTag } from '../../src/oci/index.js';

const SHA256 = `sha256-${'9'.repeat(64)}`;
const SHA512 = `sha512-${'9'.repeat(64)}`;

describe('a tag that registries and tools keep for themselves', () => {
  it.each([
    ['the referrers of a sha256', SHA256],
    ['the referrers of a sha512, cut as the specification says', SHA512],
    ['the referrers of a sha512, cut to the length of a tag', `${SHA512}${'9'.repeat(57)}`],
    ['a signature', `${SHA256}.sig`],
    ['a signature of a sha512', `${SHA512}.sig`],
  ])('is %s', (_, tag) => {
    expect(isReferrersTag(tag)).toBe(true);
  });

  it.each([
    ['a shorter sha256', SHA256.slice(0, -1)],
    ['a longer sha256', `${SHA256}9`],
    ['a shorter sha512', SHA512.slice(0, -1)],
    ['a sha256 with something before it', `v${SHA256}`],
    ['one that is not hexadecimal', SHA256.replaceAll('9', 'g')],
    ['a commit tag', 'sha-860c190'],
  ])('is not %s', (_, tag) => {
    expect(isReferrersTag(tag)).toBe(false);
  });
});
