import { Failure } from '../../failure.js';
import { at, parsedJson } from '../../json.js';
import {
  bareMediaType,
  type Descriptor,
  type Digest,
  type Manifest,
  MediaType,
  parseManifest,
  parseTagName,
  type TagName,
} from '../../oci/index.js';
import { parseUrl } from '../host/endpoint.js';
import type { ApiAnswer } from '../host/host.js';
import { backOff, isPassing } from '../host/retries.js';
import { refusal } from '../refusal.js';
import type { Remote } from '../remote.js';
import type { RegistryFailure } from '../types.js';
import { putTag } from './put-tags.js';
import { readManifest } from './resolve.js';
import { nextLink } from './tags.js';

const LIST_BYTES = 4 * 1024 * 1024;
/** A list without an end would fill the memory, or hold the run for ever. */
const MOST_PAGES = 1000;
const MOST_REFERRERS = 100_000;

/** Manifests that refer to others, by the referrers API or, where a registry has none, by the fallback tag. */
export class Referrers {
  #served: Promise<boolean> | undefined;
  /** The last writer of each fallback tag: the next one waits for it. */
  readonly #writing = new Map<Digest, Promise<unknown>>();

  /** Manifests whose `subject` is `digest`. */
  async *list(remote: Remote, digest: Digest): AsyncGenerator<Descriptor> {
    const asked = new Set<string>();
    const given = new Set<string>();
    let url: URL | undefined = urlOf(remote, digest);
    while (url !== undefined && !asked.has(url.href)) {
      if (asked.size === MOST_PAGES) throw incomplete(remote, digest, `there are more than ${MOST_PAGES} pages`);
      asked.add(url.href);
      const answer: ApiAnswer | undefined = await this.#ask(remote, digest, url);
      if (answer === undefined && asked.size > 1) throw incomplete(remote, digest, 'a page after the first is no list');
      for (const descriptor of answer === undefined ? await underTag(remote, digest) : await indexIn(answer)) {
        if (given.has(descriptor.digest)) continue;
        if (given.size === MOST_REFERRERS) throw incomplete(remote, digest, `there are more than ${MOST_REFERRERS}`);
        given.add(descriptor.digest);
        yield descriptor;
      }
      const link = nextLink(answer?.headers['link']);
      const next = link === undefined ? undefined : parseUrl(link, answer?.url);
      // The page is in the query; whatever path or host a link names, only our own is asked.
      url = next === undefined ? undefined : remote.url(`referrers/${digest}${next.search}`);
    }
  }

  /**
   * Makes a manifest that was just stored known as a referrer of its subject. Only an API that answers shows that the registry does that by
   * itself: `OCI-Subject` is also sent by some that do not serve the list.
   */
  async announce(remote: Remote, manifest: Manifest): Promise<void> {
    const { subject } = manifest;
    if (subject === undefined || (await this.#isServed(remote, subject.digest))) return;
    const before = this.#writing.get(subject.digest) ?? Promise.resolve();
    const write = before.catch(() => undefined).then(() => addReferrer(remote, subject.digest, referrerDescriptor(manifest)));
    this.#writing.set(subject.digest, write);
    await write;
  }

  /** Asked once; of a repository that holds something, since an empty one may be absent to the API. */
  #isServed(remote: Remote, subject: Digest): Promise<boolean> {
    this.#served ??= this.#ask(remote, subject, urlOf(remote, subject)).then(
      (answer) => {
        answer?.body.drop();
        return answer !== undefined;
      },
      (error: unknown) => {
        this.#served = undefined;
        throw error;
      },
    );
    return this.#served;
  }

  /**
   * One page of the API; undefined when the registry has none. Only "200 with an OCI index" shows that it has: anything else it may answer
   * (404, a redirect to a web page, an error page) means the fallback tag (distribution-spec, Referrers Tag Schema).
   */
  async #ask(remote: Remote, digest: Digest, url: URL): Promise<ApiAnswer | undefined> {
    const answer = await remote.request({
      method: 'GET',
      url,
      access: remote.access('pull'),
      headers: { accept: MediaType.imageIndex },
      redirects: 'keep',
      reads: LIST_BYTES + 1,
    });
    if (answer.status === 200 && isIndex(answer)) return answer;
    if (isPassing(answer.status)) throw await refusal(remote, answer, { what: `list the referrers of ${digest}`, writes: false });
    answer.body.drop();
    return undefined;
  }
}

