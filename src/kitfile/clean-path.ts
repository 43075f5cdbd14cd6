/** Go's unicode.IsSpace, which differs from JavaScript's `trim` in U+0085 and U+FEFF. */
const GO_SPACE = String.raw`[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const AROUND = new RegExp(`^${GO_SPACE}+|${GO_SPACE}+$`, 'g');

/**
 * A path of a Kitfile as kit compares and packs it: trimmed, then cleaned lexically as Go's path.Clean does. `.` for empty.
 * Only `/` separates: a backslash is part of a name.
 */
export function cleanPath(path: string): string {
  const trimmed = path.replace(AROUND, '');
  const rooted = trimmed.startsWith('/');
  const kept: string[] = [];
  for (const element of trimmed.split('/')) {
    if (element === '' || element === '.') continue;
    if (element !== '..') kept.push(element);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  const joined = kept.join('/');
  return rooted ? `/${joined}` : joined || '.';
}
