import { Failure } from '../failure.js';
import type { Descriptor } from '../oci/index.js';
import { Retries } from './host/retries.js';
import { unreachable } from './host/unreachable.js';
import type { ApiAnswer } from './host/host.js';
import { WireError } from './http/trouble.js';
import { isCoded, lengthOf } from './http/wire.js';
import type { Remote } from './remote.js';
import { REFUSES_HEAD } from './profile.js';
import { isPage, notARegistry, refusal, type Doing } from './refusal.js';
import type { RegistryFailure } from './types.js';

/** So much more between two breaks, and the next one counts as the first. */
const PROGRESS = 1024 * 1024;

/** Whether the registry holds the blob, whole. `unknown` when it does not let itself be asked. Throws when it cannot be reached. */
export async function lookForBlob(remote: Remote, blob: Pick<Descriptor, 'digest' | 'size'>): Promise<'there' | 'absent' | 'unknown'> {
  const answer = await remote.request({ method: 'HEAD', url: remote.url(`blobs/${blob.digest}`), access: remote.access('pull') });
  answer.body.discard();
  if (answer.status === 200) {
    const length = lengthOf(answer);
    if (length === undefined) return isPage(answer) && answer.headers['docker-content-digest'] === undefined ? 'unknown' : 'there';
    // Some other length is the rest of a broken upload, or a cache that lies.
    return Number(length) === blob.size ? 'there' : 'absent';
  }
  if (answer.status === 404) return 'absent';
  if (REFUSES_HEAD.has(answer.status)) return 'unknown';
  throw await refusal(remote, answer, { what: `look for blob ${blob.digest}`, writes: false });
}

/** Waits between the looks for a blob whose upload ended in doubt: it may still be on its way into the store. */
const FIRST_LOOK_MS = 2000;
const LONGEST_LOOK_MS = 30_000;
/** How long it is looked for: half a minute, and what hashing and moving it takes at 100 MB/s. */
const LOOK_MS = 30_000;
const STORED_BYTES_A_SECOND = 100_000_000;

/** Whether the registry has the blob, whose upload has failed: by one look, or by several over the time that storing it may take. */
export async function waitForBlob(remote: Remote, blob: Pick<Descriptor, 'digest' | 'size'>, look: 'once' | 'patiently'): Promise<boolean> {
  if (look === 'once') return (await lookForBlob(remote, blob)) === 'there';
  const most = LOOK_MS + (blob.size / STORED_BYTES_A_SECOND) * 1000;
  for (let waited = 0, wait = FIRST_LOOK_MS; waited <= most; wait = Math.min(wait * 2, LONGEST_LOOK_MS)) {
    await remote.host.pool.ports.clock.sleep(wait, remote.call.signal);
    waited += wait;
    if ((await lookForBlob(remote, blob)) === 'there') return true;
  }
  return false;
}

/**
 * The blob's bytes from `from` on. A broken connection is taken up where it broke (or, where the registry knows no ranges, from the start,
 * passing over what was given already). Throws RANGE_UNSUPPORTED when `from` cannot be started at, BLOB_UNKNOWN when absent.
 */
export async function* readBlob(remote: Remote, blob: Descriptor, from: number): AsyncGenerator<Uint8Array> {
  const url = remote.url(`blobs/${blob.digest}`);
  let retries = retriesFor(remote, url);
  let at = from;
  let broken = false;
  let brokenAt = from;
  let ranges = true;
  while (at < blob.size || (at === 0 && !broken)) {
    const answer = await ask(remote, url, blob, ranges ? at : 0);
    if (answer.status === 206 && isCoded(answer) && ranges) {
      // Such a part cannot be decoded by itself; the whole can.
      ranges = false;
      answer.body.drop();
      continue;
    }
    let skip = await skipped(remote, answer, blob, { at, resumed: broken });
    try {
      for await (const chunk of answer.body.stream()) {
        const rest = chunk.subarray(skip);
        skip -= chunk.length - rest.length;
        at += rest.length;
        yield rest;
        // Movement is a good sign: what broke after gigabytes gets all its tries again. (A few bytes a try would never end.)
        if (at - brokenAt >= PROGRESS) retries = retriesFor(remote, url);
      }
      if (at < blob.size) throw new WireError('reset', 'the blob ended early', { sent: true });
      return;
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      broken = true;
      brokenAt = at;
      if (!(await retries.afterError(error))) throw unreachable(remote.host.endpoint.host, url, error);
    }
  }
}

function retriesFor({ host, call }: Remote, url: URL): Retries {
  return new Retries(host.pool.ports, host.throttle, `GET ${url.pathname} at ${host.endpoint.host}`, call);
}

function ask(remote: Remote, url: URL, blob: Descriptor, at: number): Promise<ApiAnswer> {
  return remote.request({
    method: 'GET',
    url,
    access: remote.access('pull'),
    headers: at === 0 ? {} : { range: `bytes=${at}-${blob.size - 1}` },
  });
}

/** How many bytes of the answer come before the wanted offset. */
async function skipped(
  remote: Remote,
  answer: ApiAnswer,
  blob: Descriptor,
  want: { readonly at: number; readonly resumed: boolean },
): Promise<number> {
  if (answer.status === 206) {
    const start = /^bytes (\d+)-/.exec(answer.headers['content-range'] ?? '')?.[1];
    if (!isCoded(answer) && (start === undefined || Number(start) === want.at)) return 0;
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 200) {
    if (isPage(answer) && lengthOf(answer) !== String(blob.size)) {
      answer.body.drop();
      throw notARegistry(remote, answer, doing(blob));
    }
    if (want.at === 0 || want.resumed) return want.at;
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 416) {
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 404) {
    answer.body.drop();
    throw new Failure<RegistryFailure>({
      code: 'BLOB_UNKNOWN',
      message: `${remote.repository.name} does not hold blob ${blob.digest}, though a manifest names it.`,
      hint: 'The ModelKit there is incomplete: push it again from its files.',
    });
  }
  throw await refusal(remote, answer, doing(blob));
}

function doing(blob: Descriptor): Doing {
  return { what: `read blob ${blob.digest}`, writes: false };
}

function rangeUnsupported(remote: Remote, blob: Descriptor): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'RANGE_UNSUPPORTED',
    message: `${remote.repository.host} does not give parts of blob ${blob.digest}.`,
    hint: 'Values that need single parts of published layers are not to be had from this registry.',
  });
}
