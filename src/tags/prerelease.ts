import type { Trigger } from '../trigger/index.js';
import { isPrerelease, readPep440, type Version } from './versions.js';

/** A pre-release by the version's own text, or because the release was marked as one. */
export function isPrereleaseRun(trigger: Trigger, version: Version | undefined): boolean {
  return (trigger.kind === 'release' && trigger.prerelease) || (version !== undefined && isPrerelease(version));
}

/** The same of a run on a git tag, where one or two numbers in front are enough to tell a pre-release: `v1.2-rc1`, `v2-beta`. */
export function isPrereleaseTag(trigger: Trigger, gitTag: string, version: Version | undefined): boolean {
  const name = gitTag.slice(Math.max(gitTag.lastIndexOf('/'), gitTag.lastIndexOf('@')) + 1);
  return isPrereleaseRun(trigger, version ?? readPep440(name, name.includes('-') ? 1 : 2));
}
