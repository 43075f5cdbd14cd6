import type { Call, Manifest, Repository, Target } from '../oci/index.js';
import type { Journal } from './journal.js';
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
