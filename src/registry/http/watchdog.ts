import type { Clock } from '../../ports.js';

/**
 * Barks when nothing moved for the armed time. A watchdog on movement, not a limit on the whole: a layer of 50 GB may take hours,
 * but never two silent minutes. One timer serves all petting, so that petting is cheap.
 */
export class Watchdog {
  readonly #clock: Clock;
  readonly #bark: () => void;
  #deadline = Infinity;
  #limit = 0;
  #timer: { clear(): void } | undefined;
  #due = Infinity;

  constructor(clock: Clock, bark: () => void) {
    this.#clock = clock;
    this.#bark = bark;
  }

  /** From now on, `ms` without another call means trouble. */
  arm(ms: number): void {
    this.#limit = ms;
    this.#deadline = this.#clock.monotonic() + ms;
    // A timer that is due earlier looks at the deadline again by itself.
    if (this.#timer === undefined || this.#due > this.#deadline) this.#start(ms);
  }

  /** Something moved. */
  pet(): void {
    if (this.#deadline !== Infinity) this.#deadline = this.#clock.monotonic() + this.#limit;
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
