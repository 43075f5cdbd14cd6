import { at, parsedJson } from '../../json.js';
import { Failure } from '../../failure.js';
import { parseTagName, type TagName } from '../../oci/index.js';
import type { ApiAnswer } from '../host/host.js';
import { parseUrl } from '../host/endpoint.js';
import { TAGS_A_PAGE } from '../profile.js';
import type { Remote } from '../remote.js';
import { isPage, notARegistry, refusal, type Doing } from '../refusal.js';
import type { RegistryFailure } from '../types.js';

/** Some registries give all names at once, whatever is asked: 200,000 of the longest fit. */
const PAGE_BYTES = 32 * 1024 * 1024;
/** A list without an end would fill the memory, or hold the run for ever. */
const MOST_NAMES = 500_000;
const MOST_PAGES = 2000;
const DOING: Doing = { what: 'list the tags', writes: false };

/**
 * Every tag, page by page: by `Link` where the registry gives it, else by `last` while pages are full (distribution-spec, Listing Tags).
 * A registry that ignores paging gives all at once. An absent repository has none. Throws TAGS_INCOMPLETE rather than end early.
 */
export async function* listTags(remote: Remote): AsyncGenerator<TagName> {
  const asked = new Set<string>();
  const seen = new Set<string>();
  let linked = false;
  let url: URL | undefined = remote.url(`tags/list?n=${TAGS_A_PAGE}`);
  while (url !== undefined) {
    if (asked.has(url.href)) throw incomplete(remote, 'its pages lead back to a page that was read already');
    if (asked.size === MOST_PAGES) throw endless(remote, `it has more than ${MOST_PAGES} pages`);
    asked.add(url.href);
    const answer: ApiAnswer | undefined = await remote.look({
      method: 'GET',
      url,
      access: remote.access('pull'),
      headers: { accept: 'application/json' },
      reads: PAGE_BYTES,
    });
    if (answer === undefined) return;
    if (answer.status === 404) {
      answer.body.discard();
      if (asked.size === 1) return;
      throw incomplete(remote, 'it answered 404 for a page after the first');
    }
    if (answer.status === 400 && asked.size === 1) {
      // Its largest page is smaller than ours: then as it likes, and on by its links.
      answer.body.drop();
      linked = true;
      url = remote.url('tags/list');
      continue;
    }
    if (answer.status !== 200) throw await refusal(remote, answer, DOING);
    const names = await namesOf(remote, answer);
    let fresh = 0;
    for (const name of names) {
      if (seen.has(name)) continue;
      if (seen.size === MOST_NAMES) throw endless(remote, TOO_MANY);
      seen.add(name);
      fresh += 1;
      const tag = parseTagName(name);
      // A name that the grammar forbids names no tag that anyone could ask for.
      if (tag !== undefined) yield tag;
    }
    const next = nextPage(remote, answer);
    // A registry that links its pages is at its end where the link is missing.
    linked ||= next !== undefined;
    url = next ?? (linked || fresh === 0 ? undefined : afterLast(remote, names));
  }
}

function nextPage(remote: Remote, answer: ApiAnswer): URL | undefined {
  const link = nextLink(answer.headers['link']);
  if (link === undefined) return undefined;
  const query = parseUrl(link, answer.url)?.search ?? '';
  if (query === '') throw incomplete(remote, 'the address of its next page makes no sense');
  // The page is in the query. A registry behind a proxy may call itself by another name, or its API by another path: only our own is asked.
  return remote.url(`tags/list${query}`);
}

/** Target of the `rel="next"` link of a `Link` header (RFC 8288), as written; undefined when there is none. */
export function nextLink(header: string | string[] | undefined): string | undefined {
  for (const [, target, parameters = ''] of String(header).matchAll(
    /<([^>]*)>((?:\s*;\s*[^;,="\s]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^",;\s]*))*)/g,
  )) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))/i.test(parameters)) return target;
  }
  return undefined;
}

/** Fewer than asked: the end. More: paging is ignored, this was all. */
function afterLast(remote: Remote, names: readonly string[]): URL | undefined {
  const last = names.at(-1);
  if (names.length !== TAGS_A_PAGE || last === undefined) return undefined;
  return remote.url(`tags/list?n=${TAGS_A_PAGE}&last=${encodeURIComponent(last)}`);
}

async function namesOf(remote: Remote, answer: ApiAnswer): Promise<readonly string[]> {
  const { bytes, whole } = await answer.body.bytes(PAGE_BYTES);
  if (!whole) throw incomplete(remote, `one page of it is larger than ${PAGE_BYTES} bytes`);
  // Before they are made strings, which take many times the memory.
  if (quotesIn(bytes) > 2 * MOST_NAMES + 100) throw endless(remote, TOO_MANY);
  const json = parsedJson(new TextDecoder().decode(bytes));
  if (json === undefined) throw isPage(answer) ? notARegistry(remote, answer, DOING) : incomplete(remote, 'a page of it is not JSON');
  const tags = at(json, 'tags');
  // `null` is how Go writes an empty list.
  if (tags === null) return [];
  if (!Array.isArray(tags)) throw incomplete(remote, 'a page of it holds no list of tags');
  return tags.map((name) => (typeof name === 'string' ? name : ''));
}

function quotesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) count += 1;
  return count;
}

const QUOTE = 0x22;
const TOO_MANY = `it has more than ${MOST_NAMES} names`;

function endless(remote: Remote, why: string): Failure<RegistryFailure> {
  const hint = `More than ${MOST_NAMES} tags, or ${MOST_PAGES} pages of them, are not read. Remove tags that nobody needs, or ask the registry's operator.`;
  return incomplete(remote, why, hint);
}

function incomplete(
  remote: Remote,
  why: string,
  hint = 'The registry does not page its tags as the distribution specification says; ask its operator.',
): Failure<RegistryFailure> {
  return new Failure<RegistryFailure>({
    code: 'TAGS_INCOMPLETE',
    message: `The tags of ${remote.repository.name} cannot be listed to the end: ${why}.`,
    hint,
  });
}
