import type { Call } from '../../oci/index.js';
import { timeLeft } from '../http/call.js';
import { WireError } from '../http/trouble.js';
import type { WireAnswer } from '../http/wire.js';
import type { RegistryPorts } from '../types.js';

/** Tries of a request whose failure may pass by itself. */
const TRIES = 5;
/** Tries of a connection that is refused or whose name is unknown: those pass less often. */
const CONNECT_TRIES = 3;
/**
 * What a host has in all to come back, however many requests ask it, one after another: then each is sent once more and no longer waited for.
 * A registry that is restarted is back by then.
 */
export const HOST_BUDGET_MS = 2 * 60_000;
/** The same for a host that answers, and says that it is busy. */
export const BUSY_BUDGET_MS = 10 * 60_000;
/** Counted for a wait at least, so that the number of waits of one request is bounded too. */
const LEAST_WAIT_MS = 2000;
/** With less than this until the deadline there is nothing to wait for. */
const LEAST_LEFT_MS = 200;

/** Statuses that say "not now": RFC 9110, and those of nginx and Cloudflare for an upstream that broke. */
const PASSING = new Set([408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/** Whether the same request may be answered differently a little later. */
export function isPassing(status: number): boolean {
  return PASSING.has(status);
}

/** The host is overrun and has named a time or not: nobody's fault, so it does not count as a failed try. */
export function isBusy(answer: WireAnswer): boolean {
  return answer.status === 429 || (answer.status === 503 && answer.headers['retry-after'] !== undefined);
}

/** The longest pause that a registry may ask of us. */
export const PAUSE_LIMIT_MS = 5 * 60_000;

/** Milliseconds that `Retry-After` asks for, in either form (RFC 9110, 10.2.3): seconds, or an HTTP date. Undefined when absent or senseless. */
export function retryAfter(value: string | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, PAUSE_LIMIT_MS);
  const at = /^[A-Za-z]/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now.getTime(), 0), PAUSE_LIMIT_MS);
}

const BASE_MS = 1000;
const CEILING_MS = 60_000;

/** Full-jitter back-off before try `tries + 1`: anything from 0 up to a limit that doubles from one second to one minute. */
export function backOff(tries: number, random: () => number): number {
  return random() * Math.min(CEILING_MS, BASE_MS * 2 ** (tries - 1));
}

/** A time as the log tells it. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

type Ports = Pick<RegistryPorts, 'clock' | 'random'>;

/** What is known of the host that all requests to it share. */
interface HostState {
  /** Milliseconds until anything may be sent again. */
  readonly pause: number;
  /** How long the host has given no good answer to anything, though it was asked. */
  readonly badFor: number;
  /** How long it has said that it is busy, and nothing else. */
  readonly busyFor: number;
  /** Says that something has waited for `ms`. */
  say(text: string, ms: number): void;
}

/** The retries of one request or one blob: what was tried, and the waits between, within the call and within what the host still has. */
export class Retries {
  readonly #ports: Ports;
  readonly #state: HostState;
  readonly #what: string;
  readonly #call: Call;
  /** When the try under way began. */
  #since: number;
  #tries = 0;
  #stale = 0;
  #waited = 0;

  constructor(ports: Ports, state: HostState, what: string, call: Call) {
    this.#ports = ports;
    this.#state = state;
    this.#what = what;
    this.#call = call;
    this.#since = ports.clock.monotonic();
  }

  /** Failed tries so far. */
  get tries(): number {
    return this.#tries;
  }

  /** Whether to wait until the host's pause is over, which the throttle does. `pause`: as it was when the host said that it is busy. */
  waitsForBusy(pause = this.#state.pause): boolean {
    this.#waited += Math.max(pause, LEAST_WAIT_MS);
    if (this.#waited > BUSY_BUDGET_MS || this.#state.busyFor >= BUSY_BUDGET_MS) return false;
    return timeLeft(this.#call, this.#ports.clock) > LEAST_LEFT_MS;
  }

  /** Waits and returns true, or returns false when enough has been tried. Throws the reason of a call that ends meanwhile. */
  async again(why: string, most = TRIES): Promise<boolean> {
    const { clock, random } = this.#ports;
    this.#tries += 1;
    const left = timeLeft(this.#call, clock);
    if (this.#tries >= most || this.#state.badFor >= HOST_BUDGET_MS || left <= LEAST_LEFT_MS) return false;
    // Where the host itself named a pause, that is the wait.
    const ms = this.#state.pause > 0 ? 0 : Math.min(backOff(this.#tries, random), left / 2);
    if (ms > 0) await clock.sleep(ms, this.#call.signal);
    const passed = clock.monotonic() - this.#since;
    this.#state.say(`${this.#what}: ${why}; after ${seconds(passed)} it is sent again (${this.#tries + 1} of ${most}).`, passed);
    this.#since = clock.monotonic();
    return true;
  }

  /** The same for a request that got no answer. */
  async afterError(error: WireError): Promise<boolean> {
    // An idle connection that the server had closed says nothing about the server. (A pool holds several such connections.)
    if (error.stale && this.#stale < 8) {
      this.#stale += 1;
      return true;
    }
    switch (error.trouble) {
      case 'certificate':
        return false;
      case 'dns':
      case 'refused':
      case 'proxy':
      case 'protocol':
        return this.again(error.message, CONNECT_TRIES);
      case 'reset':
      case 'timeout':
        return this.again(error.message);
    }
  }
}

/**
 * Sends until there is an answer that will not change by itself. `reads`: so many bytes of the body of a 200 are a part of the try. Throws what
 * `failed` makes of the last error.
 */
export async function retried<T extends WireAnswer>(
  retries: Retries,
  send: () => Promise<T>,
  failed: (error: WireError) => Error,
  reads?: number,
): Promise<T> {
  for (;;) {
    try {
      const answer = await send();
      const again = isBusy(answer)
        ? retries.waitsForBusy()
        : isPassing(answer.status) && (await retries.again(`answered ${answer.status}`));
      if (!again) {
        if (reads !== undefined && answer.status === 200) await answer.body.bytes(reads);
        return answer;
      }
      answer.body.drop();
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      if (!(await retries.afterError(error))) throw failed(error);
    }
  }
}
