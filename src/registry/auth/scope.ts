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
