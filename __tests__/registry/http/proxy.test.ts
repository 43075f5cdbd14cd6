import { describe, expect, it } from '@jest/globals';
import { proxiesFrom } from '../../../src/registry/http/proxy.js';

const BOTH = { HTTPS_PROXY: 'http://secure.proxy:3128', HTTP_PROXY: 'plain.proxy:8080' };

function proxyOf(env: Readonly<Record<string, string>>, url: string): string | undefined {
  return proxiesFrom(env)(new URL(url))?.href;
}

describe('the proxy for a URL', () => {
  it.each([
    ['https://ghcr.io/', 'http://secure.proxy:3128/'],
    ['http://r.example/', 'http://plain.proxy:8080/'],
    ['http://127.0.0.1:5000/', 'http://plain.proxy:8080/'],
  ])('%s: %s', (url, proxy) => {
    expect(proxyOf(BOTH, url)).toBe(proxy);
  });

  it('takes lower case first', () => {
    expect(proxyOf({ HTTPS_PROXY: 'http://upper', https_proxy: 'http://lower' }, 'https://ghcr.io/')).toBe('http://lower/');
  });

  it('is none without variables, or with empty ones', () => {
    expect(proxyOf({}, 'https://ghcr.io/')).toBeUndefined();
    expect(proxyOf({ HTTPS_PROXY: ' ' }, 'https://ghcr.io/')).toBeUndefined();
  });

  it('is refused when it is no URL, without repeating it', () => {
    expect(() => proxiesFrom({ HTTPS_PROXY: 'socks5://user:hidden@proxy' })).toThrow('HTTPS_PROXY is no http or https URL of a proxy');
  });
});

describe('NO_PROXY', () => {
  it.each([
    ['*', 'https://ghcr.io/', true],
    ['ghcr.io', 'https://ghcr.io/', true],
    ['io', 'https://ghcr.io/', true],
    ['.example.com', 'https://r.example.com/', true],
    ['*.example.com', 'https://r.example.com/', true],
    ['example.com', 'https://r.example.com/', true],
    ['example.com', 'https://badexample.com/', false],
    ['EXAMPLE.com', 'https://r.example.com/', true],
    ['r.example.com:5000', 'https://r.example.com:5000/', true],
    ['r.example.com:5000', 'https://r.example.com/', false],
    ['r.example.com:443', 'https://r.example.com/', true],
    ['127.0.0.1', 'http://127.0.0.1:5000/', true],
    ['10.0.0.0/8', 'http://10.20.30.40/', true],
    ['10.0.0.0/8', 'http://11.0.0.1/', false],
    ['0.0.1', 'http://127.0.0.1:5000/', false],
    ['[::1]', 'http://[::1]:5000/', true],
    ['fd00::/8', 'http://[fd12::1]/', true],
    ['a.example, b.example', 'https://b.example/', true],
    ['a.example b.example', 'https://b.example/', true],
    ['', 'https://ghcr.io/', false],
  ])('%s keeps %s direct: %s', (list, url, direct) => {
    expect(proxyOf({ ...BOTH, NO_PROXY: list }, url) === undefined).toBe(direct);
  });
});
