import type { Artifact, BlobSource, Digest, Manifest, Repository, Target } from '../oci/index.js';
import { Failure, printable } from '../failure.js';
import { bounded } from '../tasks.js';
import type { Ledger } from './ledger.js';
import type { TransactionPorts } from './types.js';

/** A ModelKit that must be whole in one repository before a tag may name it. */
export interface Delivery {
  readonly target: Target;
  readonly artifact: Artifact;
}

/** After so long registries may have cleaned up blobs that nothing names yet, so all are asked for once more. */
const SWEEP_AFTER_MS = 10 * 60_000;

/** Blobs to all repositories: each once a repository, biggest first, `concurrency` at a time on one host, sibling repositories by mount. */
export async function transferBlobs(
  deliveries: readonly Delivery[],
  concurrency: number,
  ledger: Ledger,
  ports: TransactionPorts,
): Promise<void> {
  if (deliveries.length === 0) return;
  // A failure elsewhere ends an upload of gigabytes.
  const stopped = new AbortController();
  const signal = AbortSignal.any([stopped.signal, ports.cancel]);
  const start = ports.clock.monotonic();
  const hosts = [...byHost(deliveries).values()];
  const total = hosts
    .flatMap((uploads) => [...uploads.values()])
    .reduce((sum, { blob, targets }) => sum + blob.descriptor.size * targets.length, 0);
  const progress = ports.log.progress('uploading', total);
  try {
    await bounded(
      hosts.length,
      hosts.map((uploads) => async () => {
        const ordered = [...uploads.values()].sort((a, b) => b.blob.descriptor.size - a.blob.descriptor.size);
        await bounded(
          concurrency,
          ordered.map(
            (upload) => () =>
              uploadOne(
                upload,
                ledger,
                (bytes) => {
                  progress.add(bytes);
                },
                stopped,
                signal,
              ),
          ),
          ports.cancel,
        );
      }),
      ports.cancel,
    );
  } finally {
    progress.end();
  }
  if (ports.clock.monotonic() - start > SWEEP_AFTER_MS) await replenish(deliveries, concurrency, ledger, ports);
}

interface Upload {
  readonly blob: BlobSource;
  readonly targets: Target[];
}

function byHost(deliveries: readonly Delivery[]): ReadonlyMap<string, ReadonlyMap<Digest, Upload>> {
  const hosts = new Map<string, Map<Digest, Upload>>();
  for (const { target, artifact } of deliveries) {
    const host = hostOf(target.repository);
    const uploads = hosts.get(host) ?? new Map<Digest, Upload>();
    hosts.set(host, uploads);
    for (const blob of artifact.blobs) {
      const upload = uploads.get(blob.descriptor.digest) ?? { blob, targets: [] };
      uploads.set(blob.descriptor.digest, upload);
      if (!upload.targets.includes(target)) upload.targets.push(target);
    }
  }
  return hosts;
}

function hostOf(repository: Repository): string {
  return repository.kind === 'registry' ? repository.host : repository.name;
}

/** To the first repository of a host as it comes; to the others from there, which a registry can do without the bytes. */
async function uploadOne(
  { blob, targets }: Upload,
  ledger: Ledger,
  onBytes: (bytes: number) => void,
  stopped: AbortController,
  signal: AbortSignal,
): Promise<void> {
  let source = blob;
  try {
    for (const target of targets) {
      signal.throwIfAborted();
      const result = await target.push(source, onBytes, { signal });
      // What needed no upload counts as done, so that the remaining time is true.
      if (result !== 'uploaded') onBytes(blob.descriptor.size);
      ledger.blob(target.repository, blob.descriptor, result);
      if (target.repository.kind === 'registry') source = { ...source, origin: target.repository };
    }
  } catch (thrown) {
    stopped.abort(thrown);
    throw thrown;
  }
}

/** Asks for every blob and uploads what vanished. */
async function replenish(deliveries: readonly Delivery[], concurrency: number, ledger: Ledger, ports: TransactionPorts): Promise<number> {
  const missing = await bounded(
    concurrency,
    deliveries.flatMap(({ target, artifact }) =>
      artifact.blobs.map(
        (blob) => async () => ((await target.has(blob.descriptor)) ? [] : [{ target, artifact: { ...artifact, blobs: [blob] } }]),
      ),
    ),
    ports.cancel,
  );
  const again = missing.flat();
  await bounded(
    concurrency,
    again.map(({ target, artifact }) => async () => {
      for (const blob of artifact.blobs) ledger.blob(target.repository, blob.descriptor, await target.push(blob));
    }),
    ports.cancel,
  );
  return again.length;
}

/** The manifest under its digest, no tag yet. A registry that misses a blob then gets it, once. */
export async function storeManifest(delivery: Delivery, concurrency: number, ledger: Ledger, ports: TransactionPorts): Promise<void> {
  const { target, artifact } = delivery;
  if (await isStored(target, artifact.manifest)) return;
  try {
    await target.put(artifact.manifest, []);
  } catch (thrown) {
    ports.cancel.throwIfAborted();
    if (missesBlob(thrown)) {
      const sent = await replenish([delivery], concurrency, ledger, ports);
      ports.log.info(`${printable(target.repository.name)} missed blobs; ${sent} sent again`);
      await target.put(artifact.manifest, []);
    } else if (!(await isStored(target, artifact.manifest))) throw thrown;
  }
  // Whether it is shown is seen through its first tag: some registries answer 404 for a digest that no tag names yet.
  ledger.manifestStored();
}

async function isStored(target: Target, manifest: Manifest): Promise<boolean> {
  return (await target.resolve(manifest.descriptor.digest))?.digest === manifest.descriptor.digest;
}

function missesBlob(thrown: unknown): boolean {
  return thrown instanceof Failure && String(thrown.code).endsWith('BLOB_UNKNOWN');
}
