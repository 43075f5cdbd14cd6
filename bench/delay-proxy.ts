import { connect, createServer, type Socket } from 'node:net';
import { listen } from '../__tests__/support/loopback.js';

/** A line to a server on loopback. */
export interface DelayProxy {
  readonly host: string;
  stop(): Promise<void>;
}

/** A sender hears from a full line when so much time's bytes wait before it, as routers keep them. */
const QUEUE_MS = 50;

/** One direction of a line, for all connections together. */
class Lane {
  readonly #bytesPerMs: number;
  #free = 0;

  constructor(bytesPerSecond: number) {
    this.#bytesPerMs = bytesPerSecond / 1000;
  }

  /** When the last of these bytes is on the line. */
  take(bytes: number): number {
    this.#free = Math.max(this.#free, performance.now()) + bytes / this.#bytesPerMs;
    return this.#free;
  }
}

/**
 * Passes bytes on half a round trip later, each way, in order and no more of them than the line takes. The first bytes of a connection wait one
 * round trip more, for the handshake that loopback makes at once.
 */
export async function startDelayProxy(target: string, roundTripMs: number, bytesPerSecond = Infinity): Promise<DelayProxy> {
  const [hostname = '127.0.0.1', targetPort = '0'] = target.split(':');
  const sockets = new Set<Socket>();
  const [there, back] = [new Lane(bytesPerSecond), new Lane(bytesPerSecond)];
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(targetPort), noDelay: true });
    const opened = performance.now() + roundTripMs;
    pass(client, upstream, (bytes) => Math.max(there.take(bytes), opened) + roundTripMs / 2, roundTripMs);
    pass(upstream, client, (bytes) => back.take(bytes) + roundTripMs / 2, roundTripMs);
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
  const port = await listen(server);
  return {
    host: `127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function pass(from: Socket, to: Socket, due: (bytes: number) => number, roundTripMs: number): void {
  // Timers of different lengths may change places; what is due is done in the order in which it came.
  const waiting: { readonly at: number; readonly act: () => void }[] = [];
  const later = (bytes: number, act: () => void): number => {
    const at = due(bytes);
    waiting.push({ at, act });
    const rest = Math.max(0, at - performance.now());
    setTimeout(() => {
      while ((waiting[0]?.at ?? Infinity) <= at) waiting.shift()?.act();
    }, rest);
    return rest;
  };
  from.on('data', (chunk) => {
    const ahead = later(chunk.length, () => {
      if (!to.destroyed) to.write(chunk);
    });
    const over = ahead - roundTripMs - QUEUE_MS;
    if (over <= 0) return;
    from.pause();
    setTimeout(() => from.resume(), over);
  });
  from.on('end', () => {
    later(0, () => {
      if (!to.destroyed) to.end();
    });
  });
}
