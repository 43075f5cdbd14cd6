import type { Clock } from '../../ports.js';
import type { Minted } from './token.js';
import { covers } from './challenge.js';

/** How fresh a token must be: `long` before an upload that may outlive it, `new` after another one was refused. */
export type Freshness = 'short' | 'long' | 'new';

/** A token in use. */
export interface HeldToken {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly expires: number;
  readonly received: number;
  readonly lifeMs: number;
}

/** A token this young is good enough for a long upload: another one would be no fresher. */
const YOUNG_MS = 5000;
/** A token this young came for another request that was refused at the same time. An older one may have ended too, whatever was said of its life. */
const NEW_MS = 100;

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
    const asked = this.#clock.monotonic();
    const { token, lifeMs } = await mint();
    const received = this.#clock.monotonic();
    // Its life began at the server, somewhere between the two; a mint that had to wait says nothing about that.
    const expires = Math.max(asked + lifeMs, received + lifeMs / 2);
    const held: HeldToken = { token, scopes, received, lifeMs, expires };
    this.#held.set(key, held);
    return held;
  }

  #fresh(held: HeldToken, freshness: Freshness): boolean {
    const now = this.#clock.monotonic();
    const left = held.expires - now;
    // Also of a young one: what ends in a few milliseconds does not reach the registry.
    if (left <= Math.min(10_000, held.lifeMs / 4)) return false;
    if (freshness === 'new') return now - held.received < NEW_MS;
    return freshness === 'short' || now - held.received < YOUNG_MS || left > Math.max(60_000, held.lifeMs / 2);
  }
}
