import type { Call } from '../../oci/index.js';
import type { Clock } from '../../ports.js';
import { whileRunning } from '../http/call.js';

/** Slots of one kind towards one host; fewer when the host is overrun, one more after as many good answers as there are slots. */
export class Slots {
  readonly #most: number;
  readonly #waiting = new Set<() => void>();
  #limit: number;
  #used = 0;
  #good = 0;

  constructor(most: number) {
    this.#most = most;
    this.#limit = most;
  }

  async take(call: Call, clock: Clock): Promise<void> {
    if (this.#used < this.#limit) {
      this.#used += 1;
      return;
    }
    let serve = (): void => undefined;
    const served = new Promise<void>((resolve) => {
      serve = resolve;
      this.#waiting.add(resolve);
    });
    try {
      await whileRunning(call, clock, served);
    } catch (error) {
      // Served in the very moment in which the call ended.
      if (!this.#waiting.delete(serve)) this.give();
      throw error;
    }
  }

  give(): void {
    this.#used -= 1;
    this.#serve();
  }

  halve(): void {
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
    this.#good = 0;
  }

  grow(): void {
    this.#good += 1;
    if (this.#good < this.#limit || this.#limit === this.#most) return;
    this.#good = 0;
    this.#limit += 1;
    this.#serve();
  }

  #serve(): void {
    for (const next of this.#waiting) {
      if (this.#used >= this.#limit) return;
      this.#waiting.delete(next);
      this.#used += 1;
      next();
    }
  }
}
