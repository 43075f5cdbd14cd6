import { BlockList, isIP } from 'node:net';
import { Failure } from '../../failure.js';
import type { RegistryFailure } from '../types.js';
import { isLoopback, nameOf } from './endpoint.js';

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
PRIVATE.addAddress('::', 'ipv6');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/** Addresses that only mean something inside a network: loopback, private, link-local (cloud metadata), in any spelling. */
export function isPrivateHost(name: string): boolean {
  if (isLoopback(name) || name === 'metadata.google.internal') return true;
  const family = isIP(name);
  if (family === 4) return PRIVATE.check(name, 'ipv4');
  if (family !== 6) return false;
  // ::ffff:a.b.c.d is the IPv4 address by another name; URL writes it in hex.
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(name);
  if (mapped === null) return PRIVATE.check(name, 'ipv6');
  const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)];
  return PRIVATE.check([high >> 8, high & 255, low >> 8, low & 255].join('.'), 'ipv4');
}

/**
 * Refuses an address that an answer of `from` points to when it would leave TLS, or reach into a private network that the registry itself
 * is not part of: a hostile registry could otherwise make the runner send data, or a login, to any machine near it.
 * `what`: "upload address", "token server" …
 */
export function assertSafe(target: URL, from: URL, what: string): void {
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    throw unsafe(`${from.host} named ${target.protocol} as ${what}.`, 'Only http and https addresses are followed.');
  }
  if (from.protocol === 'https:' && target.protocol !== 'https:') {
    throw unsafe(
      `${from.host} named a ${what} without TLS: ${target.origin}.`,
      'Set the external https address in the registry or its proxy, so that the addresses it gives are https.',
    );
  }
  if (sameHost(target, from)) return;
  if (isPrivateHost(nameOf(target.host)) && !isPrivateHost(nameOf(from.host))) {
    throw unsafe(
      `${from.host} named a ${what} inside a private network: ${target.origin}.`,
      'A public registry must not send the runner there. Check the registry, or its external address setting.',
    );
  }
}

/** Same host and port, a default port counted as none written. */
export function sameHost(a: URL, b: URL): boolean {
  return a.hostname === b.hostname && portOf(a) === portOf(b);
}

function portOf(url: URL): string {
  if (url.port !== '') return url.port;
  return url.protocol === 'https:' ? '443' : '80';
}

function unsafe(message: string, hint: string): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({ code: 'UNSAFE_ADDRESS', message, hint });
}
