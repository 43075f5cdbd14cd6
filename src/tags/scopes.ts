import type { VersionScope } from '../classes/index.js';
import { isReferrersTag, parseTagName, type TagName } from '../oci/index.js';
import {
  channelOf,
  compareVersions,
  isPrerelease,
  leadingNumbers,
  readPep440,
  readSemver,
  withoutAffixes,
  type Version,
} from './versions.js';

/**
 * The version that a listed tag stands for in `scope`; undefined when it is none of its business: another variant's suffix, another
 * component's prefix, a referrers fallback tag, no full version, or outside of the scope's line. `v1.2.0` and `1.2.0` are the same.
 *
 * Pre-releases never stand in the way of a stable version. For a pre-release in scope `all` they count like every other version.
 */
function inScope(scope: VersionScope, tagText: string): Version | undefined {
  if (isReferrersTag(tagText)) return undefined;
  const core = withoutAffixes(tagText, scope);
  const found = core === undefined ? undefined : read(scope, core);
  if (found === undefined || isForeignVariant(scope, found)) return undefined;
  const own: Version = { scheme: scope.scheme, version: scope.version };
  switch (scope.within) {
    case 'all':
      return isPrerelease(own) || !isPrerelease(found) ? found : undefined;
    case 'major':
      return !isPrerelease(found) && areAlike(own, found, 1) ? found : undefined;
    case 'minor':
      return !isPrerelease(found) && areAlike(own, found, 2) ? found : undefined;
    case 'channel':
      return channelOf(found) !== undefined && channelOf(found) === channelOf(own) ? found : undefined;
  }
}

/** The listed tag with the highest version of the scope, if that version is higher than the scope's own. */
export function higherInScope(scope: VersionScope, names: readonly string[]): TagName | undefined {
  let highest: { readonly tag: TagName; readonly version: Version } | undefined;
  for (const name of names) {
    const version = inScope(scope, name);
    const tag = parseTagName(name);
    if (version === undefined || tag === undefined) continue;
    if (compareVersions(version, highest?.version ?? { scheme: scope.scheme, version: scope.version }) > 0) highest = { tag, version };
  }
  return highest?.tag;
}

/** Listed tags that are the scope's version in another spelling (`v1.2.0` beside `1.2.0`), `own` itself left out when it is given. */
export function sameVersionOtherSpelling(scope: VersionScope, names: readonly string[], own?: TagName): readonly TagName[] {
  const wanted: Version = { scheme: scope.scheme, version: scope.version };
  return names.flatMap((name) => {
    const core = isReferrersTag(name) || name === own ? undefined : withoutAffixes(name, scope);
    const found = core === undefined ? undefined : read(scope, core);
    const tag = parseTagName(name);
    return found !== undefined && tag !== undefined && compareVersions(found, wanted) === 0 ? [tag] : [];
  });
}

/** A scope of versions spelled `v1.2.0` takes in `1.2.0` too, so the `v` does not belong to the prefix. */
export function scopePrefix(prefix: string): string {
  return /(?:^|[-._])v$/.test(prefix) ? prefix.slice(0, -1) : prefix;
}

function read(scope: VersionScope, core: string): Version | undefined {
  if (scope.scheme === 'semver') return readSemver(core);
  // Where versions have two numbers only, two make a full version.
  const numbers = leadingNumbers({ scheme: 'pep440', version: scope.version }).length;
  return readPep440(core, Math.min(3, Math.max(1, numbers)));
}

/** `1.2.0-beta.1-q8` reads as a pre-release, but it is the variant `-q8` of one. */
function isForeignVariant(scope: VersionScope, found: Version): boolean {
  return found.scheme === 'semver' && afterNumbers(found.version).includes('-') && !afterNumbers(scope.version).includes('-');
}

function afterNumbers(version: string): string {
  return version.slice(version.indexOf('-') + 1 || version.length);
}

function areAlike(a: Version, b: Version, count: number): boolean {
  const [left, right] = [leadingNumbers(a), leadingNumbers(b)];
  return left.slice(0, count).every((number, index) => number === right[index]);
}

/** Names that can be versions behind one prefix, in buckets: of 50,000 names a version is compared with a handful. */
interface Buckets {
  readonly all: readonly TagName[];
  /** By the leading numbers without trailing zeros: `1.2` and `v1.2.0` are neighbours. */
  readonly byNumbers: ReadonlyMap<string, readonly TagName[]>;
  readonly byMajor: ReadonlyMap<string, readonly TagName[]>;
}

/** Kept as long as the list of names is; only a saving, the answers depend on the list alone. */
const made = new WeakMap<readonly TagName[], Map<string, Buckets>>();

/** The names that may be the version of `scope` in some spelling. */
export function sameNumbers(names: readonly TagName[], scope: VersionScope): readonly TagName[] {
  const numbers = numbersOf(scope.version);
  return numbers === undefined ? [] : (bucketsOf(names, scope.prefix).byNumbers.get(keyOf(numbers)) ?? []);
}

/** The names that may be a version within `scope`. */
export function sameRange(names: readonly TagName[], scope: VersionScope): readonly TagName[] {
  const buckets = bucketsOf(names, scope.prefix);
  if (scope.within !== 'major' && scope.within !== 'minor') return buckets.all;
  return buckets.byMajor.get(numbersOf(scope.version)?.[0] ?? '') ?? [];
}

function bucketsOf(names: readonly TagName[], prefix: string): Buckets {
  const byPrefix = made.get(names) ?? new Map<string, Buckets>();
  made.set(names, byPrefix);
  const buckets = byPrefix.get(prefix) ?? sorted(names, prefix);
  byPrefix.set(prefix, buckets);
  return buckets;
}

function sorted(names: readonly TagName[], prefix: string): Buckets {
  const all: TagName[] = [];
  const byNumbers = new Map<string, TagName[]>();
  const byMajor = new Map<string, TagName[]>();
  for (const name of names) {
    // Whether it has the prefix is asked again of those that are left.
    const numbers = numbersOf(name.slice(prefix.length));
    if (numbers === undefined) continue;
    all.push(name);
    add(byNumbers, keyOf(numbers), name);
    add(byMajor, numbers[0] ?? '', name);
  }
  return { all, byNumbers, byMajor };
}

function add(buckets: Map<string, TagName[]>, key: string, name: TagName): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [name]);
  else bucket.push(name);
}

/** The numbers in front, without leading zeros; undefined for what is no version. */
function numbersOf(text: string): readonly string[] | undefined {
  const found = /^[vV]?(\d+(?:\.\d+)*)/.exec(text)?.[1];
  return found?.split('.').map((number) => number.replace(/^0+(?=\d)/, ''));
}

function keyOf(numbers: readonly string[]): string {
  return numbers.join('.').replace(/(?:\.0)+$/, '');
}
