import { classOf, type Snapshot } from '../classes/index.js';
import { sha256Digest, type BlobSource, type Digest, type PassingBlob, type Target } from '../oci/index.js';
import type { LayerContent } from '../ports.js';
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
  /** Its layers. */
  readonly contents: readonly LayerContent[];
}

/** Layers go up while others are hashed. */
export interface Ahead {
  readonly transfer: Transfer;
  /** The layer that is to be sent while it is hashed. */
  readonly passing?:
    { readonly content: LayerContent; readonly pass: (layer: PassingBlob, signal: AbortSignal) => Promise<void> } | undefined;
  /** A layer whose digest is known. */
  readonly hashed: (layer: BlobSource) => void;
}

/** Less is hashed before a registry has answered once. */
const LEAST_SIZE = 32 * 1024 * 1024;
/** Files of a layer that is sent while it is hashed, on the average: the thread that sends opens each of them. */
const LEAST_FILE_SIZE = 1024 * 1024;
const ASKING_MS = 5000;
/** That of a ModelKit which no tag names yet, whatever it will be: no content is known that hashes to it. */
const NOT_YET = sha256Digest('0'.repeat(64));

/**
 * Begins to send when no decision waits for the digest any more (docs/transaction.md, Layers that go ahead): no tag would be refused to a ModelKit
 * that nobody has, and in every repository a tag is certain to be made. One that is refused nothing is refused nothing under its true
 * digest either, since all that this can add is that a tag names it already. Undefined: everything is hashed first.
 */
export async function sendAhead(
  { wanted, contents }: Unhashed,
  seen: readonly Snapshot[],
  targets: readonly Target[],
  { concurrency, isRerun }: { readonly concurrency: number; readonly isRerun: boolean },
  ports: TransactionPorts,
): Promise<Ahead | undefined> {
  const size = contents.reduce((sum, one) => sum + one.size, 0);
  if (size < LEAST_SIZE) return undefined;
  const plan = wanted(NOT_YET);
  if (waitsForGit(plan, seen) || !isCertain(decide(plan, seen))) return undefined;
  const held = await heldLayers(seen, targets, ports);
  // What an attempt before this one has sent is found by its digest.
  const passing = isRerun ? undefined : await newLayer(contents, seen, targets, ports);
  if (passing === undefined && contents.length < 2) return undefined;
  const transfer = new Transfer(size * targets.length, concurrency, new SentBlobs(), ports);
  let isSaid = false;
  const say = (): void => {
    if (!isSaid) ports.log.info('No tag can be refused any more: layers are sent while they are hashed.');
    isSaid = true;
  };
  return {
    transfer,
    passing: passing && {
      content: passing.content,
      pass: async (layer, signal) => {
        say();
        await transfer.pass(passing.target, layer, signal);
      },
    },
    hashed: (layer) => {
      if (held.has(layer.descriptor.digest)) return;
      say();
      for (const target of targets) transfer.add(target, layer);
    },
  };
}

/**
 * The largest layer, where it is most likely new: no repository of the registry has any tag. Anywhere else it may be there already, which its digest
 * would show. Of several registries all but one would wait for the end.
 */
async function newLayer(
  contents: readonly LayerContent[],
  seen: readonly Snapshot[],
  targets: readonly Target[],
  ports: TransactionPorts,
): Promise<{ readonly content: LayerContent; readonly target: Target } | undefined> {
  const [content, second] = contents.filter(({ kept }) => kept === undefined).toSorted((a, b) => b.size - a.size);
  const registries = targets.filter(({ repository }) => repository.kind === 'registry');
  const [target] = registries;
  if (content === undefined || target?.pass === undefined || new Set(registries.map(hostOf)).size > 1) return undefined;
  if (content.size < LEAST_SIZE || content.size < LEAST_FILE_SIZE * content.entries.length) return undefined;
  // Two files of one size may be the same, and then one upload serves both; in an archive each has its path.
  if (
    (content.format === 'raw' && content.size === second?.size) ||
    seen.some(({ tags }) => [...tags.values()].some(({ state }) => state === 'present'))
  )
    return undefined;
  const empty = await Promise.all(registries.map((one) => hasNoTag(one, seen, ports)));
  return empty.includes(false) ? undefined : { content, target };
}

function hostOf({ repository }: Target): string {
  return repository.kind === 'registry' ? repository.host : '';
}

/** By what was seen, or else by one question: nothing but speed depends on it, so a slow answer is none. */
async function hasNoTag(target: Target, seen: readonly Snapshot[], { cancel, clock }: TransactionPorts): Promise<boolean> {
  const names = seen.find(({ repository }) => repository.name === target.repository.name)?.names;
  if (names?.complete === true) return names.tags.length === 0;
  try {
    for await (const _ of target.tags({ signal: cancel, deadline: clock.monotonic() + ASKING_MS })) return false;
    return true;
  } catch {
    return false;
  }
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
