import { describe, expect, it } from '@jest/globals';
import { legalName, type NameParts } from '../../src/tags/names.js';

function named(prefix: string, value: string, suffix: string, differently: Partial<NameParts> = {}): string {
  const legal = legalName({ prefix, value, suffix, foreignStart: true, foreign: true, ...differently });
  return legal.ok ? `${legal.tag}${legal.changed === undefined ? '' : ` (${legal.changed})`}` : `no: ${legal.why}`;
}

const OWN = { foreignStart: false, foreign: false };
const x = (count: number): string => 'x'.repeat(count);

describe('a legal name', () => {
  it.each([
    ['stays as it is', named('a-', 'b', '-c', OWN), 'a-b-c'],
    ['is cleaned', named('', 'feat/ä b', '', OWN), 'feat-b'],
    ['is not empty', named('', '', '', OWN), 'no: it is empty'],
    ['is more than dashes', named('', '-.', ''), 'no: nothing is left of it but dashes and dots'],
    ['begins well, where others wrote it', named('', '-.b', ''), 'b (leading dashes and dots dropped)'],
    ['begins as the author wrote it', named('', '.b', '', OWN), 'no: a tag must not start with "."'],
    ['has 128 characters', named('', x(128), '', OWN), x(128)],
    ['has not 129 of the author', named('', x(129), '', OWN), 'no: it has 129 characters, and a tag at most 128'],
    ['may begin badly and be long', named('', `-${x(128)}`, ''), `${x(128)} (leading dashes and dots dropped)`],
  ])('%s', (_title, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it('that is too long keeps what tells most', () => {
    const lengthOf = (text: string): number => text.split(' (')[0]?.length ?? 0;
    const shape = (text: string): string => text.replace(/[0-9a-f]{16}/, 'HASH');
    const plain = named('', x(129), '');
    expect(shape(plain)).toBe(`${x(111)}-HASH (shortened from 129 characters)`);
    expect(lengthOf(plain)).toBe(128);
    const between = named('p-', x(129), '-s');
    expect(shape(between)).toBe(`p-${x(107)}-HASH-s (shortened from 133 characters)`);
    expect(lengthOf(between)).toBe(128);
    // At a separator in the second half, and nowhere else.
    expect(shape(named('', `${x(56)}-${x(80)}`, ''))).toBe(`${x(56)}-HASH (shortened from 137 characters)`);
    expect(shape(named('', `${x(55)}-${x(80)}`, ''))).toBe(`${x(55)}-${x(55)}-HASH (shortened from 136 characters)`);
    expect(shape(named('', `${x(111)}.${x(80)}`, ''))).toBe(`${x(111)}-HASH (shortened from 192 characters)`);
    expect(shape(named('', `${x(80)}_${x(80)}`, ''))).toBe(`${x(80)}-HASH (shortened from 161 characters)`);
    expect(shape(named('', `${x(60)}-${x(50)}-${x(80)}`, ''))).toBe(`${x(60)}-${x(50)}-HASH (shortened from 192 characters)`);
    expect(shape(named('p', `${x(55)}-${x(80)}`, ''))).toBe(`p${x(55)}-${x(54)}-HASH (shortened from 137 characters)`);
    // Dashes at the start of a value behind a prefix are its own.
    expect(shape(named('p', `-${x(140)}`, ''))).toBe(`p-${x(109)}-HASH (shortened from 142 characters)`);
    expect(shape(named('', `--${x(140)}`, ''))).toBe(`${x(111)}-HASH (shortened from 140 characters)`);
    // Affixes that leave 20 characters keep their place, with less room they are cut as well.
    expect(shape(named(x(91), x(40), ''))).toBe(`${x(111)}-HASH (shortened from 131 characters)`);
    expect(shape(named(`${x(90)}z`, 'v'.repeat(40), 'w'))).toBe(`${x(90)}z${'v'.repeat(20)}-HASH (shortened from 132 characters)`);
    expect(shape(named(`${x(89)}z`, 'v'.repeat(40), 'w'))).toBe(`${x(89)}z${'v'.repeat(20)}-HASHw (shortened from 131 characters)`);
  });

  it('that is too long differs wherever its parts do', () => {
    const all = [
      named('p', x(130), 's'),
      named('px', x(129), 's'),
      named('p', x(129), 'xs'),
      named('p', x(131), 's'),
      named('p', x(130), 't'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
