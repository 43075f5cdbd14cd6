import { classOf, type Snapshot } from '../classes/index.js';
import { sha256Digest, type BlobSource, type Digest, type Target } from '../oci/index.js';
import { bounded } from '../tasks.js';
import { decide, refusals } from './decide.js';
import { LOOKUPS_AT_ONCE } from './look.js';
import { SentBlobs } from './ledger.js';
import { Transfer } from './transfer.js';
import type { ChangeSet, TransactionPorts, Wanted } from './types.js';

/** A ModelKit that is yet to be hashed. */
export interface Unhashed {
  /** What is wanted of the repositories, for the given digest. */
  readonly wanted: (to: Digest) => Wanted;
  /** Bytes of each layer. */
  readonly sizes: readonly number[];
}

/** Layers go up while others are hashed. */
export interface Ahead {
  readonly transfer: Transfer;
  /** A layer whose digest is known. */
  readonly hashed: (layer: BlobSource) => void;
}

/** Less is hashed before a registry has answered once. */
const LEAST_SIZE = 32 * 1024 * 1024;
/** That of a ModelKit which no tag names yet, whatever it will be: no content is known that hashes to it. */
const NOT_YET = sha256Digest('0'.repeat(64));

/**
 * Begins to send when no decision waits for the digest any more (docs/transaction.md, Layers that go ahead): no tag would be refused to a ModelKit
 * that nobody has, and in every repository a tag is certain to be made. One that is refused nothing is refused nothing under its true
 * digest either, since all that this can add is that a tag names it already. Undefined: everything is hashed first.
 */
export async function sendAhead(
  { wanted, sizes }: Unhashed,
  seen: readonly Snapshot[],
  targets: readonly Target[],
  concurrency: number,
  ports: TransactionPorts,
): Promise<Ahead | undefined> {
  const size = sizes.reduce((sum, one) => sum + one, 0);
  if (sizes.length < 2 || size < LEAST_SIZE) return undefined;
  const plan = wanted(NOT_YET);
  if (waitsForGit(plan, seen) || !isCertain(decide(plan, seen))) return undefined;
  const held = await heldLayers(seen, targets, ports);
  const transfer = new Transfer(size * targets.length, concurrency, new SentBlobs(), ports);
  let isSaid = false;
  return {
    transfer,
    hashed: (layer) => {
      if (held.has(layer.descriptor.digest)) return;
      if (!isSaid) ports.log.info('No tag can be refused any more: layers are sent while others are hashed.');
      isSaid = true;
      for (const target of targets) transfer.add(target, layer);
    },
  };
}

/**
 * Whether `on-stale: fail` may refuse a tag that is there: who holds it is asked after hashing, when the answer counts. A registry that names
 * a digest that nothing has is not believed either.
 */
function waitsForGit({ assignments }: Wanted, seen: readonly Snapshot[]): boolean {
  const strict = new Set(
    assignments.flatMap(({ intent: { tag, policy } }) => (classOf(policy).needs(policy).holder === 'may refuse' ? [tag] : [])),
  );
  return seen.some(({ tags }) =>
    [...tags].some(([tag, state]) => state.state === 'present' && (strict.has(tag) || state.descriptor.digest === NOT_YET)),
  );
}

/** Whether nothing is refused, and a tag that is not there will be made in each repository, where the right to push was proved for it. */
function isCertain(changes: ChangeSet): boolean {
  const isMade = changes.repositories.every((one) => one.changes.some(({ action }) => action === 'create'));
  return isMade && refusals(changes) === undefined;
}

/** Layers that the tags of this run name already in a repository: most likely nothing needs to be sent of them, which is seen at the end. */
async function heldLayers(
  seen: readonly Snapshot[],
  targets: readonly Target[],
  { cancel }: TransactionPorts,
): Promise<ReadonlySet<Digest>> {
  const held = new Set<Digest>();
  const asked = new Map<string, () => Promise<void>>();
  for (const { repository, tags } of seen) {
    const target = targets.find((one) => one.repository.name === repository.name);
    for (const state of tags.values()) {
      if (state.state !== 'present' || target === undefined) continue;
      const { digest: holder } = state.descriptor;
      asked.set(`${repository.name} ${holder}`, async () => {
        // What cannot be read holds nothing: its layers are asked for one by one.
        const manifest = await target.manifest(holder).catch(() => undefined);
        for (const { digest } of manifest?.layers ?? []) held.add(digest);
      });
    }
  }
  await bounded(LOOKUPS_AT_ONCE, [...asked.values()], cancel);
  return held;
}
