import type { Clock } from '../../ports.js';

/** Barks once when the armed time passes without a rest. One timer serves many armings, so that they are cheap. */
export class Watchdog {
  readonly #clock: Clock;
  readonly #bark: () => void;
  #deadline = Infinity;
  #timer: { clear(): void } | undefined;
  #due = Infinity;

  constructor(clock: Clock, bark: () => void) {
    this.#clock = clock;
    this.#bark = bark;
  }

  /** `ms` from now means trouble, unless it is armed anew or may rest before. */
  arm(ms: number): void {
    this.#deadline = this.#clock.monotonic() + ms;
    // A timer that is due earlier looks at the deadline again by itself.
    if (this.#timer === undefined || this.#due > this.#deadline) this.#start(ms);
  }

  /** Waiting for our own side now: silence means nothing. */
  rest(): void {
    this.#deadline = Infinity;
  }

  end(): void {
    this.rest();
    this.#timer?.clear();
    this.#timer = undefined;
    this.#due = Infinity;
  }

  #start(ms: number): void {
    this.#timer?.clear();
    this.#due = this.#clock.monotonic() + ms;
    this.#timer = this.#clock.timer(ms, () => {
      this.#timer = undefined;
      this.#due = Infinity;
      if (this.#deadline === Infinity) return;
      const left = this.#deadline - this.#clock.monotonic();
      if (left > 0) this.#start(left);
      else this.#bark();
    });
  }
}

/**
 * The least speed of a body: `bytes` in each `ms` that we wait for the peer, else it barks. Not a limit on the whole (a layer of 50 GB may take
 * hours), and not one on silence alone: a peer that drips a byte now and then would never end.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #least: { readonly bytes: number; readonly ms: number };
  readonly #bark: () => void;
  readonly #dog: Watchdog;
  #since = 0;
  #waited = 0;
  #moved = 0;

  constructor(clock: Clock, least: { readonly bytes: number; readonly ms: number }, bark: () => void) {
    this.#clock = clock;
    this.#least = least;
    this.#bark = bark;
    this.#dog = new Watchdog(clock, bark);
  }

  /** It is the peer's turn. */
  wait(): void {
    this.#since = this.#clock.monotonic();
    if (this.#waited >= this.#least.ms) this.#bark();
    else this.#dog.arm(this.#least.ms - this.#waited);
  }

  /** The peer has moved `bytes`; now it is our own turn. */
  moved(bytes: number): void {
    this.#dog.rest();
    this.#waited += this.#clock.monotonic() - this.#since;
    this.#moved += bytes;
    if (this.#moved >= this.#least.bytes) [this.#waited, this.#moved] = [0, 0];
  }

  end(): void {
    this.#dog.end();
  }
}
