import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults.js';
import type { LoggedRequest } from './request-log.js';

/** An answer before it is sent; `Content-Length` comes from the body. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | { readonly size: number; readonly bytes: AsyncIterable<Uint8Array> };
}

/** The other side, or a fault, ended the connection while the request was handled. */
export class Disconnected extends Error {}

/** Error body of the spec: `{"errors":[{code,message,detail}]}`. */
export function errorReply(status: number, code: string, message = code, headers: Readonly<Record<string, string>> = {}): Reply {
  return jsonReply(status, { errors: [{ code, message, detail: {} }] }, headers);
}

export function jsonReply(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers }, body: Buffer.from(JSON.stringify(value)) };
}

export function htmlReply(status: number): Reply {
  const body = Buffer.from(
    `<html><head><title>${status}</title></head><body><center><h1>${status} Bad Gateway</h1></center></body></html>\r\n`,
  );
  return { status, headers: { 'Content-Type': 'text/html' }, body };
}

/** The request's body, counted, cut where a fault says so. */
export async function* bodyOf(request: IncomingMessage, entry: LoggedRequest, fault: Fault | undefined): AsyncGenerator<Uint8Array> {
  const limit = fault?.kind === 'reset-upload' ? fault.afterBytes : Infinity;
  if (entry.received >= limit) throw cut(request.socket);
  try {
    for await (const chunk of request) {
      if (!(chunk instanceof Uint8Array)) continue;
      const wanted = chunk.subarray(0, limit - entry.received);
      entry.received += wanted.length;
      yield wanted;
      if (entry.received >= limit) throw cut(request.socket);
    }
  } catch (failure) {
    throw failure instanceof Disconnected ? failure : new Disconnected('the body broke off', { cause: failure });
  }
}

/** Ends the connection by a TCP reset (TLS: by closing it). */
export function cut(socket: Socket): Disconnected {
  try {
    socket.resetAndDestroy();
  } catch {
    socket.destroy();
  }
  return new Disconnected('cut by a fault');
}

/** Sends the answer, spoiled by what the fault does to answers. */
export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply, fault: Fault | undefined): Promise<void> {
  const size = reply.body === undefined ? 0 : 'bytes' in reply.body ? reply.body.size : reply.body.length;
  const bodiless = reply.status === 204 || reply.status === 304;
  response.writeHead(reply.status, { ...(bodiless ? {} : { 'Content-Length': size }), ...reply.headers });
  if (request.method === 'HEAD' || bodiless || reply.body === undefined) {
    response.end();
    return;
  }
  const stopAt = fault?.kind === 'reset-download' || fault?.kind === 'truncate' ? fault.afterBytes : Infinity;
  let sent = 0;
  // Headers are on their way even when the body ends at once.
  response.flushHeaders();
  for await (const chunk of 'bytes' in reply.body ? reply.body.bytes : [reply.body]) {
    let part = chunk.subarray(0, stopAt - sent);
    if (fault?.kind === 'corrupt' && fault.atByte >= sent && fault.atByte < sent + part.length) part = flipped(part, fault.atByte - sent);
    sent += part.length;
    await written(response, part);
    if (sent < stopAt) continue;
    // What was written shall arrive before the end of the connection does.
    await sleep(5);
    if (fault?.kind === 'truncate') request.socket.end();
    else cut(request.socket);
    throw new Disconnected('the answer was cut by a fault');
  }
  response.end();
}

function written(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    response.write(chunk, (failure) => {
      if (failure === null || failure === undefined) done();
      else fail(new Disconnected('the client went away', { cause: failure }));
    });
  });
}

function flipped(chunk: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
