import { expect, it } from '@jest/globals';
import { backOff, PAUSE_LIMIT_MS, retryAfter } from '../../../src/registry/host/retries.js';

const NOW = new Date('2026-01-01T00:00:00Z');

it.each([
  ['7', 7000],
  ['0', 0],
  [' 12 ', 12_000],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
  ['86400', PAUSE_LIMIT_MS],
  ['Fri, 02 Jan 2026 00:00:00 GMT', PAUSE_LIMIT_MS],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After: %s is %s ms', (value, ms) => {
  expect(retryAfter(value, NOW)).toBe(ms);
});

it('backs off to double limits up to a minute, with full jitter', () => {
  expect([1, 2, 3, 6, 7, 20].map((tries) => backOff(tries, () => 1))).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
  expect(backOff(3, () => 0)).toBe(0);
});
