import type { Api } from './api.js';
import { PAGE_SIZE } from './api.js';
import type { ApiReply, ApiRequests } from './api-requests.js';
import { textAt } from '../json.js';
import { known, notKnown, parseCommitSha, type CommitSha, type GitTag, type Known, printableText } from './types.js';

/** 100,000 git tags; GitHub itself grows slow long before. */
const TAG_PAGES = 1_000;
/** git sets no bound to tags of tags; nobody makes more than two. */
const TAG_CHAIN = 10;
const SOURCE = 'GitHub API';
const UNREADABLE = 'the GitHub API answered in a form that is not understood';

/** Branches and git tags as they are on GitHub now. */
export class ApiRefs {
  readonly #api: Api;
  readonly #requests: ApiRequests;

  constructor(api: Api, requests: ApiRequests) {
    this.#api = api;
    this.#requests = requests;
  }

  async branchHead(branch: string): Promise<Known<CommitSha>> {
    const reply = await this.#requests.get('/git/ref/{ref}', { ref: `heads/${branch}` });
    if (!reply.found) return notKnown(reply.absent ? `GitHub shows no branch ${printableText(branch)}` : reply.why);
    const commit = parseCommitSha(textAt(reply.data, 'object', 'sha') ?? '');
    return commit === undefined ? notKnown(UNREADABLE) : known(commit, SOURCE);
  }

  async tagCommit(tag: string): Promise<Known<CommitSha | undefined>> {
    let reply = await this.#requests.get('/git/ref/{ref}', { ref: `tags/${tag}` });
    if (!reply.found) return this.#api.absent(reply);
    for (let depth = 0; depth < TAG_CHAIN; depth += 1) {
      const type = textAt(reply.data, 'object', 'type');
      const sha = parseCommitSha(textAt(reply.data, 'object', 'sha') ?? '');
      if (sha === undefined || type === undefined) return notKnown(UNREADABLE);
      if (type === 'commit') return known(sha, SOURCE);
      if (type !== 'tag') return notKnown(`git tag ${printableText(tag)} names no commit`);
      reply = await this.#requests.get('/git/tags/{sha}', { sha });
      if (!reply.found) return notKnown(reply.why);
    }
    return notKnown(`git tag ${printableText(tag)} is a tag of a tag, more than ${TAG_CHAIN} deep`);
  }

  /** `GET /tags`: a hundred a request, annotated ones already peeled, tags of trees and blobs left out. */
  async tags(): Promise<Known<readonly GitTag[]>> {
    const tags = new Map<string, GitTag>();
    let page = 1;
    let last = 1;
    while (page <= last) {
      if (last > TAG_PAGES) return notKnown(`there are more than ${TAG_PAGES * PAGE_SIZE} git tags`);
      // Pages that the last answer names are asked for together; the requests' own limit keeps them few at once.
      const numbers = Array.from({ length: last - page + 1 }, (_, index) => page + index);
      const replies = await Promise.all(numbers.map((number) => this.#requests.get('/tags', { per_page: PAGE_SIZE, page: number })));
      for (const reply of replies) {
        const entries = tagEntries(reply);
        if (!entries.known) return entries;
        for (const tag of entries.value) tags.set(tag.name, tag);
        last = Math.max(last, reply.found ? (reply.last ?? 0) : 0);
      }
      page += numbers.length;
    }
    return known([...tags.values()], SOURCE);
  }
}

function tagEntries(reply: ApiReply): Known<readonly GitTag[]> {
  if (!reply.found) return notKnown(reply.why);
  if (!Array.isArray(reply.data)) return notKnown(UNREADABLE);
  const tags = reply.data.map((entry): GitTag | undefined => {
    const name = textAt(entry, 'name');
    const commit = parseCommitSha(textAt(entry, 'commit', 'sha') ?? '');
    return name === undefined || commit === undefined ? undefined : { name, commit };
  });
  const whole = tags.filter((tag) => tag !== undefined);
  return whole.length === tags.length ? known(whole, SOURCE) : notKnown(UNREADABLE);
}
