import type { TagKind } from '../classes/index.js';
import type { CommitSha, Known } from '../git/index.js';
import type { ContentName, ModelFacts } from '../model/index.js';
import type { Rule } from '../rules/index.js';
import type { Trigger } from '../trigger/index.js';
import type { Scope } from './expressions.js';
import type { Version } from './versions.js';

/** What rules are evaluated with. */
export interface Run {
  readonly trigger: Trigger;
  readonly facts: ModelFacts;
  /** What `type=sha` shows. */
  readonly commit: Known<CommitSha>;
  readonly scope: Scope;
}

/** A value that a rule gave, before prefix and suffix, with all that decides what may happen to the tag. */
export interface Draft {
  readonly rule: Rule;
  readonly value: string;
  /** The value holds text that the author of the rules did not write. */
  readonly foreign: boolean;
  /** The value holds text from a branch or a pull request, which others than the owner may name. */
  readonly fromBranch: boolean;
  /** The kind, unless the name turns out to be a version, a channel or `latest`. */
  readonly kind: TagKind;
  readonly reason: string;
  readonly source: string;
  /** The version that this run is about, as this rule sees it. */
  readonly version?: Version;
  /** Name of the component in front of the version in the git tag, e.g. `chat/`. */
  readonly component?: string;
  /** Fields of the version that the pattern used; for version rules only. */
  readonly fields?: readonly string[];
  /** How the rule votes for an automatic `latest`; undefined for rules that never vote. */
  readonly vote?: 'yes' | 'no' | 'pre-release';
  /** For content tags: the layers that the name speaks of. */
  readonly layers?: ContentName['layers'];
  /** Where prefix and suffix take their values, when not from the whole kit. */
  readonly scope?: Scope;
}

/** Either values, or one clause that says why there is none. */
export type Evaluated = readonly Draft[] | { readonly skipped: string };

export function isSkipped(evaluated: Evaluated): evaluated is { readonly skipped: string } {
  return 'skipped' in evaluated;
}
