import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { SERVER } from './certificates.js';
import { close, listen } from './loopback.js';

/** One request that passes, with its path as sent. */
export interface Passage {
  readonly method: string;
  readonly path: string;
}

/** What happens on the way to a registry that cannot be told to misbehave. */
export interface GateOptions {
  /** Before the registry hears of the request: it waits as long as this does; a status is answered in the registry's place. */
  readonly before?: (passage: Passage) => Promise<number | undefined> | number | undefined;
  /** The registry has answered, and the answer waits as long as this does. `gone` comes true when nobody waits for it any more. */
  readonly after?: (passage: Passage, gone: Promise<void>) => Promise<void> | undefined;
}

export interface RegistryGate {
  /** `registry.test:PORT`, to be used in place of the registry's. */
  readonly host: string;
  stop(): Promise<void>;
}

/** A TLS front of the registry at a plain address, which can also stop a run at a request that is known. */
export async function startRegistryGate(registry: string, options: GateOptions = {}): Promise<RegistryGate> {
  const server = createServer(SERVER, (incoming, outgoing) => {
    pass(registry, options, incoming, outgoing).catch(() => outgoing.destroy());
  });
  const port = await listen(server);
  return {
    host: `registry.test:${port}`,
    stop: () => close(server),
  };
}

async function pass(registry: string, options: GateOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const passage = { method: incoming.method ?? '', path: incoming.url ?? '' };
  const gone = new Promise<void>((resolve) => outgoing.once('close', resolve));
  const status = await options.before?.(passage);
  if (status !== undefined) {
    incoming.resume();
    outgoing.writeHead(status, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify({ errors: [{ code: 'DENIED', message: 'stopped at the gate' }] }));
    return;
  }
  const onward = request(`${registry}${passage.path}`, { method: passage.method, headers: incoming.headers, agent: false });
  const answered = new Promise<IncomingMessage>((resolve, reject) => onward.once('response', resolve).once('error', reject));
  // A registry may answer before it has read everything; what it answers counts.
  pipeline(incoming, onward).catch(() => undefined);
  const answer = await answered;
  await options.after?.(passage, gone);
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, outgoing);
}
