import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Target } from '../../src/oci/index.js';
import { mint, type SendToTokenServer, type TokenServer } from '../../src/registry/auth/token.js';
import { Secrets } from '../../src/registry/host/secrets.js';
import { exchangeOver } from '../../src/registry/http/exchange.js';
import { registryHosts } from './hosts.js';
import { profileOf } from '../../src/registry/profile.js';
import { Disposables } from '../support/disposable.js';
import { connect } from './connect.js';
import { error } from './mini-registry.js';
import { OPTIONS, testPorts } from './ports.js';
import { blobOf, manifestOver, repositoryAt } from './sample.js';
import { serve, type Action, type Seen } from './scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

const { digest } = manifestOver([blobOf(Buffer.from('{}'))]).descriptor;

function twice(code: string, message: string): Action {
  return {
    status: 403,
    body: JSON.stringify({
      errors: [
        { code, message },
        { code, message },
      ],
    }),
  };
}

describe('what a registry says', () => {
  it.each<readonly [string, Action, string]>([
    ['a code and a sentence', error(403, 'DENIED', 'no access'), 'DENIED: no access'],
    ['a code alone', error(403, 'DENIED'), 'DENIED'],
    ['a code twice', error(403, 'DENIED', 'DENIED'), 'DENIED'],
    ['a code in small letters', error(403, 'UNKNOWN', 'unknown'), 'UNKNOWN'],
    ['the same error twice', twice('DENIED', 'no access'), 'DENIED: no access'],
    ['a sentence alone', error(403, '', 'no access'), 'no access'],
    ['a list of sentences', { status: 403, body: '{"errors":["no access"]}' }, 'no access'],
    ['one error, as others write it', { status: 403, body: '{"code":"DENIED","message":"no access"}' }, 'DENIED: no access'],
    ['one error of OAuth', { status: 403, body: '{"error":"denied","error_description":"no access"}' }, 'no access'],
    ['one word of OAuth', { status: 403, body: '{"error":"access_denied"}' }, 'access_denied'],
    ['a page', { status: 403, body: '<style>b{}</style><p>no <b>access</b><script>go("<p>")</script>' }, 'no access'],
  ])('is told once: %s', async (_, action, said) => {
    const { registry, target } = await connect(disposables, () => action);
    await expect(target.manifest(digest)).rejects.toMatchObject({
      code: 'DENIED',
      message: `${registry.host} answered 403 when asked to look up ${digest} in ${registry.host}/a/b: ${said}.`,
    });
  });
});

it.each([
  ['lists', '['.repeat(30_000) + ']'.repeat(30_000)],
  ['objects', '{"errors":'.repeat(30_000) + '1' + '}'.repeat(30_000)],
  ['errors', `{"errors":[{"code":"DENIED","detail":${'['.repeat(30_000)}${']'.repeat(30_000)}}]}`],
  ['no end', '['.repeat(30_000)],
])('an answer nested 30,000 deep is an answer like any other: %s', async (_, body) => {
  const { target } = await connect(disposables, () => ({ status: 403, body }));
  await expect(target.manifest(digest)).rejects.toMatchObject({ code: 'DENIED' });
  await expect(target.resolve(digest)).rejects.toMatchObject({ code: 'DENIED' });
});

describe('a manifest that is too much for a registry', () => {
  const kit = manifestOver(Array.from({ length: 1001 }, (_, index) => blobOf(Buffer.from(String(index)))));
  it.each<readonly [string, Action, string, string]>([
    ['by its layers', error(405, 'UNSUPPORTED', 'too many layers: 1000 layers, maximum is 500'), 'the number of layers', ' and takes 500'],
    ['by its layers', error(400, 'MANIFEST_INVALID', 'manifest exceeds the limit of 127 layers'), 'the number of layers', ' and takes 127'],
    ['by its layers', error(400, 'LAYER_COUNT', 'layers number is over 500'), 'the number of layers', ' and takes 500'],
    ['by its layers, of a number unknown', error(400, 'TOO_MANY', 'The number of layers is not supported'), 'the number of layers', ''],
    [
      'by its size',
      error(400, 'MANIFEST_INVALID', 'manifest size exceeds 65536 bytes'),
      'the size of a manifest',
      ' and takes 65536 bytes',
    ],
    ['by its size', error(413, 'SIZE', 'manifest too large, max 4 MiB'), 'the size of a manifest', ' and takes 4 MiB'],
    ['by its size, as a proxy says it', { status: 413, body: '<h1>413 Request Entity Too Large</h1>' }, 'the size of a manifest', ''],
  ])('is told with the number and the limit: %s', async (_, action, what, most) => {
    const { target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? action : undefined));
    const failure = await target.put(kit, []).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({
      code: 'MANIFEST_REFUSED',
      message: expect.stringContaining(`${kit.bytes.length} bytes, 1000 layers`),
      hint: `The manifest has 1000 layers and ${kit.bytes.length} bytes; the registry limits ${what}${most}. Name one directory in the Kitfile instead of single files.`,
    });
  });

  it.each([
    [405, 'UNSUPPORTED', 'maintenance', 'READ_ONLY'],
    [400, 'MANIFEST_INVALID', 'unknown layer type', 'MANIFEST_REFUSED'],
    [400, 'MANIFEST_INVALID', 'more than 100 tags', 'MANIFEST_REFUSED'],
    [400, 'LIMIT', 'annotations are larger than the maximum of 10 bytes', 'MANIFEST_REFUSED'],
    [422, 'MANIFEST_INVALID', 'manifest exceeds the limit of 127 layers', 'MANIFEST_REFUSED'],
  ])('is not seen in other refusals: %d %s', async (status, code, text, told) => {
    const { target } = await connect(disposables, (seen) => (seen.method === 'PUT' ? error(status, code, text) : undefined));
    await expect(target.put(kit, [])).rejects.toMatchObject({ code: told, hint: expect.not.stringContaining('directory') });
  });
});

