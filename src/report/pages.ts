import { errorPages } from '../failure.js';
import { gitHubInstance } from '../inputs/index.js';
import type { Repository } from '../oci/index.js';
import type { Environment } from '../ports.js';
import type { Trigger } from '../trigger/index.js';

/** Where a reader goes on: pages of the GitHub that this run belongs to. Each is undefined where its address is not known. */
export interface Pages {
  readonly commit?: string;
  readonly run?: string;
  readonly pull?: { readonly number: number; readonly url: string };
  /** Cause and cure of a code. */
  readonly error: (code: string) => string | undefined;
  /** The page of a repository's packages, up to the name; for names of one registry and owner. */
  readonly packages?: { readonly prefix: string; readonly url: string };
  /** This action as a workflow names it. */
  readonly action: string;
  /** Directory that texts need not spell: '' where it is not known. */
  readonly workspace: string;
}

export function pagesOf(env: Environment, trigger: Trigger | undefined): Pages {
  const [server, repository, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']].map((text) => text ?? '');
  const base = isUrl(server) && isPath(repository) ? `${server}/${repository}` : undefined;
  const { registry } = gitHubInstance(env);
  const owner = repository?.split('/')[0]?.toLowerCase() ?? '';
  const [action, ref] = [env['GITHUB_ACTION_REPOSITORY'] ?? '', env['GITHUB_ACTION_REF'] ?? ''];
  return {
    ...(base === undefined || trigger?.commit.known !== true ? {} : { commit: `${base}/commit/${trigger.commit.value}` }),
    ...(base === undefined || !/^\d+$/.test(run ?? '') ? {} : { run: `${base}/actions/runs/${run ?? ''}` }),
    ...(base === undefined || trigger?.kind !== 'pull-request'
      ? {}
      : { pull: { number: trigger.number, url: `${base}/pull/${trigger.number}` } }),
    error: errorPages(env),
    ...(base === undefined || registry === undefined
      ? {}
      : { packages: { prefix: `${registry}/${owner}/`, url: `${base}/pkgs/container/` } }),
    action: isPath(action) && ref !== '' ? `${action}@${ref}` : 'OWNER/modelkit-tag-action@v1',
    workspace: env['GITHUB_WORKSPACE'] ?? '',
  };
}

/** The page of the package: GitHub has one for what lies in its own registry under the owner of this repository. */
export function packagePage({ packages }: Pages, { name }: Repository): string | undefined {
  if (packages === undefined || !name.startsWith(packages.prefix)) return undefined;
  return packages.url + encodeURIComponent(name.slice(packages.prefix.length));
}

function isUrl(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\/[A-Za-z0-9.:[\]-]+$/.test(text);
}

function isPath(text: string | undefined): boolean {
  return text !== undefined && /^[\w.-]+\/[\w.-]+$/.test(text);
}
