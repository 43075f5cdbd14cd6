import { messageOf } from '../../failure.js';
import type { Access } from '../auth/scope.js';
import type { Authorization } from '../auth/login.js';
import { Login } from '../auth/login.js';
import type { Freshness } from '../auth/token-cache.js';
import { WireError, type WireAnswer, type WireBody, type WireRequest } from '../http/wire.js';
import { profileOf, type RegistryProfile } from '../profile.js';
import { sameHost } from './addresses.js';
import { endpointOf, type Endpoint } from './endpoint.js';
import type { Lane, SlotKind } from './lane.js';
import { lastMoments } from './last-moments.js';
import { isBusy, isPassing, Patience } from './patience.js';
import type { Pool } from './pool.js';
import { secured, speaksTls } from './scheme.js';
import { followed } from './redirect.js';
import { retryAfter } from './retry-after.js';
import { unreachable } from './unreachable.js';
import { warningsOf } from './warnings.js';

/** One request to a registry. Login, retries, pauses and redirects are added by the host. */
export interface ApiRequest {
  readonly method: WireRequest['method'];
  readonly url: URL;
  readonly access: Access;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: WireBody;
  readonly slot?: SlotKind;
  readonly redirects?: 'follow' | 'keep';
  readonly freshness?: Freshness;
  readonly answerMs?: number;
  /** Given by what a cancelled run shall drop at once. Requests that put things right have none, and get a few moments. */
  readonly signal?: AbortSignal;
  /** `learn`: a 401 is given back, and the next request will know better. For bodies that must not go twice to one address. */
  readonly challenge?: 'answer' | 'learn';
  /** Told before each sending what lets it in. */
  readonly onAuthorization?: (authorization: Authorization) => void;
}

/** An answer with what was sent to get it. */
export interface ApiAnswer extends WireAnswer {
  readonly authorization: Authorization;
}

/** How long an answer to a small request may take. */
const ANSWER_MS = 120_000;
const USER_AGENT = 'modelkit-tag-action/1';

/** One registry: the one path that every request to it takes. */
export class RegistryHost {
  readonly endpoint: Endpoint;
  readonly profile: RegistryProfile;
  readonly pool: Pool;
  readonly login: Login;
  readonly lane: Lane;
  /** Whether `?tag=` is understood; learnt from the first answer. */
  tagParameter: 'unknown' | 'understood' | 'ignored' = 'unknown';
  #first: Promise<unknown> | undefined;
  /** The guess was wrong: this loopback registry speaks TLS. */
  #secure = false;

  constructor(host: string, pool: Pool) {
    this.pool = pool;
    this.endpoint = endpointOf(host, pool.options.plainHttp);
    this.profile = profileOf(this.endpoint.host);
    this.lane = pool.lane(this.endpoint.origin);
    this.login = new Login(
      this.endpoint,
      pool.options.plainHttp,
      pool.credentials,
      (request) => this.#toTokenServer(request),
      pool.secrets,
      pool.ports.clock,
    );
  }

  /** `/v2/<path>/<rest>` of this registry. */
  url(path: string, rest: string): URL {
    return new URL(`/v2/${path}/${rest}`, this.endpoint.origin);
  }

