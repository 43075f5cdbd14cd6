import { CLASSES, type Answers, type ClassName, type TagKind, type TagPolicy, type VersionScope } from '../classes/index.js';
import type { TagName } from '../oci/index.js';
import type { Draft } from './draft.js';
import { sanitised } from './names.js';
import { scopePrefix } from './scopes.js';
import type { CommitTagSpelling } from './types.js';
import { isChannelName, leadingNumbers, readsAsVersion, readVersion, withoutAffixes, type Version } from './versions.js';

/** A name with what it turned out to be. */
export interface Named {
  readonly draft: Draft;
  readonly tag: TagName;
  /** What stands around the value in `tag`. */
  readonly affixes: CommitTagSpelling;
  /** The step's flavor, where its values are known. */
  readonly flavor: CommitTagSpelling;
}

export interface Classified {
  readonly kind: TagKind;
  readonly policy: TagPolicy;
}

/** What a name is by itself, and its class unless `class=` says another. */
interface ByItself {
  readonly kind: TagKind;
  readonly class: ClassName;
  readonly scope?: VersionScope;
}

/**
 * What a name is and what may happen to a tag that holds another digest. Every name that reads as a full version is immutable, whichever rule
 * gave it; `class=` of the rule overrides. Where the name cannot be of that class: why not.
 */
export function classify(named: Named, answers: Answers): Classified | { readonly skipped: string } {
  const { version, rule, layers: content } = named.draft;
  const { kind, class: ownClass, scope = version === undefined ? undefined : aroundVersions(named, version, 'all') } = byItself(named);
  const policy = CLASSES[rule.class ?? ownClass].policy({ kind, scope, content }, answers);
  return 'skipped' in policy ? policy : { kind, policy };
}

function byItself(named: Named): ByItself {
  const { draft, tag, flavor } = named;
  if (draft.kind === 'content') return { kind: 'content', class: 'immutable' };
  const scope = fullVersionScope(named);
  if (scope !== undefined) return { kind: 'version', class: 'immutable', scope };
  if (draft.kind === 'stage') {
    if (draft.version === undefined || draft.rule.type !== 'stage' || draft.rule.on.match !== 'tag')
      return { kind: 'stage', class: 'mutable' };
    return { kind: 'stage', class: 'monotonic', scope: aroundVersions(named, draft.version, 'all') };
  }
  const isLatest = tag === 'latest' || withoutAffixes(tag, flavor) === 'latest';
  const channel = channelScope(named);
  if (channel !== undefined) return { kind: isLatest ? 'latest' : 'channel', class: 'monotonic', scope: channel };
  if (isLatest && draft.kind !== 'tag') return { kind: 'latest', class: 'mutable' };
  return { kind: draft.kind === 'version' ? 'raw' : draft.kind, class: 'mutable' };
}

/** The version that the name spells in full, with what stands around it: flavor, the rule's own prefix and suffix, or text of the pattern. */
function fullVersionScope(named: Named): VersionScope | undefined {
  const { draft, tag, flavor, affixes } = named;
  if (draft.kind === 'branch' || draft.kind === 'pr') return undefined;
  for (const around of [flavor, affixes, { prefix: '', suffix: '' }]) {
    const read = readsAsVersion(tag, around);
    // What the rule knows is better than what the name shows: build metadata reads as a pre-release once its plus sign is a dash.
    if (read !== undefined)
      return scopeOf(draft.rule.type === 'semver' || draft.rule.type === 'pep440' ? (draft.version ?? read) : read, around, 'all');
  }
  if (draft.version === undefined || draft.fields === undefined || !showsWholeVersion(draft.fields)) return undefined;
  const around = surroundings(named, sanitised(draft.version.version));
  // `1.2` under PEP 440 is the whole version and yet reads as a channel.
  if (around === undefined || readVersion(draft.version.version) === undefined) return undefined;
  return scopeOf(draft.version, around, 'all');
}

function showsWholeVersion(fields: readonly string[]): boolean {
  return fields.includes('version') || fields.includes('raw') || ['major', 'minor', 'patch'].every((field) => fields.includes(field));
}

/** `N`, `N.M`, the pre-release's identifier alone, or a word that stands for every release of a version rule. */
function channelScope(named: Named): VersionScope | undefined {
  const { draft, tag } = named;
  const { version, fields } = draft;
  if (version === undefined) return undefined;
  const value = withoutAffixes(tag, named.affixes) ?? sanitised(draft.value);
  const fromRule = ['semver', 'pep440', 'match'].includes(draft.rule.type);
  if ((fromRule || draft.rule.type === 'raw') && isChannelName(value, version)) return aroundVersions(named, version, 'channel');
  if (!fromRule) return undefined;
  const [major = 0, minor = 0] = leadingNumbers(version);
  if (fields === undefined || showsWholeVersion(fields)) {
    const [, n, m] = /^v?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
    if (n === undefined || Number(n) !== major || (m !== undefined && Number(m) !== minor)) return undefined;
    return aroundVersions(named, version, m === undefined ? 'major' : 'minor');
  }
  if (fields.length === 0) return aroundVersions(named, version, 'all');
  if (!fields.includes('major')) return undefined;
  const within = fields.includes('minor') ? 'minor' : 'major';
  const around = surroundings(named, within === 'minor' ? `${major}.${minor}` : String(major));
  return around === undefined ? aroundVersions(named, version, within) : scopeOf(version, around, within);
}

/** Versions beside a name that does not spell one: around them stands what stands around the name, and the component of the git tag. */
function aroundVersions(named: Named, version: Version, within: VersionScope['within']): VersionScope {
  const own = named.draft.rule.type === 'stage' || named.draft.rule.type === 'raw' ? named.flavor : named.affixes;
  return scopeOf(version, { prefix: own.prefix + sanitised(named.draft.component ?? ''), suffix: own.suffix }, within);
}

/** A scope that covers versions with and without `v`. */
export function scopeOf(version: Version, around: CommitTagSpelling, within: VersionScope['within']): VersionScope {
  return { scheme: version.scheme, version: version.version, prefix: scopePrefix(around.prefix), suffix: around.suffix, within };
}

/** What stands around a piece of the value, the rule's prefix and suffix included. */
function surroundings({ tag, affixes }: Named, inside: string): CommitTagSpelling | undefined {
  const at = tag.indexOf(inside, affixes.prefix.length);
  return at < 0 ? undefined : { prefix: tag.slice(0, at), suffix: tag.slice(at + inside.length) };
}
