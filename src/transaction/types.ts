import type { LayerDigest, TagState, Verdict } from '../classes/index.js';
import type { Failure } from '../failure.js';
import type { CommitSha } from '../git/index.js';
import type { Artifact, Companion, Digest, Manifest, Repository, TagName } from '../oci/index.js';
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

/** One tag of one repository: what will be, or was, done with it. Plain data: printed, stored as JSON, observed again before it is applied. */
export interface Change extends Verdict {
  readonly tag: TagName;
  readonly intent: TagIntent;
  /** Digest before this run; null when absent, or not known (`unreadable`). */
  readonly before: Digest | null;
  /** What the tag names could not be read. */
  readonly unreadable?: true;
  /** What the tag shall name, or names, afterwards; null when it shall be absent. */
  readonly after: Digest | null;
  /** What this run wanted the tag to name, where that is not what it names afterwards (kept, skipped, refused, not reached, restored). */
  readonly wanted?: Digest;
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
export interface AppliedRepository {
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
