import { messageOf, printable, type Problem } from '../failure.js';
import type { Digest, Repository, TagName, Target } from '../oci/index.js';
import { timesOf } from './calls.js';
import { named, type TransactionFailure } from './failures.js';
import { openJournal, readJournal } from './journal.js';
import { putBack, sayLeft } from './put-back.js';
import type { TransactionPorts, Unrestored } from './types.js';

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
export async function recover(
  directory: string,
  targetOf: (repository: Repository) => Target,
  ports: TransactionPorts,
): Promise<Recovered> {
  const shown = printable(directory);
  try {
    const journal = await readJournal(directory);
    if (journal === undefined)
      return {
        restored: [],
        unrestored: [],
        ...lost(
          'JOURNAL_LOST',
          `The journal of this step, ${shown}, is empty or gone, so it cannot be known whether tags were left half moved.`,
        ),
      };
    if (journal.closed) return { restored: [], unrestored: [] };
    const targets = new Map<string, Target>();
    const target = (repository: Repository): Target => {
      const made = targets.get(repository.name) ?? targetOf(repository);
      targets.set(repository.name, made);
      return made;
    };
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
    for (const { entry, result, why } of results) ports.log.info(`${named(entry.repository, entry.tag)}: ${result}, ${why}`);
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
        : lost(
            'JOURNAL_DAMAGED',
            `${journal.damagedLines} lines of the journal in ${shown} cannot be read; the tags that they name were not checked.`,
          )),
    };
  } catch (thrown) {
    return {
      restored: [],
      unrestored: [],
      ...lost('JOURNAL_DAMAGED', `The journal in ${shown} cannot be read: ${printable(messageOf(thrown))}`),
    };
  }
}

function lost(code: TransactionFailure, message: string): Pick<Recovered, 'problem'> {
  return {
    problem: { code, message, hint: 'Compare the moving tags of the repository with the summary of the last run that went through.' },
  };
}
