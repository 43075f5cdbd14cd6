import { describe, expect, it } from '@jest/globals';
import { AddressGuard, assertSafe, networkOfHost, sameHost } from '../../../src/registry/host/addresses.js';

describe('the network of a host', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['localhost', 'loopback'],
    ['localhost.', 'loopback'],
    ['registry.localhost', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['::1', 'loopback'],
    ['::', 'loopback'],
    ['::ffff:7f00:1', 'loopback'],
    ['::127.0.0.1', 'loopback'],
    ['::7f00:1', 'loopback'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['2002:7f00:1::', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd00::1', 'private'],
    ['fec0::1', 'private'],
    ['64:ff9b::a00:1', 'private'],
    ['64:ff9b:1::a00:1', 'private'],
    ['169.254.169.254', 'special'],
    ['::ffff:a9fe:a9fe', 'special'],
    ['64:ff9b::a9fe:a9fe', 'special'],
    ['fe80::1', 'special'],
    ['168.63.129.16', 'special'],
    ['192.0.0.192', 'special'],
    ['100.100.100.200', 'special'],
    ['64:ff9b::6464:64c8', 'special'],
    ['fd00:ec2::254', 'special'],
    ['FD00:0EC2:0:0:0:0:0:254', 'special'],
    ['fd20:ce::254', 'special'],
    ['metadata.google.internal', 'special'],
    ['metadata.google.internal.', 'special'],
    ['224.0.0.1', 'special'],
    ['2001:db8::1', 'special'],
    ['::ffff:808:808', 'public'],
    ['64:ff9b::808:808', 'public'],
    ['2606:4700::1', 'public'],
    ['8.8.8.8', 'public'],
    ['ghcr.io', 'public'],
    ['10.example.com', 'public'],
  ])('%s: %s', (host, expected) => {
    expect(networkOfHost(host)).toBe(expected);
  });
});

describe('an address that a name leads to', () => {
  const at = (...addresses: string[]) => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const guarded = (): AddressGuard => {
    const guard = new AddressGuard();
    guard.name('registry.example');
    return guard;
  };

  it('may be anywhere for a host that the user named', () => {
    for (const address of ['10.0.0.1', '127.0.0.1', '169.254.1.1', '8.8.8.8'])
      expect(guarded().allowed('registry.example', 'registry.example', at(address))).toEqual(at(address));
  });

  it.each(['10.0.0.1', '127.0.0.1', '169.254.169.254', 'fec0::1', '::127.0.0.1', '192.0.0.192', '168.63.129.16'])(
    'of another host is not %s, where the registry is outside',
    (address) => {
      const guard = guarded();
      guard.allowed('registry.example', 'registry.example', at('8.8.8.8'));
      expect(() => guard.allowed('storage.example', 'registry.example', at(address))).toThrow(
        expect.objectContaining({ code: 'UNSAFE_ADDRESS', message: expect.stringContaining(`storage.example`) }),
      );
      expect(guard.allowed('storage.example', 'registry.example', at(address, '8.8.4.4'))).toEqual(at('8.8.4.4'));
    },
  );

  it('may be in the network in which the registry itself was found', () => {
    const guard = guarded();
    guard.name('other.example');
    guard.allowed('registry.example', 'registry.example', at('10.0.0.1'));
    guard.allowed('other.example', 'other.example', at('8.8.8.8'));
    // Two ports of one host are two registries.
    guard.name('registry.example');
    expect(guard.allowed('auth.example', 'registry.example', at('10.0.0.2'))).toEqual(at('10.0.0.2'));
    expect(() => guard.allowed('auth.example', 'registry.example', at('127.0.0.1'))).toThrow('127.0.0.1');
    expect(() => guard.allowed('auth.example', 'registry.example', at('169.254.169.254'))).toThrow('169.254.169.254');
    // What one registry may point to, another may not.
    expect(() => guard.allowed('auth.example', 'other.example', at('10.0.0.2'))).toThrow('10.0.0.2');
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
    ['http://169.254.1.1:5000/x', 'http://169.254.1.1:5000/v2/', true],
    ['http://169.254.1.1:5001/x', 'http://169.254.1.1:5000/v2/', false],
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
  ['https://a.example/', 'http://a.example/', false],
  ['https://a.example/', 'http://a.example:443/', true],
  ['https://a.example:80/', 'http://a.example/', true],
])('%s and %s are one host: %s', (a, b, same) => {
  expect(sameHost(new URL(a), new URL(b))).toBe(same);
});
