import { Failure } from '../failure.js';
import type { Descriptor } from '../oci/index.js';
import { isPassing, Patience } from './host/patience.js';
import { unreachable } from './host/unreachable.js';
import type { ApiAnswer } from './host/host.js';
import { WireError } from './http/trouble.js';
import { isCoded, lengthOf } from './http/wire.js';
import type { Place } from './place.js';
import { REFUSES_HEAD } from './profile.js';
import { isPage, notARegistry, refusal, type Doing } from './refusal.js';
import type { RegistryFailure } from './types.js';

/** So much more between two breaks, and the next one counts as the first. */
const PROGRESS = 1024 * 1024;

/** Whether the registry holds the blob, whole. `unknown` when it does not let itself be asked. Throws when it cannot be reached. */
export async function lookForBlob(place: Place, blob: Descriptor): Promise<'there' | 'absent' | 'unknown'> {
  const answer = await place.request({ method: 'HEAD', url: place.url(`blobs/${blob.digest}`), access: place.access('pull') });
  answer.body.discard();
  if (answer.status === 200) {
    const length = lengthOf(answer);
    if (length === undefined) return isPage(answer) && answer.headers['docker-content-digest'] === undefined ? 'unknown' : 'there';
    // Some other length is the rest of a broken upload, or a cache that lies.
    return Number(length) === blob.size ? 'there' : 'absent';
  }
  if (answer.status === 404) return 'absent';
  if (REFUSES_HEAD.has(answer.status)) return 'unknown';
  throw await refusal(place, answer, { what: `look for blob ${blob.digest}`, writes: false });
}

/**
 * The blob's bytes from `from` on. A broken connection is taken up where it broke (or, where the registry knows no ranges, from the start,
 * passing over what was given already). Throws RANGE_UNSUPPORTED when `from` cannot be started at, BLOB_UNKNOWN when absent.
 */
export async function* readBlob(place: Place, blob: Descriptor, from: number): AsyncGenerator<Uint8Array> {
  const url = place.url(`blobs/${blob.digest}`);
  let patience = patienceFor(place, url);
  let at = from;
  let broken = false;
  let brokenAt = from;
  let ranges = true;
  while (at < blob.size || (at === 0 && !broken)) {
    const answer = await ask(place, url, blob, ranges ? at : 0);
    if (answer.status === 206 && isCoded(answer) && broken && ranges) {
      // Such a part cannot be decoded by itself; the whole can.
      ranges = false;
      answer.body.drop();
      continue;
    }
    let skip = await skipped(place, answer, blob, { at, resumed: broken });
    try {
      for await (const chunk of answer.body.stream()) {
        const rest = skip >= chunk.length ? undefined : chunk.subarray(skip);
        skip -= chunk.length - (rest?.length ?? 0);
        if (rest === undefined || rest.length === 0) continue;
        at += rest.length;
        yield rest;
        // Movement is a good sign: what broke after gigabytes gets all its tries again. (A few bytes a try would never end.)
        if (patience.tries > 0 && at - brokenAt >= PROGRESS) patience = patienceFor(place, url);
      }
      if (at < blob.size) throw new WireError('reset', 'the blob ended early', { sent: true });
      return;
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      broken = true;
      brokenAt = at;
      if (!(await patience.afterError(error))) throw unreachable(place.host.endpoint.host, url, error);
    }
  }
}

function patienceFor({ host, call }: Place, url: URL): Patience {
  return new Patience(host.pool.ports, host.lane, `GET ${url.pathname} at ${host.endpoint.host}`, call);
}

function ask(place: Place, url: URL, blob: Descriptor, at: number): Promise<ApiAnswer> {
  return place.request({
    method: 'GET',
    url,
    access: place.access('pull'),
    headers: at === 0 ? {} : { range: `bytes=${at}-${blob.size - 1}` },
  });
}

/** How many bytes of the answer come before the wanted offset. */
async function skipped(
  place: Place,
  answer: ApiAnswer,
  blob: Descriptor,
  want: { readonly at: number; readonly resumed: boolean },
): Promise<number> {
  if (answer.status === 206) {
    const start = /^bytes (\d+)-/.exec(answer.headers['content-range'] ?? '')?.[1];
    if (!isCoded(answer) && (start === undefined || Number(start) === want.at)) return 0;
    answer.body.drop();
    throw rangeUnsupported(place, blob);
  }
  if (answer.status === 200) {
    if (isPage(answer) && lengthOf(answer) !== String(blob.size)) {
      answer.body.drop();
      throw notARegistry(place, answer, doing(blob));
    }
    if (want.at === 0 || want.resumed) return want.at;
    answer.body.drop();
    throw rangeUnsupported(place, blob);
  }
  if (answer.status === 416) {
    answer.body.drop();
    throw rangeUnsupported(place, blob);
  }
  if (answer.status === 404) {
    answer.body.drop();
    throw new Failure<RegistryFailure>({
      code: 'BLOB_UNKNOWN',
      message: `${place.repository.name} does not hold blob ${blob.digest}, though a manifest names it.`,
      hint: 'The ModelKit there is incomplete: push it again from its files.',
    });
  }
  if (isPassing(answer.status)) place.host.lane.reset();
  throw await refusal(place, answer, doing(blob));
}

function doing(blob: Descriptor): Doing {
  return { what: `read blob ${blob.digest}`, writes: false };
}

function rangeUnsupported(place: Place, blob: Descriptor): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'RANGE_UNSUPPORTED',
    message: `${place.repository.host} does not give parts of blob ${blob.digest}.`,
    hint: 'Values that need single parts of published layers are not to be had from this registry.',
  });
}
