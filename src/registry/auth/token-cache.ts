import type { Clock } from '../../ports.js';
import type { Minted } from './token.js';
import { covers } from './scope.js';

/** How fresh a token must be: `long` before an upload that may outlive it. */
export type Freshness = 'short' | 'long';

/** A token in use. */
export interface HeldToken {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly expires: number;
  readonly received: number;
  readonly lifeMs: number;
}

/** A token this young is always good enough: another one would be no fresher. */
const YOUNG_MS = 5000;

/** Access tokens of one host by token server, service and scopes. However many ask at once, a token is fetched once. */
export class TokenCache {
  readonly #clock: Clock;
  readonly #held = new Map<string, HeldToken>();
  readonly #coming = new Map<string, Promise<HeldToken>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A token for `scopes` (one for more serves too), fetched by `mint` when none is fresh enough. */
  async get(server: string, scopes: readonly string[], freshness: Freshness, mint: () => Promise<Minted>): Promise<HeldToken> {
    for (const [key, held] of this.#held) {
      if (key.startsWith(`${server}\n`) && covers(held.scopes, scopes) && this.#fresh(held, freshness)) return held;
    }
    const key = `${server}\n${scopes.join(' ')}`;
    let coming = this.#coming.get(key);
    if (coming === undefined) {
      coming = this.#fetch(key, scopes, mint).finally(() => this.#coming.delete(key));
      this.#coming.set(key, coming);
    }
    return coming;
  }

  /** Forgets a token that was refused. */
  drop(token: string): void {
    for (const [key, held] of this.#held) if (held.token === token) this.#held.delete(key);
  }

  async #fetch(key: string, scopes: readonly string[], mint: () => Promise<Minted>): Promise<HeldToken> {
    const { token, lifeMs } = await mint();
    const received = this.#clock.monotonic();
    const held: HeldToken = { token, scopes, received, lifeMs, expires: received + lifeMs };
    this.#held.set(key, held);
    return held;
  }

  #fresh(held: HeldToken, freshness: Freshness): boolean {
    const now = this.#clock.monotonic();
    const left = held.expires - now;
    if (left > 0 && now - held.received < YOUNG_MS) return true;
    return left > (freshness === 'long' ? Math.max(60_000, held.lifeMs / 2) : Math.min(10_000, held.lifeMs / 4));
  }
}
