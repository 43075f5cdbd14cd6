import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columns, progressLine, withoutCommands } from '../../src/runner/log.js';

/** What the runner takes for a command: `::` at the start of a line, blanks aside, or `##[` anywhere. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[');
}

describe('withoutCommands', () => {
  it('leaves no line that the runner takes for a command', () => {
    const parts = fc.constantFrom('::', ':', '##[', '#', '[', ' ', '\t', '\n', '\r', '\u0000', '\u001b', 'error', '\u2003', 'x');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (text) => {
        expect(
          withoutCommands(text.join(''))
            .split(/\r\n|\r|\n/)
            .filter(isCommand),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves other text as it is', () => {
    expect(withoutCommands('a: b :: c\n\tläuft 100 % # [x]')).toBe('a: b :: c\n\tläuft 100 % # [x]');
  });
});

describe('columns', () => {
  it('stand below each other, and a cell that is longer than any name moves its own line alone', () => {
    const long = 'x'.repeat(60);
    expect(
      columns([
        ['a', 'b', 'c'],
        ['aaa', 'bb'],
        [long, 'b', 'c'],
      ]),
    ).toEqual([`${'a'.padEnd(52)}  b   c`, `${'aaa'.padEnd(52)}  bb`, `${long}  b   c`]);
  });
});

describe('progressLine', () => {
  it.each([
    [0, 4 * 1024 ** 3, 0, 'hashing: 0 B of 4.0 GiB'],
    [1024 ** 3, 4 * 1024 ** 3, 2000, 'hashing: 1.0 GiB of 4.0 GiB, 512.0 MiB/s, about 6 s left'],
    [4 * 1024 ** 3, 4 * 1024 ** 3, 8000, 'hashing: 4.0 GiB of 4.0 GiB, 512.0 MiB/s'],
    [1024 ** 3, 1024 ** 4, 2000, 'hashing: 1.0 GiB of 1.0 TiB, 512.0 MiB/s, about 35 min left'],
  ])('%i of %i after %i ms', (done, total, elapsed, line) => {
    expect(progressLine('hashing', done, total, elapsed)).toBe(line);
  });
});
