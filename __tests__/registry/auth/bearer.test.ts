import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { registryHosts } from '../hosts.js';
import type { RegistryOptions } from '../../../src/registry/types.js';
import type { Target } from '../../../src/oci/index.js';
import { Disposables } from '../../support/disposable.js';
import { miniRegistry, type MiniRegistry, type Rule } from '../mini-registry.js';
import { JumpingClock, OPTIONS, testPorts, type TestPorts, type TestPortsOptions } from '../ports.js';
import { blobOf, bytesOf, manifestOver, repositoryAt, tag } from '../sample.js';
import type { Action, Reply } from '../scripted-server.js';
import { guard, tokenServer, type TokenServer, type TokenServerOptions } from '../token-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

/** Turns of the event loop after which everything that was sent over loopback has been read. */
const QUIET_TURNS = 30;

interface World {
  readonly tokens: TokenServer;
  readonly registry: MiniRegistry;
  readonly ports: TestPorts;
  readonly target: Target;
  readonly other: Target;
}

interface WorldOptions {
  readonly tokens?: TokenServerOptions;
  readonly rule?: (tokens: TokenServer) => Rule;
  readonly ports?: TestPortsOptions;
  readonly options?: (host: string) => Partial<RegistryOptions>;
}

async function world(setting: WorldOptions = {}): Promise<World> {
  const tokens = await tokenServer(setting.tokens);
  disposables.add(() => tokens.close());
  const bearer = guard(`Bearer realm="http://${tokens.host}/token",service="reg"`, (header) =>
    tokens.minted.some((token) => header === `Bearer ${token}`),
  );
  const registry = await miniRegistry((setting.rule ?? (() => bearer))(tokens));
  disposables.add(() => registry.close());
  const ports = testPorts(setting.ports);
  const login = { credentials: { username: 'me', password: 'pass:word' }, credentialsHost: registry.host };
  const hosts = registryHosts({ ...OPTIONS, ...(setting.options ?? (() => login))(registry.host) }, ports);
  disposables.add(() => hosts.close());
  return {
    tokens,
    registry,
    ports,
    target: hosts.target(repositoryAt(registry.host)),
    other: hosts.target(repositoryAt(registry.host, 'c/d')),
  };
}

function scopes(tokens: TokenServer): string[][] {
  return tokens.seen.map((seen) => new URL(seen.url, 'http://x').searchParams.getAll('scope'));
}

/** Answers that take `ms` each on a clock that goes on only when nothing moves any more: the speed of the machine changes nothing. */
function slowAnswers(ms: number): { readonly clock: JumpingClock; readonly answer: (reply: () => Reply) => Action } {
  const clock = new JumpingClock();
  const waiting: { readonly due: number; readonly send: () => void }[] = [];
  async function goOn(): Promise<void> {
    while (waiting.length > 0) {
      let [quiet, seen] = [0, 0];
      while (quiet < QUIET_TURNS) {
        quiet = waiting.length === seen ? quiet + 1 : 0;
        seen = waiting.length;
        await setImmediate();
      }
      const due = waiting[0]?.due ?? 0;
      clock.advance(Math.max(0, due - clock.monotonic()));
      while (waiting[0]?.due === due) waiting.shift()?.send();
    }
  }
  const answer =
    (reply: () => Reply): Action =>
    (_message, response) => {
      const send = (): void => {
        const { status, headers, body } = reply();
        response.writeHead(status, { 'content-length': Buffer.byteLength(body ?? ''), ...headers }).end(body);
      };
      waiting.push({ due: clock.monotonic() + ms, send });
      if (waiting.length === 1) void goOn();
    };
  return { clock, answer };
}

