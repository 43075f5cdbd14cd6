import type { IncomingHttpHeaders } from 'node:http';

/** What a request asks for, in the words of the distribution spec. */
export type Operation = 'ping' | 'token' | 'blob' | 'upload-open' | 'upload' | 'manifest' | 'tags' | 'referrers' | 'other';

/** One request as the registry saw it. Still running while `status` is undefined; 0 when the connection was cut without an answer. */
export interface LoggedRequest {
  readonly number: number;
  readonly method: string;
  /** `storage` is the other host, that signed locations name. */
  readonly host: 'registry' | 'storage';
  /** Path with query. */
  readonly path: string;
  readonly operation: Operation;
  /** '' for requests about none. */
  readonly repository: string;
  /** Tag, digest or upload session. */
  readonly reference: string;
  readonly headers: IncomingHttpHeaders;
  readonly authorization: 'Basic' | 'Bearer' | undefined;
  /** Milliseconds from an arbitrary origin. */
  readonly started: number;
  ended: number | undefined;
  status: number | undefined;
  /** Body bytes read. */
  received: number;
}

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Every request since the start or the last `clear`, in the order of arrival. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  #count = 0;

  begin(request: Omit<LoggedRequest, 'number' | 'started' | 'ended' | 'status' | 'received'>): LoggedRequest {
    const entry = { ...request, number: ++this.#count, started: performance.now(), ended: undefined, status: undefined, received: 0 };
    this.#entries.push(entry);
    return entry;
  }

  /** All, those still running included. */
  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }

  of(operation: Operation, ...methods: readonly string[]): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => entry.operation === operation && (methods.length === 0 || methods.includes(entry.method)));
  }

  /** Requests that could change a repository; asking for a token is none. */
  get writes(): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => WRITES.includes(entry.method) && entry.operation !== 'token');
  }

  /** Tags and digests of manifest PUTs, in order. */
  get manifestPuts(): readonly string[] {
    return this.of('manifest', 'PUT').map((entry) => entry.reference);
  }

  /** `METHOD path status` per line, for a failing test to show. */
  toString(): string {
    return this.#entries.map((entry) => `${entry.method} ${entry.path} ${entry.status ?? '…'}`).join('\n');
  }
}