it.each([
  ['Go', 'Client sent an HTTP request to an HTTPS server.\n'],
  ['nginx', '<html><head><title>400</title></head><body><center>The plain HTTP request was sent to HTTPS port</center></body></html>'],
  ['Apache', "<p>Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />Instead use the HTTPS scheme</p>"],
])('an https server of %s that is asked by http is to be left out of plain-http', async (_, body) => {
  const headers = { 'content-type': 'text/html' };
  const { registry, target } = await connect(disposables, () => ({ status: 400, headers, body }));
  for (const ask of [() => target.access(), () => target.manifest(digest)]) {
    await expect(ask()).rejects.toMatchObject({
      code: 'UNREACHABLE',
      hint: `It speaks https alone: leave "${registry.host}" out of "plain-http".`,
    });
  }
});

it.each([
  [404, 'BLOB_UPLOAD_UNKNOWN'],
  [404, 'BLOB_UPLOAD_INVALID'],
  [400, 'BLOB_UPLOAD_UNKNOWN'],
])('an upload that is not known (%d %s) is lost, and no repository is missing', async (status, code) => {
  const { target } = await connect(disposables, (seen) => (seen.method === 'POST' ? error(status, code) : undefined));
  await expect(target.access()).rejects.toMatchObject({ code: 'UPLOAD_SESSION_LOST', hint: expect.stringContaining('replicas') });
});

it('a registry of GitHub without a login names the input and the permission', async () => {
  const server = await serve(() => ({ status: 401, headers: { 'www-authenticate': 'Bearer realm="/token"' } }));
  disposables.add(() => server.close());
  const hosts = registryHosts({ ...OPTIONS, githubTokenHost: server.host }, testPorts());
  disposables.add(() => hosts.close());
  const target = hosts.target(repositoryAt(server.host));
  for (const asked of [target.access(), target.manifest(digest)]) {
    await expect(asked).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      hint: expect.stringMatching(/"github-token" is empty.*packages: write/),
    });
  }
});

it.each([
  [403, /packages: write/],
  [401, /^Check that the user, password or token is right/],
])("what ghcr.io's token server refuses (%d) names what is wrong", async (status, hint) => {
  const { denied } = profileOf('ghcr.io');
  const server: TokenServer = { registry: 'ghcr.io', advice: '', denied, realm: new URL('https://ghcr.io/token'), service: 'ghcr.io' };
  const answers = await serve(() => error(status, 'DENIED', 'permission_denied: write_package'));
  disposables.add(() => answers.close());
  const ports = testPorts();
  const exchange = exchangeOver({ start: () => Promise.resolve(request(`http://${answers.host}`)) }, ports.clock);
  const send = (asked: Parameters<SendToTokenServer>[0]): ReturnType<SendToTokenServer> =>
    exchange({ ...asked, call: { deadline: Infinity }, registry: 'ghcr.io', answerMs: 10_000 });
  const login = { kind: 'password', username: 'me', password: 'hunter22', source: 'the input "github-token"' } as const;
  await expect(mint(server, ['repository:a/b:pull,push'], login, send, new Secrets(ports.log))).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
    message: `The token server of ghcr.io answered ${status} to the login from the input "github-token" for repository:a/b:pull,push: DENIED: permission_denied: write_package.`,
    hint: expect.stringMatching(hint),
  });
});

