import { Failure } from '../failure.js';
import { type Artifact, type TagName, type Target, type Companion, tagReference } from '../oci/index.js';
import { bounded } from '../tasks.js';
import type { TransactionFailure, TransactionRemark } from './failures.js';
import type { Ledger } from './ledger.js';
import { holds } from './look.js';
import { sizeOf, storeManifest, Transfer } from './transfer.js';
import type { ApplyOptions, ChangeSet, TransactionPorts } from './types.js';

/**
 * Companions of the run's ModelKit to every repository that holds it: after its manifest, so that they refer to something, and before any
 * tag. By digest; one with a tag gets it where it is absent, and a tag that names another manifest stays, with a warning: there may be other
 * signatures behind it.
 */
export async function storeCompanions(
  companions: readonly Companion[],
  changes: ChangeSet,
  targets: readonly Target[],
  options: ApplyOptions,
  ledger: Ledger,
  ports: TransactionPorts,
): Promise<void> {
  if (companions.length === 0) return;
  const holders = holdersOf(changes, targets);
  const deliveries = companions.flatMap(({ artifact }) => holders.map((target) => ({ target, artifact })));
  const transfer = new Transfer(sizeOf(deliveries), options.concurrency, ledger.sent, ports);
  await transfer.deliver(deliveries);
  // In order: a signature of a signature comes after what it signs.
  for (const delivery of deliveries) await storeManifest(delivery, transfer, ledger, ports);
  const tagged = companions.flatMap(({ artifact, tag }) => (tag === undefined ? [] : holders.map((target) => ({ target, artifact, tag }))));
  await bounded(
    options.concurrency,
    tagged.map((one) => () => tagCompanion(one, ledger, ports)),
    ports.cancel,
  );
}

/** The repositories where a tag names the ModelKit of this run, or will. */
function holdersOf(changes: ChangeSet, targets: readonly Target[]): readonly Target[] {
  return targets.filter((target) =>
    changes.repositories.some(
      ({ repository, changes: tags }) =>
        repository.name === target.repository.name && tags.some(({ after, wanted }) => after !== null && wanted === undefined),
    ),
  );
}

async function tagCompanion(
  { target, artifact, tag }: { readonly target: Target; readonly artifact: Artifact; readonly tag: TagName },
  ledger: Ledger,
  ports: TransactionPorts,
): Promise<void> {
  const { digest } = artifact.manifest.descriptor;
  const now = await holds(target, tag);
  if (now === digest) return;
  if (now !== null) {
    ports.remark({
      code: 'COMPANION_TAG_KEPT' satisfies TransactionRemark,
      level: 'warning',
      subject: 'registry',
      message: `${tagReference(target.repository, tag)} names ${now} and stays; the source has ${digest} there, which was copied by digest only.`,
      hint: 'Signatures under both were left as they are: sign the ModelKit again in this repository, or copy the one you mean by hand.',
    });
    return;
  }
  const [write] = await target.put(artifact.manifest, [tag]);
  if (write?.result === 'written') {
    ledger.manifestStored();
    return;
  }
  throw new Failure(
    write?.problem ?? {
      code: 'TAG_WRITE_FAILED' satisfies TransactionFailure,
      message: `${tagReference(target.repository, tag)} was not written.`,
      hint: 'Run the job again.',
    },
  );
}
