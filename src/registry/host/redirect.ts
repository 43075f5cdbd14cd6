import type { Remarks } from '../../failure.js';
import type { Exchange, WireAnswer, WireRequest } from '../http/wire.js';
import { assertSafe, sameHost } from './addresses.js';
import { parseUrl } from './endpoint.js';
import type { RegistryRemark } from '../types.js';

const HOPS = 5;
/** Headers that name or allow us: another host must not see them. */
const PRIVATE_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * Follows redirects of the safe methods, and those that keep method and body (307, 308) of the others. Nothing that allows us in goes to
 * another host or leaves TLS; addresses are checked before they are followed. Other redirects are given back as they are.
 */
export async function followed(
  exchange: Exchange,
  request: WireRequest,
  ownHeaders: ReadonlySet<string>,
  remark: Remarks,
): Promise<WireAnswer> {
  let wire = request;
  for (let hop = 0; ; hop += 1) {
    const answer = await exchange(wire);
    const to = answer.headers['location'];
    if (to === undefined || hop === HOPS || !isRedirect(answer.status, wire.method)) return answer;
    const target = resolved(to, answer.url, remark);
    if (target === undefined) return answer;
    assertSafe(target, answer.url, 'redirect');
    answer.body.discard();
    wire = { ...wire, url: target, headers: sameHost(target, wire.url) ? wire.headers : without(wire.headers, ownHeaders) };
  }
}

/**
 * An address out of an answer, relative to the URL that answered. `http` for the very host that was asked by TLS is the mark of a proxy that
 * does not tell the registry about TLS: it is corrected, with a warning, and nothing is ever sent in clear.
 */
export function resolved(address: string, base: URL, remark: Remarks): URL | undefined {
  const target = parseUrl(address, base);
  if (target === undefined) return undefined;
  target.hash = '';
  if (base.protocol === 'https:' && target.protocol === 'http:' && target.hostname === base.hostname) {
    const code: RegistryRemark = 'LOCATION_DOWNGRADED';
    remark({
      level: 'warning',
      subject: 'registry',
      code,
      message: `${base.host} gave an http address for itself, though it is asked by https; https is used.`,
      hint: 'Let the proxy in front of the registry send "X-Forwarded-Proto: https", or set the external address in the registry.',
    });
    const port = target.port === '' || target.port === '80' ? base.port : target.port;
    target.protocol = 'https:';
    target.port = port;
  }
  return target;
}

function isRedirect(status: number, method: WireRequest['method']): boolean {
  if (method === 'GET' || method === 'HEAD') return [301, 302, 303, 307, 308].includes(status);
  return status === 307 || status === 308;
}

function without(headers: Readonly<Record<string, string>>, own: ReadonlySet<string>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !PRIVATE_HEADERS.has(name) && !own.has(name)));
}
