import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen } from './loopback.js';

export interface ConnectProxy {
  readonly port: number;
  /** Target and `Proxy-Authorization` of each CONNECT, in order. */
  readonly asked: readonly (readonly [target: string | undefined, authorization: string | undefined])[];
  stop(): Promise<void>;
}

/** A proxy that opens tunnels and nothing else; every name is this machine to it. */
export async function startConnectProxy(): Promise<ConnectProxy> {
  const asked: (readonly [string | undefined, string | undefined])[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((_request, response) => response.writeHead(400).end());
  server.on('connection', keep);
  server.on('connect', (request, client: Socket, head) => {
    asked.push([request.url, request.headers['proxy-authorization']]);
    const upstream = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    keep(upstream);
    upstream.once('close', () => client.destroy());
  });
  const port = await listen(server);
  return {
    port,
    asked,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
