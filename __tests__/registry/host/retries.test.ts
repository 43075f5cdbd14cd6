import { describe, expect, it } from '@jest/globals';
import { WireError } from '../../../src/registry/http/trouble.js';
import type { Clock } from '../../../src/ports.js';
import { backOff, isPassing, PAUSE_LIMIT_MS, Retries, retryAfter } from '../../../src/registry/host/retries.js';

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

it.each(
  [
    [408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524].map((status) => [status, true] as const),
    [200, 206, 301, 400, 401, 403, 404, 405, 409, 413, 416, 501, 505, 507, 519, 525].map((status) => [status, false] as const),
  ].flat(),
)('status %s may pass by itself: %s', (status, expected) => {
  expect(isPassing(status)).toBe(expected);
});

describe('the retries of one request', () => {
  interface Host {
    pause?: number;
    badFor?: number;
    busyFor?: number;
    deadline?: number;
  }

  /** Retries against a host in this state, whose every wait is as long as it may be. */
  function retriesOf({ pause = 0, badFor = 0, busyFor = 0, deadline = Infinity }: Host = {}) {
    const slept: number[] = [];
    const said: string[] = [];
    let now = 0;
    const clock: Clock = {
      now: () => new Date(now),
      monotonic: () => now,
      sleep: (ms) => Promise.resolve(void slept.push(ms)).then(() => void (now += ms)),
      timer: () => ({ clear: () => undefined }),
    };
    const state = { pause, badFor, busyFor, say: (text: string) => said.push(text) };
    return { retries: new Retries({ clock, random: () => 1 }, state, 'PUT x', { deadline }), slept, said };
  }
  const failed = (trouble: WireError['trouble'], more: { stale?: boolean } = {}) =>
    new WireError(trouble, trouble, { sent: false, ...more });

  it('are five tries, with waits that double', async () => {
    const { retries, slept, said } = retriesOf();
    const went: boolean[] = [];
    for (let times = 0; times < 5; times++) went.push(await retries.again('it answered 500'));
    expect([went, slept, retries.tries]).toEqual([[true, true, true, true, false], [1000, 2000, 4000, 8000], 5]);
    expect(said[0]).toBe('PUT x: it answered 500; after 1.0 s it is sent again (2 of 5).');
    expect(said[1]).toContain('after 2.0 s it is sent again (3 of 5).');
  });

  it.each([
    [{ badFor: 2 * 60_000 }, false],
    [{ badFor: 2 * 60_000 - 1 }, true],
    [{ deadline: 200 }, false],
    [{ deadline: 201 }, true],
  ])('end with what the host and the call still have: %j', async (host, expected) => {
    expect(await retriesOf(host).retries.again('')).toBe(expected);
  });

  it('wait no longer than half of what is left, and not beside a pause that the host named', async () => {
    const short = retriesOf({ deadline: 1000 });
    await short.retries.again('');
    const paused = retriesOf({ pause: 3000 });
    await paused.retries.again('');
    expect([short.slept, paused.slept]).toEqual([[500], []]);
  });

  it.each([
    [{}, true],
    [{ busyFor: 10 * 60_000 - 1 }, true],
    [{ busyFor: 10 * 60_000 }, false],
    [{ deadline: 200 }, false],
    [{ deadline: 201 }, true],
    [{ pause: 10 * 60_000 }, true],
    [{ pause: 10 * 60_000 + 1 }, false],
  ])('wait for a busy host while it is worth it: %j: %s', (host, expected) => {
    expect(retriesOf(host).retries.waitsForBusy()).toBe(expected);
  });

  it('count two seconds at least for each wait for a busy host', () => {
    const { retries } = retriesOf();
    let waits = 0;
    while (retries.waitsForBusy()) waits += 1;
    expect([waits, retries.tries]).toEqual([300, 0]);
  });

  it.each([
    ['certificate', 0],
    ['dns', 2],
    ['refused', 2],
    ['proxy', 2],
    ['protocol', 2],
    ['reset', 4],
    ['timeout', 4],
  ] as const)('after %s are %s more', async (trouble, more) => {
    const { retries } = retriesOf();
    let times = 0;
    while (await retries.afterError(failed(trouble))) times += 1;
    expect(times).toBe(more);
  });

  it('take eight connections that were closed while idle for no failure', async () => {
    const { retries, slept } = retriesOf();
    for (let times = 0; times < 8; times++) expect(await retries.afterError(failed('reset', { stale: true }))).toBe(true);
    expect([retries.tries, slept]).toEqual([0, []]);
    await retries.afterError(failed('reset', { stale: true }));
    expect(retries.tries).toBe(1);
  });
});
