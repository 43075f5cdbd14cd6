import { WireError, type WireAnswer } from '../http/wire.js';
import type { RegistryPorts } from '../types.js';
import { backOff } from './retry-after.js';

/** Tries of a request whose failure may pass by itself. */
export const TRIES = 5;
/** Tries of a connection that is refused or whose name is unknown: those pass less often. */
const CONNECT_TRIES = 3;
/** How long a request waits in all for a host that is busy and says until when. */
const BUSY_LIMIT_MS = 10 * 60_000;
/** Counted for a wait at least, so that the number of waits is bounded too. */
const LEAST_WAIT_MS = 2000;
/** A wait that a reader of the log should know about. */
const NOTED_WAIT_MS = 5000;
/** A cancelled run has seconds left: its last requests are tried once more, at once. */
const LAST_TRIES = 2;

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

type Ports = Pick<RegistryPorts, 'clock' | 'random' | 'cancel' | 'log'>;

/** Counts what has been tried, and waits between tries. One for each request, or for each blob. */
export class Patience {
  readonly #ports: Ports;
  readonly #what: string;
  #tries = 0;
  #stale = 0;
  #waited = 0;

  constructor(ports: Ports, what: string) {
    this.#ports = ports;
    this.#what = what;
  }

  /** Failed tries so far. */
  get tries(): number {
    return this.#tries;
  }

  /** Whether to wait for a busy host for another `ms` (which the lane does). */
  waitsForBusy(ms: number): boolean {
    this.#waited += Math.max(ms, LEAST_WAIT_MS);
    if (this.#ports.cancel.aborted || this.#waited > BUSY_LIMIT_MS) return false;
    const text = `${this.#what}: the registry is busy; going on in ${(ms / 1000).toFixed(1)} s.`;
    if (ms > NOTED_WAIT_MS) this.#ports.log.info(text);
    else this.#ports.log.debug(text);
    return true;
  }

  /** Waits and returns true, or returns false when enough has been tried. */
  async again(why: string, most = TRIES): Promise<boolean> {
    this.#tries += 1;
    if (this.#tries >= (this.#ports.cancel.aborted ? LAST_TRIES : most)) return false;
    const ms = backOff(this.#tries, this.#ports.random);
    this.#ports.log.debug(`${this.#what}: ${why}; trying again in ${(ms / 1000).toFixed(1)} s (${this.#tries + 1} of ${most}).`);
    // A cancelled run does not wait for its last requests.
    await this.#ports.clock.sleep(ms, this.#ports.cancel).catch(() => undefined);
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
