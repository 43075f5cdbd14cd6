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
