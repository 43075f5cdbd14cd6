import type { GitRepository } from '../git/index.js';
import type { Inputs } from '../inputs/index.js';
import type { ModelFacts } from '../model/index.js';
import type { Artifact, Descriptor, Digest, Repository, TagName, Target, Companion } from '../oci/index.js';
import type { KitPlan, LayersAhead } from '../pack/index.js';
import type { Ports } from '../ports.js';
import type { RuleNeeds } from '../rules/index.js';
import type { Trigger } from '../trigger/index.js';

/** How a candidate came to be, for the log and the summary. */
type Origin = 'packed' | 'published' | 'taken-over' | 'promoted' | 'mirrored';

/**
 * One ModelKit that may get tags, with the trigger as which its tags are planned. `facts` cost at most header reads.
 * `digest` of a kit to be packed hashes it (once, however often it is called), and the first to ask is told of its layers; everything else knows
 * it already.
 */
export interface Candidate {
  readonly origin: Origin;
  /** One clause: where the ModelKit is or was found. */
  readonly found: string;
  readonly trigger: Trigger;
  readonly facts: ModelFacts;
  /**
   * The ModelKit was named by `source`, and nothing shows that it was published for the trigger's commit: it does not get that commit's tag,
   * which would claim so for ever.
   */
  readonly foreign?: boolean;
  /** Present for `packed`. */
  readonly plan?: KitPlan;
  /** Cleaned path of a layer by the config, for ModelKits whose manifest does not say it (kit before 1.8), or in another spelling. */
  readonly pathOf?: (layer: Descriptor) => string | undefined;
  /** Present for all but `packed`: the digest, before anything was checked. */
  readonly storedDigest?: Digest;
  digest(ahead?: LayersAhead): Promise<Digest>;
  artifact(): Promise<Artifact>;
  /** Signatures and attestations to take along, when asked for; each is stored by digest, those with a tag under it too. */
  companions?(): Promise<readonly Companion[]>;
}

/** A tag that shall be gone, on its own evidence. */
export interface Removal {
  readonly tag: TagName;
  readonly reason: string;
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
  /** What was read of a repository while selecting, by its name: every tag name, and what some of the tags held. */
  readonly readBefore?: ReadonlyMap<string, { readonly names: readonly TagName[]; readonly tags: ReadonlyMap<TagName, Descriptor> }>;
  /** Present where many ModelKits are looked for, however many are found: none of them is the one that the run is about. */
  readonly findings?: MirrorFindings;
}

/** The one ModelKit that the run is about: undefined where it looks for many, or only removes. */
export function theOne({ candidates, findings }: Selection): Candidate | undefined {
  return findings === undefined ? candidates[0] : undefined;
}

/** What selecting works with. */
export interface SelectContext {
  readonly inputs: Inputs;
  readonly trigger: Trigger;
  readonly needs: RuleNeeds;
  /** Whether this run may write. Without, a registry that cannot be read is no reason to fail a plan. */
  readonly writes: boolean;
  readonly git: GitRepository;
  /** Opens a repository; the same one twice gives the same target. */
  readonly connect: (repository: Repository) => Target;
  /** Absolute paths of the files that registries' logins are read from. */
  readonly loginFiles: readonly string[];
  /** Makes a directory for kit's storage, which is gone when the run has ended, however it ends. */
  readonly storage: () => Promise<string>;
  readonly ports: Ports;
}

export type SelectFailure =
  | 'CHECKOUT_MISMATCH'
  | 'MODELKIT_NOT_PUBLISHED'
  | 'MODELKIT_AMBIGUOUS'
  | 'SOURCE_NOT_FOUND'
  | 'SOURCE_NOT_A_MODELKIT'
  | 'KIT_FAILED'
  | 'MODEL_REFERENCE_INVALID'
  | 'MODEL_REFERENCE_CYCLE'
  | 'COMMIT_UNKNOWN';
