import { at, textAt } from '../../json.js';

/** What went wrong below HTTP. */
export type WireTrouble = 'refused' | 'dns' | 'certificate' | 'reset' | 'timeout' | 'proxy' | 'protocol';

/** No answer. `sent`: the whole request was on its way, so the peer may have acted on it. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly trouble: WireTrouble;
  readonly sent: boolean;
  /** The connection was an idle one that the peer may have closed meanwhile: ask again at once. */
  readonly stale: boolean;
  /** What was asked; undefined when nothing was. */
  readonly url: URL | undefined;

  constructor(
    trouble: WireTrouble,
    message: string,
    options: { readonly sent: boolean; readonly stale?: boolean; readonly url?: URL; readonly cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.trouble = trouble;
    this.sent = options.sent;
    this.stale = options.stale ?? false;
    this.url = options.url;
  }
}

/** The source of a request body failed: no fault of the wire, so nothing is tried again. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly thrown: unknown;

  constructor(thrown: unknown) {
    super('the source of the request body failed', { cause: thrown });
    this.thrown = thrown;
  }
}

const DNS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);
const REFUSED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES', 'EHOSTDOWN']);
const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)|CERTIFICATE/;

/** Sorts an error of Node's sockets, resolver, TLS or HTTP parser. By its shape: such errors may come from another realm than ours. */
export function troubleOf(error: unknown): { readonly trouble: WireTrouble; readonly text: string } {
  const code = textAt(error, 'code') ?? firstCode(error);
  const text = textAt(error, 'message') ?? code;
  if (DNS.has(code)) return { trouble: 'dns', text };
  if (REFUSED.has(code)) return { trouble: 'refused', text };
  if (code === 'ETIMEDOUT') return { trouble: 'timeout', text };
  if (CERTIFICATE.test(code)) return { trouble: 'certificate', text };
  if (
    code.startsWith('HPE_') ||
    code === 'Z_DATA_ERROR' ||
    code.startsWith('ERR__ERROR_FORMAT_') ||
    code.startsWith('ERR_SSL_') ||
    code === 'EPROTO'
  )
    return { trouble: 'protocol', text: plainTls(text) };
  return { trouble: 'reset', text };
}

/** OpenSSL's reason alone: what it says around it are names and lines of its own source. */
function plainTls(text: string): string {
  const reason = /error:[0-9a-f]+:[^:]*:[^:]*:([^:]+):/i.exec(text)?.[1];
  return reason === undefined ? text : `TLS failed (${reason})`;
}

// Several addresses tried (happy eyeballs): the first tells enough.
function firstCode(error: unknown): string {
  const errors: unknown = at(error, 'errors');
  return Array.isArray(errors) ? (textAt(errors[0], 'code') ?? '') : '';
}
