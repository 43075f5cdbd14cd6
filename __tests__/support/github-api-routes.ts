import { type GitHubCommit, type GitHubContent, type GitHubTag } from './github-content.js';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** GitHub's own bounds: a page holds at most 100 entries, a comparison at most 250 commits. */
const PAGE_LIMIT = 100;
const PAGE_DEFAULT = 30;
const COMPARE_LIMIT = 250;

type Route = (content: GitHubContent, name: string, url: URL) => ApiAnswer;

/** Path below `/repos/{owner}/{repo}`, and who answers it. */
const ROUTES: readonly (readonly [RegExp, Route])[] = [
  [/^$/, (content) => ok({ full_name: content.repository, default_branch: content.defaultBranch, private: true })],
  [/^\/tags$/, (content, _, url) => page(content.tags.filter(namesCommit).map(tagEntry), url)],
  [/^\/git\/matching-refs\/tags\/?$/, (content, _, url) => page(content.tags.map(tagRef), url)],
  [
    /^\/git\/ref\/tags\/(.+)$/,
    (content, name) =>
      found(
        content.tags.find((tag) => tag.name === name),
        tagRef,
      ),
  ],
  [
    /^\/git\/ref\/heads\/(.+)$/,
    (content, name) => found(content.branches.get(name), (sha) => reference(`refs/heads/${name}`, sha, 'commit')),
  ],
  [/^\/git\/tags\/(\w+)$/, (content, sha) => found(content.tagObjects.get(sha), (object) => ({ sha, object }))],
  [/^\/git\/commits\/(\w+)$/, (content, sha) => found(content.commits.get(sha), commitObject)],
  [/^\/commits$/, commits],
  [/^\/compare\/(.+)$/, compare],
  [
    /^\/releases\/latest$/,
    (content) =>
      found(
        content.releases.find((one) => one.latest === true),
        release,
      ),
  ],
  [
    /^\/releases\/tags\/(.+)$/,
    (content, name) =>
      found(
        content.releases.find((one) => one.tag === name && one.draft !== true),
        release,
      ),
  ],
];

export function answer(content: GitHubContent, method: string, url: URL): ApiAnswer {
  const prefix = `/repos/${content.repository}`;
  const path = decodeURIComponent(url.pathname);
  if (path.toLowerCase() !== prefix.toLowerCase() && !path.toLowerCase().startsWith(`${prefix.toLowerCase()}/`)) return notFound();
  if (method !== 'GET') return { status: 405, headers: {}, body: { message: 'This server is read-only' } };
  for (const [pattern, route] of ROUTES) {
    const match = pattern.exec(path.slice(prefix.length));
    if (match !== null) return route(content, match[1] ?? '', url);
  }
  return notFound();
}

function commits(content: GitHubContent, _: string, url: URL): ApiAnswer {
  const start = url.searchParams.get('sha') ?? content.defaultBranch;
  const sha = content.branches.get(start) ?? content.tags.find((tag) => tag.name === start)?.commit ?? start;
  if (!content.commits.has(sha)) return notFound();
  return page(newestFirst(content, reachable(content, sha)).map(commitEntry), url);
}

function compare(content: GitHubContent, range: string): ApiAnswer {
  const [base = '', head = ''] = range.split('...');
  if (!content.commits.has(base) || !content.commits.has(head)) return notFound();
  const ofBase = reachable(content, base);
  const ofHead = reachable(content, head);
  const ahead = newestFirst(content, new Set([...ofHead].filter((sha) => !ofBase.has(sha))));
  const behind = [...ofBase].filter((sha) => !ofHead.has(sha)).length;
  const status = ahead.length > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical';
  // Oldest first, as GitHub lists them.
  const listed = ahead.slice(0, COMPARE_LIMIT).reverse().map(commitEntry);
  return ok({ status, ahead_by: ahead.length, behind_by: behind, total_commits: ahead.length, commits: listed });
}

function reachable(content: GitHubContent, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (seen.has(sha)) continue;
    seen.add(sha);
    open.push(...(content.commits.get(sha)?.parents ?? []));
  }
  return seen;
}

function newestFirst(content: GitHubContent, shas: ReadonlySet<string>): GitHubCommit[] {
  const commits = [...shas].map((sha) => content.commits.get(sha)).filter((one) => one !== undefined);
  return commits.sort((one, other) => other.date.localeCompare(one.date));
}

function page(all: readonly unknown[], url: URL): ApiAnswer {
  const size = Math.min(PAGE_LIMIT, Number(url.searchParams.get('per_page') ?? PAGE_DEFAULT));
  const number = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const links = number < last ? [link(url, number + 1, 'next'), link(url, last, 'last')] : [];
  return {
    status: 200,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
    body: all.slice((number - 1) * size, number * size),
  };
}

function link(url: URL, number: number, rel: string): string {
  const target = new URL(url);
  target.searchParams.set('page', String(number));
  return `<${target.href}>; rel="${rel}"`;
}

function namesCommit(tag: GitHubTag): boolean {
  return tag.commit !== undefined;
}

function tagEntry(tag: GitHubTag): unknown {
  return { name: tag.name, commit: { sha: tag.commit } };
}

function tagRef(tag: GitHubTag): unknown {
  return reference(`refs/tags/${tag.name}`, tag.ref, tag.refType);
}

function reference(ref: string, sha: string, type: string): unknown {
  return { ref, object: { sha, type } };
}

function commitObject(commit: GitHubCommit): unknown {
  return { sha: commit.sha, committer: { name: 'Octo Cat', date: commit.date }, parents: commit.parents.map((sha) => ({ sha })) };
}

function commitEntry(commit: GitHubCommit): unknown {
  return { sha: commit.sha, commit: { committer: { date: commit.date } }, parents: commit.parents.map((sha) => ({ sha })) };
}

function release(one: GitHubContent['releases'][number]): unknown {
  return { tag_name: one.tag, draft: one.draft ?? false, prerelease: one.prerelease ?? false };
}

function found<T>(value: T | undefined, shown: (value: T) => unknown): ApiAnswer {
  return value === undefined ? notFound() : ok(shown(value));
}

function ok(body: unknown): ApiAnswer {
  return { status: 200, headers: {}, body };
}

function notFound(): ApiAnswer {
  return { status: 404, headers: {}, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' } };
}
