/** What git refuses in a ref name (git-check-ref-format(1), rules 1, 3 to 10), as one pattern of forbidden parts. */
const FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|^\/|\.$|(?:^|\/)\.|\.lock(?:\/|$)/u;

/** git's own bound is the file system's; GitHub refuses refs above 255 bytes. Twice that leaves room for `refs/heads/`. */
const LENGTH_LIMIT = 512;

/** Whether a branch or git tag of this name can exist. */
export function isRefName(name: string): boolean {
  return name !== '' && name !== '@' && name.length <= LENGTH_LIMIT && !FORBIDDEN.test(name);
}
