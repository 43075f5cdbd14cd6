import { printable, type Problem } from '../failure.js';
import type { CommitSha } from '../git/index.js';
import { tagReference, type Descriptor, type Digest, type Repository, type TagName } from '../oci/index.js';

/** `kind` of the json output. */
export type TagKind =
  'content' | 'commit' | 'version' | 'channel' | 'latest' | 'stage' | 'branch' | 'tag' | 'pr' | 'schedule' | 'edge' | 'raw';

/** Which versions of a repository a name is compared with: tags `prefix + version + suffix`, read by the same scheme. */
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

/** What a name is, by itself. */
export interface Nature {
  readonly kind: TagKind;
  /** The version that it spells in full, or follows. */
  readonly scope: VersionScope | undefined;
  /** For content tags: the layers that the name speaks of. */
  readonly content?: readonly { readonly path: string }[] | undefined;
}

/** What the user has said of tags that exist with another digest. */
export interface Answers {
  readonly onConflict: 'auto' | 'fail' | 'keep' | 'move';
  readonly onStale: 'skip' | 'fail' | 'move';
  /** Whether a tag may be held by something newer: not in a promotion of what the user named. */
  readonly guardStale: boolean;
}

/** Below zero where the version of `a` comes before that of `b`. */
export type CompareVersions = (a: VersionScope, b: VersionScope) => number;

/** All that is asked of a class (docs/tag-rules.md, Classes), from the rule that wants a tag to the report of what became of it. */
export interface TagClass<Policy> {
  readonly name: Policy extends { readonly class: infer Name } ? Name : never;
  /** A name that several rules give has the class of the highest. */
  readonly strictness: number;
  /** Tags are written class by class, from the lowest on. */
  readonly phase: number;
  /** A name means one ModelKit for ever, unless the user says otherwise. */
  readonly isFixed: boolean;
  /** What may happen to a tag of this nature; else why it cannot be of this class. */
  readonly policy: (nature: Nature, answers: Answers) => Policy | { readonly skipped: string };
  /** Of two rules of this class that give one name, that of the higher one counts. */
  readonly firmness: (policy: Policy) => number;
  /** The same of two ModelKits of one run that want the name equally firmly: whether the one that comes later has it. */
  readonly goesToLater: (earlier: Policy, later: Policy, compare: CompareVersions) => boolean;
  /** That another ModelKit of the run has the name is refused. */
  readonly isDisputed: (policy: Policy) => boolean;
  /** The tag goes from one ModelKit to the next: what it holds is what an earlier run published. */
  readonly moves: (policy: Policy) => boolean;
  readonly needs: (policy: Policy) => Needs;
  readonly decide: (question: Question<Policy>) => Verdict;
  /** The version that the tag is, or follows. */
  readonly version: (policy: Policy) => VersionScope | undefined;
  /** A tag of this kind moves only together with its version. */
  readonly follows: (kind: TagKind) => boolean;
  /** The tag is left to somebody who made it while this run worked. */
  readonly yields: (policy: Policy) => boolean;
  /** After a failure the tag is put back to `before`; a new one that stays points at a whole ModelKit. */
  readonly isPutBack: (policy: Policy, before: Digest | null) => boolean;
}

/** What must be known of a repository before a tag that names another digest is decided. */
interface Needs {
  /** Every tag name. */
  readonly names: boolean;
  /** The other spellings of its version. */
  readonly spellings: boolean;
  /**
   * Which commit published what the tag holds. `told`: a refusal says so, where the whole run is about one commit (each would cost hundreds of
   * requests); `decides`, and `may refuse`: the verdict depends on it.
   */
  readonly holder: 'never' | 'told' | 'decides' | 'may refuse';
  /** The layers of what the tag holds. */
  readonly layers: boolean;
}

export interface LayerDigest {
  /** `org.cncf.model.filepath`, else ''. */
  readonly path: string;
  readonly digest: Digest;
}

/** What a repository showed for one tag. */
export type TagState =
  /** `halfRemoved`: its removal by an earlier run broke off, and there is nothing behind it. */
  | { readonly state: 'absent'; readonly halfRemoved?: true }
  | { readonly state: 'present'; readonly descriptor: Descriptor }
  /** Neither a yes nor a no: 403 twice, 5xx, timeouts. Fails closed when pushing. */
  | { readonly state: 'unreadable'; readonly problem: Problem };

/** Who holds a tag that names another digest, seen from the commit of this run. */
export type Holder =
  /** Held by a commit that is ahead of ours: this run is stale. */
  | { readonly relation: 'newer'; readonly commit: CommitSha }
  | { readonly relation: 'older'; readonly commit: CommitSha }
  | { readonly relation: 'diverged'; readonly commit?: CommitSha }
  | { readonly relation: 'unknown'; readonly why: string };

