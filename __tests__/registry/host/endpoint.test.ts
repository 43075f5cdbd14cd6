import { expect, it } from '@jest/globals';
import { apiPath, endpointOf } from '../../../src/registry/host/endpoint.js';
import { repositoryAt } from '../sample.js';

it.each([
  ['ghcr.io', [], 'https://ghcr.io', false, false],
  ['docker.io', [], 'https://registry-1.docker.io', false, false],
  ['index.docker.io', [], 'https://registry-1.docker.io', false, false],
  ['localhost:5000', [], 'http://localhost:5000', true, true],
  ['localhost:5000', ['localhost'], 'http://localhost:5000', true, false],
  ['127.0.0.1:5000', [], 'http://127.0.0.1:5000', true, true],
  ['[::1]:5000', [], 'http://[::1]:5000', true, true],
  ['127.0.0.1.example.com', [], 'https://127.0.0.1.example.com', false, false],
  ['r.example:5000', ['r.example:5000'], 'http://r.example:5000', true, false],
  ['r.example:5000', ['R.example'], 'http://r.example:5000', true, false],
  ['r.example:5000', ['r.example:5001'], 'https://r.example:5000', false, false],
  ['sub.r.example', ['r.example'], 'https://sub.r.example', false, false],
])('%s with plain-http %j is asked at %s', (host, plainHttp, origin, plain, guessed) => {
  expect(endpointOf(host, plainHttp)).toMatchObject({ origin, plain, guessed });
});

it.each([
  ['docker.io', 'alpine', 'library/alpine'],
  ['docker.io', 'a/b', 'a/b'],
  ['ghcr.io', 'alpine', 'alpine'],
])('%s/%s is %s in URLs', (host, path, expected) => {
  expect(apiPath(repositoryAt(host, path))).toBe(expected);
});
