import { describe, expect, it } from '@jest/globals';
import { assertRunning, onOver, timeLeft, whileRunning } from '../../../src/registry/http/call.js';
import type { Clock } from '../../../src/ports.js';

/** A clock that stands at 100, with the timers that were set and not cleared. */
function clockOf() {
  const timers = new Map<() => void, number>();
  const clock: Clock = {
    now: () => new Date(0),
    monotonic: () => 100,
    sleep: () => Promise.resolve(),
    timer: (ms, call) => {
      timers.set(call, ms);
      return { clear: () => timers.delete(call) };
    },
  };
  return { clock, timers };
}

const TIMEOUT = expect.objectContaining({ trouble: 'timeout' });

describe('a call', () => {
  it('goes on until its deadline, and not at it', () => {
    const { clock } = clockOf();
    expect([timeLeft({ deadline: 101 }, clock), timeLeft({ signal: new AbortController().signal }, clock)]).toEqual([1, Infinity]);
    expect(() => {
      assertRunning({ deadline: 101 }, clock);
    }).not.toThrow();
    expect(() => {
      assertRunning({ deadline: 100 }, clock);
    }).toThrow(TIMEOUT);
    expect(() => {
      assertRunning({ signal: AbortSignal.abort('stop'), deadline: 100 }, clock);
    }).toThrow('stop');
  });

  it('tells once what ended it, and takes its listeners back', () => {
    const { clock, timers } = clockOf();
    const controller = new AbortController();
    const told: unknown[] = [];
    const stop = onOver({ signal: controller.signal, deadline: 350 }, clock, (reason) => told.push(reason));
    expect([...timers.values()]).toEqual([250]);
    controller.abort('stop');
    stop();
    expect([told, timers.size]).toEqual([['stop'], 0]);
    onOver({ signal: controller.signal }, clock, (reason) => told.push(reason));
    expect([told, timers.size]).toEqual([['stop', 'stop'], 0]);
    onOver({ deadline: 50 }, clock, (reason) => told.push(reason));
    expect([...timers.values()]).toEqual([0]);
    for (const ring of timers.keys()) ring();
    expect(told.at(-1)).toEqual(TIMEOUT);
  });

  it('waits for work while it lasts', async () => {
    const { clock, timers } = clockOf();
    expect(await whileRunning({ deadline: 200 }, clock, Promise.resolve('done'))).toBe('done');
    expect(timers.size).toBe(0);
    await expect(whileRunning({ deadline: 100 }, clock, Promise.resolve('done'))).rejects.toEqual(TIMEOUT);
    const never = whileRunning({ deadline: 200 }, clock, new Promise(() => undefined));
    for (const ring of timers.keys()) ring();
    await expect(never).rejects.toEqual(TIMEOUT);
  });
});
