import { describe, expect, it } from '@jest/globals';
import { Lane, type SlotKind } from '../../../src/registry/host/lane.js';
import { testPorts, type TestPorts } from '../ports.js';

function laneOf(ports: TestPorts, uploads: number): Lane {
  return new Lane('registry.test', ports, uploads);
}

/** How many of a kind may be on their way at once, found by trying. */
async function roomOf(lane: Lane, kind: SlotKind): Promise<number> {
  const { signal } = new AbortController();
  const leaves: (() => void)[] = [];
  for (;;) {
    const ended = new AbortController();
    const entered = lane.enter(kind, { signal: AbortSignal.any([signal, ended.signal]) });
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
    const lane = laneOf(testPorts(), 2);
    const [first] = await Promise.all([lane.enter('upload', CALL), lane.enter('upload', CALL)]);
    let entered = false;
    const third = lane.enter('upload', CALL).then(() => (entered = true));
    await lane.enter('request', CALL);
    expect(entered).toBe(false);
    first();
    await third;
    // Given back twice is given back once.
    first();
    let fourth = false;
    void lane.enter('upload', CALL).then(() => (fourth = true));
    await Promise.resolve();
    expect(fourth).toBe(false);
  });

  it('is halved by one complaint, however many answers tell it, and grows back', async () => {
    const ports = testPorts();
    const lane = laneOf(ports, 4);
    lane.overrun(5000, 'answered 429');
    lane.overrun(5000, 'answered 429');
    (await lane.enter('request', CALL))();
    expect(ports.clock.slept[0]).toBeGreaterThan(4900);
    expect([await roomOf(lane, 'request'), await roomOf(lane, 'upload')]).toEqual([32, 2]);
    lane.overrun(0, 'answered 503');
    expect(await roomOf(lane, 'upload')).toBe(1);
    for (let index = 0; index < 1 + 2 + 3 + 4; index += 1) lane.good('upload');
    expect(await roomOf(lane, 'upload')).toBe(4);
  });

  it('is halved by two broken connections in a row', async () => {
    const lane = laneOf(testPorts(), 4);
    lane.reset();
    lane.good('upload');
    lane.reset();
    expect(await roomOf(lane, 'upload')).toBe(4);
    lane.reset();
    expect(await roomOf(lane, 'upload')).toBe(2);
  });

  it('lets a call go that is over before a slot is free, and gives its place to the next', async () => {
    const lane = laneOf(testPorts(), 1);
    const first = await lane.enter('upload', CALL);
    const ended = new AbortController();
    const second = lane.enter('upload', { signal: ended.signal });
    const third = lane.enter('upload', CALL);
    ended.abort(new Error('not wanted any more'));
    await expect(second).rejects.toThrow('not wanted any more');
    first();
    (await third)();
    expect(await roomOf(lane, 'upload')).toBe(1);
  });

  it('ends a pause with the call, and does not keep one that outlasts the deadline', async () => {
    const ports = testPorts();
    const lane = laneOf(ports, 4);
    lane.overrun(60_000, 'answered 429');
    await expect(lane.enter('request', { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled');
    (await lane.enter('request', { deadline: ports.clock.monotonic() + 8000 }))();
    expect(ports.clock.slept).toEqual([]);
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
    const lane = new Lane('registry.test', { random: ports.random, clock, log }, 4);
    lane.overrun(10_000, 'answered 429');
    await Promise.all([lane.enter('request', CALL), lane.enter('request', CALL)]);
    expect(said).toEqual(['Waited 10.0 s for registry.test, which answered 429.']);
  });

  it('says nothing of a pause that nobody keeps, since the call is over before it', async () => {
    const ports = testPorts();
    const said: string[] = [];
    const log = { info: (text: string) => void said.push(text), debug: (text: string) => void said.push(text) };
    const lane = new Lane('registry.test', { random: ports.random, clock: ports.clock, log }, 4);
    lane.overrun(10_000, 'answered 429');
    await lane.enter('request', { deadline: ports.clock.monotonic() + 1000 });
    expect(said).toEqual([]);
  });
});