describe('the Bearer flow', () => {
  it('asks for the scope of what it does, with Basic, and uses one token for all of it', async () => {
    const { tokens, target, ports } = await world({ tokens: { expiresIn: 300 } });
    await target.access();
    await Promise.all([target.resolve(tag('a')), target.resolve(tag('b')), target.push(blobOf(bytesOf(10)))]);
    expect(tokens.seen).toHaveLength(1);
    const query = new URL(tokens.seen[0]?.url ?? '', 'http://x').searchParams;
    expect([query.get('service'), query.getAll('scope')]).toEqual(['reg', ['repository:a/b:pull,push']]);
    expect(tokens.seen[0]?.headers.authorization).toBe(`Basic ${btoa('me:pass:word')}`);
    expect(ports.masked).toEqual(expect.arrayContaining(['pass:word', btoa('me:pass:word'), btoa('pass:word'), 'token-1-of-server']));
    expect(ports.masked).not.toContain('me');
  });

  it('reads with a token that may only read', async () => {
    const { tokens, target } = await world({ tokens: { expiresIn: 300 } });
    await target.resolve(tag('a'));
    expect(scopes(tokens)).toEqual([['repository:a/b:pull']]);
  });

  describe('of a repository that the run publishes to', () => {
    const published = (planned: boolean, tokens: TokenServerOptions = {}) =>
      world({
        tokens: { expiresIn: 300, ...tokens },
        options: (host) => ({
          credentials: { username: 'me', password: 'pass:word' },
          credentialsHost: host,
          destinations: { names: [`${host}/a/b`], planned },
        }),
      });

    it('reads with the token that it will write with, and with none of it elsewhere', async () => {
      const { tokens, target, other } = await published(false);
      await target.resolve(tag('a'));
      await target.access();
      await other.resolve(tag('a'));
      expect(scopes(tokens)).toEqual([['repository:a/b:pull,push'], ['repository:c/d:pull']]);
    });

    it('removes with the token that removing takes', async () => {
      const { tokens, target } = await published(false);
      await target.put(manifestOver([]), [tag('x')]);
      await target.untag(tag('x'));
      expect(scopes(tokens)).toEqual([['repository:a/b:pull,push'], ['repository:a/b:pull,push,delete']]);
    });

    it('only reads where nothing is published', async () => {
      const { tokens, target } = await published(true);
      await target.resolve(tag('a'));
      expect(scopes(tokens)).toEqual([['repository:a/b:pull']]);
    });

    it('reads with less where the token server does not give the right to push, which is asked for once', async () => {
      const { tokens, target } = await published(false, { rule: ({ url }) => (url.includes('push') ? { status: 403 } : undefined) });
      await target.resolve(tag('a'));
      await target.resolve(tag('b'));
      expect(scopes(tokens)).toEqual([['repository:a/b:pull,push'], ['repository:a/b:pull']]);
      await expect(target.access()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    });

    it.each([
      [true, 403, 'target', undefined],
      [true, 401, 'target', 'UNAUTHORIZED'],
      [true, 403, 'other', 'UNAUTHORIZED'],
      [false, 403, 'target', 'UNAUTHORIZED'],
    ] as const)('counts as empty in a plan where it may not be read: planned %s, %d, %s: %s', async (planned, status, which, code) => {
      const made = await published(planned, { rule: () => ({ status }) });
      const looked = made[which].resolve(tag('a'));
      if (code === undefined) expect(await looked).toBeUndefined();
      else await expect(looked).rejects.toMatchObject({ code });
      expect(made.ports.remarks.map((remark) => [remark.level, remark.code])).toEqual(
        code === undefined ? [['notice', 'PULL_REFUSED']] : [],
      );
    });
  });

  it('asks for both repositories of a mount, the own one first', async () => {
    const { tokens, other, registry } = await world({ tokens: { expiresIn: 300 } });
    await other.push({ ...blobOf(bytesOf(10)), origin: repositoryAt(registry.host) });
    expect(scopes(tokens)).toContainEqual(['repository:c/d:pull,push', 'repository:a/b:pull']);
  });

  it('uploads instead of mounting where the token server gives nothing to who may not read the other repository', async () => {
    const { other, registry, tokens } = await world({
      tokens: { expiresIn: 300, rule: (seen) => (seen.url.includes('a%2Fb') ? { status: 403 } : undefined) },
    });
    expect(await other.push({ ...blobOf(bytesOf(10)), origin: repositoryAt(registry.host) })).toBe('uploaded');
    expect(scopes(tokens)).toContainEqual(['repository:c/d:pull,push', 'repository:a/b:pull']);
  });

  it('does not let a token grow old while an upload waits for its turn', async () => {
    const sent: (string | undefined)[] = [];
    let opened = 0;
    const { target, ports } = await world({
      tokens: { expiresIn: 100 },
      options: (host) => ({ credentials: { username: 'me', password: 'pass:word' }, credentialsHost: host, concurrency: 1 }),
      rule: (server) => (seen) => {
        const refused = guard(`Bearer realm="http://${server.host}/token"`, (header) => header.startsWith('Bearer token'))(seen);
        if (refused !== undefined) return refused;
        if (seen.method === 'POST') opened += 1;
        if (seen.method !== 'PUT') return undefined;
        sent.push(seen.headers.authorization);
        return (_, response) => {
          const answer = (): void => {
            // The other upload is open, so it waits for the slot that this one holds.
            if (opened < 3) setTimeout(answer, 5);
            else setTimeout(() => (ports.clock.advance(200_000), response.writeHead(201).end()), 50);
          };
          answer();
        };
      },
    });
    await target.access();
    await Promise.all([target.push(blobOf(bytesOf(10))), target.push(blobOf(bytesOf(20)))]);
    expect(sent).toHaveLength(2);
    expect(sent[1]).not.toBe(sent[0]);
  });

  it('sends no login in clear to a token server that nobody allowed http for', async () => {
    const { target } = await world({
      rule: () => () => ({ status: 401, headers: { 'www-authenticate': 'Bearer realm="http://auth.registry.test/token"' } }),
    });
    await expect(target.access()).rejects.toMatchObject({
      code: 'UNSAFE_ADDRESS',
      hint: 'Give the token server a certificate, or add "auth.registry.test" to "plain-http".',
    });
  });

  it('masks a new refresh token, though it is not used', async () => {
    const answer = { token: 'token-1', refresh_token: 'for-later' };
    const { target, ports } = await world({
      tokens: { rule: () => ({ status: 200, body: JSON.stringify(answer) }) },
      rule: (server) => guard(`Bearer realm="http://${server.host}/token"`, (header) => header === 'Bearer token-1'),
    });
    await target.resolve(tag('a'));
    expect(ports.masked).toEqual(expect.arrayContaining(['token-1', 'for-later']));
  });

  it('asks to delete only when it deletes', async () => {
    const { tokens, target } = await world({ tokens: { expiresIn: 300 } });
    await target.put(manifestOver([]), [tag('x')]);
    await target.untag(tag('x'));
    expect(scopes(tokens)).toEqual([['repository:a/b:pull,push'], ['repository:a/b:pull,push,delete']]);
  });

  it('fetches a token once, however many ask for it', async () => {
    const { tokens, registry, target } = await world({ tokens: { expiresIn: 300 } });
    await Promise.all(Array.from({ length: 20 }, (_, index) => target.resolve(tag(`t${index}`))));
    expect(tokens.seen).toHaveLength(1);
    // One request finds out that a login is wanted; the others wait for it.
    expect(registry.seen.filter((seen) => seen.headers.authorization === undefined)).toHaveLength(1);
  });

  it.each<readonly [string, TokenServerOptions]>([
    ['access_token and no expires_in', { field: 'access_token' }],
    ['an expires_in that makes no sense', { expiresIn: -1 }],
    ['an expires_in of nothing', { expiresIn: 0 }],
  ])('takes a token with %s for one of a minute', async (_, tokens) => {
    const { tokens: server, target, ports } = await world({ tokens });
    await target.resolve(tag('a'));
    ports.clock.advance(40_000);
    await target.resolve(tag('a'));
    expect(server.seen).toHaveLength(1);
    ports.clock.advance(15_000);
    await target.resolve(tag('a'));
    expect(server.seen).toHaveLength(2);
  });

  it('renews the token before a long upload, not before a short one', async () => {
    const { tokens, target, ports } = await world({ tokens: { expiresIn: 300 } });
    await target.access();
    ports.clock.advance(200_000);
    await target.push(blobOf(Buffer.alloc(8 * 1024 * 1024)));
    expect(tokens.seen).toHaveLength(1);
    await target.push(blobOf(Buffer.alloc(8 * 1024 * 1024 + 1)));
    expect(tokens.seen).toHaveLength(2);
  });

  it.each([8 * 1024 * 1024, 8 * 1024 * 1024 + 1])(
    'is answered in the middle of an upload of %d bytes, unless that is long',
    async (size) => {
      let revoked = true;
      const { registry, target } = await world({
        tokens: { expiresIn: 300 },
        rule: (server) => (seen) => {
          const refused = guard(`Bearer realm="http://${server.host}/token"`, (header) => header.startsWith('Bearer token'))(seen);
          if (refused !== undefined || seen.method !== 'PUT' || !revoked) return refused;
          revoked = false;
          return { status: 401, headers: { 'www-authenticate': `Bearer realm="http://${server.host}/token"` } };
        },
      });
      expect(await target.push(blobOf(Buffer.alloc(size), 1024 * 1024))).toBe('uploaded');
      expect(registry.seen.filter(({ method }) => method === 'DELETE')).toHaveLength(size > 8 * 1024 * 1024 ? 1 : 0);
    },
  );

  it('gets a new token where all that were given are refused', async () => {
    let good = 0;
    const { tokens, registry, target, ports } = await world({
      tokens: { expiresIn: 300 },
      rule: (server) => guard(`Bearer realm="http://${server.host}/token"`, (header) => Number(/\d+/.exec(header)?.[0]) > good),
    });
    await target.resolve(tag('a'));
    await target.access();
    while (!registry.lines().some((line) => line.startsWith('DELETE'))) await setImmediate();
    good = tokens.minted.length;
    expect(good).toBe(2);
    ports.clock.advance(1000);
    expect(await target.resolve(tag('a'))).toBeUndefined();
    expect(tokens.minted).toHaveLength(3);
  });

  it('renews a token that ended in the very moment in which an upload was refused', async () => {
    let refused = false;
    const { registry, target, ports } = await world({
      tokens: { expiresIn: 100 },
      rule: (server) => (seen) => {
        const unknown = guard(`Bearer realm="http://${server.host}/token"`, (header) => header.startsWith('Bearer token'))(seen);
        if (unknown !== undefined || seen.method !== 'PUT' || refused) return unknown;
        refused = true;
        ports.clock.advance(100_000 - ports.clock.monotonic());
        return { status: 403 };
      },
    });
    expect(await target.push(blobOf(bytesOf(10)))).toBe('uploaded');
    const [first, second] = registry.seen.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.authorization);
    expect(second).toMatch(/^Bearer token/);
    expect(second).not.toBe(first);
  });

  it('renews a refused token once for a request, and then says who was refused', async () => {
    const { tokens, registry, target } = await world({
      tokens: { expiresIn: 300 },
      rule: (server) => (seen) => ({
        status: 401,
        headers: { 'www-authenticate': `Bearer realm="http://${server.host}/token",error="insufficient_scope"`, 'x-seen': seen.url },
      }),
    });
    await expect(target.access()).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      message: `${registry.host} answered 401 when asked to open an upload in ${registry.host}/a/b.`,
      hint: `The login for ${registry.host} came from the inputs "username" and "password" (user "me"). It was accepted, but may not do this. Check that it is right and may push to this repository.`,
    });
    expect(registry.seen).toHaveLength(2);
    expect(tokens.seen).toHaveLength(1);
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(registry.seen).toHaveLength(4);
    expect(tokens.seen).toHaveLength(3);
  });

  it.each([
    ['as the token server says', { expiresIn: 0.25 }],
    ['though the token server does not say so', {}],
  ])('goes through with tokens that live 250 ms where every answer takes 60 ms, %s', async (_, tokens) => {
    const ends = new Map<string, number>();
    const { clock, answer } = slowAnswers(60);
    let opened = 0;
    const { registry, target } = await world({
      ports: { clock },
      tokens: {
        ...tokens,
        rule: ({ url }) => {
          const token = `token-${ends.size}-${url.length}`;
          return answer(() => {
            ends.set(token, clock.monotonic() + 250);
            return { status: 200, body: JSON.stringify({ token, ...('expiresIn' in tokens ? { expires_in: tokens.expiresIn } : {}) }) };
          });
        },
      },
      options: (host) => ({ credentials: { username: 'me', password: 'pass:word' }, credentialsHost: host, concurrency: 2 }),
      rule: (server) => (seen) =>
        answer(() => {
          const end = ends.get(seen.headers.authorization?.slice('Bearer '.length) ?? '') ?? 0;
          if (end < clock.monotonic())
            return { status: 401, headers: { 'www-authenticate': `Bearer realm="http://${server.host}/token"` } };
          if (seen.method === 'POST') return { status: 202, headers: { location: `/v2/a/b/blobs/uploads/${(opened += 1)}?_state=x` } };
          return { status: seen.method === 'PUT' ? 201 : seen.method === 'DELETE' ? 204 : 404 };
        }),
    });
    // Two uploads at once: the others wait in the queue for longer than a token lives.
    await Promise.all(Array.from({ length: 16 }, (__, index) => target.push(blobOf(bytesOf(1000, index + 1)))));
    const sent = new Map<string, number>();
    for (const { method, url } of registry.seen) sent.set(`${method} ${url}`, (sent.get(`${method} ${url}`) ?? 0) + 1);
    const many = [...sent].filter(([line, times]) => !line.startsWith('POST ') && times > 2);
    expect([many, registry.seen.filter(({ method }) => method === 'DELETE')]).toEqual([[], []]);
    expect(ends.size).toBeGreaterThan(2);
  });

  it('takes the realm that it can use among several challenges, relative or not', async () => {
    const { registry, target } = await world({
      rule: () => (seen) => {
        if (seen.url.startsWith('/v2/token')) return { status: 200, body: JSON.stringify({ token: 'from the registry itself' }) };
        return guard(
          ['Negotiate', 'Basic realm="x, y"', 'Bearer realm="/v2/token?fixed=1",service="a,b"'],
          (header) => header === 'Bearer from the registry itself',
        )(seen);
      },
    });
    expect(await target.resolve(tag('a'))).toBeUndefined();
    const asked = registry.seen.find((seen) => seen.url.startsWith('/v2/token'));
    const query = new URL(asked?.url ?? '', 'http://x').searchParams;
    expect([query.get('fixed'), query.get('service'), query.get('scope')]).toEqual(['1', 'a,b', 'repository:a/b:pull']);
  });

  it('adds the scope that a challenge asks for', async () => {
    const { tokens, target } = await world({
      rule: (server) =>
        guard(`Bearer realm="http://${server.host}/t",scope="repository:a/b:pull project:x:read"`, (header) =>
          header.startsWith('Bearer token'),
        ),
    });
    await target.resolve(tag('a'));
    expect(scopes(tokens)).toEqual([['repository:a/b:pull', 'project:x:read']]);
  });

  it.each(['{}', '{"token":""}', '{"token":"a\\nb"}', 'no JSON'])('says that a token server gave no token: %s', async (body) => {
    const { target, tokens, registry } = await world({ tokens: { rule: () => ({ status: 200, body }) } });
    await expect(target.resolve(tag('a'))).rejects.toMatchObject({
      code: 'REGISTRY_BROKEN',
      message: `The token server ${tokens.host} of ${registry.host} answered without a token.`,
    });
  });

  it('goes where the token server has moved', async () => {
    const { target, tokens } = await world({
      tokens: {
        expiresIn: 300,
        rule: ({ url }) => (url.startsWith('/token') ? { status: 307, headers: { location: '/moved' } } : undefined),
      },
    });
    expect(await target.resolve(tag('a'))).toBeUndefined();
    expect(tokens.lines().at(-1)).toBe('GET /moved');
  });

  it.each([
    ['no challenge', undefined],
    ['another way to log in', 'Negotiate'],
    ['a token server without an address', 'Bearer service="reg"'],
    ['a token server at no address', 'Bearer realm="http://["'],
  ])('is no answer to %s: the login is kept', async (_, challenge) => {
    const { registry, target } = await world({
      rule: () => () => ({ status: 401, headers: challenge === undefined ? {} : { 'www-authenticate': challenge } }),
    });
    for (const name of ['a', 'b']) await expect(target.resolve(tag(name))).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(registry.seen.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  it('is no answer to Basic, and a login that is refused there is not sent twice for one request', async () => {
    const { registry, target } = await world({ rule: () => guard('Basic realm="r"', () => false) });
    for (const name of ['a', 'b']) await expect(target.resolve(tag(name))).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    const login = `Basic ${btoa('me:pass:word')}`;
    expect(registry.seen.map(({ headers }) => headers.authorization)).toEqual([undefined, login, login]);
  });

  it('says what a token server refused, without repeating the secret', async () => {
    const { target, ports, tokens, registry } = await world({
      tokens: {
        rule: () => ({
          status: 403,
          body: JSON.stringify({ errors: [{ code: 'DENIED', message: `bad pass:word or ${btoa('me:pass:word')}` }] }),
        }),
      },
    });
    const failure: unknown = await target.access().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'UNAUTHORIZED',
      message: `The token server ${tokens.host} of ${registry.host} answered 403 to the login from the inputs "username" and "password" for repository:a/b:pull,push: DENIED: bad *** or ***.`,
    });
    expect(ports.said.join('\n')).not.toContain('pass:word');
  });

  it('never says a secret, whatever fails and whoever repeats it', async () => {
    let answers = 0;
    const { target, ports, tokens } = await world({
      tokens: { expiresIn: 300 },
      rule: (server) => (seen) => {
        const refused = guard(`Bearer realm="http://${server.host}/t"`, (header) => header.startsWith('Bearer token'))(seen);
        if (refused !== undefined) return refused;
        answers += 1;
        const body = `<html>${seen.headers.authorization ?? ''} and ${btoa('me:pass:word')}</html>`;
        const headers = { warning: `299 - "you sent ${seen.headers.authorization ?? ''}"` };
        return answers % 2 === 0 ? { status: 502, headers, body } : { status: 418, headers, body };
      },
    });
    const failures = [await target.access().catch(String), await target.push(blobOf(bytesOf(10))).catch(String)];
    const all = [...failures, ...ports.said].join('\n');
    expect(all).toContain('***');
    for (const secret of ['pass:word', btoa('me:pass:word'), ...tokens.minted]) expect(all).not.toContain(secret);
  });

  it('says no half of a secret where a long page is cut', async () => {
    const login = btoa('me:pass:word');
    const { target, ports } = await world({
      tokens: { expiresIn: 300 },
      rule: (server) => (seen) => {
        const refused = guard(`Bearer realm="http://${server.host}/t"`, (header) => header.startsWith('Bearer token'))(seen);
        // The first four kilobytes of a page are looked at.
        return refused ?? { status: 418, body: `<p ${'x'.repeat(4096 - 14)}>${login} was sent` };
      },
    });
    const failure = await target.access().catch(String);
    expect(failure).toContain('***');
    expect([failure, ...ports.said].join('\n')).not.toContain(login.slice(0, 8));
  });

  it('is anonymous without a login', async () => {
    const { tokens, target } = await world({ options: () => ({}) });
    expect(await target.resolve(tag('a'))).toBeUndefined();
    expect(tokens.seen[0]?.headers.authorization).toBeUndefined();
  });
});

