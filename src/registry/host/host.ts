import { messageOf } from '../../failure.js';
import type { Call } from '../../oci/index.js';
import { type Authorization, Login } from '../auth/login.js';
import type { Access } from '../auth/challenge.js';
import type { Freshness } from '../auth/token-cache.js';
import { TOKEN_BYTES } from '../auth/token.js';
import { whileRunning } from '../http/call.js';
import { WireError } from '../http/trouble.js';
import type { WireAnswer, WireBody, WireRequest } from '../http/wire.js';
import { profileOf, type RegistryProfile, UNKNOWN } from '../profile.js';
import { assertPublic, sameHost } from './addresses.js';
import { type Endpoint, endpointOf, hostNameOf, nameOf, secured, speaksTls } from './endpoint.js';
import { warningsOf } from './error-body.js';
import type { Pool } from './pool.js';
import { followed } from './redirect.js';
import { HOST_BUDGET_MS, retried, Retries } from './retries.js';
import type { SlotKind, Throttle } from './throttle.js';
import { unreachable } from './unreachable.js';

/** One request to a registry. Login, retries, pauses and redirects are added by the host. */
export interface ApiRequest {
  readonly method: WireRequest['method'];
  readonly url: URL;
  readonly access: Access;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: WireBody;
  readonly slot?: SlotKind;
  readonly redirects?: 'follow' | 'keep';
  /** So many bytes of the body of a 200 are read as a part of the try: one that breaks off is asked for again. */
  readonly reads?: number;
  readonly freshness?: Freshness;
  readonly answerMs?: number;
  readonly call: Call;
  /** `learn`: a 401 is given back, and the next request will know better. For bodies that must not go twice to one address. */
  readonly challenge?: 'answer' | 'learn';
  /** Told before each sending what lets it in. */
  readonly onAuthorization?: (authorization: Authorization) => void;
  readonly onSent?: WireRequest['onSent'];
}

/** An answer with what was sent to get it. */
export interface ApiAnswer extends WireAnswer {
  readonly authorization: Authorization;
}

/** How long an answer to a small request may take. */
const ANSWER_MS = 60_000;
/** The same of a host that has used up its time and is asked once more. */
const LEAST_ANSWER_MS = 10_000;
const USER_AGENT = 'modelkit-tag-action/1';

/** One registry: the one path that every request to it takes. */
export class RegistryHost {
  readonly endpoint: Endpoint;
  readonly pool: Pool;
  readonly login: Login;
  readonly throttle: Throttle;
  /** By its name, else by what it answers. */
  profile: RegistryProfile;
  /** Whether `?tag=` is understood; learnt from the first answer. */
  tagParameter: 'unknown' | 'understood' | 'ignored' = 'unknown';
  readonly #hostName: string;
  /** Some repository that this run publishes to is here: the headers of Docker's configuration are for such registries only. */
  readonly #isDestination: boolean;
  #first: Promise<unknown> | undefined;
  /** The guess was wrong: this loopback registry speaks TLS. */
  #secure = false;

