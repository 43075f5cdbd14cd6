import { describe, expect, it } from '@jest/globals';
import { formatMoment } from '../../src/tags/moments.js';

const SUMMER = new Date('2026-07-01T12:00:00Z');

describe('the zone in a date', () => {
  it.each([
    ['z', 'UTC', 'UTC'],
    ['zz', 'UTC', 'UTC'],
    ['z', 'Asia/Tokyo', 'GMT+9'],
    ['z', 'America/New_York', 'EDT'],
    ['Z', 'Asia/Kolkata', '+05:30'],
    ['ZZ', 'America/St_Johns', '-0230'],
    ['ZZ Z', 'UTC', '+0000 +00:00'],
    ['Z', 'America/St_Johns', '-02:30'],
    ['[z]', 'UTC', 'z'],
  ])('%s in %s is %s', (format, zone, text) => {
    expect(formatMoment(SUMMER, format, zone)).toBe(text);
  });
});

// What https://momentjs.com/docs/#/displaying/format/ says of each token, on a Thursday in the tenth week of a year.
const MORNING = new Date('2026-03-05T06:07:08.090Z');
const EVENING = new Date('2021-12-31T23:59:58.999Z');

describe('the words of a format', () => {
  it.each([
    ['M Mo MM MMM MMMM', '3 3rd 03 Mar March', '12 12th 12 Dec December'],
    ['Q Qo', '1 1st', '4 4th'],
    ['D Do DD', '5 5th 05', '31 31st 31'],
    ['DDD DDDo DDDD', '64 64th 064', '365 365th 365'],
    ['d do dd ddd dddd', '4 4th Th Thu Thursday', '5 5th Fr Fri Friday'],
    ['e E', '4 4', '5 5'],
    ['w wo ww', '10 10th 10', '1 1st 01'],
    ['W Wo WW', '10 10th 10', '52 52nd 52'],
    ['YY YYYY YYYYY YYYYYY Y', '26 2026 02026 +002026 2026', '21 2021 02021 +002021 2021'],
    ['y yo yy yyy yyyy', '2026 2026th 2026 2026 2026', '2021 2021st 2021 2021 2021'],
    ['N NN NNN NNNN NNNNN', 'AD AD AD Anno Domini AD', 'AD AD AD Anno Domini AD'],
    ['gg gggg ggggg', '26 2026 02026', '22 2022 02022'],
    ['GG GGGG GGGGG', '26 2026 02026', '21 2021 02021'],
    ['A a', 'AM am', 'PM pm'],
    ['H HH h hh k kk', '6 06 6 06 6 06', '23 23 11 11 23 23'],
    ['m mm s ss', '7 07 8 08', '59 59 58 58'],
    ['hmm hmmss Hmm Hmmss', '607 60708 607 60708', '1159 115958 2359 235958'],
    ['S SS SSS SSSS SSSSSSSSS', '0 09 090 0900 090000000', '9 99 999 9990 999000000'],
    ['X x', '1772690828 1772690828090', '1640995198 1640995198999'],
    ['LT', '6:07 AM', '11:59 PM'],
    ['LTS', '6:07:08 AM', '11:59:58 PM'],
    ['L', '03/05/2026', '12/31/2021'],
    ['l', '3/5/2026', '12/31/2021'],
    ['LL', 'March 5, 2026', 'December 31, 2021'],
    ['ll', 'Mar 5, 2026', 'Dec 31, 2021'],
    ['LLL', 'March 5, 2026 6:07 AM', 'December 31, 2021 11:59 PM'],
    ['lll', 'Mar 5, 2026 6:07 AM', 'Dec 31, 2021 11:59 PM'],
    ['LLLL', 'Thursday, March 5, 2026 6:07 AM', 'Friday, December 31, 2021 11:59 PM'],
    ['llll', 'Thu, Mar 5, 2026 6:07 AM', 'Fri, Dec 31, 2021 11:59 PM'],
    ['[YYYY] [] [', 'YYYY  [', 'YYYY  ['],
    ['\\YYYY \\b', 'YYYY b', 'YYYY b'],
  ])('%s', (format, morning, evening) => {
    expect([formatMoment(MORNING, format, 'UTC'), formatMoment(EVENING, format, 'UTC')]).toEqual([morning, evening]);
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [30, '30th'],
  ])('day %s is the %s', (day, text) => {
    expect(formatMoment(new Date(Date.UTC(2026, 0, day, 12)), 'Do', 'UTC')).toBe(text);
  });

  it('is ISO 8601 to the second without a format, with the offset where there is one', () => {
    expect(formatMoment(MORNING, undefined, 'UTC')).toBe('2026-03-05T06:07:08Z');
    expect(formatMoment(MORNING, undefined, 'Asia/Kolkata')).toBe('2026-03-05T11:37:08+05:30');
    expect(formatMoment(MORNING, undefined, 'America/St_Johns')).toBe('2026-03-05T02:37:08-03:30');
  });
});
