import { Failure } from '../failure.js';
import type { ReadOnlyTarget, Target } from '../oci/index.js';
import type { TagIntent } from '../tags/index.js';
import { failureOf, problemOf } from './failures.js';
import { isWrite } from './ledger.js';
import type { ChangeSet, Snapshot } from './types.js';

const HINT = 'Run the job again when the registry answers; check that the login may push to the repository.';

/** Whether this run is certain to write here: a wanted tag is not there, or cannot be read. An unchanged kit needs no right to push. */
export function isCertainToWrite(seen: Snapshot | undefined, intents: readonly TagIntent[]): boolean {
  return intents.some(({ tag }) => seen?.tags.get(tag)?.state !== 'present');
}

/**
 * Proves the right to push where the decisions came to a write that was not certain before hashing (a tag that moves or goes, and none that is
 * new): before the first write to any repository. Throws what is missing.
 */
export async function proveMoves({ repositories }: ChangeSet, targets: readonly Target[]): Promise<void> {
  const moved = repositories.filter(({ changes }) => changes.some(isWrite) && !changes.some(({ action }) => action === 'create'));
  const names = new Set(moved.map(({ repository }) => repository.name));
  await proveAccess(targets.filter(({ repository }) => names.has(repository.name)));
}

/** Proves the right to push to all of them; throws one Failure with everything that is missing. */
export async function proveAccess(targets: readonly ReadOnlyTarget[]): Promise<void> {
  const proofs = await Promise.allSettled(targets.filter(isWritable).map((target) => target.access()));
  const thrown = proofs.flatMap((proof): unknown[] => (proof.status === 'rejected' ? [proof.reason] : []));
  if (thrown.length === 1) throw thrown[0];
  const problems = thrown.flatMap((one) => (one instanceof Failure ? one.problems : [problemOf(one, 'REGISTRY_UNREADABLE', HINT)]));
  const failure = failureOf(problems, thrown[0]);
  if (failure !== undefined) throw failure;
}

function isWritable(target: ReadOnlyTarget): target is Target {
  return 'access' in target;
}
