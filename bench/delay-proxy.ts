import { connect, createServer, type Socket } from 'node:net';

/** A line of `roundTripMs` to a server on loopback. */
export interface DelayProxy {
  readonly host: string;
  stop(): Promise<void>;
}

/**
 * Passes bytes on half a round trip later, each way, in order and without a bound on the rate. The first bytes of a connection wait one
 * round trip more, for the handshake that loopback makes at once.
 */
export async function startDelayProxy(target: string, roundTripMs: number): Promise<DelayProxy> {
  const [hostname = '127.0.0.1', port = '0'] = target.split(':');
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    const opened = performance.now() + roundTripMs;
    pass(client, upstream, () => Math.max(performance.now(), opened) + roundTripMs / 2);
    pass(upstream, client, () => performance.now() + roundTripMs / 2);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        // What is still on the line arrives first.
        setTimeout(() => {
          client.destroy();
          upstream.destroy();
        }, roundTripMs);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function pass(from: Socket, to: Socket, due: () => number): void {
  const later = (act: () => void): void => {
    // A timer that is due in the same millisecond as an earlier one runs after it: the order is kept.
    setTimeout(act, Math.max(0, due() - performance.now()));
  };
  from.on('data', (chunk) => {
    later(() => {
      if (!to.destroyed) to.write(chunk);
    });
  });
  from.on('end', () => {
    later(() => {
      if (!to.destroyed) to.end();
    });
  });
}
