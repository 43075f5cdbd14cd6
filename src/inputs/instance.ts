import type { Environment } from '../ports.js';

/** The GitHub that this run belongs to, by GITHUB_SERVER_URL. The job's token is for its hosts alone. */
export interface GitHubInstance {
  /** Host of the page, e.g. `github.com`. */
  readonly host: string;
  /** Host of its container registry; undefined where its name cannot tell one. */
  readonly registry?: string;
  readonly apiUrl: string;
}

const PUBLIC: GitHubInstance = { host: 'github.com', registry: 'ghcr.io', apiUrl: 'https://api.github.com' };

/**
 * `ghcr.io` is the registry of github.com alone. GitHub Enterprise Cloud with data residency has `containers.SUBDOMAIN.ghe.com`; GitHub Enterprise
 * Server has `containers.HOST` where subdomain isolation is on, which needs a host with a name (docs: Working with the Container registry).
 */
export function gitHubInstance(env: Environment): GitHubInstance {
  const server = (env['GITHUB_SERVER_URL'] ?? '').trim();
  const host = hostOf(server);
  const found = host === undefined ? (server === '' ? PUBLIC : { host: server, apiUrl: server }) : ofHost(host, server);
  const apiUrl = (env['GITHUB_API_URL'] ?? '').trim();
  return apiUrl === '' ? found : { ...found, apiUrl };
}

function ofHost(host: string, server: string): GitHubInstance {
  if (host === 'github.com') return PUBLIC;
  if (host.endsWith('.ghe.com')) return { host, registry: `containers.${host}`, apiUrl: `https://api.${host}` };
  const isNamed = /[a-z]/.test(host.replace(/:\d+$/, '').split('.').at(-1) ?? '') && host.includes('.');
  return { host, ...(isNamed ? { registry: `containers.${host}` } : {}), apiUrl: `${server.replace(/\/+$/, '')}/api/v3` };
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
