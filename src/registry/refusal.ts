import { Failure, isFailure, type Problem } from '../failure.js';
import { bareMediaType } from '../oci/index.js';
import type { WireAnswer } from './http/wire.js';
import { errorBody, sentenceOf, type ErrorBody } from './host/error-body.js';
import { isBusy } from './host/retries.js';
import type { Remote } from './remote.js';
import type { RegistryFailure } from './types.js';

/** What was being done, as the sentence needs it: "read tag v1", "upload sha256:…"; and whether it was a write. */
export interface Doing {
  readonly what: string;
  readonly writes: boolean;
  /** The manifest that is written. */
  readonly manifest?: { readonly layers: number; readonly bytes: number };
}

/** The failure that an answer means which nothing can change. Reads (and thereby ends) the answer's body. */
export async function refusal(remote: Remote, answer: WireAnswer, doing: Doing): Promise<Failure<RegistryFailure>> {
  return refusalOf(remote, answer, await errorBody(answer, remote.host.pool.secrets), doing);
}

/** The same when the body has been read already. */
export async function refusalOf(remote: Remote, answer: WireAnswer, body: ErrorBody, doing: Doing): Promise<Failure<RegistryFailure>> {
  const { status } = answer;
  const missed = status < 400 || status === 404 || status === 405;
  if (status < 300 || (missed && isPage(answer))) return notARegistry(remote, answer, doing);
  const { code, hint } = await meaning(remote, answer, body, doing);
  const said = body.text === '' ? '' : `: ${body.text}`;
  const message = `${remote.repository.host} answered ${answer.status} when asked to ${doing.what} in ${remote.repository.name}${said}.`;
  return new Failure<RegistryFailure>({ code, message, hint });
}

/** The failure of a host that answers with something else than the API. */
export function notARegistry(remote: Remote, answer: WireAnswer, doing: Doing): Failure<RegistryFailure> {
  const { host, name } = remote.repository;
  const elsewhere =
    answer.url.host === new URL(remote.host.endpoint.origin).host
      ? ''
      : ` (it led to ${sentenceOf(answer.url.host, remote.host.pool.secrets)})`;
  const type = bareMediaType(answer.headers['content-type']);
  return new Failure<RegistryFailure>({
    code: 'NOT_A_REGISTRY',
    message: `${host}${elsewhere} does not answer like a registry: asked to ${doing.what} in ${name}, it sent ${type === '' ? 'content without a type' : sentenceOf(type, remote.host.pool.secrets)} (${answer.status}).`,
    hint: 'Check the host and port in "repository", and what stands in front of it: a login page, a captive portal or a web server answers there.',
  });
}

/** A web page: what a browser would show, and no registry sends. */
export function isPage(answer: WireAnswer): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(bareMediaType(answer.headers['content-type']));
}

/** Turns what was thrown into data, for results that are listed side by side. Anything but a Failure is a mistake of ours and goes on. */
export function problemOf(thrown: unknown): Problem {
  if (!isFailure(thrown)) throw thrown;
  return { code: thrown.code, message: thrown.message, hint: thrown.hint };
}

/** Uploads that are forgotten. */
export const REPLICAS =
  "The registry's replicas do not know one another's uploads. Its operator must give all of them the same secret and one shared storage, or let the load balancer keep a client with one replica (sticky sessions).";

type Meaning = Pick<Problem<RegistryFailure>, 'code' | 'hint'>;

