import dns from 'node:dns';
import { Agent, type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Clock } from '../../ports.js';
import type { AddressGuard } from '../host/addresses.js';
import { proxyAuthorization, type ProxyFor, type Tls, tunnelAgent } from './proxy.js';
import type { WireRequest } from './wire.js';

/** Sockets to keep and to throw away, direct and through the proxies of the environment. Made when first needed, TLS included. */
export class Agents {
  readonly #proxyFor: ProxyFor;
  readonly #clock: Clock;
  readonly #guard: AddressGuard;
  readonly #made = new Map<string, Agent>();
  #tls: Promise<Tls> | undefined;

  constructor(proxyFor: ProxyFor, clock: Clock, guard: AddressGuard) {
    this.#proxyFor = proxyFor;
    this.#clock = clock;
    this.#guard = guard;
  }

  /** Starts a request; nothing is sent before its first write or its end. */
  async start(wire: WireRequest, keep: boolean): Promise<ClientRequest> {
    const { url, registry } = wire;
    const proxy = this.#proxyFor(url);
    // Bytes are asked for as they are stored: their digest and length are those of the content.
    const headers = {
      'accept-encoding': 'identity',
      ...wire.headers,
      ...(wire.body === undefined ? {} : { 'content-length': String(wire.body.size) }),
    };
    if (url.protocol === 'https:') {
      const modules = await this.#loadTls();
      const { https } = modules;
      const agent = this.#agent(`https ${registry} ${proxy?.href ?? ''}`, keep, (options) =>
        proxy === undefined ? new https.Agent(options) : tunnelAgent(proxy, modules, this.#clock, options),
      );
      // A tunnel does not ask: a proxy looks names up itself, and it is the user who named it.
      const lookup = this.#lookup(registry);
      return https.request({ ...place(url), lookup, method: wire.method, path: url.pathname + url.search, headers, agent });
    }
    if (proxy === undefined) {
      const agent = this.#agent(`http ${registry}`, keep, (options) => new Agent(options));
      const lookup = this.#lookup(registry);
      return httpRequest({ ...place(url), lookup, method: wire.method, path: url.pathname + url.search, headers, agent });
    }
    // RFC 9112, 3.2.2: a proxy is asked by the absolute form.
    const whole = { ...headers, host: url.host, ...proxyAuthorization(proxy) };
    const options = { ...place(proxy), method: wire.method, path: `${url.origin}${url.pathname}${url.search}`, headers: whole };
    if (proxy.protocol === 'http:') return httpRequest({ ...options, agent: this.#agent('http', keep, (kept) => new Agent(kept)) });
    const { https } = await this.#loadTls();
    return https.request({ ...options, agent: this.#agent('https ', keep, (kept) => new https.Agent(kept)) });
  }

  close(): void {
    for (const agent of this.#made.values()) agent.destroy();
  }

  // One set of agents a registry: a kept connection was checked for the one that it was made for.
  #lookup(registry: string): LookupFunction {
    return (hostname, options, done) => {
      dns.lookup(hostname, { ...options, all: true }, (error, found) => {
        if (error !== null) {
          done(error, []);
          return;
        }
        try {
          const allowed = this.#guard.allowed(hostname, registry, found);
          const [first] = allowed;
          if (options.all === true || first === undefined) done(null, [...allowed]);
          else done(null, first.address, first.family);
        } catch (refused) {
          done(refused instanceof Error ? refused : new Error(String(refused)), []);
        }
      });
    };
  }

  // TLS costs its time only where it is spoken.
  #loadTls(): Promise<Tls> {
    this.#tls ??= Promise.all([import('node:https'), import('node:tls')]).then(([https, tls]) => ({ https, tls }));
    return this.#tls;
  }

  #agent(kind: string, keep: boolean, make: (options: { readonly keepAlive: boolean }) => Agent): Agent {
    const key = `${kind} ${keep ? 'kept' : 'once'}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const agent = make({ keepAlive: keep });
    this.#made.set(key, agent);
    return agent;
  }
}

function place(url: URL): RequestOptions {
  // Without a port Node takes that of the scheme.
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port };
}
