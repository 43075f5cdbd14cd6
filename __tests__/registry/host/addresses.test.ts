import { describe, expect, it } from '@jest/globals';
import { assertSafe, isPrivateHost, sameHost } from '../../../src/registry/host/addresses.js';

describe('private hosts', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.255.255.254', true],
    ['localhost', true],
    ['localhost.', true],
    ['registry.localhost', true],
    ['10.1.2.3', true],
    ['172.16.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['metadata.google.internal', true],
    ['::1', true],
    ['fe80::1', true],
    ['fd00::1', true],
    ['::ffff:a9fe:a9fe', true],
    ['::ffff:808:808', false],
    ['2606:4700::1', false],
    ['8.8.8.8', false],
    ['ghcr.io', false],
    ['10.example.com', false],
  ])('%s: %s', (host, expected) => {
    expect(isPrivateHost(host)).toBe(expected);
  });
});

describe('addresses that an answer may point to', () => {
  it.each([
    ['https://storage.example.com/x', 'https://ghcr.io/v2/', true],
    ['https://ghcr.io/token', 'https://ghcr.io/v2/', true],
    ['http://storage.example.com/x', 'https://ghcr.io/v2/', false],
    ['https://169.254.169.254/latest', 'https://ghcr.io/v2/', false],
    // URL writes any spelling of an address in one form.
    ['https://0x7f.1/', 'https://ghcr.io/v2/', false],
    ['https://[::ffff:10.0.0.1]/', 'https://ghcr.io/v2/', false],
    ['https://localhost:8443/', 'https://ghcr.io/v2/', false],
    ['http://127.0.0.1:5001/token', 'http://127.0.0.1:5000/v2/', true],
    ['https://10.0.0.2/', 'https://10.0.0.1/v2/', true],
    ['http://other.example.com/', 'http://registry.example.com/v2/', true],
    ['ftp://ghcr.io/', 'https://ghcr.io/v2/', false],
    ['file:///etc/passwd', 'https://ghcr.io/v2/', false],
  ])('%s from %s: %s', (target, from, safe) => {
    const check = (): void => {
      assertSafe(new URL(target), new URL(from), 'redirect');
    };
    if (safe) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'UNSAFE_ADDRESS' }));
  });
});

it.each([
  ['https://a.example/', 'https://a.example:443/x', true],
  ['https://a.example:8443/', 'https://a.example/', false],
  ['https://a.example/', 'https://b.example/', false],
])('%s and %s are one host: %s', (a, b, same) => {
  expect(sameHost(new URL(a), new URL(b))).toBe(same);
});
