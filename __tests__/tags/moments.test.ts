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
    ['[z]', 'UTC', 'z'],
  ])('%s in %s is %s', (format, zone, text) => {
    expect(formatMoment(SUMMER, format, zone)).toBe(text);
  });
});
