import type { Answers, ClassName } from '../classes/index.js';

/** Text with `{{expressions}}`, parsed but not evaluated. `text` is as written. */
export interface Template {
  readonly text: string;
  /** Names that the expressions use, e.g. `branch`, `date`, `model.size`. Empty for plain text. */
  readonly uses: readonly string[];
}

/** How a semver or PEP 440 rule takes a version out of a longer text; kept as written, compiled once. */
export interface VersionMatch {
  readonly text: string;
  readonly expression: RegExp;
}

interface RuleBase {
  /** The line as written (or of the default rules): what plan, log and summary show. */
  readonly text: string;
  /** Line in the `tags` input, from 1; 0 for a default rule. */
  readonly line: number;
  readonly enable: Template | undefined;
  readonly priority: number;
  /** Present (even when empty): the flavor's prefix does not apply. */
  readonly prefix: Template | undefined;
  readonly suffix: Template | undefined;
  /** `class=`: overrides the default class. */
  readonly class: ClassName | undefined;
}

export type Rule =
  | (RuleBase & { readonly type: 'content'; readonly pattern: Template | undefined })
  | (RuleBase & {
      readonly type: 'stage';
      readonly on: { readonly match: 'branch' | 'tag'; readonly glob: string } | { readonly match: 'event'; readonly event: string };
      readonly value: Template;
    })
  | (RuleBase & { readonly type: 'schedule'; readonly pattern: Template })
  | (RuleBase & {
      readonly type: 'semver' | 'pep440';
      readonly pattern: Template;
      readonly value: Template | undefined;
      readonly match: VersionMatch | undefined;
    })
  | (RuleBase & { readonly type: 'match'; readonly expression: RegExp; readonly group: number; readonly value: Template | undefined })
  | (RuleBase & { readonly type: 'edge'; readonly branch: string | undefined })
  | (RuleBase & { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' })
  | (RuleBase & { readonly type: 'raw'; readonly value: Template })
  | (RuleBase & { readonly type: 'sha'; readonly format: 'short' | 'long' });

export type RuleType = Rule['type'];

export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false';
  readonly prefix: Template;
  readonly suffix: Template;
  readonly prefixOnLatest: boolean;
  readonly suffixOnLatest: boolean;
}

/** All that decides names: the `tags`, `flavor` and `commit-tag` inputs, or the mode's default rules. */
export interface Rules {
  readonly rules: readonly Rule[];
  readonly flavor: Flavor;
  readonly commitTag: boolean;
  /** Digits of a short commit hash, in `type=sha` and `{{sha}}`. */
  readonly shortCommit: number;
  /** On a pull request `type=sha` and `{{sha}}` show the head's commit, not that of the merge. */
  readonly headCommit: boolean;
  readonly onConflict: Answers['onConflict'];
  readonly onStale: Answers['onStale'];
}

/** What evaluating the rules will ask for, known before anything is read. */
export interface RuleNeeds {
  readonly commitDate: boolean;
  readonly defaultBranch: boolean;
  readonly latestRelease: boolean;
  /** A content rule or a `{{model.…}}`, `{{dataset.…}}`, `{{kit.…}}` expression. */
  readonly facts: boolean;
}
