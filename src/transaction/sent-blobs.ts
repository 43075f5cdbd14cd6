import type { Descriptor, Digest, Repository } from '../oci/index.js';
import type { BlobCounts } from './types.js';

type Result = keyof Omit<BlobCounts, 'bytes'>;

/** What became of each blob in each repository: it counts once, however often it was asked for or sent again. */
export class SentBlobs {
  readonly #blobs = new Map<string, Map<Digest, { readonly result: Result; readonly size: number }>>();

  note(repository: Repository, { digest, size }: Descriptor, result: Result): void {
    const blobs = this.#blobs.get(repository.name) ?? new Map<Digest, { readonly result: Result; readonly size: number }>();
    this.#blobs.set(repository.name, blobs);
    if (result === 'uploaded' || !blobs.has(digest)) blobs.set(digest, { result, size });
  }

  /** Whether the blob was sent to any repository. */
  isSent(digest: Digest): boolean {
    return [...this.#blobs.values()].some((blobs) => blobs.get(digest)?.result === 'uploaded');
  }

  countsOf(repository: Repository): BlobCounts {
    const counts = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };
    for (const { result, size } of this.#blobs.get(repository.name)?.values() ?? []) {
      counts[result]++;
      if (result === 'uploaded') counts.bytes += size;
    }
    return counts;
  }
}
