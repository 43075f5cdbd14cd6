import type { ApiReply, ApiRequests } from './api-requests.js';
import { at, textAt } from '../json.js';
import {
  known,
  notKnown,
  COMPARE_LIMIT,
  parseCommitSha,
  type CommitSha,
  type Comparison,
  type GitTag,
  type Known,
  isRefName,
  printableText,
} from './types.js';

/** GitHub gives at most 100 entries a page. */
const PAGE_SIZE = 100;
/** Ancestors are asked for a stale check of a hundred; a thousand is generous. */
const ANCESTOR_PAGES = 10;
/** 100,000 git tags; GitHub itself grows slow long before. */
const TAG_PAGES = 1_000;
/** git sets no bound to tags of tags; nobody makes more than two. */
const TAG_CHAIN = 10;
const SOURCE = 'GitHub API';
const UNREADABLE = 'the GitHub API answered in a form that is not understood';

/** Facts of branches, git tags, history and releases as they are on GitHub now, by its REST API. */
export class Api {
  readonly #requests: ApiRequests;
  #repository: Promise<ApiReply> | undefined;

  constructor(requests: ApiRequests) {
    this.#requests = requests;
  }

  async defaultBranch(): Promise<Known<string>> {
    const reply = await this.#read();
    if (!reply.found) return notKnown(reply.why);
    const branch = textAt(reply.data, 'default_branch');
    return branch === undefined || !isRefName(branch) ? notKnown(UNREADABLE) : known(branch, SOURCE);
  }

  async commitDate(commit: CommitSha): Promise<Known<Date>> {
    const reply = await this.#requests.get('/git/commits/{commit}', { commit });
    if (!reply.found) return notKnown(reply.why);
    const date = new Date(textAt(reply.data, 'committer', 'date') ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? notKnown(UNREADABLE) : known(date, SOURCE);
  }

  /** `GET /releases/latest`: the newest release that is neither draft nor pre-release, or the one that was marked by hand. */
  async latestRelease(): Promise<Known<string | undefined>> {
    const reply = await this.#requests.get('/releases/latest');
    if (!reply.found) return this.#absent(reply);
    const tag = textAt(reply.data, 'tag_name');
    return tag === undefined ? notKnown(UNREADABLE) : known(tag, SOURCE);
  }

  async compare(base: CommitSha, head: CommitSha): Promise<Known<Comparison>> {
    const reply = await this.#requests.get('/compare/{range}', { range: `${base}...${head}` });
    if (!reply.found) return notKnown(reply.why);
    const status = textAt(reply.data, 'status');
    const commits = commitList(at(reply.data, 'commits'));
    if (commits === undefined || !isStatus(status)) return notKnown(UNREADABLE);
    // Listed oldest first.
    return known({ status, aheadBy: [...commits].reverse().slice(0, COMPARE_LIMIT) }, SOURCE);
  }

  async ancestors(commit: CommitSha, limit: number): Promise<Known<readonly CommitSha[]>> {
    const found: CommitSha[] = [];
    for (let page = 1; page <= ANCESTOR_PAGES && found.length < limit; page += 1) {
      const reply = await this.#requests.get('/commits', { sha: commit, per_page: Math.min(PAGE_SIZE, limit), page });
      if (!reply.found) return notKnown(reply.why);
      const commits = commitList(reply.data);
      if (commits === undefined) return notKnown(UNREADABLE);
      found.push(...commits);
      if (reply.last === undefined) break;
    }
    return known(found.slice(0, limit), SOURCE);
  }

  async branchHead(branch: string): Promise<Known<CommitSha>> {
    const reply = await this.#requests.get('/git/ref/{ref}', { ref: `heads/${branch}` });
    if (!reply.found) return notKnown(reply.absent ? `GitHub shows no branch ${printableText(branch)}` : reply.why);
    const commit = parseCommitSha(textAt(reply.data, 'object', 'sha') ?? '');
    return commit === undefined ? notKnown(UNREADABLE) : known(commit, SOURCE);
  }

  async tagCommit(tag: string): Promise<Known<CommitSha | undefined>> {
    let reply = await this.#requests.get('/git/ref/{ref}', { ref: `tags/${tag}` });
    if (!reply.found) return this.#absent(reply);
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

  /** A 404 says "absent" only where the repository itself can be read with this token. */
  async #absent(reply: ApiReply & { readonly found: false }): Promise<Known<undefined>> {
    if (!reply.absent) return notKnown(reply.why);
    const repository = await this.#read();
    return repository.found ? known(undefined, SOURCE) : notKnown(repository.why);
  }

  #read(): Promise<ApiReply> {
    this.#repository ??= this.#requests.get('');
    return this.#repository;
  }
}

function commitList(value: unknown): readonly CommitSha[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const commits = value.map((entry) => parseCommitSha(textAt(entry, 'sha') ?? '')).filter((one) => one !== undefined);
  return commits.length === value.length ? commits : undefined;
}

function isStatus(text: string | undefined): text is Comparison['status'] {
  return text === 'identical' || text === 'ahead' || text === 'behind' || text === 'diverged';
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
