/** One challenge of `WWW-Authenticate` (RFC 9110, 11.6.1); scheme and parameter names in lower case. */
interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
const UNQUOTED = /[^\s,"]*/y;

/**
 * All challenges of one header value, several joined by commas included. Commas inside quoted strings (`scope="repository:a:pull,push"`)
 * do not part anything. Never throws: what makes no sense is passed over.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(header);
    if (found !== null) at = pattern.lastIndex;
    return found ?? undefined;
  };
  while (at < header.length) {
    const name = match(TOKEN)?.[0];
    if (name === undefined) {
      at += 1;
      continue;
    }
    match(/\s*/y);
    if (header[at] !== '=') {
      challenges.push({ scheme: name.toLowerCase(), parameters: {} });
      continue;
    }
    match(/=\s*/y);
    const value = match(QUOTED)?.[1]?.replace(/\\([\s\S])/g, '$1') ?? match(UNQUOTED)?.[0];
    const current = challenges.at(-1);
    if (current !== undefined)
      Object.defineProperty(current.parameters, name.toLowerCase(), { value, enumerable: true, configurable: true });
  }
  return challenges;
}

/** What a request needs to be allowed, in the words of the token protocol. */
export interface Access {
  /** Path of the repository, as in URLs. */
  readonly path: string;
  readonly actions: 'pull' | 'push' | 'delete';
  /** To pull from where will be pushed to: some token servers grant nothing but both for a repository that does not exist yet. */
  readonly rather?: 'push';
  /** A repository whose blobs are mounted: needs a second scope. */
  readonly from?: string;
}

const ACTIONS = {
  pull: ['pull'],
  // Always both: a push looks before it writes.
  push: ['pull', 'push'],
  // Asked for only where it is needed: some registries refuse the whole scope to those who may not delete.
  delete: ['pull', 'push', 'delete'],
} as const;

/** Scopes of the token that `access` asks for; the repository itself first, since some servers look at no other. */
export function scopesOf(access: Access): readonly string[] {
  const own = `repository:${access.path}:${ACTIONS[access.actions].join(',')}`;
  return access.from === undefined ? [own] : [own, `repository:${access.from}:pull`];
}

/** `wanted` and what a challenge asks for beyond it. */
export function withChallenged(wanted: readonly string[], challenged: string | undefined): readonly string[] {
  const extra = (challenged ?? '').split(/\s+/).filter((scope) => scope !== '' && !covered(wanted, scope));
  return [...wanted, ...extra];
}

/** Whether the token for `held` serves where `wanted` is needed. */
export function covers(held: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((scope) => covered(held, scope));
}

function covered(held: readonly string[], scope: string): boolean {
  const [name, actions] = parted(scope);
  return held.some((one) => {
    const [heldName, heldActions] = parted(one);
    return heldName === name && actions.every((action) => heldActions.includes(action));
  });
}

// `type:name:actions`; the name itself may hold colons (a port), so the last one parts.
function parted(scope: string): readonly [string, readonly string[]] {
  const colon = scope.lastIndexOf(':');
  return [scope.slice(0, colon), scope.slice(colon + 1).split(',')];
}
