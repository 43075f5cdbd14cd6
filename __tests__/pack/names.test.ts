import { describe, expect, it } from '@jest/globals';
import { byBytes, isInside, someNames, nameText, rawName, shownName, strictText, trimmed } from '../../src/pack/names.js';

const raw = (...bytes: number[]): string => String.fromCharCode(...bytes);
/** U+FFFD, once for each byte that is no UTF-8. */
const bad = (count: number): string => '\ufffd'.repeat(count);

describe('the text of a name', () => {
  // Unicode, table 3-7 (well-formed UTF-8 byte sequences), at both ends of every row and one beyond.
  it.each<readonly [readonly number[], string]>([
    [[0x7f], '\u007f'],
    [[0x80], bad(1)],
    [[0xc1, 0x80], bad(2)],
    [[0xc2, 0x80], '\u0080'],
    [[0xc2, 0x7f], `${bad(1)}\u007f`],
    [[0xc2, 0xbf], '\u00bf'],
    [[0xc2, 0xc0], bad(2)],
    [[0xdf, 0xbf], '\u07ff'],
    [[0xe0, 0x9f, 0x80], bad(3)],
    [[0xe0, 0xa0, 0x80], '\u0800'],
    [[0xe0, 0xbf, 0xbf], '\u0fff'],
    [[0xe1, 0x80, 0x80], '\u1000'],
    [[0xe1, 0x7f, 0x80], `${bad(1)}\u007f${bad(1)}`],
    [[0xed, 0x9f, 0xbf], '\ud7ff'],
    [[0xed, 0xa0, 0x80], bad(3)],
    [[0xee, 0x80, 0x80], '\ue000'],
    [[0xef, 0xbf, 0xbe], '\ufffe'],
    [[0xf0, 0x8f, 0x80, 0x80], bad(4)],
    [[0xf0, 0x90, 0x80, 0x80], '\u{10000}'],
    [[0xf0, 0xbf, 0xbf, 0xbf], '\u{3ffff}'],
    [[0xf1, 0x80, 0x80, 0x80], '\u{40000}'],
    [[0xf4, 0x8f, 0xbf, 0xbf], '\u{10ffff}'],
    [[0xf4, 0x90, 0x80, 0x80], bad(4)],
    [[0xf5, 0x80, 0x80, 0x80], bad(4)],
    [[0xe1, 0x80], bad(2)],
    [[0xe1, 0x80, 0x41], `${bad(2)}A`],
    [[0xf1, 0x80, 0x80], bad(3)],
    [[0xf1, 0x80, 0x80, 0x41], `${bad(3)}A`],
    [[0xf1, 0x80, 0x41, 0x80], `${bad(2)}A${bad(1)}`],
    [[0xe1, 0x80, 0xc0], bad(3)],
    [[0xff], bad(1)],
  ])('of %j', (bytes, text) => {
    // Alone, and beside a byte that is none: then each sequence is looked at by itself.
    expect(nameText(raw(...bytes))).toBe(text);
    expect(nameText(raw(...bytes, 0x2f, 0xff))).toBe(`${text}/${bad(1)}`);
    expect(nameText(raw(0xff, 0x2f, ...bytes))).toBe(`${bad(1)}/${text}`);
  });

  it('that spells the replacement character itself is that text', () => {
    expect(nameText(raw(0xef, 0xbf, 0xbd))).toBe('\ufffd');
    expect(strictText(raw(0xef, 0xbf, 0xbd))).toBe('\ufffd');
    expect(strictText(raw(0x61, 0xff))).toBeUndefined();
    expect(strictText(raw(0xc3, 0xa9))).toBe('é');
    expect([rawName('é'), rawName('e')]).toEqual([raw(0xc3, 0xa9), 'e']);
  });
});

describe('white space around a name', () => {
  it.each([
    ['a', 'a'],
    ['!a~', '!a~'],
    [' a', 'a'],
    ['a ', 'a'],
    [' a b ', 'a b'],
    ['\t\n\v\f\ra\r', 'a'],
    ['\u0085a\u00a0', 'a'],
    ['\u1680a\u2000\u200a', 'a'],
    ['\u2028a\u2029\u202f\u205f\u3000', 'a'],
    // What Go does not take for white space.
    ['\ufeffa', '\ufeffa'],
    ['\u200ba\u200b', '\u200ba\u200b'],
    ['\u007fa\u007f', '\u007fa\u007f'],
    ['\u001fa', '\u001fa'],
    [' ', ''],
    ['\u3000 ', ''],
    ['', ''],
  ])('%j is trimmed to %j', (text, expected) => {
    expect(trimmed(rawName(text))).toBe(rawName(expected));
  });

  it('is cut by bytes, where a name is no text', () => {
    expect(trimmed(raw(0x20, 0xff, 0x20))).toBe(raw(0xff));
    // Blanks inside are no more work than other bytes.
    const inside = `a${' '.repeat(500_000)}b`;
    expect(trimmed(` ${inside} `)).toBe(inside);
    expect(trimmed(raw(0xc2, 0xa0, 0xff, 0xe3, 0x80, 0x80))).toBe(raw(0xff));
    expect(trimmed(raw(0x85, 0xa0, 0x85))).toBe(raw(0x85, 0xa0, 0x85));
  });
});

describe('names in a message', () => {
  it.each<readonly [readonly string[], number | undefined, string]>([
    [['a'], undefined, '"a"'],
    [['a', 'b'], undefined, '"a", "b"'],
    [['a', 'b'], 2, '"a", "b"'],
    [['a', 'b'], 3, '"a", "b" and 1 more'],
    [['1', '2', '3', '4', '5'], undefined, '"1", "2", "3", "4", "5"'],
    [['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'], undefined, '"1", "2", "3", "4", "5", "6", "7", "8", "9", "10" and 1 more'],
  ])('are listed: %j of %s', (names, count, expected) => {
    expect(someNames(names, count)).toBe(expected);
  });

  it('with what is known of some of them', () => {
    expect(someNames(['a', 'b'], 2, new Map([['b', 'a key']]))).toBe('"a", "b" (a key)');
    expect(shownName(raw(0xc3, 0xa9))).toBe('é');
  });

  it('stand in the order of their bytes', () => {
    expect(['b', 'a', 'a-', 'B', raw(0xc3), 'a/'].sort(byBytes)).toEqual(['B', 'a', 'a-', 'a/', 'b', raw(0xc3)]);
    expect(byBytes('a', 'a')).toBe(0);
  });

  it('lie inside a directory, or do not', () => {
    expect([isInside('/a', '/a'), isInside('/a', '/a/b'), isInside('/a', '/ab'), isInside('/', '/b'), isInside('/a', '/')]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});
