import ipaddr from 'ipaddr.js';
import { Failure } from '../../failure.js';
import type { RegistryFailure } from '../types.js';
import { hostNameOf, isLoopback } from './endpoint.js';

/**
 * Where an address means something. `special` is what no registry has a reason to name: link-local addresses (the metadata services of clouds),
 * multicast, addresses kept for documentation or for other protocols.
 */
export type Network = 'public' | 'private' | 'loopback' | 'special';

/** Metadata services of clouds (Azure; Alibaba; AWS and Google by IPv6) in ranges that mean something else to everybody else. */
const METADATA = new Set(['168.63.129.16', '100.100.100.200', 'fd00:ec2::254', 'fd20:ce::254']);
const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'metadata']);

/** By the ranges of ipaddr.js (IANA's registries of special addresses). */
const NETWORKS = new Map<string, Network>([
  ['unicast', 'public'],
  ['loopback', 'loopback'],
  // Connecting to it means this machine.
  ['unspecified', 'loopback'],
  ['private', 'private'],
  ['carrierGradeNat', 'private'],
  ['uniqueLocal', 'private'],
  ['deprecatedSiteLocal', 'private'],
]);

/** The network of an IP address in any spelling; undefined for what is none. */
function networkOf(text: string): Network | undefined {
  if (!ipaddr.isValid(text)) return undefined;
  const address = ipaddr.parse(text);
  const inner = address instanceof ipaddr.IPv6 ? embedded(address) : undefined;
  if (inner !== undefined) return networkOf(inner);
  if (METADATA.has(address.toString())) return 'special';
  return NETWORKS.get(address.range()) ?? 'special';
}

/** The IPv4 address that an IPv6 one stands for: mapped, compatible (RFC 4291, 2.5.5), translated (NAT64, RFC 6052 and 8215), 6to4. */
function embedded(address: ipaddr.IPv6): string | undefined {
  const { parts } = address;
  const ipv4 = (high = 0, low = 0): string => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  switch (address.range()) {
    case 'ipv4Mapped':
    case 'rfc6145':
    case 'rfc6052':
      return ipv4(parts[6], parts[7]);
    case '6to4':
      return ipv4(parts[1], parts[2]);
    case 'unicast':
      return parts.slice(0, 6).every((part) => part === 0) ? ipv4(parts[6], parts[7]) : undefined;
    default:
      return undefined;
  }
}

/** What is known of a host by its name alone; a name that tells nothing counts as public until it is looked up. */
export function networkOfHost(name: string): Network {
  const bare = name.toLowerCase().replace(/\.$/, '');
  if (isLoopback(bare)) return 'loopback';
  if (METADATA_NAMES.has(bare)) return 'special';
  return networkOf(bare) ?? 'public';
}

/** Whether one who is in `from` may point to `to`: outwards, or to its own network; what is on this machine sees what this machine sees. */
function mayPoint(from: Network, to: Network): boolean {
  switch (to) {
    case 'public':
      return true;
    case 'private':
      return from === 'private' || from === 'loopback';
    case 'loopback':
      return from === 'loopback';
    case 'special':
      return false;
  }
}

/**
 * Refuses an address that an answer of `from` points to when it would leave TLS, or reach into a private network that the registry itself
 * is not part of: a hostile registry could otherwise make the runner send data, or a login, to any machine near it. Names are looked at once
 * more when they are resolved (`AddressGuard`). `what`: "upload address", "token server" …
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
  if (!mayPoint(networkOfHost(hostNameOf(from)), networkOfHost(hostNameOf(target)))) {
    throw unsafe(`${from.host} named a ${what} inside a private network: ${target.origin}.`, OUTSIDE);
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

const OUTSIDE = 'A public registry must not send the runner there. Check the registry, or its external address setting.';

function unsafe(message: string, hint: string): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({ code: 'UNSAFE_ADDRESS', message, hint });
}

/** Refuses a registry that only a file names when it is not outside. */
export function assertPublic(registry: URL): void {
  if (networkOfHost(hostNameOf(registry)) === 'public') return;
  throw unsafe(
    `The registry ${registry.host} is inside a private network, and the workflow does not name it.`,
    'Name it in "repository" or "source", or refer to another registry.',
  );
}

/** An address as a resolver gives it. */
export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** Looks at the addresses that are connected to: a name says nothing about where it leads, and may lead elsewhere the next time. */
export class AddressGuard {
  /** Hosts that the user named, with the networks that they were found in. */
  readonly #named = new Map<string, Set<Network>>();

  /** A host of `repository` or `source`: it may be anywhere. */
  name(hostname: string): void {
    if (!this.#named.has(hostname)) this.#named.set(hostname, new Set([networkOfHost(hostname)]));
  }

  /**
   * Those of the addresses of `hostname` that may be connected to on behalf of `registry` (the host name of the registry whose answers led
   * there). Throws UNSAFE_ADDRESS when there is none.
   */
  allowed(hostname: string, registry: string, addresses: readonly Resolved[]): readonly Resolved[] {
    const own = this.#named.get(hostname);
    if (own !== undefined) {
      for (const { address } of addresses) own.add(networkOf(address) ?? 'special');
      return addresses;
    }
    const from: readonly Network[] = [...(this.#named.get(registry) ?? ['public' as const])];
    const allowed = addresses.filter(({ address }) => from.some((network) => mayPoint(network, networkOf(address) ?? 'special')));
    if (allowed.length > 0) return allowed;
    throw unsafe(
      `${registry} named ${hostname}, which leads into a private network (${addresses.map(({ address }) => address).join(', ')}).`,
      OUTSIDE,
    );
  }
}
