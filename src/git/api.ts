import type { ApiReply, ApiRequests } from './api-requests.js';
import { at, textAt } from '../json.js';
import { known, notKnown, COMPARE_LIMIT, parseCommitSha, type CommitSha, type Comparison, type Known, isRefName } from './types.js';

/** GitHub gives at most 100 entries a page. */
export const PAGE_SIZE = 100;
/** Ancestors are asked for a stale check of a hundred; a thousand is generous. */
const ANCESTOR_PAGES = 10;
const SOURCE = 'GitHub API';
const UNREADABLE = 'the GitHub API answered in a form that is not understood';

/** Facts of the history and the releases by GitHub's REST API. */
export class Api {
  readonly #requests: ApiRequests;
  #repository: Promise<ApiReply> | undefined;

  constructor(requests: ApiRequests) {
    this.#requests = requests;
  }

  async defaultBranch(): Promise<Known<string>> {
    const reply = await this.repository();
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
    if (!reply.found) return this.absent(reply);
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

  /** A 404 says "absent" only where the repository itself can be read with this token. */
  async absent(reply: ApiReply & { readonly found: false }): Promise<Known<undefined>> {
    if (!reply.absent) return notKnown(reply.why);
    const repository = await this.repository();
    return repository.found ? known(undefined, SOURCE) : notKnown(repository.why);
  }

  repository(): Promise<ApiReply> {
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
