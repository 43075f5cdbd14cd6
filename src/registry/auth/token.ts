import { Failure, type Problem } from '../../failure.js';
import { at, parsedJson, textAt } from '../../json.js';
import { wholeBody, type WireAnswer, type WireRequest } from '../http/wire.js';
import { errorBody } from '../host/error-body.js';
import type { Secrets } from '../host/secrets.js';
import type { RegistryFailure } from '../types.js';
import type { Credential } from './credentials.js';

/** Who gives tokens, as a Bearer challenge names it. */
export interface TokenServer {
  /** Host of the registry, for sentences. */
  readonly registry: string;
  /** What to do where there is no login, and where there is one that may not do this. */
  readonly advice: string;
  readonly denied: string | undefined;
  readonly realm: URL;
  readonly service: string | undefined;
}

/** An access token and how long it lives, in milliseconds from its receipt (clocks differ, so `issued_at` is not used). */
export interface Minted {
  readonly token: string;
  readonly lifeMs: number;
}

/** Sends a request that carries its own login; with retries and pauses, without challenges and redirects. */
export type SendToTokenServer = (request: Omit<WireRequest, 'answerMs' | 'call' | 'registry'>) => Promise<WireAnswer>;

/** The name under which token servers log this client. */
const CLIENT_ID = 'modelkit-tag-action';
/** What a token lives when the server does not say (distribution, token authentication). */
const DEFAULT_LIFE_S = 60;
const HEADER_SAFE = /^[\x20-\x7e]+$/;
/** Of an answer with a token. */
export const TOKEN_BYTES = 256 * 1024;

/**
 * Fetches a token for `scopes` (in order: some servers look only at the first). A password goes by GET with Basic, a refresh token by POST
 * with a form, or by GET where the server knows no POST. The token is masked before it is returned. Throws UNAUTHORIZED when refused.
 */
export async function mint(
  server: TokenServer,
  scopes: readonly string[],
  credential: Credential | undefined,
  send: SendToTokenServer,
  secrets: Secrets,
): Promise<Minted> {
  let answer = credential?.kind === 'identity' ? await send(refreshForm(server, scopes, credential.token)) : undefined;
  if (answer === undefined || answer.status === 404 || answer.status === 405) {
    answer?.body.drop();
    answer = await send(tokenQuery(server, scopes, credential, secrets));
  }
  if (answer.status !== 200) {
    const { text } = await errorBody(answer, secrets);
    const status = answer.status;
    const refused = status >= 400 && status < 500;
    const login = credential === undefined ? 'a request without a login' : `the login from ${credential.source}`;
    throw new TokenRefusal(status, {
      code: refused ? 'UNAUTHORIZED' : 'REGISTRY_BROKEN',
      message: `${tokenServer(server)} answered ${status} to ${login} for ${scopes.join(' ')}${text === '' ? '' : `: ${text}`}.`,
      hint:
        credential === undefined
          ? server.advice
          : ((status === 403 ? server.denied : undefined) ??
            'Check that the user, password or token is right, has not expired, and may do this.'),
    });
  }
  return read(server, (await answer.body.bytes(TOKEN_BYTES)).bytes, secrets);
}

/** No token: `status` tells a login that is wrong (401) from one that may not do this (403). */
export class TokenRefusal extends Failure<RegistryFailure> {
  readonly status: number;

  constructor(status: number, problem: Problem<RegistryFailure>) {
    super(problem);
    this.status = status;
  }
}

/** Its own host only where that is another one. */
function tokenServer({ realm, registry }: TokenServer): string {
  return realm.host === registry ? `The token server of ${registry}` : `The token server ${realm.host} of ${registry}`;
}

function refreshForm(server: TokenServer, scopes: readonly string[], token: string): Omit<WireRequest, 'answerMs' | 'call' | 'registry'> {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: CLIENT_ID });
  if (server.service !== undefined) form.set('service', server.service);
  form.set('scope', scopes.join(' '));
  form.set('refresh_token', token);
  const bytes = Buffer.from(form.toString());
  return {
    method: 'POST',
    url: server.realm,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: wholeBody(bytes),
  };
}

function tokenQuery(
  server: TokenServer,
  scopes: readonly string[],
  credential: Credential | undefined,
  secrets: Secrets,
): Omit<WireRequest, 'answerMs' | 'call' | 'registry'> {
  const url = new URL(server.realm);
  if (server.service !== undefined) url.searchParams.set('service', server.service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  url.searchParams.set('client_id', CLIENT_ID);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (credential?.kind === 'password') headers['authorization'] = basic(credential.username, credential.password, secrets);
  if (credential?.kind === 'identity') headers['authorization'] = basic(credential.username || '<token>', credential.token, secrets);
  return { method: 'GET', url, headers };
}

function read(server: TokenServer, bytes: Uint8Array, secrets: Secrets): Minted {
  const json = parsedJson(new TextDecoder().decode(bytes));
  const token = textAt(json, 'token') ?? textAt(json, 'access_token');
  if (token === undefined || !HEADER_SAFE.test(token)) {
    throw new Failure<RegistryFailure>({
      code: 'REGISTRY_BROKEN',
      message: `${tokenServer(server)} answered without a token.`,
      hint: 'Check the address of the registry; its token server does not follow the protocol.',
    });
  }
  // A new refresh token is not used, but it is a secret that was just received.
  secrets.add(token, textAt(json, 'refresh_token') ?? '');
  const life = Number(at(json, 'expires_in'));
  return { token, lifeMs: (life > 0 ? life : DEFAULT_LIFE_S) * 1000 };
}

/** The value of `Authorization` for a user and a password; masked like the password itself. */
export function basic(username: string, password: string, secrets: Secrets): string {
  secrets.addLogin(username, password);
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
