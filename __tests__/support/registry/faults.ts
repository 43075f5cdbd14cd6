import type { LoggedRequest, Operation } from './request-log.js';

/** What goes wrong with a request. "After the effect" faults let the registry store what was sent, then spoil the answer. */
export type Fault =
  /** The whole request is read, nothing is done, this is answered. `code` makes an error body of the spec's form; `body` replaces it. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Answered while the body is still coming, and the connection closed. */
  | { readonly kind: 'early-status'; readonly status: number; readonly code?: string }
  /** A proxy's error page. */
  | { readonly kind: 'html'; readonly status: number }
  /** `after` in seconds, or a HTTP date as text. */
  | { readonly kind: 'retry-after'; readonly status: 429 | 503; readonly after: number | string }
  /** The connection is cut before, or after, the body was read. */
  | { readonly kind: 'reset'; readonly when: 'before-body' | 'after-body' }
  | { readonly kind: 'reset-upload'; readonly afterBytes: number }
  | { readonly kind: 'reset-download'; readonly afterBytes: number }
  /** The body ends early, with a regular end of the connection. */
  | { readonly kind: 'truncate'; readonly afterBytes: number }
  /** One byte of the body is another one. */
  | { readonly kind: 'corrupt'; readonly atByte: number }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The request is taken, and never answered. */
  | { readonly kind: 'black-hole' }
  /** The body is never read. */
  | { readonly kind: 'stall' }
  /** After the effect: the connection is cut without an answer. */
  | { readonly kind: 'drop-response' }
  /** After the effect: this status instead. */
  | { readonly kind: 'status-after-effect'; readonly status: number; readonly code?: string }
  /** After the effect: the answer waits. */
  | { readonly kind: 'slow-finalise'; readonly ms: number }
  /** The whole body is read, then 401 with the challenge. */
  | { readonly kind: 'unauthorized-at-end' }
  | { readonly kind: 'wrong-digest-header'; readonly digest?: string }
  /** A HEAD of something absent says that it is there. */
  | { readonly kind: 'pretend-present'; readonly size: number };

interface RequestMatch {
  readonly method?: string | readonly string[];
  readonly operation?: Operation | readonly Operation[];
  /** Text that the path (with query) contains, or a pattern. */
  readonly path?: string | RegExp;
  readonly repo?: string;
  /** Tag, digest or session. */
  readonly reference?: string | RegExp;
  /** Only the nth request that matches the rest, from 1. */
  readonly nth?: number | readonly number[];
}

export interface FaultRule {
  readonly match: RequestMatch;
  readonly fault: Fault;
  /** How often; default 1. */
  readonly times?: number;
}

/** The rules still to come true. The first that matches a request is used. */
export class FaultList {
  #rules: { readonly rule: FaultRule; seen: number; used: number }[] = [];

  constructor(rules: readonly FaultRule[] = []) {
    this.add(...rules);
  }

  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, seen: 0, used: 0 })));
  }

  clear(): void {
    this.#rules = [];
  }

  /** Rules that never came true: a test that expects its faults asserts that this is empty. */
  get unused(): readonly FaultRule[] {
    return this.#rules.filter((one) => one.used === 0).map((one) => one.rule);
  }

  take(request: LoggedRequest): Fault | undefined {
    let taken: Fault | undefined;
    for (const one of this.#rules) {
      const { match, fault, times = 1 } = one.rule;
      if (!matches(match, request)) continue;
      one.seen++;
      if (taken !== undefined || one.used >= times || (match.nth !== undefined && !list(match.nth).includes(one.seen))) continue;
      one.used++;
      taken = fault;
    }
    return taken;
  }
}

function matches(match: RequestMatch, request: LoggedRequest): boolean {
  return (
    (match.method === undefined || list(match.method).includes(request.method)) &&
    (match.operation === undefined || list(match.operation).includes(request.operation)) &&
    (match.path === undefined || (typeof match.path === 'string' ? request.path.includes(match.path) : match.path.test(request.path))) &&
    (match.repo === undefined || match.repo === request.repository) &&
    (match.reference === undefined ||
      (typeof match.reference === 'string' ? match.reference === request.reference : match.reference.test(request.reference)))
  );
}

function list<T extends string | number>(value: T | readonly T[]): readonly T[] {
  return typeof value === 'object' ? value : [value];
}
