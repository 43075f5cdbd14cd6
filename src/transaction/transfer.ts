import pLimit, { type LimitFunction } from 'p-limit';
import { isFailure, printable } from '../failure.js';
import type { Artifact, BlobSource, Digest, Manifest, PassingBlob, Repository, Target } from '../oci/index.js';
import type { Progress } from '../ports.js';
import { bounded } from '../tasks.js';
import type { Ledger, SentBlobs } from './ledger.js';
import type { TransactionPorts } from './types.js';

/** A ModelKit that must be whole in one repository before a tag may name it. */
export interface Delivery {
  readonly target: Target;
  readonly artifact: Artifact;
}

/** After so long registries may have cleaned up blobs that nothing names yet, so all are asked for once more. */
const SWEEP_AFTER_MS = 10 * 60_000;

/** One blob for the repositories of one host. */
interface Upload {
  /** From where it goes on: the first repository that has it. */
  source: BlobSource;
  readonly targets: Target[];
  /** So many of them have it. */
  served: number;
  /** It waits, or is under way. */
  open: boolean;
}

interface Host {
  readonly limit: LimitFunction;
  readonly uploads: Map<Digest, Upload>;
  readonly waiting: Upload[];
  /** `waiting` has the biggest at its end. */
  sorted: boolean;
}

/**
 * Blobs to all repositories: each once a repository, of those that wait the biggest first, `concurrency` at a time on one host, sibling repositories
 * by mount. They may come while others are under way. After the first failure, or when the run is cancelled, none is started any more, and those
 * under way are ended.
 */
export class Transfer {
  readonly sent: SentBlobs;
  readonly #concurrency: number;
  readonly #ports: TransactionPorts;
  readonly #hosts = new Map<string, Host>();
  readonly #tasks: Promise<void>[] = [];
  /** What was sent while it was hashed, as repository and digest. */
  readonly #passed = new Set<string>();
  readonly #stopped = new AbortController();
  readonly #signal: AbortSignal;
  readonly #size: number;
  #progress: Progress | undefined;
  readonly #began: number;

  /** `size`: bytes that will be sent, as far as is known. */
  constructor(size: number, concurrency: number, sent: SentBlobs, ports: TransactionPorts) {
    this.sent = sent;
    this.#concurrency = concurrency;
    this.#ports = ports;
    this.#signal = AbortSignal.any([this.#stopped.signal, ports.cancel]);
    this.#size = size;
    this.#began = ports.clock.monotonic();
  }

  /** Sends the blob when its turn comes; what was asked for before is not sent twice. */
  add(target: Target, blob: BlobSource): void {
    const host = this.#host(target.repository);
    const { digest } = blob.descriptor;
    const upload = host.uploads.get(digest) ?? { source: blob, targets: [], served: 0, open: false };
    host.uploads.set(digest, upload);
    if (upload.targets.includes(target)) return;
    upload.targets.push(target);
    if (upload.open) return;
    upload.open = true;
    host.waiting.push(upload);
    host.sorted = false;
    // A turn for each that waits: whose it is shows when it comes.
    this.#tasks.push(host.limit(() => this.#next(host)));
  }

