import type { ContentName } from '../model/index.js';
import type { TagName } from '../oci/index.js';

/** Why a plan cannot be made: names that must not be, and values that no rule can use. */
export type TagFailure = 'NO_TAG' | 'TAG_ILLEGAL' | 'TAG_RESERVED' | 'RULE_VALUE_INVALID';

/** `kind` of the json output. */
export type TagKind =
  'content' | 'commit' | 'version' | 'channel' | 'latest' | 'stage' | 'branch' | 'tag' | 'pr' | 'schedule' | 'edge' | 'raw';

/** Which versions of the registry a monotonic tag is compared with: tags `prefix + version + suffix`, read by the same scheme. */
export interface VersionScope {
  readonly scheme: 'semver' | 'pep440';
  /** The version that wants the tag, normalised, without `v`. */
  readonly version: string;
  /** The flavor around versions of this variant. */
  readonly prefix: string;
  readonly suffix: string;
  /** `channel`: same pre-release identifier; `major`, `minor`: same leading numbers; `all`: every stable version. */
  readonly within: 'all' | 'major' | 'minor' | 'channel';
}

/** What may happen when the tag exists with another digest (docs/tag-rules.md, Classes), all of it known before the registry is asked. */
export type TagPolicy =
  | {
      readonly class: 'immutable';
      readonly onConflict: 'fail' | 'keep' | 'move';
      /** For content tags: the layers that the name speaks of. */
      readonly content?: ContentName['layers'];
      /** For versions: the version without `v`, flavor taken off; `v1.2.0` and `1.2.0` are the same version. */
      readonly version?: VersionScope;
    }
  | { readonly class: 'monotonic'; readonly onStale: 'skip' | 'fail' | 'move'; readonly scope: VersionScope }
  | {
      readonly class: 'mutable';
      readonly onStale: 'skip' | 'fail' | 'move';
      /** Move only unless a newer commit of this line holds the tag. False for an explicit promotion and for the commit tag itself. */
      readonly guardStale: boolean;
    };

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
