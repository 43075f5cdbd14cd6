import { describe, expect, it } from '@jest/globals';
import { proxiesFrom, proxyLogin } from '../../../src/registry/http/proxy.js';

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

  it('is the one of the scheme that is asked, and none of the other', () => {
    expect(proxyOf({ HTTPS_PROXY: 'http://secure' }, 'http://r.example/')).toBeUndefined();
    expect(proxyOf({ HTTP_PROXY: 'http://plain' }, 'https://r.example/')).toBeUndefined();
    expect(proxyOf({ https_proxy: '', HTTPS_PROXY: 'http://secure' }, 'https://r.example/')).toBeUndefined();
    expect(proxyOf({ HTTPS_PROXY: 'HTTPS://secure:444' }, 'https://r.example/')).toBe('https://secure:444/');
  });

  it('is told with its login, which may be escaped', () => {
    const logins: unknown[] = [];
    proxiesFrom({ HTTPS_PROXY: 'http://me:a%20b@secure', HTTP_PROXY: 'http://me:%ff@plain' }, (proxy) => logins.push(proxyLogin(proxy)));
    proxiesFrom({ HTTP_PROXY: 'http://plain' }, (proxy) => logins.push(proxyLogin(proxy)));
    expect(logins).toEqual([{ username: 'me', password: 'a b' }, { username: 'me', password: '%ff' }, undefined]);
  });

  it.each(['socks5://user:hidden@proxy', 'http://', 'http://user:hidden@'])(
    'is refused when it is no URL, without repeating it: %s',
    (text) => {
      expect(() => proxiesFrom({ HTTPS_PROXY: text })).toThrow('HTTPS_PROXY is no http or https URL of a proxy');
    },
  );
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
    ['10.20.30.40/32', 'http://10.20.30.40/', true],
    ['10.20.30.40/32', 'http://10.20.30.41/', false],
    ['10.20.30.40/33', 'http://10.20.30.40/', false],
    ['10.20.30.40/0', 'http://11.0.0.1/', true],
    ['fd00::1/128', 'http://[fd00::1]/', true],
    ['fd00::1/129', 'http://[fd00::1]/', false],
    ['fd00::1/33', 'http://[fd00::2]/', true],
    ['10.0.0.0/8', 'http://r.example/', false],
    ['1.2/8', 'http://1.2.3.4/', false],
    ['r.example:80', 'http://r.example/', true],
    ['r.example:443', 'http://r.example/', false],
    ['r.example.', 'https://r.example/', true],
    ['r.example', 'https://r.example./', true],
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