  /** Sends a blob while it is hashed, in its turn: `add` finds it there, and what failed is left to that. Throws nothing. */
  async pass(target: Target, blob: PassingBlob, signal: AbortSignal): Promise<void> {
    const call = { signal: AbortSignal.any([this.#signal, signal]) };
    const sending = this.#host(target.repository).limit(async () => {
      if (call.signal.aborted || (await target.pass?.(blob, this.#onBytes, call)) !== true) return;
      const sent = { digest: blob.digest(), size: blob.size };
      this.#passed.add(`${target.repository.name} ${sent.digest}`);
      this.sent.note(target.repository, sent, 'uploaded');
    });
    this.#tasks.push(sending);
    await sending;
  }

  readonly #onBytes = (bytes: number): void => {
    this.#progress ??= this.#ports.log.progress('uploading', this.#size);
    this.#progress.add(bytes);
  };

  /** Afterwards everything that was added, and is added here, is there. Throws the first failure, once none is under way any more. */
  async deliver(deliveries: readonly Delivery[]): Promise<void> {
    for (const { target, artifact } of deliveries) for (const blob of artifact.blobs) this.add(target, blob);
    await this.#settled();
    this.#signal.throwIfAborted();
    if (this.#ports.clock.monotonic() - this.#began > SWEEP_AFTER_MS) await this.replenish(deliveries);
  }

  /** Asks for every blob and uploads what vanished; gives how many. */
  async replenish(deliveries: readonly Delivery[]): Promise<number> {
    const missing = await bounded(
      this.#concurrency,
      deliveries.flatMap(({ target, artifact }) =>
        artifact.blobs.map((blob) => async () => ((await target.has(blob.descriptor)) ? [] : [{ target, blob }])),
      ),
      this.#ports.cancel,
    );
    const again = missing.flat();
    await bounded(
      this.#concurrency,
      again.map(({ target, blob }) => async () => {
        this.sent.note(target.repository, blob.descriptor, await target.push(blob));
      }),
      this.#ports.cancel,
    );
    return again.length;
  }

  /** Ends what is under way, and waits until it has ended. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#settled();
  }

  async #settled(): Promise<void> {
    await Promise.all(this.#tasks);
    this.#progress?.end();
    this.#progress = undefined;
  }

  #host(repository: Repository): Host {
    const name = repository.kind === 'registry' ? repository.host : repository.name;
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const made = { limit: pLimit(Math.max(1, this.#concurrency)), uploads: new Map<Digest, Upload>(), waiting: [], sorted: true };
    this.#hosts.set(name, made);
    return made;
  }

  async #next(host: Host): Promise<void> {
    if (!host.sorted) host.waiting.sort((a, b) => a.source.descriptor.size - b.source.descriptor.size);
    host.sorted = true;
    const upload = host.waiting.pop();
    if (upload === undefined) return;
    try {
      await this.#send(upload);
    } catch (thrown) {
      // A failure elsewhere ends an upload of gigabytes.
      this.#stopped.abort(thrown);
    }
  }

  /** To the first repository of a host as it comes; to the others from there, which a registry can do without the bytes. */
  async #send(upload: Upload): Promise<void> {
    const { descriptor } = upload.source;
    for (;;) {
      const target = upload.targets[upload.served];
      if (target === undefined) {
        upload.open = false;
        return;
      }
      this.#signal.throwIfAborted();
      const isThere = this.#passed.has(`${target.repository.name} ${descriptor.digest}`);
      const result = isThere ? 'uploaded' : await target.push(upload.source, this.#onBytes, { signal: this.#signal });
      // What needed no upload counts as done, so that the remaining time is true.
      if (result !== 'uploaded') this.#onBytes(descriptor.size);
      this.sent.note(target.repository, descriptor, result);
      if (target.repository.kind === 'registry') upload.source = { ...upload.source, origin: target.repository };
      upload.served += 1;
    }
  }
}

export function sizeOf(deliveries: readonly Delivery[]): number {
  const blobs = new Map(
    deliveries.flatMap(({ target: { repository }, artifact }) =>
      artifact.blobs.map(({ descriptor: { digest, size } }) => [`${repository.name} ${digest}`, size] as const),
    ),
  );
  return [...blobs.values()].reduce((sum, size) => sum + size, 0);
}

/** The manifest under its digest, no tag yet. A registry that misses a blob then gets it, once. */
export async function storeManifest(delivery: Delivery, transfer: Transfer, ledger: Ledger, ports: TransactionPorts): Promise<void> {
  const { target, artifact } = delivery;
  // That of a blob which was not there a moment ago is new.
  const isNew = artifact.blobs.some(({ descriptor }) => ledger.sent.isNew(target.repository, descriptor.digest));
  if (!isNew && (await isStored(target, artifact.manifest))) return;
  try {
    await target.put(artifact.manifest, []);
  } catch (thrown) {
    ports.cancel.throwIfAborted();
    if (missesBlob(thrown)) {
      const sent = await transfer.replenish([delivery]);
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
  return isFailure(thrown) && thrown.code.endsWith('BLOB_UNKNOWN');
}
