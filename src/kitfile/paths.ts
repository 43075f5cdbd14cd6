import { parseDigest } from '../oci/index.js';

/**
 * A path of a Kitfile as kit compares and packs it: cleaned lexically as Go's path.Clean does, `.` for empty. Only `/` separates: a
 * backslash is part of a name, and so is a space at either end.
 */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const element of path.split('/')) {
    if (element === '' || element === '.') continue;
    if (element !== '..') kept.push(element);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  const joined = kept.join('/');
  return rooted ? `/${joined}` : joined || '.';
}

const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
/** What Go takes for the host of a URL and gives back unchanged. */
const REGISTRY = /^(?:\[[^\s\]]*\]|[^\s"/?#@\\^`{|}%:[\]<>]+)(?::\d*)?$/u;

/**
 * Whether kit takes a path for the name of another ModelKit: it holds `:` or `@`, and reads as
 * `[registry/]repository[:tag | @digest][,tag…]` or as a bare digest. The first element is a registry only with `.` or `:` in it.
 */
export function isKitReference(text: string): boolean {
  // A drive of Windows passes kit's grammar for a registry without a port; it never means one.
  if (!/[:@]/.test(text) || /^[A-Za-z]:[\\/]/.test(text)) return false;
  if (parseDigest(text) !== undefined) return true;
  // Further tags behind commas are not looked at by kit either.
  const base = text.split(',')[0] ?? '';
  const slash = base.indexOf('/');
  const first = slash < 0 ? '' : base.slice(0, slash);
  const hasRegistry = /[.:]/.test(first);
  if (hasRegistry && !REGISTRY.test(first)) return false;
  const name = hasRegistry ? base.slice(slash + 1) : base;
  const at = name.indexOf('@');
  if (at >= 0) {
    const digest = name.slice(at + 1);
    return REPOSITORY.test(name.slice(0, at).split(':')[0] ?? '') && (digest === '' || parseDigest(digest) !== undefined);
  }
  const colon = name.indexOf(':');
  if (colon < 0) return REPOSITORY.test(name);
  const tag = name.slice(colon + 1);
  return REPOSITORY.test(name.slice(0, colon)) && (tag === '' || TAG.test(tag));
}
