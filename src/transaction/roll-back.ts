import type { Artifact, Digest, Manifest, Repository, Target } from '../oci/index.js';
import { named, plain } from './failures.js';
import type { Ledger } from './ledger.js';
import { putBack, type PutBack } from './put-back.js';
import type { TransactionPorts, Unrestored } from './types.js';

/**
 * Puts back all that this run moved, at once; never throws. `settled`: nothing is left that a later try could put back.
 * Removing a tag can take others of the same ModelKit along on some registries, so those are looked at afterwards.
 */
export async function rollBack(
  ledger: Ledger,
  kits: ReadonlyMap<Digest, Artifact>,
  targets: readonly Target[],
  ports: TransactionPorts,
): Promise<{ readonly unrestored: readonly Unrestored[]; readonly settled: boolean }> {
  if (ledger.entries.length === 0) return { unrestored: [], settled: true };
  ports.log.info(`Putting back ${ledger.entries.length} tags`);
  const target = (repository: Repository): Target => {
    const found = targets.find((one) => one.repository.name === repository.name);
    if (found === undefined) throw new RangeError(`no target for ${repository.name}`);
    return found;
  };
  const results = await putBack(
    ledger.entries,
    {
      target,
      manifest: async ({ repository, before }): Promise<Manifest | undefined> =>
        before === null ? undefined : (ledger.previous(before.digest) ?? (await target(repository).manifest(before.digest))),
      written: (entry) => ledger.wasAccepted(entry),
    },
    ports.clock,
  );
  const unrestored = results.flatMap((result) => ledger.undone(result) ?? []);
  const lost = await checkOthers(results, ledger, kits, target);
  return { unrestored: [...unrestored, ...lost], settled: results.every((one) => one.result !== 'unrestored') };
}

async function checkOthers(
  results: readonly PutBack[],
  ledger: Ledger,
  kits: ReadonlyMap<Digest, Artifact>,
  targetOf: (repository: Repository) => Target,
): Promise<readonly Unrestored[]> {
  const lost: Unrestored[] = [];
  for (const { entry, result } of results) {
    const manifest = entry.after === null ? undefined : kits.get(entry.after)?.manifest;
    if (result !== 'restored' || entry.before !== null || manifest === undefined) continue;
    const target = targetOf(entry.repository);
    for (const tag of ledger.naming(entry.repository, manifest.descriptor.digest)) {
      try {
        if ((await target.resolve(tag)) !== undefined) continue;
        await target.put(manifest, []);
        const [write] = await target.put(manifest, [tag]);
        if (write?.result === 'written') continue;
        lost.push({
          repository: entry.repository,
          tag,
          before: manifest.descriptor.digest,
          actual: null,
          why: plain(write?.problem.message ?? ''),
        });
      } catch (thrown) {
        const why = `removing ${named(entry.repository, entry.tag)} may have taken it along: ${plain(String(thrown))}`;
        lost.push({ repository: entry.repository, tag, before: manifest.descriptor.digest, why });
      }
    }
  }
  return lost;
}
