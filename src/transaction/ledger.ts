import type { Failure } from '../failure.js';
import type { Digest, Manifest, Repository, TagName, TagWrite, Target, Descriptor } from '../oci/index.js';
import type { JournalEntry, PlannedTag } from './journal.js';
import type { Progress, PutBack } from './put-back.js';
import type { Applied, Change, ChangeSet, Unrestored, BlobCounts } from './types.js';

/** One planned write: a tag of one repository. */
export interface Step {
  readonly target: Target;
  readonly change: Change;
}

/** What has really happened so far, tag by tag: the source of the report and of the way back. */
export class Ledger {
  readonly #plan: ChangeSet;
  readonly #planned: ReadonlyMap<string, Change>;
  readonly #done = new Map<string, Change>();
  /** Tags by a digest that they were planned or found to name: of thousands of tags few are looked through. */
  readonly #named = new Map<string, Set<TagName>>();
  readonly #progress = new Map<string, Exclude<Progress, 'unsent'>>();
  readonly #entries = new Map<string, JournalEntry>();
  readonly #previous = new Map<Digest, Manifest>();
  readonly sent: SentBlobs;
  #stored = false;

  constructor(plan: ChangeSet, sent: SentBlobs = new SentBlobs()) {
    this.#plan = plan;
    this.sent = sent;
    this.#planned = new Map(plan.repositories.flatMap((one) => one.changes.map((change) => [key(one.repository, change.tag), change])));
    for (const { repository, changes } of plan.repositories) for (const change of changes) this.#index(repository, change);
  }

  /** Entries that are in the journal, in the order of the writes. */
  get entries(): readonly JournalEntry[] {
    return [...this.#entries.values()];
  }

  isJournalled(repository: Repository, tag: TagName): boolean {
    return this.#entries.has(key(repository, tag));
  }

  journalled(entries: readonly JournalEntry[], previous: readonly Manifest[]): void {
    for (const entry of entries) this.#entries.set(key(entry.repository, entry.tag), entry);
    for (const manifest of previous) this.#previous.set(manifest.descriptor.digest, manifest);
  }

  /** The bytes that a moved tag held. */
  previous(digest: Digest): Manifest | undefined {
    return this.#previous.get(digest);
  }

  /** All that this run means to write. */
  get planned(): readonly PlannedTag[] {
    return this.#plan.repositories.flatMap(({ repository, changes }) =>
      changes.flatMap((change) => (isWrite(change) && change.after !== null ? [{ repository, tag: change.tag, to: change.after }] : [])),
    );
  }

