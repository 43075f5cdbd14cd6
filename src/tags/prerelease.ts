import type { Trigger } from '../trigger/index.js';
import { isPrerelease, type Version } from './versions.js';

/** A pre-release by the version's own text, or because the release was marked as one. */
export function isPrereleaseRun(trigger: Trigger, version: Version | undefined): boolean {
  return (trigger.kind === 'release' && trigger.prerelease) || (version !== undefined && isPrerelease(version));
}