  /** The first request, where nothing else was asked yet: its answer is used for what it teaches. Never rejects. */
  async greet(): Promise<void> {
    if (this.#first !== undefined) return;
    const url = new URL('/v2/', this.endpoint.origin);
    // About no repository: some registries name an example in the challenge of this address, which is no scope to ask for.
    const access: Access = { path: '', actions: 'pull' };
    try {
      const answer = await this.once({ method: 'GET', url, access, challenge: 'learn', signal: this.pool.ports.cancel });
      answer.body.drop();
    } catch (thrown) {
      this.pool.ports.log.debug(`${this.endpoint.host} did not answer a greeting: ${messageOf(thrown)}`);
    }
  }

  /**
   * Sends until there is an answer that will not change by itself: busy hosts are waited for, passing errors and broken connections are
   * tried again. Only for requests that may be sent twice. Throws Failure when there is no answer.
   */
  async request(request: ApiRequest): Promise<ApiAnswer> {
    const patience = new Patience(this.pool.ports, `${request.method} ${request.url.pathname} at ${this.endpoint.host}`);
    for (;;) {
      try {
        const answer = await this.once(request);
        const again = isBusy(answer)
          ? patience.waitsForBusy(this.lane.pause)
          : isPassing(answer.status) && (await patience.again(`answered ${answer.status}`));
        if (!again) return answer;
        answer.body.drop();
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        if (!(await patience.afterError(error))) throw unreachable(this.endpoint.host, request.url, error);
      }
    }
  }

  /** Sends once, with one new login at most. Any status is an answer; throws WireError, BodyError, or Failure from the login. */
  async once(request: ApiRequest): Promise<ApiAnswer> {
    // Several requests at the start would all be refused before the first has learnt how to log in.
    if (this.#first === undefined) {
      const first = this.#firstOf(request);
      this.#first = first.catch(() => undefined);
      return first;
    }
    await this.#first;
    return this.#authorized(request);
  }

  async #firstOf(request: ApiRequest): Promise<ApiAnswer> {
    if (!this.endpoint.guessed) return this.#authorized(request);
    let refused: ApiAnswer | WireError;
    try {
      refused = await this.#authorized(request);
      // Go's servers answer 400 to http on a TLS port; others close the connection.
      if (refused.status !== 400) return refused;
    } catch (error) {
      if (!(error instanceof WireError) || error.trouble === 'refused') throw error;
      refused = error;
    }
    this.#secure = await speaksTls(this.pool.exchange, this.endpoint.host);
    if (!this.#secure && refused instanceof WireError) throw refused;
    if (!this.#secure && !(refused instanceof WireError)) return refused;
    return this.#authorized(request);
  }

  async #authorized(asked: ApiRequest): Promise<ApiAnswer> {
    const request = this.#secure ? { ...asked, url: secured(asked.url, this.endpoint) } : asked;
    const { access } = request;
    const own = this.#isOwn(request.url);
    const authorize = async (): Promise<Authorization> =>
      own ? this.login.authorize(access, request.freshness ?? 'short') : { header: undefined, expires: Infinity, token: undefined };
    for (let renewed = false; ; renewed = true) {
      // A token must not grow old while an upload waits for its slot. (A token itself needs a slot of the other kind.)
      const early = request.slot === 'upload' ? undefined : await authorize();
      const answer = await this.#sent(request, async () => early ?? authorize());
      if (answer.status !== 401 || !own || !this.#isOwn(answer.url)) return answer;
      const curable = await this.login.refused(answer, access, answer.authorization);
      if (renewed || !curable || request.challenge === 'learn') return answer;
      answer.body.drop();
    }
  }

  async #sent(request: ApiRequest, authorize: () => Promise<Authorization>): Promise<ApiAnswer> {
    const { remark } = this.pool;
    const extra = this.#isOwn(request.url) ? await this.pool.credentials.headers() : {};
    const answer = await this.#inLane(request.slot ?? 'request', async () => {
      const authorization = await authorize();
      request.onAuthorization?.(authorization);
      const { header } = authorization;
      const last = lastMoments(this.pool.ports);
      const wire: WireRequest = {
        method: request.method,
        url: request.url,
        headers: { ...extra, 'user-agent': USER_AGENT, ...request.headers, ...(header === undefined ? {} : { authorization: header }) },
        answerMs: request.answerMs ?? ANSWER_MS,
        ...(request.body === undefined ? {} : { body: request.body }),
        signal: request.signal ?? last.signal,
      };
      try {
        const send = request.redirects === 'keep' ? this.pool.exchange(wire) : this.#followed(wire, Object.keys(extra));
        return { ...(await send), authorization };
      } finally {
        last.end();
      }
    });
    for (const text of warningsOf(answer.headers['warning'], this.pool.secrets)) {
      const hint = 'Said by the registry; see its documentation.';
      remark({ level: 'warning', subject: 'registry', code: 'REGISTRY_WARNING', message: `${this.endpoint.host}: ${text}`, hint });
    }
    return answer;
  }

  #followed(wire: WireRequest, ownHeaders: readonly string[]): Promise<WireAnswer> {
    return followed(this.pool.exchange, wire, new Set(ownHeaders), this.pool.remark);
  }

  async #inLane<T extends WireAnswer>(slot: SlotKind, send: () => Promise<T>, lane = this.lane): Promise<T> {
    const leave = await lane.enter(slot);
    try {
      const answer = await send();
      if (answer.status === 429 || answer.status === 503) {
        lane.overrun(retryAfter(answer.headers['retry-after'], this.pool.ports.clock.now()));
      } else {
        lane.good(slot);
      }
      return answer;
    } catch (error) {
      if (error instanceof WireError && !error.stale) lane.reset();
      throw error;
    } finally {
      leave();
    }
  }

  // The token server is no part of the registry: its own lane and patience, and no challenge is answered.
  async #toTokenServer(request: Omit<WireRequest, 'answerMs'>): Promise<WireAnswer> {
    const host = request.url.host;
    const lane = this.pool.lane(request.url.origin);
    const patience = new Patience(this.pool.ports, `token from ${host}`);
    const wire: WireRequest = { ...request, headers: { 'user-agent': USER_AGENT, ...request.headers }, answerMs: ANSWER_MS };
    for (;;) {
      try {
        // A form holds the refresh token itself: it goes where the challenge said, and is not redirected.
        const send = (): Promise<WireAnswer> => (wire.body === undefined ? this.#followed(wire, []) : this.pool.exchange(wire));
        const answer = await this.#inLane('request', send, lane);
        const again = isBusy(answer)
          ? patience.waitsForBusy(lane.pause)
          : isPassing(answer.status) && (await patience.again(`answered ${answer.status}`));
        if (!again) return answer;
        answer.body.drop();
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        if (!(await patience.afterError(error))) throw unreachable(host, request.url, error);
      }
    }
  }

  /** Whether what lets us in may be sent with a request for `url`. */
  #isOwn(url: URL): boolean {
    const origin = new URL(this.endpoint.origin);
    return sameHost(url, origin) && (url.protocol === 'https:' || this.endpoint.plain);
  }
}
