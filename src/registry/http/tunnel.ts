import { request as httpRequest, type Agent, type ClientRequestArgs } from 'node:http';
import { Duplex } from 'node:stream';
import type { Clock } from '../../ports.js';
import { proxyLogin } from './proxy.js';
import { WireError } from './trouble.js';

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
      const authority = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
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
    port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : Number(proxy.port),
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
      if (head.length > 0) socket.unshift(head);
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
