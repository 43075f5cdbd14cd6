import { HUB_CONFIG_KEY, isHubHost } from '../host/endpoint.js';
import type { AuthEntry, AuthFile } from './auth-file.js';

/** Whose rules a login file follows: Podman's keys may name a namespace below a host, Docker's name hosts. */
export type AuthStyle = 'docker' | 'podman';

/** Where a file says that the login for a host is. */
export type Found =
  | { readonly in: 'entry'; readonly key: string; readonly entry: AuthEntry }
  /** `docker-credential-<helper>`, asked for `server`. */
  | { readonly in: 'helper'; readonly helper: string; readonly server: string };

/** Looks up a host (and, in Podman's files, the repository path): its own helper, then an entry with content, then the store of all. */
export function lookUp(file: AuthFile, style: AuthStyle, host: string, path: string): Found | undefined {
  const helperKey = bestKey(file.credHelpers.keys(), style, host, path);
  const helper = helperKey === undefined ? undefined : file.credHelpers.get(helperKey);
  if (helperKey !== undefined && helper !== undefined && helper !== '') return { in: 'helper', helper, server: serverOf(helperKey, host) };
  const filled = [...file.auths].filter(([, entry]) => hasContent(entry)).map(([key]) => key);
  const key = bestKey(filled, style, host, path);
  const entry = key === undefined ? undefined : file.auths.get(key);
  if (key !== undefined && entry !== undefined) return { in: 'entry', key, entry };
  if (file.credsStore !== undefined) return { in: 'helper', helper: file.credsStore, server: isHubHost(host) ? HUB_CONFIG_KEY : host };
  return undefined;
}

function hasContent(entry: AuthEntry): boolean {
  return entry.auth !== '' || entry.password !== '' || entry.identityToken !== '' || entry.registryToken !== '';
}

// Helpers keep Docker Hub under its old address, whatever the configuration calls it.
function serverOf(key: string, host: string): string {
  return isHubHost(host) ? HUB_CONFIG_KEY : key;
}

/** The key that names `host` best: never a part of a name, always the whole host with its port. */
function bestKey(keys: Iterable<string>, style: AuthStyle, host: string, path: string): string | undefined {
  let best: { readonly key: string; readonly rank: number } | undefined;
  for (const key of keys) {
    const rank = rankOf(key, style, host, path);
    if (rank !== undefined && (best === undefined || rank > best.rank)) best = { key, rank };
  }
  return best?.key;
}

function rankOf(key: string, style: AuthStyle, host: string, path: string): number | undefined {
  const scheme = /^https?:\/\//i.exec(key)?.[0] ?? '';
  const rest = key.slice(scheme.length).replace(/\/+$/, '');
  const slash = rest.indexOf('/');
  const keyHost = (slash < 0 ? rest : rest.slice(0, slash)).toLowerCase();
  const keyPath = slash < 0 ? '' : rest.slice(slash + 1);
  if (canonical(keyHost) !== canonical(host)) return undefined;
  // `https://host/v1/` is the form of old clients: an address, not a namespace.
  const isAddress = scheme !== '' || /^v[12](?:\/|$)/.test(keyPath);
  if (keyPath === '' || isAddress) return key === host ? 2 : 1;
  if (path === keyPath || path.startsWith(`${keyPath}/`)) return 2 + keyPath.length;
  // Docker drops the path of a key; a namespace of Podman's that is not ours is not ours.
  return style === 'docker' ? 0 : undefined;
}

function canonical(host: string): string {
  return isHubHost(host) ? 'docker.io' : host.replace(/:443$/, '');
}
