import { at, isRecord, parsedJson, textAt } from '../../json.js';
import { HUB_CONFIG_KEY, isHubHost } from '../host/endpoint.js';

/** What an `auths` entry may hold; an empty entry means that the secret is in the credential store. */
export interface AuthEntry {
  readonly auth: string;
  readonly username: string;
  readonly password: string;
  readonly identityToken: string;
  readonly registryToken: string;
}

/** A login file as Docker, Podman and kit write it. Keys as written. */
export interface AuthFile {
  readonly auths: ReadonlyMap<string, AuthEntry>;
  readonly credHelpers: ReadonlyMap<string, string>;
  readonly credsStore: string | undefined;
  readonly httpHeaders: Readonly<Record<string, string>>;
}

/**
 * The text of a login file: UTF-8, or UTF-16, which its byte order mark shows, or the NUL beside its first character (RFC 4627, 3). `broken`: it
 * holds bytes that no text in this encoding has.
 */
export function decodeAuthFile(bytes: Uint8Array): { readonly text: string; readonly encoding: string; readonly broken: boolean } {
  const [first, second] = bytes;
  // No text in UTF-8 has the bytes of a mark.
  const little = first === 0xff || second === 0;
  const big = first === 0xfe || first === 0;
  const encoding = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8';
  const read = { encoding: encoding.toUpperCase() };
  try {
    return { ...read, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), broken: false };
  } catch {
    return { ...read, text: new TextDecoder(encoding).decode(bytes), broken: true };
  }
}

/** Reads the JSON of a login file; undefined when it is not an object in JSON. Members of a wrong type are passed over, as Docker does. */
export function parseAuthFile(text: string): AuthFile | undefined {
  const json = parsedJson(text);
  if (!isRecord(json)) return undefined;
  return {
    auths: new Map(pairs(at(json, 'auths')).map(([key, value]) => [key, entryOf(value)])),
    credHelpers: new Map(texts(at(json, 'credHelpers'))),
    credsStore: textAt(json, 'credsStore'),
    httpHeaders: Object.fromEntries(texts(at(json, 'HttpHeaders'))),
  };
}

function entryOf(value: unknown): AuthEntry {
  const entry = new Map(texts(value));
  return {
    auth: entry.get('auth') ?? '',
    username: withoutLineEnd(entry.get('username') ?? ''),
    password: withoutLineEnd(entry.get('password') ?? ''),
    identityToken: withoutLineEnd(entry.get('identitytoken') ?? ''),
    registryToken: withoutLineEnd(entry.get('registrytoken') ?? ''),
  };
}

/** User and password of an `auth` member: base64 of `user:password`, parted at the first colon; trailing NULs are padding of old clients. */
export function decodeAuth(auth: string): { readonly username: string; readonly password: string } | undefined {
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  const password = withoutTail(text.slice(colon + 1), '\0');
  return { username: withoutLineEnd(text.slice(0, colon)), password: withoutLineEnd(password) };
}

/** What `echo` and text files leave at the end of a secret is no part of it: no login has one, and a header could not hold it. */
export function withoutLineEnd(text: string): string {
  return withoutTail(text, '\r\n');
}

/** Counted from the end: a regular expression would begin anew at each such character before it. */
function withoutTail(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function pairs(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function texts(value: unknown): [string, string][] {
  return pairs(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
}

/** Whose rules a login file follows: Podman's keys may name a namespace below a host, Docker's name hosts. */
export type AuthStyle = 'docker' | 'podman';

/** Where a file says that the login for a host is. */
export type Found =
  | { readonly in: 'entry'; readonly key: string; readonly entry: AuthEntry }
  /** `docker-credential-<helper>`, asked for `server`. */
  | { readonly in: 'helper'; readonly helper: string; readonly server: string };

/** Looks up a host (and, in Podman's files, the repository path): its own helper, then an entry with content, then the store of all. */
export function lookUp(file: AuthFile, style: AuthStyle, host: string, path: string): Found | undefined {
  const own = best(file.credHelpers, style, host, path);
  if (own !== undefined && own.value !== '') return { in: 'helper', helper: own.value, server: serverOf(own.key, host) };
  const filled = [...file.auths].filter(([, entry]) => hasContent(entry));
  const found = best(filled, style, host, path);
  if (found !== undefined) return { in: 'entry', key: found.key, entry: found.value };
  if (file.credsStore !== undefined) return { in: 'helper', helper: file.credsStore, server: serverOf(host, host) };
  return undefined;
}

function hasContent(entry: AuthEntry): boolean {
  return entry.auth !== '' || entry.password !== '' || entry.identityToken !== '' || entry.registryToken !== '';
}

// Helpers keep Docker Hub under its old address, whatever the configuration calls it.
function serverOf(key: string, host: string): string {
  return isHubHost(host) ? HUB_CONFIG_KEY : key;
}

/** What stands under the key that names `host` best: never a part of a name, always the whole host with its port. */
function best<T>(
  entries: Iterable<readonly [key: string, value: T]>,
  style: AuthStyle,
  host: string,
  path: string,
): { readonly key: string; readonly value: T } | undefined {
  const ranked = [...entries].flatMap(([key, value]) => {
    const rank = rankOf(key, style, host, path);
    return rank === undefined ? [] : [{ key, value, rank }];
  });
  return ranked.sort((a, b) => b.rank - a.rank)[0];
}

function rankOf(key: string, style: AuthStyle, host: string, path: string): number | undefined {
  const scheme = /^https?:\/\//i.exec(key)?.[0] ?? '';
  const rest = withoutTail(key.slice(scheme.length), '/');
  const [keyHost = '', ...names] = rest.split('/');
  const keyPath = names.join('/');
  if (canonical(keyHost.toLowerCase()) !== canonical(host)) return undefined;
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