function urlOf(remote: Remote, digest: Digest): URL {
  return remote.url(`referrers/${digest}`);
}

async function indexIn(answer: ApiAnswer): Promise<readonly Descriptor[]> {
  return parseManifest((await answer.body.bytes(LIST_BYTES + 1)).bytes, MediaType.imageIndex).manifests;
}

async function underTag(remote: Remote, digest: Digest): Promise<readonly Descriptor[]> {
  return (await readManifest(remote, referrersTag(digest)))?.manifests ?? [];
}

function isIndex(answer: ApiAnswer): boolean {
  return bareMediaType(answer.headers['content-type']) === MediaType.imageIndex;
}

function incomplete(remote: Remote, digest: Digest, why: string): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'REGISTRY_BROKEN',
    message: `The referrers of ${digest} in ${remote.repository.name} cannot be listed to the end: ${why}.`,
    hint: 'The registry does not page its referrers as the distribution specification says; ask its operator.',
  });
}

/** Somebody else may write the same index at the same moment, and no registry compares before it writes. */
const TRIES = 6;

/** `<algorithm>-<hex>`, cut to 32 and 64 characters: where a registry without the referrers API keeps them (distribution-spec, Referrers Tag Schema). */
function referrersTag(subject: Digest): TagName {
  const [algorithm = '', hex = ''] = subject.split(':');
  const tag = parseTagName(`${algorithm.slice(0, 32)}-${hex.slice(0, 64)}`);
  if (tag === undefined) throw new RangeError(`no tag can be made of ${subject}`);
  return tag;
}

/** What the index says of a referrer: its own artifact type, else that of its config, and its annotations (distribution-spec, Listing Referrers). */
function referrerDescriptor({ descriptor, artifactType, config, annotations }: Manifest): Descriptor {
  const { mediaType, digest, size } = descriptor;
  const type = artifactType ?? config?.mediaType;
  return {
    mediaType,
    digest,
    size,
    ...(type === undefined || type === '' ? {} : { artifactType: type }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}

/**
 * Adds `referrer` to the index under the referrers tag of `subject`, and reads it back; entries that are there stay as they are. Throws
 * REFERRERS_TAG_TAKEN when the tag names no index, and what kept the tag from being written.
 */
async function addReferrer(remote: Remote, subject: Digest, referrer: Descriptor): Promise<void> {
  const tag = referrersTag(subject);
  const { clock, random } = remote.host.pool.ports;
  for (let tries = 0; ; tries += 1) {
    const index = await indexUnder(remote, tag);
    if (index.manifests.some((one) => at(one, 'digest') === referrer.digest)) return;
    if (tries === TRIES) throw lost(remote, tag, referrer);
    if (tries > 0) await clock.sleep(backOff(tries, random), remote.call.signal);
    const manifests = [...index.manifests, referrer];
    const json = { schemaVersion: 2, mediaType: MediaType.imageIndex, ...index.rest, manifests };
    const write = await putTag(remote, parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageIndex), tag);
    if (write.result !== 'written') throw new Failure(write.problem);
  }
}

/** An index in its own words: what this client knows nothing of is written back too. */
interface Index {
  readonly manifests: readonly unknown[];
  readonly rest: Readonly<Record<string, unknown>>;
}

async function indexUnder(remote: Remote, tag: TagName): Promise<Index> {
  const found = await readManifest(remote, tag);
  if (found === undefined) return { manifests: [], rest: {} };
  const json = parsedJson(new TextDecoder().decode(found.bytes));
  const manifests = at(json, 'manifests');
  if (!Array.isArray(manifests)) {
    throw new Failure<RegistryFailure>({
      code: 'REFERRERS_TAG_TAKEN',
      message: `Tag ${tag} in ${remote.repository.name} names something else than the list of referrers that belongs there.`,
      hint: 'The registry has no referrers API, so signatures are listed under this tag. Remove the tag, or give what it names another one.',
    });
  }
  const own = ['schemaVersion', 'mediaType', 'manifests'];
  return { manifests, rest: Object.fromEntries(Object.entries(json ?? {}).filter(([key]) => !own.includes(key))) };
}

function lost(remote: Remote, tag: TagName, referrer: Descriptor): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'REGISTRY_BROKEN',
    message: `Tag ${tag} in ${remote.repository.name} was written ${TRIES} times, and still does not list ${referrer.digest}.`,
    hint: 'Somebody else writes it at the same time, or the registry shows writes late. Let one job at a time attach signatures, and run the step again.',
  });
}
