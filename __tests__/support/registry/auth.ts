import { randomUUID } from 'node:crypto';
import { errorReply, jsonReply, type Reply } from './reply.js';

export interface BearerOptions {
  readonly kind: 'bearer';
  /** Names to passwords. */
  readonly users: Readonly<Record<string, string>>;
  /** Identity (refresh) tokens to user names, for POST with `grant_type=refresh_token`. */
  readonly identityTokens?: Readonly<Record<string, string>>;
  /** Who gives no credentials may pull. */
  readonly anonymousPull?: boolean;
  /** Life of a token in seconds; default 300. */
  readonly expiresIn?: number;
  /** Leave `expires_in` out of the answer. */
  readonly hideExpiry?: boolean;
  readonly field?: 'token' | 'access_token' | 'both';
  /** Realm as a path instead of a whole URL. */
  readonly relativeRealm?: boolean;
  /** Send other challenges beside. */
  readonly challenges?: 'one' | 'several';
  readonly postTokens?: 'supported' | 404 | 405;
  /** The actions granted of those asked; default all. */
  readonly grant?: (user: string, repository: string, actions: readonly string[]) => readonly string[];
  /** Look at the token again after the body was read, as behind a buffering proxy. */
  readonly judged?: 'arrival' | 'end';
}

export type AuthOptions =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly users: Readonly<Record<string, string>>; readonly anonymousPull?: boolean }
  | BearerOptions;

/** What a request needs: actions in one repository; none for the ping. */
export interface Need {
  readonly repository: string;
  readonly actions: readonly string[];
}

interface IssuedToken {
  readonly expires: number;
  readonly access: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The registry's door, and the token endpoint beside it. `now` in ms. */
export class Authorizer {
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #options: AuthOptions;
  readonly #base: string;
  readonly #now: () => number;

  constructor(options: AuthOptions, base: string, now: () => number) {
    this.#options = options;
    this.#base = base;
    this.#now = now;
  }

  /** Makes every token issued so far worthless. */
  revokeTokens(): void {
    this.#tokens.clear();
  }

  /** Tokens issued since the start that still count. */
  get tokens(): readonly string[] {
    return [...this.#tokens.keys()];
  }

  get judgesAtEnd(): boolean {
    return this.#options.kind === 'bearer' && this.#options.judged === 'end';
  }

  /** undefined: allowed. */
  check(authorization: string | undefined, need: Need): Reply | undefined {
    const options = this.#options;
    switch (options.kind) {
      case 'none':
        return undefined;
      case 'basic':
        if (options.anonymousPull === true && authorization === undefined && need.actions.every((action) => action === 'pull'))
          return undefined;
        return basicUser(authorization, options.users) === undefined ? this.challenge(need) : undefined;
      case 'bearer':
        return this.#checkBearer(authorization, need);
    }
  }

  /** Whether these rights are held; for a mount, which falls back instead of failing. */
  allows(authorization: string | undefined, need: Need): boolean {
    return this.check(authorization, need) === undefined;
  }

  challenge(need: Need, error?: string): Reply {
    const reply = errorReply(401, 'UNAUTHORIZED', 'authentication required');
    const challenges = this.#options.kind === 'bearer' ? this.#bearerChallenges(this.#options, need, error) : 'Basic realm="registry"';
    return { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': challenges } };
  }

  /** The token endpoint; `body` is the form of a POST. */
  token(method: string, url: URL, authorization: string | undefined, body: string): Reply {
    const options = this.#options;
    if (options.kind !== 'bearer') return errorReply(404, 'NOT_FOUND');
    const form = new URLSearchParams(body);
    let user: string | undefined;
    if (method === 'POST') {
      if (typeof options.postTokens === 'number') return errorReply(options.postTokens, 'UNSUPPORTED');
      user = postUser(form, options);
    } else {
      user = authorization === undefined && options.anonymousPull === true ? '' : basicUser(authorization, options.users);
    }
    if (user === undefined) return errorReply(401, 'UNAUTHORIZED', 'incorrect username or password');
    const scopes = (method === 'POST' ? form : url.searchParams).getAll('scope').flatMap((scope) => scope.split(' '));
    return this.#issue(options, user, scopes);
  }

  #issue(options: BearerOptions, user: string, scopes: readonly string[]): Reply {
    const access = new Map<string, ReadonlySet<string>>();
    for (const scope of scopes) {
      const match = /^repository:(.+):([a-z,*]+)$/.exec(scope);
      if (match === null) continue;
      const [, repository = '', list = ''] = match;
      const asked = list.split(',').filter((action) => user !== '' || action === 'pull');
      const granted = options.grant?.(user, repository, asked) ?? asked;
      access.set(repository, new Set([...(access.get(repository) ?? []), ...granted]));
    }
    const seconds = options.expiresIn ?? 300;
    const token = `token-${randomUUID()}`;
    this.#tokens.set(token, { expires: this.#now() + seconds * 1000, access });
    const field = options.field ?? 'both';
    return jsonReply(200, {
      ...(field === 'access_token' ? {} : { token }),
      ...(field === 'token' ? {} : { access_token: token }),
      ...(options.hideExpiry === true ? {} : { expires_in: seconds, issued_at: new Date(this.#now()).toISOString() }),
    });
  }

  #checkBearer(authorization: string | undefined, need: Need): Reply | undefined {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return this.challenge(need);
    const issued = this.#tokens.get(token);
    if (issued === undefined || issued.expires <= this.#now()) return this.challenge(need, 'invalid_token');
    const held = issued.access.get(need.repository) ?? new Set<string>();
    return need.actions.every((action) => held.has(action)) ? undefined : this.challenge(need, 'insufficient_scope');
  }

  #bearerChallenges(options: BearerOptions, need: Need, error: string | undefined): string {
    const realm = options.relativeRealm === true ? '/token' : `${this.#base}/token`;
    const scope = need.actions.length === 0 ? '' : `,scope="repository:${need.repository}:${need.actions.join(',')}"`;
    const bearer = `Bearer realm="${realm}",service="loopback registry"${scope}${error === undefined ? '' : `,error="${error}"`}`;
    return options.challenges === undefined || options.challenges === 'one' ? bearer : `Negotiate, Basic realm="a, \\"b\\"", ${bearer}`;
  }
}

function basicUser(authorization: string | undefined, users: Readonly<Record<string, string>>): string | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  const user = text.slice(0, text.indexOf(':'));
  return Object.hasOwn(users, user) && users[user] === text.slice(user.length + 1) ? user : undefined;
}

function postUser(form: URLSearchParams, options: BearerOptions): string | undefined {
  if (form.get('grant_type') === 'refresh_token') return options.identityTokens?.[form.get('refresh_token') ?? ''];
  const user = form.get('username') ?? '';
  return form.get('grant_type') === 'password' && options.users[user] === form.get('password') ? user : undefined;
}
