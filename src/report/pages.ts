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

const SERVER = /^https?:\/\/[A-Za-z0-9.:[\]-]+$/;
/** `owner/name`. */
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

export function pagesOf(env: Environment, trigger: Trigger | undefined): Pages {
  const of = (name: string): string => env[`GITHUB_${name}`] ?? '';
  const [server, repository, run] = [of('SERVER_URL'), of('REPOSITORY'), of('RUN_ID')];
  const base = SERVER.test(server) && REPOSITORY.test(repository) ? `${server}/${repository}` : undefined;
  const { registry } = gitHubInstance(env);
  const owner = repository.replace(/\/.*/, '').toLowerCase();
  const [action, ref] = [of('ACTION_REPOSITORY'), of('ACTION_REF')];
  return {
    ...(base === undefined || trigger?.commit.known !== true ? {} : { commit: `${base}/commit/${trigger.commit.value}` }),
    ...(base === undefined || !/^\d+$/.test(run) ? {} : { run: `${base}/actions/runs/${run}` }),
    ...(base === undefined || trigger?.kind !== 'pull-request'
      ? {}
      : { pull: { number: trigger.number, url: `${base}/pull/${trigger.number}` } }),
    error: errorPages(env),
    ...(base === undefined || registry === undefined
      ? {}
      : { packages: { prefix: `${registry}/${owner}/`, url: `${base}/pkgs/container/` } }),
    action: REPOSITORY.test(action) && ref !== '' ? `${action}@${ref}` : 'OWNER/modelkit-tag-action@v1',
    workspace: of('WORKSPACE'),
  };
}

/** The page of the package: GitHub has one for what lies in its own registry under the owner of this repository. */
export function packagePage({ packages }: Pages, { name }: Repository): string | undefined {
  if (packages === undefined || !name.startsWith(packages.prefix)) return undefined;
  return packages.url + encodeURIComponent(name.slice(packages.prefix.length));
}
