import { expect, it } from '@jest/globals';
import { TokenCache, type Freshness } from '../../../src/registry/auth/token-cache.js';
import type { Clock } from '../../../src/ports.js';

/** Asks for a token at 0, and again `after` milliseconds later: whether a new one is fetched then. */
async function fetchedAgain(freshness: Freshness, lifeMs: number, after: number, mintMs = 0): Promise<boolean> {
  let now = 0;
  const clock: Clock = {
    now: () => new Date(now),
    monotonic: () => now,
    sleep: () => Promise.resolve(),
    timer: () => ({ clear: () => undefined }),
  };
  const cache = new TokenCache(clock);
  let minted = 0;
  const mint = () => {
    now += mintMs;
    minted += 1;
    return Promise.resolve({ token: `t${minted}`, lifeMs });
  };
  await cache.get('https://auth', ['repository:a:pull'], 'short', mint);
  now += after;
  await cache.get('https://auth', ['repository:a:pull'], freshness, mint);
  return minted === 2;
}

it.each<readonly [Freshness, number, number, boolean]>([
  // A token of five minutes is good until ten seconds before its end, one of twenty seconds until five.
  ['short', 300_000, 289_999, false],
  ['short', 300_000, 290_000, true],
  ['short', 20_000, 14_999, false],
  ['short', 20_000, 15_000, true],
  // For a long upload it is young, or has more than half of its life and a minute.
  ['long', 300_000, 4_999, false],
  ['long', 300_000, 149_999, false],
  ['long', 300_000, 150_000, true],
  ['long', 60_000, 4_999, false],
  ['long', 60_000, 5_000, true],
  // After a refusal it came this very moment.
  ['new', 300_000, 99, false],
  ['new', 300_000, 100, true],
])('a %s token of %s ms is fetched again after %s ms: %s', async (freshness, lifeMs, after, expected) => {
  expect(await fetchedAgain(freshness, lifeMs, after)).toBe(expected);
});

it('a token that took long to come lives half of its life at least', async () => {
  // Asked at 0, came at 30 s, lives 40 s: until 50 s, less ten.
  expect(await fetchedAgain('short', 40_000, 9_999, 30_000)).toBe(false);
  expect(await fetchedAgain('short', 40_000, 10_000, 30_000)).toBe(true);
});

it('is kept by server and for what it covers, and dropped by itself', async () => {
  const clock: Clock = {
    now: () => new Date(0),
    monotonic: () => 0,
    sleep: () => Promise.resolve(),
    timer: () => ({ clear: () => undefined }),
  };
  const cache = new TokenCache(clock);
  let minted = 0;
  const get = (server: string, scope: string) =>
    cache.get(server, [scope], 'short', () => Promise.resolve({ token: `t${++minted}`, lifeMs: 300_000 })).then(({ token }) => token);
  expect(await Promise.all([get('https://a', 'repository:x:pull,push'), get('https://a', 'repository:x:pull,push')])).toEqual(['t1', 't1']);
  expect([
    await get('https://a', 'repository:x:pull'),
    await get('https://b', 'repository:x:pull'),
    await get('https://a', 'repository:y:pull'),
  ]).toEqual(['t1', 't2', 't3']);
  cache.drop('t1');
  expect([await get('https://a', 'repository:x:pull'), await get('https://b', 'repository:x:pull')]).toEqual(['t4', 't2']);
});
