import type { Clock, Random } from '../../ports.js';
import { backOff } from './retry-after.js';

/** Many small requests may be on their way together: 64 tags take one round trip a step. A host that minds says so, and gets half as many. */
const REQUESTS = 64;

/** Slots of one kind towards one host; fewer when the host is overrun, one more after as many good answers as there are slots. */
class Slots {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #limit: number;
  #used = 0;
  #good = 0;

  constructor(most: number) {
    this.#most = most;
    this.#limit = most;
  }

  get limit(): number {
    return this.#limit;
  }

  async take(): Promise<void> {
    if (this.#used < this.#limit) {
      this.#used += 1;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
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
    while (this.#used < this.#limit) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#used += 1;
      next();
    }
  }
}

/** What a slot is for. An upload never takes a request slot: its body may read from the same host. */
export type SlotKind = 'request' | 'upload';

/** The way to one host, shared by all that talk to it: a pause for one is a pause for all, and so is a lower pace. */
export class Lane {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #cancel: AbortSignal;
  readonly #slots: Readonly<Record<SlotKind, Slots>>;
  #pausedUntil = -Infinity;
  #complaints = 0;
  #resets = 0;

  constructor(ports: { readonly clock: Clock; readonly random: Random; readonly cancel: AbortSignal }, uploads: number) {
    this.#clock = ports.clock;
    this.#random = ports.random;
    this.#cancel = ports.cancel;
    this.#slots = { request: new Slots(REQUESTS), upload: new Slots(Math.max(1, uploads)) };
  }

  /** How many of a kind may be on their way now. */
  limit(kind: SlotKind): number {
    return this.#slots[kind].limit;
  }

  /** Waits for a free slot and for a pause to end (a cancelled run does not wait: its last requests put things right). Returns what gives the slot back. */
  async enter(kind: SlotKind): Promise<() => void> {
    const slots = this.#slots[kind];
    await slots.take();
    await this.#pause();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      slots.give();
    };
  }

  /** The host asked for less (429, 503): half the pace, and nobody sends anything for `ms`, and for a growing time when it named none. */
  overrun(ms: number | undefined): void {
    const now = this.#clock.monotonic();
    // Answers to requests that were on their way together are one complaint.
    if (this.#pausedUntil < now) {
      this.#complaints += 1;
      this.#halve();
    }
    this.#pausedUntil = Math.max(this.#pausedUntil, now + Math.max(ms ?? 0, backOff(this.#complaints, this.#random)));
  }

  /** Milliseconds until anything may be sent again. */
  get pause(): number {
    return Math.max(0, this.#pausedUntil - this.#clock.monotonic());
  }

  /** A connection broke; two in a row mean the host is overrun. */
  reset(): void {
    this.#resets += 1;
    if (this.#resets < 2) return;
    this.#resets = 0;
    this.#halve();
  }

  good(kind: SlotKind): void {
    this.#resets = 0;
    this.#complaints = 0;
    this.#slots[kind].grow();
  }

  #halve(): void {
    this.#slots.request.halve();
    this.#slots.upload.halve();
  }

  async #pause(): Promise<void> {
    while (!this.#cancel.aborted && this.pause > 0) await this.#clock.sleep(this.pause, this.#cancel).catch(() => undefined);
  }
}
