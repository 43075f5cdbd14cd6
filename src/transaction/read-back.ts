import { isFailure } from '../failure.js';
import { blobsOf, proveContent, type Manifest, type ReadOnlyTarget } from '../oci/index.js';
import { bounded } from './bounded.js';
import type { TransactionPorts } from './types.js';

/** A ModelKit that is read whole where it lies. */
export interface Reading {
  readonly from: ReadOnlyTarget;
  readonly manifest: Manifest;
}

/**
 * Reads manifest, config and every layer of each ModelKit from where it lies and hashes all of it; one wrong byte throws
 * BLOB_DAMAGED (or what the target says of it). Each blob once a repository; nothing is kept.
 */
export async function readBack(readings: readonly Reading[], concurrency: number, ports: TransactionPorts): Promise<void> {
  const blobs = readings.flatMap(({ from, manifest }) => blobsOf(manifest).map((blob) => ({ from, blob })));
  const once = [...new Map(blobs.map((one) => [`${one.from.repository.name} ${one.blob.digest}`, one])).values()];
  const progress = ports.log.progress(
    'verifying',
    once.reduce((sum, { blob }) => sum + blob.size, 0),
  );
  try {
    await bounded(
      concurrency,
      readings.map(
        ({ from, manifest }) =>
          () =>
            from.manifest(manifest.descriptor.digest).catch(unlessUntagged),
      ),
      ports.cancel,
    );
    await bounded(
      concurrency,
      once.map(
        ({ from, blob }) =>
          () =>
            proveContent(from, [blob], progress, ports.cancel),
      ),
      ports.cancel,
    );
  } finally {
    progress.end();
  }
}

/** Some registries show a manifest by its digest only when a tag names it; then it is compared through its first tag. */
function unlessUntagged(thrown: unknown): undefined {
  if (!isFailure(thrown) || thrown.code !== 'MANIFEST_UNKNOWN') throw thrown;
}
