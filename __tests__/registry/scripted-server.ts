import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { listen } from '../support/loopback.js';

/** One request as the server saw it. */
export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** Bytes of the body that had come when the answer was made. */
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** What a script does with a request: answer, break the connection, leave it unanswered, or do it all itself. */
export type Action = Reply | 'reset' | 'silence' | ((message: IncomingMessage, response: ServerResponse) => void);

export interface Scripted {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly port: number;
  readonly seen: Seen[];
  /** `METHOD url` of each request, in order. */
  readonly lines: () => string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

export interface ScriptOptions {
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Decides before the body has been read; undefined: read it, then ask the script. */
  readonly early?: (seen: Seen) => Action | undefined;
}

/** A server on loopback that answers as the script says, and remembers what it was asked. */
export async function serve(script: (seen: Seen) => Action, options: ScriptOptions = {}): Promise<Scripted> {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const listener = (message: IncomingMessage, response: ServerResponse): void => {
    const base = { method: message.method ?? '', url: message.url ?? '', headers: message.headers };
    const early = options.early?.({ ...base, body: Buffer.alloc(0) });
    if (early !== undefined) {
      seen.push({ ...base, body: Buffer.alloc(0) });
      act(early, message, response);
      return;
    }
    const parts: Buffer[] = [];
    message.on('data', (part: Buffer) => parts.push(part));
    message.on('error', () => undefined);
    message.on('end', () => {
      const whole = { ...base, body: Buffer.concat(parts) };
      seen.push(whole);
      act(script(whole), message, response);
    });
  };
  const server: Server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await listen(server);
  return {
    host: `127.0.0.1:${port}`,
    port,
    seen,
    lines: () => seen.map((one) => `${one.method} ${one.url}`),
    connections: () => connections,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function act(action: Action, message: IncomingMessage, response: ServerResponse): void {
  if (action === 'silence') return;
  if (action === 'reset') {
    message.socket.resetAndDestroy();
    return;
  }
  if (typeof action === 'function') {
    action(message, response);
    return;
  }
  const body = Buffer.from(action.body ?? '');
  response.writeHead(action.status, { 'content-length': String(body.length), ...action.headers });
  response.end(message.method === 'HEAD' ? undefined : body);
}
