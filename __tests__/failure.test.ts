import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { errorPages, Failure, printable, tidy } from '../src/failure.js';

/** By the Unicode general categories of each code point on its own. */
function isUnprintable(char: string): boolean {
  return /^(?:\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp})$/u.test(char);
}

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r\n', '\u001b[31m', '\u202e', '\u2028', '\u200b', '\ud83d', ' ', 'a', 'ä', '🦙'),
    ),
  )
  .map((parts) => parts.join(''));

describe('errorPages', () => {
  const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_ACTION_REPOSITORY: 'OWNER/modelkit-tag-action', GITHUB_ACTION_REF: 'v1' };

  it('leads to the entry of a code in the version of the action that runs', () => {
    expect(errorPages(env)('TAG_CONFLICT')).toBe('https://github.com/OWNER/modelkit-tag-action/blob/v1/docs/errors.md#tag_conflict');
  });

  it.each([
    ['the action is called by a path', { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }],
    ['the server is no address', { GITHUB_SERVER_URL: 'javascript:alert(1)' }],
    ['nothing is known', { GITHUB_SERVER_URL: undefined }],
  ])('leads nowhere where %s', (_, other) => {
    expect(errorPages({ ...env, ...other })('TAG_CONFLICT')).toBeUndefined();
  });
});

describe('printable', () => {
  it('keeps every character that can be printed, in order, and no other', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const kept = Array.from(text).filter((char) => !isUnprintable(char));
        expect(Array.from(printable(text)).filter((char) => char !== ' ')).toEqual(kept.filter((char) => char !== ' '));
        expect(Array.from(printable(text)).some(isUnprintable)).toBe(false);
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });

  it('cuts long text between characters', () => {
    fc.assert(
      fc.property(hostile, fc.nat(20), (text, limit) => {
        const [whole, cut] = [printable(text), printable(text, limit)];
        if (whole.length <= limit) expect(cut).toBe(whole);
        else
          expect([cut.endsWith('…'), whole.startsWith(cut.slice(0, -1)), cut.length <= limit + 1, !/\p{Cs}/u.test(cut)]).toEqual([
            true,
            true,
            true,
            true,
          ]);
      }),
    );
  });

  it.each([
    ['two\r\nlines', 'two lines'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['the end\n', 'the end'],
    [' blanks stay ', ' blanks stay '],
    ['gpj.\u202eexe', 'gpj. exe'],
  ])('makes %j one line', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe('a sentence that wraps another one', () => {
  it('ends once, and leaves dots of names alone', () => {
    const failure = new Failure({ code: 'X', message: 'It broke: no such file.. Then "a/.." and … or ... stayed "so."..', hint: '' });
    expect(failure.message).toBe('It broke: no such file. Then "a/.." and … or ... stayed "so.".');
  });
});

describe('a message', () => {
  const hex = '0123456789abcdef'.repeat(4);
  it.each([
    ['ends once', 'the server said "no"..', 'the server said "no".'],
    ['keeps three full stops', 'and so on...', 'and so on...'],
    ['tells the same digest whole once', `${hex} is not sha256:${hex}: ${hex}.`, `${hex} is not sha256:0123456789ab…: 0123456789ab….`],
    ['tells another digest whole, too', `${hex} is ${'f'.repeat(64)}`, `${hex} is ${'f'.repeat(64)}`],
  ])('%s, in a failure and in a remark', (_, written, told) => {
    const problem = { code: 'X', message: written, hint: '' };
    expect([new Failure(problem).message, tidy(problem).message]).toEqual([told, told]);
  });
});