describe('identity and registry tokens', () => {
  it('changes an identity token for access tokens by POST', async () => {
    const { tokens, target, ports } = await withFile((host) => ({
      auths: { [host]: { auth: btoa('guid:'), identitytoken: 'refresh-me' } },
    }));
    await target.access();
    expect(tokens.seen).toHaveLength(1);
    expect(tokens.seen[0]?.method).toBe('POST');
    const form = Object.fromEntries(new URLSearchParams(tokens.seen[0]?.body.toString()));
    expect(form).toEqual({
      grant_type: 'refresh_token',
      client_id: 'modelkit-tag-action',
      service: 'reg',
      scope: 'repository:a/b:pull,push',
      refresh_token: 'refresh-me',
    });
    expect(ports.masked).toContain('refresh-me');
  });

  it.each([
    [405, { auth: btoa('guid:') }, 'guid'],
    [404, {}, '<token>'],
  ])('falls back to GET where the token server knows no POST: %d', async (status, login, user) => {
    const { tokens, target } = await withFile((host) => ({ auths: { [host]: { ...login, identitytoken: 'refresh-me' } } }), {
      rule: (seen) => (seen.method === 'POST' ? { status } : undefined),
    });
    await target.access();
    expect(tokens.seen.map((seen) => [seen.method, seen.headers.authorization])).toEqual([
      ['POST', undefined],
      ['GET', `Basic ${btoa(`${user}:refresh-me`)}`],
    ]);
  });

  it('does not send an identity token on to where its server redirects', async () => {
    const { registry, tokens, target } = await withFile((host) => ({ auths: { [host]: { identitytoken: 'refresh-me' } } }), {
      rule: () => ({ status: 307, headers: { location: '/elsewhere' } }),
    });
    await expect(target.access()).rejects.toMatchObject({ code: 'REGISTRY_BROKEN' });
    expect([tokens.lines(), registry.seen.length]).toEqual([['POST /t'], 1]);
  });

  it.each(['Basic realm="r"', undefined])('sends a registry token where the challenge is %s', async (challenge) => {
    const env: Record<string, string> = {};
    const { registry, target } = await world({
      ports: { env },
      options: () => ({}),
      rule: () => (seen) =>
        seen.headers.authorization === 'Bearer ready-made'
          ? undefined
          : { status: 401, headers: challenge === undefined ? {} : { 'www-authenticate': challenge } },
    });
    env['DOCKER_AUTH_CONFIG'] = JSON.stringify({ auths: { [registry.host]: { registrytoken: 'ready-made' } } });
    expect(await target.resolve(tag('a'))).toBeUndefined();
    expect(registry.seen).toHaveLength(2);
  });

  it('sends a registry token as it is', async () => {
    const { registry, tokens, target, ports } = await withFile(
      (host) => ({ auths: { [host]: { registrytoken: 'ready-made' } } }),
      {},
      (header) => header === 'Bearer ready-made',
    );
    await target.access();
    expect(tokens.seen).toEqual([]);
    expect(registry.seen.at(-1)?.headers.authorization).toBe('Bearer ready-made');
    expect(ports.masked).toContain('ready-made');
  });

  async function withFile(
    file: (host: string) => unknown,
    tokens: TokenServerOptions = {},
    good?: (header: string) => boolean,
  ): Promise<World> {
    // The file names the registry's port, which is known only when the registry runs: it is read when the login is first needed.
    const env: Record<string, string> = {};
    const made = await world({
      tokens,
      ports: { env },
      options: () => ({}),
      rule: (server) =>
        guard(`Bearer realm="http://${server.host}/t",service="reg"`, good ?? ((header) => header.startsWith('Bearer token'))),
    });
    env['DOCKER_AUTH_CONFIG'] = JSON.stringify(file(made.registry.host));
    return made;
  }
});