async function meaning(remote: Remote, answer: WireAnswer, body: ErrorBody, doing: Doing): Promise<Meaning> {
  const { status } = answer;
  const { profile } = remote.host;
  const says = (code: string): boolean => body.codes.includes(code);
  if (status === 400 && wantsTls(body)) {
    return { code: 'UNREACHABLE', hint: `It speaks https alone: leave "${remote.repository.host}" out of "plain-http".` };
  }
  if (isBusy(answer)) {
    return { code: 'REGISTRY_BUSY', hint: 'The registry asks for fewer requests. Re-run the job later, or lower "concurrency".' };
  }
  if (status === 401) {
    const insufficient = (answer.headers['www-authenticate'] ?? '').includes('insufficient_scope')
      ? 'It was accepted, but may not do this. '
      : '';
    return { code: 'UNAUTHORIZED', hint: await loginHint(remote, `${insufficient}${rights(doing)}`) };
  }
  if (status === 403) {
    const expired = /token has expired/i.test(body.text) ? 'The login has expired: log in again right before this step. ' : '';
    return { code: 'DENIED', hint: await loginHint(remote, `${expired}${profile.denied ?? rights(doing)}`) };
  }
  if (says('BLOB_UPLOAD_UNKNOWN') || (status === 404 && says('BLOB_UPLOAD_INVALID')))
    return { code: 'UPLOAD_SESSION_LOST', hint: REPLICAS };
  // What is read may be absent, which is no refusal: this is a write.
  if (status === 404) return { code: 'REPOSITORY_UNKNOWN', hint: create(remote) };
  if (doing.manifest !== undefined && [400, 405, 413].includes(status)) {
    const limit = manifestLimit(body.text, status);
    const { layers, bytes } = doing.manifest;
    if (limit !== undefined) {
      return {
        code: 'MANIFEST_REFUSED',
        hint: `The manifest has ${layers} layers and ${bytes} bytes; the registry limits ${limit}. Name one directory in the Kitfile instead of single files.`,
      };
    }
  }
  if (status === 405 && doing.writes) {
    return {
      code: 'READ_ONLY',
      hint: 'The registry, or this repository, takes no writes now (read-only or maintenance mode). Switch that off.',
    };
  }
  if (status === 407) {
    return { code: 'UNREACHABLE', hint: 'The proxy on the way wants a login: write it as http://user:password@host:port in HTTP_PROXY.' };
  }
  if (status === 413) {
    return {
      code: 'TOO_LARGE',
      hint: 'The registry, or a proxy in front of it, limits the size of uploads: raise that limit, or split the model into parts.',
    };
  }
  if (status === 411 || says('SIZE_INVALID')) {
    return {
      code: 'REGISTRY_BROKEN',
      hint: 'Something between the runner and the registry drops the length of uploads: check the proxy in front of it.',
    };
  }
  if (status >= 500)
    return {
      code: 'REGISTRY_BROKEN',
      hint: 'The registry has a fault of its own. Re-run the job; what was uploaded is not sent again.',
    };
  if (says('MANIFEST_INVALID') || says('UNSUPPORTED') || status === 415) {
    return {
      code: 'MANIFEST_REFUSED',
      hint: 'The registry does not take this kind of manifest; it must accept OCI artifacts with media types of their own.',
    };
  }
  return {
    code: doing.writes && status === 400 ? 'MANIFEST_REFUSED' : 'REGISTRY_BROKEN',
    hint: 'Check that the address is that of an OCI registry, and what its log says.',
  };
}

/** How Go's, nginx's, Apache's and Node's servers of https answer to http: with 400, in plain text, and these words. */
function wantsTls({ text }: ErrorBody): boolean {
  return /http request (?:was sent )?to (?:an? )?https (?:server|port)|plain http to an ssl-enabled server|http\/1\.\d to an? https/i.test(
    text,
  );
}

/** Which limit of manifests a registry speaks of, in its own words or by 413; with the number where it tells it. */
function manifestLimit(text: string, status: number): string | undefined {
  if (status !== 413 && !/limit|max|more than|too (?:many|large|big|long)|at most|exceed|up to|number|over|above/i.test(text))
    return undefined;
  const ofSize = /manifest/i.test(text) && /size|large|big|long|bytes|[km]i?b\b/i.test(text);
  const what = /\blayers?\b/i.test(text) ? 'the number of layers' : ofSize || status === 413 ? 'the size of a manifest' : undefined;
  if (what === undefined) return undefined;
  const [, number, unit = ''] =
    /(?:limit|max|more than|at most|exceed|up to|over|above)\D{0,40}(\d[\d,.]*\d|\d)(\s*(?:[km]i?b|bytes)\b)?/i.exec(text) ?? [];
  return number === undefined ? what : `${what} and takes ${number}${unit}`;
}

/** What to change about a login that is there; without one there is nothing to check but that it is missing. */
async function loginHint({ host: { login }, path }: Remote, change: string): Promise<string> {
  const missing = (await login.credential(path)) === undefined;
  return `${await login.description(path)} ${missing ? login.advice() : change}`;
}

function rights(doing: Doing): string {
  return doing.writes ? 'Check that it is right and may push to this repository.' : 'Check that it is right and may read this repository.';
}

function create(remote: Remote): string {
  return remote.host.profile.createRepository ?? 'Create the repository (or its project) in the registry first, or check its name.';
}
