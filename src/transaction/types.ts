import type { Failure, Problem } from '../failure.js';
import type { CommitSha } from '../git/index.js';
import type { Artifact, Descriptor, Digest, Manifest, Repository, TagName, Companion } from '../oci/index.js';
import type { Ports } from '../ports.js';
import type { CommitTagSpelling, TagIntent } from '../tags/index.js';

/** One tag and the digest that it shall name; `absent`: the tag shall be gone (pruning). */
export interface Assignment {
  readonly intent: TagIntent;
  readonly to: Digest | 'absent';
  /** The commit that the ModelKit comes from, when it is not that of the run (mirror). */
  readonly commit?: CommitSha;
}

/** All that one run wants of every repository. */
export interface Wanted {
  readonly assignments: readonly Assignment[];
  /** The commit that this run publishes, and how commit tags are spelled: what the stale check compares by. */
  readonly commit?: CommitSha;
  readonly commitTags?: CommitTagSpelling;
  /** The manifests' layers by digest, for the comparison of kept content tags. */
  readonly layers: ReadonlyMap<Digest, readonly LayerDigest[]>;
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

/** Who holds a mutable tag that names another digest, seen from the commit of this run. */
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
  /** Every tag name of the repository; present only when a monotonic tag or a version asked for it. */
  readonly names?: { readonly complete: true; readonly tags: readonly TagName[] } | { readonly complete: false; readonly problem: Problem };
  readonly holders: ReadonlyMap<TagName, Holder>;
  /** Layers of the manifests that present immutable content tags hold. */
  readonly holderLayers: ReadonlyMap<TagName, readonly LayerDigest[]>;
}

export type ChangeAction = 'create' | 'keep' | 'move' | 'skip' | 'refuse' | 'delete' | 'restore';

/** One tag of one repository: what will be, or was, done with it. Plain data: printed, stored as JSON, observed again before it is applied. */
export interface Change {
  readonly tag: TagName;
  readonly intent: TagIntent;
  readonly action: ChangeAction;
  /** Digest before this run; null when absent, or not known (`unreadable`). */
  readonly before: Digest | null;
  /** What the tag names could not be read. */
  readonly unreadable?: true;
  /** What the tag shall name, or names, afterwards; null when it shall be absent. */
  readonly after: Digest | null;
  /** What this run wanted the tag to name, where that is not what it names afterwards (kept, skipped, refused, not reached, restored). */
  readonly wanted?: Digest;
  /** Why this action, for the tag table. */
  readonly reason: string;
  /** For `refuse`, and for `skip`, `keep` and `move` that deserve a remark. */
  readonly remark?: Problem & { readonly level: 'error' | 'warning' | 'notice' };
}

interface RepositoryChanges {
  readonly repository: Repository;
  readonly changes: readonly Change[];
}

/** Decided, nothing written yet. */
export interface ChangeSet {
  readonly repositories: readonly RepositoryChanges[];
}

export interface BlobCounts {
  readonly uploaded: number;
  readonly present: number;
  readonly mounted: number;
  /** Bytes uploaded. */
  readonly bytes: number;
}

/** One repository after the run; `changes` say what really happened (an undone change is `restore`). */
interface AppliedRepository {
  readonly repository: Repository;
  readonly blobs: BlobCounts;
  readonly changes: readonly Change[];
}

/** After the first write a failure is data, because the report must say what changed. */
export interface Applied {
  readonly repositories: readonly AppliedRepository[];
  /** Anything was written (and not taken back). */
  readonly pushed: boolean;
  readonly failure?: Failure;
  /** The manifests that moved tags held before, by digest. */
  readonly previous: ReadonlyMap<Digest, Manifest>;
  /** Tags that could not be put back: wanted, actual, and what to do. */
  readonly unrestored: readonly Unrestored[];
}

export interface Unrestored {
  readonly repository: Repository;
  readonly tag: TagName;
  /** What it held before the run; null: it was absent. */
  readonly before: Digest | null;
  /** What it holds now; null: absent; undefined: cannot be read. */
  readonly actual?: Digest | null;
  readonly why: string;
}

/** Manifests with their blobs, by digest, asked for only when something must be written. */
export type Artifacts = (digest: Digest) => Promise<Artifact>;

/** The ports that the transaction takes. */
export type TransactionPorts = Pick<Ports, 'clock' | 'cancel' | 'log' | 'remark'>;

export interface PreflightOptions {
  /** False: nothing will be written, so what cannot be read is only unknown. */
  readonly writes: boolean;
  /** Tags that shall be gone: looked up like the wanted ones. */
  readonly removals?: readonly TagName[];
  /** What was read a moment ago while selecting, by repository name: not asked again. */
  readonly readBefore?: ReadonlyMap<string, ReadBefore>;
}

export interface ReadBefore {
  readonly tags?: ReadonlyMap<TagName, TagState>;
  /** Every tag name of every page. */
  readonly names?: readonly TagName[];
}

export interface ApplyOptions {
  /** Parallel uploads per registry. */
  readonly concurrency: number;
  readonly verify: 'tags' | 'content';
  /** Signatures and attestations that come along: stored after the ModelKit's manifest and before any tag. */
  readonly companions?: readonly Companion[];
}
