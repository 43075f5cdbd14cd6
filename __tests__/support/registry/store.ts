import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';

/** Where blob bytes are kept: in memory, in files of a directory, or nowhere (hashed and counted only, for uploads larger than the machine would like). */
export type Keeping = { readonly in: 'memory' } | { readonly in: 'directory'; readonly directory: string } | { readonly in: 'nowhere' };

/** Stored bytes that can be read from any offset. */
export interface StoredBlob {
  readonly size: number;
  read(from?: number, to?: number): AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}

export interface StoredManifest {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** One repository: blobs and manifests by digest, tags to digests. */
export class StoredRepository {
  readonly blobs = new Map<string, StoredBlob>();
  readonly manifests = new Map<string, StoredManifest>();
  readonly tags = new Map<string, string>();
  /** Old state shown by a registry that answers late: so many reads are left. */
  readonly stale = new Map<string, { readonly digest: string | undefined; reads: number }>();
  #sorted: readonly string[] | undefined;

  setTag(tag: string, digest: string): void {
    if (!this.tags.has(tag)) this.#sorted = undefined;
    this.tags.set(tag, digest);
  }

  removeTag(tag: string): void {
    if (this.tags.delete(tag)) this.#sorted = undefined;
  }

  /** In ASCII order, sorted once for all pages. */
  sortedTags(): readonly string[] {
    return (this.#sorted ??= [...this.tags.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  }
}

/** Bytes that arrive in pieces; `finish` makes them a blob. Both registered digests are computed. */
export class BlobWriter {
  readonly #sha256 = createHash('sha256');
  readonly #sha512 = createHash('sha512');
  readonly #keeping: Keeping;
  readonly #chunks: Uint8Array[] = [];
  readonly #file: string;
  readonly #stream: ReturnType<typeof createWriteStream> | undefined;
  size = 0;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
    this.#file = keeping.in === 'directory' ? join(keeping.directory, randomUUID()) : '';
    if (keeping.in !== 'directory') return;
    mkdirSync(keeping.directory, { recursive: true });
    this.#stream = createWriteStream(this.#file);
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.size += chunk.length;
    this.#sha256.update(chunk);
    if (this.#keeping.in !== 'nowhere') this.#sha512.update(chunk);
    if (this.#keeping.in === 'memory') this.#chunks.push(chunk);
    if (this.#stream !== undefined && !this.#stream.write(chunk)) await once(this.#stream, 'drain');
  }

  digest(algorithm: string): string {
    return `${algorithm}:${(algorithm === 'sha512' ? this.#sha512 : this.#sha256).copy().digest('hex')}`;
  }

  async finish(): Promise<StoredBlob> {
    await this.#close();
    if (this.#keeping.in === 'memory') return memoryBlob(Buffer.concat(this.#chunks));
    const { size } = this;
    if (this.#keeping.in === 'directory') return fileBlob(this.#file, size);
    return { size, read: unkept, remove: () => Promise.resolve() };
  }

  async discard(): Promise<void> {
    await this.#close();
    if (this.#file !== '') await rm(this.#file, { force: true });
  }

  async #close(): Promise<void> {
    if (this.#stream === undefined || this.#stream.closed) return;
    this.#stream.end();
    await once(this.#stream, 'close');
  }
}

export function memoryBlob(bytes: Buffer): StoredBlob {
  return {
    size: bytes.length,
    async *read(from = 0, to = bytes.length) {
      for (let at = from; at < to; at += 65_536) yield await Promise.resolve(bytes.subarray(at, Math.min(at + 65_536, to)));
    },
    remove: () => Promise.resolve(),
  };
}

function fileBlob(file: string, size: number): StoredBlob {
  return {
    size,
    async *read(from = 0, to = size) {
      if (to <= from) return;
      for await (const chunk of createReadStream(file, { start: from, end: to - 1, highWaterMark: 1 << 20 })) {
        if (chunk instanceof Uint8Array) yield chunk;
      }
    },
    remove: () => rm(file, { force: true }),
  };
}

function unkept(): AsyncIterable<Uint8Array> {
  const next = () => Promise.reject(new Error('This registry keeps no blob bytes.'));
  return { [Symbol.asyncIterator]: () => ({ next }) };
}
