import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseChallenges } from '../../../src/registry/auth/challenge.js';

describe('WWW-Authenticate', () => {
  it.each([
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"',
      [
        {
          scheme: 'bearer',
          parameters: { realm: 'https://auth.docker.io/token', service: 'registry.docker.io', scope: 'repository:a/b:pull,push' },
        },
      ],
    ],
    ['Basic realm=registry', [{ scheme: 'basic', parameters: { realm: 'registry' } }]],
    ['Basic', [{ scheme: 'basic', parameters: {} }]],
    [
      'Negotiate, Basic realm="a, b", Bearer realm="/token" , error = "insufficient_scope"',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'basic', parameters: { realm: 'a, b' } },
        { scheme: 'bearer', parameters: { realm: '/token', error: 'insufficient_scope' } },
      ],
    ],
    ['BEARER Realm="a \\"quoted\\" one"', [{ scheme: 'bearer', parameters: { realm: 'a "quoted" one' } }]],
    [
      'Bearer realm="never closed',
      [
        { scheme: 'bearer', parameters: { realm: '' } },
        { scheme: 'never', parameters: {} },
        { scheme: 'closed', parameters: {} },
      ],
    ],
    ['', []],
    [', ,', []],
  ])('%s', (header, challenges) => {
    expect(parseChallenges(header)).toEqual(challenges);
  });

  it('reads back any quoted value', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const quoted = value.replace(/["\\]/g, '\\$&');
        expect(parseChallenges(`Bearer realm="${quoted}", service=x`)).toEqual([
          { scheme: 'bearer', parameters: { realm: value, service: 'x' } },
        ]);
      }),
    );
  });

  it('ends on any text, in time that grows with its length only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '=', ',', ' ', 'a', '\n') }), (text) => {
        expect(parseChallenges(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
    expect(parseChallenges(`Bearer realm=${'"\\'.repeat(50_000)}`).length).toBeGreaterThan(0);
  });
});
