import { parseDigest, parseTagName, type Digest, type TagName } from '../oci/index.js';
import { printable } from '../failure.js';
import { layoutFailure } from './failure.js';

/** What kit looks for in its storage. `repository` is `registry/repository`; a bare digest names none. */
export interface KitReference {
  readonly repository?: string;
  readonly digest?: Digest;
  readonly tag?: TagName;
}

/** kit's registry for names without one. */
const LOCAL_REGISTRY = 'localhost';

/**
 * Takes a reference apart as kit does: `[registry/]repository[:tag | @digest]` or a bare digest. The first element is a registry only
 * with `.` or `:` in it, else the registry is `localhost`; a digest drops the tag. Names are not judged: a wrong one is not in the storage.
 * Throws KIT_REFERENCE_INVALID.
 */
export function parseKitReference(text: string): KitReference {
  const bare = parseDigest(text);
  if (bare !== undefined) return { digest: bare };
  const slash = text.indexOf('/');
  const first = slash < 0 ? '' : text.slice(0, slash);
  const [registry, path] = /[.:]/.test(first) ? [first, text.slice(slash + 1)] : [LOCAL_REGISTRY, text];
  const at = path.indexOf('@');
  const colon = path.indexOf(':');
  const named = at >= 0 ? path.slice(0, at).replace(/:.*$/s, '') : colon >= 0 ? path.slice(0, colon) : path;
  if (named === '') throw invalid(text, 'names no repository');
  const repository = `${registry}/${named}`;
  if (at >= 0) {
    const digest = parseDigest(path.slice(at + 1));
    if (digest === undefined) throw invalid(text, 'holds no valid digest behind "@"');
    return { repository, digest };
  }
  if (colon < 0 || colon === path.length - 1) return { repository };
  const tag = parseTagName(path.slice(colon + 1));
  if (tag === undefined) throw invalid(text, 'holds no valid tag behind ":"');
  return { repository, tag };
}

function invalid(text: string, what: string): Error {
  const hint = 'Write it as kit shows it: registry/repository:tag, repository:tag, or a digest sha256:….';
  return layoutFailure('KIT_REFERENCE_INVALID', `"${printable(text)}" ${what}.`, hint);
}
