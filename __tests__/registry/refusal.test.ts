import { afterEach, describe, expect, it } from '@jest/globals';
import { Disposables } from '../support/disposable.js';
import { connect } from './connect.js';
import { error } from './mini-registry.js';
import { blobOf, manifestOver } from './sample.js';
import type { Action } from './scripted-server.js';

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

describe('a registry that echoes the password', () => {
  const PASSWORD = 'p"w/1 <&> \\u2';
  const escaped = JSON.stringify(PASSWORD).slice(1, -1);
  it.each<readonly [string, Action]>([
    ['with escapes of JSON', error(403, 'DENIED', `no ${PASSWORD}`)],
    ['as a code', error(403, PASSWORD)],
    ['in JSON in JSON', error(403, 'DENIED', `no ${escaped}`)],
    [
      'by numbers',
      { status: 403, body: `{"errors":[{"message":"${[...PASSWORD].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join('')}"}]}` },
    ],
    ['in a page', { status: 403, body: `<p>no</p>${PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}` }],
    ['over two lines of a page', { status: 403, body: PASSWORD.replace(' ', '\n\n').replace('<&>', '&lt;&amp;&gt;') }],
    ['in a warning', { status: 403, headers: { warning: `299 - "${escaped}"` } }],
    ['as a type', { status: 200, headers: { 'content-type': `text/${encodeURIComponent(PASSWORD)}` }, body: 'x' }],
  ])('is not believed to keep it: %s', async (_, action) => {
    const { registry, ports, target } = await connect(disposables, (seen) => (seen.method === 'HEAD' ? { status: 405 } : action), {
      options: { credentials: { username: 'me', password: PASSWORD } },
    });
    const failure = await target.manifest(digest).catch(String);
    const all = [failure, ...ports.said].join('\n');
    expect(all).toContain('***');
    for (const part of ['p"w', 'w/1', '%2F1', 'u002f1', '2f', '&lt;&']) expect(all.replaceAll(registry.host, '')).not.toContain(part);
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
