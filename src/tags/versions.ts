import * as pep440 from '@renovatebot/pep440';
import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import prerelease from 'semver/functions/prerelease.js';
import type { VersionScope } from '../classes/index.js';
import type { Trigger } from '../trigger/index.js';
import type { CommitTagSpelling } from './types.js';

/** A version without `v` and without build metadata, which does not order (semver 10). */
export interface Version {
  readonly scheme: VersionScope['scheme'];
  readonly version: string;
}

/** A full version says all three numbers; with fewer a name is a channel that moves. */
const FULL_VERSION_NUMBERS = 3;

/** Reads a semver version, with or without `v`. */
export function readSemver(text: string): Version | undefined {
  const parsed = parse(text);
  return parsed === null ? undefined : { scheme: 'semver', version: parsed.version };
}

/** Reads a PEP 440 version with at least `numbers` numbers, with or without `v`, and normalises it. */
export function readPep440(text: string, numbers = FULL_VERSION_NUMBERS): Version | undefined {
  const parsed = /^v?\d/.test(text) ? pep440.explain(text) : null;
  if (parsed === null || parsed.release.length < numbers) return undefined;
  return { scheme: 'pep440', version: parsed.public };
}

/** A full version: semver, else PEP 440 with three numbers or more. */
export function readVersion(text: string): Version | undefined {
  return readSemver(text) ?? readPep440(text);
}

/** The full version that a tag is, the flavor around it taken off; undefined when the flavor is not around it or something else is inside. */
export function readsAsVersion(tag: string, flavor: CommitTagSpelling): Version | undefined {
  const core = withoutAffixes(tag, flavor);
  return core === undefined ? undefined : readVersion(core);
}

/** The version of exactly three numbers that a tag is; with more of them (`0.5.0.1`) it may be anything. */
export function readsAsRelease(tag: string, flavor: CommitTagSpelling): Version | undefined {
  const version = readsAsVersion(tag, flavor);
  return version === undefined || leadingNumbers(version).length !== FULL_VERSION_NUMBERS ? undefined : version;
}

/** What stands between a prefix and a suffix; undefined when they are not there, or nothing is between them. */
export function withoutAffixes(tag: string, affixes: CommitTagSpelling): string | undefined {
  const { prefix, suffix } = affixes;
  if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length <= prefix.length + suffix.length) return undefined;
  return tag.slice(prefix.length, tag.length - suffix.length);
}

/** Below zero when `a` comes before `b`, zero when they are the same version. Of different schemes, PEP 440 compares both where it can. */
export function compareVersions(a: Version, b: Version): number {
  if (a.scheme === 'semver' && b.scheme === 'semver') return compare(a.version, b.version);
  if (pep440.valid(a.version) !== null && pep440.valid(b.version) !== null) return pep440.compare(a.version, b.version);
  const [left, right] = [leadingNumbers(a), leadingNumbers(b)];
  const differences = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => (left[index] ?? 0) - (right[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? Number(isPrerelease(b)) - Number(isPrerelease(a));
}

/** Pre-release by its own text: semver 9, and pre or dev releases of PEP 440. A post-release is none. */
export function isPrerelease(version: Version): boolean {
  if (version.scheme === 'semver') return prerelease(version.version) !== null;
  return pep440.explain(version.version)?.is_prerelease === true;
}

/** The numbers in front, the PEP 440 epoch first when there is one. */
export function leadingNumbers(version: Version): readonly number[] {
  if (version.scheme === 'pep440') {
    const parsed = pep440.explain(version.version);
    return parsed === null ? [] : parsed.release;
  }
  const parsed = parse(version.version);
  return parsed === null ? [] : [parsed.major, parsed.minor, parsed.patch];
}

/** Pre-release identifiers of PEP 440 by their many names. */
const PEP440_CHANNELS: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };

/** The pre-release identifier alone (`beta` of `2.0.8-beta.67`); undefined for a stable version or a bare number. */
export function channelOf(version: Version): string | undefined {
  if (version.scheme === 'pep440') {
    const parsed = pep440.explain(version.version);
    if (parsed?.is_prerelease !== true) return undefined;
    return /[a-z]+/.exec(parsed.public.slice(parsed.base_version.length))?.[0];
  }
  const identifier = prerelease(version.version)?.find((one) => typeof one === 'string');
  return identifier === undefined ? undefined : /^[A-Za-z]+/.exec(identifier)?.[0];
}

/** Whether `name` is the channel of `version`, and nothing else. */
export function isChannelName(name: string, version: Version): boolean {
  const channel = channelOf(version);
  if (channel === undefined) return false;
  return name === channel || (version.scheme === 'pep440' && PEP440_CHANNELS[name.toLowerCase()] === channel);
}

/** A pre-release by the version's own text, or because the release was marked as one. */
export function isPrereleaseRun(trigger: Trigger, version: Version | undefined): boolean {
  return (trigger.kind === 'release' && trigger.prerelease) || (version !== undefined && isPrerelease(version));
}