it.each([
  [302, 'REGISTRY_BROKEN'],
  [399, 'REGISTRY_BROKEN'],
  [400, 'UNAUTHORIZED'],
  [404, 'UNAUTHORIZED'],
  [499, 'UNAUTHORIZED'],
  [500, 'REGISTRY_BROKEN'],
])('a token server that answers %d: %s', async (status, code) => {
  const answers = await serve(() => ({ status }));
  disposables.add(() => answers.close());
  const ports = testPorts();
  const exchange = exchangeOver({ start: () => Promise.resolve(request(`http://${answers.host}`)) }, ports.clock);
  const send = (asked: Parameters<SendToTokenServer>[0]): ReturnType<SendToTokenServer> =>
    exchange({ ...asked, call: { deadline: Infinity }, registry: 'r', answerMs: 10_000 });
  const server: TokenServer = { registry: 'r', advice: 'log in', denied: undefined, realm: new URL('https://r/token'), service: undefined };
  await expect(mint(server, ['repository:a/b:pull'], undefined, send, new Secrets(ports.log))).rejects.toMatchObject({
    code,
    message: `The token server of r answered ${status} to a request without a login for repository:a/b:pull.`,
    hint: 'log in',
  });
});

it.each([
  [299, 'NOT_A_REGISTRY'],
  [300, 'REGISTRY_BROKEN'],
])('a registry that answers %d to a look is said so: %s', async (status, code) => {
  const { target } = await connect(disposables, () => ({ status }));
  await expect(target.manifest(digest)).rejects.toMatchObject({ code });
});

describe('a refusal says what to look at', () => {
  const asks = {
    read: (target: Target) => target.manifest(digest),
    open: (target: Target) => target.access(),
    store: (target: Target) => target.put(manifestOver([]), []),
  } as const;
  it.each<readonly [keyof typeof asks, Action, string, RegExp]>([
    ['read', { status: 400 }, 'REGISTRY_BROKEN', /^Check that the address/],
    ['read', { status: 405 }, 'REGISTRY_BROKEN', /^Check that the address/],
    ['read', { status: 407 }, 'UNREACHABLE', /^The proxy on the way wants a login/],
    ['read', { status: 418 }, 'REGISTRY_BROKEN', /^Check that the address/],
    ['read', { status: 499 }, 'REGISTRY_BROKEN', /^Check that the address/],
    ['read', { status: 500 }, 'REGISTRY_BROKEN', /fault of its own/],
    ['read', { status: 501 }, 'REGISTRY_BROKEN', /fault of its own/],
    ['open', { status: 403, headers: { 'content-type': 'text/html' }, body: '<p>no' }, 'DENIED', /^No login/],
    ['open', error(404, 'NAME_UNKNOWN'), 'REPOSITORY_UNKNOWN', /^Create the repository/],
    ['open', { status: 404 }, 'REPOSITORY_UNKNOWN', /^Create the repository/],
    ['open', { status: 405 }, 'READ_ONLY', /takes no writes now/],
    ['open', { status: 411 }, 'REGISTRY_BROKEN', /drops the length of uploads/],
    ['open', error(400, 'SIZE_INVALID'), 'REGISTRY_BROKEN', /drops the length of uploads/],
    ['open', { status: 413 }, 'TOO_LARGE', /limits the size of uploads/],
    ['store', { status: 400 }, 'MANIFEST_REFUSED', /^Check that the address/],
    ['store', { status: 415 }, 'MANIFEST_REFUSED', /this kind of manifest/],
    ['store', error(400, 'MANIFEST_INVALID'), 'MANIFEST_REFUSED', /this kind of manifest/],
    ['store', error(400, 'UNSUPPORTED'), 'MANIFEST_REFUSED', /this kind of manifest/],
    ['store', { status: 422 }, 'REGISTRY_BROKEN', /^Check that the address/],
  ])('when asked to %s it answers %j: %s', async (what, action, code, hint) => {
    const { target } = await connect(disposables, () => action);
    await expect(asks[what](target)).rejects.toMatchObject({ code, hint: expect.stringMatching(hint) });
  });
});