/** What one repository showed before anything was written. */
export interface Snapshot {
  readonly repository: Repository;
  readonly tags: ReadonlyMap<TagName, TagState>;
  /** Every tag name of the repository; present only when a class asked for it. */
  readonly names?: { readonly complete: true; readonly tags: readonly TagName[] } | { readonly complete: false; readonly problem: Problem };
  readonly holders: ReadonlyMap<TagName, Holder>;
  /** Layers of the manifests that present content tags hold. */
  readonly holderLayers: ReadonlyMap<TagName, readonly LayerDigest[]>;
}

/** The tags that a run gives to every repository. */
export interface Given {
  readonly digests: ReadonlyMap<TagName, Digest>;
  /** Place in the plan. */
  readonly places: ReadonlyMap<TagName, number>;
  /** Those that go from one ModelKit to the next. */
  readonly moving: readonly TagName[];
  /** The manifests' layers by digest. */
  readonly layers: ReadonlyMap<Digest, readonly LayerDigest[]>;
}

/** One tag of one repository that exists or not, and what is wanted of it. */
export interface Question<Policy = unknown> {
  readonly policy: Policy;
  readonly tag: TagName;
  /** The line that wants it. */
  readonly rule: string;
  readonly to: Digest;
  /** Null: the tag is absent. */
  readonly before: Digest | null;
  readonly snapshot: Snapshot;
  readonly given: Given;
  /** The tag of the scope's highest version in the repository, where that is higher than its own; tags that this run removes count as gone. */
  readonly higher: (scope: VersionScope) => TagName | undefined;
  /** Names that are the scope's version in any spelling, of those in the repository, or of those that this run gives. */
  readonly spellings: (scope: VersionScope, of: 'repository' | 'run') => readonly TagName[];
}

export type ChangeAction = 'create' | 'keep' | 'move' | 'skip' | 'refuse' | 'delete' | 'restore';

/** What shall happen to one tag, and why. */
export interface Verdict {
  readonly action: ChangeAction;
  readonly reason: string;
  /** For `refuse`, and for others that deserve a remark. */
  readonly remark?: Problem & { readonly level: 'error' | 'warning' | 'notice' };
}

/** Codes of what a class refuses. */
type ClassFailure = 'TAG_CONFLICT' | 'TAG_STALE';

/** Codes of what it has to say. */
type ClassRemark =
  | 'CONTENT_TAG_KEPT'
  | 'CONTENT_TAG_OF_OTHER_MODEL'
  | 'TAG_KEPT'
  | 'TAG_OVERWRITTEN'
  | 'TAG_STALE'
  | 'TAG_HOLDER_DIVERGED'
  | 'TAG_HOLDER_UNKNOWN';

export const ABSENT: Verdict = { action: 'create', reason: 'not there yet' };

export function refuse(code: ClassFailure, reason: string, message: string, hint: string): Verdict {
  return { action: 'refuse', reason, remark: { level: 'error', code, message, hint } };
}

export function remarked(
  action: ChangeAction,
  reason: string,
  level: 'warning' | 'notice',
  code: ClassRemark,
  message: string,
  hint: string,
): Verdict {
  return { action, reason, remark: { level, code, message, hint } };
}

/** Neither a yes nor a no came back: shown, and nothing is done to the tag. */
export function unknown(why: string): Verdict {
  return { action: 'skip', reason: `unknown: ${printable(why)}` };
}

/** `repository:tag`. */
export function subject({ snapshot, tag }: Question): string {
  return tagReference(snapshot.repository, tag);
}

/** The rule that wants it. */
export function ruleOf({ rule }: Question): string {
  return `rule "${printable(rule)}"`;
}

/** What `on-stale` says where something newer has the tag; `words` are how this class tells it. */
export function stale(
  onStale: Answers['onStale'],
  words: {
    readonly reason: string;
    readonly message: string;
    /** Ends "The tag stays". */
    readonly stays: string;
    /** Who gives the tag up instead. */
    readonly back: string;
    readonly moved: string;
    readonly publish: string;
    readonly forward: string;
  },
): Verdict {
  const { reason, message, stays, back, moved, publish, forward } = words;
  switch (onStale) {
    case 'skip': {
      const hint = `Nothing to do; on-stale: move would take the tag back${back}.`;
      return remarked('skip', reason, 'notice', 'TAG_STALE', `${message}. The tag stays ${stays}.`, hint);
    }
    case 'fail': {
      const hint = `${publish}; or set on-stale: skip to leave the tag, or on-stale: move to take it back.`;
      return refuse('TAG_STALE', reason, `${message}, and on-stale: fail asks to stop.`, hint);
    }
    case 'move': {
      const why = `${message}. It moves back all the same: on-stale: move asks for it.`;
      return remarked(
        'move',
        `${moved}, as on-stale: move asks`,
        'warning',
        'TAG_STALE',
        why,
        `To go forward again, promote ${forward} to this tag.`,
      );
    }
  }
}
