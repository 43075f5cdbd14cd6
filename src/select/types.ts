import type { KitPlan } from '../pack/index.js';
import type { ModelFacts } from '../model/index.js';
import type { Artifact, Digest, TagName } from '../oci/index.js';
import type { Trigger } from '../trigger/index.js';

/** How a candidate came to be, for the log and the summary. */
export type Origin = 'packed' | 'published' | 'taken-over' | 'promoted' | 'mirrored';

/**
 * One ModelKit that may get tags, with the trigger as which its tags are planned. `facts` cost at most header reads.
 * `digest` of a kit to be packed hashes it (once, however often it is called); everything else knows it already.
 */
export interface Candidate {
  readonly origin: Origin;
  /** One line: where the ModelKit is or was found. */
  readonly found: string;
  readonly trigger: Trigger;
  readonly facts: ModelFacts;
  /** Present for `packed`. */
  readonly plan?: KitPlan;
  digest(): Promise<Digest>;
  artifact(): Promise<Artifact>;
}

/** A tag that shall be gone (INTERFACE 5.4), on its own evidence. */
export interface Removal {
  readonly tag: TagName;
  readonly reason: string;
  /** Remove only while the tag names this digest. */
  readonly onlyIf?: Digest;
}

/** What mirroring found beyond its candidates, for the report both ways. */
export interface MirrorFindings {
  /** Git tags that matched `git-tags`. */
  readonly looked: number;
  readonly withoutModelKit: readonly { readonly gitTag: string; readonly why: string }[];
  /** Version tags of the registry that have no git tag. */
  readonly withoutGitTag: readonly TagName[];
}

/** What a mode selected. */
export interface Selection {
  readonly candidates: readonly Candidate[];
  readonly removals: readonly Removal[];
  readonly findings?: MirrorFindings;
}
