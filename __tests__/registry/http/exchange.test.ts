import { request, type ClientRequest } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exchangeOver } from '../../../src/registry/http/exchange.js';
import { wholeBody, type WireRequest } from '../../../src/registry/http/wire.js';
import { Disposables } from '../../support/disposable.js';
import { connect } from '../connect.js';
import { testPorts } from '../ports.js';
import { blobOf, bytesOf, collected } from '../sample.js';
import { serve } from '../scripted-server.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

describe('an exchange', () => {
  it('settles when it is ended in the moment in which an answer without a body comes', async () => {
    const server = await serve(() => ({ status: 204 }));
    disposables.add(() => server.close());
    const ended = new AbortController();
    const start = (wire: WireRequest): Promise<ClientRequest> => {
      const sent = request(wire.url, { method: wire.method });
      sent.once('response', () => {
        ended.abort(new Error('cancelled'));
      });
      return Promise.resolve(sent);
    };
    const exchange = exchangeOver({ start }, testPorts().clock);
    const url = new URL(`http://${server.host}/`);
    const settled = await exchange({
      method: 'PUT',
      url,
      headers: {},
      call: { signal: ended.signal },
      registry: 'r',
      answerMs: 60_000,
    }).then(
      () => 'settled',
      () => 'settled',
    );
    expect(settled).toBe('settled');
  });

  it.each([
    [4, 'the body ended after 4 of 5 bytes'],
    [6, 'the body is longer than its 5 bytes'],
  ])('does not wait for the rest of a body that has not the length it says: %d', async (length, why) => {
    const server = await serve(() => ({ status: 201 }));
    disposables.add(() => server.close());
    const start = ({ url, method, headers }: WireRequest): Promise<ClientRequest> => Promise.resolve(request(url, { method, headers }));
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.alloc(length));
    };
    const sent = exchangeOver(
      { start },
      testPorts().clock,
    )({
      method: 'PUT',
      url: new URL(`http://${server.host}/`),
      headers: { 'content-length': '5' },
      body: { size: 5, open },
      call: { deadline: Infinity },
      registry: 'r',
      answerMs: 60_000,
    });
    await expect(sent).rejects.toMatchObject({ thrown: { message: why } });
  });

  it.each([
    [true, 'comes a turn later, as over TLS'],
    [false, 'does not come'],
  ])('has sent its body (%s) where the answer is there first, and the word that the last bytes are taken %s', async (comes) => {
    const server = await serve(() => ({ status: 201 }));
    disposables.add(() => server.close());
    const start = ({ url, method, headers }: WireRequest): Promise<ClientRequest> => {
      const sent = request(url, { method, headers });
      const write = sent.write.bind(sent) as (chunk: Uint8Array) => boolean;
      const late = (chunk: Uint8Array, taken: () => void): boolean => {
        sent.prependOnceListener('response', () => {
          if (comes) setImmediate(taken);
        });
        return write(chunk);
      };
      return Promise.resolve(Object.assign(sent, { write: late }));
    };
    const answer = await exchangeOver(
      { start },
      testPorts().clock,
    )({
      method: 'PUT',
      url: new URL(`http://${server.host}/`),
      headers: { 'content-length': '5' },
      body: wholeBody(Buffer.from('bytes')),
      call: { deadline: Infinity },
      registry: 'r',
      answerMs: 60_000,
    });
    answer.body.discard();
    expect([answer.status, answer.complete]).toEqual([201, comes]);
  });

  it('says how long a body without bytes is', async () => {
    const { registry, target, close } = await connect(disposables);
    await target.push(blobOf(Buffer.alloc(0)));
    await target.access();
    await close();
    expect(registry.seen.map(({ method, headers }) => [method, headers['content-length']])).toEqual([
      ['HEAD', undefined],
      ['POST', '0'],
      ['PUT', '0'],
      ['POST', '0'],
      ['DELETE', undefined],
    ]);
  });

  it('gives up a body that nobody takes', async () => {
    const server = await serve(() => ({ status: 201 }), { early: () => (message) => void message.pause() });
    disposables.add(() => server.close());
    const start = ({ url, method, headers }: WireRequest): Promise<ClientRequest> => Promise.resolve(request(url, { method, headers }));
    const sent = exchangeOver(
      { start },
      testPorts({ impatient: true }).clock,
    )({
      method: 'PUT',
      url: new URL(`http://${server.host}/`),
      headers: {},
      body: wholeBody(Buffer.alloc(64 * 1024 * 1024)),
      call: { deadline: Infinity },
      registry: 'r',
      answerMs: 60_000,
    });
    await expect(sent).rejects.toMatchObject({ trouble: 'timeout', sent: false, message: 'no bytes were taken for two minutes' });
  });

  it('gives up a body that drips', async () => {
    const bytes = bytesOf(100_000);
    const { descriptor } = blobOf(bytes);
    const dripping: NodeJS.Timeout[] = [];
    disposables.add(() => {
      for (const timer of dripping) clearInterval(timer);
    });
    const { target, ports, registry } = await connect(disposables, (seen) =>
      seen.method !== 'GET'
        ? undefined
        : (_, response) => {
            response.writeHead(200, { 'content-length': String(bytes.length) });
            let at = 0;
            dripping.push(
              setInterval(() => {
                ports.clock.advance(20_000);
                response.write(bytes.subarray(at, ++at));
              }, 5),
            );
          },
    );
    registry.blobs.set(descriptor.digest, bytes);
    await expect(collected(target.open(descriptor))).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('slower than 1 KB/s'),
    });
  });
});
