import { getOctokit } from '@actions/github';
import { at } from '../json.js';
import { messageOf } from '../failure.js';

/** One answer of the API, or the reason why there was none. */
export type Exchange =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly data: unknown }
  | { readonly status: 'no-answer'; readonly why: string }
  | { readonly status: 'no-client'; readonly why: string }
  | { readonly status: 'too-large'; readonly why: string };

/** Sends one GET of a route such as `GET /repos/{owner}/{repo}`; never rejects for an answer or the lack of one. */
export type Send = (route: string, parameters: Readonly<Record<string, string | number>>, signal: AbortSignal) => Promise<Exchange>;

/** The version of the REST API that the answers are read by (docs.github.com/rest/about-the-rest-api/api-versions). */
const API_VERSION = '2022-11-28';

/** A page of a hundred tags has some hundred KiB, a comparison of many files a few MiB. */
const ANSWER_BYTES = 16 * 1024 * 1024;

class TooLarge extends Error {}

/** As `send`, which knows the proxies of the runner, but an answer without end is given up. */
function bounded(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const answer = await send(input, init);
    if (answer.body === null) return answer;
    const body: AsyncIterable<Uint8Array> = answer.body;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > ANSWER_BYTES) throw new TooLarge(`an answer is larger than ${ANSWER_BYTES / 1024 / 1024} MiB`);
      chunks.push(chunk);
    }
    const { status, statusText } = answer;
    return new Response(Buffer.concat(chunks), { status, statusText, headers: [...answer.headers] });
  };
}

function isFetch(value: unknown): value is typeof fetch {
  return typeof value === 'function';
}

/**
 * GitHub's REST API through `@actions/github`. This module is loaded only when a fact is asked of the API: the package reads the event
 * payload and makes its HTTP client as soon as it is imported.
 */
export function createSend(apiUrl: string, token: string, debug: (text: string) => void): Send {
  const quiet = { debug, info: debug, warn: debug, error: debug };
  const octokit = getOctokit(token, { baseUrl: apiUrl, log: quiet });
  octokit.hook.before('request', ({ request }) => {
    const send: unknown = request.fetch;
    if (isFetch(send)) request.fetch = bounded(send);
  });
  return async (route, parameters, signal) => {
    try {
      const answer: { readonly status: number; readonly headers: unknown; readonly data: unknown } = await octokit.request(route, {
        ...parameters,
        headers: { 'x-github-api-version': API_VERSION },
        request: { signal, log: quiet },
      });
      return { status: answer.status, headers: textHeaders(answer.headers), data: answer.data };
    } catch (thrown) {
      const cause = at(thrown, 'cause');
      if (cause instanceof TooLarge) return { status: 'too-large', why: cause.message };
      const status = at(thrown, 'status');
      const response = at(thrown, 'response');
      if (typeof status !== 'number' || response === undefined) return { status: 'no-answer', why: messageOf(thrown) };
      return { status, headers: textHeaders(at(response, 'headers')), data: at(response, 'data') };
    }
  };
}

function textHeaders(headers: unknown): Readonly<Record<string, string>> {
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
