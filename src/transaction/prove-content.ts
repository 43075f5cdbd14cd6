import { isFailure } from '../failure.js';
import { storedBlobs, verified, type Artifact, type BlobSource, type Digest } from '../oci/index.js';
import { bounded } from '../tasks.js';
import type { Delivery } from './transfer.js';
import type { TransactionPorts } from './types.js';

/**
 * Reads manifest, config and every layer of each ModelKit from where it was delivered to and hashes all of it; one wrong byte throws
 * BLOB_DAMAGED (or what the target says of it). Each blob once a repository; nothing is kept.
 */
export async function readBack(deliveries: readonly Delivery[], concurrency: number, ports: TransactionPorts): Promise<void> {
  await bounded(
    concurrency,
    deliveries.map(
      ({ target, artifact }) =>
        () =>
          target.manifest(artifact.manifest.descriptor.digest).catch(unlessUntagged),
    ),
    ports.cancel,
  );
  const blobs = deliveries.flatMap(({ target, artifact }) =>
    storedBlobs(target, artifact.manifest).map((blob) => [`${target.repository.name} ${blob.descriptor.digest}`, blob] as const),
  );
  await proveAll('verifying', [...new Map(blobs).values()], concurrency, ports);
}

/** Some registries show a manifest by its digest only when a tag names it; then it is compared through its first tag. */
function unlessUntagged(thrown: unknown): undefined {
  if (!isFailure(thrown) || thrown.code !== 'MANIFEST_UNKNOWN') throw thrown;
}

/**
 * What is sent is proved by that. The rest of a ModelKit that must be sound where it lies is read and hashed there: `sent` are the blobs that
 * went somewhere. Throws BLOB_DAMAGED.
 */
export async function proveUnsent(
  artifacts: Iterable<Artifact>,
  sent: (digest: Digest) => boolean,
  concurrency: number,
  ports: Pick<TransactionPorts, 'log' | 'cancel'>,
): Promise<void> {
  const blobs = [...artifacts].flatMap((one) => (one.mustBeSound === true ? one.blobs : []));
  const unsent = new Map(blobs.flatMap((blob) => (sent(blob.descriptor.digest) ? [] : [[blob.descriptor.digest, blob] as const])));
  if (unsent.size > 0) await proveAll('checking the source', [...unsent.values()], concurrency, ports);
}

async function proveAll(
  label: string,
  blobs: readonly BlobSource[],
  concurrency: number,
  { log, cancel }: Pick<TransactionPorts, 'log' | 'cancel'>,
): Promise<void> {
  const progress = log.progress(
    label,
    blobs.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
  );
  const prove = async (blob: BlobSource): Promise<void> => {
    for await (const chunk of verified(blob.descriptor, blob.open(), blob.place)) {
      cancel.throwIfAborted();
      progress.add(chunk.length);
    }
  };
  try {
    await bounded(
      concurrency,
      blobs.map((blob) => () => prove(blob)),
      cancel,
    );
  } finally {
    progress.end();
  }
}
