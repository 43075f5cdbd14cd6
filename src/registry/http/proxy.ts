import { type Agent, type ClientRequestArgs, request as httpRequest } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { Duplex } from 'node:stream';
import type { Clock, Environment } from '../../ports.js';
import { parseUrl } from '../host/endpoint.js';
import { WireError } from './trouble.js';

/** The proxy that `url` goes through, or undefined for a direct connection. */
export type ProxyFor = (url: URL) => URL | undefined;

/**
 * `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` as curl reads them, lower case first. A proxy without a scheme is an http one.
 * `found` is told each proxy, with the login in it. Throws a RangeError whose message holds no password when a proxy variable is no URL.
 */
export function proxiesFrom(env: Environment, found?: (proxy: URL) => void): ProxyFor {
  const https = proxyUrl('HTTPS_PROXY', env['https_proxy'] ?? env['HTTPS_PROXY']);
  const http = proxyUrl('HTTP_PROXY', env['http_proxy'] ?? env['HTTP_PROXY']);
  for (const proxy of [https, http]) if (proxy !== undefined) found?.(proxy);
  const direct = exceptions(env['no_proxy'] ?? env['NO_PROXY'] ?? '');
  return (url) => {
    const proxy = url.protocol === 'https:' ? https : http;
    return proxy === undefined || direct(url) ? undefined : proxy;
  };
}

/** User and password that a proxy's URL holds, as they are sent; undefined when it holds none. */
export function proxyLogin(proxy: URL): { readonly username: string; readonly password: string } | undefined {
  if (proxy.username === '') return undefined;
  return { username: decoded(proxy.username), password: decoded(proxy.password) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function proxyUrl(name: string, text: string | undefined): URL | undefined {
  const written = text?.trim() ?? '';
  if (written === '') return undefined;
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new RangeError(`${name} is no http or https URL of a proxy`);
  }
  return url;
}

function exceptions(list: string): (url: URL) => boolean {
  const entries = list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map((entry) => entry.toLowerCase());
  if (entries.includes('*')) return () => true;
  const tests = entries.map(exception);
  return (url) => tests.some((test) => test(url));
}

/** One entry: a name (it and everything below it), an address, an address range, each with a port if one is written. */
function exception(entry: string): (url: URL) => boolean {
  const range = /^([0-9a-f.:[\]]+)\/(\d{1,3})$/.exec(entry);
  if (range !== null) return inRange(bare(range[1] ?? ''), Number(range[2]));
  const [, name = entry, port] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  const wanted = bare(name)
    .replace(/^\*?\./, '')
    .replace(/\.$/, '');
  return (url) => {
    const host = bare(url.hostname).replace(/\.$/, '');
    const actual = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return (port === undefined || port === actual) && (host === wanted || (isIP(host) === 0 && host.endsWith(`.${wanted}`)));
  };
}

function inRange(network: string, prefix: number): (url: URL) => boolean {
  const family = isIP(network);
  if (family === 0 || prefix > (family === 4 ? 32 : 128)) return () => false;
  const block = new BlockList();
  block.addSubnet(network, prefix, family === 4 ? 'ipv4' : 'ipv6');
  return (url) => {
    const host = bare(url.hostname);
    const kind = isIP(host);
    return kind !== 0 && block.check(host, kind === 4 ? 'ipv4' : 'ipv6');
  };
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** The modules of TLS, loaded when it is first spoken. */
export interface Tls {
  readonly https: typeof import('node:https');
  readonly tls: typeof import('node:tls');
}

/** A proxy that has not opened a tunnel by then will not. */
const CONNECT_MS = 30_000;

type Created = (error: Error | null, stream: Duplex) => void;

/** An agent for https whose connections go through a proxy's CONNECT tunnel (RFC 9110, 9.3.6); TLS is spoken with the far end. */
export function tunnelAgent(proxy: URL, { https, tls }: Tls, clock: Clock, settings: { readonly keepAlive: boolean }): Agent {
  class TunnelAgent extends https.Agent {
    override createConnection(options: ClientRequestArgs, created?: Created): undefined {
      const host = options.host ?? 'localhost';
      const authority = `${host.includes(':') ? `[${host}]` : host}:${String(options.port)}`;
      openTunnel(proxy, authority, https, clock, (error, stream) => {
        if (error !== null) {
          created?.(error, stream);
          return;
        }
        const servername = 'servername' in options && typeof options.servername === 'string' ? options.servername : host;
        created?.(null, tls.connect({ socket: stream, host, servername, ALPNProtocols: ['http/1.1'] }));
      });
      return undefined;
    }
  }
  return new TunnelAgent(settings);
}

function openTunnel(proxy: URL, authority: string, https: Tls['https'], clock: Clock, opened: Created): void {
  const start = proxy.protocol === 'https:' ? https.request : httpRequest;
  const request = start({
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port,
    method: 'CONNECT',
    path: authority,
    headers: { host: authority, ...proxyAuthorization(proxy) },
    agent: false,
  });
  // No watchdog reaches a request that has no socket yet.
  const timer = clock.timer(CONNECT_MS, () => request.destroy(new Error('no answer came in time')));
  request.once('connect', (answer, socket, head) => {
    timer.clear();
    if (answer.statusCode === 200) {
      socket.unshift(head);
      opened(null, socket);
      return;
    }
    socket.destroy();
    const text = `the proxy ${proxy.host} answered ${answer.statusCode ?? 0} to CONNECT ${authority}`;
    opened(new WireError('proxy', text, { sent: false }), socket);
  });
  request.once('error', (cause) => {
    timer.clear();
    // The agent's callback wants a stream even beside an error.
    opened(new WireError('proxy', `the proxy ${proxy.host} cannot be reached: ${cause.message}`, { sent: false, cause }), new Duplex());
  });
  request.end();
}

/** `Proxy-Authorization` for a proxy URL that holds a user. */
export function proxyAuthorization(proxy: URL): Readonly<Record<string, string>> {
  const login = proxyLogin(proxy);
  if (login === undefined) return {};
  return { 'proxy-authorization': `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}` };
}
