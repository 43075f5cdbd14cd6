/** A seeded stream of numbers (mulberry32): the same seed plays the same schedule. */
export interface Dice {
  /** True with probability `p`. */
  chance(p: number): boolean;
  below(limit: number): number;
  oneOf<T>(items: readonly [T, ...T[]]): T;
}

export function randomOf(seed: number): Dice {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    chance: (p) => next() < p,
    below: (limit) => Math.floor(next() * limit),
    oneOf: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
