import { Failure } from '../failure.js';
import type { Environment, Ports } from '../ports.js';
import { ApiRequests } from './api-requests.js';
import { Api } from './api.js';
import { askedOnce } from '../tasks.js';
import { gitAtRoot, gitBelow, parseExecutables, type GitPorts } from './clone-command.js';
import { Clone } from './clone.js';
import {
  firstKnown,
  known,
  notKnown,
  type CommitSha,
  type Comparison,
  type GitFailure,
  type GitRepository,
  type GitTag,
  type Known,
  isRefName,
} from './types.js';

export interface GitRepositoryOptions {
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** `owner/name`. */
  readonly repository?: string;
  /** GITHUB_API_URL, e.g. `https://api.github.com`. */
  readonly apiUrl: string;
  readonly token?: string;
  readonly env: Environment;
}

/**
 * The source repository. Of the two sources the more certain one is asked first: what never changes (a commit's date, ancestry) of the
 * clone, which costs no request; what may have moved since the checkout (refs, releases, the default branch) of the API. Answers are
 * kept for the run.
 */
export function openGitRepository(options: GitRepositoryOptions, ports: Pick<Ports, 'exec' | 'log' | 'cancel' | 'clock'>): GitRepository {
  const clone = new Clone(gitAtRoot(options.workspace, options.env, ports));
  const github = openApi(options, ports);

  function ofApi<T>(ask: (api: Api) => Promise<Known<T>>): () => Promise<Known<T>> {
    return () => (github.known ? ask(github.value) : Promise.resolve(github));
  }

  return {
    head: askedOnce(() => clone.head()),
    commitDate: askedOnce((commit: CommitSha) =>
      firstKnown(
        () => clone.commitDate(commit),
        ofApi((api) => api.commitDate(commit)),
      ),
    ),
    defaultBranch: askedOnce(() =>
      firstKnown(
        ofApi((api) => api.defaultBranch()),
        () => clone.defaultBranch(),
      ),
    ),
    branchHead: askedOnce(async (branch: string) => {
      if (!isRefName(branch)) return notKnown('no branch can have this name');
      return firstKnown(
        ofApi((api) => api.branchHead(branch)),
        () => clone.branchHead(branch),
      );
    }),
    tagCommit: askedOnce(async (tag: string) => {
      if (!isRefName(tag)) return known(undefined, 'no git tag can have this name');
      return firstKnown(
        ofApi((api) => api.tagCommit(tag)),
        () => clone.tagCommit(tag),
      );
    }),
    latestRelease: askedOnce(ofApi((api) => api.latestRelease())),
    compare: askedOnce(async (base: CommitSha, head: CommitSha): Promise<Known<Comparison>> => {
      if (base === head) return known({ status: 'identical', aheadBy: [] }, 'the same commit');
      return firstKnown(
        () => clone.compare(base, head),
        ofApi((api) => api.compare(base, head)),
      );
    }),
    ancestors: askedOnce((commit: CommitSha, limit: number) =>
      firstKnown(
        () => clone.ancestors(commit, limit),
        ofApi((api) => api.ancestors(commit, limit)),
      ),
    ),
    tags: askedOnce(async () =>
      orThrow(
        await firstKnown(
          ofApi((api) => api.tags()),
          () => clone.tags(),
        ),
      ),
    ),
    executables: askedOnce((directory: string) => executablesBelow(directory, options.workspace, options.env, ports)),
  };
}

function openApi(options: GitRepositoryOptions, ports: Pick<Ports, 'log' | 'cancel' | 'clock'>): Known<Api> {
  const { token, repository } = options;
  if (token === undefined || token === '') return notKnown('there is no github-token for the GitHub API');
  const [, owner, repo] = /^([A-Za-z0-9_-]{1,100})\/([A-Za-z0-9._-]{1,100})$/.exec(repository ?? '') ?? [];
  if (owner === undefined || repo === undefined) return notKnown('GITHUB_REPOSITORY does not name a repository for the GitHub API');
  const requests = new ApiRequests({ apiUrl: options.apiUrl.replace(/\/+$/, ''), token, owner, repo }, ports);
  return known(new Api(requests), 'inputs');
}

function orThrow(tags: Known<readonly GitTag[]>): readonly GitTag[] {
  if (tags.known) return tags.value;
  throw new Failure<GitFailure>({
    code: 'GIT_TAGS_UNREADABLE',
    message: `The list of git tags could not be read whole: ${tags.why}.`,
    hint: 'Give the step a github-token with `contents: read`, or check out with `fetch-depth: 0` so that the clone holds every git tag.',
  });
}

/** Paths below `directory`, with `/`, that git's index marks executable (mode 100755), of whatever work tree holds the directory. */
async function executablesBelow(
  directory: string,
  workspace: string,
  env: Environment,
  ports: GitPorts,
): Promise<Known<ReadonlySet<string>>> {
  const { exitCode, stdout } = await gitBelow(workspace, directory, env, ports)(['ls-files', '--stage', '-z', '--', '.']);
  if (exitCode === 127) return notKnown('git is not installed on this runner');
  if (exitCode !== 0) return notKnown('the directory is in no git work tree');
  return known(parseExecutables(stdout), 'index of the clone');
}