  constructor(host: string, pool: Pool) {
    this.pool = pool;
    this.endpoint = endpointOf(host, pool.options.plainHttp);
    const origin = new URL(this.endpoint.origin);
    this.#hostName = hostNameOf(origin);
    if (pool.options.namedHosts?.some((named) => named === host || named === nameOf(host)) === false) assertPublic(origin);
    else pool.guard.name(this.#hostName);
    this.#isDestination = (pool.options.destinations?.names ?? []).some((name) => hostOfName(name) === this.endpoint.host);
    this.profile = profileOf(this.endpoint.host);
    this.throttle = pool.throttle(this.endpoint.origin);
    this.login = new Login(this.endpoint, pool, (request) => this.#toTokenServer(request));
  }

  /** `/v2/<path>/<rest>` of this registry. */
  url(path: string, rest: string): URL {
    return new URL(`/v2/${path}/${rest}`, this.endpoint.origin);
  }

  /** The first request, where nothing else was asked yet: its answer is used for what it teaches. Resolves when it is sent, or has failed. */
  greet(): Promise<void> {
    return new Promise((resolve) => {
      void this.#greet(resolve).then(resolve);
    });
  }

  async #greet(onSent: () => void): Promise<void> {
    if (this.#first !== undefined) return;
    const url = new URL('/v2/', this.endpoint.origin);
    // About no repository: some registries name an example in the challenge of this address, which is no scope to ask for.
    const access: Access = { path: '', actions: 'pull' };
    const call: Call = { signal: this.pool.ports.cancel };
    try {
      const answer = await this.once({ method: 'GET', url, access, challenge: 'learn', call, onSent });
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
    const what = `${request.method} ${request.url.pathname} at ${this.endpoint.host}`;
    const retries = new Retries(this.pool.ports, this.throttle, what, request.call);
    return retried(
      retries,
      () => this.once(request),
      (error) => unreachable(this.endpoint.host, request.url, error),
      request.reads,
    );
  }

  /** Sends once, with one new login at most. Any status is an answer; throws WireError, BodyError, or Failure from the login. */
  async once(request: ApiRequest): Promise<ApiAnswer> {
    // Several requests at the start would all be refused before the first has learnt how to log in.
    if (this.#first === undefined) {
      const first = this.#firstOf(request);
      this.#first = first.catch(() => undefined);
      return first;
    }
    await whileRunning(request.call, this.pool.ports.clock, this.#first);
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
    this.#secure = await speaksTls(this.pool.exchange, this.endpoint.host, request.call);
    if (this.#secure) return this.#authorized(request);
    if (refused instanceof WireError) throw refused;
    return refused;
  }

  async #authorized(asked: ApiRequest): Promise<ApiAnswer> {
    const request = this.#secure ? { ...asked, url: secured(asked.url) } : asked;
    const { access } = request;
    const own = this.#isOwn(request.url);
    let freshness = request.freshness ?? 'short';
    const authorize = async (): Promise<Authorization> =>
      own
        ? whileRunning(request.call, this.pool.ports.clock, this.login.authorize(access, freshness))
        : { header: undefined, expires: Infinity, token: undefined };
    for (let renewed = false; ; renewed = true) {
      const answer = await this.#sent(request, authorize);
      if (answer.status !== 401 || !this.#isOwn(answer.url)) return answer;
      const curable = await this.login.refused(answer, access, answer.authorization);
      if (renewed || !curable || request.challenge === 'learn') return answer;
      if (answer.authorization.token !== undefined) freshness = 'new';
      answer.body.drop();
    }
  }

  async #sent(request: ApiRequest, authorize: () => Promise<Authorization>): Promise<ApiAnswer> {
    const { remark } = this.pool;
    const extra = this.#isDestination && this.#isOwn(request.url) ? await this.pool.credentials.headers() : {};
    const answer = await this.throttle.through(request.slot ?? 'request', request.call, async () => {
      // Not before: a token would grow old while its request waits for a slot.
      const authorization = await authorize();
      request.onAuthorization?.(authorization);
      const { header } = authorization;
      const wire: WireRequest = {
        method: request.method,
        url: request.url,
        headers: { ...extra, 'user-agent': USER_AGENT, ...request.headers, ...(header === undefined ? {} : { authorization: header }) },
        answerMs: answerTime(this.throttle, request.answerMs),
        ...(request.body === undefined ? {} : { body: request.body }),
        call: request.call,
        registry: this.#hostName,
        ...(request.onSent === undefined ? {} : { onSent: request.onSent }),
      };
      const send = request.redirects === 'keep' ? this.pool.exchange(wire) : this.#followed(wire, Object.keys(extra));
      return { ...(await send), authorization };
    });
    if (this.profile === UNKNOWN && this.#isOwn(answer.url)) this.profile = profileOf(this.endpoint.host, answer.headers);
    for (const text of warningsOf(answer.headers['warning'], this.pool.secrets)) {
      const hint = 'Said by the registry; see its documentation.';
      remark({ level: 'warning', subject: 'registry', code: 'REGISTRY_WARNING', message: `${this.endpoint.host}: ${text}`, hint });
    }
    return answer;
  }

  #followed(wire: WireRequest, ownHeaders: readonly string[]): Promise<WireAnswer> {
    return followed(this.pool.exchange, wire, new Set(ownHeaders), this.pool.remark);
  }

  /**
   * The token server is no part of the registry: its own throttle and retries, and no challenge is answered. Whoever else waits for the same token
   * still wants it when the one who asked is gone, so it is fetched in a time of its own.
   */
  async #toTokenServer(request: Omit<WireRequest, 'answerMs' | 'call' | 'registry'>): Promise<WireAnswer> {
    const { host, origin } = request.url;
    const { ports } = this.pool;
    const throttle = this.pool.throttle(origin);
    const call: Call = { deadline: ports.clock.monotonic() + HOST_BUDGET_MS };
    const headers = { 'user-agent': USER_AGENT, ...request.headers };
    const send = (): Promise<WireAnswer> =>
      throttle.through('token', call, () => {
        const wire: WireRequest = { ...request, headers, call, registry: this.#hostName, answerMs: answerTime(throttle, undefined) };
        // A form holds the refresh token itself: it goes where the challenge said, and is not redirected.
        return wire.body === undefined ? this.#followed(wire, []) : this.pool.exchange(wire);
      });
    const retries = new Retries(ports, throttle, `Token from ${host}`, call);
    return retried(retries, send, (error) => unreachable(host, request.url, error), TOKEN_BYTES);
  }

  /** Whether what lets us in may be sent with a request for `url`. */
  #isOwn(url: URL): boolean {
    const origin = new URL(this.endpoint.origin);
    return sameHost(url, origin) && (url.protocol === 'https:' || this.endpoint.plain);
  }
}

/** Host of a repository's name, all names of Docker Hub as one. */
function hostOfName(name: string): string {
  return endpointOf(name.slice(0, name.indexOf('/')), []).host;
}

/** What the peer may take to answer: no longer than its host still has. */
function answerTime(throttle: Throttle, asked = ANSWER_MS): number {
  return throttle.badFor === 0 ? asked : Math.min(asked, Math.max(LEAST_ANSWER_MS, HOST_BUDGET_MS - throttle.badFor));
}
