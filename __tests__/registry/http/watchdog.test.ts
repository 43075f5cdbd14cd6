import { describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/ports.js';
import { Pace, Watchdog } from '../../../src/registry/http/watchdog.js';

/** A clock that goes on when it is told to; `late`: its timers go off only when they are let. */
function handClock() {
  let now = 0;
  const timers = new Set<{ readonly due: number; readonly callback: () => void }>();
  const clock: Clock = {
    now: () => new Date(now),
    monotonic: () => now,
    sleep: () => Promise.resolve(),
    timer: (ms, callback) => {
      const timer = { due: now + ms, callback };
      timers.add(timer);
      return { clear: () => timers.delete(timer) };
    },
  };
  const pass = (ms: number, late = false): void => {
    now += ms;
    for (const timer of late ? [] : [...timers].filter(({ due }) => due <= now)) {
      timers.delete(timer);
      timer.callback();
    }
  };
  return { clock, pass, timers };
}

describe('a watchdog', () => {
  it.each<readonly [string, readonly number[], number, number]>([
    ['at its time', [1000], 999, 1],
    ['at the later time for which it is armed anew', [1000, 3000], 2999, 1],
    ['at the earlier time for which it is armed anew', [1000, 100], 99, 1],
  ])('barks once, %s', (_, arms, quiet, rest) => {
    const { clock, pass } = handClock();
    let barks = 0;
    const dog = new Watchdog(clock, () => (barks += 1));
    for (const ms of arms) dog.arm(ms);
    pass(quiet);
    expect(barks).toBe(0);
    pass(rest);
    expect(barks).toBe(1);
    pass(10_000);
    expect(barks).toBe(1);
  });

  it('has one timer for many armings, and does not bark while it rests or when it has ended', () => {
    const { clock, pass, timers } = handClock();
    let barks = 0;
    const dog = new Watchdog(clock, () => (barks += 1));
    for (let times = 0; times < 5; times++) dog.arm(1000 + times);
    expect(timers.size).toBe(1);
    dog.rest();
    pass(2000);
    expect([barks, timers.size]).toEqual([0, 0]);
    dog.arm(1000);
    dog.end();
    expect(timers.size).toBe(0);
    pass(2000);
    expect(barks).toBe(0);
  });
});

describe('the pace of a body', () => {
  function paceOf() {
    const hand = handClock();
    let barks = 0;
    const pace = new Pace(hand.clock, { bytes: 100, ms: 1000 }, () => (barks += 1));
    /** Waits for the peer, which moves `bytes` after `ms`. */
    const turn = (ms: number, bytes: number, late = false): void => {
      pace.wait();
      hand.pass(ms, late);
      pace.moved(bytes);
    };
    return { ...hand, pace, turn, barks: () => barks };
  }

  it('may take its time again for every so many bytes, and no longer', () => {
    const { turn, barks } = paceOf();
    for (let times = 0; times < 5; times++) turn(900, 100);
    turn(900, 99);
    expect(barks()).toBe(0);
    turn(100, 1);
    expect(barks()).toBe(1);
  });

  it('does not count our own time', () => {
    const { turn, pass, barks } = paceOf();
    for (let times = 0; times < 9; times++) {
      turn(100, 1);
      pass(5000);
    }
    expect(barks()).toBe(0);
  });

  it('is too slow at once where no timer could say so before', () => {
    const { pace, turn, barks } = paceOf();
    turn(1000, 99, true);
    expect(barks()).toBe(0);
    pace.wait();
    expect(barks()).toBe(1);
  });
});
