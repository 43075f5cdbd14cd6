import { messageOf, printable, type Problem } from '../failure.js';
import { type Call, type Digest, type Manifest, type Repository, type TagName, type Target, tagReference } from '../oci/index.js';
import { timesOf } from './calls.js';
import type { TransactionFailure } from './failures.js';
import { type Journal, openJournal, readJournal } from './journal.js';
import type { Ledger } from './ledger.js';
import { putBack, sayLeft } from './put-back.js';
import type { TransactionPorts, Unrestored } from './types.js';

/**
 * Puts back all that this run moved, at once, as long as `call` lasts; never throws. `settled`: nothing is left that a later try could put back.
 */
export async function rollBack(
  ledger: Ledger,
  journal: Pick<Journal, 'returning'>,
  targets: readonly Target[],
  call: Call,
  ports: TransactionPorts,
): Promise<{ readonly unrestored: readonly Unrestored[]; readonly settled: boolean }> {
  if (ledger.entries.length === 0) return { unrestored: [], settled: true };
  ports.log.info('Putting back the tags that this run has changed');
  const target = (repository: Repository): Target => {
    const found = targets.find((one) => one.repository.name === repository.name);
    if (found === undefined) throw new RangeError(`no target for ${repository.name}`);
    return found;
  };
  const results = await putBack(
    ledger.entries,
    ledger.planned,
    {
      target,
      manifest: async ({ repository, before }): Promise<Manifest | undefined> =>
        before === null ? undefined : (ledger.previous(before.digest) ?? (await target(repository).manifest(before.digest, call))),
      progress: (repository, tag) => ledger.progress(repository, tag),
      returning: ({ repository, tag }) => journal.returning(repository, tag),
      // A write that fails may take the tag along.
      mayBeLost: ({ repository, tag }) => ledger.progress(repository, tag) === 'failed',
      // The runner may end this process any moment; what may be late is looked at by the post step.
      patient: false,
    },
    { clock: ports.clock, call },
  );
  sayLeft(results, ports);
  const unrestored = results.flatMap((result) => ledger.undone(result) ?? []);
  return { unrestored, settled: !results.some((one) => one.again || (one.result === 'untouched' && ledger.isDoubtful(one.entry))) };
}

interface Restored {
  readonly repository: Repository;
  readonly tag: TagName;
  /** Null: removed again. */
  readonly to: Digest | null;
}

/** What a `post` step did. */
export interface Recovered {
  readonly restored: readonly Restored[];
  readonly unrestored: readonly Unrestored[];
  /** The journal itself could not be read whole. */
  readonly problem?: Problem<TransactionFailure>;
}

/**
 * What a `post` step does with the journal of a run that died or could not put everything back: tags that still hold what that run gave
 * them are put back. A closed journal is nothing to do; a second call finds nothing to do. Never throws.
 */
export async function recover(directory: string, target: (repository: Repository) => Target, ports: TransactionPorts): Promise<Recovered> {
  const nothing = { restored: [], unrestored: [] };
  const shown = printable(directory);
  try {
    const journal = await readJournal(directory);
    if (journal === undefined) {
      const why = `The journal of this step, ${shown}, is empty or gone, so it cannot be known whether tags were left half moved.`;
      return { ...nothing, problem: lost('JOURNAL_LOST', why) };
    }
    if (journal.closed) return nothing;
    const times = timesOf(ports);
    const call = times.rescue();
    const results = await putBack(
      journal.entries,
      journal.planned,
      {
        target,
        manifest: async (entry) =>
          (await journal.manifest(entry)) ??
          (entry.before === null ? undefined : await target(entry.repository).manifest(entry.before.digest, call)),
        progress: (repository, tag) => (journal.wasSent(repository, tag) ? 'sent' : 'unsent'),
        mayBeLost: (entry) => journal.mayBeLost(entry),
        // No later step of this run would read it.
        returning: () => Promise.resolve(),
        patient: true,
      },
      { clock: ports.clock, call },
    ).finally(times.end);
    for (const { entry, result, why } of results) ports.log.info(`${tagReference(entry.repository, entry.tag)}: ${result}, ${why}`);
    sayLeft(results, ports);
    const open = results.filter((one) => one.result === 'unrestored');
    if (open.length === 0) await (await openJournal(directory)).close();
    return {
      restored: results.flatMap(({ entry, result }) =>
        result === 'restored' ? [{ repository: entry.repository, tag: entry.tag, to: entry.before?.digest ?? null }] : [],
      ),
      unrestored: open.map(({ entry, actual, why }) => ({
        repository: entry.repository,
        tag: entry.tag,
        before: entry.before?.digest ?? null,
        ...(actual === undefined ? {} : { actual }),
        why,
      })),
      ...(journal.damagedLines === 0
        ? {}
        : {
            problem: lost(
              'JOURNAL_DAMAGED',
              `${journal.damagedLines} lines of the journal in ${shown} cannot be read; the tags that they name were not checked.`,
            ),
          }),
    };
  } catch (thrown) {
    return { ...nothing, problem: lost('JOURNAL_DAMAGED', `The journal in ${shown} cannot be read: ${printable(messageOf(thrown))}`) };
  }
}

function lost(code: TransactionFailure, message: string): Problem<TransactionFailure> {
  return { code, message, hint: 'Compare the moving tags of the repository with the summary of the last run that went through.' };
}