  /** What was done so far, and for the rest what is planned. */
  soFar(repository: Repository): readonly Change[] {
    const plan = this.#plan.repositories.find((one) => one.repository.name === repository.name);
    return (plan?.changes ?? []).map((change) => this.#done.get(key(repository, change.tag)) ?? change);
  }

  sending({ target, change }: Step): void {
    const id = key(target.repository, change.tag);
    // What the first try came to, the second does not undo.
    if (!this.#progress.has(id)) this.#progress.set(id, 'sent');
  }

  /** What the target said of the write. Whether nothing of the tag can have been written, or can still be. */
  answered({ target, change }: Step, result: TagWrite['result']): { readonly isRefused: boolean } {
    const id = key(target.repository, change.tag);
    const isRefused = (result === 'refused' || result === 'immutable') && this.#progress.get(id) === 'sent';
    if (isRefused) this.#progress.delete(id);
    else if (result === 'written') this.#progress.set(id, 'taken');
    else if (this.#progress.get(id) !== 'taken') this.#progress.set(id, 'failed');
    return { isRefused };
  }

  progress(repository: Repository, tag: TagName): Progress {
    return this.#progress.get(key(repository, tag)) ?? 'unsent';
  }

  /** A write that nobody confirmed or refused: it may still come to be, so that one more look later is worth it. */
  isDoubtful({ repository, tag }: JournalEntry): boolean {
    return ['sent', 'failed'].includes(this.progress(repository, tag));
  }

  done({ target }: Step, change: Change): void {
    this.#note(target.repository, change);
  }

  #note(repository: Repository, change: Change): void {
    this.#done.set(key(repository, change.tag), change);
    this.#index(repository, change);
  }

  #index(repository: Repository, { tag, after }: Change): void {
    if (after === null) return;
    const names = this.#named.get(key(repository, after)) ?? new Set();
    this.#named.set(key(repository, after), names.add(tag));
  }

  /** The tags that name `digest` now as far as this run knows: kept, or written and not taken back. */
  naming(repository: Repository, digest: Digest): readonly TagName[] {
    return [...(this.#named.get(key(repository, digest)) ?? [])].filter((tag) => {
      const done = this.#done.get(key(repository, tag));
      const change = done ?? this.#planned.get(key(repository, tag));
      return change?.after === digest && (done !== undefined || !isWrite(change));
    });
  }

  manifestStored(): void {
    this.#stored = true;
  }

  undone(result: PutBack): Unrestored | undefined {
    const { repository, tag } = result.entry;
    const planned = this.#planned.get(key(repository, tag));
    const before = result.entry.before?.digest ?? null;
    if (planned === undefined || result.result === 'untouched') return undefined;
    if (before !== null && result.entry.after === before) {
      // A neighbour: it was only looked at, and put back if a removal had taken it along.
      if (result.result !== 'unrestored') return undefined;
      return { repository, tag, before, ...(result.actual === undefined ? {} : { actual: result.actual }), why: result.why };
    }
    const wanted = planned.after === null ? {} : { wanted: planned.after };
    const bare = withoutRemark(planned);
    switch (result.result) {
      case 'restored':
        this.#note(repository, { ...bare, ...wanted, action: 'restore', after: before, reason: result.why });
        return undefined;
      case 'foreign':
        this.#note(repository, { ...bare, ...wanted, action: 'skip', after: result.actual ?? null, reason: result.why });
        return undefined;
      case 'left':
        this.#note(repository, { ...bare, reason: result.why });
        return undefined;
      case 'unrestored':
        this.#note(repository, {
          ...planned,
          after: result.actual === undefined ? planned.after : result.actual,
          reason: `could not be put back: ${result.why}`,
        });
        return { repository, tag, before, ...(result.actual === undefined ? {} : { actual: result.actual }), why: result.why };
    }
  }

  /**
   * A new immutable tag that the target took stays, whether it was read back before the end or not. One whose write was not answered may be
   * there; the others were not written.
   */
  #open(repository: Repository, change: Change): Change {
    switch (this.progress(repository, change.tag)) {
      case 'taken':
        return { ...withoutRemark(change), reason: 'taken by the registry, not read back' };
      case 'unsent':
        return notReached(change, 'not reached: the run failed before');
      case 'sent':
      case 'failed':
        return notReached(change, 'the run ended before the registry had said whether it took it');
    }
  }

  applied(failure?: Failure, unrestored: readonly Unrestored[] = []): Applied {
    const repositories = this.#plan.repositories.map(({ repository, changes }) => ({
      repository,
      blobs: this.sent.countsOf(repository),
      changes: changes.map((change) => this.#done.get(key(repository, change.tag)) ?? this.#open(repository, change)),
    }));
    const uploaded = repositories.some(({ blobs }) => blobs.uploaded + blobs.mounted > 0);
    const tagged = repositories.some((one) => one.changes.some((change) => isWrite(change)));
    return {
      repositories,
      pushed: this.#stored || uploaded || tagged,
      previous: this.#previous,
      unrestored,
      ...(failure === undefined ? {} : { failure }),
    };
  }
}

/** The changes that write something. */
export function isWrite(change: Change): boolean {
  return change.action === 'create' || change.action === 'move' || change.action === 'delete';
}

/** The change without what was to be remarked about the plan. */
export function withoutRemark({ tag, intent, action, before, after, reason }: Change): Change {
  return { tag, intent, action, before, after, reason };
}

function notReached(change: Change, reason: string): Change {
  if (!isWrite(change)) return change;
  return {
    ...withoutRemark(change),
    action: 'skip',
    after: change.before,
    ...(change.after === null ? {} : { wanted: change.after }),
    reason,
  };
}

function key(repository: Repository, reference: TagName | Digest): string {
  return `${repository.name} ${reference}`;
}

type Result = keyof Omit<BlobCounts, 'bytes'>;

/** What became of each blob in each repository: it counts once, however often it was asked for or sent again. */
export class SentBlobs {
  readonly #blobs = new Map<string, Map<Digest, { readonly result: Result; readonly size: number }>>();

  note(repository: Repository, { digest, size }: Pick<Descriptor, 'digest' | 'size'>, result: Result): void {
    const blobs = this.#blobs.get(repository.name) ?? new Map<Digest, { readonly result: Result; readonly size: number }>();
    this.#blobs.set(repository.name, blobs);
    if (result === 'uploaded' || !blobs.has(digest)) blobs.set(digest, { result, size });
  }

  /** Whether the blob was sent to any repository. */
  isSent(digest: Digest): boolean {
    return [...this.#blobs.values()].some((blobs) => blobs.get(digest)?.result === 'uploaded');
  }

  /** Whether this run has brought the blob to the repository. */
  isNew(repository: Repository, digest: Digest): boolean {
    const blob = this.#blobs.get(repository.name)?.get(digest);
    return blob !== undefined && blob.result !== 'present';
  }

  countsOf(repository: Repository): BlobCounts {
    const counts = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };
    for (const { result, size } of this.#blobs.get(repository.name)?.values() ?? []) {
      counts[result]++;
      if (result === 'uploaded') counts.bytes += size;
    }
    return counts;
  }
}
