import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseList } from '../../src/rules/index.js';

describe('parseList', () => {
  it.each([
    ['', []],
    ['a\nb', ['a', 'b']],
    ['  a  \r\n\r\n# comment\r\n  # indented comment\r\nb # kept', ['a', 'b # kept']],
    ['a,b', ['a,b']],
    ['"a,b"\n"say ""hi"""', ['a,b', 'say "hi"']],
    ['key=with "quotes" inside', ['key=with "quotes" inside']],
    ['"never closed\nnext', ['"never closed', 'next']],
    ['\uFEFFa', ['a']],
  ])('%j gives %j', (text, expected) => {
    expect(parseList(text)).toEqual(expected);
  });

  it('gives plain lines back as they are', () => {
    const line = fc.stringMatching(/^[a-z0-9/:._!*-][a-z0-9/:._,!*-]{0,20}$/);
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        expect(parseList(lines.join(end))).toEqual(lines);
      }),
    );
  });
});
