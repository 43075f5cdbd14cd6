import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { startRegistry, type BearerOptions, type LoopbackRegistry } from '../support/registry/index.js';
import { raw, sha256, type RawAnswer } from './raw-http.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const users = { ann: 'a:b' };
const basic = `Basic ${Buffer.from('ann:a:b').toString('base64')}`;
let now = 0;

async function bearer(options: Partial<BearerOptions> = {}): Promise<LoopbackRegistry> {
  return disposables.use(await startRegistry({ auth: { kind: 'bearer', users, ...options }, now: () => now }));
}

async function tokenOf(
  registry: LoopbackRegistry,
  query: string,
  headers: Record<string, string> = { Authorization: basic },
): Promise<string> {
  const answer = await raw('GET', `${registry.url}/token?${query}`, { headers });
  return /"(?:access_)?token":"([^"]+)"/.exec(answer.body)?.[1] ?? `status ${answer.status}`;
}

function open(registry: LoopbackRegistry, authorization: string | undefined, repository = 'a'): Promise<RawAnswer> {
  return raw(
    'POST',
    `${registry.url}/v2/${repository}/blobs/uploads/`,
    authorization === undefined ? {} : { headers: { Authorization: authorization } },
  );
}

describe('basic', () => {
  it('asks for the password, and splits at the first colon', async () => {
    const registry = disposables.use(await startRegistry({ auth: { kind: 'basic', users } }));
    const answers = [await open(registry, undefined), await open(registry, 'Basic AAAA'), await open(registry, basic)];
    expect(answers.map((answer) => [answer.status, answer.headers['www-authenticate']])).toEqual([
      [401, 'Basic realm="registry"'],
      [401, 'Basic realm="registry"'],
      [202, undefined],
    ]);
  });
});

describe('bearer', () => {
  it('names realm, service and scope', async () => {
    const registry = await bearer();
    const challenge = `Bearer realm="${registry.url}/token",service="loopback registry"`;
    expect((await open(registry, undefined)).headers['www-authenticate']).toBe(`${challenge},scope="repository:a:pull,push"`);
    expect((await raw('GET', `${registry.url}/v2/`)).headers['www-authenticate']).toBe(challenge);
    expect((await raw('HEAD', `${registry.url}/v2/x/y/manifests/v1`)).headers['www-authenticate']).toBe(
      `${challenge},scope="repository:x/y:pull"`,
    );
  });

  it('grants what was asked, in one or several scopes, for its repository only', async () => {
    const registry = await bearer();
    const token = await tokenOf(registry, 'scope=repository:a:pull,push&scope=repository:b:pull');
    const pull = await tokenOf(registry, 'scope=repository:a:pull');
    const answers = [
      await open(registry, `Bearer ${token}`),
      await open(registry, `Bearer ${token}`, 'b'),
      await open(registry, `Bearer ${pull}`),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([202, 401, 401]);
    expect(answers[2]?.headers['www-authenticate']).toContain('error="insufficient_scope"');
  });

  it('refuses a wrong password', async () => {
    const registry = await bearer();
    expect(await tokenOf(registry, 'scope=repository:a:pull', { Authorization: 'Basic YW5uOng=' })).toBe('status 401');
  });

  it('lets tokens expire by its clock, and by revocation', async () => {
    const registry = await bearer({ expiresIn: 60 });
    const token = `Bearer ${await tokenOf(registry, 'scope=repository:a:pull,push')}`;
    now += 59_999;
    expect((await open(registry, token)).status).toBe(202);
    now += 1;
    expect((await open(registry, token)).headers['www-authenticate']).toContain('error="invalid_token"');
    const fresh = `Bearer ${await tokenOf(registry, 'scope=repository:a:pull,push')}`;
    registry.auth.revokeTokens();
    expect((await open(registry, fresh)).status).toBe(401);
  });

  it('judges again at the end of the body, where a buffering proxy does', async () => {
    const looks: number[] = [];
    const clock = () => looks.shift() ?? 0;
    const registry = disposables.use(await startRegistry({ auth: { kind: 'bearer', users, judged: 'end' }, now: clock }));
    const token = `Bearer ${await tokenOf(registry, 'scope=repository:a:pull,push')}`;
    const location = (await open(registry, token)).headers.location ?? '';
    looks.push(0, 400_000);
    const answer = await raw('PUT', `${location}&digest=${sha256('x')}`, { headers: { Authorization: token }, body: 'x' });
    expect([answer.status, registry.hasBlob('a', sha256('x'))]).toEqual([401, false]);
  });

  it.each<[Partial<BearerOptions>, readonly string[]]>([
    [{}, ['access_token', 'expires_in', 'issued_at', 'token']],
    [{ field: 'access_token', hideExpiry: true }, ['access_token']],
    [{ field: 'token', hideExpiry: true }, ['token']],
  ])('answers %j with %j', async (options, fields) => {
    const registry = await bearer(options);
    const answer: unknown = JSON.parse((await raw('GET', `${registry.url}/token`, { headers: { Authorization: basic } })).body);
    expect(Object.keys(typeof answer === 'object' ? (answer ?? {}) : {}).sort()).toEqual(fields);
  });

  it('takes an identity token by POST, or has no POST', async () => {
    const registry = await bearer({ identityTokens: { refresh: 'ann' } });
    const form = (token: string) => `grant_type=refresh_token&refresh_token=${token}&scope=repository:a:pull,push%20repository:b:pull`;
    const ask = (one: LoopbackRegistry, token: string) => raw('POST', `${one.url}/token`, { body: form(token) });
    const token = /"token":"([^"]+)"/.exec((await ask(registry, 'refresh')).body)?.[1];
    expect((await open(registry, `Bearer ${token ?? ''}`)).status).toBe(202);
    expect((await ask(registry, 'wrong')).status).toBe(401);
    expect((await ask(await bearer({ postTokens: 405 }), 'refresh')).status).toBe(405);
  });

  it('sends several challenges and a relative realm when told', async () => {
    const registry = await bearer({ challenges: 'several', relativeRealm: true });
    expect((await raw('GET', `${registry.url}/v2/`)).headers['www-authenticate']).toBe(
      'Negotiate, Basic realm="a, \\"b\\"", Bearer realm="/token",service="loopback registry"',
    );
  });

  it('grants a subset without a word, and pulls to anybody', async () => {
    const registry = await bearer({ anonymousPull: true, grant: (_, __, actions) => actions.filter((action) => action === 'pull') });
    const token = `Bearer ${await tokenOf(registry, 'scope=repository:a:pull,push')}`;
    const anonymous = `Bearer ${await tokenOf(registry, 'scope=repository:a:pull', {})}`;
    registry.putArtifact('a', 'x', 'v1');
    const head = await raw('HEAD', `${registry.url}/v2/a/manifests/v1`, { headers: { Authorization: anonymous } });
    expect([(await open(registry, token)).status, head.status]).toEqual([401, 200]);
  });
});
