import { describe, expect, it } from '@jest/globals';
import { type AuthFile, type AuthStyle, decodeAuth, type Found, lookUp, parseAuthFile } from '../../../src/registry/auth/auth-file.js';

function file(json: unknown): AuthFile {
  const parsed = parseAuthFile(JSON.stringify(json));
  if (parsed === undefined) throw new Error('not a login file');
  return parsed;
}

/** An entry that can be told apart. */
function login(name: string): { auth: string } {
  return { auth: btoa(`${name}:secret`) };
}

function userOf(found: Found | undefined): string | undefined {
  if (found === undefined) return undefined;
  return found.in === 'entry' ? decodeAuth(found.entry.auth)?.username : `helper ${found.helper} asked for ${found.server}`;
}

describe('which login of a file is for a registry', () => {
  it.each<readonly [string, AuthStyle, unknown, string, string, string | undefined]>([
    ['the host itself', 'docker', { auths: { 'ghcr.io': login('me') } }, 'ghcr.io', 'a/b', 'me'],
    ['an address with scheme, path and slash', 'docker', { auths: { 'https://ghcr.io/v2/': login('me') } }, 'ghcr.io', 'a/b', 'me'],
    ['an address without scheme', 'docker', { auths: { 'ghcr.io/v1/': login('me') } }, 'ghcr.io', 'a/b', 'me'],
    ['upper case', 'docker', { auths: { 'GHCR.io': login('me') } }, 'ghcr.io', 'a/b', 'me'],
    ['a longer host name', 'docker', { auths: { 'ghcr.io.evil.example': login('me') } }, 'ghcr.io', 'a/b', undefined],
    ['a shorter host name', 'docker', { auths: { 'hcr.io': login('me') } }, 'ghcr.io', 'a/b', undefined],
    ['another port', 'docker', { auths: { 'r.example:5000': login('me') } }, 'r.example:5001', 'a/b', undefined],
    ['a port where none is written', 'docker', { auths: { 'r.example:5000': login('me') } }, 'r.example', 'a/b', undefined],
    ['the port that https has anyway', 'docker', { auths: { 'r.example:443': login('me') } }, 'r.example', 'a/b', 'me'],
    ['Docker Hub under its old address', 'docker', { auths: { 'https://index.docker.io/v1/': login('hub') } }, 'docker.io', 'a/b', 'hub'],
    ['Docker Hub under its API host', 'docker', { auths: { 'registry-1.docker.io': login('hub') } }, 'docker.io', 'a/b', 'hub'],
    [
      'the exact key before an address',
      'docker',
      { auths: { 'https://ghcr.io/v2/': login('old'), 'ghcr.io': login('new') } },
      'ghcr.io',
      'a/b',
      'new',
    ],
    ['an empty entry without a store', 'docker', { auths: { 'ghcr.io': {} } }, 'ghcr.io', 'a/b', undefined],
    [
      'an empty entry with a store',
      'docker',
      { auths: { 'ghcr.io': {} }, credsStore: 'pass' },
      'ghcr.io',
      'a/b',
      'helper pass asked for ghcr.io',
    ],
    ['an entry with content before the store', 'docker', { auths: { 'ghcr.io': login('me') }, credsStore: 'pass' }, 'ghcr.io', 'a/b', 'me'],
    [
      'a helper of its own before all',
      'docker',
      { auths: { 'ghcr.io': login('me') }, credHelpers: { 'ghcr.io': 'gh' } },
      'ghcr.io',
      'a/b',
      'helper gh asked for ghcr.io',
    ],
    ['a helper without a name', 'docker', { auths: { 'ghcr.io': login('me') }, credHelpers: { 'ghcr.io': '' } }, 'ghcr.io', 'a/b', 'me'],
    ['the first of two alike', 'docker', { auths: { 'http://r.io': login('one'), 'https://r.io': login('two') } }, 'r.io', 'a', 'one'],
    ['a path of the API, which is no namespace', 'podman', { auths: { 'quay.io/v2': login('me') } }, 'quay.io', 'a/b', 'me'],
    ['an address, which is no namespace', 'podman', { auths: { 'https://quay.io/api': login('me') } }, 'quay.io', 'a/b', 'me'],
    ['the store for Docker Hub', 'docker', { credsStore: 'pass' }, 'docker.io', 'a/b', 'helper pass asked for https://index.docker.io/v1/'],
    ['a helper of another host', 'docker', { credHelpers: { 'gcr.io': 'gcloud' } }, 'ghcr.io', 'a/b', undefined],
    ['a namespace above the repository', 'podman', { auths: { 'quay.io/a': login('ns') } }, 'quay.io', 'a/b', 'ns'],
    [
      'the longest namespace',
      'podman',
      { auths: { 'quay.io': login('host'), 'quay.io/a': login('ns'), 'quay.io/a/b': login('repo') } },
      'quay.io',
      'a/b',
      'repo',
    ],
    ['half a name is no namespace', 'podman', { auths: { 'quay.io/a': login('ns'), 'quay.io': login('host') } }, 'quay.io', 'ab/c', 'host'],
    ['another namespace', 'podman', { auths: { 'quay.io/x': login('ns') } }, 'quay.io', 'a/b', undefined],
    ['another namespace, as Docker reads keys', 'docker', { auths: { 'quay.io/x': login('ns') } }, 'quay.io', 'a/b', 'ns'],
  ])('%s (%s)', (_, style, json, host, path, user) => {
    expect(userOf(lookUp(file(json), style, host, path))).toBe(user);
  });
});

describe('the auth member', () => {
  it.each([
    ['user:password', { username: 'user', password: 'password' }],
    ['user:with:colons', { username: 'user', password: 'with:colons' }],
    ['user:padded\0\0', { username: 'user', password: 'padded' }],
    ['user:', { username: 'user', password: '' }],
    ['user:\0', { username: 'user', password: '' }],
    [':password', { username: '', password: 'password' }],
    ['user:\r\n\0\0', { username: 'user', password: '' }],
    ['no colon', undefined],
  ])('%j', (text, expected) => {
    expect(decodeAuth(btoa(text))).toEqual(expected);
  });

  // A search that began anew at each of them would not end.
  it.each(['\0', '\n'])('is read through once, whatever is in the middle: %j', (character) => {
    const password = `${character.repeat(2_000_000)}x`;
    expect(decodeAuth(btoa(`user:${password}`))).toEqual({ username: 'user', password });
  });
});

it.each(['', '[]', 'null', '{"auths":', '"text"'])('%j is no login file', (text) => {
  expect(parseAuthFile(text)).toBeUndefined();
});
