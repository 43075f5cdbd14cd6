import { randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:https';
import { AUTHORITY, SERVER } from '../support/certificates.js';
import { DOCKER_REGISTRY_ACCOUNT, type TokenService } from '../support/docker-registry.js';
import type { Disposables } from '../support/disposable.js';
import { listen } from '../support/loopback.js';

const SERVICE = 'registry.test';
const ISSUER = 'test issuer';
const LIFETIME_S = 300;

/** What docker-registry's own scheme wants (docker/distribution, docs/spec/auth/jwt.md): tokens for the account, signed with a key that the authority knows. */
export async function startTokenService(disposables: Disposables): Promise<TokenService> {
  const { username, password } = DOCKER_REGISTRY_ACCOUNT;
  const account = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const server = createServer(SERVER, (request, response) => {
    if (request.headers.authorization !== account) {
      response.writeHead(401).end('{}');
      return;
    }
    const scopes = new URL(request.url ?? '/', 'https://service').searchParams.getAll('scope');
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        token: tokenFor(
          username,
          scopes.flatMap((scope) => scope.split(' ')),
        ),
      }),
    );
  });
  const port = await listen(server);
  disposables.add(() => {
    server.closeAllConnections();
    server.close();
  });
  return { realm: `https://registry.test:${port}/token`, service: SERVICE, issuer: ISSUER, certificate: AUTHORITY.certificate };
}

function tokenFor(subject: string, scopes: readonly string[]): string {
  const now = Math.floor(Date.now() / 1000);
  const access = scopes.map((scope) => {
    const [type = '', ...rest] = scope.split(':');
    return { type, name: rest.slice(0, -1).join(':'), actions: (rest.at(-1) ?? '').split(',') };
  });
  const chain = SERVER.cert.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  const head = { typ: 'JWT', alg: 'ES256', x5c: [chain] };
  const claims = { iss: ISSUER, sub: subject, aud: SERVICE, iat: now, nbf: now - 10, exp: now + LIFETIME_S, jti: randomUUID(), access };
  const text = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), { key: SERVER.key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}
