import type { Call } from '../../oci/index.js';
import type { Clock, Log, Random } from '../../ports.js';
import { assertRunning, timeLeft, whileRunning } from '../http/call.js';
import { WireError } from '../http/trouble.js';
import type { WireAnswer } from '../http/wire.js';
import { backOff, BUSY_BUDGET_MS, HOST_BUDGET_MS, isBusy, isPassing, retryAfter, seconds } from './retries.js';

/** Many small requests may be on their way together: 64 tags take one round trip a step. A host that minds says so, and gets half as many. */
const REQUESTS = 64;
/** Requests to a token server: in slots of their own, since those who wait for a token hold a slot already, maybe of the same host. */
const TOKENS = 16;
/** A wait that a reader of the log should know about. */
const NOTED_WAIT_MS = 3000;
/** A wait that is told when it begins as well. */
const LONG_WAIT_MS = 15_000;

/** What a slot is for. An upload never takes a request slot: its body may read from the same host. */
export type SlotKind = 'request' | 'upload' | 'token';

interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Pick<Log, 'info' | 'debug'>;
}

/**
 * The way to one host, shared by all that talk to it: a pause for one is a pause for all, and so are a lower pace and the knowledge that the
 * host has not answered for a while.
 */
export class Throttle {
  readonly #host: string;
  readonly #ports: Ports;
  readonly #slots: Readonly<Record<SlotKind, Slots>>;
  #pausedUntil = -Infinity;
  #pausedBecause = '';
  #complaints = 0;
  #resets = 0;
  #lastGood = -Infinity;
  #badSince: number | undefined;
  #busySince: number | undefined;
  #quietUntil = -Infinity;

  constructor(host: string, ports: Ports, uploads: number) {
    this.#host = host;
    this.#ports = ports;
    this.#slots = { request: new Slots(REQUESTS), upload: new Slots(Math.max(1, uploads)), token: new Slots(TOKENS) };
  }

  /** Sends in a slot of the kind, and learns from what comes of it how the host is. */
  async through<T extends WireAnswer>(kind: SlotKind, call: Call, send: () => Promise<T>): Promise<T> {
    const leave = await this.enter(kind, call);
    const began = this.#ports.clock.monotonic();
    try {
      const answer = await send();
      if (isBusy(answer)) this.#busy();
      else if (isPassing(answer.status)) this.#bad(kind, began);
      else this.good(kind);
      if (answer.status === 429 || answer.status === 503) {
        this.overrun(retryAfter(answer.headers['retry-after'], this.#ports.clock.now()), `answered ${answer.status}`);
      }
      return answer;
    } catch (error) {
      if (error instanceof WireError && !error.stale) {
        this.reset();
        this.#bad(kind, began);
      }
      throw error;
    } finally {
      leave();
    }
  }

  /** Waits for a free slot and for a pause to end, as long as the call goes on. Returns what gives the slot back. */
  async enter(kind: SlotKind, call: Call): Promise<() => void> {
    const slots = this.#slots[kind];
    assertRunning(call, this.#ports.clock);
    await slots.take(call, this.#ports.clock);
    let held = true;
    const leave = (): void => {
      if (!held) return;
      held = false;
      slots.give();
    };
    try {
      await this.#pause(call);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  /**
   * The host asked for less (429, 503): half the pace, and nobody sends anything for `ms`, and for a growing time when it named none. One that
   * has used up its time is not waited for.
   */
  overrun(ms: number | undefined, why: string): void {
    const now = this.#ports.clock.monotonic();
    const left = Math.max(0, Math.min(BUSY_BUDGET_MS - this.busyFor, HOST_BUDGET_MS - this.badFor));
    // Answers to requests that were on their way together are one complaint.
    if (this.#pausedUntil < now) {
      this.#complaints += 1;
      this.#halve();
    }
    this.#pausedUntil = Math.max(this.#pausedUntil, now + Math.min(left, Math.max(ms ?? 0, backOff(this.#complaints, this.#ports.random))));
    this.#pausedBecause = why;
    if (this.pause > LONG_WAIT_MS) this.say(`${this.#host} ${why}: nothing is sent to it for ${seconds(this.pause)}.`, this.pause);
  }

  /** Milliseconds until anything may be sent again. */
  get pause(): number {
    return Math.max(0, this.#pausedUntil - this.#ports.clock.monotonic());
  }

  /** How long the host has given no good answer to anything, though it was asked. */
  get badFor(): number {
    return this.#badSince === undefined ? 0 : this.#ports.clock.monotonic() - this.#badSince;
  }

  /** How long it has said that it is busy, and nothing else. */
  get busyFor(): number {
    return this.#busySince === undefined ? 0 : this.#ports.clock.monotonic() - this.#busySince;
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
    this.#badSince = undefined;
    this.#busySince = undefined;
    this.#lastGood = this.#ports.clock.monotonic();
    this.#slots[kind].grow();
  }

  /** Says that something has waited, or will wait, for `ms`; once for many that wait side by side. */
  say(text: string, ms: number): void {
    const now = this.#ports.clock.monotonic();
    if (ms < NOTED_WAIT_MS || now < this.#quietUntil) {
      this.#ports.log.debug(text);
      return;
    }
    this.#quietUntil = now + NOTED_WAIT_MS;
    this.#ports.log.info(text);
  }

  /** A connection broke, or a fault of the host's own was answered. An upload may have gone well for hours before it broke. */
  #bad(kind: SlotKind, began: number): void {
    this.#badSince ??= Math.max(kind === 'upload' ? this.#ports.clock.monotonic() : began, this.#lastGood);
  }

  /** It is alive, and asks for patience. */
  #busy(): void {
    this.#badSince = undefined;
    this.#busySince ??= this.#ports.clock.monotonic();
  }

  #halve(): void {
    this.#slots.request.halve();
    this.#slots.upload.halve();
  }

  async #pause(call: Call): Promise<void> {
    const began = this.#ports.clock.monotonic();
    // A pause that the call does not live to see the end of is not kept: what is sent now may still be answered.
    const holds = (): boolean => this.pause > 0 && this.pause < timeLeft(call, this.#ports.clock);
    if (!holds()) return;
    while (holds()) await this.#ports.clock.sleep(this.pause, call.signal);
    const waited = this.#ports.clock.monotonic() - began;
    this.say(`Waited ${seconds(waited)} for ${this.#host}, which ${this.#pausedBecause}.`, waited);
  }
}

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
