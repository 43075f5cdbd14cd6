import { describe, expect, it } from '@jest/globals';
import { Throttle, type SlotKind } from '../../../src/registry/host/throttle.js';
import { WireError } from '../../../src/registry/http/trouble.js';
import { testPorts, type TestPorts } from '../ports.js';

function throttleOf(ports: TestPorts, uploads: number): Throttle {
  return new Throttle('registry.test', ports, uploads);
}

/** How many of a kind may be on their way at once, found by trying. */
async function roomOf(throttle: Throttle, kind: SlotKind): Promise<number> {
  const { signal } = new AbortController();
  const leaves: (() => void)[] = [];
  for (;;) {
    const ended = new AbortController();
    const entered = throttle.enter(kind, { signal: AbortSignal.any([signal, ended.signal]) });
    const timer = setImmediate(() => {
      ended.abort(new Error('no room'));
    });
    try {
      leaves.push(await entered);
    } catch {
      for (const leave of leaves) leave();
      return leaves.length;
    } finally {
      clearImmediate(timer);
    }
  }
}

const CALL = { signal: new AbortController().signal };

describe('the way to a host', () => {
  it('holds as many uploads as it may, and the next waits for one to end', async () => {
    const throttle = throttleOf(testPorts(), 2);
    const [first] = await Promise.all([throttle.enter('upload', CALL), throttle.enter('upload', CALL)]);
    let entered = false;
    const third = throttle.enter('upload', CALL).then(() => (entered = true));
    await throttle.enter('request', CALL);
    expect(entered).toBe(false);
    first();
    await third;
    // Given back twice is given back once.
    first();
    let fourth = false;
    void throttle.enter('upload', CALL).then(() => (fourth = true));
    await Promise.resolve();
    expect(fourth).toBe(false);
  });

  it('is halved by one complaint, however many answers tell it, and grows back', async () => {
    const ports = testPorts();
    const throttle = throttleOf(ports, 4);
    throttle.overrun(5000, 'answered 429');
    throttle.overrun(5000, 'answered 429');
    (await throttle.enter('request', CALL))();
    expect(ports.clock.slept[0]).toBeGreaterThan(4900);
    expect([await roomOf(throttle, 'request'), await roomOf(throttle, 'upload')]).toEqual([32, 2]);
    // Not a moment ago; but then, when the pause is over, it is another complaint.
    throttle.overrun(0, 'answered 503');
    expect(await roomOf(throttle, 'upload')).toBe(2);
    ports.clock.advance(1);
    throttle.overrun(0, 'answered 503');
    expect(await roomOf(throttle, 'upload')).toBe(1);
    for (let index = 0; index < 1 + 2 + 3 + 4; index += 1) throttle.good('upload');
    expect(await roomOf(throttle, 'upload')).toBe(4);
  });

  it('is halved by two broken connections in a row', async () => {
    const throttle = throttleOf(testPorts(), 4);
    throttle.reset();
    throttle.good('upload');
    throttle.reset();
    expect(await roomOf(throttle, 'upload')).toBe(4);
    throttle.reset();
    expect(await roomOf(throttle, 'upload')).toBe(2);
  });

  it('lets a call go that is over before a slot is free, and gives its place to the next', async () => {
    const throttle = throttleOf(testPorts(), 1);
    const first = await throttle.enter('upload', CALL);
    const ended = new AbortController();
    const second = throttle.enter('upload', { signal: ended.signal });
    const third = throttle.enter('upload', CALL);
    ended.abort(new Error('not wanted any more'));
    await expect(second).rejects.toThrow('not wanted any more');
    first();
    (await third)();
    expect(await roomOf(throttle, 'upload')).toBe(1);
  });

  it('ends a pause with the call, and does not keep one that outlasts the deadline', async () => {
    const ports = testPorts();
    const throttle = throttleOf(ports, 4);
    throttle.overrun(60_000, 'answered 429');
    await expect(throttle.enter('request', { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled');
    (await throttle.enter('request', { deadline: ports.clock.monotonic() + 8000 }))();
    expect(ports.clock.slept).toEqual([]);
  });

  it.each([
    [60_000, []],
    [60_001, [60_000]],
  ])('keeps a pause of a minute for a call that may last %d ms: %j', async (left, slept) => {
    const ports = testPorts();
    const throttle = throttleOf(ports, 4);
    throttle.overrun(60_000, 'answered 429');
    (await throttle.enter('request', { deadline: ports.clock.monotonic() + left }))();
    expect(ports.clock.slept).toEqual(slept);
  });

  it('says once, for all that wait side by side, why and how long they have waited', async () => {
    const ports = testPorts();
    let now = 0;
    const clock = {
      now: () => new Date(now),
      monotonic: () => now,
      timer: () => ({ clear: () => undefined }),
      sleep: async (ms: number) => {
        const until = now + ms;
        await new Promise((resolve) => setImmediate(resolve));
        now = Math.max(now, until);
      },
    };
    const said: string[] = [];
    const log = { info: (text: string) => void said.push(text), debug: () => undefined };
    const throttle = new Throttle('registry.test', { random: ports.random, clock, log }, 4);
    throttle.overrun(10_000, 'answered 429');
    await Promise.all([throttle.enter('request', CALL), throttle.enter('request', CALL)]);
    expect(said).toEqual(['Waited 10.0 s for registry.test, which answered 429.']);
  });

  it.each([
    [15_000, []],
    [15_001, ['registry.test answered 429: nothing is sent to it for 15.0 s.']],
  ])('says of a pause of %d ms when it begins: %j', (ms, said) => {
    const ports = testPorts();
    throttleOf(ports, 4).overrun(ms, 'answered 429');
    expect(ports.said).toEqual(said);
  });

  it('tells a reader of the log of waits of three seconds, one in three seconds', () => {
    const ports = testPorts();
    const [info, debug]: [string[], string[]] = [[], []];
    const log = { info: (text: string) => void info.push(text), debug: (text: string) => void debug.push(text) };
    const throttle = new Throttle('registry.test', { random: ports.random, clock: ports.clock, log }, 4);
    throttle.say('short', 2999);
    throttle.say('long', 3000);
    ports.clock.advance(2999);
    throttle.say('beside it', 3000);
    ports.clock.advance(1);
    throttle.say('later', 3000);
    expect([info, debug]).toEqual([
      ['long', 'later'],
      ['short', 'beside it'],
    ]);
  });

  it.each<readonly [SlotKind, boolean, number, number]>([
    ['request', false, 50_000, 2],
    ['upload', false, 0, 2],
    ['request', true, 0, 4],
  ])('is known to be bad since a %s began that broke, unless that was a stale connection (%s)', async (kind, stale, bad, room) => {
    const ports = testPorts();
    const throttle = throttleOf(ports, 4);
    const breaking = (): Promise<never> => {
      ports.clock.advance(50_000);
      return Promise.reject(new WireError('reset', 'broken', { sent: true, stale }));
    };
    await expect(throttle.through(kind, CALL, breaking)).rejects.toThrow('broken');
    expect(throttle.badFor).toBe(bad);
    await expect(throttle.through(kind, CALL, breaking)).rejects.toThrow('broken');
    expect(await roomOf(throttle, 'upload')).toBe(room);
  });

  it('says nothing of a pause that nobody keeps, since the call is over before it', async () => {
    const ports = testPorts();
    const said: string[] = [];
    const log = { info: (text: string) => void said.push(text), debug: (text: string) => void said.push(text) };
    const throttle = new Throttle('registry.test', { random: ports.random, clock: ports.clock, log }, 4);
    throttle.overrun(10_000, 'answered 429');
    await throttle.enter('request', { deadline: ports.clock.monotonic() + 1000 });
    expect(said).toEqual([]);
  });
});
