import type { Failure, Remark } from '../failure.js';
import type { Inputs } from '../inputs/index.js';
import type { Digest, Manifest, TagName } from '../oci/index.js';
import type { Selection } from '../select/index.js';
import type { SkippedRule } from '../tags/index.js';
import type { Applied, ChangeSet } from '../transaction/index.js';
import type { Trigger } from '../trigger/index.js';

/** What a run knows so far, filled in the order of the flow. A run that fails is reported by what it had reached. */
export interface RunRecord {
  inputs?: Inputs;
  trigger?: Trigger;
  /** Whether this run may write, and why not. */
  writes?: { readonly allowed: true } | { readonly allowed: false; readonly why: string };
  /** There is nothing to do for this event: one sentence. */
  idle?: string;
  selection?: Selection;
  /** Names of the plan by priority. */
  byPriority?: readonly TagName[];
  skipped?: readonly SkippedRule[];
  /** Of the one candidate; absent in mirror. */
  digest?: Digest;
  manifest?: Manifest;
  changes?: ChangeSet;
  /** The first write may have been made: until there is `applied`, what became of the plan is not known. */
  writing?: true;
  applied?: Applied;
  failure?: Failure;
  readonly remarks: readonly Remark[];
}