describe('a registry that echoes the password', () => {
  const PASSWORD = 'p"w/1 <&> \\u2';
  const escaped = JSON.stringify(PASSWORD).slice(1, -1);
  it.each<readonly [string, Action]>([
    ['with escapes of JSON', error(403, 'DENIED', `no ${PASSWORD}`)],
    ['as a code', error(403, PASSWORD)],
    ['in JSON in JSON', error(403, 'DENIED', `no ${escaped}`)],
    [
      'by numbers',
      {
        status: 403,
        body: `{"errors":[{"message":"${Array.from(PASSWORD, (one) => `\\u00${one.charCodeAt(0).toString(16)}`).join('')}"}]}`,
      },
    ],
    ['in a page', { status: 403, body: `<p>no</p>${PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}` }],
    ['over two lines of a page', { status: 403, body: PASSWORD.replace(' ', '\n\n').replace('<&>', '&lt;&amp;&gt;') }],
    ['in a warning', { status: 403, headers: { warning: `299 - "${escaped}"` } }],
    ['as a type', { status: 200, headers: { 'content-type': `text/${encodeURIComponent(PASSWORD)}` }, body: 'x' }],
  ])('is not believed to keep it: %s', async (_, action) => {
    const { registry, ports, target } = await connect(disposables, (seen) => (seen.method === 'HEAD' ? { status: 405 } : action), {
      options: { credentials: { username: 'me', password: PASSWORD } },
    });
    const failure = await target.manifest(digest).then(
      () => 'none',
      (thrown: unknown) => String(thrown),
    );
    const all = [failure, ...ports.said].join('\n');
    expect(all).toContain('***');
    for (const part of ['p"w', 'w/1', '%2F1', 'u002f1', '2f', '&lt;&']) expect(all.replaceAll(registry.host, '')).not.toContain(part);
  });
});

describe('a registry that runs somewhere', () => {
  async function asked(script: (seen: Seen) => Action): Promise<Target> {
    const server = await serve(script);
    disposables.add(() => server.close());
    const login = { credentials: { username: 'me', password: 'hunter22' }, credentialsHost: server.host };
    const hosts = registryHosts({ ...OPTIONS, ...login }, testPorts());
    disposables.add(() => hosts.close());
    return hosts.target(repositoryAt(server.host));
  }

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['Harbor', { 'www-authenticate': 'Basic realm="harbor"' }, 'the right to push to the project'],
    ['Artifactory', { 'www-authenticate': 'Basic realm="x"', 'x-jfrog-version': 'Artifactory/7.98.9' }, 'Delete/Overwrite'],
    ['nobody known', { 'www-authenticate': 'Basic realm="x"' }, '(user "me"). Check that it is right and may push to this repository.'],
  ])('is known by what it answers, so that a refusal says what to change there: %s', async (_, headers, advice) => {
    const target = await asked((seen) => (seen.headers.authorization === undefined ? { status: 401, headers } : error(403, 'DENIED')));
    await expect(target.access()).rejects.toMatchObject({ code: 'DENIED', hint: expect.stringContaining(advice) });
  });

  it('whose login has expired says so', async () => {
    const headers = { 'www-authenticate': 'Basic realm="x"' };
    const target = await asked((seen) =>
      seen.headers.authorization === undefined ? { status: 401, headers } : error(403, 'DENIED', 'Your authorization token has expired.'),
    );
    await expect(target.access()).rejects.toMatchObject({ hint: expect.stringContaining('The login has expired: log in again') });
  });

  it("is not known by the answers of a host that it leads to; its token server's refusal says what to change", async () => {
    const elsewhere = await serve(() => ({ status: 404, headers: { 'x-jfrog-version': 'Artifactory/7' } }));
    disposables.add(() => elsewhere.close());
    const quay = { 'www-authenticate': 'Bearer realm="/v2/auth",service="quay"' };
    const target = await asked(({ method, url }) => {
      if (method === 'HEAD') return { status: 307, headers: { location: `http://${elsewhere.host}/` } };
      return url.startsWith('/v2/auth') ? error(403, 'DENIED') : { status: 401, headers: quay };
    });
    expect(await target.resolve(digest)).toBeUndefined();
    expect(elsewhere.seen).toHaveLength(1);
    await expect(target.access()).rejects.toMatchObject({ code: 'UNAUTHORIZED', hint: expect.stringContaining('robot account') });
  });
});

describe('a refusal without a login', () => {
  it.each<readonly [string, Action]>([
    ['UNAUTHORIZED', error(401, 'UNAUTHORIZED')],
    ['UNAUTHORIZED', { status: 401, headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' } }],
    ['DENIED', error(403, 'DENIED')],
  ])('says that one is missing, not that it may be wrong: %s', async (code, action) => {
    const { registry, target } = await connect(disposables, () => action);
    await expect(target.manifest(digest)).rejects.toMatchObject({
      code,
      hint: `No login for ${registry.host} was found (inputs, Docker's, Podman's and kit's files). Log in before this step, or give "username" and "password".`,
    });
  });
});
