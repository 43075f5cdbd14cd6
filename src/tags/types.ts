import type { TagKind, TagPolicy } from '../classes/index.js';
import type { TagName } from '../oci/index.js';

/** Why a plan cannot be made: names that must not be, and values that no rule can use. */
export type TagFailure = 'NO_TAG' | 'TAG_ILLEGAL' | 'TAG_RESERVED' | 'RULE_VALUE_INVALID';

export interface TagIntent {
  readonly tag: TagName;
  readonly kind: TagKind;
  readonly policy: TagPolicy;
  /** The rule's line; several rules that gave the same name: the strictest's. */
  readonly rule: string;
  /** One clause that explains the name, e.g. `branch main`, `size 7b (Kitfile model.name), …`. */
  readonly reason: string;
  /** Where the value came from, e.g. `refs/heads/main`. */
  readonly source: string;
}

export interface SkippedRule {
  readonly rule: string;
  readonly reason: string;
}

/** What one run wants to name: no digest inside, nothing asked of a registry. In plan order (priority, `latest` last), each name once. */
export interface TagPlan {
  readonly intents: readonly TagIntent[];
  readonly skipped: readonly SkippedRule[];
  /** Names by priority alone, where `latest` may stand anywhere: the first that is true when the step ends is its version. */
  readonly byPriority: readonly TagName[];
  /** The commit tags of this step's flavor: how other commits' tags are spelled. Absent when switched off or the flavor's values are unknown. */
  readonly commitTags?: CommitTagSpelling;
}

/** Spells the commit tag of any commit: `prefix + 'sha-' + commit + suffix`. */
export interface CommitTagSpelling {
  readonly prefix: string;
  readonly suffix: string;
}
