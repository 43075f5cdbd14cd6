import { isIP } from 'node:net';
import type { Call, RegistryRepository } from '../../oci/index.js';
import { WireError } from '../http/trouble.js';
import type { Exchange } from '../http/wire.js';

const HUB_HOSTS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);

/** Docker Hub under any of its names. */
export function isHubHost(host: string): boolean {
  return HUB_HOSTS.has(host);
}

/** The key under which Docker keeps the login for Docker Hub. */
export const HUB_CONFIG_KEY = 'https://index.docker.io/v1/';

/** Where a registry answers, for all repositories under one host name. */
export interface Endpoint {
  /** As written by the user, but one name for all of Docker Hub's. */
  readonly host: string;
  /** `https://registry.example.com`, without a path. */
  readonly origin: string;
  /** http is allowed, and so is a login over it: loopback, or named in `plain-http`. */
  readonly plain: boolean;
  /** http is only a guess: loopback that `plain-http` does not name may as well speak TLS. */
  readonly guessed: boolean;
}

/** The API of a registry host. http for loopback and for the hosts of `plain-http`, https for all others. */
export function endpointOf(host: string, plainHttp: readonly string[]): Endpoint {
  if (isHubHost(host)) return { host: 'docker.io', origin: 'https://registry-1.docker.io', plain: false, guessed: false };
  const named = plainHttp.some((one) => one.toLowerCase() === host || one.toLowerCase() === nameOf(host));
  const plain = named || isLoopback(nameOf(host));
  return { host, origin: `${plain ? 'http' : 'https'}://${host}`, plain, guessed: plain && !named };
}

/** Path of the repository in URLs: official images of Docker Hub live below `library/`. */
export function apiPath(repository: RegistryRepository): string {
  return isHubHost(repository.host) && !repository.path.includes('/') ? `library/${repository.path}` : repository.path;
}

/** `host` without its port and brackets. */
export function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}

/** Loopback by name or address: what never leaves this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  return isIP(name) === 4 ? name.startsWith('127.') : name === '::1' || name === '0:0:0:0:0:0:0:1';
}

/** The name or address that is connected to. */
export function hostNameOf(url: URL): string {
  return nameOf(url.hostname);
}

/** The URL that `text` spells, relative to `base`; undefined instead of a throw. */
export function parseUrl(text: string, base?: URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

const ANSWER_MS = 10_000;

/** Whether a host speaks TLS. A certificate that is not trusted is a yes: the request that follows will say what is wrong with it. */
export async function speaksTls(exchange: Exchange, host: string, call: Call): Promise<boolean> {
  try {
    const url = new URL(`https://${host}/v2/`);
    const answer = await exchange({ method: 'GET', url, headers: {}, call, registry: hostNameOf(url), answerMs: ANSWER_MS });
    answer.body.drop();
    return true;
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return error.trouble === 'certificate';
  }
}

/** `url` with TLS. */
export function secured(url: URL): URL {
  const secure = new URL(url);
  secure.protocol = 'https:';
  return secure;
}
