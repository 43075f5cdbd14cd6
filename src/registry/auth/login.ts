import { Failure, isFailure } from '../../failure.js';
import { assertSafe } from '../host/addresses.js';
import { type Endpoint, endpointOf, parseUrl } from '../host/endpoint.js';
import type { Pool } from '../host/pool.js';
import type { WireAnswer } from '../http/wire.js';
import { profileOf } from '../profile.js';
import type { RegistryFailure } from '../types.js';
import { type Access, parseChallenges, scopesOf, withChallenged } from './challenge.js';
import type { Credential } from './credentials.js';
import { type Freshness, TokenCache } from './token-cache.js';
import { basic, mint, type SendToTokenServer, type TokenServer } from './token.js';

/** What a registry was seen to want. */
type Scheme = { readonly kind: 'basic' } | ({ readonly kind: 'bearer' } & TokenServer);

/** What one request sends; asked anew for each request, never copied from one to the next. */
export interface Authorization {
  /** Value of the header; undefined: anonymous. */
  readonly header: string | undefined;
  /** When the token in it ends, on the monotonic clock. */
  readonly expires: number;
  /** The access token in it, to be dropped when it is refused. */
  readonly token: string | undefined;
}

const ANONYMOUS: Authorization = { header: undefined, expires: Infinity, token: undefined };

/** What the logins to all registries of a run share. */
type Shared = Pick<Pool, 'options' | 'credentials' | 'secrets' | 'ports'>;

/** The login to one registry, shared by all its repositories. */
export class Login {
  readonly #endpoint: Endpoint;
  readonly #pool: Shared;
  readonly #send: SendToTokenServer;
  readonly #tokens: TokenCache;
  /** Scopes that challenges asked for beyond our own, by our own. */
  readonly #challenged = new Map<string, string>();
  /** Repositories whose token server does not give more than the right to pull. */
  readonly #pullOnly = new Set<string>();
  #scheme: Scheme | undefined;

  constructor(endpoint: Endpoint, pool: Shared, send: SendToTokenServer) {
    this.#endpoint = endpoint;
    this.#pool = pool;
    this.#send = send;
    this.#tokens = new TokenCache(pool.ports.clock);
  }

  credential(path: string): Promise<Credential | undefined> {
    return this.#pool.credentials.for(this.#endpoint.host, path);
  }

  /** What to do where there is none. */
  advice(): string {
    return this.#pool.credentials.advice(this.#endpoint.host);
  }

  /** What to send with a request that needs `access`; nothing before the registry has asked for something. */
  async authorize(access: Access, freshness: Freshness): Promise<Authorization> {
    const scheme = this.#scheme;
    if (scheme === undefined) return ANONYMOUS;
    const credential = await this.credential(access.path);
    if (credential?.kind === 'bearer') return { header: `Bearer ${credential.token}`, expires: Infinity, token: undefined };
    if (scheme.kind === 'basic') {
      if (credential === undefined) return ANONYMOUS;
      const { username } = credential;
      const password = credential.kind === 'password' ? credential.password : credential.token;
      return { header: basic(username, password, this.#pool.secrets), expires: Infinity, token: undefined };
    }
    const wider = this.#wider(access);
    const own = scopesOf(wider);
    const scopes = withChallenged(own, this.#challenged.get(own.join(' ')));
    // The login is part of the key: Podman's files may hold several for one host.
    const server = [scheme.realm.href, scheme.service, credential?.source].join('\n');
    try {
      const held = await this.#tokens.get(server, scopes, freshness, () =>
        mint(scheme, scopes, credential, this.#send, this.#pool.secrets),
      );
      return { header: `Bearer ${held.token}`, expires: held.expires, token: held.token };
    } catch (thrown) {
      if (wider === access || !isFailure(thrown)) throw thrown;
      this.#pullOnly.add(access.path);
      return this.authorize(access, freshness);
    }
  }

  /** What to ask for at first. */
  #wider(access: Access): Access {
    return access.rather === undefined || this.#pullOnly.has(access.path) ? access : { ...access, actions: access.rather };
  }

  /** Learns from a 401. Returns whether another try can end differently. Throws UNSAFE_ADDRESS for a token server that must not be asked. */
  async refused(answer: WireAnswer, access: Access, used: Authorization): Promise<boolean> {
    if (used.token !== undefined) this.#tokens.drop(used.token);
    const challenges = parseChallenges(answer.headers['www-authenticate'] ?? '');
    const bearer = challenges.find((one) => one.scheme === 'bearer' && one.parameters['realm'] !== undefined);
    const credential = await this.credential(access.path);
    if (bearer !== undefined) {
      const realm = parseUrl(bearer.parameters['realm'] ?? '', answer.url);
      if (realm === undefined) return false;
      assertSafe(realm, answer.url, 'token server');
      if (credential !== undefined) this.#assertNotInClear(realm);
      const { host } = this.#endpoint;
      const { denied } = profileOf(host, answer.headers);
      this.#scheme = { kind: 'bearer', registry: host, advice: this.advice(), denied, realm, service: bearer.parameters['service'] };
      const scope = bearer.parameters['scope'];
      if (scope !== undefined) this.#challenged.set(scopesOf(this.#wider(access)).join(' '), scope);
      return credential?.kind !== 'bearer' || used.header === undefined;
    }
    if (!challenges.some((one) => one.scheme === 'basic') && credential?.kind !== 'bearer') return false;
    this.#scheme = { kind: 'basic' };
    return credential !== undefined && used.header === undefined;
  }

  // A registry that is spoken to by http must not lead the password in clear to a host that nobody allowed http for.
  #assertNotInClear(realm: URL): void {
    if (realm.protocol === 'https:' || endpointOf(realm.host, this.#pool.options.plainHttp).plain) return;
    throw new Failure<RegistryFailure>({
      code: 'UNSAFE_ADDRESS',
      message: `${this.#endpoint.host} named a token server without TLS: ${realm.origin}. The login was not sent there.`,
      hint: `Give the token server a certificate, or add "${realm.host}" to "plain-http".`,
    });
  }

  /** Which login is in use for `path`, as the end of a sentence for hints. */
  async description(path: string): Promise<string> {
    const credential = await this.credential(path);
    if (credential === undefined) return `No login for ${this.#endpoint.host} was found (inputs, Docker's, Podman's and kit's files).`;
    const user = credential.kind !== 'bearer' && credential.username !== '' ? ` (user "${credential.username}")` : '';
    return `The login for ${this.#endpoint.host} came from ${credential.source}${user}.`;
  }
}
