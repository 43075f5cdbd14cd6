import { createHash } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';

/** One answer, read whole. `error`: the connection broke; `body` holds what came before. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly error?: string;
}

export interface RawRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request as written, with no client's good will in between: no redirects, no retries. Never rejects. */
export function raw(method: string, url: string, { headers = {}, body }: RawRequest = {}): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let answered: IncomingHttpHeaders = {};
    const end = (error?: Error & { code?: string }) => {
      const text = Buffer.concat(chunks).toString();
      resolve({ status, headers: answered, body: text, ...(error === undefined ? {} : { error: error.code ?? error.message }) });
    };
    const sent = request(url, {
      method,
      agent: false,
      headers: { 'Content-Length': body === undefined ? 0 : Buffer.byteLength(body), ...headers },
    });
    sent.on('error', end);
    sent.on('response', (response) => {
      status = response.statusCode ?? 0;
      answered = response.headers;
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', end);
      response.on('end', () => {
        end();
      });
    });
    sent.end(body);
  });
}

export function sha256(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The code of the first error of a spec-formed body. */
export function codeOf(answer: RawAnswer): string {
  return /"code":"([A-Z_]+)"/.exec(answer.body)?.[1] ?? '';
}
