import { Failure } from '../../failure.js';
import { bareMediaType, MediaType, parseManifest, type Descriptor, type Digest, type Manifest } from '../../oci/index.js';
import type { ApiAnswer } from '../host/host.js';
import { isPassing } from '../host/retries.js';
import { parseUrl } from '../host/endpoint.js';
import type { Remote } from '../remote.js';
import { refusal } from '../refusal.js';
import type { RegistryFailure } from '../types.js';
import { addReferrer, referrerDescriptor, referrersTag } from './referrers-tag.js';
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
