import { classOf } from '../classes/index.js';
import { Failure } from '../failure.js';
import { type Digest, type Manifest, tagReference } from '../oci/index.js';
import { bounded } from '../tasks.js';
import { problemOf } from './failures.js';
import type { Journal, JournalEntry } from './journal.js';
import type { Ledger, Step } from './ledger.js';
import type { Times } from './calls.js';
import { LOOKUPS_AT_ONCE } from './look.js';
import type { TransactionPorts } from './types.js';

/** What whoever writes or removes tags works with. */
export interface Writer {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly ports: TransactionPorts;
  readonly times: Times;
}

/**
 * Writes down what the tags of `steps` hold, with the manifests' bytes, before the first of them is touched. New immutable tags are left
 * out: they point at a complete ModelKit and stay. Tags that name a ModelKit of which a tag may be removed (a removal, or taking a new tag
 * back) are written down too, since some registries remove all tags of a ModelKit at once. `manifests` are those at hand.
 * Returns the manifests that the tags hold, by digest.
 */
export async function remember(
  steps: readonly Step[],
  manifests: ReadonlyMap<Digest, Manifest>,
  { journal, ledger, ports }: Pick<Writer, 'journal' | 'ledger' | 'ports'>,
): Promise<ReadonlyMap<Digest, Manifest>> {
  const moving = steps.filter(({ change }) => classOf(change.intent.policy).isPutBack(change.intent.policy, change.before));
  const holders = new Map<Digest, Step>();
  for (const step of moving) if (step.change.before !== null) holders.set(step.change.before, step);
  const previous = await bounded(
    LOOKUPS_AT_ONCE,
    [...holders].map(
      ([digest, step]) =>
        async () =>
          // Read for an earlier batch already.
          ledger.previous(digest) ?? (await readPrevious(digest, step)),
    ),
    ports.cancel,
  );
  const held = new Map(previous.map((manifest) => [manifest.descriptor.digest, manifest]));
  const fresh = moving.filter(({ target, change }) => !ledger.isJournalled(target.repository, change.tag));
  const entries = fresh.map(({ target, change }): JournalEntry => {
    const manifest = change.before === null ? undefined : held.get(change.before);
    const before = manifest === undefined ? null : { digest: manifest.descriptor.digest, mediaType: manifest.descriptor.mediaType };
    return { repository: target.repository, tag: change.tag, before, after: change.after };
  });
  if (entries.length > 0) {
    const atHand = new Map([...manifests, ...held]);
    const neighbours = neighboursOf(fresh, atHand, ledger);
    const kept = [...new Set([...previous, ...neighbours.flatMap(({ after }) => (after === null ? [] : (atHand.get(after) ?? [])))])];
    await journal.record([...neighbours, ...entries], kept);
    ledger.journalled([...neighbours, ...entries], kept);
  }
  return held;
}

/** Entries that change nothing (`before` is `after`): what must still be there when a tag beside it has been removed. */
function neighboursOf(steps: readonly Step[], manifests: ReadonlyMap<Digest, Manifest>, ledger: Ledger): readonly JournalEntry[] {
  const own = new Set(steps.map(({ target, change }) => `${target.repository.name} ${change.tag}`));
  const neighbours = new Map<string, JournalEntry>();
  const looked = new Set<string>();
  for (const { target, change } of steps) {
    const { repository } = target;
    const digest = change.before === null ? change.after : change.after === null ? change.before : null;
    const manifest = digest === null ? undefined : manifests.get(digest);
    if (manifest === undefined || looked.has(`${repository.name} ${manifest.descriptor.digest}`)) continue;
    const { descriptor } = manifest;
    looked.add(`${repository.name} ${descriptor.digest}`);
    for (const tag of ledger.naming(repository, descriptor.digest)) {
      const before = { digest: descriptor.digest, mediaType: descriptor.mediaType };
      const key = `${repository.name} ${tag}`;
      if (!own.has(key) && !ledger.isJournalled(repository, tag))
        neighbours.set(key, { repository, tag, before, after: descriptor.digest });
    }
  }
  return [...neighbours.values()];
}

async function readPrevious(digest: Digest, { target, change }: Step): Promise<Manifest> {
  try {
    return await target.manifest(digest);
  } catch (cause) {
    const problem = problemOf(cause, 'PREVIOUS_MANIFEST_UNREADABLE', '');
    throw new Failure(
      {
        code: 'PREVIOUS_MANIFEST_UNREADABLE',
        message: `${tagReference(target.repository, change.tag)} names ${digest}, whose manifest cannot be read, so the tag could not be put back after a failure: ${problem.message}`,
        hint: 'The tag was not touched. Check the right to pull; remove the tag by hand if its manifest is lost.',
      },
      { cause },
    );
  }
}
