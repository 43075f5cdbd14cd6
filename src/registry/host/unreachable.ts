import { Failure } from '../../failure.js';
import type { WireError } from '../http/trouble.js';
import type { RegistryFailure } from '../types.js';
import { shown } from './error-body.js';

/**
 * The failure for a request that got no answer, however often it was tried. `host` is who was asked for `url` in the first place; it may have
 * named another address itself, by a redirect or for an upload. The URL's query is not shown: it may be signed.
 */
export function unreachable(host: string, url: URL, error: WireError): Failure<RegistryFailure> {
  const asked = (error.url ?? url).host;
  const own = asked === host || HUB.includes(asked);
  const where = own ? host : `${asked}, an address that ${host} itself named,`;
  const text = shown(error.message);
  if (error.trouble === 'certificate') {
    return new Failure<RegistryFailure>(
      {
        code: 'CERTIFICATE_REFUSED',
        message: `The certificate of ${where} is not trusted: ${text}.`,
        hint: 'Give the certificate of its authority to Node by NODE_EXTRA_CA_CERTS in the job\'s "env", and use the host name that the certificate names.',
      },
      { cause: error },
    );
  }
  return new Failure<RegistryFailure>(
    {
      code: 'UNREACHABLE',
      message: `${where} cannot be reached: ${text}.`,
      hint: own || error.trouble === 'proxy' ? hintOf(error.trouble, error.message, url) : ELSEWHERE,
    },
    { cause: error },
  );
}

/** Node's words for a server that goes as soon as TLS is spoken to it, and OpenSSL's for one that answers with something else. */
const NO_TLS = /before secure TLS connection|wrong version number|packet length too long|record layer failure/;

function hintOf(trouble: keyof typeof HINTS, text: string, url: URL): string {
  if (trouble === 'reset' && url.protocol === 'http:') return `${HINTS.reset} If it speaks https, leave "${url.host}" out of "plain-http".`;
  if (!NO_TLS.test(text)) return HINTS[trouble];
  return `It does not take up TLS. If it speaks plain http, name "${url.host}" in "plain-http"; else check the port, and what stands in front of it.`;
}

const HUB = ['registry-1.docker.io'];

const ELSEWHERE =
  'The registry sends uploads or downloads there. Set its external address (and that of its storage) to one that the runner can reach.';

const HINTS: Readonly<Record<Exclude<WireError['trouble'], 'certificate'>, string>> = {
  dns: 'Check the registry\'s name in "repository".',
  refused: 'Check the host and the port in "repository", and whether the runner can reach it.',
  reset: 'The registry, or a proxy in front of it, closed the connection each time. Re-run the job; what was uploaded is not sent again.',
  timeout: 'The registry, or the way to it, is too slow or gone. Re-run the job; what was uploaded is not sent again.',
  proxy: 'Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY.',
  protocol: 'What answers there does not speak the expected protocol: check the port, and whether it wants https or "plain-http".',
};
