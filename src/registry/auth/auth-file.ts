import { at, isRecord } from '../../json.js';

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
  const [first = 0, second = 0] = bytes;
  const little = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && bytes.length > 1);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const encoding = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding: encoding.toUpperCase(), broken: text.includes('\ufffd') && !isSound(bytes, encoding) };
}

function isSound(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Reads the JSON of a login file; undefined when it is not an object in JSON. Members of a wrong type are passed over, as Docker does. */
export function parseAuthFile(text: string): AuthFile | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(json)) return undefined;
  const store = at(json, 'credsStore');
  return {
    auths: new Map(pairs(at(json, 'auths')).map(([key, value]) => [key, entryOf(value)])),
    credHelpers: new Map(texts(at(json, 'credHelpers'))),
    credsStore: typeof store === 'string' && store !== '' ? store : undefined,
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
  let end = text.length;
  while (end > colon + 1 && text.charCodeAt(end - 1) === 0) end -= 1;
  return { username: withoutLineEnd(text.slice(0, colon)), password: withoutLineEnd(text.slice(colon + 1, end)) };
}

/** What `echo` and text files leave at the end of a secret is no part of it: no login has one, and a header could not hold it. */
export function withoutLineEnd(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}

function pairs(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function texts(value: unknown): [string, string][] {
  return pairs(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
}
