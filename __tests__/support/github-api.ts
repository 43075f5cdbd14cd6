import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { answer, type ApiAnswer } from './github-api-routes.js';
import { type GitHubContent } from './github-content.js';
import { listen } from './loopback.js';

export { contentOf, emptyContent, type GitHubContent, type GitHubRelease } from './github-content.js';

/** One thing that goes wrong: requests whose path matches get this answer, the first `times` of them (default: all). */
interface GitHubFault {
  /** Matched against path and query, e.g. `/\/tags\?/`. */
  readonly path: RegExp;
  /** `hang-up`: the connection ends without an answer. */
  readonly status: number | 'hang-up';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly times?: number;
  /** Lets this many matching requests pass first. */
  readonly after?: number;
}

interface GitHubRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly status: number;
}

export interface GitHubApiOptions {
  /** Requests with another token are answered 401; default: `test-token`. */
  readonly token?: string;
  readonly faults?: readonly GitHubFault[];
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Host name in `url`. Default: 127.0.0.1. */
  readonly name?: string;
}

/** As `https://api.github.com`, for one repository, on 127.0.0.1. It answers reads only, and at most as much a page as GitHub does. */
export interface GitHubApi {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  readonly port: number;
  /** What was asked, in order; may be emptied by a test. */
  readonly requests: GitHubRequest[];
  /** May be changed while the server runs. */
  content: GitHubContent;
  faults: readonly GitHubFault[];
  stop(): Promise<void>;
}

export const GITHUB_TOKEN = 'test-token';

export async function startGitHubApi(content: GitHubContent, options: GitHubApiOptions = {}): Promise<GitHubApi> {
  const token = options.token ?? GITHUB_TOKEN;
  const seen = new Map<GitHubFault, number>();
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/';
    const fault = api.faults.find((one) => applies(one, path, seen));
    if (fault?.status === 'hang-up') {
      log(request, path, 0);
      request.socket.destroy();
      return;
    }
    const reply =
      fault === undefined
        ? authorised(request, token, () => answer(api.content, request.method ?? 'GET', new URL(path, api.url)))
        : { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? { message: 'Played fault' } };
    log(request, path, reply.status);
    send(response, reply);
  };
  const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  const port = await listen(server);
  const api: GitHubApi = {
    url: `${options.tls === undefined ? 'http' : 'https'}://${options.name ?? '127.0.0.1'}:${port}`,
    port,
    requests: [],
    content,
    faults: options.faults ?? [],
    stop: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
      }),
  };
  function log(request: IncomingMessage, path: string, status: number): void {
    api.requests.push({ method: request.method ?? '', path, authorization: request.headers.authorization, status });
  }
  return api;
}

function applies(fault: GitHubFault, path: string, seen: Map<GitHubFault, number>): boolean {
  if (!fault.path.test(path)) return false;
  const before = seen.get(fault) ?? 0;
  seen.set(fault, before + 1);
  const after = fault.after ?? 0;
  return before >= after && before < after + (fault.times ?? Number.POSITIVE_INFINITY);
}

function authorised(request: IncomingMessage, token: string, answered: () => ApiAnswer): ApiAnswer {
  const sent = request.headers.authorization;
  if (sent !== undefined && sent.replace(/^(?:token|bearer) /i, '') !== token) {
    return {
      status: 401,
      headers: {},
      body: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
    };
  }
  return answered();
}

function send(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    ...headers,
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
