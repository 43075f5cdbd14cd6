import pLimit from 'p-limit';
import { messageOf } from '../failure.js';
import type { Ports } from '../ports.js';
import { textAt } from '../json.js';
import type { Exchange, Send } from './octokit.js';
import { printableText } from './types.js';

export interface ApiAddress {
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
}

export type ApiReply =
  /** `last`: number of the last page that the Link header names; undefined on the last one. */
  | { readonly found: true; readonly data: unknown; readonly last: number | undefined }
  /** `absent`: 404, which GitHub also answers for what the token may not see. */
  | { readonly found: false; readonly absent: boolean; readonly why: string };

/** GitHub asks for few requests at once (docs: best practices for using the REST API). */
const CONCURRENT = 4;
const ATTEMPTS = 3;
const TIMEOUT_MS = 30_000;
const FIRST_PAUSE_MS = 1_000;
/** A fact is not worth a longer wait: the run goes on without it. */
const LONGEST_PAUSE_MS = 20_000;

/** What happens after one exchange: an answer, another try after a pause, or no more requests in this run. */
type NextStep =
  | { readonly next: 'answer'; readonly reply: ApiReply }
  | { readonly next: 'retry'; readonly pauseMs: number; readonly why: string; readonly fatal: boolean }
  | { readonly next: 'stop'; readonly why: string };

/** Bounded reads of one repository: few at once, few retries, and none after GitHub said that there is no use. */
export class ApiRequests {
  readonly #address: ApiAddress;
  readonly #ports: Pick<Ports, 'log' | 'cancel' | 'clock'>;
  readonly #limit = pLimit(CONCURRENT);
  #send: Promise<Send> | undefined;
  #stopped: string | undefined;

  constructor(address: ApiAddress, ports: Pick<Ports, 'log' | 'cancel' | 'clock'>) {
    this.#address = address;
    this.#ports = ports;
  }

  /** `path` below `/repos/{owner}/{repo}`, with `{name}` for parameters. Rejects only when the run is cancelled. */
  get(path: string, parameters: Readonly<Record<string, string | number>> = {}): Promise<ApiReply> {
    return this.#limit(() => this.#get(path, parameters));
  }

  async #get(path: string, parameters: Readonly<Record<string, string | number>>): Promise<ApiReply> {
    const { owner, repo } = this.#address;
    for (let attempt = 1; ; attempt += 1) {
      if (this.#stopped !== undefined) return { found: false, absent: false, why: this.#stopped };
      const exchange = await this.#exchange(`GET /repos/{owner}/{repo}${path}`, { owner, repo, ...parameters });
      this.#ports.cancel.throwIfAborted();
      const step = judge(exchange, attempt);
      if (step.next === 'answer') return step.reply;
      this.#ports.log.debug(`GitHub API, ${path}: ${step.why}`);
      if (step.next === 'retry' && attempt < ATTEMPTS) {
        await this.#ports.clock.sleep(step.pauseMs, this.#ports.cancel);
        continue;
      }
      if (step.next === 'stop' || step.fatal) this.#stopped = step.why;
      return { found: false, absent: false, why: step.why };
    }
  }

  async #exchange(route: string, parameters: Readonly<Record<string, string | number>>): Promise<Exchange> {
    this.#send ??= this.#load();
    const send = await this.#send;
    const timeout = new AbortController();
    const timer = this.#ports.clock.timer(TIMEOUT_MS, () => {
      timeout.abort();
    });
    try {
      const exchange = await send(route, parameters, AbortSignal.any([timeout.signal, this.#ports.cancel]));
      return timeout.signal.aborted ? { status: 'no-answer', why: `no answer within ${TIMEOUT_MS / 1000} s` } : exchange;
    } finally {
      timer.clear();
    }
  }

  /** `@actions/github` parses the event payload while it loads, and fails where that is malformed. */
  async #load(): Promise<Send> {
    try {
      const { createSend } = await import('./octokit.js');
      return createSend(this.#address.apiUrl, this.#address.token, (text) => {
        this.#ports.log.debug(text);
      });
    } catch (thrown) {
      const why = messageOf(thrown);
      return () => Promise.resolve({ status: 'no-client', why });
    }
  }
}

function judge(exchange: Exchange, attempt: number): NextStep {
  const backoff = FIRST_PAUSE_MS * 2 ** (attempt - 1);
  if (exchange.status === 'no-answer') {
    const why = `the GitHub API cannot be reached: ${within(exchange.why)}`;
    // Nobody listens there, or the name does not exist: asking again changes nothing.
    if (/ECONNREFUSED|ENOTFOUND|bad port/i.test(exchange.why)) return { next: 'stop', why };
    return { next: 'retry', pauseMs: backoff, why, fatal: true };
  }
  if (exchange.status === 'too-large') {
    return { next: 'answer', reply: { found: false, absent: false, why: `the GitHub API: ${exchange.why}` } };
  }
  if (exchange.status === 'no-client') {
    return { next: 'stop', why: `the client of the GitHub API could not be loaded: ${within(exchange.why)}` };
  }
  const { status, headers, data } = exchange;
  if (status >= 200 && status < 300) return { next: 'answer', reply: { found: true, data, last: lastPage(headers['link']) } };
  const said = within(textAt(data, 'message') ?? '');
  const why = `the GitHub API answered ${status}${said === '' ? '' : ` (${said})`}`;
  if (status === 404) return { next: 'answer', reply: { found: false, absent: true, why } };
  if (status === 401) return { next: 'stop', why: `${why}: the github-token is not valid` };
  if (status === 403 || status === 429) return judgeLimit(status, headers, said, why, backoff);
  if (status >= 500) return { next: 'retry', pauseMs: backoff, why, fatal: false };
  return { next: 'answer', reply: { found: false, absent: false, why } };
}

/** What somebody else says, inside of a sentence that goes on. */
function within(text: string): string {
  return printableText(text).replace(/\.+$/, '');
}

/** Primary limits last up to an hour; secondary ones say how long (docs: rate limits for the REST API). */
function judgeLimit(status: number, headers: Readonly<Record<string, string>>, said: string, why: string, backoff: number): NextStep {
  const wait = Number(headers['retry-after'] ?? Number.NaN) * 1000;
  if (wait >= 0) {
    const pauseMs = Math.max(wait, backoff);
    return pauseMs <= LONGEST_PAUSE_MS ? { next: 'retry', pauseMs, why, fatal: true } : { next: 'stop', why };
  }
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    const until = reset > 0 && reset < 1e11 ? ` until ${new Date(reset * 1000).toISOString()}` : '';
    return { next: 'stop', why: `the rate limit of the GitHub API is used up${until}` };
  }
  if (status === 429 || /rate limit/i.test(said)) return { next: 'retry', pauseMs: backoff, why, fatal: true };
  return { next: 'answer', reply: { found: false, absent: false, why } };
}

/**
 * Number of the last page by a Link header (RFC 8288) as GitHub writes it; undefined on the last page. Where only `next` is named,
 * that is the last one known.
 */
export function lastPage(link: string | undefined): number | undefined {
  if (link === undefined) return undefined;
  const pages = new Map<string, number>();
  for (const [, target = '', rel = ''] of link.matchAll(/<([^<>]{1,2048})>\s*;\s*rel="([a-z ]{1,64})"/g)) {
    const page = /[?&]page=(\d{1,9})(?:&|$)/.exec(target)?.[1];
    if (page !== undefined) pages.set(rel, Number(page));
  }
  return pages.get('next') === undefined ? undefined : Math.max(pages.get('last') ?? 0, pages.get('next') ?? 0);
}
