import { classOf } from '../classes/index.js';
import type { Problem } from '../failure.js';
import { type Target, tagReference } from '../oci/index.js';
import type { Clock } from '../ports.js';
import { failureOf } from './failures.js';
import type { Ledger, Step } from './ledger.js';
import { awaitTag, look, untilOne, type Shown } from './look.js';
import type { Change, TransactionPorts } from './types.js';
import { refusedChange, takenMeanwhile } from './write-problems.js';

/**
 * Tags once more, after the last write: those of the earlier classes, and moving ones that were right without this run. No registry has
 * compare-and-swap, so of two publishers that overlapped the one that wrote last sees here what the other took, or took back.
 */
export async function checkAgain(
  written: readonly Step[],
  targets: readonly Target[],
  ledger: Ledger,
  { clock, cancel }: TransactionPorts,
): Promise<void> {
  const kept = targets.flatMap((target) =>
    ledger
      .soFar(target.repository)
      .filter(isKept)
      .map((change) => ({ target, change })),
  );
  const problems = await untilOne([...written, ...kept], async (step): Promise<Problem | undefined> => {
    cancel.throwIfAborted();
    const shown = await shownAtTheEnd(step, clock, cancel);
    if (shown.shows === 'wanted') return undefined;
    if (shown.shows === 'unreadable') {
      const where = tagReference(step.target.repository, step.change.tag);
      return { ...shown.problem, message: `${where} cannot be read at the end: ${shown.problem.message}` };
    }
    const problem = takenMeanwhile(step, shown.digest);
    ledger.done(step, refusedChange(step.change, shown.digest, problem));
    return problem;
  });
  const failure = failureOf(problems);
  if (failure !== undefined) throw failure;
}

/** Another run of the commit may take back what it had moved. */
function isKept({ action, after, wanted, intent: { policy } }: Change): boolean {
  return action === 'keep' && after !== null && wanted === undefined && classOf(policy).moves(policy);
}

/** What was right before this run wrote has no old state to wait through: whatever it shows may only be late. */
async function shownAtTheEnd({ target, change }: Step, clock: Clock, signal: AbortSignal): Promise<Shown> {
  const { tag, before, after } = change;
  if (before !== after) return awaitTag(target, tag, after, before, clock, { signal });
  const shown = await look(target, tag, after, before, { signal });
  return shown.shows === 'foreign' ? awaitTag(target, tag, after, shown.digest, clock, { signal }) : shown;
}
