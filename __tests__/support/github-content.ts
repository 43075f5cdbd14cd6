import { type GitRepositoryFixture } from './git-repository.js';

export interface GitHubCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** Committer date, ISO 8601 in UTC. */
  readonly date: string;
}

/** A git tag: light (`commit` only), or annotated with the chain of tag objects that leads to the commit. */
export interface GitHubTag {
  readonly name: string;
  /** Hash that the ref names: the commit's, or that of the outermost tag object. */
  readonly ref: string;
  readonly refType: 'commit' | 'tag' | 'tree' | 'blob';
  /** Peeled; undefined for a tag of a tree or a blob. */
  readonly commit?: string;
}

export interface GitHubRelease {
  readonly tag: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  /** GitHub's own mark; at most one release has it. */
  readonly latest?: boolean;
}

/** What the API tells of one repository. Plain data: change it by making another. */
export interface GitHubContent {
  /** `owner/name`. */
  readonly repository: string;
  readonly defaultBranch: string;
  readonly commits: ReadonlyMap<string, GitHubCommit>;
  readonly branches: ReadonlyMap<string, string>;
  readonly tags: readonly GitHubTag[];
  /** Tag objects: hash to what each names. */
  readonly tagObjects: ReadonlyMap<string, { readonly sha: string; readonly type: string }>;
  readonly releases: readonly GitHubRelease[];
}

/** A repository without commits; fill it by spreading. */
export function emptyContent(repository = 'acme/demo'): GitHubContent {
  return {
    repository,
    defaultBranch: 'main',
    commits: new Map(),
    branches: new Map(),
    tags: [],
    tagObjects: new Map(),
    releases: [],
  };
}

/** Everything that a real git repository holds, as GitHub would show it had it been pushed there. */
export function contentOf(git: GitRepositoryFixture, more: Partial<GitHubContent> = {}): GitHubContent {
  const content = emptyContent();
  const commits = lines(git.git('rev-list', '--all', '--no-commit-header', '--format=%H|%P|%ct')).map((line) => {
    const [sha = '', parents = '', seconds = ''] = line.split('|');
    return { sha, parents: parents.split(' ').filter((one) => one !== ''), date: new Date(Number(seconds) * 1000).toISOString() };
  });
  const branches = lines(git.git('for-each-ref', '--format=%(refname:lstrip=2)|%(objectname)', 'refs/heads')).map(pair);
  const format = '%(refname:lstrip=2)|%(objectname)|%(objecttype)';
  const tags = lines(git.git('for-each-ref', `--format=${format}`, 'refs/tags')).map((line): GitHubTag => {
    const [name = '', ref = '', type = ''] = line.split('|');
    const end = type === 'commit' ? 'commit' : git.git('cat-file', '-t', `${ref}^{}`);
    const commit = end !== 'commit' ? undefined : type === 'commit' ? ref : git.git('rev-parse', `${ref}^{commit}`);
    return { name, ref, refType: refType(type), ...(commit === undefined ? {} : { commit }) };
  });
  const tagObjects = new Map(tags.flatMap((tag) => (tag.refType === 'tag' ? chain(git, tag.ref) : [])));
  return { ...content, commits: new Map(commits.map((one) => [one.sha, one])), branches: new Map(branches), tags, tagObjects, ...more };
}

function chain(git: GitRepositoryFixture, tagObject: string): [string, { sha: string; type: string }][] {
  const text = git.git('cat-file', 'tag', tagObject);
  const sha = /^object (\w+)$/m.exec(text)?.[1] ?? '';
  const type = /^type (\w+)$/m.exec(text)?.[1] ?? '';
  return [[tagObject, { sha, type }], ...(type === 'tag' ? chain(git, sha) : [])];
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function pair(line: string): [string, string] {
  const [first = '', second = ''] = line.split('|');
  return [first, second];
}

function refType(type: string): GitHubTag['refType'] {
  if (type === 'commit' || type === 'tag' || type === 'tree' || type === 'blob') return type;
  throw new Error(`git has no object type ${type}`);
}
