import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, slug } from '../../../src/model/names/text.js';

describe('slugs', () => {
  it.each([
    ['Sales Data 2023', 'sales-data-2023'],
    ['  Crème brûlée!  ', 'creme-brulee'],
    ['a, b & c', 'a-b-c'],
    ['first line\nsecond', 'first-line'.slice(0, 10)],
    ['_.-x-._', 'x'],
    ['Ｆｕｌｌ', 'full'],
    ['売上データ', undefined],
    ['ab売上', 'ab'],
    ['a売上', undefined],
    ['x'.repeat(256), 'x'.repeat(256)],
    ['売上データ2023年 x', undefined],
    ['***', undefined],
    ['', undefined],
  ])('of %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('end in a hash of all of it where a name is longer', () => {
    const [one, other] = ['a', 'b'].map((end) => slug('x'.repeat(256) + end));
    expect(one).toMatch(/^x{256}-[0-9a-f]{16}$/);
    expect(other).not.toBe(one);
  });

  it('are legal parts of a tag whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const made = slug(text);
        if (made !== undefined) expect(made).toMatch(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/);
      }),
    );
  });
});

describe('foreign text', () => {
  it.each([
    ['\n::error::x', '::error::x'],
    ['a\u0000b\u001b[31mc', 'a b [31mc'],
    ['\u202eabc', 'abc'],
    ['x'.repeat(300), 'x'.repeat(256)],
  ])('has no control characters and an end: %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('keeps to one line of 256 characters whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const clean = cleanText(text);
        expect(clean.length).toBeLessThanOrEqual(256);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});
