import { serve, type Action, type Scripted, type Seen } from './scripted-server.js';

export interface TokenServer extends Scripted {
  /** Tokens that were given out. */
  readonly minted: string[];
}

export interface TokenServerOptions {
  /** Fields of the answer beside the token; `token` may be renamed. */
  readonly field?: 'token' | 'access_token';
  readonly expiresIn?: number;
  /** Decides first. */
  readonly rule?: (seen: Seen) => Action | undefined;
}

/** A token server on loopback that gives `token-1`, `token-2`, … to whoever asks. */
export async function tokenServer(options: TokenServerOptions = {}): Promise<TokenServer> {
  const minted: string[] = [];
  const server = await serve((seen) => {
    const ruled = options.rule?.(seen);
    if (ruled !== undefined) return ruled;
    const token = `token-${minted.length + 1}-of-server`;
    minted.push(token);
    const body = { [options.field ?? 'token']: token, ...(options.expiresIn === undefined ? {} : { expires_in: options.expiresIn }) };
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  });
  return { ...server, minted };
}

/** 401 with these challenges unless `authorization` is what `good` accepts. */
export function guard(
  challenges: string | readonly string[],
  good: (authorization: string) => boolean,
): (seen: Seen) => Action | undefined {
  return (seen) => {
    const { authorization } = seen.headers;
    return authorization !== undefined && good(authorization) ? undefined : { status: 401, headers: { 'www-authenticate': challenges } };
  };
}
