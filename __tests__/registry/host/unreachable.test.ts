import { createServer } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { AddressGuard } from '../../../src/registry/host/addresses.js';
import { unreachable } from '../../../src/registry/host/unreachable.js';
import { Agents } from '../../../src/registry/http/agents.js';
import { exchangeOver } from '../../../src/registry/http/exchange.js';
import { troubleOf, WireError, type WireTrouble } from '../../../src/registry/http/trouble.js';
import { Disposables } from '../../support/disposable.js';
import { testPorts } from '../ports.js';
import { listen } from '../../support/loopback.js';

const disposables = new Disposables();
afterEach(() => disposables.dispose());

it.each([
  ['hangs up where TLS is spoken to it may want', 'https:', undefined, /, name ".*" in "plain-http"/],
  [
    'answers in plain http where TLS is spoken to it may want',
    'https:',
    'HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n',
    /It does not take up TLS\. If it speaks plain http, name ".*" in "plain-http"/,
  ],
  ['hangs up where http is spoken to it may not want', 'http:', undefined, /If it speaks https, leave ".*" out of "plain-http"/],
])('a registry that %s plain http', async (_, protocol, answer, hint) => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => (answer === undefined ? socket.destroy() : socket.end(answer)));
  });
  const port = await listen(server);
  disposables.add(() => new Promise((resolve) => server.close(resolve)));
  const { clock } = testPorts();
  const agents = new Agents(() => undefined, clock, new AddressGuard());
  disposables.add(() => {
    agents.close();
  });
  const url = new URL(`${protocol}//127.0.0.1:${port}/v2/`);
  const request = { method: 'GET', url, headers: {}, call: { deadline: Infinity }, registry: '127.0.0.1', answerMs: 10_000 } as const;
  const error: unknown = await exchangeOver(agents, clock)(request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WireError);
  const failure = error instanceof WireError ? unreachable(url.host, url, error) : undefined;
  expect(failure).toMatchObject({ code: 'UNREACHABLE', hint: expect.stringMatching(hint) });
  // No words of OpenSSL's source.
  expect(failure?.message).not.toMatch(/SSL routines|\.c:\d/);
});

it.each<readonly [WireTrouble, string, string, RegExp]>([
  ['reset', 'https:', 'r.example', /^The registry, or a proxy in front of it, closed the connection each time\..*not sent again\.$/],
  ['reset', 'http:', 'r.example', /closed the connection each time\..* If it speaks https, leave "r\.example" out of "plain-http"\.$/],
  ['refused', 'http:', 'r.example', /^Check the host and the port/],
  ['dns', 'https:', 'r.example', /^Check the registry's name/],
  ['timeout', 'https:', 'r.example', /too slow or gone/],
  ['protocol', 'https:', 'r.example', /^What answers there does not speak the expected protocol/],
  ['proxy', 'https:', 'r.example', /^Check HTTPS_PROXY/],
  ['refused', 'https:', 'storage.example', /^The registry sends uploads or downloads there/],
  ['proxy', 'https:', 'storage.example', /^Check HTTPS_PROXY/],
])('a connection that ends by %s (%s) to %s says what to look at', (trouble, protocol, host, hint) => {
  const url = new URL(`${protocol}//${host}/v2/`);
  const failure = unreachable('r.example', url, new WireError(trouble, 'words', { sent: false }));
  expect(failure).toMatchObject({ code: 'UNREACHABLE', hint: expect.stringMatching(hint) });
  expect(failure.message.startsWith(host === 'r.example' ? 'r.example cannot' : 'storage.example, an address that r.example')).toBe(true);
});

it('Docker Hub by the name of its API is Docker Hub', () => {
  const error = new WireError('refused', 'words', { sent: false });
  expect(unreachable('docker.io', new URL('https://registry-1.docker.io/v2/'), error).message).toBe('docker.io cannot be reached: words.');
});

it.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['HPE_INVALID_CONSTANT', 'protocol'],
  ['Z_DATA_ERROR', 'protocol'],
  ['ERR__ERROR_FORMAT_PADDING_1', 'protocol'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'protocol'],
  ['EPROTO', 'protocol'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
])('the error %s of the system is %s', (code, trouble) => {
  expect(troubleOf({ code, message: 'words' })).toEqual({ trouble, text: 'words' });
  // Of several addresses that were tried.
  expect(troubleOf({ message: 'words', errors: [{ code }, { code: 'other' }] })).toEqual({ trouble, text: 'words' });
});
