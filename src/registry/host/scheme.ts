import type { Call } from '../../oci/index.js';
import type { Exchange } from '../http/exchange.js';
import { WireError } from '../http/trouble.js';
import { hostNameOf, type Endpoint } from './endpoint.js';

const ANSWER_MS = 10_000;

/** Whether a host speaks TLS. A certificate that is not trusted is a yes: the request that follows will say what is wrong with it. */
export async function speaksTls(exchange: Exchange, host: string, call: Call): Promise<boolean> {
  try {
    const url = new URL(`https://${host}/v2/`);
    const answer = await exchange({ method: 'GET', url, headers: {}, call, registry: hostNameOf(url), answerMs: ANSWER_MS });
    answer.body.drop();
    return true;
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return error.trouble === 'certificate';
  }
}

/** `url` with TLS, when it is one of the endpoint's. */
export function secured(url: URL, endpoint: Endpoint): URL {
  if (url.host !== endpoint.host || url.protocol !== 'http:') return url;
  const secure = new URL(url);
  secure.protocol = 'https:';
  return secure;
}
