import type { TagName } from '../oci/index.js';
import type { VersionScope } from '../tags/index.js';

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
    const numbers = name.startsWith(prefix) ? numbersOf(name.slice(prefix.length)) : undefined;
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
