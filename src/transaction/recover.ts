import { messageOf, printable } from '../failure.js';
import type { Repository, Target } from '../oci/index.js';
import { puttingBack } from './calls.js';
import { named } from './failures.js';
import { readJournal } from './journal-reader.js';
import { openJournal } from './journal.js';
import { putBack } from './put-back.js';
import type { Recovered, TransactionPorts } from './types.js';

/**
 * What a `post` step does with the journal of a run that died or could not put everything back: tags that still hold what that run gave
 * them are put back. A closed journal, or none, is nothing to do; a second call finds nothing to do. Never throws.
 */
export async function recover(
  directory: string,
  targetOf: (repository: Repository) => Target,
  ports: Pick<TransactionPorts, 'clock' | 'log' | 'cancel'>,
): Promise<Recovered> {
  try {
    const journal = await readJournal(directory);
    if (journal.closed) return { restored: [], unrestored: [] };
    const targets = new Map<string, Target>();
    const target = (repository: Repository): Target => {
      const made = targets.get(repository.name) ?? targetOf(repository);
      targets.set(repository.name, made);
      return made;
    };
    const own = puttingBack(ports);
    const results = await putBack(
      journal.entries,
      {
        target,
        manifest: async (entry, call) =>
          (await journal.manifest(entry)) ??
          (entry.before === null ? undefined : await target(entry.repository).manifest(entry.before.digest, call)),
        written: () => false,
      },
      ports.clock,
      own.call,
    ).finally(own.end);
    for (const { entry, result, why } of results) ports.log.info(`${named(entry.repository, entry.tag)}: ${result}, ${why}`);
    const open = results.filter((one) => one.result === 'unrestored');
    if (open.length === 0 && journal.entries.length > 0) await (await openJournal(directory)).close();
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
            problem: {
              code: 'JOURNAL_DAMAGED',
              message: `${journal.damagedLines} lines of the journal in ${printable(directory)} cannot be read; the tags that they name were not checked.`,
              hint: 'Compare the moving tags of the repository with the summary of the last run that went through.',
            },
          }),
    };
  } catch (thrown) {
    return {
      restored: [],
      unrestored: [],
      problem: {
        code: 'JOURNAL_DAMAGED',
        message: `The journal in ${printable(directory)} cannot be read: ${printable(messageOf(thrown))}`,
        hint: 'Compare the moving tags of the repository with the summary of the last run that went through.',
      },
    };
  }
}
